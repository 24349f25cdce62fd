import { addUnits, pairAt, type Flow } from './flow.ts'
import { updateMoves, type Moves } from './moves.ts'
import type { Network } from './network.ts'

/**
 * A flow that is optimal at the potentials but not yet balanced: columns may hold more or less than they pass on.
 * Nodes are the columns and the hub, to which rows and columns are joined within their limits.
 */
export interface Circulation {
  readonly network: Network
  readonly flow: Flow
  /** By node; every possible move costs at least the difference of the potentials, to less from. */
  readonly potential: Float64Array
  /** What each column passes on to the hub, within its limits. */
  readonly through: Int32Array
  /** By node: what comes in less what goes out. */
  readonly excess: Float64Array
  readonly moves: Moves | undefined
}

/** In place of a row: the column itself passes on more or less. */
export const BY_COLUMN = -2

/** How a search came to each node. */
export interface Route {
  readonly previous: Int32Array
  readonly via: Int32Array
}

export function circulationOf(
  network: Network,
  flow: Flow,
  { price, moves }: { readonly price: Float64Array; readonly moves: Moves | undefined },
): Circulation {
  const { columns, col } = network
  const potential = new Float64Array(columns + 1)
  const through = new Int32Array(columns)
  const excess = new Float64Array(columns + 1)
  for (let c = 0; c < columns; c++) {
    const load = flow.load[c]!
    const free = Math.min(Math.max(load, col.min[c]!), col.max[c]!)
    through[c] = price[c]! > 0 ? col.max[c]! : price[c]! < 0 ? col.min[c]! : free
    potential[c] = 0 - price[c]!
    excess[c] = load - through[c]!
    excess[columns]! -= excess[c]!
  }
  return { network, flow, potential, through, excess, moves }
}

/** Moves as much as there is and fits along the route that ends in a node. */
export function send(circulation: Circulation, { previous, via }: Route, end: number): void {
  const { excess } = circulation
  let amount = -excess[end]!
  let start = end
  while (previous[start]! >= 0) {
    const from = previous[start]!
    amount = Math.min(amount, room(circulation, { from, to: start, row: via[start]! }))
    start = from
  }
  amount = Math.min(amount, excess[start]!)
  for (let to = end; previous[to]! >= 0; to = previous[to]!) {
    shift(circulation, { from: previous[to]!, to, row: via[to]! }, amount)
  }
  excess[start]! -= amount
  excess[end]! += amount
}

interface Step {
  readonly from: number
  readonly to: number
  readonly row: number
}

function room({ network, flow, through }: Circulation, { from, to, row }: Step): number {
  const { columns, capacity } = network
  if (row === BY_COLUMN) {
    return to === columns ? network.col.max[from]! - through[from]! : through[to]! - network.col.min[to]!
  }
  const used = flow.used[row]!
  const given = from === columns ? network.row.max[row]! - used : flow.units[pairAt(network, row, from)]!
  const taken =
    to === columns ? used - network.row.min[row]! : capacity - flow.units[pairAt(network, row, to)]!
  return Math.min(given, taken)
}

function shift(circulation: Circulation, { from, to, row }: Step, amount: number): void {
  const { network, flow, through, moves } = circulation
  const { columns } = network
  if (row === BY_COLUMN) {
    if (to === columns) through[from]! += amount
    else through[to]! -= amount
    return
  }
  const give = from === columns ? -1 : pairAt(network, row, from)
  const take = to === columns ? -1 : pairAt(network, row, to)
  const wasSpare = flow.used[row]! < network.row.max[row]!
  const held = [
    give < 0 ? wasSpare : flow.units[give]! > 0,
    take < 0 ? wasSpare : flow.units[take]! > 0,
  ] as const
  if (give >= 0) addUnits(flow, network, give, -amount)
  if (take >= 0) addUnits(flow, network, take, amount)
  if (moves) updateMoves({ network, flow }, moves, { row, nodes: [from, to], held })
}
