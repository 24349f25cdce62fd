import type { Context } from '#platform/context.ts'
import type { ImportDefinition, LinedRow } from '#platform/import.ts'
import { allow } from '#platform/policy.ts'
import type { ColumnDefinition, MappedRow, RowProblem } from '#platform/sheets/index.ts'
import { codeColumns } from '../code/code-import.ts'
import { parentProblems, readDay } from '../code/code-columns.ts'
import type { Place, PlaceLevel } from '../codes/places.ts'
import { refused, type Parsed } from '../codes/parsed.ts'
import { mayLoadCodes } from '../policy.ts'
import { nameOf, readCells, repeated } from '../sheet-cells.ts'
import { loadPlaces } from './load-places.ts'

const columns: readonly ColumnDefinition[] = [
  ...codeColumns,
  { key: 'level', zh: '级别', en: 'Level', required: true },
  { key: 'succeededBy', zh: '后继代码', en: 'Succeeded by' },
]

const levels = new Map<string, PlaceLevel>([
  ['国家', 'country'],
  ['省', 'province'],
  ['市', 'city'],
  ['县', 'county'],
  ['乡镇', 'town'],
  ['村', 'village'],
])

/** GB/T 2260 and GB/T 10114: six digits down to the county, nine for a town, twelve for a village. */
function readPlaceCode(text: string): Parsed {
  return /^(\d{6}|\d{9}|\d{12})$/.test(text)
    ? { ok: true, value: text }
    : refused({
        zh: '区划代码应为 6 位（省、市、县）、9 位（乡镇）或 12 位（村）数字。',
        en: 'A place code has 6 digits (province, city, county), 9 (town) or 12 (village).',
      })
}

function parse(row: MappedRow): ReturnType<ImportDefinition<Place>['parse']> {
  const cells = readCells(row, columns)
  const code = cells.code('code', readPlaceCode) ?? cells.text('code', 12)
  const parent = cells.code('parent', readPlaceCode)
  const en = cells.text('en', 100)
  const validTo = cells.code('validTo', readDay)
  const succeededBy = cells.code('succeededBy', readPlaceCode)
  const place: Place = {
    code,
    zh: cells.text('zh', 100),
    level: cells.choice('level', levels, 'county'),
    validFrom: cells.code('validFrom', readDay) ?? '1980-01-01',
    ...(parent === null ? {} : { parent }),
    ...(en === '' ? {} : { en }),
    ...(validTo === null ? {} : { validTo }),
    ...(succeededBy === null ? {} : { succeededBy }),
  }
  return cells.problems.length > 0 ? { problems: cells.problems } : { row: place }
}

async function check(ctx: Context, rows: readonly LinedRow<Place>[]): Promise<RowProblem[]> {
  const wanted = rows.flatMap(({ row }) => [row.parent ?? [], row.succeededBy ?? []].flat())
  const known =
    wanted.length === 0
      ? []
      : await ctx.db
          .selectFrom('register.place')
          .select('code')
          .where((eb) => eb('code', '=', eb.fn.any(eb.val(wanted))))
          .execute()
  const codes = new Set(known.map((row) => row.code))
  const successors = rows.map(({ line, row }) => ({
    line,
    row: { code: row.code, ...(row.succeededBy === undefined ? {} : { parent: row.succeededBy }) },
  }))
  return [
    ...repeated(rows, { column: nameOf(columns, 'code'), valueOf: ({ row }) => row.code }),
    ...parentProblems(rows, codes, nameOf(columns, 'parent')),
    ...parentProblems(successors, codes, nameOf(columns, 'succeededBy')),
  ]
}

/** How a site elsewhere brings its own places: administrators only. */
export const placeImport: ImportDefinition<Place> = {
  columns,
  parse,
  check,
  async write(ctx, rows) {
    allow(mayLoadCodes(ctx.actor))
    await loadPlaces(ctx, rows)
    await ctx.announce('register.codes.loaded', { scheme: 'place', entries: rows.length })
  },
}
