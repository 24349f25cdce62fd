import type { Judgement, Nearness } from './judgements.ts'
import { neighbourFeatures, outOfFoldNeighbours, remember } from './neighbours.ts'
import type { Memory } from './neighbours.ts'
import type { Outcome } from './outcomes.ts'
import { HIGHEST_GRADE } from './outcomes.ts'
import { trainWeights } from './pairwise.ts'
import { fitPlane, heightAt } from './ridge.ts'
import { growForest, predict } from './trees.ts'
import type { Forest, TreeSettings } from './trees.ts'

/** Everything learned, plain data: `JSON.stringify` keeps it, `JSON.parse` brings it back equal. */
export interface Ranker {
  readonly version: 1
  /** Weights of the signals, 0 or more, adding up to 1: for scores whose reasons add up. */
  readonly weights: Readonly<Record<string, number>>
  /** Names of the features the trees read, before those of the neighbours. */
  readonly features: readonly string[]
  /** Probabilities that the grade is at least 1, 2 and 3. */
  readonly forests: readonly Forest[]
  /** Spreads by which the trees' ranks and the weighted signals are brought to one scale. */
  readonly spreads: { readonly gain: number; readonly signals: number }
  readonly judgements: readonly Judgement[]
}

/** A pair to be ranked. */
export interface RankedPair {
  readonly need: string
  readonly offer: string
  readonly features: Readonly<Record<string, number>>
}

export interface Prediction {
  /** Orders the offers of a need; comparable within it only. */
  readonly rank: number
  /** The grade that is as likely exceeded as missed: 0 to 3. */
  readonly grade: number
}

export interface RankerSettings {
  readonly seed: number
  readonly trees: Partial<TreeSettings>
  /** How near needs and offers are to each other; without it only the mean grade of a need is learned from. */
  readonly nearness: Nearness
}

/** What the weighted signals say beside the trees, in spreads: the trees know grades, the signals know order. */
const SIGNAL_SHARE = 0.5
const NEIGHBOUR_FOLDS = 5

export const NO_NEARNESS: Nearness = {
  offers: (a, b) => (a === b ? 1 : 0),
  needs: (a, b) => (a === b ? 1 : 0),
}

/** Learns weights, trees and memory from outcomes, without asking whether they are better: that is for the trial. */
export function fitRanker(
  outcomes: readonly Outcome[],
  present: Readonly<Record<string, number>>,
  { seed, trees, nearness }: RankerSettings,
): Ranker {
  const features = [...new Set(outcomes.flatMap((outcome) => Object.keys(outcome.features)))].sort()
  const rows = outcomes.map((outcome) => rowOf(outcome, features))
  const grades = outcomes.map(({ grade }) => grade)
  const plane = fitPlane(rows, grades)
  const judgements = outcomes.map(({ need, offer, grade }, at) => ({
    need,
    offer,
    grade,
    expected: heightAt(plane, rows[at]!),
  }))
  const neighbours = outOfFoldNeighbours(judgements, nearness, { folds: NEIGHBOUR_FOLDS, seed })
  const wide = rows.map((row, at) => [...row, ...neighbours[at]!])
  const forests = Array.from({ length: HIGHEST_GRADE }, (_, step) =>
    growForest(
      wide,
      grades.map((grade) => (grade > step ? 1 : 0)),
      { ...trees, seed: seed + step },
    ),
  )
  const weights = learnWeights(outcomes, present)
  const spreads = {
    gain: spreadOf(wide.map((row) => gainOf(forests, row))),
    signals: spreadOf(outcomes.map((outcome) => signalScore(weights, outcome))),
  }
  return { version: 1, weights, features, forests, spreads, judgements }
}

/**
 * Makes the function that ranks pairs by a ranker; asking it for many pairs of one need costs little more than for one.
 *
 * Equal answers for equal rankers, whether just trained or read back from JSON.
 */
export function rankerOf(ranker: Ranker, nearness: Nearness = NO_NEARNESS): (pair: RankedPair) => Prediction {
  const memory: Memory = remember(ranker.judgements, nearness)
  return (pair) => {
    const row = rowOf(pair, ranker.features)
    const wide = [...row, ...neighbourFeatures(memory, pair)]
    return {
      rank:
        gainOf(ranker.forests, wide) / ranker.spreads.gain +
        (SIGNAL_SHARE * signalScore(ranker.weights, pair)) / ranker.spreads.signals,
      grade: ranker.forests.filter((forest) => predict(forest, wide) > 0.5).length,
    }
  }
}

/** The sum of the signals by weights: what `core/score` shows as a score out of 100, without its scaling. */
export function signalScore(
  weights: Readonly<Record<string, number>>,
  { features }: Pick<Outcome, 'features'>,
): number {
  let sum = 0
  for (const [name, weight] of Object.entries(weights)) sum += weight * (features[name] ?? 0)
  return sum
}

function learnWeights(
  outcomes: readonly Outcome[],
  present: Readonly<Record<string, number>>,
): Record<string, number> {
  const names = Object.keys(present)
  const learned = trainWeights(
    {
      rows: outcomes.map((outcome) => rowOf(outcome, names)),
      grades: outcomes.map(({ grade }) => grade),
      needs: outcomes.map(({ need }) => need),
    },
    names.map((name) => present[name]!),
  )
  return Object.fromEntries(names.map((name, at) => [name, learned[at]!]))
}

/** Expected gain 2^grade − 1 from the probabilities of reaching each grade. */
function gainOf(forests: readonly Forest[], row: readonly number[]): number {
  return forests.reduce((sum, forest, step) => sum + 2 ** step * predict(forest, row), 0)
}

function rowOf({ features }: Pick<Outcome, 'features'>, names: readonly string[]): number[] {
  return names.map((name) => features[name] ?? 0)
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1
}
