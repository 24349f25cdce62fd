import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from './allocate.ts'
import type { AllocationProblem, Change, Collision, Pair, Party, ScoredPair } from './problem.ts'
import { smallProblem } from './testing.ts'

type Minimum = Extract<Collision, { kind: 'minimum' }>

function collisionsOf(problem: AllocationProblem): readonly Collision[] {
  const result = allocate(problem)
  return result.feasible ? [] : result.collisions
}

function minimaOf(problem: AllocationProblem): Minimum[] {
  return collisionsOf(problem).filter((collision) => collision.kind === 'minimum')
}

/** The sums of a collision counted from the problem alone: what is needed, what is free, and other possible pairs. */
function countedAnew({ scores, conflicts, fixed, ...sides }: AllocationProblem, collision: Minimum) {
  const { side } = collision
  const other = side === 'left' ? 'right' : 'left'
  const [ids, providers] = [new Set(collision.ids), new Set(collision.providers)]
  const key = ({ left, right }: { left: string; right: string }) => `${left} ${right}`
  const taken = new Set([...(conflicts ?? []), ...(fixed ?? [])].map(key))
  const given = (id: string, of: 'left' | 'right') => (fixed ?? []).filter((pair) => pair[of] === id).length
  const sum = (parties: readonly Party[], value: (party: Party) => number) =>
    parties.reduce((all, party) => all + value(party), 0)
  const own = sides[side].filter(({ id }) => ids.has(id))
  const serving = sides[other].filter(({ id }) => providers.has(id))
  return {
    needed: sum(own, ({ id, min }) => Math.max(0, min - given(id, side))),
    free: sum(serving, ({ id, max }) => max - given(id, other)),
    elsewhere: (scores as readonly ScoredPair[]).filter(
      (pair) => ids.has(pair[side]) && !providers.has(pair[other]) && !taken.has(key(pair)),
    ).length,
  }
}

function changed(
  parties: readonly Party[],
  limit: 'min' | 'max',
  changes: readonly Change[],
  sign: 1 | -1,
): Party[] {
  const by = new Map(changes.map(({ id, by: amount }) => [id, amount * sign]))
  return parties.map((party) => ({ ...party, [limit]: party[limit] + (by.get(party.id) ?? 0) }))
}

function remedied(problem: AllocationProblem, choose: (collision: Minimum) => string): AllocationProblem {
  let now = problem
  for (const collision of minimaOf(problem)) {
    const { side, remedies } = collision
    const other = side === 'left' ? 'right' : 'left'
    const choice = choose(collision)
    if (choice === 'raise' && remedies.raiseMaxima)
      now = { ...now, [other]: changed(now[other], 'max', remedies.raiseMaxima, 1) }
    else if (choice === 'allow' && remedies.allowPairs) {
      // One pair may be what both sides lack.
      const known = now.scores as readonly ScoredPair[]
      const isNew = (pair: Pair) =>
        !known.some(({ left, right }) => left === pair.left && right === pair.right)
      const allowed = remedies.allowPairs.filter(isNew).map((pair) => ({ ...pair, score: 0 }))
      now = { ...now, scores: [...known, ...allowed] }
    } else now = { ...now, [side]: changed(now[side], 'min', remedies.lowerMinima, -1) }
  }
  return now
}

const infeasible = smallProblem.filter((problem) => minimaOf(problem).length > 0)

