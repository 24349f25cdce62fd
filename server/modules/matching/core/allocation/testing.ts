import fc from 'fast-check'
import type { AllocationProblem, Pair, Party, ScoredPair } from './problem.ts'

const keyOf = ({ left, right }: Pair) => `${left} ${right}`

/** Small problems, feasible or not: at most 3 by 4, scores in tenths, many of them equal. */
export const smallProblem: fc.Arbitrary<AllocationProblem> = fc
  .record({
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 4 }),
    isTurned: fc.boolean(),
    cells: fc.array(fc.option(fc.integer({ min: -8, max: 12 }), { freq: 5 }), {
      minLength: 12,
      maxLength: 12,
    }),
    limits: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })), {
      ...{ minLength: 7, maxLength: 7 },
    }),
    barred: fc.array(fc.nat(40), { minLength: 12, maxLength: 12 }),
  })
  .map(({ rows, columns, isTurned, cells, limits, barred }) => {
    const [lefts, rights] = isTurned ? [columns, rows] : [rows, columns]
    const party = (id: string, at: number): Party => {
      const [min, more] = limits[at]!
      return { id, min, max: min + more }
    }
    const left = Array.from({ length: lefts }, (_, at) => party(`l${at}`, at))
    const right = Array.from({ length: rights }, (_, at) => party(`r${at}`, lefts + at))
    const pairs = left.flatMap((l, a) =>
      right.map((r, b) => ({ left: l.id, right: r.id, at: a * rights + b })),
    )
    const scores = pairs.flatMap(({ at, ...pair }): ScoredPair[] => {
      const score = cells[at]
      return score == null ? [] : [{ ...pair, score: score / 10 }]
    })
    const scored = new Set(scores.map(keyOf))
    const pick = (value: number) =>
      pairs.filter(({ at }) => barred[at] === value).map(({ left: l, right: r }) => ({ left: l, right: r }))
    const conflicts = [...pick(0), ...pick(1)]
    const fixed = pick(2).filter((pair) => scored.has(keyOf(pair)))
    return { left, right, scores, conflicts, fixed }
  })

export interface Best {
  readonly seats: number
  /** In tenths, so that it is exact. */
  readonly worst: number
  readonly total: number
}

/**
 * The best there is by looking at every set of pairs: most seats, then the best worst pair among those not fixed, then
 * the greatest sum; what does not count for the question is passed over.
 */
export function bestByHand(
  problem: AllocationProblem,
  counts: { readonly seats: boolean; readonly worst: boolean },
): Best | undefined {
  const conflicts = new Set((problem.conflicts ?? []).map(keyOf))
  const fixed = new Set((problem.fixed ?? []).map(keyOf))
  const pairs = (problem.scores as readonly ScoredPair[]).filter((pair) => !conflicts.has(keyOf(pair)))
  if ([...fixed].some((key) => conflicts.has(key))) return undefined
  let best: Best | undefined
  for (let set = 0; set < 2 ** pairs.length; set++) {
    const chosen = pairs.filter((_, at) => (set >> at) % 2 === 1)
    if ([...fixed].some((key) => !chosen.some((pair) => keyOf(pair) === key))) continue
    if (!respectsLimits(problem, chosen)) continue
    const tenths = chosen.map(({ score }) => Math.round(score * 10))
    const free = chosen.flatMap((pair, at) => (fixed.has(keyOf(pair)) ? [] : [tenths[at]!]))
    const found = {
      seats: chosen.length,
      worst: Math.min(...free),
      total: tenths.reduce((sum, score) => sum + score, 0),
    }
    if (!best || isBetter(found, best, counts)) best = found
  }
  return best
}

function isBetter(a: Best, b: Best, counts: { readonly seats: boolean; readonly worst: boolean }): boolean {
  if (counts.seats && a.seats !== b.seats) return a.seats > b.seats
  if (counts.worst && a.worst !== b.worst) return a.worst > b.worst
  return a.total > b.total
}

export function respectsLimits({ left, right }: AllocationProblem, pairs: readonly Pair[]): boolean {
  const isWithin = ({ id, min, max }: Party, side: 'left' | 'right') => {
    const load = pairs.filter((pair) => pair[side] === id).length
    return load >= min && load <= max
  }
  return left.every((party) => isWithin(party, 'left')) && right.every((party) => isWithin(party, 'right'))
}
