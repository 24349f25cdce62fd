import type { Judgement, Nearness } from './judgements.ts'
import { neighbourFeatures, outOfFoldNeighbours, remember } from './neighbours.ts'
import { orderWithinNeeds, squaredError } from './objectives.ts'
import type { Outcome } from './outcomes.ts'
import { HIGHEST_GRADE } from './outcomes.ts'
import { trainWeights } from './pairwise.ts'
import { fitPlane, heightAt, lineThrough } from './ridge.ts'
import type { Plane } from './ridge.ts'
import { growForest, predict } from './trees.ts'
import type { Forest, Rows, TreeSettings } from './trees.ts'

/** Weights by the name of the signal, 0 or more, adding up to 1: for scores whose reasons add up. */
export type LearnedWeights = Readonly<Record<string, number>>

/** Everything learned, plain data: `JSON.stringify` keeps it, `JSON.parse` brings it back equal. */
export interface Ranker {
  readonly version: 2
  /** For needs nobody judged for before. */
  readonly weights: LearnedWeights
  /** The same with the signal `judged` among them, for needs that have judged before. */
  readonly judgedWeights: LearnedWeights
  /** The grade to be expected at a score by the judged weights. */
  readonly judgedGrade: Plane
  /** Names of the features the trees read, before those of the neighbours. */
  readonly features: readonly string[]
  /** What the trees add to the score by the judged weights, in spreads of it within a need. */
  readonly order: Forest
  readonly spread: number
  /** Probabilities that the grade is at least 1, 2 and 3. */
  readonly forests: readonly Forest[]
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
  /** Nearness to what the same need, or one near it, judged well or badly: 0 to 1, .5 where nothing is known. */
  readonly judged: number
  /** The signals and `judged` by the judged weights: 0 to 1 when they are, and their parts add up to it. */
  readonly score: number
}

export interface RankerSettings {
  readonly seed: number
  readonly trees: Partial<TreeSettings>
  /** How near needs and offers are to each other; without it only the mean grade of a need is learned from. */
  readonly nearness: Nearness
}

const NEIGHBOUR_FOLDS = 5
/** Share of `judged` beside the present weights that learning starts from. */
const JUDGED_SHARE = 0.1
/** Pairs within a need curve the loss less than squares do, so leaves are held back less. */
const ORDER_TREES: Partial<TreeSettings> = { trees: 100, depth: 3, rate: 0.05, leafRows: 30, shrinkage: 1 }

export const NO_NEARNESS: Nearness = {
  offers: (a, b) => (a === b ? 1 : 0),
  needs: (a, b) => (a === b ? 1 : 0),
}

/** Learns weights, trees and memory from outcomes, without asking whether they are better: that is for the trial. */
export function fitRanker(
  outcomes: readonly Outcome[],
  present: LearnedWeights,
  { seed, trees, nearness }: RankerSettings,
): Ranker {
  const features = [...new Set(outcomes.flatMap((outcome) => Object.keys(outcome.features)))].sort()
  const rows = outcomes.map((outcome) => rowOf(outcome, features))
  const grades = outcomes.map(({ grade }) => grade)
  const judgements = judgementsOf(outcomes, rows)
  const folds = { folds: NEIGHBOUR_FOLDS, seed }
  const { features: neighbours, lists } = outOfFoldNeighbours(judgements, nearness, folds)
  const wide = rows.map((row, at) => [...row, ...neighbours[at]!])
  const experienced = outcomes.map((outcome, at) => withJudged(outcome, judgedValue(neighbours[at]!)))
  const judgedWeights = learnWeights(experienced, lists, withShareOfJudged(present))
  const scores = experienced.map((outcome) => signalScore(judgedWeights, outcome))
  const spread = spreadWithin(lists, scores)
  const order = orderWithinNeeds(
    { grades, needs: lists },
    Float64Array.from(scores, (score) => score / spread),
  )
  const needs = outcomes.map(({ need }) => need)
  return {
    version: 2,
    weights: learnWeights(outcomes, needs, present),
    judgedWeights,
    judgedGrade: lineThrough(scores, grades),
    features,
    order: growForest(wide, order, { ...ORDER_TREES, ...trees, seed }),
    spread,
    forests: Array.from({ length: HIGHEST_GRADE }, (_, step) => {
      const reached = squaredError(grades.map((grade) => (grade > step ? 1 : 0)))
      return growForest(wide, reached, { ...trees, seed: seed + step })
    }),
    judgements,
  }
}

