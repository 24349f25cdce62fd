import { addUnits, emptyFlow, type Flow } from './flow.ts'
import type { Network } from './network.ts'

/**
 * Gives every row what is best for it at the prices, whatever columns can take: a flow that is optimal but for the
 * columns' limits. Among equals a row prefers a column with room.
 *
 * @returns undefined where a row has too few possible pairs for its minimum
 */
export function bestOfEveryRow(network: Network, price: Float64Array): Flow | undefined {
  const flow = emptyFlow(network)
  const { rows, first, capacity } = network
  const most = network.row.max.reduce((a, b) => Math.max(a, b), 0)
  const best = new Int32Array(Math.ceil(most / capacity) + 1)
  const values = new Float64Array(best.length)
  for (let q = 0; q < rows; q++) {
    const wanted = network.row.max[q]!
    const needed = network.row.min[q]!
    if ((first[q + 1]! - first[q]!) * capacity < needed) return undefined
    const count = pickBest({ network, flow, price, best, values }, q, Math.ceil(wanted / capacity))
    for (let at = 0; at < count; at++) {
      const free = values[at]! > 0 ? wanted : needed
      const by = Math.min(capacity, free - flow.used[q]!)
      if (by > 0) addUnits(flow, network, best[at]!, by)
    }
  }
  return flow
}

interface Picking {
  readonly network: Network
  readonly flow: Flow
  readonly price: Float64Array
  readonly best: Int32Array
  readonly values: Float64Array
}

/** The row's `most` best pairs with their values, best first. */
function pickBest({ network, flow, price, best, values }: Picking, row: number, most: number): number {
  const { first, column, profit, col } = network
  let count = 0
  if (most === 0) return 0
  for (let e = first[row]!; e < first[row + 1]!; e++) {
    const c = column[e]!
    const value = profit[e]! - price[c]!
    if (count === most && value < values[count - 1]!) continue
    const hasRoom = flow.load[c]! < col.max[c]!
    const beats = (at: number) =>
      value > values[at]! || (value === values[at] && hasRoom && isFull(network, flow, best[at]!))
    if (count === most && !beats(count - 1)) continue
    let at = count === most ? count - 1 : count++
    for (; at > 0 && beats(at - 1); at--) {
      values[at] = values[at - 1]!
      best[at] = best[at - 1]!
    }
    values[at] = value
    best[at] = e
  }
  return count
}

function isFull({ column, col }: Network, { load }: Flow, pair: number): boolean {
  const c = column[pair]!
  return load[c]! >= col.max[c]!
}
