import { hybridSearch, type SemanticArm } from '../semantic/hybrid-search.ts'
import type { Query } from '../text/query.ts'
import { queryOf } from '../text/query.ts'
import { sharedTerms } from '../text/shared-terms.ts'
import type { TextIndex } from '../text/text-index.ts'
import type { Gate, GateReason } from './gates.ts'
import type { Need, Offer } from './profile.ts'
import { profileReadings, type Reading, type ReadingScope } from './readings.ts'
import { DEFAULT_WEIGHTS, matchOf, scoreOf, type Match, type SignalWeights } from './signals.ts'

/** Share of a need's words at which a text signal is worth one half before scaling: nobody covers all of it. */
export const HALF_COVERAGE: Readonly<Record<'title' | 'body', number>> = { title: 0.3, body: 0.15 }

export interface RankOptions {
  readonly offers: readonly Offer[]
  readonly weights?: SignalWeights
  readonly limit?: number
  /** Which side asks; an offer that looks for needs has its indices measured against theirs. */
  readonly asking?: 'need' | 'offer'
}

/**
 * Ranks offers for a need by their signals, best first, equal scores by id.
 *
 * `title` and `body` are the BM25F scores of the need's title and text over the best of these offers, times what that
 * best one covers of the score no offer can reach, bent by `c·(1 + h) / (c + h)`: straight among the offers of one
 * need, as measured best, and comparable between needs. `semantic` is the offers' likeness over the best of them,
 * times the mean of the same levels.
 * A signal the need says nothing about is left out and its weight shared among the others, alike for all offers; that
 * of a missing text goes to the other text and to the meaning. An offer that is silent where the need speaks gets 0 there. `semantic` and `load`
 * count as soon as one offer has them.
 *
 * @param offers candidates, usually those `findMatches` takes from an index, after the gates
 */
export function rankMatches(index: TextIndex, need: Need, options: RankOptions): Match[] {
  return ranked(index, { need, queries: queriesOf(need) }, options)
}

interface Asked {
  readonly need: Need
  readonly queries: Readonly<Record<'title' | 'body' | 'whole', Query>>
}

/** The queries of a need's parts and of the whole, from one reading of its words. */
function queriesOf({ title, text }: Need): Asked['queries'] {
  const byTitle = queryOf({ title, text: '' })
  const byBody = queryOf({ title: '', text })
  const whole = new Map(byTitle.terms)
  for (const [term, weight] of byBody.terms) whole.set(term, (whole.get(term) ?? 0) + weight)
  return { title: byTitle, body: byBody, whole: { terms: whole } }
}

function ranked(
  index: TextIndex,
  { need, queries }: Asked,
  { offers, weights = DEFAULT_WEIGHTS, limit = Infinity, asking = 'need' }: RankOptions,
): Match[] {
  const ids = offers.map(({ id }) => id)
  const title = coverage(index, queries.title, { ids, half: HALF_COVERAGE.title })
  const body = coverage(index, queries.body, { ids, half: HALF_COVERAGE.body })
  const texts = [title, body].filter((part) => part !== undefined)
  const likeness = likenessOf(
    offers,
    texts.reduce((sum, { level }) => sum + level / texts.length, 0),
  )
  const scope: ReadingScope = { asking, hasLoad: offers.some(({ load }) => load !== undefined) }
  const shares = weightsFor(weights, {
    hasTitle: title !== undefined,
    hasBody: body !== undefined,
    hasMeaning: likeness !== undefined,
  })
  const read = offers.map((offer, at) => {
    const readings: Reading[] = []
    if (title) readings.push({ name: 'title', ...title.readings[at]! })
    if (body) readings.push({ name: 'body', ...body.readings[at]! })
    if (likeness) readings.push({ name: 'semantic', ...likeness[at]! })
    readings.push(...profileReadings(need, offer, scope))
    return { id: offer.id, score: scoreOf(shares, readings), readings }
  })
  return read
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id, readings }) => matchOf(id, shares, readings))
}

interface Coverage {
  /** What the best offer covers, bent: 0 to 1. */
  readonly level: number
  readonly readings: readonly Omit<Reading, 'name'>[]
}

/** What each offer covers of a query; undefined when the query has no words. */
function coverage(
  index: TextIndex,
  query: Query,
  { ids, half }: { ids: readonly string[]; half: number },
): Coverage | undefined {
  const ceiling = index.ceiling(query)
  if (ceiling === 0) return undefined
  const scores = index.scoresOf(query, ids)
  const best = scores.reduce((most, score) => Math.max(most, score), 0)
  const reached = Math.min(1, best / ceiling)
  const level = (reached * (1 + half)) / (reached + half)
  const readings = scores.map((score) => ({
    value: best === 0 ? 0 : (score / best) * level,
    detail: { covered: Math.min(1, score / ceiling) },
  }))
  return { level, readings }
}

/** How like each offer is in meaning; undefined when none was compared. */
function likenessOf(offers: readonly Offer[], level: number): Omit<Reading, 'name'>[] | undefined {
  if (offers.every(({ semantic }) => semantic === undefined)) return undefined
  const likeness = offers.map(({ semantic = 0 }) => Math.min(1, Math.max(0, semantic)))
  const best = likeness.reduce((most, value) => Math.max(most, value), 0)
  return likeness.map((value) => ({
    value: best === 0 ? 0 : (value / best) * level,
    detail: { likeness: value },
  }))
}

