import { median, quantile } from '../quality/metrics.ts'
import { weightedQuery } from '../../server/modules/matching/core/text/query.ts'
import { TextIndex } from '../../server/modules/matching/core/text/text-index.ts'
import { needs, offers } from './corpus.ts'
import { ownMemory } from './memory.ts'
import { createWordSplitter } from './words.ts'

/** The core at one size. */
export interface Size {
  readonly documents: number
  /** Adding the words of all of them, without making the words. */
  readonly buildSeconds: number
  readonly indexMegabytes: number
  readonly p50: number
  readonly p95: number
  readonly p95EveryWord: number
}

const RUNS = 5
const BATCH = 1000

/** Lets one index grow and measures it at each size; times are medians of the runs. */
export function measureGrowth(sizes: readonly number[], needCount: number): Size[] {
  const wordsOf = createWordSplitter()
  const queries = needs(needCount, wordsOf).map(({ words }) => weightedQuery([{ content: words, weight: 1 }]))
  const before = ownMemory().held
  const index = new TextIndex()
  const results: Size[] = []
  let [ms, batch]: [number, [string, string[]][]] = [0, []]
  for (const { id, title, body } of offers(sizes.at(-1)!)) {
    batch.push([id, wordsOf(`${title}\n${body}`)])
    const count = index.size + batch.length
    if (batch.length < BATCH && !sizes.includes(count)) continue
    const from = performance.now()
    for (const [known, words] of batch) index.addTokens(known, { title: [], body: words })
    ms += performance.now() - from
    batch = []
    if (!sizes.includes(count)) continue
    const indexMegabytes = (ownMemory().held - before) / 1e6
    const cut = timesOf(queries, (query) => index.search(query, { limit: 10 }))
    const uncut = timesOf(queries, (query) =>
      index.search(query, { limit: 10, minDocumentFrequencyCut: Infinity }),
    )
    const { p50, p95 } = cut
    results.push({
      documents: count,
      buildSeconds: ms / 1000,
      indexMegabytes,
      p50,
      p95,
      p95EveryWord: uncut.p95,
    })
  }
  return results
}

/** Milliseconds of one act each: medians, over the runs, of their quantiles. */
export function timesOf<T>(items: readonly T[], act: (item: T) => unknown): { p50: number; p95: number } {
  for (const item of items.slice(0, 100)) act(item)
  const runs = Array.from({ length: RUNS }, () => items.map((item) => timed(() => act(item))))
  const at = (share: number) => median(runs.map((times) => quantile(times, share)))
  return { p50: at(0.5), p95: at(0.95) }
}

export function timed(act: () => unknown): number {
  const from = performance.now()
  act()
  return performance.now() - from
}