describe('why limits collide', () => {
  it('is a cut that is truly violated, counted anew', () => {
    fc.assert(
      fc.property(infeasible, (problem) => {
        for (const collision of minimaOf(problem)) {
          const { needed, free, elsewhere, short } = collision
          expect({ needed, free, elsewhere }).toEqual(countedAnew(problem, collision))
          expect(short).toBe(needed - free - elsewhere)
          expect(short).toBeGreaterThan(0)
        }
      }),
      { numRuns: 200 },
    )
  })

  it.each(['raise', 'lower', 'allow'])('ends when the change that is named is made: %s', (choice) => {
    fc.assert(
      fc.property(infeasible, (problem) => {
        expect(collisionsOf(remedied(problem, () => choice))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('names ids, sums and remedies in both languages', () => {
    const words = {
      left: { zh: '项申请', en: 'applications' },
      right: { zh: '位农艺专家', en: 'agronomists' },
    }
    const left = ['a', 'b', 'c'].map((id) => ({ id, min: 1, max: 1 }))
    const right = ['x', 'y', 'z'].map((id) => ({ id, min: 0, max: 1 }))
    const scores = left.flatMap(({ id }) => ['x', 'y'].map((r) => ({ left: id, right: r, score: 0.5 })))
    expect(collisionsOf({ left, right, scores, words })).toEqual([
      {
        kind: 'minimum',
        side: 'left',
        ids: ['a', 'b', 'c'],
        ...{ needed: 3, providers: ['x', 'y'], free: 2, elsewhere: 0, short: 1 },
        remedies: {
          raiseMaxima: [{ id: 'x', by: 1 }],
          lowerMinima: [{ id: 'c', by: 1 }],
          allowPairs: [{ left: 'c', right: 'z' }],
        },
        text: {
          zh: '3 项申请（a、b、c）至少还需 3 个名额，可承担的 2 位农艺专家（x、y）只剩 2 个名额，差 1 个。可以：提高上限（x 1）；或允许配对 c–z；或降低下限（c 1）。',
          en: '3 applications (a, b, c) need at least 3 more seats; the 2 agronomists that can serve them (x, y) have 2 free: 1 short. Raise the maximum of x by 1; or allow the pairs c–z; or lower the minimum of c by 1.',
        },
      },
    ])
  })

  it('tells apart what does not belong together, and says where nobody can serve', () => {
    const problem: AllocationProblem = {
      left: ['a', 'b', 'c'].map((id) => ({ id, min: 1, max: 1 })),
      right: [{ id: 'x', min: 0, max: 1 }],
      scores: ['a', 'b'].map((left) => ({ left, right: 'x', score: 1 })),
    }
    const found = minimaOf(problem).map(({ ids, providers, short }) => ({ ids, providers, short }))
    expect(found).toEqual([
      { ids: ['a', 'b'], providers: ['x'], short: 1 },
      { ids: ['c'], providers: [], short: 1 },
    ])
    expect(minimaOf(problem)[1]!.text.en).toBe(
      '1 left ids (c) need at least 1 more seats; nobody can serve them: 1 short. Lower the minimum of c by 1.',
    )
  })

  it('counts what a limit on probabilities leaves', () => {
    const problem: AllocationProblem = {
      left: [{ id: 'a', min: 1, max: 1 }],
      right: [{ id: 'x', min: 0, max: 1 }],
      scores: [{ left: 'a', right: 'x', score: 1 }],
      lottery: { limit: 0.75, seed: 1 },
    }
    expect(minimaOf(problem)).toMatchObject([{ needed: 1, providers: [], elsewhere: 0.75, short: 0.25 }])
  })

  it('says which given pairs are too many or impossible', () => {
    const fixed = [
      { left: 'a', right: 'x' },
      { left: 'a', right: 'y' },
    ]
    const problem: AllocationProblem = {
      left: [{ id: 'a', min: 0, max: 1 }],
      right: ['x', 'y'].map((id) => ({ id, min: 0, max: 1 })),
      scores: [{ left: 'a', right: 'x', score: 1 }],
      ...{ fixed, conflicts: fixed.slice(0, 1) },
    }
    expect(collisionsOf(problem).map(({ text, ...collision }) => [collision, text.en])).toEqual([
      [
        { kind: 'given_impossible', pair: fixed[0], why: 'conflict' },
        'The fixed pair a–x is also a conflict. Delete it from one of the two.',
      ],
      [
        { kind: 'given_impossible', pair: fixed[1], why: 'no_score' },
        'The fixed pair a–y has no score. Give it one, or do not fix it.',
      ],
      [
        { kind: 'given_over_maximum', side: 'left', id: 'a', given: 2, max: 1 },
        'a has 2 fixed or locked pairs and a maximum of 1. Raise its maximum by 1, or release 1 of them.',
      ],
    ])
  })
})
