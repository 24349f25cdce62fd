import { createRandom } from '../../sample/random.ts'
import { mean, pairedRatio } from './metrics.ts'
import type { Ratio } from './metrics.ts'
import type { QueryValues } from './rank-set.ts'

/** One engine on one set: means over the queries. */
export interface QualityRow {
  readonly engine: string
  readonly queries: number
  readonly ndcg10: number
  readonly mrr10: number
  readonly recall100: number
  /** Against the first engine, with the interval that holds 95 of 100 resamples of the queries. */
  readonly ratios: Readonly<Record<keyof QueryValues, Ratio>>
}

/** Means of each engine and its ratios to the first one, on the same queries. */
export function compareQuality(values: ReadonlyMap<string, QueryValues>): QualityRow[] {
  const [first] = values.values()
  return [...values].map(([engine, own]) => {
    // The same draws for every engine.
    const ratio = (measure: keyof QueryValues) =>
      pairedRatio(own[measure], first![measure], { random: createRandom('bench/bootstrap').float })
    return {
      engine,
      queries: own.ndcg10.length,
      ndcg10: mean(own.ndcg10),
      mrr10: mean(own.mrr10),
      recall100: mean(own.recall100),
      ratios: { ndcg10: ratio('ndcg10'), mrr10: ratio('mrr10'), recall100: ratio('recall100') },
    }
  })
}
