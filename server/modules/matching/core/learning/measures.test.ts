import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapInterval, ndcgAt, precisionAt, signingRateByBand } from './measures.ts'
import type { Ranked } from './measures.ts'

describe('measures', () => {
  const list: Ranked[] = [
    { score: 9, grade: 1 },
    { score: 7, grade: 3 },
    { score: 7, grade: 0 },
    { score: 1, grade: 2 },
  ]

  it('measures by hand-computed examples', () => {
    // The tie puts grade 0 second: gains 1, 0, 7, 3 against 7, 3, 1, 0.
    const gained = 1 + 7 / 2 + 3 / Math.log2(5)
    const ideal = 7 + 3 / Math.log2(3) + 1 / 2
    expect(ndcgAt(list, 10)).toBeCloseTo(gained / ideal, 12)
    expect([precisionAt(list, 2), precisionAt(list, 5), precisionAt(list, 3, 2)]).toEqual([0.5, 0.75, 1 / 3])
    expect([precisionAt([], 5), ndcgAt([{ score: 1, grade: 0 }], 5)]).toEqual([undefined, undefined])
  })

  it('counts signings by band', () => {
    const outcomes = [
      { score: 0, grade: 2 },
      { score: 50, grade: 3 },
      { score: 80, grade: 2 },
      { score: 100, grade: 3 },
      { score: 100, grade: 1 },
    ]
    expect(
      signingRateByBand(outcomes, [
        { from: 0, to: 40 },
        { from: 40, to: 45 },
        { from: 45, to: 100 },
      ]),
    ).toEqual([
      { from: 0, to: 40, introduced: 1, signed: 0, rate: 0 },
      { from: 40, to: 45, introduced: 0, signed: 0, rate: undefined },
      { from: 45, to: 100, introduced: 3, signed: 2, rate: 2 / 3 },
    ])
  })

  it('keeps its bounds: rates within 0 and 1, bands covering the scale lose nobody, the best order is 1', () => {
    const ranked = fc.array(
      fc.record({ score: fc.integer({ min: 0, max: 100 }), grade: fc.nat({ max: 3 }) }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(
        ranked,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 99 }),
        (some, depth, cut) => {
          const precision = precisionAt(some, depth)!
          expect(precision >= 0 && precision <= 1).toBe(true)
          const bands = signingRateByBand(some, [
            { from: 0, to: cut },
            { from: cut, to: 100 },
          ])
          expect(bands.reduce((sum, { introduced }) => sum + introduced, 0)).toBe(
            some.filter(({ grade }) => grade >= 2).length,
          )
          expect(bands.filter(({ rate }) => rate !== undefined && !(rate >= 0 && rate <= 1))).toEqual([])
          const best = some.map(({ grade }) => ({ score: grade, grade }))
          const ndcg = ndcgAt(some, depth)
          if (ndcg !== undefined) {
            expect(ndcgAt(best, depth)).toBe(1)
            expect(ndcg).toBeLessThanOrEqual(1 + 1e-12)
          }
        },
      ),
    )
  })

  it('brackets the mean, and says the same each time', () => {
    const values = [0.1, 0.4, 0.2, 0.9, 0.3]
    const interval = bootstrapInterval(values)
    expect(interval.mean).toBeCloseTo(0.38, 12)
    expect(interval.low).toBeLessThan(0.38)
    expect(interval.high).toBeGreaterThan(0.38)
    expect(bootstrapInterval(values)).toEqual(interval)
    expect(bootstrapInterval([2, 2])).toEqual({ mean: 2, low: 2, high: 2 })
  })
})
