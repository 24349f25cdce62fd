import { mean, median, quantile } from '../quality/metrics.ts'
import { rankMatches } from '../../server/modules/matching/core/score/rank.ts'
import { queryOf } from '../../server/modules/matching/core/text/query.ts'
import { TextIndex } from '../../server/modules/matching/core/text/text-index.ts'
import { tokenise } from '../../server/modules/matching/core/text/tokens.ts'
import { readNeeds, readOffers } from './corpus.ts'
import type { BenchDocument } from './engine.ts'
import { ownMemory } from './memory.ts'
import { timed, timesOf } from './measure-growth.ts'

/** The core on texts: what the product does between a posting and its matches. Times in milliseconds. */
export interface CoreFigures {
  readonly millionCharactersPerSecond: number
  readonly buildSeconds: number
  readonly indexMegabytes: number
  readonly meanNeedTerms: number
  readonly search: Times
  readonly searchEveryTerm: Times
  /** Terms of the need, the best 200 offers, their signals, the best ten. */
  readonly matches: Times
  readonly change: Times & { readonly mean: number; readonly longest: number }
}

interface Times {
  readonly p50: number
  readonly p95: number
}

const RUNS = 5

export async function measureCore(corpus: string, changes: number): Promise<CoreFigures> {
  const documents = (await Array.fromAsync(readOffers(corpus))).flat()
  const characters = documents.reduce((sum, { title, body }) => sum + title.length + body.length, 0)
  const tokenising = median(Array.from({ length: RUNS }, () => timed(() => tokeniseAll(documents))))
  const builds = Array.from({ length: RUNS }, () => timed(() => indexOf(documents)))
  const before = ownMemory().held
  const index = indexOf(documents)
  const indexMegabytes = (ownMemory().held - before) / 1e6
  const needs = readNeeds(corpus)
  const queries = needs.map(queryOf)
  return {
    millionCharactersPerSecond: characters / tokenising / 1000,
    buildSeconds: median(builds) / 1000,
    indexMegabytes,
    meanNeedTerms: mean(queries.map(({ terms }) => terms.size)),
    search: timesOf(queries, (query) => index.search(query, { limit: 10 })),
    searchEveryTerm: timesOf(queries, (query) =>
      index.search(query, { limit: 10, minDocumentFrequencyCut: Infinity }),
    ),
    matches: timesOf(needs, (need) =>
      rankMatches(index, need, { offers: index.search(queryOf(need), { limit: 200 }), limit: 10 }),
    ),
    change: measureChanges(index, documents, changes),
  }
}

function tokeniseAll(documents: readonly BenchDocument[]): void {
  for (const { title, body } of documents) {
    tokenise(title)
    tokenise(body)
  }
}

function indexOf(documents: readonly BenchDocument[]): TextIndex {
  const index = new TextIndex()
  index.addAll(documents.map(({ id, title, body }) => [id, { title, body }]))
  return index
}

/** Gives documents the text of others, all over the index, so that it has to sweep. */
function measureChanges(index: TextIndex, documents: readonly BenchDocument[], count: number) {
  const step = 7919
  const times = Array.from({ length: count }, (_, at) => {
    const { id } = documents[(at * step) % documents.length]!
    const text = documents[(at * step + 1) % documents.length]!
    return timed(() => index.change(id, text))
  })
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    mean: mean(times),
    longest: Math.max(...times),
  }
}
