import { createRandom } from './random.ts'
import type { TermMatrix } from './term-matrix.ts'

/** Rows of `width` numbers, one after the other. */
export type Rows = Float32Array

export interface SubspaceOptions {
  readonly dimensions: number
  /** Times the matrix is applied again; each sharpens the subspace. */
  readonly rounds: number
  readonly seed: number
  /** Called with the share done, from 0 to 1. */
  readonly onProgress: (share: number) => void
}

/**
 * An orthonormal basis of the directions in which the texts differ most, one row for each term.
 *
 * Randomised subspace iteration (Halko, Martinsson, Tropp 2011, algorithm 4.4) on the term matrix. The singular
 * vectors themselves are not worked out: angles between projections are the same in every basis of one subspace.
 */
export function leadingSubspace(
  matrix: TermMatrix,
  { dimensions: width, rounds, seed, onProgress }: SubspaceOptions,
): Rows {
  const random = createRandom(seed)
  const termRows = new Float32Array(matrix.terms.length * width)
  for (let at = 0; at < termRows.length; at++) termRows[at] = random() + random() + random() - 1.5
  const textRows = new Float32Array(matrix.texts * width)
  for (let round = 0; round <= rounds; round++) {
    textsOfTerms(matrix, termRows, textRows)
    onProgress((round + 0.4) / (rounds + 1.2))
    orthonormalise(textRows, width)
    onProgress((round + 0.6) / (rounds + 1.2))
    termsOfTexts(matrix, textRows, termRows)
    onProgress((round + 1) / (rounds + 1.2))
  }
  orthonormalise(termRows, width)
  onProgress(1)
  return termRows
}

function textsOfTerms({ texts, start, columns, weights }: TermMatrix, terms: Rows, result: Rows): void {
  const width = result.length / texts
  result.fill(0)
  for (let text = 0; text < texts; text++) {
    const to = text * width
    const end = start[text + 1]!
    for (let at = start[text]!; at < end; at++) {
      const weight = weights[at]!
      const from = columns[at]! * width
      for (let i = 0; i < width; i++) result[to + i]! += weight * terms[from + i]!
    }
  }
}

function termsOfTexts({ texts, start, columns, weights }: TermMatrix, rows: Rows, result: Rows): void {
  const width = rows.length / texts
  result.fill(0)
  for (let text = 0; text < texts; text++) {
    const from = text * width
    const end = start[text + 1]!
    for (let at = start[text]!; at < end; at++) {
      const weight = weights[at]!
      const to = columns[at]! * width
      for (let i = 0; i < width; i++) result[to + i]! += weight * rows[from + i]!
    }
  }
}

/** Makes the columns orthonormal in place (Cholesky QR); columns that depend on those before them become zero. */
export function orthonormalise(rows: Rows, width: number): void {
  const lower = choleskyOf(gramOf(rows, width), width)
  const solved = new Float64Array(width)
  for (let row = 0; row < rows.length; row += width) {
    for (let i = 0; i < width; i++) {
      const line = i * width
      const pivot = lower[line + i]!
      let sum = rows[row + i]!
      for (let j = 0; j < i; j++) sum -= solved[j]! * lower[line + j]!
      solved[i] = pivot === 0 ? 0 : sum / pivot
    }
    for (let i = 0; i < width; i++) rows[row + i] = solved[i]!
  }
}

/** The products of all pairs of columns; only the part on and above the diagonal is filled. */
function gramOf(rows: Rows, width: number): Float64Array {
  const gram = new Float64Array(width * width)
  const height = rows.length / width
  const paired = height - (height % 2)
  for (let row = 0; row < paired; row += 2) {
    const first = row * width
    const second = first + width
    for (let i = 0; i < width; i++) {
      const a = rows[first + i]!
      const b = rows[second + i]!
      const line = i * width
      for (let j = i; j < width; j++) gram[line + j]! += a * rows[first + j]! + b * rows[second + j]!
    }
  }
  for (let row = paired; row < height; row++) {
    const first = row * width
    for (let i = 0; i < width; i++) {
      const a = rows[first + i]!
      for (let j = i; j < width; j++) gram[i * width + j]! += a * rows[first + j]!
    }
  }
  return gram
}

/** Share of a column's length that must be left after the columns before it are taken out of it. */
const LEAST_PIVOT = 1e-9

function choleskyOf(gram: Float64Array, width: number): Float64Array {
  const lower = new Float64Array(width * width)
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = gram[j * width + i]!
      for (let k = 0; k < j; k++) sum -= lower[i * width + k]! * lower[j * width + k]!
      if (i === j) lower[i * width + i] = sum > LEAST_PIVOT * gram[i * width + i]! ? Math.sqrt(sum) : 0
      else lower[i * width + j] = lower[j * width + j] === 0 ? 0 : sum / lower[j * width + j]!
    }
  }
  return lower
}
