import type { Context } from './context.ts'
import { saveFile } from './files.ts'
import type { Text } from './i18n.ts'
import {
  errorWorkbook,
  mapColumns,
  readSheet,
  type ColumnDefinition,
  type MappedRow,
  type RowProblem,
  type SheetSource,
} from './sheets/index.ts'

/** How one kind of record is taken from a spreadsheet. */
export interface ImportDefinition<Row> {
  readonly columns: readonly ColumnDefinition[]
  /** One row's values or everything that is wrong with it; asks the database nothing. */
  parse(row: MappedRow): { row: Row } | { problems: readonly { column: string; text: Text }[] }
  /** What only the database can refuse, such as a code that is taken, for all rows at once; writes nothing. */
  check(ctx: Context, rows: readonly LinedRow<Row>[]): Promise<RowProblem[]>
  write(ctx: Context, rows: readonly Row[]): Promise<void>
}

export interface LinedRow<Row> {
  readonly line: number
  readonly row: Row
}

export interface ImportResult {
  readonly rows: number
  /** All rows of the file, or 0: an import is never half done. */
  readonly imported: number
  readonly notes: string[]
  readonly problems: { line: number; column: string; reason: string }[]
  /** A workbook that repeats the rows with the reason in the last column. */
  readonly errorFileId: string | null
}

const SHOWN_PROBLEMS = 100

/**
 * Takes a whole spreadsheet or nothing. Every row is checked first; one that cannot be taken stops the import,
 * and the error workbook names each with its reason.
 */
export async function importSheet<Row>(
  ctx: Context,
  definition: ImportDefinition<Row>,
  source: SheetSource,
): Promise<ImportResult> {
  const table = await readSheet(source)
  const mapped = mapColumns(table, definition.columns)
  const problems: RowProblem[] = [...table.problems]
  const rows: LinedRow<Row>[] = []
  for (const row of mapped.rows) {
    const parsed = definition.parse(row)
    if ('row' in parsed) rows.push({ line: row.line, row: parsed.row })
    else problems.push(...parsed.problems.map((problem) => ({ ...problem, line: row.line })))
  }
  if (problems.length === 0) problems.push(...(await definition.check(ctx, rows)))
  const notes = [...table.notes, ...mapped.notes].map((note) => note.text[ctx.language])
  if (problems.length > 0) {
    const bytes = await errorWorkbook(table, problems, ctx.language)
    const file = await saveFile(ctx, {
      name: ctx.language === 'zh' ? '导入错误.xlsx' : 'import-errors.xlsx',
      bytes,
    })
    const shown = problems
      .slice(0, SHOWN_PROBLEMS)
      .map(({ line, column, text }) => ({ line, column, reason: text[ctx.language] }))
    return { rows: table.rows.length, imported: 0, notes, problems: shown, errorFileId: file.id }
  }
  await definition.write(
    ctx,
    rows.map(({ row }) => row),
  )
  return { rows: rows.length, imported: rows.length, notes, problems: [], errorFileId: null }
}
