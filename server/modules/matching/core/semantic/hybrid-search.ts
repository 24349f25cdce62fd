import { fuse, SEMANTIC_WEIGHT } from './fuse.ts'
import type { Fused } from './fuse.ts'
import type { VectorIndex } from './vector-index.ts'
import type { Scored } from '../text/top.ts'

/** Documents found by words: what of `TextIndex` a search by both needs. */
export interface LexicalArm {
  readonly search: (limit: number) => Scored[]
  /** Scores of given documents in their order, 0 for those without a word in common. */
  readonly scoresOf: (ids: readonly string[]) => readonly number[]
}

export interface SemanticArm {
  readonly index: VectorIndex
  readonly vector: Float32Array
}

export interface HybridOptions {
  readonly limit: number
  /** Taken from the words before they are fused; each is given its similarity too. */
  readonly byWords?: number
  /** Taken from the vectors: fewer will do, as they only have to bring what the words miss. */
  readonly byMeaning?: number
  readonly weight?: number
  readonly accept?: (id: string) => boolean
}

/** Taken from each arm at least, and for each document wanted, up to so many: more leaves the best as they are. */
const TAKEN = { least: 100, each: 10, byWords: 1000, byMeaning: 300 }

/**
 * Documents by words and by meaning: the best of either arm, each with the score of both.
 *
 * Without a semantic arm (no model, no vector, a provider that fails) the order is that of the words.
 */
export function hybridSearch(
  lexical: LexicalArm,
  semantic: SemanticArm | undefined,
  { limit, weight = SEMANTIC_WEIGHT, accept, ...taken }: HybridOptions,
): Fused[] {
  const usual = Math.max(TAKEN.least, TAKEN.each * limit)
  const { byWords = Math.min(usual, TAKEN.byWords), byMeaning = Math.min(usual, TAKEN.byMeaning) } = taken
  const worded = lexical.search(Math.max(limit, byWords))
  if (semantic === undefined) {
    return fuse(worded.map(({ id, score }) => ({ id, lexical: score }))).slice(0, limit)
  }
  const { index, vector } = semantic
  const scores = new Map(worded.map(({ id, score }) => [id, score]))
  const meant = index.search(vector, Math.max(limit, byMeaning), { accept })
  const others = meant.filter(({ id, score }) => score > 0 && !scores.has(id)).map(({ id }) => id)
  lexical.scoresOf(others).forEach((score, at) => scores.set(others[at]!, score))
  const ids = [...scores.keys()]
  const similarities = index.similaritiesOf(vector, ids)
  const found = ids.map((id, at) => ({
    id,
    lexical: scores.get(id)!,
    similarity: index.has(id) ? similarities[at] : undefined,
  }))
  return fuse(found, weight).slice(0, limit)
}
