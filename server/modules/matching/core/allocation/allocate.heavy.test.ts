import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from './allocate.ts'
import type { Allocation, AllocationProblem, Objective, ScoredPair } from './problem.ts'
import { bestByHand, respectsLimits, smallProblem } from './testing.ts'

const tenths = (value: number) => Math.round(value * 10)

function solved(problem: AllocationProblem): Allocation {
  const result = allocate(problem)
  if (!result.feasible) throw new Error(result.text.en)
  return result
}

/** A problem from a drawing: rows by line, a dot where a pair is impossible. */
function drawn(
  lines: readonly string[],
  {
    left = [1, 1],
    right = [0, 1],
  }: { left?: readonly [number, number]; right?: readonly [number, number] } = {},
): AllocationProblem {
  const cells = lines.map((line) => line.split(' '))
  const scores = cells.flatMap((row, l) =>
    row.flatMap((cell, r): ScoredPair[] =>
      cell === '.' ? [] : [{ left: `l${l}`, right: `r${r}`, score: Number(cell) }],
    ),
  )
  const party = (id: string, [min, max]: readonly [number, number]) => ({ id, min, max })
  return {
    left: cells.map((_, at) => party(`l${at}`, left)),
    right: (cells[0] ?? []).map((_, at) => party(`r${at}`, right)),
    scores,
  }
}

