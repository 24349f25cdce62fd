import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatchSignal } from './api.console.ts'
import { pointsOf, scoreText } from './match-reasons.console.tsx'

const signal = (contribution: number): MatchSignal => ({
  name: 'title',
  value: contribution,
  weight: 1,
  contribution,
  label: '',
  sentence: '',
})

describe('the points of a match', () => {
  it('give the rest of the rounding to the parts that lost most', () => {
    const signals = [33.333, 33.333, 33.334].map(signal)
    expect(pointsOf(signals, 100)).toEqual([33.3, 33.3, 33.4])
  })

  it('always add up to the score that is shown', () => {
    const parts = fc.array(fc.double({ min: 0, max: 15, noNaN: true }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(parts, (contributions) => {
        const score = contributions.reduce((sum, one) => sum + one, 0)
        const points = pointsOf(contributions.map(signal), score)
        expect(points.reduce((sum, one) => sum + Math.round(one * 10), 0)).toBe(
          Math.round(Number(scoreText(score)) * 10),
        )
      }),
    )
  })
})
