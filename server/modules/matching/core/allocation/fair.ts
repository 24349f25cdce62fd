import type { Network } from './network.ts'
import { saturate, type Saturating } from './saturate.ts'

/**
 * The highest profit that every unit can have while all minima are met and as many units are placed as without it.
 *
 * Minima of rows, minima of columns and the number of units can be tested one by one: when each can be had alone from
 * the same pairs, all can be had together (Mendelsohn and Dulmage; further units never take from those below).
 *
 * @param units a flow that meets all limits with as many units as possible
 */
export function bottleneck(network: Network, units: Int32Array): number {
  const { row, col } = network
  const tests: Saturating[] = [
    { network, row: row.max, col: col.max, from: units },
    { network, row: row.min, col: col.max },
    { network, row: row.max, col: col.min },
  ]
  const lowest = network.profit.reduce(
    (least, profit, e) => (units[e]! > 0 ? Math.min(least, profit) : least),
    Infinity,
  )
  const candidates = distinct(network.profit.filter((profit) => profit >= lowest))
  let highest = candidates.length - 1
  if (lowest === Infinity) return lowest
  for (const test of tests) highest = highestKept(test, candidates, highest)
  return candidates[highest]!
}

function distinct(values: Float64Array): Float64Array {
  return values.sort().filter((value, at) => at === 0 || value !== values[at - 1])
}

/** The place of the highest candidate, up to a place, that keeps all units of a test; the lowest is known to. */
function highestKept(test: Saturating, candidates: Float64Array, upTo: number): number {
  const start = saturate({ ...test, lowest: candidates[0]! })
  let from = start.flow.units
  let [kept, lost] = [0, upTo + 1]
  // The highest is often the answer of the test before, so it is tried first.
  for (let middle = upTo; kept + 1 < lost; middle = (kept + lost) >> 1) {
    const lowest = candidates[middle]!
    const result = hasEnough(test, lowest, start.total) ? saturate({ ...test, lowest, from }) : undefined
    if (result?.total === start.total) {
      kept = middle
      from = result.flow.units
    } else lost = middle
  }
  return kept
}

/** Whether rows and columns each have pairs enough by themselves, which is quick to see. */
function hasEnough({ network, row, col }: Saturating, lowest: number, total: number): boolean {
  const { rows, columns, first, column, profit, capacity } = network
  const inColumn = new Int32Array(columns)
  let sum = 0
  for (let q = 0; q < rows; q++) {
    let count = 0
    for (let e = first[q]!; e < first[q + 1]!; e++) {
      if (profit[e]! < lowest) continue
      count += capacity
      inColumn[column[e]!]! += capacity
    }
    sum += Math.min(count, row[q]!)
  }
  return sum >= total && inColumn.reduce((all, count, c) => all + Math.min(count, col[c]!), 0) >= total
}