describe('allocate', () => {
  it.each<[Objective, 'seats' | 'score']>([
    ['total', 'seats'],
    ['total', 'score'],
    ['fair', 'seats'],
  ])('is the best of all sets of pairs: %s, %s', (objective, fill) => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const result = allocate({ ...problem, objective, fill })
        const best = bestByHand(problem, { seats: fill === 'seats', worst: objective === 'fair' })
        expect(result.feasible).toBe(best !== undefined)
        if (!result.feasible || !best) return
        const keys = new Set(result.pairs.map(({ left, right }) => `${left} ${right}`))
        const isFixed = (pair: { left: string; right: string }) =>
          problem.fixed!.some(({ left, right }) => left === pair.left && right === pair.right)
        const free = result.pairs.filter((pair) => !isFixed(pair)).map(({ score }) => tenths(score!))
        expect({
          total: tenths(result.total),
          seats: fill === 'seats' ? result.seats : best.seats,
          worst: objective === 'fair' ? Math.min(...free) : best.worst,
          isWithinLimits: respectsLimits(problem, result.pairs),
          isDistinct: keys.size === result.pairs.length,
          hasFixed: problem.fixed!.every(({ left, right }) => keys.has(`${left} ${right}`)),
          hasConflict: problem.conflicts!.some(({ left, right }) => keys.has(`${left} ${right}`)),
        }).toEqual({ ...best, isWithinLimits: true, isDistinct: true, hasFixed: true, hasConflict: false })
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same result whatever the order of ids and pairs', () => {
    const shuffled = smallProblem.chain((problem) => {
      const shuffle = <T>(list: readonly T[]) =>
        fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })
      return fc.record({
        problem: fc.constant(problem),
        other: fc.record({
          left: shuffle(problem.left),
          right: shuffle(problem.right),
          scores: shuffle(problem.scores as readonly ScoredPair[]),
          conflicts: shuffle(problem.conflicts!),
          fixed: shuffle(problem.fixed!),
        }),
        options: fc.record({
          objective: fc.constantFrom<Objective>('total', 'fair'),
          alternates: fc.nat(2),
          lottery: fc.constantFrom(undefined, { limit: 0.5, seed: 7 }),
        }),
      })
    })
    fc.assert(
      fc.property(shuffled, ({ problem, other, options: { lottery, ...options } }) => {
        const more = lottery ? { ...options, lottery } : options
        expect(allocate({ ...other, ...more })).toEqual(allocate({ ...problem, ...more }))
      }),
      { numRuns: 200 },
    )
  })

  it('takes a matrix as it takes pairs, in any order of ids', () => {
    const { left, right, scores } = drawn(['0.3 . 0.9', '0.8 0.1 .'], { left: [1, 2], right: [0, 2] })
    const cells = [...left]
      .reverse()
      .flatMap((l) =>
        [...right]
          .reverse()
          .map(
            (r) =>
              (scores as ScoredPair[]).find((pair) => pair.left === l.id && pair.right === r.id)?.score ??
              NaN,
          ),
      )
    const problem = {
      left: [...left].reverse(),
      right: [...right].reverse(),
      scores: Float64Array.from(cells),
    }
    expect(allocate(problem)).toEqual(allocate({ left, right, scores }))
  })

  it('gives pairs, total, worst, seats and alternates with room', () => {
    const problem = drawn(['0.1 0.2 0.2 0.7', '0.9 0.3 . 0.8'], { right: [0, 1] })
    expect(solved({ ...problem, alternates: 2 })).toEqual({
      ...{ feasible: true, objective: 'total', total: 1.6, worst: 0.7, seats: 2, seed: null },
      pairs: [
        { left: 'l0', right: 'r3', score: 0.7 },
        { left: 'l1', right: 'r0', score: 0.9 },
      ],
      alternates: [
        { left: 'l0', right: 'r1', score: 0.2 },
        { left: 'l0', right: 'r2', score: 0.2 },
        { left: 'l1', right: 'r1', score: 0.3 },
      ],
    })
  })

  it('names the best stand-ins first, as many as asked for, equal ones by their ids', () => {
    const problem = drawn(['0.9 0.1 0.3 0.2 0.3', '0.2 0.9 0.4 0.1 0.5'], { right: [0, 1] })
    const standIns = (alternates: number) =>
      solved({ ...problem, alternates }).alternates.map(
        ({ left, right, score }) => `${left} ${right} ${score}`,
      )
    expect([standIns(0), standIns(1), standIns(3)]).toEqual([
      [],
      ['l0 r2 0.3', 'l1 r4 0.5'],
      ['l0 r2 0.3', 'l0 r4 0.3', 'l0 r3 0.2', 'l1 r4 0.5', 'l1 r2 0.4', 'l1 r3 0.1'],
    ])
  })

  it('names nobody who is chosen already or has no room', () => {
    const roomy = { ...drawn(['0.9 0.5', '0.8 0.4'], { right: [0, 2] }), alternates: 5 }
    expect(solved(roomy)).toMatchObject({
      pairs: [
        { left: 'l0', right: 'r0' },
        { left: 'l1', right: 'r0' },
      ],
      alternates: [
        { left: 'l0', right: 'r1', score: 0.5 },
        { left: 'l1', right: 'r1', score: 0.4 },
      ],
    })
  })

  it('lists pairs by their ids, locked ones among them', () => {
    const problem = drawn(['0.9 0.5 0.1', '0.1 0.4 0.8'], { left: [1, 2], right: [0, 2] })
    const locked = [{ left: 'l0', right: 'r2' }]
    expect(solved({ ...problem, locked }).pairs.map(({ left, right }) => left + right)).toEqual([
      ...['l0r0', 'l0r2', 'l1r1', 'l1r2'],
    ])
  })

  it('says every collision on a line of its own, in both languages', () => {
    const problem = drawn(['1 .', '1 .', '. 1', '. 1'], { right: [0, 1] })
    const result = allocate(problem)
    if (result.feasible) throw new Error('there is no solution')
    const lines = result.collisions.map(({ text }) => text)
    expect(lines.length).toBeGreaterThan(1)
    expect(result.text).toEqual({
      zh: lines.map(({ zh }) => zh).join('\n'),
      en: lines.map(({ en }) => en).join('\n'),
    })
  })

  it('is as good with many more on one side as on the other', () => {
    const wide = drawn(['0.1 0.9 0.3 0.4 0.8', '0.2 0.7 0.6 0.9 0.1'])
    const turned: AllocationProblem = {
      left: wide.right,
      right: wide.left,
      scores: (wide.scores as ScoredPair[]).map(({ left, right, score }) => ({
        left: right,
        right: left,
        score,
      })),
    }
    expect([solved(wide).total, solved(turned).total]).toEqual([1.8, 1.8])
    expect(solved(turned).pairs.map(({ left, right }) => ({ left: right, right: left }))).toEqual(
      solved(wide).pairs.map(({ left, right }) => ({ left, right })),
    )
  })

  it('fills a seat with a pair of negative score, unless scores alone count', () => {
    const problem = drawn(['-0.4 .', '. 0'], { left: [0, 1] })
    expect([solved(problem).pairs, solved({ ...problem, fill: 'score' }).total]).toEqual([
      [
        { left: 'l0', right: 'r0', score: -0.4 },
        { left: 'l1', right: 'r1', score: 0 },
      ],
      0,
    ])
    expect(solved({ ...problem, fill: 'score' }).pairs.map(({ left }) => left)).not.toContain('l0')
  })

  it('gives up a good pair where only that fills another seat', () => {
    const problem = drawn(['9 1', '8 .'], { left: [0, 1] })
    expect([solved(problem).total, solved({ ...problem, fill: 'score' }).total]).toEqual([9, 9])
    const dearer = drawn(['9 -5', '3 .'], { left: [0, 1] })
    expect([solved(dearer).total, solved({ ...dearer, fill: 'score' }).total]).toEqual([-2, 9])
  })

  it('prefers the better worst pair to the greater sum where asked to be fair', () => {
    const problem = drawn(['1 0.6', '0.6 0.1'])
    expect(solved(problem)).toMatchObject({ total: 1.2, worst: 0.6 })
    const skewed = drawn(['1 0.5', '0.5 0.2'])
    expect([solved(skewed), solved({ ...skewed, objective: 'fair' })]).toMatchObject([
      { total: 1.2, worst: 0.2 },
      { objective: 'fair', total: 1, worst: 0.5 },
    ])
  })

  it('keeps locked pairs, whatever scores and conflicts say', () => {
    const problem = drawn(['0.9 0.5', '. 0.4'], { right: [0, 2] })
    const locked = [
      { left: 'l1', right: 'r0' },
      { left: 'l0', right: 'r1' },
    ]
    expect(solved({ ...problem, locked, conflicts: locked })).toMatchObject({
      ...{ total: 0.5, worst: 0.5, seats: 2 },
      pairs: [
        { left: 'l0', right: 'r1', score: 0.5 },
        { left: 'l1', right: 'r0', score: null },
      ],
    })
  })

  it('takes the default for pairs without a score', () => {
    const problem = { ...drawn(['0.9 .', '0.8 .']), defaultScore: 0.2 }
    expect(solved(problem)).toMatchObject({ total: 1.1, worst: 0.2, seats: 2 })
  })

  it('is exact where floating-point sums are not, and keeps six decimals of large scores', () => {
    expect(solved(drawn(['0.1 .', '. 0.2'])).total).toBe(0.3)
    expect(solved(drawn(['100000.000001 .', '. 100000.000002'])).total).toBe(200000.000003)
  })

  it('has nothing to do where nobody is', () => {
    expect(solved({ left: [], right: [], scores: [] })).toMatchObject({ pairs: [], total: 0, worst: null })
    const alone = { left: [{ id: 'a', min: 0, max: 3 }], right: [], scores: [] }
    expect(solved({ ...alone, objective: 'fair' })).toMatchObject({ pairs: [], seats: 0 })
  })
})

