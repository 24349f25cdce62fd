import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../semantic/random.ts'
import { orderWithinNeeds, squaredError } from './objectives.ts'
import { growForest, predict } from './trees.ts'

describe('growForest', () => {
  it('learns a step and an interaction, and ignores noise', () => {
    const dice = createRandom(5)
    const rows = Array.from({ length: 600 }, () => [dice(), dice(), dice()])
    const rule = ([a, b]: readonly number[]) => (a! > 0.5 ? 1 : 0) + (a! > 0.5 && b! > 0.5 ? 2 : 0)
    const forest = growForest(rows, squaredError(rows.map(rule)), { trees: 60, rate: 0.2, depth: 3 })
    expect(
      [
        [0.1, 0.9, 0.5],
        [0.9, 0.1, 0.5],
        [0.9, 0.9, 0.1],
      ].map((row) => predict(forest, row).toFixed(0).replace('-', '')),
    ).toEqual(['0', '1', '3'])
  })

  it('stays within what it saw, and answers the mean without rows or features to split on', () => {
    const targets = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(targets, fc.nat(), (grades, seed) => {
        const forest = growForest(
          grades.map((_, at) => [at]),
          squaredError(grades),
          { trees: 10, leafRows: 2, seed },
        )
        expect(JSON.parse(JSON.stringify(forest))).toEqual(forest)
        for (const at of grades.keys()) {
          expect(predict(forest, [at])).toBeGreaterThan(-1)
          expect(predict(forest, [at])).toBeLessThan(4)
        }
      }),
      { numRuns: 50 },
    )
    expect(predict(growForest([[1], [1]], squaredError([2, 2])), [1])).toBe(2)
  })

  it('orders within needs, whatever the level of their grades', () => {
    const dice = createRandom(3)
    const rows = Array.from({ length: 400 }, () => [dice(), dice()])
    const needs = rows.map((_, at) => `n${Math.floor(at / 10)}`)
    // Generous needs give more for less: only the order of the first feature within a need is the rule.
    const grades = rows.map(([value], at) => Math.min(3, Math.floor(2 * value!) + (Math.floor(at / 10) % 3)))
    const starts = new Float64Array(rows.length)
    const settings = { trees: 40, depth: 2, rate: 0.2, shrinkage: 1 }
    const forest = growForest(rows, orderWithinNeeds({ grades, needs }, starts), settings)
    expect(predict(forest, [0.9, 0.1])).toBeGreaterThan(predict(forest, [0.1, 0.9]) + 1)
    const level = new Array<number>(rows.length).fill(2)
    const still = growForest(rows, orderWithinNeeds({ grades: level, needs }, starts), settings)
    expect([predict(still, [0.9, 0.1]), predict(still, [0.1, 0.9])]).toEqual([0, 0])
  })

  it('starts from the scores it is given: where they order all, nothing pulls', () => {
    const grades = [3, 0, 1]
    const objective = orderWithinNeeds({ grades, needs: ['a', 'a', 'a'] }, Float64Array.of(90, 0, 40))
    const slopes = new Float64Array(3).fill(7)
    const curvatures = new Float64Array(3).fill(7)
    objective.fill(objective.starts, slopes, curvatures)
    expect([...slopes, ...curvatures].filter((value) => Math.abs(value) > 1e-9)).toEqual([])
    // All alike: each pair pulls by half of what swapping it changes; places are those of the rows.
    objective.fill(new Float64Array(3), slopes, curvatures)
    const ideal = 7 + 1 / Math.log2(3)
    const [one, two, three] = [1, 1 / Math.log2(3), 1 / 2]
    const [top, far, low] = [7 * (one - two), 6 * (one - three), two - three].map((v) => v / ideal / 2) as [
      number,
      number,
      number,
    ]
    const expected = [top + far, -top - low, low - far]
    for (const [at, slope] of slopes.entries()) expect(slope).toBeCloseTo(expected[at]!, 12)
    expect(curvatures[0]).toBeCloseTo((top + far) / 2, 12)
  })
})
