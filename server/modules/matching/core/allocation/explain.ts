import type { Network } from './network.ts'
import type { Change, Collision, Pair, Side } from './problem.ts'
import { saturate, type Saturation } from './saturate.ts'
import { minimumText, type Words } from './texts.ts'

/** The network with the side of the minima as rows. */
export interface Explaining {
  readonly network: Network
  readonly side: Side
  readonly rowIds: readonly string[]
  readonly columnIds: readonly string[]
  /** Units of a whole pair. */
  readonly whole: number
  /** Whether a pair must not be suggested: a conflict, or a pair that is already given. */
  readonly isBarred: (row: number, column: number) => boolean
  readonly words: Words
}

/**
 * Says why the rows' minima cannot be met: for each connected part that falls short the rows, the columns whose room
 * runs out, and the sums (Hall's condition with limits, read off a smallest cut).
 */
export function explainMinima(explaining: Explaining): Collision[] {
  const { network } = explaining
  const { row, col } = network
  const cut = saturate({ network, row: row.min, col: col.max })
  const isReached = (c: number) => cut.columnLevel[c]! >= 0
  const raised = col.max.map((max, c) => (isReached(c) ? UNLIMITED : max))
  const wider = saturate({ network, row: row.min, col: raised, from: cut.flow.units })
  const spare = col.max.map((max, c) => max - cut.flow.load[c]!)
  return partsOf(network, cut).map((part) => collisionOf(explaining, { part, cut, wider, spare }))
}

const UNLIMITED = 2 ** 30

interface Part {
  readonly rows: number[]
  readonly columns: number[]
}

/** Rows and columns reached from what is lacking, divided where no possible pair joins them. */
function partsOf({ rows, columns, first, column }: Network, { rowLevel, columnLevel }: Saturation): Part[] {
  const leader = Int32Array.from({ length: rows + columns }, (_, node) => node)
  const find = (node: number): number => {
    let at = node
    while (leader[at] !== at) at = leader[at] = leader[leader[at]!]!
    return at
  }
  for (let q = 0; q < rows; q++) {
    for (let e = first[q]!; rowLevel[q]! >= 0 && e < first[q + 1]!; e++) {
      if (columnLevel[column[e]!]! >= 0) leader[find(rows + column[e]!)] = find(q)
    }
  }
  const parts = new Map<number, Part>()
  for (let q = 0; q < rows; q++) {
    if (rowLevel[q]! < 0) continue
    const part = parts.get(find(q)) ?? { rows: [], columns: [] }
    parts.set(find(q), part)
    part.rows.push(q)
  }
  for (let c = 0; c < columns; c++) if (columnLevel[c]! >= 0) parts.get(find(rows + c))?.columns.push(c)
  return [...parts.values()]
}

interface PartContext {
  readonly part: Part
  readonly cut: Saturation
  /** The same with no limit on the columns reached. */
  readonly wider: Saturation
  /** Room left in each column, in units; suggested pairs use it up. */
  readonly spare: Int32Array
}

function collisionOf(explaining: Explaining, context: PartContext): Collision {
  const { network, side, rowIds, columnIds, whole, words } = explaining
  const { part } = context
  const { row, col, first, column, capacity } = network
  const inPart = new Set(part.columns)
  let elsewhere = 0
  for (const q of part.rows)
    for (let e = first[q]!; e < first[q + 1]!; e++) if (!inPart.has(column[e]!)) elsewhere += capacity
  const needed = sumAt(row.min, part.rows)
  const free = sumAt(col.max, part.columns)
  const what = {
    side,
    ids: part.rows.map((q) => rowIds[q]!),
    needed: needed / whole,
    providers: part.columns.map((c) => columnIds[c]!),
    free: free / whole,
    elsewhere: elsewhere / whole,
    short: (needed - free - elsewhere) / whole,
    remedies: {
      raiseMaxima: raiseMaxima(explaining, context),
      lowerMinima: lowerMinima(explaining, context),
      allowPairs: allowPairs(explaining, context),
    },
  }
  return { kind: 'minimum', ...what, text: minimumText(what, words) }
}

function sumAt(values: Int32Array, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + values[place]!, 0)
}

function raiseMaxima(
  { network, columnIds, whole }: Explaining,
  { part, wider }: PartContext,
): Change[] | null {
  const { row, col } = network
  if (part.rows.some((q) => wider.flow.used[q]! < row.min[q]!)) return null
  return part.columns.flatMap((c) => {
    const over = wider.flow.load[c]! - col.max[c]!
    return over > 0 ? [{ id: columnIds[c]!, by: Math.ceil(over / whole) }] : []
  })
}

function lowerMinima({ network, rowIds, whole }: Explaining, { part, cut }: PartContext): Change[] {
  return part.rows.flatMap((q) => {
    const lacking = network.row.min[q]! - cut.flow.used[q]!
    return lacking > 0 ? [{ id: rowIds[q]!, by: Math.ceil(lacking / whole) }] : []
  })
}

function allowPairs(explaining: Explaining, { part, cut, spare }: PartContext): Pair[] | null {
  const { network, side, rowIds, columnIds } = explaining
  const pairs: Pair[] = []
  const left = spare.slice()
  for (const q of part.rows) {
    let lacking = network.row.min[q]! - cut.flow.used[q]!
    for (const c of lacking > 0 ? strangers(explaining, q) : []) {
      const units = Math.min(lacking, network.capacity, left[c]!)
      if (units <= 0) continue
      const [row, column] = [rowIds[q]!, columnIds[c]!]
      pairs.push(side === 'left' ? { left: row, right: column } : { left: column, right: row })
      lacking -= units
      left[c]! -= units
    }
    if (lacking > 0) return null
  }
  spare.set(left)
  return pairs
}

/** Columns a row has no pair with so far and might have. */
function strangers({ network, isBarred }: Explaining, row: number): number[] {
  const { first, column, columns } = network
  const known = new Set(column.subarray(first[row], first[row + 1]))
  return Array.from({ length: columns }, (_, c) => c).filter((c) => !known.has(c) && !isBarred(row, c))
}
