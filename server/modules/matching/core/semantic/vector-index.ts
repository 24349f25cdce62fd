import { createTop } from '../text/top.ts'
import type { Scored } from '../text/top.ts'
import { codeWords, likelyRows, writeCode } from './sign-codes.ts'

/** Rows whose inner products are worked out exactly, at least. */
const CANDIDATES = 400
/** Candidates for each result wanted, when that is more. */
const CANDIDATES_PER_RESULT = 4

/**
 * Unit vectors by id, found by their inner product with another.
 *
 * What is found depends on the vectors there alone, never on the order in which they came. Up to four hundred vectors
 * every product is worked out; above, those of four hundred likely rows, or of four for each result. Memory: 4⅛ bytes
 * a component.
 */
export class VectorIndex {
  readonly dimensions: number
  readonly #codeWords: number
  readonly #rowOf = new Map<string, number>()
  #ids: string[] = []
  #vectors: Float32Array
  #codes: Uint32Array

  constructor(dimensions: number) {
    this.dimensions = dimensions
    this.#codeWords = codeWords(dimensions)
    this.#vectors = new Float32Array(64 * dimensions)
    this.#codes = new Uint32Array(64 * this.#codeWords)
  }

  get size(): number {
    return this.#ids.length
  }

  has(id: string): boolean {
    return this.#rowOf.has(id)
  }

  /** A vector as it was put; undefined for an id that is not there. */
  get(id: string): Float32Array | undefined {
    const row = this.#rowOf.get(id)
    if (row === undefined) return undefined
    return this.#vectors.slice(row * this.dimensions, (row + 1) * this.dimensions)
  }

  /** Adds or replaces a vector; one of length one, so that products are cosines. @throws RangeError for another width */
  put(id: string, vector: Float32Array): void {
    this.#expectWidth(vector)
    let row = this.#rowOf.get(id)
    if (row === undefined) {
      row = this.#ids.length
      this.#ids.push(id)
      this.#rowOf.set(id, row)
      this.#reserve(row + 1)
    }
    this.#vectors.set(vector, row * this.dimensions)
    writeCode(vector, this.#codes, row * this.#codeWords)
  }

  /** Takes a vector out; false when it was not there. */
  remove(id: string): boolean {
    const row = this.#rowOf.get(id)
    if (row === undefined) return false
    const last = this.#ids.length - 1
    const moved = this.#ids[last]!
    this.#vectors.copyWithin(row * this.dimensions, last * this.dimensions, (last + 1) * this.dimensions)
    this.#codes.copyWithin(row * this.#codeWords, last * this.#codeWords, (last + 1) * this.#codeWords)
    this.#ids[row] = moved
    this.#rowOf.set(moved, row)
    this.#ids.pop()
    this.#rowOf.delete(id)
    return true
  }

  /** The nearest, nearest first, equals by id; scores are cosines from -1 to 1. */
  search(
    vector: Float32Array,
    limit: number,
    { accept }: { readonly accept?: ((id: string) => boolean) | undefined } = {},
  ): Scored[] {
    this.#expectWidth(vector)
    const wanted = Math.max(CANDIDATES, CANDIDATES_PER_RESULT * limit)
    const exact = this.size <= wanted || accept !== undefined
    const rows = exact ? this.#ids.keys() : likelyRows(vector, this.#codes, this.size, wanted)
    const top = createTop(limit)
    let isFull = false
    let floor = 0
    for (const row of rows) {
      const score = this.#similarity(vector, row)
      if (isFull && score < floor) continue
      const id = this.#ids[row]!
      if (accept?.(id) === false || !top.admits(id, score)) continue
      top.push(id, score)
      isFull = top.isFull()
      floor = top.floor()
    }
    return top.sorted()
  }

  /** The cosines of given ids, in their order; 0 for those unknown. */
  similaritiesOf(vector: Float32Array, ids: readonly string[]): number[] {
    this.#expectWidth(vector)
    return ids.map((id) => {
      const row = this.#rowOf.get(id)
      return row === undefined ? 0 : this.#similarity(vector, row)
    })
  }

  #similarity(vector: Float32Array, row: number): number {
    const vectors = this.#vectors
    let at = row * this.dimensions
    // Two sums that do not wait for each other take half the time of one.
    let even = 0
    let odd = 0
    const last = vector.length - 1
    for (let i = 0; i < last; i += 2, at += 2) {
      even += vector[i]! * vectors[at]!
      odd += vector[i + 1]! * vectors[at + 1]!
    }
    if (last % 2 === 0) even += vector[last]! * vectors[at]!
    return even + odd
  }

  #expectWidth(vector: Float32Array): void {
    if (vector.length === this.dimensions) return
    throw new RangeError(`A vector of ${vector.length} components in an index of ${this.dimensions}`)
  }

  #reserve(rows: number): void {
    if (rows * this.dimensions <= this.#vectors.length) return
    const vectors = new Float32Array(this.#vectors.length * 2)
    vectors.set(this.#vectors)
    this.#vectors = vectors
    const codes = new Uint32Array(this.#codes.length * 2)
    codes.set(this.#codes)
    this.#codes = codes
  }
}
