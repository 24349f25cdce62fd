import { BY_COLUMN, type Circulation, type Route } from './circulation.ts'
import { canGive, canTake } from './moves.ts'
import { createQueue, type Queue } from './queue.ts'

export interface SparseSearch extends Route {
  readonly distance: Float64Array
  readonly isSettled: Uint8Array
  /** Nodes whose distance is known in this search. */
  readonly reached: number[]
  readonly queue: Queue
}

export function sparseSearch(nodes: number): SparseSearch {
  return {
    previous: new Int32Array(nodes),
    via: new Int32Array(nodes),
    distance: new Float64Array(nodes).fill(Infinity),
    isSettled: new Uint8Array(nodes),
    reached: [],
    queue: createQueue(),
  }
}

/**
 * Finds the cheapest way from one node with too much to any with too little and brings the potentials up to date.
 * It looks at pairs only where it comes by, for networks too large for a table of moves.
 *
 * @returns the node reached, or -1
 */
export function searchSparse(circulation: Circulation, search: SparseSearch, start: number): number {
  const { distance, isSettled, reached, queue, previous } = search
  for (const node of reached) {
    distance[node] = Infinity
    isSettled[node] = 0
  }
  reached.length = 0
  queue.clear()
  distance[start] = 0
  previous[start] = -1
  reached.push(start)
  queue.push(0, start)
  while (queue.size > 0) {
    const node = queue.pop()
    if (isSettled[node]) continue
    if (circulation.excess[node]! < 0) {
      const end = distance[node]!
      for (const other of reached) {
        if (distance[other]! < end) circulation.potential[other]! -= end - distance[other]!
      }
      return node
    }
    isSettled[node] = 1
    if (node < circulation.network.columns) relaxFromColumn(circulation, search, node)
    else relaxFromHub(circulation, search)
  }
  return -1
}

interface Arrival {
  readonly from: number
  readonly to: number
  readonly row: number
}

function relax(
  { potential }: Circulation,
  search: SparseSearch,
  cost: number,
  { from, to, row }: Arrival,
): void {
  const { distance } = search
  const far = distance[from]! + potential[from]! + cost - potential[to]!
  if (far >= distance[to]!) return
  if (distance[to] === Infinity) search.reached.push(to)
  distance[to] = far
  search.previous[to] = from
  search.via[to] = row
  search.queue.push(far, to)
}

function relaxFromColumn(circulation: Circulation, search: SparseSearch, from: number): void {
  const { network, flow, through } = circulation
  const { columns, profit, col } = network
  if (through[from]! < col.max[from]!) relax(circulation, search, 0, { from, to: columns, row: BY_COLUMN })
  for (const pair of flow.held[from]!) {
    const row = flow.rowOf[pair]!
    relaxRow(circulation, search, { from, row, base: profit[pair]! })
    if (canTake(circulation, row, -1)) relax(circulation, search, profit[pair]!, { from, to: columns, row })
  }
}

function relaxFromHub(circulation: Circulation, search: SparseSearch): void {
  const { network, through } = circulation
  const { columns: from, col, rows } = network
  for (let to = 0; to < from; to++) {
    if (through[to]! > col.min[to]!) relax(circulation, search, 0, { from, to, row: BY_COLUMN })
  }
  for (let row = 0; row < rows; row++) {
    if (canGive(circulation, row, -1)) relaxRow(circulation, search, { from, row, base: 0 })
  }
}

function relaxRow(
  circulation: Circulation,
  search: SparseSearch,
  { from, row, base }: { readonly from: number; readonly row: number; readonly base: number },
): void {
  const { first, column, profit, capacity } = circulation.network
  const { units } = circulation.flow
  for (let e = first[row]!; e < first[row + 1]!; e++) {
    const to = column[e]!
    if (to !== from && units[e]! < capacity) relax(circulation, search, base - profit[e]!, { from, to, row })
  }
}
