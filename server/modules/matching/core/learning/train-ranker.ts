import type { Fault } from '#platform/errors.ts'
import { learningFaults } from './errors.ts'
import type { Nearness } from './judgements.ts'
import type { Outcome } from './outcomes.ts'
import { fitRanker, NO_NEARNESS } from './ranker.ts'
import type { Ranker } from './ranker.ts'
import type { TreeSettings } from './trees.ts'
import { runTrial } from './trial.ts'
import type { Trial } from './trial.ts'

/** Outcomes below which nothing is learned: cross-validation could not tell a gain from luck. */
export const LEAST_OUTCOMES = 200
/** Needs with both good and bad outcomes below which nothing is learned: only those say what is better. */
export const LEAST_MIXED_NEEDS = 20

export interface TrainingSettings {
  /** The weights now in use, by the names of the signals; only these are weighed, the trees read every feature. */
  readonly weights: Readonly<Record<string, number>>
  readonly nearness?: Nearness
  readonly seed?: number
  readonly folds?: number
  readonly trees?: Partial<TreeSettings>
}

export interface TrainingReport {
  readonly outcomes: number
  readonly needs: number
  readonly mixedNeeds: number
  /** Needs nobody judged for before. */
  readonly unseen: Trial
  /** Needs for which other offers were judged before. */
  readonly seen: Trial
  /** What may be installed: the weights for all needs, the others for needs that have judged before. */
  readonly better: { readonly weights: boolean; readonly judged: boolean; readonly trees: boolean }
}

export type Training =
  | { readonly ok: true; readonly ranker: Ranker; readonly report: TrainingReport }
  | { readonly ok: false; readonly refusal: Fault }

/** Gain in nDCG@10 that is worth a change; smaller ones are not seen by anybody. */
const WORTHWHILE = 0.005

/**
 * Learns from outcomes how to rank, and says whether that is better than the present weights.
 *
 * Better means: by cross-validation a mean gain in nDCG@10 of at least .005 whose 95 % interval lies above 0, for the
 * weights on needs held out whole, for `judged` and the trees on held-out pairs of known needs. What is not better must not be
 * installed. Deterministic for equal outcomes in equal order.
 */
export function trainRanker(outcomes: readonly Outcome[], settings: TrainingSettings): Training {
  const mixedNeeds = countMixedNeeds(outcomes)
  if (outcomes.length < LEAST_OUTCOMES || mixedNeeds < LEAST_MIXED_NEEDS) {
    const refusal = learningFaults.outcomes_few({
      outcomes: outcomes.length,
      needs: mixedNeeds,
      leastOutcomes: LEAST_OUTCOMES,
      leastNeeds: LEAST_MIXED_NEEDS,
    })
    return { ok: false, refusal }
  }
  const { weights, nearness = NO_NEARNESS, seed = 1, folds = 5, trees = {} } = settings
  const common = { seed, folds, trees, nearness }
  const unseen = runTrial(outcomes, weights, { ...common, protocol: 'unseen' })
  const seen = runTrial(outcomes, weights, { ...common, protocol: 'seen' })
  return {
    ok: true,
    ranker: fitRanker(outcomes, weights, common),
    report: {
      outcomes: outcomes.length,
      needs: new Set(outcomes.map(({ need }) => need)).size,
      mixedNeeds,
      unseen,
      seen,
      better: {
        weights: isBetter(unseen.gain.weights),
        judged: isBetter(seen.gain.judged),
        trees: isBetter(seen.gain.trees),
      },
    },
  }
}

function isBetter({ mean, low }: { mean: number; low: number }): boolean {
  return low > 0 && mean >= WORTHWHILE
}

/** Needs with outcomes of grade 0 and of grade 1 or more. */
function countMixedNeeds(outcomes: readonly Outcome[]): number {
  return Map.groupBy(outcomes, ({ need }) => need)
    .values()
    .filter((some) => some.some(({ grade }) => grade === 0) && some.some(({ grade }) => grade > 0))
    .toArray().length
}
