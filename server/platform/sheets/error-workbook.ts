import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import { say, type Language, type Text } from '#platform/i18n.ts'
import { nextTurn, ROWS_PER_TURN, type RowProblem, type SheetTable } from './table.ts'
import { addPrintedSheet, finishWorkbook, startWorkbook, textColumns, writeHeader } from './write-xlsx.ts'
import { isIdLike, lookOf, setText } from './xlsx-cell.ts'

const SHEET_NAME: Text = { zh: '需要改正的数据', en: 'Rows to correct' }
const REASON: Text = { zh: '原因', en: 'Reason' }
const LINE: Text = { zh: '【第{line}行】', en: '[line {line}] ' }
const IN_COLUMN: Text = { zh: '{column}：{reason}', en: '{column}: {reason}' }
const BETWEEN: Text = { zh: '；', en: '; ' }
const PROBLEM_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF1F0' } } as const
const FINE = lookOf({})
const PROBLEM = lookOf({ fill: PROBLEM_FILL })
const REASON_CELL = lookOf({
  fill: PROBLEM_FILL,
  font: { bold: true, color: { argb: 'FFCF1322' } },
  alignment: { wrapText: true, vertical: 'top' },
})
const SAMPLED_ROWS = 200

interface CorrectionRow {
  readonly cells: readonly string[]
  readonly reason: string
}

/**
 * A workbook to correct and upload again: every row of the table, those with problems first, tinted and with
 * the reason and the original line in the last column. ID-like columns are text, so no digit is lost on editing.
 */
export async function errorWorkbook(
  table: SheetTable,
  problems: readonly RowProblem[],
  language: Language,
): Promise<Buffer> {
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const workbook = await startWorkbook(stream)
  const sheet = addPrintedSheet(workbook, { name: SHEET_NAME[language], headerRow: 1 })
  const headers = [...table.columns, reasonHeader(table.columns, language)]
  sheet.columns = headers.map((_, index) => ({ width: index === headers.length - 1 ? 60 : 18 }))
  const textAt = new Set(idColumns(table))
  textColumns(sheet, [...textAt])
  writeHeader(sheet, headers)
  let count = 0
  for (const { cells, reason } of correctionRows(table, problems, language)) {
    const row = sheet.addRow([])
    const look = reason === '' ? FINE : PROBLEM
    for (const [index, text] of cells.entries()) {
      if (text === '' && reason === '') continue
      setText(row.getCell(index + 1), text, textAt.has(index) ? { plain: look.text, text: look.text } : look)
    }
    if (reason !== '') setText(row.getCell(headers.length), reason, REASON_CELL)
    row.commit()
    if (++count % ROWS_PER_TURN === 0) await nextTurn()
  }
  await finishWorkbook(workbook, finished(stream))
  return bytes
}

/** A table that already has a reason column, because it was corrected and came back, keeps the old one aside. */
function reasonHeader(columns: readonly string[], language: Language): string {
  let name = REASON[language]
  for (let count = 2; columns.includes(name); count++) name = `${REASON[language]}${count}`
  return name
}

function idColumns(table: SheetTable): number[] {
  const sample = table.rows.slice(0, SAMPLED_ROWS)
  return table.columns.flatMap((column, index) =>
    sample.some((row) => isIdLike(row.cells[column] ?? '')) ? [index] : [],
  )
}

function* correctionRows(
  table: SheetTable,
  problems: readonly RowProblem[],
  language: Language,
): Generator<CorrectionRow> {
  const reasons = reasonsByLine(problems, language)
  const isKnown = new Set(table.rows.map((row) => row.line))
  for (const [line, reason] of reasons) if (!isKnown.has(line)) yield { cells: [], reason }
  for (const wantsProblem of [true, false]) {
    for (const { line, cells } of table.rows) {
      const reason = reasons.get(line) ?? ''
      if ((reason !== '') !== wantsProblem) continue
      yield { cells: table.columns.map((column) => cells[column] ?? ''), reason }
    }
  }
}

function reasonsByLine(problems: readonly RowProblem[], language: Language): Map<number, string> {
  const reasons = new Map<number, string>()
  for (const { line, column, text } of problems) {
    const reason = text[language]
    const said = column === '' ? reason : say(IN_COLUMN, language, { column, reason })
    const before = reasons.get(line)
    const start = say(LINE, language, { line })
    reasons.set(line, before === undefined ? start + said : before + BETWEEN[language] + said)
  }
  return reasons
}
