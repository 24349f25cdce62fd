import { describe, expect, it } from 'vitest'
import { fitPlane, heightAt } from './ridge.ts'
import { solvePositive } from './solve.ts'

describe('fitPlane and solvePositive', () => {
  it('finds a plane and a solution', () => {
    const rows = Array.from({ length: 200 }, (_, at) => [at % 7, at % 11])
    const plane = fitPlane(
      rows,
      rows.map(([a, b]) => 2 + a! - 0.5 * b!),
    )
    expect(heightAt(plane, [3, 4])).toBeCloseTo(3, 1)
    expect([...solvePositive(Float64Array.of(4, 0, 2, 3), Float64Array.of(2, 1))]).toEqual([0.5, 0])
  })
})
