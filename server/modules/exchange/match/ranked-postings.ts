import {
  DEFAULT_WEIGHTS,
  findMatches,
  findMatchOf,
  type BilingualDictionary,
  gate,
  TextIndex,
  type Expansion,
  type FindOptions,
  type Match,
  type Need,
  type Offer,
  type Party,
  type Reader,
  type SemanticArm,
  type SignalWeights,
  type TextDocument,
} from '#matching'
import { openLimitIn, openLimitsOn, type OpenLimit } from './open-limits.ts'
import { dropEmbedding, embeddedArm, type EmbeddedPostings } from './embedded-postings.ts'
import { countTitle, noTitles, translationFor, type TitleCounts } from './foreign-words.ts'
import { sideOf, type Side } from './posting-side.ts'
import { dropVector, putVector, semanticOf, textOf, type PostingVectors } from './posting-vectors.ts'

export { sideOf, type Side }

/** What matching knows of a published posting. */
export interface PostingProfile extends Need, Offer, Party {
  readonly kind: string
}

/** The published postings as one process keeps them: nothing but values, so that any thread can have its own. */
export interface PostingIndex {
  readonly texts: Readonly<Record<Side, TextIndex>>
  readonly profiles: Map<string, PostingProfile>
  /** Introductions of an owner's offers that are neither ended nor a deal. */
  readonly open: Map<string, number>
  /** How many that may be, by place and day. */
  limits: readonly OpenLimit[]
  /** The postings by meaning; without it words alone find them. */
  vectors: PostingVectors | undefined
  /** What each signal weighs: as learned here, or built in. */
  weights: SignalWeights
  /** Vectors of a newer model, until every posting has one. */
  next: PostingVectors | undefined
  /** The postings by an embedding model, where the installation has one. */
  embedded: EmbeddedPostings | undefined
  readonly titles: TitleCounts
  /** For those who ask in the other language, once somebody has. */
  dictionary: BilingualDictionary | undefined
}

export function emptyPostingIndex(): PostingIndex {
  return {
    texts: { need: new TextIndex(), offer: new TextIndex() },
    profiles: new Map(),
    open: new Map(),
    limits: [],
    vectors: undefined,
    weights: DEFAULT_WEIGHTS,
    next: undefined,
    embedded: undefined,
    titles: noTitles(),
    dictionary: undefined,
  }
}

/** Adds postings or replaces them. */
export function putPostings(index: PostingIndex, profiles: readonly PostingProfile[]): void {
  const documents: Record<Side, [id: string, document: TextDocument][]> = { need: [], offer: [] }
  for (const profile of profiles) {
    takeOut(index, profile.id)
    documents[sideOf(profile)].push([profile.id, { title: profile.title, body: profile.text }])
    index.profiles.set(profile.id, profile)
    countTitle(index, profile, 1)
    for (const vectors of [index.vectors, index.next]) if (vectors) putVector(vectors, profile)
  }
  index.texts.need.addAll(documents.need)
  index.texts.offer.addAll(documents.offer)
}

export function dropPosting(index: PostingIndex, id: string): void {
  takeOut(index, id)
  dropEmbedding(index, id)
}

/** Takes out a posting all but its embedding, which is worth keeping until there is one of its new text. */
function takeOut(index: PostingIndex, id: string): void {
  const known = index.profiles.get(id)
  if (known) countTitle(index, known, -1)
  for (const text of Object.values(index.texts)) if (text.has(id)) text.remove(id)
  for (const vectors of [index.vectors, index.next]) if (vectors) dropVector(vectors, id)
  index.profiles.delete(id)
}

export interface RankingWish {
  readonly limit: number
  /** Who will see the list: a side, or whoever brings the sides together. */
  readonly reader: Reader
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly today: string
  /** Postings of the other side that a broker found not suitable. */
  readonly without?: ReadonlySet<string> | undefined
  /** False leaves the shared words empty and spares making them; true when not given. */
  readonly hasSharedTerms?: boolean
}

/**
 * The best matches of a posting on the other side, with reasons that add up to the score.
 * What a gate stands against is never among them; `leftOut` counts it by gate.
 */
export function rankFor(
  index: PostingIndex,
  posting: PostingProfile,
  { limit, hasSharedTerms = true, ...wish }: RankingWish,
): ReturnType<typeof findMatches> {
  const other = sideOf(posting) === 'need' ? 'offer' : 'need'
  return findMatches(index.texts[other], posting, {
    ...{ limit, hasSharedTerms },
    ...askedFor(index, posting, wish),
  })
}

/** A side by meaning, with the vector of a posting that asks; undefined where words alone find. */
export function meaningOf(
  index: PostingIndex,
  posting: PostingProfile,
  { other, expand }: { other: Side; expand: Expansion | undefined },
): SemanticArm | undefined {
  return (
    embeddedArm(index, posting, other) ??
    (index.vectors && semanticOf(index.vectors, posting, { other, expand }))
  )
}

/** What ranking asks about the other side on behalf of a posting. */
function askedFor(
  index: PostingIndex,
  posting: PostingProfile,
  { reader, today, without }: Omit<RankingWish, 'limit'>,
): Omit<FindOptions, 'limit'> {
  const asking = sideOf(posting)
  const other = asking === 'need' ? 'offer' : 'need'
  const limits = openLimitsOn(index.limits, today)
  const expand = translationFor(index, textOf(posting), other)
  return {
    asking,
    weights: index.weights,
    semantic: meaningOf(index, posting, { other, expand }),
    expand,
    offerOf: (id) => (without?.has(id) ? undefined : candidate(index, limits, index.profiles.get(id))),
    gateOf: (id) => {
      const found = index.profiles.get(id)!
      return asking === 'need'
        ? gate({ need: stillWanted(posting, today), offer: found, today, reader })
        : gate({ need: found, offer: posting, today, reader })
    },
  }
}

/** A need somebody asks about after its wanted day is still wanted; its day then says nothing about offers. */
function stillWanted(need: PostingProfile, today: string): PostingProfile {
  if (need.deadlineOn === undefined || need.deadlineOn >= today) return need
  const { deadlineOn: _, ...rest } = need
  return rest
}

function candidate(
  index: PostingIndex,
  limits: ReadonlyMap<string, number>,
  profile: PostingProfile | undefined,
): PostingProfile | undefined {
  if (profile?.kind === 'need' || !profile?.ownerId) return profile
  const limit = openLimitIn(limits, profile.within ?? [])
  return { ...profile, load: { open: index.open.get(profile.ownerId) ?? 0, limit } }
}

/** The match of one pair as the broker's list of the need shows it; undefined when either is not published. */
export function matchOfTwo(
  index: PostingIndex,
  { needId, offerId, ...wish }: { needId: string; offerId: string } & Omit<RankingWish, 'limit' | 'reader'>,
): Match | undefined {
  const need = index.profiles.get(needId)
  if (!need) return undefined
  return findMatchOf(index.texts.offer, need, {
    offerId,
    ...askedFor(index, need, { reader: 'broker', ...wish }),
  })
}
