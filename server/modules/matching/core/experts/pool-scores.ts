/** How the scores of a person's documents become one score of the person. */
export type Pooling = 'max' | 'mean' | 'best_three' | 'log_sum_exp'

/** Sharpness of `log_sum_exp`: 0 would be the mean, infinity the maximum. */
const SHARPNESS = 10

/** Documents that `best_three` takes the mean of. */
const BEST = 3

/**
 * Pools the scores of a person's documents into one; 0 for nobody's.
 *
 * The result lies between the lowest and the highest score and never falls when a score rises. `best_three` is the mean
 * of the three highest, or of all when there are fewer: a field is known by several works, and works in other
 * fields must not count against it.
 */
export function poolScores(scores: readonly number[], method: Pooling): number {
  if (scores.length === 0) return 0
  if (method === 'max') return scores.reduce((most, score) => Math.max(most, score), -Infinity)
  if (method === 'mean') return meanOf(scores)
  if (method === 'best_three') return meanOf(scores.toSorted((a, b) => b - a).slice(0, BEST))
  const most = poolScores(scores, 'max')
  return most + Math.log(meanOf(scores.map((score) => Math.exp(SHARPNESS * (score - most))))) / SHARPNESS
}

function meanOf(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}
