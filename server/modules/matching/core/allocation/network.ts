import { faults } from './errors.ts'
import type { PairTable } from './table.ts'

/** How many units each row and column takes: `min` up to `max`. */
export interface Bounds {
  readonly min: Int32Array
  readonly max: Int32Array
}

/**
 * A transport network: each pair of a row and a column carries 0 up to `capacity` units at a profit a unit.
 * Profits are whole numbers, so that sums and comparisons are exact.
 */
export interface Network {
  readonly rows: number
  readonly columns: number
  readonly first: Int32Array
  readonly column: Int32Array
  readonly profit: Float64Array
  readonly capacity: number
  readonly row: Bounds
  readonly col: Bounds
}

/** Decimals of the whole numbers that scores become: as many as leave every path of the search exact. */
const MOST_DECIMALS = 9
const FEWEST_DECIMALS = 6
const EXACT = 2 ** 49

export interface Scale {
  /** Whole units in a score of 1. */
  readonly factor: number
  /** Added to every profit so that one more pair outweighs any change of scores; 0 where scores alone count. */
  readonly bonus: number
}

/**
 * How scores become whole profits.
 *
 * The bonus rests on this: a result with fewer pairs than possible can be given one more along a path that takes in
 * one pair more than it gives up and gives up at most as many as the shorter side has ids. So it suffices that the
 * bonus exceeds what that many exchanges can cost.
 *
 * @throws matching.scores_too_large
 */
export function scaleOf({ rows, columns, score }: PairTable, fillsSeats: boolean): Scale {
  let [low, high] = [0, 0]
  for (const value of score) {
    if (value < low) low = value
    if (value > high) high = value
  }
  const exchanges = Math.min(rows, columns) + 1
  for (let decimals = MOST_DECIMALS; decimals >= FEWEST_DECIMALS; decimals--) {
    const factor = 10 ** decimals
    const bonus = (Math.ceil((high - low) * factor) + 1) * (exchanges + 1)
    if (bonus < EXACT) return { factor, bonus: fillsSeats ? bonus : 0 }
  }
  throw faults.scores_too_large({ most: Math.max(high, -low) })
}

export function networkOf(
  table: PairTable,
  { factor, bonus }: Scale,
  limits: { readonly capacity: number; readonly row: Bounds; readonly col: Bounds },
): Network {
  const { rows, columns, first, column, score } = table
  const profit = new Float64Array(score.length)
  for (let e = 0; e < profit.length; e++) profit[e] = Math.round(score[e]! * factor) + bonus
  return { rows, columns, first, column, profit, ...limits }
}
