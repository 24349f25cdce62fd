/** What a forest is grown towards: given the scores of all rows, where each should move and how sharply the loss bends. */
export interface Objective {
  /** Scores of the rows before the first tree. */
  readonly starts: Float64Array
  /** What a row without a start of its own begins with. */
  readonly base: number
  /** Fills in the slopes (the way down the loss) and its curvatures. */
  readonly fill: (scores: Float64Array, slopes: Float64Array, curvatures: Float64Array) => void
}

/** Least squares: the score is the expected target. */
export function squaredError(targets: readonly number[]): Objective {
  const base = targets.reduce((sum, target) => sum + target, 0) / Math.max(1, targets.length)
  return {
    base,
    starts: new Float64Array(targets.length).fill(base),
    fill: (scores, slopes, curvatures) => {
      for (let row = 0; row < scores.length; row++) slopes[row] = targets[row]! - scores[row]!
      curvatures.fill(1)
    },
  }
}

/** Places of a list that are looked at. */
const DEPTH = 10

/**
 * The order within each need: every better row pulls at every worse one, by what swapping the two would change in
 * nDCG@10 (LambdaMART, Burges 2010). Scores compare within a need only; what all rows of a need share teaches nothing.
 */
export function orderWithinNeeds(
  { grades, needs }: { grades: readonly number[]; needs: readonly string[] },
  starts: Float64Array,
): Objective {
  const gains = grades.map((grade) => 2 ** grade - 1)
  const lists = [...Map.groupBy(gains.keys(), (row) => needs[row]!).values()]
  const measured = lists.map((rows) => ({ rows, ideal: idealOf(rows.map((row) => gains[row]!)) }))
  return {
    base: 0,
    starts,
    fill: (scores, slopes, curvatures) => {
      slopes.fill(0)
      curvatures.fill(0)
      for (const { rows, ideal } of measured) {
        if (ideal > 0) pull(rows, { gains, ideal, scores, slopes, curvatures })
      }
    },
  }
}

interface Pulling {
  readonly gains: readonly number[]
  readonly ideal: number
  readonly scores: Float64Array
  readonly slopes: Float64Array
  readonly curvatures: Float64Array
}

function pull(rows: readonly number[], { gains, ideal, scores, slopes, curvatures }: Pulling): void {
  const ordered = rows.toSorted((a, b) => scores[b]! - scores[a]! || a - b)
  const discounts = ordered.map((_, place) => 1 / Math.log2(place + 2))
  for (const [high, better] of ordered.entries()) {
    for (const [low, worse] of ordered.entries()) {
      if (gains[better]! <= gains[worse]!) continue
      const swapped =
        Math.abs((gains[better]! - gains[worse]!) * (discounts[high]! - discounts[low]!)) / ideal
      const doubt = 1 / (1 + Math.exp(scores[better]! - scores[worse]!))
      const bend = doubt * (1 - doubt) * swapped
      slopes[better]! += doubt * swapped
      slopes[worse]! -= doubt * swapped
      curvatures[better]! += bend
      curvatures[worse]! += bend
    }
  }
}

function idealOf(gains: readonly number[]): number {
  const best = gains.toSorted((a, b) => b - a).slice(0, DEPTH)
  return best.reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0)
}
