import { describe, expect, it } from 'vitest'
import { neighbourFeatures, outOfFoldNeighbours, remember } from './neighbours.ts'
import { correctionOf } from './residuals.ts'

describe('neighbourFeatures', () => {
  const judgements = ['a', 'b'].flatMap((need) =>
    Array.from({ length: 6 }, (_, at) => ({ need, offer: `${need}${at}`, grade: at % 4, expected: 1 })),
  )
  const nearness = {
    offers: (a: string, b: string) => (a === b ? 1 : 0.2),
    needs: (a: string, b: string) => (a === b ? 1 : 0.3),
  }

  it('asks the judgements of the need and of those near it', () => {
    const memory = remember(judgements, nearness)
    const features = neighbourFeatures(memory, { need: 'a', offer: 'a3' }).map((value) =>
      Number(value.toFixed(3)),
    )
    // Count, mean (2·7/6 + 7)/8, then nearest is itself with grade 3.
    expect(features.slice(0, 2)).toEqual([1.946, 1.167])
    expect(features.slice(4, 8)).toEqual([1, 3, 1, 0.2])
    // Level (7 − 6 expected) / 8, and what is left for the offer judged 3.
    expect(features[10]).toBe(0.125)
    expect(features[11]).toBeGreaterThan(0.5)
  })

  it('tells a stranger the mean and nothing else', () => {
    const memory = remember([], nearness)
    expect(neighbourFeatures(memory, { need: 'x', offer: 'y' })).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('gives no judgement its own answer', () => {
    const settings = { folds: 4, seed: 2 }
    const before = outOfFoldNeighbours(judgements, nearness, settings).features
    for (const at of judgements.keys()) {
      const changed = judgements.with(at, { ...judgements[at]!, grade: 3 - judgements[at]!.grade })
      expect(outOfFoldNeighbours(changed, nearness, settings).features[at]).toEqual(before[at])
    }
  })
})

describe('correctionOf', () => {
  const nearness = {
    offers: (a: string, b: string) => (a === b ? 1 : a[0] === b[0] ? 0.8 : 0),
    needs: (a: string, b: string) => (a === b ? 1 : 0.5),
  }
  const judged = (need: string, offer: string, grade: number) => ({ need, offer, grade, expected: 1 })

  it('is above nothing near what was judged well, below near what was judged badly, nothing for a stranger', () => {
    const correction = correctionOf([judged('n', 'x1', 3), judged('n', 'y1', 0)], 'n', nearness)
    expect([correction('x2') > 0.3, correction('y2') < -0.3]).toEqual([true, true])
    expect(correctionOf([], 'n', nearness)('x2')).toBe(0)
  })

  it('does not learn how strict a need is, only which of its offers are better', () => {
    const generous = Array.from({ length: 40 }, (_, at) => judged('n', `${'xyz'[at % 3]!}${at}`, 3))
    expect(Math.abs(correctionOf(generous, 'n', nearness)('x2'))).toBeLessThan(0.1)
  })
})
