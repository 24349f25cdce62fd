import { hybridSearch, type SemanticArm } from '../semantic/hybrid-search.ts'
import type { Query } from '../text/query.ts'
import { QUERY_TITLE_WEIGHT, queryOf } from '../text/query.ts'
import { sharedTermsOf } from '../text/shared-terms.ts'
import type { TextIndex } from '../text/text-index.ts'
import { createTop } from '../text/top.ts'
import type { Gate, GateReason } from './gates.ts'
import type { Need, Offer } from './profile.ts'
import { profileReadings, type Reading, type ReadingScope } from './readings.ts'
import { DEFAULT_WEIGHTS, matchOf, scoreOf, totalOf, type Match, type SignalWeights } from './signals.ts'

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
 * count as soon as one offer has them; one without a vector has the mean of its words there.
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

/** Terms beside those of a text, such as translations of its words; each weighs a share of an occurrence. */
export type Expansion = (text: string) => ReadonlyMap<string, number>

/** The queries of a need's parts and of the whole, from one reading of its words. */
function queriesOf({ title, text }: Need, expand?: Expansion): Asked['queries'] {
  const byTitle = expanded(queryOf({ title, text: '' }), expand?.(title), QUERY_TITLE_WEIGHT)
  const byBody = expanded(queryOf({ title: '', text }), expand?.(text))
  const whole = new Map(byTitle.terms)
  for (const [term, weight] of byBody.terms) whole.set(term, (whole.get(term) ?? 0) + weight)
  return { title: byTitle, body: byBody, whole: { terms: whole } }
}

function expanded(query: Query, more: ReadonlyMap<string, number> | undefined, times = 1): Query {
  if (!more || more.size === 0) return query
  const terms = new Map(query.terms)
  for (const [term, weight] of more) terms.set(term, (terms.get(term) ?? 0) + times * weight)
  return { terms }
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
  const likeness = likenessOf(offers, texts)
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
    return { offer, readings }
  })
  return bestOf(read, { limit, shares, profileOf: (offer) => profileReadings(need, offer, scope) })
}

interface HalfRead {
  readonly offer: Offer
  /** Of words and meaning. */
  readonly readings: readonly Reading[]
}

/** Room for the rounding of sums, so that an equal score is never taken for a lower one. */
const ROUNDING = 1e-9

/**
 * Reads the other signals, of the offers with the best words and meaning first, and stops where all that they can
 * add would bring no further offer among the best: the answer is that of reading all, most are never read.
 */
function bestOf(
  read: readonly HalfRead[],
  {
    limit,
    shares,
    profileOf,
  }: { limit: number; shares: SignalWeights; profileOf: (offer: Offer) => Reading[] },
): Match[] {
  const first = read[0]
  if (!first) return []
  const total = totalOf(shares, [...first.readings, ...profileOf(first.offer)])
  const others = total === 0 ? 0 : 100 * (1 - totalOf(shares, first.readings) / total)
  const parts = read.map((one) => ({ ...one, part: scoreOf(shares, one.readings, total) }))
  const top = createTop(limit)
  const readings = new Map<string, Reading[]>()
  for (const { offer, part, ...half } of parts.sort((a, b) => b.part - a.part)) {
    if (top.isFull() && part + others < top.floor() - ROUNDING) break
    const whole = [...half.readings, ...profileOf(offer)]
    const score = scoreOf(shares, whole)
    if (!top.admits(offer.id, score)) continue
    top.push(offer.id, score)
    readings.set(offer.id, whole)
  }
  return top.sorted().map(({ id }) => matchOf(id, shares, readings.get(id)!))
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

/**
 * How like each offer is in meaning; undefined when none was compared. An offer without a vector, such as one that
 * must not be sent to a model, is given the mean of its words, so that silence is neither praise nor blame.
 */
function likenessOf(
  offers: readonly Offer[],
  texts: readonly Coverage[],
): Omit<Reading, 'name'>[] | undefined {
  if (offers.every(({ semantic }) => semantic === undefined)) return undefined
  const level = meanOf(texts.map((text) => text.level))
  const likeness = offers.map(({ semantic }) => semantic && Math.min(1, Math.max(0, semantic)))
  const best = likeness.reduce<number>((most, value = 0) => Math.max(most, value), 0)
  return likeness.map((value, at): Omit<Reading, 'name'> => {
    if (value !== undefined)
      return { value: best === 0 ? 0 : (value / best) * level, detail: { likeness: value } }
    return { value: meanOf(texts.map(({ readings }) => readings[at]!.value)), detail: {} }
  })
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
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

/**
 * Candidates taken from words and meaning, at least, before the other signals are read.
 * At city size the ten best of 60 are those of 1,000, and of the twenty best of 150 the difference is one in 600.
 */
const CANDIDATES = 150

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
  /** For a need in another language than the index's documents. */
  readonly expand?: Expansion | undefined
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
  { offerOf, gateOf, limit, semantic, expand, hasSharedTerms = true, ...options }: FindOptions,
): { matches: FoundMatch[]; leftOut: LeftOut[] } {
  const queries = queriesOf(need, expand)
  const { offers, leftOut } = admitted(index, queries.whole, { offerOf, gateOf, limit, semantic })
  const matches = ranked(index, { need, queries }, { offers, limit, ...options })
  const sharedTerms = sharedTermsOf(hasSharedTerms ? `${need.title}\n${need.text}` : '')
  return {
    matches: matches.map((match) => ({
      ...match,
      sharedTerms: hasSharedTerms ? sharedTerms(index.explain(queries.whole, match.id)) : [],
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
  const queries = queriesOf(need, options.expand)
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