/** Of a missing text's weight, what goes to the meaning: fewer words leave more to it. */
const TO_MEANING = 0.4

function weightsFor(
  weights: SignalWeights,
  { hasTitle, hasBody, hasMeaning }: { hasTitle: boolean; hasBody: boolean; hasMeaning: boolean },
): SignalWeights {
  if (hasTitle === hasBody) return weights
  const { title, body, semantic } = weights
  const missing = hasTitle ? body : title
  const toMeaning = hasMeaning ? TO_MEANING * missing : 0
  const text = title + body - toMeaning
  return { ...weights, [hasTitle ? 'title' : 'body']: text, semantic: semantic + toMeaning }
}

/** Candidates taken from words and meaning, at least, before the other signals are read. */
const CANDIDATES = 300

export interface FoundMatch extends Match {
  /** The strongest words both sides share. */
  readonly sharedTerms: readonly string[]
}

export interface LeftOut {
  readonly reason: GateReason
  readonly count: number
}

export interface FindOptions {
  /** The profile of a document of the index; undefined when it is not (or no longer) there to be matched. */
  readonly offerOf: (id: string) => Offer | undefined
  /** What stands against an offer; only those with nothing are ranked. */
  readonly gateOf: (id: string) => Gate
  readonly limit: number
  /** The index's documents by meaning, and the need's own vector; without it the words alone find. */
  readonly semantic?: SemanticArm | undefined
  readonly asking?: 'need' | 'offer'
  readonly weights?: SignalWeights
  /** False leaves the shared words empty and spares making them; true when not given. */
  readonly hasSharedTerms?: boolean
}

/**
 * Finds, gates and ranks what an index holds for a need, with the words shared by those shown.
 * Where gates leave fewer than `limit` of the candidates, more are looked at until there are enough or no more.
 *
 * @returns `leftOut`: how many of the offers looked at stood behind which gate, most first
 */
export function findMatches(
  index: TextIndex,
  need: Need,
  { offerOf, gateOf, limit, semantic, hasSharedTerms = true, ...options }: FindOptions,
): { matches: FoundMatch[]; leftOut: LeftOut[] } {
  const queries = queriesOf(need)
  const { offers, leftOut } = admitted(index, queries.whole, { offerOf, gateOf, limit, semantic })
  const matches = ranked(index, { need, queries }, { offers, limit, ...options })
  const words = `${need.title}\n${need.text}`
  return {
    matches: matches.map((match) => ({
      ...match,
      sharedTerms: hasSharedTerms ? sharedTerms(words, index.explain(queries.whole, match.id)) : [],
    })),
    leftOut,
  }
}

/**
 * The match of one offer as the list of the need shows it: valued beside the others, whether the list is long enough
 * to hold it or not. What stands against this offer is not asked; undefined when it is not there to be matched.
 */
export function findMatchOf(
  index: TextIndex,
  need: Need,
  { offerId, ...options }: Omit<FindOptions, 'limit' | 'hasSharedTerms'> & { readonly offerId: string },
): Match | undefined {
  const offer = options.offerOf(offerId)
  if (!offer) return undefined
  const queries = queriesOf(need)
  const { offers: others } = admitted(index, queries.whole, { ...options, limit: 1 })
  const offers = others.some(({ id }) => id === offerId)
    ? others
    : [...others, withMeaning(offer, options.semantic)]
  return ranked(index, { need, queries }, { ...options, offers }).find(({ id }) => id === offerId)
}

function withMeaning(offer: Offer, semantic: SemanticArm | undefined): Offer {
  if (!semantic?.index.has(offer.id)) return offer
  return { ...offer, semantic: semantic.index.similaritiesOf(semantic.vector, [offer.id])[0]! }
}

function admitted(
  index: TextIndex,
  query: Query,
  { offerOf, gateOf, limit, semantic }: Pick<FindOptions, 'offerOf' | 'gateOf' | 'limit' | 'semantic'>,
): { offers: Offer[]; leftOut: LeftOut[] } {
  const words = {
    search: (most: number) => index.search(query, { limit: most }),
    scoresOf: (ids: readonly string[]) => index.scoresOf(query, ids),
  }
  const wanted = Math.max(limit, CANDIDATES)
  for (let looked = wanted; ; looked *= 8) {
    const hits = hybridSearch(words, semantic, { limit: looked, byWords: looked, byMeaning: looked })
    const counts = new Map<GateReason, number>()
    const offers = hits.flatMap(({ id, similarity }) => {
      const offer = offerOf(id)
      if (!offer) return []
      const gate = gateOf(id)
      if (!gate.ok) counts.set(gate.reason, (counts.get(gate.reason) ?? 0) + 1)
      if (!gate.ok) return []
      return [similarity === undefined ? offer : { ...offer, semantic: similarity }]
    })
    if (offers.length < limit && hits.length === looked) continue
    const leftOut = [...counts].map(([reason, count]) => ({ reason, count }))
    leftOut.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
    return { offers: offers.slice(0, wanted), leftOut }
  }
}
