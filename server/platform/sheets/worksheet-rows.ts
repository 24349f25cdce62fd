import { decodeEscapes, hasLostDigits, plainNumber, serialDate } from './cell-text.ts'
import { faults } from './faults.ts'
import type { GridProblem } from './grid.ts'
import { parseRange, type GridRow, type MergedRange } from './header.ts'
import { columnIndex, MAX_CELLS, MAX_COLUMNS, MAX_PROBLEMS } from './table.ts'
import { MAX_TEXT_CHARACTERS, type WorkbookParts } from './workbook-parts.ts'
import type { Attributes, XmlHandlers } from './xml.ts'

const MAX_MERGES = 100_000

export interface SheetFindings {
  readonly merges: MergedRange[]
  readonly problems: GridProblem[]
  formulas: number
  hiddenRows: number
}

interface RawCell {
  readonly column: number
  readonly type: string
  readonly style: number
  hasFormula: boolean
  value: string | undefined
  inline: string
}

type CellResult = Pick<GridProblem, 'code' | 'params'> & { text: string }

/**
 * Handlers that turn the XML of a worksheet into rows of text and collect what was found on the way.
 * `onRow` gets rows that hold a value or a problem; empty ones are skipped.
 */
export function worksheetHandlers(
  book: WorkbookParts,
  onRow: (row: GridRow) => void,
): { handlers: XmlHandlers; found: SheetFindings } {
  const found: SheetFindings = { merges: [], problems: [], formulas: 0, hiddenRows: 0 }
  const rows = rowBuilder(book, found, onRow)
  let cell: RawCell | undefined
  let target: 'value' | 'inline' | undefined
  let inPhonetic = false
  const handlers: XmlHandlers = {
    open(name, attributes) {
      if (name === 'row') rows.start(attributes)
      else if (name === 'c') cell = rows.newCell(attributes)
      else if (name === 'f' && cell) cell.hasFormula = true
      else if (name === 'v' && cell) {
        cell.value = ''
        target = 'value'
      } else if (name === 'rPh') inPhonetic = true
      else if (name === 't' && cell && !inPhonetic) target = 'inline'
      else if (name === 'mergeCell') addMerge(found.merges, attributes.ref)
    },
    text(text) {
      if (!cell || !target) return
      if (target === 'value') cell.value += text
      else cell.inline += text
    },
    close(name) {
      if (name === 'v' || name === 't') target = undefined
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'c' && cell) {
        rows.add(cell)
        cell = undefined
      } else if (name === 'row') rows.end()
    },
  }
  return { handlers, found }
}

function addMerge(merges: MergedRange[], ref: string | undefined): void {
  const range = parseRange(ref ?? '')
  if (!range || merges.length >= MAX_MERGES) throw faults.damaged()
  merges.push(range)
}

/** The row being read. */
interface OpenRow {
  line: number
  /** Column of the next cell that does not say its own. */
  next: number
  isHidden: boolean
  hasProblem: boolean
  cells: string[]
}

function rowBuilder(book: WorkbookParts, found: SheetFindings, onRow: (row: GridRow) => void) {
  let row: OpenRow = { line: 0, next: 0, isHidden: false, hasProblem: false, cells: [] }
  let characters = 0
  let cells = 0
  return {
    start({ r, hidden }: Attributes) {
      const line = r === undefined ? row.line + 1 : Number(r)
      if (!Number.isSafeInteger(line) || line < 1) throw faults.damaged()
      const isHidden = hidden === '1' || hidden === 'true'
      row = { line, next: 0, isHidden, hasProblem: false, cells: [] }
    },
    newCell({ r, t, s }: Attributes): RawCell {
      const column = r === undefined ? row.next : columnIndex(r.replace(/\d+$/, ''))
      row.next = column + 1
      return {
        column,
        type: t ?? 'n',
        style: Number(s ?? 0),
        hasFormula: false,
        value: undefined,
        inline: '',
      }
    },
    add(cell: RawCell) {
      const lengthBefore = row.cells.length
      const text = takeCell(cell, { row, book, found })
      characters += text.length
      // A row is as long as its last filled cell is far to the right.
      cells += row.cells.length - lengthBefore
      if (characters > MAX_TEXT_CHARACTERS || cells > MAX_CELLS) throw faults.too_much_text()
    },
    end() {
      if (!row.hasProblem && row.cells.every((text) => text.trim() === '')) return
      if (row.isHidden) found.hiddenRows++
      onRow({ line: row.line, cells: row.cells })
    },
  }
}

interface CellPlace {
  readonly row: OpenRow
  readonly book: WorkbookParts
  readonly found: SheetFindings
}

function takeCell(cell: RawCell, { row, book, found }: CellPlace): string {
  const { text, code, params } = cellText(cell, book)
  const { line } = row
  const { column } = cell
  if (cell.hasFormula) found.formulas++
  if (code) {
    row.hasProblem = true
    if (found.problems.length < MAX_PROBLEMS)
      found.problems.push({ line, column, code, ...(params && { params }) })
  }
  if (text === '') return text
  if (!(column >= 0 && column < MAX_COLUMNS)) throw faults.too_many_columns({ line, max: MAX_COLUMNS })
  while (row.cells.length < column) row.cells.push('')
  row.cells[column] = text
  return text
}

/** The text a user sees in a cell, and what is wrong with it when it cannot be trusted. */
function cellText(cell: RawCell, book: WorkbookParts): Partial<CellResult> & { text: string } {
  const { type, value } = cell
  if (type === 'inlineStr') return { text: decodeEscapes(cell.inline) }
  if (type === 'e') {
    const shown = value || '#VALUE!'
    return { text: shown, code: 'cell_error', params: { value: shown } }
  }
  if (value === undefined) return cell.hasFormula ? { text: '', code: 'formula_empty' } : { text: '' }
  if (type === 's') return { text: sharedText(value, book) }
  if (type === 'str') return { text: decodeEscapes(value) }
  if (type === 'b') return { text: value.trim() === '1' || value.trim() === 'true' ? '是' : '否' }
  if (type === 'd') return { text: isoDate(value.trim()) }
  return numberText(value.trim(), book.dateStyles[cell.style] ?? false, book.is1904)
}

function sharedText(value: string, book: WorkbookParts): string {
  const text = book.sharedStrings[Number(value)]
  if (text === undefined) throw faults.damaged()
  return text
}

function isoDate(value: string): string {
  return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ')
}

function numberText(value: string, isDate: boolean, is1904: boolean): ReturnType<typeof cellText> {
  if (value === '') return { text: '' }
  const number = Number(value)
  if (!Number.isFinite(number)) return { text: value, code: 'cell_error', params: { value } }
  if (isDate) {
    const text = serialDate(number, is1904)
    return text === undefined ? { text: plainNumber(number), code: 'date_invalid' } : { text }
  }
  const text = plainNumber(number)
  return hasLostDigits(number) ? { text, code: 'digits_lost' } : { text }
}
