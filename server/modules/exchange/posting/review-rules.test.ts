import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CRITERIA, totalOf, type Scores } from './review.contract.ts'
import { outcomeOf, reviewRules } from './review.rules.ts'

const scores = (authenticity: number, completeness: number, advancement: number, readiness: number) => ({
  ...{ authenticity, completeness, advancement, readiness },
})
const { standard } = reviewRules

describe('what scores come to', () => {
  it('is decided by their total, and by a zero among them', () => {
    const given: [Scores, string][] = [
      [scores(5, 5, 5, 5), 'publish'],
      [scores(3, 3, 2, 2), 'publish'],
      [scores(3, 2, 2, 2), 'hold'],
      [scores(2, 1, 1, 1), 'hold'],
      [scores(1, 1, 1, 1), 'reject'],
      [scores(5, 5, 5, 0), 'hold'],
      [scores(5, 0, 0, 0), 'hold'],
      [scores(4, 0, 0, 0), 'reject'],
      [scores(0, 0, 0, 0), 'reject'],
    ]
    expect(given.map(([one]) => [one, outcomeOf(one, standard)])).toEqual(given)
  })

  it('follows the rules of the place', () => {
    const lenient = { publishFrom: 8, holdFrom: 8, zeroHolds: false }
    expect([
      outcomeOf(scores(4, 4, 0, 0), lenient),
      outcomeOf(scores(4, 3, 0, 0), lenient),
      outcomeOf(scores(3, 3, 2, 1), { ...lenient, publishFrom: 10, holdFrom: 12 }),
    ]).toEqual(['publish', 'reject', 'reject'])
  })

  it('never gets worse with a better score', () => {
    const rank = { reject: 0, hold: 1, publish: 2 }
    const score = fc.integer({ min: 0, max: 5 })
    fc.assert(
      fc.property(
        fc.tuple(score, score, score, score),
        fc.constantFrom(...CRITERIA),
        fc.record({ publishFrom: fc.integer({ min: 1, max: 20 }), holdFrom: score, zeroHolds: fc.boolean() }),
        (given, criterion, rules) => {
          const one = scores(...given)
          const better = { ...one, [criterion]: Math.min(5, one[criterion] + 1) }
          expect(rank[outcomeOf(better, rules)]).toBeGreaterThanOrEqual(rank[outcomeOf(one, rules)])
          expect(totalOf(better) - totalOf(one)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})
