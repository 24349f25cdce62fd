import { faults } from './errors.ts'
import { scaleOf, type Bounds, type Scale } from './network.ts'
import type { AllocatedPair, AllocationProblem, Collision, Pair, Party, Side } from './problem.ts'
import { filtered, orderSide, placeOf, tableOf, type OrderedSide, type PairTable } from './table.ts'
import { impossibleText, overMaximumText } from './texts.ts'

/** A problem in the order of ids, with what is given taken out. */
export interface Prepared {
  readonly left: OrderedSide
  readonly right: OrderedSide
  /** All possible pairs with left ids as rows; conflicts are left out, given pairs are not. */
  readonly possible: PairTable
  /** The pairs among which there is a choice. */
  readonly choice: PairTable
  /** Key (row times columns plus column) of each fixed or locked pair, and its score. */
  readonly given: ReadonlyMap<number, number | null>
  readonly conflicts: ReadonlySet<number>
  /** What remains of each id's limits beyond given pairs, in pairs. */
  readonly leftNeeds: Bounds
  readonly rightNeeds: Bounds
  readonly scale: Scale
  readonly collisions: readonly Collision[]
}

/** @throws the faults of errors.ts where the data are wrong */
export function prepare(problem: AllocationProblem): Prepared {
  checkOptions(problem)
  const left = orderSide(problem.left)
  const right = orderSide(problem.right)
  const table = tableOf(problem, left, right)
  const keyOf = (pair: Pair) => placeOf(left, pair.left) * right.parties.length + placeOf(right, pair.right)
  const conflicts = new Set((problem.conflicts ?? []).map(keyOf))
  const { given, collisions } = givenPairs(problem, { table, conflicts, keyOf })
  const possible = conflicts.size === 0 ? table : filtered(table, (key) => !conflicts.has(key))
  const limits = { left, right, given }
  const [leftNeeds, leftOver] = remaining('left', limits)
  const [rightNeeds, rightOver] = remaining('right', limits)
  return {
    ...{ left, right, possible, given, conflicts, leftNeeds, rightNeeds },
    choice: given.size === 0 ? possible : filtered(possible, (key) => !given.has(key)),
    scale: scaleOf(table, problem.fill !== 'score'),
    collisions: [...collisions, ...leftOver, ...rightOver],
  }
}

export function givenList({ given, left, right }: Prepared): AllocatedPair[] {
  const columns = right.parties.length
  return [...given].map(([key, score]) => ({
    left: left.parties[Math.floor(key / columns)]!.id,
    right: right.parties[key % columns]!.id,
    score,
  }))
}

/** Units of a whole pair in a lottery, so that the limit is a whole number of them. */
export function unitsOf(lottery: AllocationProblem['lottery']): { whole: number; capacity: number } {
  for (let whole = 1; lottery && whole <= 10_000; whole *= 10) {
    const capacity = Math.round(lottery.limit * whole)
    if (Math.abs(capacity - lottery.limit * whole) < 1e-9) return { whole, capacity }
  }
  return { whole: 1, capacity: 1 }
}

const MOST_SEED = 2 ** 32 - 1

function checkOptions({ objective, fill, alternates, lottery }: AllocationProblem): void {
  if (objective === 'fair' && fill === 'score') throw faults.fair_fills_seats()
  if (alternates !== undefined && !isWhole(alternates, Infinity))
    throw faults.alternates_wrong({ value: alternates })
  if (!lottery) return
  const { limit, seed } = lottery
  const isShort = Math.abs(limit * 10_000 - Math.round(limit * 10_000)) < 1e-9
  if (!(limit > 0 && limit <= 1 && isShort)) throw faults.probability_limit_wrong({ value: limit })
  if (!isWhole(seed, MOST_SEED)) throw faults.seed_wrong({ value: seed })
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most
}

interface GivenContext {
  readonly table: PairTable
  readonly conflicts: ReadonlySet<number>
  readonly keyOf: (pair: Pair) => number
}

function givenPairs(
  { fixed = [], locked = [] }: AllocationProblem,
  { table, conflicts, keyOf }: GivenContext,
): Pick<Prepared, 'given' | 'collisions'> {
  const given = new Map<number, number | null>()
  const collisions: Collision[] = []
  const give = (pair: Pair, isFixed: boolean) => {
    const key = keyOf(pair)
    const score = scoreAt(table, key)
    const why = conflicts.has(key) ? 'conflict' : score === null ? 'no_score' : undefined
    if (isFixed && why && !given.has(key)) {
      const { left, right } = pair
      const text = impossibleText(pair, why)
      collisions.push({ kind: 'given_impossible', pair: { left, right }, why, text })
    }
    given.set(key, score)
  }
  refuseTwice(locked, keyOf)
  refuseTwice(fixed, keyOf)
  for (const pair of locked) give(pair, false)
  for (const pair of fixed) give(pair, true)
  const sorted = [...given].sort(([a], [b]) => a - b)
  return { given: new Map(sorted), collisions }
}

function refuseTwice(pairs: readonly Pair[], keyOf: (pair: Pair) => number): void {
  const seen = new Set<number>()
  for (const pair of pairs) {
    const key = keyOf(pair)
    if (seen.has(key)) throw faults.pair_twice({ left: pair.left, right: pair.right })
    seen.add(key)
  }
}

function scoreAt({ first, column, score, columns }: PairTable, key: number): number | null {
  const row = Math.floor(key / columns)
  const at = column.subarray(first[row], first[row + 1]).indexOf(key % columns)
  return at < 0 ? null : score[first[row]! + at]!
}

interface Limits {
  readonly left: OrderedSide
  readonly right: OrderedSide
  readonly given: ReadonlyMap<number, number | null>
}

function remaining(side: Side, { left, right, given }: Limits): [Bounds, Collision[]] {
  const parties: readonly Party[] = side === 'left' ? left.parties : right.parties
  const columns = right.parties.length
  const count = new Int32Array(parties.length)
  for (const key of given.keys()) count[side === 'left' ? Math.floor(key / columns) : key % columns]!++
  const min = new Int32Array(parties.length)
  const max = new Int32Array(parties.length)
  const collisions: Collision[] = []
  for (const [place, { id, ...limit }] of parties.entries()) {
    const taken = count[place]!
    min[place] = Math.max(0, Math.min(limit.min - taken, MOST))
    max[place] = Math.max(0, Math.min(limit.max - taken, MOST))
    if (taken <= limit.max) continue
    const what = { side, id, given: taken, max: limit.max }
    collisions.push({ kind: 'given_over_maximum', ...what, text: overMaximumText(what) })
  }
  return [{ min, max }, collisions]
}

/** No limit needs to be above this: nobody has so many possible pairs. */
const MOST = 2 ** 30
