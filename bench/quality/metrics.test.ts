import { describe, expect, it } from 'vitest'
import { mean, median, ndcg, pairedRatio, quantile, recall, reciprocalRank, reviewerLoss } from './metrics.ts'

const grades = new Map([
  ['a', 3],
  ['b', 0],
  ['c', 1],
])
const none = new Map([['a', 0]])

describe('measures of a ranking', () => {
  it('gives gains of 2^grade - 1, discounted by place, over the best possible', () => {
    expect(ndcg(['a', 'c'], grades, 10)).toBe(1)
    // (1/log2(2) + 7/log2(3)) / (7/log2(2) + 1/log2(3))
    expect(ndcg(['c', 'a', 'b'], grades, 10)).toBeCloseTo((1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3)), 12)
    expect(ndcg(['b', 'x', 'a'], grades, 2)).toBe(0)
    expect(ndcg(['a'], none, 10)).toBeUndefined()
  })

  it('gives one over the place of the first relevant', () => {
    expect(reciprocalRank(['x', 'b', 'c'], grades, 10)).toBe(1 / 3)
    expect(reciprocalRank(['x', 'b', 'c'], grades, 2)).toBe(0)
  })

  it('gives the share of the relevant that was found', () => {
    expect(recall(['b', 'c'], grades, 100)).toBe(0.5)
    expect(recall(['b', 'c', 'a'], grades, 3)).toBe(1)
    expect(recall(['a'], none, 100)).toBeUndefined()
  })
})

describe('summaries', () => {
  it('takes the nearest rank', () => {
    const values = [5, 1, 4, 2, 3]
    expect([0, 0.5, 0.95, 1].map((share) => quantile(values, share))).toEqual([1, 3, 5, 5])
    expect([median(values), median([1, 2, 4, 9]), mean([1, 2, 6])]).toEqual([3, 3, 3])
  })

  it('draws the same queries on both sides', () => {
    let at = 0
    const random = () => (at++ * 0.37) % 1
    expect(pairedRatio([2, 4, 6], [1, 2, 3], { random, resamples: 50 })).toEqual({
      ratio: 2,
      low: 2,
      high: 2,
    })
    const { ratio, low, high } = pairedRatio([1, 0, 1, 1], [1, 1, 0, 1], { random, resamples: 200 })
    expect([ratio, low < 1, high > 1]).toEqual([1, true, true])
  })
})

describe('reviewer loss', () => {
  const judged = (similarities: readonly number[]) =>
    [5, 3, 2].map((expertise, at) => ({ reviewer: 'r', expertise, similarity: similarities[at]! }))

  it('is 0 in order, 1 in reverse, one half when all is equal', () => {
    expect(
      [
        [3, 2, 1],
        [1, 2, 3],
        [1, 1, 1],
      ].map((list) => reviewerLoss(judged(list))),
    ).toEqual([0, 1, 0.5])
  })

  it('weighs a wrong pair by its difference, within a reviewer only', () => {
    // Pairs differ by 2, 3 and 1; the first is in the wrong order.
    expect(reviewerLoss(judged([2, 3, 1]))).toBeCloseTo(2 / 6, 12)
    const other = { reviewer: 's', expertise: 1, similarity: 9 }
    expect(reviewerLoss([...judged([3, 2, 1]), other])).toBe(0)
  })
})
