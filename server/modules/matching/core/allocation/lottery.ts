import type { Network } from './network.ts'

/**
 * Draws whole pairs from a flow in which `whole` units are one pair, so that each pair is drawn with the probability
 * of its units and every row and column gets its sum of units, rounded down or up
 * (dependent rounding: Gandhi, Khuller, Parthasarathy and Srinivasan, J. ACM 53(3), 2006).
 *
 * @param seed 32 bits; the same network, units and seed give the same pairs
 * @returns 1 for each pair drawn
 */
export function draw(network: Network, flow: Int32Array, { whole, seed }: Lottery): Uint8Array {
  const units = flow.slice()
  const graph = fractionalPairs(network, units, whole)
  const random = randomBelow(seed)
  for (let node = 0; node < graph.open.length; node++) {
    for (;;) {
      const way = walk(graph, node)
      // Only from end to end is a way as long as can be, so it is walked once more from its end.
      const { path } = way.isRing ? way : walk(graph, way.end)
      if (path.length === 0) break
      round(units, path, { whole, random })
    }
  }
  return Uint8Array.from(units, (value) => (value === whole ? 1 : 0))
}

interface Lottery {
  readonly whole: number
  readonly seed: number
}

interface Graph {
  /** Pairs not yet whole by node, rows before columns; whole ones are taken off when met. */
  readonly open: number[][]
  readonly isOpen: (pair: number) => boolean
  readonly across: (pair: number, node: number) => number
}

function fractionalPairs({ rows, columns, first, column }: Network, units: Int32Array, whole: number): Graph {
  const open: number[][] = Array.from({ length: rows + columns }, () => [])
  const rowOf = new Map<number, number>()
  const isOpen = (pair: number) => units[pair]! > 0 && units[pair]! < whole
  for (let q = 0; q < rows; q++) {
    for (let e = first[q]!; e < first[q + 1]!; e++) {
      if (!isOpen(e)) continue
      rowOf.set(e, q)
      open[q]!.push(e)
      open[rows + column[e]!]!.push(e)
    }
  }
  const across = (pair: number, node: number) => (node < rows ? rows + column[pair]! : rowOf.get(pair)!)
  return { open, isOpen, across }
}

/** Walks from a node over open pairs until a ring closes, which alone is returned, or no other pair leads on. */
function walk(graph: Graph, start: number): { path: number[]; end: number; isRing: boolean } {
  const path: number[] = []
  const placeOf = new Map<number, number>()
  let node = start
  for (;;) {
    const closed = placeOf.get(node)
    if (closed !== undefined) return { path: path.slice(closed), end: node, isRing: true }
    placeOf.set(node, path.length)
    const pair = nextOpen(graph, node, path.at(-1))
    if (pair === undefined) return { path, end: node, isRing: false }
    path.push(pair)
    node = graph.across(pair, node)
  }
}

function nextOpen({ open, isOpen }: Graph, node: number, last: number | undefined): number | undefined {
  const list = open[node]!
  for (let at = list.length - 1; at >= 0; at--) {
    const pair = list[at]!
    if (!isOpen(pair)) list.splice(at, 1)
    else if (pair !== last) return pair
  }
  return undefined
}

/** Moves units between every other pair of a way and the rest until one is whole or none, either way by chance. */
function round(
  units: Int32Array,
  path: readonly number[],
  { whole, random }: { readonly whole: number; readonly random: (limit: number) => number },
): void {
  let [up, down] = [whole, whole]
  for (const [at, pair] of path.entries()) {
    const [room, value] = [whole - units[pair]!, units[pair]!]
    up = Math.min(up, at % 2 === 0 ? room : value)
    down = Math.min(down, at % 2 === 0 ? value : room)
  }
  const by = random(up + down) < down ? up : -down
  for (const [at, pair] of path.entries()) units[pair]! += at % 2 === 0 ? by : -by
}

/** Whole numbers from 0 below a limit, all equally likely (mulberry32; numbers past the last multiple are drawn again). */
function randomBelow(seed: number): (limit: number) => number {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return (limit) => {
    const past = 2 ** 32 - (2 ** 32 % limit)
    let value = next()
    while (value >= past) value = next()
    return value % limit
  }
}
