import type { Rows } from './trees.ts'

/** Weights by position of the feature. */
type Weights = readonly number[]

export interface PairwiseSettings {
  /** How strongly weights are held at the present ones, in judged pairs: with fewer pairs the present ones prevail. */
  readonly hold: number
  readonly rounds: number
}

const DEFAULTS: PairwiseSettings = { hold: 20, rounds: 300 }

/**
 * Finds weights of 0 or more under which better offers of a need score above worse ones, near the present weights.
 *
 * Pairwise logistic loss (RankNet, Burges 2005) over the pairs of different grade within a need, each need counting by
 * the root of its pairs, plus the squared distance from the present weights in units of each feature's spread.
 * Convex, so the answer does not depend on a start; found by projected gradient steps with momentum.
 *
 * @returns weights that add up to 1, in the order of the present ones
 */
export function trainWeights(
  { rows, grades, needs }: { rows: Rows; grades: readonly number[]; needs: readonly string[] },
  present: Weights,
  settings: Partial<PairwiseSettings> = {},
): number[] {
  const { hold, rounds } = { ...DEFAULTS, ...settings }
  const { differences, importance } = pairsOf(rows, grades, needs)
  const spreads = present.map((_, feature) => spreadOf(differences, feature))
  const total = importance.reduce((sum, one) => sum + one, 0)
  if (total === 0) return normalised(present)
  const anchor = scaledToPairs(present, { differences, importance })
  // An upper bound of the curvature: 1/4 of the pairs' squares, plus the hold.
  const curvature = present.map((_, feature) => {
    const squares = differences.reduce(
      (sum, row, at) =>
        sum + importance[at]! * Math.abs(row[feature]!) * row.reduce((s, v) => s + Math.abs(v), 0),
      0,
    )
    return squares / 4 + hold * spreads[feature]! ** 2 + 1e-9
  })
  let weights = [...anchor]
  let ahead = [...anchor]
  for (let round = 0; round < rounds; round++) {
    const slopes = slopesOf(ahead, { differences, importance })
    const next = ahead.map((weight, feature) =>
      Math.max(
        0,
        weight -
          (slopes[feature]! + hold * spreads[feature]! ** 2 * (weight - anchor[feature]!)) /
            curvature[feature]!,
      ),
    )
    const momentum = round / (round + 3)
    ahead = next.map((weight, feature) => weight + momentum * (weight - weights[feature]!))
    weights = next
  }
  return weights.some((weight) => weight > 0) ? normalised(weights) : normalised(present)
}

interface Pairs {
  readonly differences: Rows
  readonly importance: readonly number[]
}

function pairsOf(rows: Rows, grades: readonly number[], needs: readonly string[]): Pairs {
  const differences: number[][] = []
  const importance: number[] = []
  for (const members of Map.groupBy(rows.keys(), (row) => needs[row]!).values()) {
    const from = differences.length
    for (const better of members) {
      for (const worse of members) {
        if (grades[better]! <= grades[worse]!) continue
        differences.push(rows[better]!.map((value, feature) => value - rows[worse]![feature]!))
        importance.push(2 ** grades[better]! - 2 ** grades[worse]!)
      }
    }
    const pairs = differences.length - from
    for (let at = from; at < importance.length; at++) importance[at]! /= Math.sqrt(pairs)
  }
  return { differences, importance }
}

function spreadOf(differences: Rows, feature: number): number {
  const squares = differences.reduce((sum, row) => sum + row[feature]! ** 2, 0)
  return Math.sqrt(squares / Math.max(1, differences.length))
}

/** The present weights brought to the scale at which they explain the pairs best: only their proportions are a habit. */
function scaledToPairs(present: Weights, pairs: Pairs): number[] {
  let best = 1
  let least = Infinity
  for (let scale = 0.25; scale <= 256; scale *= 2) {
    const loss = lossOf(
      present.map((weight) => weight * scale),
      pairs,
    )
    if (loss < least) {
      least = loss
      best = scale
    }
  }
  return present.map((weight) => weight * best)
}

function lossOf(weights: Weights, { differences, importance }: Pairs): number {
  return differences.reduce(
    (sum, row, at) => sum + importance[at]! * Math.log1p(Math.exp(-inner(weights, row))),
    0,
  )
}

function slopesOf(weights: Weights, { differences, importance }: Pairs): Float64Array {
  const slopes = new Float64Array(weights.length)
  for (const [at, row] of differences.entries()) {
    const pull = importance[at]! / (1 + Math.exp(inner(weights, row)))
    for (let feature = 0; feature < slopes.length; feature++) slopes[feature]! -= pull * row[feature]!
  }
  return slopes
}

function inner(weights: Weights, row: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * row[at]!
  return sum
}

function normalised(weights: Weights): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return sum === 0 ? [...weights] : weights.map((weight) => weight / sum)
}
