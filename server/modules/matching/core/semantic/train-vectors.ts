import { semanticFaults } from './errors.ts'
import { leadingSubspace } from './subspace.ts'
import type { Rows } from './subspace.ts'
import { termMatrixOf } from './term-matrix.ts'
import type { TermMatrix, VocabularyLimits } from './term-matrix.ts'
import { vectorModelOf } from './vector-model.ts'
import type { VectorModel } from './vector-model.ts'

export interface TrainingSettings extends VocabularyLimits {
  readonly dimensions: number
  /** Times the matrix is applied again after the first. */
  readonly rounds: number
  /** Equal seeds and texts give equal models. */
  readonly seed: number
}

export const TRAINING_DEFAULTS: TrainingSettings = {
  dimensions: 128,
  rounds: 2,
  seed: 1,
  fewestTexts: 2,
  largestShare: 0.3,
  mostTerms: 60_000,
  rarityPower: 1.5,
}

/** Fewer texts say too little of which words go together; matching by words alone is better then. */
export const FEWEST_TEXTS = 200

export interface TrainingProgress {
  readonly stage: 'reading' | 'relating' | 'centring'
  /** Of the whole, 0 to 1, never falling. */
  readonly share: number
}

/**
 * Learns from an installation's own texts which words are about the same (latent semantic indexing).
 *
 * Deterministic. Blocks its thread for about 9 s of processor time per 10,000 texts of 200 characters.
 *
 * @throws matching.corpus_small below FEWEST_TEXTS texts, or when they have hardly a word in common
 */
export function trainVectors(
  texts: readonly string[],
  settings: Partial<TrainingSettings> = {},
  onProgress: (progress: TrainingProgress) => void = () => {},
): VectorModel {
  if (texts.length < FEWEST_TEXTS) throw tooSmall(texts.length)
  const { dimensions: wished, ...rest } = { ...TRAINING_DEFAULTS, ...settings }
  onProgress({ stage: 'reading', share: 0 })
  const matrix = termMatrixOf(texts, rest)
  const dimensions = Math.min(wished, Math.floor(matrix.terms.length / 2), Math.floor(texts.length / 2))
  if (dimensions < 2) throw tooSmall(texts.length)
  onProgress({ stage: 'relating', share: 0.1 })
  const relating = (share: number) => onProgress({ stage: 'relating', share: 0.1 + 0.8 * share })
  const basis = leadingSubspace(matrix, { ...rest, dimensions, onProgress: relating })
  onProgress({ stage: 'centring', share: 0.9 })
  const model = centred(matrix, basis, { dimensions, texts })
  onProgress({ stage: 'centring', share: 1 })
  return model
}

function tooSmall(count: number): Error {
  return semanticFaults.corpus_small({ count, least: FEWEST_TEXTS })
}

/** The model less the mean of its own texts, as it will encode them. */
function centred(
  matrix: TermMatrix,
  basis: Rows,
  { dimensions, texts }: { dimensions: number; texts: readonly string[] },
): VectorModel {
  const state = {
    dimensions,
    texts: texts.length,
    terms: matrix.terms,
    ...quantised(basis, matrix.rarities),
    mean: new Float32Array(dimensions),
  }
  const { encode } = vectorModelOf(state)
  const sum = new Float64Array(dimensions)
  let seen = 0
  for (let at = 0; at < texts.length; at += sampleStep(texts.length)) {
    const vector = encode(texts[at]!)
    if (vector === undefined) continue
    seen++
    for (let i = 0; i < dimensions; i++) sum[i]! += vector[i]!
  }
  return vectorModelOf({ ...state, mean: Float32Array.from(sum, (value) => value / (seen || 1)) })
}

/** A mean of two thousand texts is as good as that of all. */
function sampleStep(texts: number): number {
  return Math.max(1, Math.floor(texts / 2000))
}

/** Directions in whole numbers take a quarter of the memory; the greatest error is 1/254 of a term's largest part. */
function quantised(basis: Rows, rarities: Float32Array): { directions: Int8Array; steps: Float32Array } {
  const dimensions = basis.length / rarities.length
  const directions = new Int8Array(basis.length)
  const steps = new Float32Array(rarities.length)
  for (let term = 0; term < rarities.length; term++) {
    const row = basis.subarray(term * dimensions, (term + 1) * dimensions)
    let largest = 0
    for (const value of row) largest = Math.max(largest, Math.abs(value))
    if (largest === 0) continue
    for (let i = 0; i < dimensions; i++) {
      directions[term * dimensions + i] = Math.round((row[i]! / largest) * 127)
    }
    steps[term] = (largest / 127) * rarities[term]!
  }
  return { directions, steps }
}
