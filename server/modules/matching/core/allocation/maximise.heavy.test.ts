import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maximise } from './maximise.ts'
import type { Network } from './network.ts'
import { saturate } from './saturate.ts'

interface Shape {
  readonly rows: number
  readonly columns: number
  readonly capacity: number
  readonly seed: readonly number[]
  /** The higher, the more rows want the same columns. */
  readonly skew: number
}

const shape: fc.Arbitrary<Shape> = fc.record({
  rows: fc.integer({ min: 1, max: 40 }),
  columns: fc.integer({ min: 1, max: 15 }),
  capacity: fc.integer({ min: 1, max: 3 }),
  seed: fc.array(fc.nat(1_000), { minLength: 97, maxLength: 97 }),
  skew: fc.constantFrom(0, 0, 40, 400),
})

function networkOf({ rows, columns, capacity, seed, skew }: Shape): Network {
  const pick = (at: number) => seed[(at * 31 + Math.floor(at / 97) * 17) % 97]!
  const first = new Int32Array(rows + 1)
  const column: number[] = []
  const profit: number[] = []
  for (let q = 0; q < rows; q++) {
    for (let c = 0; c < columns; c++) {
      if (pick(q * columns + c) % 5 === 0) continue
      column.push(c)
      profit.push((pick(q * columns + c) % 23) + skew * (c % 3) - 6)
    }
    first[q + 1] = column.length
  }
  const bounds = (count: number, most: number, from: number) => {
    const min = Int32Array.from({ length: count }, (_, at) => pick(from + at) % (most + 1))
    return { min, max: min.map((value, at) => value + (pick(from + 2 * at) % (most + 1))) }
  }
  return {
    ...{ rows, columns, first, capacity, column: Int32Array.from(column), profit: Float64Array.from(profit) },
    row: bounds(rows, 2 * capacity, 5),
    col: bounds(columns, Math.ceil((2 * capacity * rows) / columns), 3),
  }
}

function profitOf({ profit }: Network, units: Int32Array): number {
  return profit.reduce((sum, value, e) => sum + value * units[e]!, 0)
}

/** Whether no exchange along a ring of pairs and limits could earn more (Bellman and Ford over what is left to change). */
function isOptimal({ rows, columns, first, column, profit, capacity, row, col }: Network, units: Int32Array) {
  const hub = rows + columns
  const arcs: [from: number, to: number, cost: number][] = []
  const used = new Int32Array(rows)
  const load = new Int32Array(columns)
  for (let q = 0; q < rows; q++) {
    for (let e = first[q]!; e < first[q + 1]!; e++) {
      const c = rows + column[e]!
      used[q]! += units[e]!
      load[column[e]!]! += units[e]!
      if (units[e]! < capacity) arcs.push([q, c, -profit[e]!])
      if (units[e]! > 0) arcs.push([c, q, profit[e]!])
    }
    if (used[q]! < row.max[q]!) arcs.push([hub, q, 0])
    if (used[q]! > row.min[q]!) arcs.push([q, hub, 0])
  }
  for (let c = 0; c < columns; c++) {
    if (load[c]! < col.max[c]!) arcs.push([rows + c, hub, 0])
    if (load[c]! > col.min[c]!) arcs.push([hub, rows + c, 0])
  }
  const isWithin =
    used.every((value, q) => value >= row.min[q]! && value <= row.max[q]!) &&
    load.every((value, c) => value >= col.min[c]! && value <= col.max[c]!) &&
    units.every((value) => value >= 0 && value <= capacity)
  const distance = new Float64Array(hub + 1)
  const relax = () =>
    arcs.filter(
      ([from, to, cost]) =>
        distance[from]! + cost < distance[to]! && ((distance[to] = distance[from]! + cost), true),
    ).length
  for (let round = 0; round <= hub; round++) if (relax() === 0) return isWithin
  return false
}

function canBe(network: Network): boolean {
  const { row, col } = network
  const sum = (values: Int32Array) => values.reduce((all, value) => all + value, 0)
  return (
    saturate({ network, row: row.min, col: col.max }).total === sum(row.min) &&
    saturate({ network, row: row.max, col: col.min }).total === sum(col.min)
  )
}

describe('maximise', () => {
  it.each([true, false])('finds a flow that nothing improves, with a table of moves: %s', (keepsTable) => {
    fc.assert(
      fc.property(shape, (given) => {
        const network = networkOf(given)
        const flow = maximise(network, { keepsTable })
        expect(flow !== undefined).toBe(canBe(network))
        if (flow) expect(isOptimal(network, flow.units)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('earns the same with and without the table where columns are popular', () => {
    fc.assert(
      fc.property(shape, (given) => {
        const open = networkOf({ ...given, skew: 400 })
        const network = { ...open, row: { ...open.row, min: open.row.min.map(() => 0) } }
        const [one, other] = [true, false].map((keepsTable) => maximise(network, { keepsTable }))
        expect(one && profitOf(network, one.units)).toEqual(other && profitOf(network, other.units))
      }),
      { numRuns: 100 },
    )
  })
})
