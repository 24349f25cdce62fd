import { rankMatches } from '../../server/modules/matching/core/score/rank.ts'
import type { Nearness } from '../../server/modules/matching/core/learning/judgements.ts'
import { trainVectors } from '../../server/modules/matching/core/semantic/train-vectors.ts'
import type { VectorModel } from '../../server/modules/matching/core/semantic/vector-model.ts'
import { queryOf, type Query } from '../../server/modules/matching/core/text/query.ts'
import { TextIndex } from '../../server/modules/matching/core/text/text-index.ts'
import { tokenise } from '../../server/modules/matching/core/text/tokens.ts'
import type { EvaluationSet, SetQuery } from './sets.ts'

type Features = Readonly<Record<string, number>>

/** What is known of the pairs of a set without their grades. */
export interface PairFeatures {
  /** By id of the documents judged for a query: the product's signals, and what only trees can make use of. */
  readonly of: (query: SetQuery) => ReadonlyMap<string, Features>
  readonly nearness: Nearness
}

/** Reads a set once: index, vectors, and rarity of terms. */
export function pairFeaturesOf({ documents, queries }: EvaluationSet): PairFeatures {
  const index = new TextIndex()
  index.addAll(documents.map(({ id, title, body }) => [id, { title, body }]))
  const texts = new Map(documents.map(({ id, title, body }) => [id, `${title}\n${body}`]))
  const model = trainVectors([...texts.values()])
  const offers = new Map(
    [...texts].map(([id, text]) => [id, { terms: weighted(text, index), vector: model.encode(text) }]),
  )
  const needs = new Map(
    queries.map(({ id, title, text }) => {
      return [id, { terms: weighted(title, index), vector: model.encode(`${title}\n${text}`) }]
    }),
  )
  return {
    of: (query) => featuresOf(query, { index, model, offers }),
    nearness: { offers: remembered(offers), needs: remembered(needs) },
  }
}

interface Known {
  readonly index: TextIndex
  readonly model: VectorModel
  readonly offers: ReadonlyMap<string, Meaning>
}

function featuresOf(query: SetQuery, { index, model, offers }: Known): Map<string, Features> {
  const ids = [...query.grades.keys()]
  const parts = {
    whole: queryOf(query),
    title: queryOf({ title: query.title, text: '' }),
    body: queryOf({ title: '', text: query.text }),
  }
  const [whole, ofTitle, ofBody] = [parts.whole, parts.title, parts.body].map(model.encodeQuery)
  const coveredOf = (part: Query) => coveredBy(index, part, ids)
  const covered = {
    whole: coveredOf(parts.whole),
    title: coveredOf(parts.title),
    body: coveredOf(parts.body),
  }
  const likeness = ids.map((id) => inner(whole, offers.get(id)!.vector))
  const matches = rankMatches(index, query, {
    offers: ids.map((id, at) => ({ id, semantic: likeness[at]! })),
  })
  const signals = new Map(
    matches.map((match) => [match.id, match.signals.map(({ name, value }) => [name, value] as const)]),
  )
  const title = weighted(query.title, index)
  const need = weighted(`${query.title}\n${query.text}`, index)
  const features = ids.map((id, at): [string, Features] => {
    const { terms, vector } = offers.get(id)!
    const own = {
      ...{
        cosine: likeness[at]!,
        titleCosine: inner(ofTitle, vector),
        bodyCosine: inner(ofBody, vector),
      },
      ...{ covered: covered.whole[at]!, coveredTitle: covered.title[at]!, coveredBody: covered.body[at]! },
      ...{ titleOverlap: overlap(title, terms), overlap: overlap(need, terms) },
      ...{ fromTitle: share(terms, title), fromNeed: share(terms, need) },
      ...{ terms: terms.size, titleLength: query.title.length, textLength: Math.log1p(query.text.length) },
    }
    return [id, { ...Object.fromEntries(signals.get(id)!), ...own }]
  })
  return new Map(features)
}

/** The share of the score no document can reach. */
function coveredBy(index: TextIndex, query: Query, ids: readonly string[]): number[] {
  const ceiling = index.ceiling(query) || 1
  return index.scoresOf(query, ids).map((score) => score / ceiling)
}

interface Meaning {
  /** Rarity of each term over the length of all, so that products are cosines. */
  readonly terms: ReadonlyMap<string, number>
  readonly vector: Float32Array | undefined
}

function weighted(text: string, index: TextIndex): Map<string, number> {
  const weights = new Map<string, number>()
  let squares = 0
  for (const term of new Set(tokenise(text))) {
    // A query of one term: the score no document can reach is its rarity, up to a factor.
    const rarity = index.ceiling({ terms: new Map([[term, 1]]) })
    weights.set(term, rarity)
    squares += rarity * rarity
  }
  const length = Math.sqrt(squares) || 1
  for (const [term, weight] of weights) weights.set(term, weight / length)
  return weights
}

/** Half words, half vectors; the same pairs are asked again and again, so answers are kept. */
function remembered(meanings: ReadonlyMap<string, Meaning>): (a: string, b: string) => number {
  const rows = new Map([...meanings.keys()].map((id) => [id, new Map<string, number>()]))
  return (a, b) => {
    if (a === b) return 1
    const [first, second] = a < b ? [a, b] : [b, a]
    const row = rows.get(first)!
    const before = row.get(second)
    if (before !== undefined) return before
    const [one, other] = [meanings.get(first)!, meanings.get(second)!]
    const value = Math.max(0, 0.5 * overlap(one.terms, other.terms) + 0.5 * inner(one.vector, other.vector))
    row.set(second, value)
    return value
  }
}

function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of fewer) sum += weight * (more.get(term) ?? 0)
  return sum
}

/** The share of a document's terms, by rarity, that the other text has too. */
function share(terms: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [found, all] = [0, 0]
  for (const [term, weight] of terms) {
    all += weight
    if (other.has(term)) found += weight
  }
  return all === 0 ? 0 : found / all
}

function inner(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) return 0
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}
