import type { Query } from '../text/query.ts'
import { tokenise } from '../text/tokens.ts'
import { saturated } from './term-matrix.ts'

/** What training leaves, as plain data. */
export interface ModelState {
  readonly dimensions: number
  /** Texts it was trained on. */
  readonly texts: number
  readonly terms: readonly string[]
  /** Per term, what one step of its direction is worth, rarity included. */
  readonly steps: Float32Array
  /** Directions of the terms, `dimensions` whole numbers from -127 to 127 each. */
  readonly directions: Int8Array
  /** The mean of the texts' unit vectors, taken out of every vector: it is common to all and tells nothing apart. */
  readonly mean: Float32Array
}

/** Turns texts into vectors whose inner product says how much they are about the same. */
export interface VectorModel {
  readonly dimensions: number
  readonly state: ModelState
  /** A vector of length one; undefined when the model knows no word of the text. */
  readonly encode: (text: string) => Float32Array | undefined
  /** The same for a query, whose terms carry weights of their own. */
  readonly encodeQuery: (query: Query) => Float32Array | undefined
}

export function vectorModelOf(state: ModelState): VectorModel {
  const numbers = new Map(state.terms.map((term, number) => [term, number]))
  const encodeCounts = (counts: ReadonlyMap<string, number>): Float32Array | undefined => {
    const vector = new Float32Array(state.dimensions)
    for (const [term, count] of counts) {
      const number = numbers.get(term)
      if (number !== undefined && count > 0)
        addTerm(state, number, { weight: saturatedWeight(count), vector })
    }
    return withoutMean(vector, state.mean)
  }
  return {
    dimensions: state.dimensions,
    state,
    encode: (text) => encodeCounts(countsOf(text)),
    encodeQuery: ({ terms }) => encodeCounts(terms),
  }
}

/** Weights below one come from expansions of a query; they are no counts and stay as they are. */
function saturatedWeight(count: number): number {
  return count < 1 ? count : saturated(count)
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of tokenise(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function addTerm(
  { dimensions, steps, directions }: ModelState,
  number: number,
  { weight, vector }: { weight: number; vector: Float32Array },
): void {
  const step = weight * steps[number]!
  const from = number * dimensions
  for (let i = 0; i < dimensions; i++) vector[i]! += step * directions[from + i]!
}

function withoutMean(vector: Float32Array, mean: Float32Array): Float32Array | undefined {
  if (!toUnitLength(vector)) return undefined
  for (let i = 0; i < vector.length; i++) vector[i]! -= mean[i]!
  return toUnitLength(vector) ? vector : undefined
}

/** Scales a vector to length one in place; false when it has no direction. */
export function toUnitLength(vector: Float32Array): boolean {
  let squares = 0
  for (const value of vector) squares += value * value
  if (!(squares > 1e-20) || !Number.isFinite(squares)) return false
  const length = Math.sqrt(squares)
  for (let i = 0; i < vector.length; i++) vector[i]! /= length
  return true
}
