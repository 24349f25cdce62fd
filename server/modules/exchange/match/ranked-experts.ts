import {
  gate,
  queryOf,
  rankMatches,
  sharedTermsOf,
  TextIndex,
  type FoundMatch,
  type Offer,
  type SemanticArm,
  type SignalWeights,
} from '#matching'
import { bestGroups, joinGroup, leaveGroup, type ExpertGroups, type GroupTraits } from './expert-groups.ts'
import { openLimitIn } from './open-limits.ts'
import type { PostingProfile } from './ranked-postings.ts'

/** What matching knows of somebody who may be found as an expert. */
export interface ExpertProfile {
  readonly id: string
  /** Empty, both, where somebody is known by subject and place alone. */
  readonly title: string
  readonly text: string
  readonly subjects: readonly string[]
  readonly industries: readonly string[]
  /** The six-digit code that distance is measured with. */
  readonly place: string
  readonly within: readonly string[]
  readonly organisationIds: readonly string[]
  /** The published offers of their own, which name them in public. */
  readonly offerIds: readonly string[]
  /** Introductions of their offers, and the deals signed of them. */
  readonly record: { readonly introduced: number; readonly agreed: number }
  /** Introductions that are not ended. */
  readonly open: number
}

/** The people one process finds: nothing but values, so that any thread can have its own. */
export interface ExpertIndex {
  /** Those of whom there are words. */
  readonly texts: TextIndex
  readonly profiles: Map<string, ExpertProfile>
  readonly groups: ExpertGroups
  /** The names of subjects, for needs that state none. */
  readonly subjects: TextIndex
}

export function emptyExpertIndex(): ExpertIndex {
  return { texts: new TextIndex(), profiles: new Map(), groups: new Map(), subjects: new TextIndex() }
}

/** Hands that a group has free are told apart in tenths of this. */
const HANDS = 10

function traitsOf({ subjects, industries, place, record, open, offerIds }: ExpertProfile): GroupTraits {
  const { introduced, agreed } = record
  return {
    ...{ subjects, industries, place },
    record: agreed / (Math.max(introduced, agreed) + 3),
    load: Math.max(0, 1 - open / HANDS),
    isPublic: offerIds.length > 0,
  }
}

/** Adds people or replaces them. */
export function putExperts(index: ExpertIndex, profiles: readonly ExpertProfile[]): void {
  for (const profile of profiles) {
    dropExpert(index, profile.id)
    const { id, title, text } = profile
    index.profiles.set(id, profile)
    joinGroup(index.groups, id, traitsOf(profile))
    if (title !== '' || text !== '') index.texts.add(id, { title, body: text })
  }
}

export function dropExpert(index: ExpertIndex, id: string): void {
  const known = index.profiles.get(id)
  if (!known) return
  leaveGroup(index.groups, id, traitsOf(known))
  if (index.texts.has(id)) index.texts.remove(id)
  index.profiles.delete(id)
}

export interface ExpertWish {
  readonly limit: number
  /** Places whose people may be found; people named beside offers of their own are found everywhere. */
  readonly places: readonly string[] | 'all'
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly today: string
  readonly weights: SignalWeights
  /** How many introductions one person can look after, by place. */
  readonly limits: ReadonlyMap<string, number>
  /** The published offers by meaning, and the need's own vector. */
  readonly semantic?: SemanticArm | undefined
  /** False leaves the shared words empty and spares making them; true when not given. */
  readonly hasSharedTerms?: boolean
}

/** People taken by words before the other signals are read. */
const BY_WORDS = 150

/**
 * The people who may help with a need, best first, with reasons that add up to the score.
 *
 * Found are those who share words with it, and those nearest by subject, industry, place, record and free hands, of
 * whom there need be no word. People alike in all of that are many; which of them come is settled by the need, so that
 * not always the same few are asked.
 */
