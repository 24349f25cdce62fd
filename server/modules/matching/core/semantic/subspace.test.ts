import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orthonormalise } from './subspace.ts'

function products(rows: Float32Array, width: number): number[] {
  const height = rows.length / width
  const result: number[] = []
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < width; j++) {
      let sum = 0
      for (let row = 0; row < height; row++) sum += rows[row * width + i]! * rows[row * width + j]!
      result.push(sum)
    }
  }
  return result
}

describe('orthonormalise', () => {
  it('makes columns of length one at right angles', () => {
    const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 33, maxLength: 33 })
    fc.assert(
      fc.property(numbers, (values) => {
        const rows = Float32Array.from(values)
        // A large diagonal keeps the columns independent.
        for (let i = 0; i < 3; i++) rows[i * 3 + i]! += 500
        orthonormalise(rows, 3)
        products(rows, 3).forEach((value, at) => expect(value).toBeCloseTo(at % 4 === 0 ? 1 : 0, 4))
      }),
    )
  })

  it('leaves nothing of a column that says what others have said', () => {
    const rows = Float32Array.from([1, 2, 0, 3, 6, 1, 2, 4, 5])
    orthonormalise(rows, 3)
    expect([rows[1], rows[4], rows[7]]).toEqual([0, 0, 0])
    expect(products(rows, 3)[8]).toBeCloseTo(1, 5)
  })
})
