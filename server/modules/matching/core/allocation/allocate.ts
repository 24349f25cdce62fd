import { alternatesOf } from './alternates.ts'
import { explainMinima } from './explain.ts'
import { bottleneck } from './fair.ts'
import { draw } from './lottery.ts'
import { maximise } from './maximise.ts'
import { networkOf, type Bounds, type Network } from './network.ts'
import { givenList, prepare, unitsOf, type Prepared } from './prepare.ts'
import type { AllocatedPair, Allocation, AllocationProblem, Collision, Infeasible, Pair } from './problem.ts'
import { compareIds, filtered, transposed, type PairTable } from './table.ts'
import { wordsOf } from './texts.ts'

/**
 * Pairs left and right ids within all limits so that the scores are the best there can be, or says why it cannot be.
 *
 * Minima, maxima, conflicts, fixed and locked pairs are hard, and a pair is at most once. What is best beyond that say
 * `objective` and `fill`; the result is a true optimum, not an approximation, at nine decimals of the scores (down to
 * six where scores are large). Equal problems give equal results, in whatever order ids and pairs are listed.
 *
 * With a lottery the probabilities are the best there can be within the limit on each (Jecmen et al., NeurIPS 2020),
 * and the pairs are drawn by the seed; every id stays within its limits in every draw.
 *
 * @throws the faults of errors.ts where the data are wrong
 */
export function allocate(problem: AllocationProblem): Allocation | Infeasible {
  const prepared = prepare(problem)
  if (prepared.collisions.length > 0) return infeasible(prepared.collisions)
  const { whole, capacity } = unitsOf(problem.lottery)
  const layout = layoutOf(prepared, { whole, capacity })
  let { network } = layout
  let flow = maximise(network)
  if (!flow) return infeasible(collisionsOf(problem, prepared, whole))
  if (problem.objective === 'fair') {
    network = withoutBelow(network, bottleneck(network, flow.units))
    flow = maximise(network)!
  }
  const chosen = problem.lottery
    ? draw(network, flow.units, { whole, seed: problem.lottery.seed })
    : flow.units
  const given = givenList(prepared)
  const pairs = [...pairsWith(layout, network, chosen), ...given].sort(comparePairs)
  const result = summaryOf(problem, prepared, pairs)
  if (!problem.lottery) return result
  const possible = pairsWith(layout, network, flow.units).map(({ units, ...pair }) => ({
    ...pair,
    units: units / whole,
  }))
  const all = [...possible, ...given.map((pair) => ({ ...pair, units: 1 }))].sort(comparePairs)
  return {
    ...result,
    probabilities: all.map(({ left, right, units }) => ({ left, right, probability: units })),
  }
}

interface Layout {
  readonly network: Network
  /** Whether right ids are the rows. */
  readonly isTurned: boolean
  readonly prepared: Prepared
}

interface Units {
  readonly whole: number
  readonly capacity: number
}

function layoutOf(prepared: Prepared, units: Units): Layout {
  const isTurned = isRightDemanding(prepared)
  return { network: networkFor(prepared, { ...units, isTurned }), isTurned, prepared }
}

/**
 * Rows are the side that can take less in all, because rows ask and columns are asked; but not where there are less
 * than half as many of them, because the search goes by columns.
 */
function isRightDemanding({ leftNeeds, rightNeeds }: Prepared): boolean {
  const [lefts, rights] = [leftNeeds.max.length, rightNeeds.max.length]
  if (lefts * 2 < rights) return true
  if (rights * 2 < lefts) return false
  return sumOf(rightNeeds.max, lefts) < sumOf(leftNeeds.max, rights)
}

/** Sum of maxima, of which none is used beyond the number of ids on the other side. */
function sumOf(values: Int32Array, others: number): number {
  return values.reduce((sum, value) => sum + Math.min(value, others), 0)
}

