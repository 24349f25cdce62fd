/** What both arms say of one document; `similarity` is missing where there is no vector. */
export interface Candidate {
  readonly id: string
  /** Score of the words, 0 or more. */
  readonly lexical: number
  /** Cosine of the vectors, -1 to 1. */
  readonly similarity?: number | undefined
}

export interface Fused extends Candidate {
  /** 0 to 1: a weighted mean of the words' score and the cosine, each over the best of this query. */
  readonly score: number
}

/**
 * What the vectors weigh beside the words. One setting for every kind of text: more finds more of the same field, less keeps known titles first.
 * Ranks are not fused: where one arm is weak that loses a third of the quality.
 */
export const SEMANTIC_WEIGHT = 0.4

/**
 * Orders documents by words and vectors together, best first, equals by id.
 *
 * Without any similarity the order is that of the words alone. A document without a vector is given the words'
 * share of its score for the vectors too, so that silence is neither praise nor blame.
 */
export function fuse(candidates: readonly Candidate[], weight = SEMANTIC_WEIGHT): Fused[] {
  let bestLexical = 0
  let bestSimilarity = 0
  for (const { lexical, similarity = 0 } of candidates) {
    bestLexical = Math.max(bestLexical, lexical)
    bestSimilarity = Math.max(bestSimilarity, similarity)
  }
  const fused = candidates.map((candidate) => {
    const words = bestLexical === 0 ? 0 : candidate.lexical / bestLexical
    const meaning = meaningOf(candidate.similarity, bestSimilarity) ?? words
    return { ...candidate, score: words + weight * (meaning - words) }
  })
  return fused.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

function meaningOf(similarity: number | undefined, best: number): number | undefined {
  if (similarity === undefined || best === 0) return undefined
  return Math.max(0, similarity) / best
}
