import { faults } from './faults.ts'
import { columnIndex, columnLetters } from './table.ts'

/** A row before its header is known: cells by position. */
export interface GridRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A merged range: 1-based lines, 0-based columns, both ends included. */
export interface MergedRange {
  readonly ref: string
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** How far down a header is looked for, below titles and filling-in hints. */
const HEADER_WITHIN_ROWS = 50

export function parseRange(ref: string): MergedRange | undefined {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(ref)
  if (!parts) return undefined
  const [, left = '', top = '', right = left, bottom = top] = parts
  return { ref, top: Number(top), bottom: Number(bottom), left: columnIndex(left), right: columnIndex(right) }
}

/**
 * The header is the first row with two different names in unmerged cells; rows above it are a title.
 * A sheet of one column has its first filled cell as the header.
 */
export function findHeader(
  rows: readonly GridRow[],
  merges: readonly MergedRange[],
): { index: number; row: GridRow } {
  if (rows.length === 0) throw faults.empty()
  for (const [index, row] of rows.slice(0, HEADER_WITHIN_ROWS).entries()) {
    const touching = merges.filter((merge) => merge.top <= row.line && row.line <= merge.bottom)
    const { free, merged } = namesOf(row, touching)
    const isHeader = free.size >= 2
    // One free name beside a merged one is a header spoiled by the merge, not a title.
    const isSpoiled = touching.length > 0 && (isHeader || (free.size === 1 && merged.size > 0))
    if (isSpoiled) throw faults.header_merged({ line: row.line, ranges: listRanges(touching) })
    if (isHeader) return { index, row }
  }
  return singleColumnHeader(rows, merges)
}

function namesOf(row: GridRow, touching: readonly MergedRange[]) {
  const free = new Set<string>()
  const merged = new Set<string>()
  for (const [column, cell] of row.cells.entries()) {
    const name = cell.trim()
    if (name === '') continue
    const isMerged = touching.some((merge) => merge.left <= column && column <= merge.right)
    ;(isMerged ? merged : free).add(name)
  }
  return { free, merged }
}

function listRanges(merges: readonly MergedRange[]): string {
  const shown = merges.slice(0, 5).map((merge) => merge.ref)
  return shown.join(', ') + (merges.length > shown.length ? ' …' : '')
}

function singleColumnHeader(rows: readonly GridRow[], merges: readonly MergedRange[]) {
  const columns = new Set(rows.flatMap((row) => row.cells.flatMap((cell, at) => (cell.trim() ? [at] : []))))
  const index = rows.findIndex(
    ({ line }) => !merges.some((merge) => merge.top <= line && line <= merge.bottom),
  )
  const row = rows[index]
  if (columns.size !== 1 || !row) throw faults.header_missing()
  return { index, row }
}

/** The header's names without the empty columns at its end; an empty or repeated name is refused. */
export function namedColumns(header: GridRow): string[] {
  const names = header.cells.map((cell) => cell.trim())
  const width = names.findLastIndex((name) => name !== '') + 1
  const seen = new Set<string>()
  for (const [index, name] of names.slice(0, width).entries()) {
    if (name === '') throw faults.header_empty({ line: header.line, column: columnLetters(index) })
    if (seen.has(name)) throw faults.header_duplicate({ name })
    seen.add(name)
  }
  return names.slice(0, width)
}
