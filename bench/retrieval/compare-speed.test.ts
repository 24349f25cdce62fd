import { describe, expect, it } from 'vitest'
import { compareSpeed } from './compare-speed.ts'

const round = (figure: number, answers: readonly (readonly string[])[], needs = 500) => ({
  buildSeconds: figure,
  memoryMegabytes: 10 * figure,
  p50: figure,
  p95: 2 * figure,
  needs,
  answers,
})

describe('comparison of speed', () => {
  it('takes ratios within a round and medians over rounds', () => {
    const ours = [round(1, [['a', 'b'], ['c']]), round(2, []), round(10, [])]
    const theirs = [round(3, [['b', 'x'], ['c']], 30), round(8, [], 40), round(20, [], 50)]
    expect(
      compareSpeed(
        new Map([
          ['ours', ours],
          ['theirs', theirs],
        ]),
      ),
    ).toEqual([
      {
        engine: 'ours',
        needs: 500,
        ...{ buildSeconds: 2, memoryMegabytes: 20, p50: 2, p95: 4 },
        ratios: { buildSeconds: 1, memoryMegabytes: 1, p50: 1, p95: 1 },
        overlap: 1,
      },
      {
        engine: 'theirs',
        needs: 30,
        ...{ buildSeconds: 8, memoryMegabytes: 80, p50: 8, p95: 16 },
        // 3, 4 and 2 by round.
        ratios: { buildSeconds: 3, memoryMegabytes: 3, p50: 3, p95: 3 },
        overlap: 2 / 3,
      },
    ])
  })
})
