import { isCalendarDate } from '#platform/privacy.ts'
import type { RowProblem } from '#platform/sheets/index.ts'
import { refused, type Parsed } from '../codes/parsed.ts'
import type { LinedRow } from '#platform/import.ts'

/** Reads a day written as 2021-12-17. */
export function readDay(text: string): Parsed {
  return isCalendarDate(text)
    ? { ok: true, value: text }
    : refused({ zh: '日期请写成 2021-12-17。', en: 'Write the date like 2021-12-17.' })
}

/** The rows whose parent is neither in the table nor in the file. */
export function parentProblems(
  rows: readonly LinedRow<{ readonly code: string; readonly parent?: string }>[],
  known: ReadonlySet<string>,
  column: string,
): RowProblem[] {
  const given = new Set(rows.map(({ row }) => row.code))
  return rows
    .filter(({ row }) => row.parent !== undefined && !known.has(row.parent) && !given.has(row.parent))
    .map(({ line, row }) => ({
      line,
      column,
      text: {
        zh: `上级代码“${row.parent}”不存在，请先导入它。`,
        en: `There is no parent code “${row.parent}”; import that one first.`,
      },
    }))
}
