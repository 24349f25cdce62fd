import { createRandom } from '../semantic/random.ts'

/** One ranked thing: its score, and what it turned out to be worth. */
export interface Ranked {
  readonly score: number
  readonly grade: number
}

/** Scores from `from` up to but not including `to`; the last band includes its upper end. */
export interface ScoreBand {
  readonly from: number
  readonly to: number
}

export interface BandRate extends ScoreBand {
  readonly introduced: number
  readonly signed: number
  /** Signed of introduced; undefined when nothing was introduced. */
  readonly rate: number | undefined
}

export interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
}

const SIGNED = 3
const INTRODUCED = 2

/** Best first; equal scores the worse first, so that a tie never flatters. */
function ordered(ranked: readonly Ranked[]): Ranked[] {
  return ranked.toSorted((a, b) => b.score - a.score || a.grade - b.grade)
}

/**
 * Share of the first `depth` that reach a grade; undefined for an empty list.
 * Lists shorter than `depth` are measured over what they have.
 */
export function precisionAt(ranked: readonly Ranked[], depth: number, leastGrade = 1): number | undefined {
  const first = ordered(ranked).slice(0, depth)
  if (first.length === 0) return undefined
  return first.filter(({ grade }) => grade >= leastGrade).length / first.length
}

/** nDCG with gains 2^grade − 1 (Burges 2005): 1 for the best order; undefined when no grade is above 0. */
export function ndcgAt(ranked: readonly Ranked[], depth: number): number | undefined {
  const ideal = discounted(
    ranked.toSorted((a, b) => b.grade - a.grade),
    depth,
  )
  return ideal === 0 ? undefined : discounted(ordered(ranked), depth) / ideal
}

function discounted(ranked: readonly Ranked[], depth: number): number {
  return ranked.slice(0, depth).reduce((sum, { grade }, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}

/** How many of the introductions in each band of scores were signed. Scores in no band are left out. */
export function signingRateByBand(outcomes: readonly Ranked[], bands: readonly ScoreBand[]): BandRate[] {
  return bands.map((band, at) => {
    const isLast = at === bands.length - 1
    const introduced = outcomes.filter(
      ({ score, grade }) =>
        grade >= INTRODUCED && score >= band.from && (score < band.to || (isLast && score === band.to)),
    )
    const signed = introduced.filter(({ grade }) => grade >= SIGNED).length
    return {
      from: band.from,
      to: band.to,
      introduced: introduced.length,
      signed,
      rate: introduced.length === 0 ? undefined : signed / introduced.length,
    }
  })
}

/** The mean and the interval that holds it in 95 of 100 draws (percentile bootstrap); needs at least one value. */
export function bootstrapInterval(
  values: readonly number[],
  { draws, seed }: { draws: number; seed: number } = { draws: 1000, seed: 1 },
): Interval {
  const dice = createRandom(seed)
  const means = Float64Array.from({ length: draws }, () => {
    let sum = 0
    for (let at = 0; at < values.length; at++) sum += values[Math.floor(dice() * values.length)]!
    return sum / values.length
  }).sort()
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, low: means[Math.floor(0.025 * draws)]!, high: means[Math.ceil(0.975 * draws) - 1]! }
}
