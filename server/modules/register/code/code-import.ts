import type { Context } from '#platform/context.ts'
import type { ImportDefinition, LinedRow } from '#platform/import.ts'
import type { ColumnDefinition, MappedRow, RowProblem } from '#platform/sheets/index.ts'
import { allow } from '#platform/policy.ts'
import { mayLoadCodes } from '../policy.ts'
import { nameOf, readCells, repeated } from '../sheet-cells.ts'
import { loadCodes, type CodeEntry, type CodeScheme } from './load-codes.ts'
import { parentProblems, readDay } from './code-columns.ts'

export const codeColumns: readonly ColumnDefinition[] = [
  { key: 'code', zh: '代码', en: 'Code', required: true },
  { key: 'parent', zh: '上级代码', en: 'Parent code' },
  { key: 'zh', zh: '名称', en: 'Chinese name', aliases: ['中文名称'], required: true },
  { key: 'en', zh: '英文名称', en: 'English name' },
  { key: 'validFrom', zh: '启用日期', en: 'Valid from' },
  { key: 'validTo', zh: '停用日期', en: 'Valid to' },
]

function parse(row: MappedRow): ReturnType<ImportDefinition<CodeEntry>['parse']> {
  const cells = readCells(row, codeColumns)
  const code = cells.text('code', 20)
  const zh = cells.text('zh', 100)
  const entry = {
    code,
    zh,
    parent: cells.text('parent', 20),
    en: cells.text('en', 200),
    validFrom: cells.code('validFrom', readDay),
    validTo: cells.code('validTo', readDay),
  }
  if (cells.problems.length > 0) return { problems: cells.problems }
  const filled = Object.entries(entry).filter(([, value]) => value !== '' && value !== null)
  return { row: { code, zh, ...Object.fromEntries(filled) } }
}

async function check(
  ctx: Context,
  rows: readonly LinedRow<CodeEntry>[],
  scheme: CodeScheme,
): Promise<RowProblem[]> {
  const known = await ctx.db
    .selectFrom('register.codeEntry')
    .select('code')
    .where('scheme', '=', scheme)
    .execute()
  return [
    ...repeated(rows, { column: nameOf(codeColumns, 'code'), valueOf: ({ row }) => row.code }),
    ...parentProblems(rows, new Set(known.map((row) => row.code)), nameOf(codeColumns, 'parent')),
  ]
}

/** How a site extends one of the code tables from a spreadsheet: administrators only. */
export function codeImport(scheme: CodeScheme): ImportDefinition<CodeEntry> {
  return {
    columns: codeColumns,
    parse,
    check: (ctx, rows) => check(ctx, rows, scheme),
    async write(ctx, rows) {
      allow(mayLoadCodes(ctx.actor))
      await loadCodes(ctx, scheme, rows)
      await ctx.announce('register.codes.loaded', { scheme, entries: rows.length })
    },
  }
}