describe('data that are no problem', () => {
  const problem = drawn(['1 2', '3 4'])
  const [first, second] = problem.left
  it.each<[string, Partial<AllocationProblem>]>([
    ['matching.id_twice', { left: [first!, first!] }],
    ['matching.limits_wrong', { left: [{ ...first!, min: 2, max: 1 }, second!] }],
    ['matching.limits_wrong', { left: [{ ...first!, min: 0.5 }, second!] }],
    ['matching.id_unknown', { conflicts: [{ left: 'l0', right: 'x' }] }],
    ['matching.pair_twice', { fixed: [0, 1].map(() => ({ left: 'l0', right: 'r0' })) }],
    ['matching.pair_twice', { scores: [0, 1].map((score) => ({ left: 'l0', right: 'r0', score })) }],
    ['matching.score_wrong', { scores: [{ left: 'l0', right: 'r0', score: NaN }] }],
    ['matching.score_wrong', { scores: Float64Array.of(1, Infinity, 2, 3) }],
    ['matching.matrix_size', { scores: new Float64Array(3) }],
    ['matching.scores_too_large', { scores: [{ left: 'l0', right: 'r0', score: 1e12 }] }],
    ['matching.fair_fills_seats', { objective: 'fair', fill: 'score' }],
    ['matching.alternates_wrong', { alternates: -1 }],
    ['matching.probability_limit_wrong', { lottery: { limit: 0, seed: 1 } }],
    ['matching.probability_limit_wrong', { lottery: { limit: 1 / 3, seed: 1 } }],
    ['matching.seed_wrong', { lottery: { limit: 0.5, seed: -1 } }],
  ])('%s', (code, wrong) => {
    expect(() => allocate({ ...problem, ...wrong })).toThrow(expect.objectContaining({ code }))
  })
})