/** Outcomes with the grade that their features alone let expect. */
function judgementsOf(outcomes: readonly Outcome[], rows: Rows): Judgement[] {
  const plane = fitPlane(
    rows,
    outcomes.map(({ grade }) => grade),
  )
  return outcomes.map(({ need, offer, grade }, at) => {
    return { need, offer, grade, expected: heightAt(plane, rows[at]!) }
  })
}

/**
 * Makes the function that ranks pairs by a ranker; asking it for many pairs of one need costs little more than for one.
 *
 * Equal answers for equal rankers, whether just trained or read back from JSON.
 */
export function rankerOf(ranker: Ranker, nearness: Nearness = NO_NEARNESS): (pair: RankedPair) => Prediction {
  const memory = remember(ranker.judgements, nearness)
  return (pair) => {
    const neighbours = neighbourFeatures(memory, pair)
    const wide = [...rowOf(pair, ranker.features), ...neighbours]
    const judged = judgedValue(neighbours)
    const score = signalScore(ranker.judgedWeights, withJudged(pair, judged))
    return {
      rank: score / ranker.spread + predict(ranker.order, wide),
      grade: ranker.forests.filter((forest) => predict(forest, wide) > 0.5).length,
      judged,
      score,
    }
  }
}

/** The sum of the signals by weights: what `core/score` shows as a score out of 100, without its scaling. */
export function signalScore(weights: LearnedWeights, { features }: Pick<Outcome, 'features'>): number {
  let sum = 0
  for (const [name, weight] of Object.entries(weights)) sum += weight * (features[name] ?? 0)
  return sum
}

function learnWeights(
  outcomes: readonly Outcome[],
  lists: readonly string[],
  present: LearnedWeights,
): Record<string, number> {
  const names = Object.keys(present)
  const learned = trainWeights(
    {
      rows: outcomes.map((outcome) => rowOf(outcome, names)),
      grades: outcomes.map(({ grade }) => grade),
      needs: lists,
    },
    names.map((name) => present[name]!),
  )
  return Object.fromEntries(names.map((name, at) => [name, learned[at]!]))
}

function withShareOfJudged(present: LearnedWeights): LearnedWeights {
  const total = Object.values(present).reduce((sum, weight) => sum + weight, 0)
  return { ...present, judged: (JUDGED_SHARE / (1 - JUDGED_SHARE)) * (total || 1) }
}

/** The correction of the expected grade, the last of the neighbours' features, on the scale of a signal. */
function judgedValue(neighbours: readonly number[]): number {
  return Math.min(1, Math.max(0, 0.5 + neighbours.at(-1)! / HIGHEST_GRADE))
}

function withJudged<T extends Pick<Outcome, 'features'>>(pair: T, judged: number): T {
  return { ...pair, features: { ...pair.features, judged } }
}

function rowOf({ features }: Pick<Outcome, 'features'>, names: readonly string[]): number[] {
  return names.map((name) => features[name] ?? 0)
}

/** How far the values of one list lie from its mean (root mean square), 1 where they do not differ. */
function spreadWithin(lists: readonly string[], values: readonly number[]): number {
  let squares = 0
  for (const rows of Map.groupBy(values.keys(), (row) => lists[row]!).values()) {
    const mean = rows.reduce((sum, row) => sum + values[row]!, 0) / rows.length
    for (const row of rows) squares += (values[row]! - mean) ** 2
  }
  return Math.sqrt(squares / Math.max(1, values.length)) || 1
}
