import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type ExcelJS from 'exceljs'
import type { WriteColumn, WriteRows } from './cell-value.ts'
import { faults } from './faults.ts'
import { nextTurn, ROWS_PER_TURN } from './table.ts'
import { lookOf, setCell, setText, TEXT_FORMAT } from './xlsx-cell.ts'

/** Rows Excel holds, less title, header and footer. */
const MAX_ROWS = 1_048_500
const PAPER_A4 = 9
const DEFAULT_WIDTHS = { text: 20, number: 12, date: 12, money: 16 } as const
const TITLE = lookOf({
  font: { bold: true, size: 16 },
  alignment: { horizontal: 'center', vertical: 'middle' },
})
const FOOTER = lookOf({ font: { color: { argb: 'FF595959' } } })
const HEADER = lookOf({
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F5FF' } },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: { bottom: { style: 'thin' } },
})

export interface WorkbookContent {
  readonly title: string
  readonly columns: readonly WriteColumn[]
  readonly rows: WriteRows
  /** A closing line below the data, such as the source and the date of the figures. */
  readonly footer?: string
}

/**
 * Writes one sheet for printing and reading (title, frozen and repeated header, A4 landscape, one page wide)
 * and ends the stream. Rows are streamed; every 2,000 rows other work gets its turn.
 */
export async function writeXlsx(content: WorkbookContent, stream: Writable): Promise<void> {
  const closed = finished(stream)
  // Heard here as well, so that a reader who leaves early is no unhandled rejection.
  closed.catch(() => undefined)
  const workbook = await startWorkbook(stream)
  try {
    await writeSheet(workbook, content, stream)
    await finishWorkbook(workbook, closed)
  } catch (error) {
    stream.destroy()
    throw error
  }
}

async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  content: WorkbookContent,
  stream: Writable,
): Promise<void> {
  const sheet = addPrintedSheet(workbook, { name: content.title, headerRow: 2 })
  sheet.columns = content.columns.map(({ kind, width }) => ({ width: width ?? DEFAULT_WIDTHS[kind] }))
  writeTitle(sheet, content)
  const headers = content.columns.map((column) => column.header)
  writeHeader(sheet, headers)
  let count = 0
  for await (const values of content.rows) {
    if (++count > MAX_ROWS) throw faults.too_many_rows_to_write({ max: MAX_ROWS })
    const row = sheet.addRow([])
    for (const [index, { key, kind }] of content.columns.entries()) {
      setCell(row.getCell(index + 1), values[key], kind)
    }
    row.commit()
    if (count % ROWS_PER_TURN === 0) await nextTurn()
    if (stream.destroyed) throw faults.output_closed()
  }
  writeFooter(sheet, content)
}

/** Loads the library on first use: a third of a second that starts and most commands need not spend. */
export async function startWorkbook(stream: Writable): Promise<ExcelJS.stream.xlsx.WorkbookWriter> {
  const { default: library } = await import('exceljs')
  return new library.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
}

export async function finishWorkbook(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  closed: Promise<void>,
): Promise<void> {
  const interrupted = closed.then(
    () => undefined,
    () => Promise.reject(faults.output_closed()),
  )
  await Promise.race([workbook.commit(), interrupted.then(() => new Promise<never>(() => undefined))])
  await interrupted
}

interface PrintedSheet {
  readonly name: string
  /** 1-based row of the header; it and what is above stay in sight. */
  readonly headerRow: number
}

export function addPrintedSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { name, headerRow }: PrintedSheet,
): ExcelJS.Worksheet {
  return workbook.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: {
      paperSize: PAPER_A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
    },
  })
}

/** A name Excel accepts: at most 31 characters, none of : \ / ? * [ ], no quote at either end. */
function sheetName(title: string): string {
  const clean = title.replace(/[:\\/?*[\]]/g, ' ').replace(/^[\s']+/, '')
  return (
    [...clean]
      .slice(0, 31)
      .join('')
      .slice(0, 31)
      .replace(/[\s']+$/, '') || 'Sheet1'
  )
}

function writeTitle(sheet: ExcelJS.Worksheet, { title, columns }: WorkbookContent): void {
  const row = sheet.addRow([])
  row.height = 30
  setText(row.getCell(1), title, TITLE)
  if (columns.length > 1) sheet.mergeCells(1, 1, 1, columns.length)
  row.commit()
}

export function writeHeader(sheet: ExcelJS.Worksheet, headers: readonly string[]): void {
  const row = sheet.addRow([])
  for (const [index, header] of headers.entries()) setText(row.getCell(index + 1), header, HEADER)
  row.commit()
}

function writeFooter(sheet: ExcelJS.Worksheet, { footer, columns }: WorkbookContent): void {
  if (footer === undefined) return
  const row = sheet.addRow([])
  setText(row.getCell(1), footer, FOOTER)
  if (columns.length > 1) sheet.mergeCells(row.number, 1, row.number, columns.length)
  row.commit()
}

/** Gives whole columns the text format, so that what is typed there later stays as typed. */
export function textColumns(sheet: ExcelJS.Worksheet, indexes: readonly number[]): void {
  for (const index of indexes) sheet.getColumn(index + 1).numFmt = TEXT_FORMAT
}
