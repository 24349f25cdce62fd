import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from './allocate.ts'
import type { Allocation, AllocationProblem, Objective, ScoredPair } from './problem.ts'
import { bestByHand, respectsLimits, smallProblem } from './testing.ts'

const panel: AllocationProblem = {
  left: ['a', 'b', 'c', 'd'].map((id) => ({ id, min: 2, max: 2 })),
  right: ['v', 'w', 'x', 'y', 'z'].map((id) => ({ id, min: 1, max: 2 })),
  scores: Float64Array.from({ length: 20 }, (_, at) => ((at * 7) % 20) / 20),
}

function drawn(problem: AllocationProblem, limit: number, seed: number): Allocation {
  const result = allocate({ ...problem, lottery: { limit, seed } })
  if (!result.feasible) throw new Error(result.text.en)
  return result
}

const keyOf = ({ left, right }: { left: string; right: string }) => `${left} ${right}`

describe('a limit on probabilities', () => {
  it.each<Objective>(['total', 'fair'])(
    'leaves the best expected result: with one half that of doubled limits, %s',
    (objective) => {
      const halved = smallProblem.map((problem) => ({ ...problem, fixed: [] }))
      fc.assert(
        fc.property(halved, (problem) => {
          const double = (parties: AllocationProblem['left']) =>
            parties.map(({ id, min, max }) => ({ id, min: 2 * min, max: 2 * max }))
          const twice = { ...problem, left: double(problem.left), right: double(problem.right) }
          const best = bestByHand(twice, { seats: true, worst: objective === 'fair' })
          const result = allocate({ ...problem, objective, lottery: { limit: 0.5, seed: 3 } })
          expect(result.feasible).toBe(best !== undefined)
          if (!result.feasible || !best) return
          const scores = new Map(
            (problem.scores as readonly ScoredPair[]).map((pair) => [keyOf(pair), pair.score]),
          )
          const possible = result.probabilities!
          const expected = possible.reduce(
            (sum, pair) => sum + pair.probability * scores.get(keyOf(pair))!,
            0,
          )
          const seats = possible.reduce((sum, { probability }) => sum + probability, 0)
          const worst = Math.min(...possible.map((pair) => Math.round(scores.get(keyOf(pair))! * 10)))
          expect({
            // Adding nothing makes zero of minus zero.
            total: Math.round(expected * 20) + 0,
            seats: seats * 2,
            worst: objective === 'fair' ? worst : best.worst,
          }).toEqual(best)
          expect(possible.every(({ probability }) => probability > 0 && probability <= 0.5)).toBe(true)
          expect(respectsLimits(problem, result.pairs)).toBe(true)
          const isPossible = new Set(possible.map(keyOf))
          expect(result.pairs.every((pair) => isPossible.has(keyOf(pair)))).toBe(true)
        }),
        { numRuns: 300 },
      )
    },
  )

  it.each([0.4, 0.55, 0.75, 0.3333 * 2])('draws each pair as often as it says: %s', (exact) => {
    const limit = Math.round(exact * 10_000) / 10_000
    const rounds = 1_500
    const counts = new Map<string, number>()
    let isWithinLimits = true
    for (let seed = 0; seed < rounds; seed++) {
      const { pairs } = drawn(panel, limit, seed)
      isWithinLimits &&= respectsLimits(panel, pairs)
      for (const pair of pairs) counts.set(keyOf(pair), (counts.get(keyOf(pair)) ?? 0) + 1)
    }
    for (const { probability, ...pair } of drawn(panel, limit, 0).probabilities!) {
      // Four standard deviations of a share among so many.
      expect(Math.abs((counts.get(keyOf(pair)) ?? 0) / rounds - probability)).toBeLessThan(
        2 / Math.sqrt(rounds),
      )
      counts.delete(keyOf(pair))
    }
    expect([isWithinLimits, [...counts.keys()]]).toEqual([true, []])
  })

  it('draws the same by the same seed, and not by every other', () => {
    const draw = (seed: number) => drawn(panel, 0.5, seed)
    expect(draw(11)).toEqual(draw(11))
    const different = new Set([1, 2, 3, 4, 5].map((seed) => JSON.stringify(draw(seed).pairs)))
    expect(different.size).toBeGreaterThan(1)
    expect(draw(11).seed).toBe(11)
  })

  it('lets fixed pairs be certain, and asks nothing where the limit is 1', () => {
    const fixed = [{ left: 'a', right: 'v' }]
    expect(drawn({ ...panel, fixed }, 0.5, 1).probabilities![0]).toEqual({ ...fixed[0], probability: 1 })
    const { probabilities, ...certain } = drawn(panel, 1, 9)
    expect({ ...certain, seed: null }).toEqual(allocate(panel))
    expect(probabilities!.map(({ probability }) => probability)).toEqual(certain.pairs.map(() => 1))
  })
})
