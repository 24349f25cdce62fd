import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadingSubspace, orthonormalise } from './subspace.ts'

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

describe('leadingSubspace', () => {
  /** Texts of three fields that share no term: eight of the first, five of the second, one of the third. */
  const fields = [
    { columns: [0, 3], weights: [0.6, 0.8], texts: 8 },
    { columns: [1, 4], weights: [0.8, 0.6], texts: 5 },
    { columns: [2], weights: [1], texts: 1 },
  ]
  const rows = fields.flatMap((field) => Array.from({ length: field.texts }, () => field))
  const matrix = {
    texts: rows.length,
    terms: ['a', 'b', 'c', 'd', 'e'],
    rarities: new Float32Array(5).fill(1),
    start: Uint32Array.from([0, ...rows.keys()], (_, at) =>
      rows.slice(0, at).reduce((sum, { columns }) => sum + columns.length, 0),
    ),
    columns: Uint32Array.from(rows.flatMap(({ columns }) => columns)),
    weights: Float32Array.from(rows.flatMap(({ weights }) => weights)),
  }

  it.each([1, 2, 3])(
    'is spanned by the fields of most texts, %d dimensions, whatever the seed',
    (dimensions) => {
      const expected = Array.from({ length: 25 }, (_, at) => {
        const [one, other] = [Math.floor(at / 5), at % 5]
        const products = fields.slice(0, dimensions).map(({ columns, weights }) => {
          const weightOf = (term: number) => weights[columns.indexOf(term)] ?? 0
          return weightOf(one) * weightOf(other)
        })
        return expect.closeTo(
          products.reduce((sum, product) => sum + product, 0),
          3,
        ) as number
      })
      for (const seed of [1, 2, 3]) {
        const basis = leadingSubspace(matrix, { dimensions, rounds: 24, seed, onProgress: () => {} })
        const projector = Array.from({ length: 25 }, (_, at) => {
          const [one, other] = [Math.floor(at / 5) * dimensions, (at % 5) * dimensions]
          let sum = 0
          for (let i = 0; i < dimensions; i++) sum += basis[one + i]! * basis[other + i]!
          return sum
        })
        expect(projector).toEqual(expected)
        products(basis, dimensions).forEach((value, at) =>
          expect(value).toBeCloseTo(at % (dimensions + 1) === 0 ? 1 : 0, 5),
        )
      }
    },
  )

  it('tells its progress three times a round', () => {
    const told: number[] = []
    leadingSubspace(matrix, { dimensions: 2, rounds: 1, seed: 1, onProgress: (share) => told.push(share) })
    expect(told.map((share) => Number((share * 2.2).toFixed(6)))).toEqual([0.4, 0.6, 1, 1.4, 1.6, 2, 2.2])
  })
})
