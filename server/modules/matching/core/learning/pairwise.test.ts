import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trainWeights } from './pairwise.ts'

describe('trainWeights', () => {
  it('is never negative, adds up to 1, and keeps the present weights where nothing differs', () => {
    const row = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 })
    const judged = fc.record({ row, grade: fc.nat({ max: 3 }), need: fc.constantFrom('a', 'b') })
    fc.assert(
      fc.property(fc.array(judged, { maxLength: 30 }), (cases) => {
        const weights = trainWeights(
          {
            rows: cases.map((one) => one.row),
            grades: cases.map(({ grade }) => grade),
            needs: cases.map(({ need }) => need),
          },
          [0.5, 0.3, 0.2],
          { hold: 1, rounds: 50 },
        )
        expect(weights.filter((weight) => !(weight >= 0))).toEqual([])
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
      }),
      { numRuns: 50 },
    )
    expect(trainWeights({ rows: [[1, 2, 3]], grades: [1], needs: ['a'] }, [2, 1, 1])).toEqual([
      0.5, 0.25, 0.25,
    ])
  })
})
