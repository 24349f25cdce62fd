import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointsOf } from './points.ts'

describe('pointsOf', () => {
  it.each<[number[], number[]]>([
    [
      [33.333, 33.333, 33.334],
      [33, 33, 34],
    ],
    [
      [28.4, 12.4, 6.3, 0],
      [28, 13, 6, 0],
    ],
    [
      [0.4, 0.4],
      [1, 0],
    ],
    [
      [12, 3],
      [12, 3],
    ],
    [[], []],
  ])('%j', (contributions, points) => {
    expect(pointsOf(contributions)).toEqual(points)
  })

  it('adds up to the rounded score, no part moved by a whole point', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 12, noNaN: true }), { maxLength: 9 }), (parts) => {
        const points = pointsOf(parts)
        expect(points.reduce((sum, one) => sum + one, 0)).toBe(
          Math.round(parts.reduce((sum, one) => sum + one, 0)),
        )
        expect(parts.filter((part, at) => Math.abs(points[at]! - part) >= 1)).toEqual([])
      }),
    )
  })
})
