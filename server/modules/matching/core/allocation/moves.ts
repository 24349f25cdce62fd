import { pairAt, type Flow } from './flow.ts'
import type { Network } from './network.ts'

/**
 * The cheapest way to move a unit from one column to another, by exchanging it in one row, for all columns at once.
 * The last node, the hub, stands for no column: a row may take a unit from it up to the row's maximum and give one to
 * it down to its minimum.
 */
export interface Moves {
  readonly nodes: number
  /** By from times nodes plus to; Infinity where no row can. */
  readonly cost: Float64Array
  /** The row that does it. */
  readonly via: Int32Array
}

export interface Exchange {
  readonly network: Network
  readonly flow: Flow
}

/** Whether a row may take one unit more in a node. */
export function canTake({ network, flow }: Exchange, row: number, pair: number): boolean {
  return pair < 0 ? flow.used[row]! > network.row.min[row]! : flow.units[pair]! < network.capacity
}

/** Whether a row has a unit in a node that it could move. */
export function canGive({ network, flow }: Exchange, row: number, pair: number): boolean {
  return pair < 0 ? flow.used[row]! < network.row.max[row]! : flow.units[pair]! > 0
}

export function movesOf(exchange: Exchange): Moves {
  const { network, flow } = exchange
  const nodes = network.columns + 1
  const moves: Moves = {
    nodes,
    cost: new Float64Array(nodes * nodes).fill(Infinity),
    via: new Int32Array(nodes * nodes).fill(-1),
  }
  for (let c = 0; c < network.columns; c++) {
    for (const pair of flow.held[c]!) offerAll(exchange, moves, { row: flow.rowOf[pair]!, from: c, pair })
  }
  for (let q = 0; q < network.rows; q++) {
    if (canGive(exchange, q, -1)) offerAll(exchange, moves, { row: q, from: network.columns, pair: -1 })
  }
  return moves
}

interface Holding {
  readonly row: number
  /** The node, and the pair of the row with it, -1 for the hub. */
  readonly from: number
  readonly pair: number
}

/** Lets a row that has come to hold a node offer all its moves from there. */
function offerAll(exchange: Exchange, moves: Moves, { row, from, pair }: Holding): void {
  const { first, column, profit, capacity, columns } = exchange.network
  const { units } = exchange.flow
  const { cost, via, nodes } = moves
  const base = pair < 0 ? 0 : profit[pair]!
  for (let e = first[row]!; e < first[row + 1]!; e++) {
    if (units[e]! >= capacity || e === pair) continue
    const at = from * nodes + column[e]!
    if (base - profit[e]! >= cost[at]!) continue
    cost[at] = base - profit[e]!
    via[at] = row
  }
  const toHub = from * nodes + columns
  if (pair < 0 || !canTake(exchange, row, -1) || base >= cost[toHub]!) return
  cost[toHub] = base
  via[toHub] = row
}

/** Finds the cheapest move between two nodes anew. */
function renew(exchange: Exchange, moves: Moves, from: number, to: number): void {
  const { network, flow } = exchange
  const { columns, profit } = network
  const entry = from * moves.nodes + to
  moves.cost[entry] = Infinity
  moves.via[entry] = -1
  const consider = (row: number, pair: number) => {
    const target = to === columns ? -1 : pairAt(network, row, to)
    if (to !== columns && target < 0) return
    if (!canTake(exchange, row, target)) return
    const cost = (pair < 0 ? 0 : profit[pair]!) - (target < 0 ? 0 : profit[target]!)
    if (cost >= moves.cost[entry]!) return
    moves.cost[entry] = cost
    moves.via[entry] = row
  }
  if (from < columns) for (const pair of flow.held[from]!) consider(flow.rowOf[pair]!, pair)
  else for (let q = 0; q < network.rows; q++) if (canGive(exchange, q, -1)) consider(q, -1)
}

/** What a row could do in two nodes before a unit went from one to the other. */
export interface Before {
  readonly row: number
  readonly nodes: readonly [from: number, to: number]
  readonly held: readonly [boolean, boolean]
}

/**
 * Brings the moves up to date after a unit went, in one row, from one node to another.
 * Only moves of that row can have changed: those into the two nodes, and all of a node it came to hold or left.
 */
export function updateMoves(exchange: Exchange, moves: Moves, { row, nodes: ends, held }: Before): void {
  const { network, flow } = exchange
  const { columns, first, column } = network
  for (let e = first[row]!; e < first[row + 1]!; e++) {
    if (flow.units[e]! > 0) updateFrom(exchange, moves, { row, from: column[e]!, pair: e }, ends)
  }
  if (canGive(exchange, row, -1)) updateFrom(exchange, moves, { row, from: columns, pair: -1 }, ends)
  for (const [at, from] of ends.entries()) {
    const pair = from === columns ? -1 : pairAt(network, row, from)
    const holds = canGive(exchange, row, pair)
    if (holds && !held[at]) offerAll(exchange, moves, { row, from, pair })
    if (holds || !held[at]) continue
    for (let to = 0; to < moves.nodes; to++) {
      if (moves.via[from * moves.nodes + to] === row) renew(exchange, moves, from, to)
    }
  }
}

function updateFrom(
  exchange: Exchange,
  moves: Moves,
  { row, from, pair }: Holding,
  ends: readonly [number, number],
): void {
  const { network } = exchange
  for (const to of ends) {
    if (to === from) continue
    const entry = from * moves.nodes + to
    const target = to === network.columns ? -1 : pairAt(network, row, to)
    const isPossible = canTake(exchange, row, target)
    if (moves.via[entry] === row && !isPossible) renew(exchange, moves, from, to)
    if (moves.via[entry] === row || !isPossible) continue
    const cost = (pair < 0 ? 0 : network.profit[pair]!) - (target < 0 ? 0 : network.profit[target]!)
    if (cost >= moves.cost[entry]!) continue
    moves.cost[entry] = cost
    moves.via[entry] = row
  }
}
