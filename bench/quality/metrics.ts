/** Grades by document; a document that is not there was not judged, or is not relevant. */
export type Grades = ReadonlyMap<string, number>

/**
 * Normalised discounted cumulative gain of the first `depth` ids, 0 to 1; gains are 2^grade − 1.
 * Undefined where no document is relevant.
 */
export function ndcg(ranked: readonly string[], grades: Grades, depth: number): number | undefined {
  const gain = (list: readonly number[]) =>
    list.slice(0, depth).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
  const ideal = gain([...grades.values()].sort((a, b) => b - a))
  return ideal === 0 ? undefined : gain(ranked.map((id) => grades.get(id) ?? 0)) / ideal
}

/** One over the place of the first relevant id, 0 when it is not among the first `depth`. */
export function reciprocalRank(ranked: readonly string[], grades: Grades, depth: number): number {
  const at = ranked.slice(0, depth).findIndex((id) => (grades.get(id) ?? 0) > 0)
  return at < 0 ? 0 : 1 / (at + 1)
}

/** The share of the relevant documents among the first `depth` ids; undefined where none is relevant. */
export function recall(ranked: readonly string[], grades: Grades, depth: number): number | undefined {
  const relevant = [...grades].filter(([, grade]) => grade > 0)
  if (relevant.length === 0) return undefined
  const found = new Set(ranked.slice(0, depth))
  return relevant.filter(([id]) => found.has(id)).length / relevant.length
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The value below which the given share lies: nearest rank, 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return (
    (quantile(values, 0.5) +
      -quantile(
        values.map((value) => -value),
        0.5,
      )) /
    2
  )
}

export interface Ratio {
  readonly ratio: number
  /** Ends of the interval that holds 95 of 100 resamples. */
  readonly low: number
  readonly high: number
}

/**
 * The ratio of two means over the same queries, with its paired bootstrap interval: queries are drawn with
 * replacement, both sides with the same draw.
 *
 * @param random numbers from 0 up to, not including, 1
 */
export function pairedRatio(
  ours: readonly number[],
  theirs: readonly number[],
  { random, resamples = 2000 }: { random: () => number; resamples?: number },
): Ratio {
  const ratios = Array.from({ length: resamples }, () => {
    let [one, other] = [0, 0]
    for (let count = 0; count < ours.length; count++) {
      const at = Math.floor(random() * ours.length)
      one += ours[at]!
      other += theirs[at]!
    }
    return one / other
  })
  return { ratio: mean(ours) / mean(theirs), low: quantile(ratios, 0.025), high: quantile(ratios, 0.975) }
}

export interface Judged {
  readonly reviewer: string
  /** The reviewer's own score of the expertise. */
  readonly expertise: number
  /** What an algorithm says; only its order counts. */
  readonly similarity: number
}

/**
 * The loss of reviewer assignment (Stelmakh et al., arXiv 2303.16750), 0 to 1, lower is better: over all pairs of
 * papers of a reviewer, the differences of expertise put in the wrong order, ties by half, over all differences.
 */
export function reviewerLoss(judged: readonly Judged[]): number {
  let [lost, most] = [0, 0]
  for (const list of Map.groupBy(judged, ({ reviewer }) => reviewer).values()) {
    for (const better of list) {
      for (const worse of list) {
        const difference = better.expertise - worse.expertise
        if (difference <= 0) continue
        most += difference
        if (better.similarity < worse.similarity) lost += difference
        else if (better.similarity === worse.similarity) lost += difference / 2
      }
    }
  }
  return lost / most
}
