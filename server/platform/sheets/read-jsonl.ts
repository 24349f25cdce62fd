import { halfWidthNumber, plainNumber } from './cell-text.ts'
import { faults } from './faults.ts'
import { jsonErrorColumn } from './json-position.ts'
import {
  MAX_CELLS,
  MAX_COLUMNS,
  nextTurn,
  ROWS_PER_TURN,
  type Note,
  type SheetRow,
  type SheetTable,
} from './table.ts'

/**
 * Reads one JSON object a line. Numbers keep the digits as written, booleans become 是 and 否,
 * lists are joined by `;`, anything deeper is kept as JSON text.
 */
export async function readJsonLines(
  text: string,
  maxRows: number,
  notes: readonly Note[],
): Promise<SheetTable> {
  const columns = new Set<string>()
  const found: { line: number; cells: Map<string, string> }[] = []
  for (const [index, source] of text.split(/\r\n|\n|\r/).entries()) {
    if (source.trim() === '') continue
    if (found.length >= maxRows) throw faults.too_many_rows({ max: maxRows })
    const cells = cellsOf(parseLine(source, index + 1), index + 1)
    for (const name of cells.keys()) columns.add(name)
    if (columns.size > MAX_COLUMNS) throw faults.too_many_columns({ line: index + 1, max: MAX_COLUMNS })
    found.push({ line: index + 1, cells })
    if (found.length % ROWS_PER_TURN === 0) await nextTurn()
  }
  if (found.length === 0) throw faults.empty()
  const names = [...columns]
  if (names.length === 0) throw faults.header_missing()
  if (found.length * names.length > MAX_CELLS) throw faults.too_much_text()
  const rows: SheetRow[] = []
  for (const { line, cells } of found) {
    rows.push({ line, cells: Object.fromEntries(names.map((name) => [name, cells.get(name) ?? ''])) })
    if (rows.length % ROWS_PER_TURN === 0) await nextTurn()
  }
  return { format: 'jsonl', columns: names, rows, notes, problems: [] }
}

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown

/** Long numbers come back as the text they were written as, so that no digit is lost. */
const keepLongNumbers: Reviver = (_key, value, { source = '' }) =>
  typeof value === 'number' && /^-?\d{16,}$/.test(source) ? source : value

function parseLine(source: string, line: number): object {
  let value: unknown
  try {
    value = /\d{16}/.test(source)
      ? JSON.parse(source, keepLongNumbers as Parameters<typeof JSON.parse>[1])
      : JSON.parse(source)
  } catch {
    throw faults.json_broken({ line, column: jsonErrorColumn(source) })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw faults.json_not_object({ line })
  }
  return value
}

function cellsOf(record: object, line: number): Map<string, string> {
  const cells = new Map<string, string>()
  for (const [key, value] of Object.entries(record)) {
    const name = key.trim()
    if (name === '') throw faults.header_empty({ line, column: '""' })
    if (cells.has(name)) throw faults.header_duplicate({ name })
    cells.set(name, halfWidthNumber(valueText(value).trim()))
  }
  return cells
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return plainNumber(value)
  if (Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object')) {
    return value.map(valueText).join(';')
  }
  return JSON.stringify(value)
}
