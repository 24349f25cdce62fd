import type { Judgement, Nearness } from './judgements.ts'
import { solvePositive } from './solve.ts'

/** What to add to the grade expected of an offer. */
export type Correction = (offer: string) => number

/** Variance of a judgement that nothing explains, against 1 for what nearness explains. */
const NOISE = 0.6
/** Variance of what a need's judgements have in common, whatever the offer. */
const COMMON = 0.15
/** Judgements used at most, the first given: the work grows with their cube. */
const MOST_JUDGEMENTS = 150

/**
 * Learns from judgements by how much the grades of one need differ from what was expected.
 *
 * Gaussian process regression: differences of two pairs are the more alike the nearer their needs and offers are.
 * Unlike a mean of neighbours it counts a crowd of near-identical offers once. What the differences of one need have in
 * common is taken out first: it says how strict the need is, not which of its offers are better.
 *
 * @param judgements those of the need first, then those of the needs nearest to it
 */
export function correctionOf(judgements: readonly Judgement[], need: string, nearness: Nearness): Correction {
  const used = judgements.slice(0, MOST_JUDGEMENTS)
  const size = used.length
  if (size === 0) return () => 0
  const needsBetween = memoised(nearness.needs)
  const alike = (a: Pair, b: Pair) => {
    const needs = needsBetween(a.need, b.need)
    return needs * (nearness.offers(a.offer, b.offer) + COMMON * needs)
  }
  const matrix = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++)
      matrix[row * size + column] = alike(used[row]!, used[column]!)
    // Nearness is no kernel by construction; the noise on the diagonal absorbs small negative directions.
    matrix[row * size + row] = 1 + COMMON + NOISE
  }
  const byNeed = Map.groupBy(judgements, (judgement) => judgement.need)
  const levels = new Map([...byNeed].map(([of, own]) => [of, levelOf(own)]))
  const differences = Float64Array.from(used, (one) => one.grade - one.expected - levels.get(one.need)!)
  const shares = solvePositive(matrix, differences)
  return (offer) => used.reduce((sum, one, at) => sum + shares[at]! * alike({ need, offer }, one), 0)
}

/** Judgements without a difference that every need is thought to have beside its own. */
const LEVEL_PRIOR = 2

/** How far the grades of one need's judgements lie above what was expected, or below. */
export function levelOf(judgements: readonly Judgement[]): number {
  const sum = judgements.reduce((total, { grade, expected }) => total + grade - expected, 0)
  return sum / (judgements.length + LEVEL_PRIOR)
}

interface Pair {
  readonly need: string
  readonly offer: string
}

function memoised(needs: Nearness['needs']): Nearness['needs'] {
  const rows = new Map<string, Map<string, number>>()
  return (a, b) => {
    if (a === b) return 1
    const row = rows.get(a) ?? new Map<string, number>()
    rows.set(a, row)
    const value = row.get(b) ?? needs(a, b)
    row.set(b, value)
    return value
  }
}
