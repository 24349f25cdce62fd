import type { Network } from './network.ts'

/** Units on the pairs of a network, with what follows from them. */
export interface Flow {
  /** By pair. */
  readonly units: Int32Array
  /** Sums by row and by column. */
  readonly used: Int32Array
  readonly load: Int32Array
  readonly rowOf: Int32Array
  /** Pairs with units by column, in no order. */
  readonly held: readonly number[][]
  /** Place of a pair in its column's list. */
  readonly slot: Int32Array
}

export function emptyFlow({ rows, columns, first, column }: Network): Flow {
  const rowOf = new Int32Array(column.length)
  for (let q = 0; q < rows; q++) rowOf.fill(q, first[q], first[q + 1])
  return {
    units: new Int32Array(column.length),
    used: new Int32Array(rows),
    load: new Int32Array(columns),
    rowOf,
    held: Array.from({ length: columns }, () => []),
    slot: new Int32Array(column.length),
  }
}

/** Puts units on a pair, or takes them off where `by` is below 0. */
export function addUnits(flow: Flow, { column }: Network, pair: number, by: number): void {
  const c = column[pair]!
  const before = flow.units[pair]!
  const list = flow.held[c]!
  flow.units[pair] = before + by
  flow.used[flow.rowOf[pair]!]! += by
  flow.load[c]! += by
  if (before === 0) flow.slot[pair] = list.push(pair) - 1
  if (before + by > 0) return
  const last = list.pop()!
  if (last === pair) return
  list[flow.slot[pair]!] = last
  flow.slot[last] = flow.slot[pair]!
}

/** The pair of a row and a column, -1 where it is not possible. */
export function pairAt({ first, column, columns }: Network, row: number, at: number): number {
  let low = first[row]!
  let high = first[row + 1]!
  if (high - low === columns) return low + at
  while (low < high) {
    const middle = (low + high) >> 1
    if (column[middle]! < at) low = middle + 1
    else high = middle
  }
  return low < first[row + 1]! && column[low] === at ? low : -1
}
