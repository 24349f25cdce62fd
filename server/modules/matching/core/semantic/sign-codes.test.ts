import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeBytes, likelyRows, writeCode } from './sign-codes.ts'

const vectors = fc.integer({ min: 1, max: 21 }).chain((width) => {
  const vector = fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: width, maxLength: width })
    .map((values) => Float32Array.from(values))
  return fc.record({
    query: vector.filter((values) => values.some((value) => value !== 0)),
    rows: fc.array(vector, { minLength: 1, maxLength: 40 }),
  })
})

function codesOf(rows: readonly Float32Array[]): Uint8Array {
  const bytes = codeBytes(rows[0]!.length)
  const codes = new Uint8Array(rows.length * bytes).fill(255)
  rows.forEach((row, at) => writeCode(row, codes, at * bytes))
  return codes
}

const promiseOf = (query: Float32Array, row: Float32Array) =>
  query.reduce((sum, value, at) => sum + (row[at]! > 0 ? value : -value), 0)

describe('codes of signs', () => {
  it('hold a bit for each component, eight to a byte, the lowest first', () => {
    const codes = new Uint8Array(4).fill(255)
    writeCode(Float32Array.of(1, -1, 0, 2, 0, 0, 0, 3, 0.1, -4), codes, 1)
    expect([[1, 8, 9, 16, 17].map(codeBytes), [...codes]]).toEqual([
      [1, 1, 2, 2, 3],
      [255, 0b1000_1001, 0b1, 255],
    ])
  })
})

describe('likelyRows', () => {
  it('takes every row that promises as much as the last of those wanted', () => {
    fc.assert(
      fc.property(vectors, fc.integer({ min: 1, max: 45 }), ({ query, rows }, wanted) => {
        const promises = rows.map((row) => promiseOf(query, row))
        const least = promises.toSorted((a, b) => b - a)[Math.min(wanted, rows.length) - 1]!
        // Whole components make promises that differ by at least 2, and the 4,096 bins are narrower than that.
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