export function rankExperts(index: ExpertIndex, need: PostingProfile, wish: ExpertWish): FoundMatch[] {
  const query = queryOf({ title: need.title, text: need.text })
  const mayBeFound = finder(index, need, wish)
  const found = new Set<string>()
  for (const { id } of index.texts.search(query, { limit: BY_WORDS })) if (mayBeFound(id)) found.add(id)
  for (const id of nearestPeople(index, need, wish, mayBeFound)) found.add(id)
  const offers = [...found].map((id) => candidate(index.profiles.get(id)!, wish))
  const { weights, limit, hasSharedTerms = true } = wish
  const sharedTerms = sharedTermsOf(hasSharedTerms ? `${need.title}\n${need.text}` : '')
  return rankMatches(index.texts, need, { offers, weights, limit }).map((match) => ({
    ...match,
    sharedTerms: hasSharedTerms ? sharedTerms(index.texts.explain(query, match.id)) : [],
  }))
}

/** Who may be found for a need: not its own people, nor those the gates stand against or who are out of reach. */
function finder(index: ExpertIndex, need: PostingProfile, { places, today }: ExpertWish) {
  const reach = places === 'all' ? undefined : new Set(places)
  const { deadlineOn: _, ...wanted } = need
  return (id: string): boolean => {
    const { organisationIds, offerIds, within } = index.profiles.get(id)!
    if (reach && offerIds.length === 0 && !within.some((code) => reach.has(code))) return false
    const state = 'published'
    return [id, ...organisationIds].every(
      (ownerId) => gate({ need: wanted, offer: { ownerId, state, within }, today, reader: 'broker' }).ok,
    )
  }
}

/** The nearest people by what needs no words: `limit` of them, where there are as many who may be found. */
function nearestPeople(
  index: ExpertIndex,
  need: PostingProfile,
  { limit, weights, places }: ExpertWish,
  mayBeFound: (id: string) => boolean,
): string[] {
  const { industries = [], place, subjects = statedIn(index, need) } = need
  const accept = reachedBy(places)
  for (let most = limit; ; most *= 8) {
    const groups = bestGroups(index.groups, { subjects, industries, place }, { most, weights, accept })
    const people: string[] = []
    for (const { ids } of groups) {
      const from = turnOf(need.id) % ids.length
      for (let step = 0; step < ids.length && people.length < limit; step++) {
        const id = ids[(from + step) % ids.length]!
        if (mayBeFound(id)) people.push(id)
      }
    }
    if (people.length >= limit || groups.length < most) return people
  }
}

/** Whether some of a group may be within reach: it lies in one of the places, or one of them in its county. */
function reachedBy(places: ExpertWish['places']): (group: GroupTraits) => boolean {
  if (places === 'all') return () => true
  const stems = places.map((code) => code.replace(/(?:00)+$/, ''))
  return ({ isPublic, place }) =>
    isPublic || stems.some((stem) => place.startsWith(stem) || stem.startsWith(place))
}

/** Subjects whose names the words of a need come nearest to. */
function statedIn({ subjects }: ExpertIndex, { title, text }: PostingProfile): string[] {
  return subjects.search(queryOf({ title, text }), { limit: 1 }).map(({ id }) => id)
}

/** A number of its own for every need (FNV-1a). */
function turnOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Of somebody's offers, so many of the likest say how near they are in meaning. */
const LIKEST = 3

function candidate(
  { id, subjects, industries, place, record, open, within, offerIds }: ExpertProfile,
  { limits, semantic }: ExpertWish,
): Offer {
  const load = { open, limit: openLimitIn(limits, within) }
  const offer = { id, subjects, industries, place, record, load }
  const likeness = semantic && offerIds.length > 0 ? likenessOf(semantic, offerIds) : undefined
  // Made for a hundred people a need, where spreading is felt.
  return likeness === undefined
    ? offer
    : { id, subjects, industries, place, record, load, semantic: likeness }
}

function likenessOf({ index, vector }: SemanticArm, offerIds: readonly string[]): number | undefined {
  // Offers the model says nothing of have no likeness at all.
  const known = index.similaritiesOf(vector, offerIds).filter((one) => one !== 0)
  if (known.length === 0) return undefined
  const likest = known.length > LIKEST ? known.sort((a, b) => b - a).slice(0, LIKEST) : known
  return likest.reduce((sum, one) => sum + one, 0) / likest.length
}
