import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeWords, likelyRows, writeCode } from './sign-codes.ts'

const vectors = fc.integer({ min: 1, max: 70 }).chain((width) => {
  const vector = fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: width, maxLength: width })
    .map((values) => Float32Array.from(values))
  return fc.record({
    query: vector.filter((values) => values.some((value) => value !== 0)),
    rows: fc.array(vector, { minLength: 1, maxLength: 40 }),
  })
})

function codesOf(rows: readonly Float32Array[]): Uint32Array {
  const words = codeWords(rows[0]!.length)
  const codes = new Uint32Array(rows.length * words).fill(0xffff_ffff)
  rows.forEach((row, at) => writeCode(row, codes, at * words))
  return codes
}

const promiseOf = (query: Float32Array, row: Float32Array) =>
  query.reduce((sum, value, at) => sum + (row[at]! > 0 ? value : -value), 0)

describe('codes of signs', () => {
  it('hold a bit for each component, the lowest first', () => {
    const codes = new Uint32Array(3).fill(255)
    writeCode(Float32Array.of(1, -1, 0, 2, 0, 0, 0, 3, 0.1, -4), codes, 1)
    expect([[1, 31, 32, 33, 64, 65].map(codeWords), [...codes]]).toEqual([
      [1, 1, 1, 2, 2, 3],
      [255, 0b1_1000_1001, 255],
    ])
    const wide = Float32Array.from({ length: 34 }, (_, at) => (at === 31 || at === 33 ? 1 : -1))
    writeCode(wide, codes, 0)
    expect([...codes]).toEqual([0x8000_0000, 0b10, 255])
  })
})

describe('likelyRows', () => {
  it('takes every row that promises as much as the last of those wanted', () => {
    fc.assert(
      fc.property(vectors, fc.integer({ min: 1, max: 45 }), ({ query, rows }, wanted) => {
        const promises = rows.map((row) => promiseOf(query, row))
        const least = promises.toSorted((a, b) => b - a)[Math.min(wanted, rows.length) - 1]!
        // Whole components make promises that differ by at least 2, and a step is a twentieth of that.
        expect(likelyRows(query, codesOf(rows), rows.length, wanted)).toEqual(
          [...rows.keys()].filter((row) => promises[row]! >= least),
        )
      }),
    )
  })

  it('looks at no more rows than there are', () => {
    const rows = [Float32Array.of(1, 1), Float32Array.of(1, -1), Float32Array.of(1, 1)]
    expect(likelyRows(Float32Array.of(1, 1), codesOf(rows), 2, 3)).toEqual([0, 1])
  })
})
