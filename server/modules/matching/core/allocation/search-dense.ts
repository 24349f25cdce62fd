import { BY_COLUMN, type Circulation, type Route } from './circulation.ts'
import type { Moves } from './moves.ts'

export interface DenseSearch extends Route {
  readonly distance: Float64Array
  /** Nodes not yet settled, in the first places. */
  readonly pending: Int32Array
}

export function denseSearch(nodes: number): DenseSearch {
  return {
    previous: new Int32Array(nodes),
    via: new Int32Array(nodes),
    distance: new Float64Array(nodes),
    pending: new Int32Array(nodes),
  }
}

/**
 * Finds the cheapest way from any node with too much to one with too little and brings the potentials up to date
 * (Dijkstra over the table of moves, all arcs made not negative by the potentials).
 *
 * @returns the node reached, or -1
 */
export function searchDense(circulation: Circulation, moves: Moves, search: DenseSearch): number {
  const { excess } = circulation
  const { distance, previous, pending } = search
  const nodes = excess.length
  previous.fill(-1)
  let best = -1
  for (let node = 0; node < nodes; node++) {
    pending[node] = node
    distance[node] = excess[node]! > 0 ? 0 : Infinity
    if (best < 0 && excess[node]! > 0) best = node
  }
  let left = nodes
  while (best >= 0) {
    const node = pending[best]!
    if (excess[node]! < 0) {
      lowerPotentials(circulation, distance, distance[node]!)
      return node
    }
    pending[best] = pending[--left]!
    pending[left] = node
    best = relaxFrom({ circulation, moves, search }, node, left)
  }
  return -1
}

interface Relaxing {
  readonly circulation: Circulation
  readonly moves: Moves
  readonly search: DenseSearch
}

/** @returns the place in `pending` of the nearest node left, -1 when none can be reached */
function relaxFrom({ circulation, moves, search }: Relaxing, node: number, left: number): number {
  const { potential } = circulation
  const { distance, previous, via, pending } = search
  const base = distance[node]! + potential[node]!
  relaxColumn(circulation, search, node)
  const { cost, nodes } = moves
  const row = node * nodes
  let best = -1
  let nearest = Infinity
  for (let at = 0; at < left; at++) {
    const to = pending[at]!
    const reached = base + cost[row + to]! - potential[to]!
    if (reached < distance[to]!) {
      distance[to] = reached
      previous[to] = node
      via[to] = moves.via[row + to]!
    }
    if (distance[to]! < nearest) {
      nearest = distance[to]!
      best = at
    }
  }
  return best
}

/** A column may pass on more to the hub at no cost, or less. */
function relaxColumn(
  { network, potential, through }: Circulation,
  { distance, previous, via }: DenseSearch,
  node: number,
): void {
  const { columns, col } = network
  const base = distance[node]! + potential[node]!
  const relax = (to: number) => {
    const reached = base - potential[to]!
    if (reached >= distance[to]!) return
    distance[to] = reached
    previous[to] = node
    via[to] = BY_COLUMN
  }
  if (node < columns) {
    if (through[node]! < col.max[node]!) relax(columns)
  } else for (let c = 0; c < columns; c++) if (through[c]! > col.min[c]!) relax(c)
}

function lowerPotentials({ potential }: Circulation, distance: Float64Array, end: number): void {
  for (let node = 0; node < potential.length; node++) {
    if (distance[node]! < end) potential[node]! -= end - distance[node]!
  }
}
