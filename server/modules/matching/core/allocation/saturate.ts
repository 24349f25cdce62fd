import { addUnits, emptyFlow, type Flow } from './flow.ts'
import type { Network } from './network.ts'

export interface Saturation {
  readonly flow: Flow
  /** Units in all. */
  readonly total: number
  /** By row and by column: 0 or more where units that are lacking could be moved from, -1 elsewhere. */
  readonly rowLevel: Int32Array
  readonly columnLevel: Int32Array
}

export interface Saturating {
  readonly network: Network
  /** Most units of each row and column, in place of the network's limits. */
  readonly row: Int32Array
  readonly col: Int32Array
  /** Pairs of less profit are left out. */
  readonly lowest?: number
  /** Units to begin with, within the limits; those of pairs left out are dropped. */
  readonly from?: Int32Array
}

/**
 * Places as many units as rows and columns can take, whatever they earn (Dinic: blocking flows over shortest ways).
 * At the end the levels mark one side of a smallest cut.
 */
export function saturate({ network, row, col, lowest = -Infinity, from }: Saturating): Saturation {
  const flow = emptyFlow(network)
  const { column, profit } = network
  for (let e = 0; e < column.length; e++) {
    const kept = profit[e]! < lowest ? 0 : (from?.[e] ?? 0)
    if (kept > 0) addUnits(flow, network, e, kept)
  }
  const search: Search = {
    ...{ network, flow, row, col, lowest },
    rowLevel: new Int32Array(network.rows),
    columnLevel: new Int32Array(network.columns),
    nextPair: new Int32Array(network.rows),
    nextHeld: new Int32Array(network.columns),
  }
  while (layer(search)) {
    search.nextPair.set(network.first.subarray(0, network.rows))
    search.nextHeld.fill(0)
    for (let q = 0; q < network.rows; q++) while (flow.used[q]! < row[q]! && advance(search, q));
  }
  const total = flow.used.reduce((sum, used) => sum + used, 0)
  return { flow, total, rowLevel: search.rowLevel, columnLevel: search.columnLevel }
}

interface Search extends Required<Omit<Saturating, 'from'>> {
  readonly flow: Flow
  readonly rowLevel: Int32Array
  readonly columnLevel: Int32Array
  readonly nextPair: Int32Array
  readonly nextHeld: Int32Array
}

/** Numbers rows and columns by how far they are from a row that lacks units; true when a column with room is found. */
function layer({ network, flow, row, col, lowest, rowLevel, columnLevel }: Search): boolean {
  const { first, column, profit, capacity } = network
  rowLevel.fill(-1)
  columnLevel.fill(-1)
  let rows = Array.from(row.keys()).filter((q) => flow.used[q]! < row[q]!)
  for (const q of rows) rowLevel[q] = 0
  let hasFound = false
  for (let level = 1; rows.length > 0 && !hasFound; level += 2) {
    const columns: number[] = []
    for (const q of rows) {
      for (let e = first[q]!; e < first[q + 1]!; e++) {
        const c = column[e]!
        if (columnLevel[c]! >= 0 || flow.units[e]! >= capacity || profit[e]! < lowest) continue
        columnLevel[c] = level
        columns.push(c)
        if (flow.load[c]! < col[c]!) hasFound = true
      }
    }
    rows = []
    for (const pair of columns.flatMap((c) => flow.held[c]!)) {
      const q = flow.rowOf[pair]!
      if (rowLevel[q]! >= 0) continue
      rowLevel[q] = level + 1
      rows.push(q)
    }
  }
  return hasFound
}

/** Sends units from one row to a column with room along the levels; false when there is no way left. */
function advance(search: Search, start: number): boolean {
  const { network, flow, col, rowLevel, columnLevel } = search
  const path: number[] = []
  let row = start
  while (true) {
    const pair = nextPair(search, row)
    if (pair < 0) {
      rowLevel[row] = -1
      const back = path.pop()
      if (back === undefined) return false
      search.nextHeld[network.column[back]!]!++
      row = retreat(search, path, network.column[back]!)
      if (row < 0) return false
      continue
    }
    const c = network.column[pair]!
    path.push(pair)
    if (flow.load[c]! < col[c]!) {
      augment(search, path, start)
      return true
    }
    const held = nextHeld(search, c)
    if (held >= 0) {
      path.push(held)
      row = flow.rowOf[held]!
      continue
    }
    columnLevel[c] = -1
    path.pop()
  }
}

/** After a row without a way: the next row of the column before it, or back to the row that led there. */
function retreat(search: Search, path: number[], column: number): number {
  const held = nextHeld(search, column)
  if (held >= 0) {
    path.push(held)
    return search.flow.rowOf[held]!
  }
  search.columnLevel[column] = -1
  const led = path.pop()
  return led === undefined ? -1 : search.flow.rowOf[led]!
}

function nextPair({ network, flow, lowest, rowLevel, columnLevel, nextPair }: Search, row: number): number {
  const { first, column, profit, capacity } = network
  for (; nextPair[row]! < first[row + 1]!; nextPair[row]!++) {
    const e = nextPair[row]!
    const isOpen = flow.units[e]! < capacity && profit[e]! >= lowest
    if (isOpen && columnLevel[column[e]!] === rowLevel[row]! + 1) return e
  }
  return -1
}

function nextHeld({ flow, rowLevel, columnLevel, nextHeld }: Search, column: number): number {
  const list = flow.held[column]!
  for (; nextHeld[column]! < list.length; nextHeld[column]!++) {
    const pair = list[nextHeld[column]!]!
    if (rowLevel[flow.rowOf[pair]!] === columnLevel[column]! + 1) return pair
  }
  return -1
}

/** The path takes and gives units in turn. */
function augment({ network, flow, row, col }: Search, path: readonly number[], start: number): void {
  const end = network.column[path.at(-1)!]!
  let amount = Math.min(row[start]! - flow.used[start]!, col[end]! - flow.load[end]!)
  for (const [at, pair] of path.entries()) {
    const units = flow.units[pair]!
    amount = Math.min(amount, at % 2 === 0 ? network.capacity - units : units)
  }
  for (const [at, pair] of path.entries()) addUnits(flow, network, pair, at % 2 === 0 ? amount : -amount)
}