function networkFor(
  { choice, leftNeeds, rightNeeds, scale }: Prepared,
  { whole, capacity, isTurned }: Units & { readonly isTurned: boolean },
): Network {
  const table: PairTable = isTurned ? transposed(choice) : choice
  const [rowNeeds, columnNeeds] = isTurned ? [rightNeeds, leftNeeds] : [leftNeeds, rightNeeds]
  return networkOf(table, scale, {
    capacity,
    row: inUnits(rowNeeds, whole, table.columns),
    col: inUnits(columnNeeds, whole, table.rows),
  })
}

/** Limits in units; one above the number of ids on the other side says as much as any higher one. */
function inUnits({ min, max }: Bounds, whole: number, others: number): Bounds {
  const units = (value: number) => Math.min(value, others + 1) * whole
  return { min: min.map(units), max: max.map(units) }
}

function withoutBelow(network: Network, lowest: number): Network {
  const { rows, columns, first, column, profit } = network
  const kept = filtered({ rows, columns, first, column, score: profit }, (_key, value) => value >= lowest)
  return { ...network, first: kept.first, column: kept.column, profit: kept.score }
}

function collisionsOf(problem: AllocationProblem, prepared: Prepared, whole: number): Collision[] {
  const { left, right, conflicts, given } = prepared
  const { capacity } = unitsOf(problem.lottery)
  const columns = right.parties.length
  const isBarred = (key: number) => conflicts.has(key) || given.has(key)
  const leftIds = left.parties.map(({ id }) => id)
  const rightIds = right.parties.map(({ id }) => id)
  const common = { whole, words: wordsOf(problem.words) }
  return [
    ...explainMinima({
      ...{ ...common, side: 'left', rowIds: leftIds, columnIds: rightIds },
      network: networkFor(prepared, { whole, capacity, isTurned: false }),
      isBarred: (row, column) => isBarred(row * columns + column),
    }),
    ...explainMinima({
      ...{ ...common, side: 'right', rowIds: rightIds, columnIds: leftIds },
      network: networkFor(prepared, { whole, capacity, isTurned: true }),
      isBarred: (row, column) => isBarred(column * columns + row),
    }),
  ]
}

function summaryOf(
  problem: AllocationProblem,
  prepared: Prepared,
  chosen: readonly AllocatedPair[],
): Allocation {
  const pairs = chosen.map(({ left, right, score }) => ({ left, right, score }))
  const { factor } = prepared.scale
  const scores = pairs.flatMap(({ score }) => (score === null ? [] : [score]))
  const total = scores.reduce((sum, score) => sum + Math.round(score * factor), 0) / factor
  const worst = scores.reduce((least, score) => Math.min(least, score), Infinity)
  return {
    feasible: true,
    objective: problem.objective ?? 'total',
    total,
    worst: worst === Infinity ? null : worst,
    seats: pairs.length,
    pairs,
    alternates: alternatesOf(prepared, pairs, problem.alternates ?? 0),
    seed: problem.lottery?.seed ?? null,
  }
}

function comparePairs(a: Pair, b: Pair): number {
  return compareIds(a.left, b.left) || compareIds(a.right, b.right)
}

function infeasible(collisions: readonly Collision[]): Infeasible {
  const lines = (language: 'zh' | 'en') => collisions.map(({ text }) => text[language]).join('\n')
  return { feasible: false, collisions, text: { zh: lines('zh'), en: lines('en') } }
}

function pairsWith({ prepared, isTurned }: Layout, network: Network, units: ArrayLike<number>): ChosenPair[] {
  const { left, right, scale } = prepared
  const { rows, first, column, profit } = network
  const pairs: ChosenPair[] = []
  for (let q = 0; q < rows; q++) {
    for (let e = first[q]!; e < first[q + 1]!; e++) {
      if (units[e]! === 0) continue
      const [row, col] = isTurned ? [column[e]!, q] : [q, column[e]!]
      const score = (profit[e]! - scale.bonus) / scale.factor
      pairs.push({ left: left.parties[row]!.id, right: right.parties[col]!.id, score, units: units[e]! })
    }
  }
  return pairs
}

interface ChosenPair extends AllocatedPair {
  readonly score: number
  readonly units: number
}
