import type { Text, TextParams } from '#platform/i18n.ts'
import { halfWidthNumber } from './cell-text.ts'
import { faults } from './faults.ts'
import { findHeader, namedColumns, type GridRow, type MergedRange } from './header.ts'
import {
  columnLetters,
  filled,
  MAX_CELLS,
  MAX_PROBLEMS,
  nextTurn,
  note,
  ROWS_PER_TURN,
  type Note,
  type RowProblem,
  type SheetFormat,
  type SheetRow,
  type SheetTable,
} from './table.ts'

/** A problem of one cell by position; `column` -1 means the row. */
export interface GridProblem {
  readonly line: number
  readonly column: number
  readonly code: keyof typeof PROBLEM_TEXTS
  readonly params?: TextParams
}

const PROBLEM_TEXTS = {
  digits_lost: {
    zh: '单元格是数字，超过 15 位的部分已丢失；请把该列设为文本后重新填写',
    en: 'the cell is a number, digits are lost; set the column to text and type it again',
  },
  formula_empty: {
    zh: '公式没有计算结果；请用 Excel 或 WPS 打开并保存，或改为填写数值',
    en: 'the formula has no stored result; open and save the file in Excel or WPS, or type the value',
  },
  cell_error: {
    zh: '单元格是错误值 {value}；请改正公式或填写数值',
    en: 'the cell shows the error {value}; correct the formula or type the value',
  },
  date_invalid: {
    zh: '日期超出范围；请按 2021-12-17 的样式重新填写',
    en: 'the date is out of range; type it like 2021-12-17',
  },
  cell_merged: {
    zh: '单元格属于合并区域 {range}；请取消合并并逐行填写',
    en: 'the cell belongs to the merged range {range}; unmerge it and fill in every row',
  },
  cells_extra: {
    zh: '这一行有 {found} 个单元格，表头只有 {expected} 列；请检查多余的分隔符',
    en: 'this line has {found} cells, the header {expected}; look for a separator too many',
  },
} as const satisfies Record<string, Text>

interface Grid {
  readonly format: SheetFormat
  readonly rows: readonly GridRow[]
  readonly merges?: readonly MergedRange[]
  readonly problems?: readonly GridProblem[]
  readonly notes: readonly Note[]
  readonly maxRows: number
}

/** Finds the header of a grid and names the cells of the rows below it. */
export async function tableFromGrid(grid: Grid): Promise<SheetTable> {
  const merges = grid.merges ?? []
  const header = findHeader(grid.rows, merges)
  const names = namedColumns(header.row)
  const data = grid.rows.slice(header.index + 1)
  if (data.length > grid.maxRows) throw faults.too_many_rows({ max: grid.maxRows })
  if (data.length * names.length > MAX_CELLS) throw faults.too_much_text()

  const problems = [...(grid.problems ?? [])].filter((problem) => problem.line > header.row.line)
  const extra = extraCells({ data, names, header: header.row, format: grid.format })
  const merged = mergedCells({ data, width: names.length, merges })
  const all = [...problems, ...extra, ...merged].sort((a, b) => a.line - b.line || a.column - b.column)
  const { rows, converted } = await namedRows(data, names)
  return {
    format: grid.format,
    columns: names,
    rows,
    notes: [...grid.notes, ...headerNotes(header.index, header.row.line), ...convertedNotes(converted)],
    problems: all.slice(0, MAX_PROBLEMS).map((problem) => namedProblem(problem, names)),
  }
}

async function namedRows(data: readonly GridRow[], names: readonly string[]) {
  const rows: SheetRow[] = []
  let converted = 0
  for (const { line, cells } of data) {
    const entries = names.map((name, index): [string, string] => {
      const written = (cells[index] ?? '').trim()
      const text = halfWidthNumber(written)
      if (text !== written) converted++
      return [name, text]
    })
    // fromEntries makes own properties even of names such as __proto__.
    rows.push({ line, cells: Object.fromEntries(entries) })
    if (rows.length % ROWS_PER_TURN === 0) await nextTurn()
  }
  return { rows, converted }
}

function namedProblem(
  { line, column, code, params = {} }: GridProblem,
  names: readonly string[],
): RowProblem {
  return { line, column: names[column] ?? '', text: filled(PROBLEM_TEXTS[code], params) }
}

interface ExtraCells {
  readonly data: readonly GridRow[]
  readonly names: readonly string[]
  readonly header: GridRow
  readonly format: SheetFormat
}

/** In a text file an extra cell is a stray separator in that line; in a workbook it is a column without a name. */
function extraCells({ data, names, header, format }: ExtraCells): GridProblem[] {
  const problems: GridProblem[] = []
  for (const { line, cells } of data) {
    const found = filledWidth(cells)
    if (found <= names.length) continue
    if (format === 'xlsx') throw faults.header_empty(emptyHeader(header.line, cells, names.length))
    problems.push({ line, column: -1, code: 'cells_extra', params: { found, expected: names.length } })
  }
  return problems
}

function emptyHeader(line: number, cells: readonly string[], from: number): TextParams {
  const index = cells.findIndex((cell, position) => position >= from && cell.trim() !== '')
  return { line, column: columnLetters(index) }
}

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}

interface MergedCells {
  readonly data: readonly GridRow[]
  readonly width: number
  readonly merges: readonly MergedRange[]
}

/** Cells a merge hides are empty in the file, though the user sees a value there. */
function mergedCells({ data, width, merges }: MergedCells): GridProblem[] {
  const problems: GridProblem[] = []
  for (const merge of merges) {
    for (let at = firstAtOrAfter(data, merge.top); at < data.length; at++) {
      const line = data[at]?.line ?? Infinity
      if (line > merge.bottom) break
      for (let column = merge.left; column <= Math.min(merge.right, width - 1); column++) {
        if (line === merge.top && column === merge.left) continue
        if (problems.length >= MAX_PROBLEMS) return problems
        problems.push({ line, column, code: 'cell_merged', params: { range: merge.ref } })
      }
    }
  }
  return problems
}

function firstAtOrAfter(data: readonly GridRow[], line: number): number {
  let low = 0
  let high = data.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((data[middle]?.line ?? Infinity) < line) low = middle + 1
    else high = middle
  }
  return low
}

function headerNotes(skipped: number, line: number): Note[] {
  if (skipped === 0) return []
  return [
    note(
      'title_rows',
      {
        zh: '第 {line} 行是表头，它上方的 {skipped} 行作为标题跳过。',
        en: 'Row {line} is the header; the {skipped} rows above it were taken as a title and skipped.',
      },
      { line, skipped },
    ),
  ]
}

function convertedNotes(count: number): Note[] {
  if (count === 0) return []
  return [
    note(
      'half_width',
      {
        zh: '有 {count} 个单元格的全角数字已转为半角。',
        en: 'Full-width digits in {count} cells were read as half-width.',
      },
      { count },
    ),
  ]
}
