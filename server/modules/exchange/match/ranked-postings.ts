import {
  findMatches,
  findMatchOf,
  gate,
  TextIndex,
  type FindOptions,
  type Match,
  type Need,
  type Offer,
  type Party,
  type Reader,
  type TextDocument,
} from '#matching'
import { dropVector, putVector, semanticOf, type PostingVectors } from './posting-vectors.ts'

export type Side = 'need' | 'offer'

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
  /** The postings by meaning; without it words alone find them. */
  vectors: PostingVectors | undefined
  /** Vectors of a newer model, until every posting has one. */
  next: PostingVectors | undefined
}

export function emptyPostingIndex(): PostingIndex {
  return {
    texts: { need: new TextIndex(), offer: new TextIndex() },
    profiles: new Map(),
    open: new Map(),
    vectors: undefined,
    next: undefined,
  }
}

export const sideOf = ({ kind }: Pick<PostingProfile, 'kind'>): Side => (kind === 'need' ? 'need' : 'offer')

/** Adds postings or replaces them. */
export function putPostings(index: PostingIndex, profiles: readonly PostingProfile[]): void {
  const documents: Record<Side, [id: string, document: TextDocument][]> = { need: [], offer: [] }
  for (const profile of profiles) {
    dropPosting(index, profile.id)
    documents[sideOf(profile)].push([profile.id, { title: profile.title, body: profile.text }])
    index.profiles.set(profile.id, profile)
    for (const vectors of [index.vectors, index.next]) if (vectors) putVector(vectors, profile)
  }
  index.texts.need.addAll(documents.need)
  index.texts.offer.addAll(documents.offer)
}

export function dropPosting(index: PostingIndex, id: string): void {
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
}

/**
 * The best matches of a posting on the other side, with reasons that add up to the score.
 * What a gate stands against is never among them; `leftOut` counts it by gate.
 */
export function rankFor(
  index: PostingIndex,
  posting: PostingProfile,
  { limit, reader, today }: RankingWish,
): ReturnType<typeof findMatches> {
  const other = sideOf(posting) === 'need' ? 'offer' : 'need'
  return findMatches(index.texts[other], posting, { limit, ...askedFor(index, posting, { reader, today }) })
}

/** What ranking asks about the other side on behalf of a posting. */
function askedFor(
  index: PostingIndex,
  posting: PostingProfile,
  { reader, today }: Omit<RankingWish, 'limit'>,
): Omit<FindOptions, 'limit'> {
  const asking = sideOf(posting)
  const other = asking === 'need' ? 'offer' : 'need'
  return {
    asking,
    semantic: index.vectors && semanticOf(index.vectors, posting, other),
    offerOf: (id) => candidate(index, index.profiles.get(id)),
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

/** Introductions that one owner is thought able to look after at a time. */
const OPEN_INTRODUCTIONS = 10

function candidate(index: PostingIndex, profile: PostingProfile | undefined): PostingProfile | undefined {
  if (profile?.kind === 'need' || !profile?.ownerId) return profile
  return { ...profile, load: { open: index.open.get(profile.ownerId) ?? 0, limit: OPEN_INTRODUCTIONS } }
}

/** The match of one pair as the broker's list of the need shows it; undefined when either is not published. */
export function matchOfTwo(
  index: PostingIndex,
  { needId, offerId, today }: { needId: string; offerId: string; today: string },
): Match | undefined {
  const need = index.profiles.get(needId)
  if (!need) return undefined
  return findMatchOf(index.texts.offer, need, {
    offerId,
    ...askedFor(index, need, { reader: 'broker', today }),
  })
}
