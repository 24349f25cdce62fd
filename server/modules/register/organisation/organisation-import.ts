import type { Context } from '#platform/context.ts'
import type { ImportDefinition, LinedRow } from '#platform/import.ts'
import type { ColumnDefinition, MappedRow, RowProblem } from '#platform/sheets/index.ts'
import { resolveCodes } from '../code/resolve-codes.ts'
import { parseCreditCode } from '../codes/credit-code.ts'
import { registerFaults } from '../errors.ts'
import { checkPlaces } from '../place/check-places.ts'
import { resolvePlaces } from '../place/resolve-places.ts'
import { nameOf, readCells, repeated } from '../sheet-cells.ts'
import { importOrganisations } from './import-organisations.ts'
import type { OrganisationKind } from './insert-organisations.ts'
import { organisationKindNames } from './organisation-kinds.ts'

interface OrganisationRow {
  readonly name: string
  readonly creditCode: string | null
  readonly kind: OrganisationKind
  /** A place as written: a code or a name. */
  readonly place: string
  /** An industry as written: a code or a name. */
  readonly industry: string
  readonly address: string
  readonly introduction: string
}

const organisationColumns: readonly ColumnDefinition[] = [
  { key: 'name', zh: '单位名称', en: 'Name', aliases: ['企业名称', '机构名称', '名称'], required: true },
  {
    key: 'creditCode',
    zh: '统一社会信用代码',
    en: 'Unified social credit code',
    aliases: ['信用代码', '社会信用代码'],
  },
  { key: 'kind', zh: '单位类型', en: 'Kind', aliases: ['单位性质', '类型'] },
  {
    key: 'place',
    zh: '所在地',
    en: 'Place',
    aliases: ['行政区划', '区划代码', '所在区县', '县区', '区县'],
    required: true,
  },
  { key: 'industry', zh: '行业', en: 'Industry', aliases: ['所属行业', '行业代码'] },
  { key: 'address', zh: '地址', en: 'Address', aliases: ['详细地址', '单位地址'] },
  { key: 'introduction', zh: '单位简介', en: 'Introduction', aliases: ['简介'] },
]

const kinds = new Map(
  Object.entries(organisationKindNames)
    // A studio is registered by its leader.
    .filter(([kind]) => kind !== 'studio')
    .map(([kind, { zh }]) => [zh, kind as OrganisationKind]),
)

function parse(row: MappedRow): ReturnType<ImportDefinition<OrganisationRow>['parse']> {
  const cells = readCells(row, organisationColumns)
  const parsed: OrganisationRow = {
    name: cells.text('name', 100),
    creditCode: cells.code('creditCode', parseCreditCode),
    kind: cells.choice('kind', kinds, 'enterprise'),
    place: cells.text('place', 50),
    industry: cells.text('industry', 50),
    address: cells.text('address', 200),
    introduction: cells.text('introduction', 2_000),
  }
  return cells.problems.length > 0 ? { problems: cells.problems } : { row: parsed }
}

async function check(
  ctx: Context,
  rows: readonly LinedRow<OrganisationRow>[],
  verified: boolean,
): Promise<RowProblem[]> {
  const column = nameOf(organisationColumns, 'creditCode')
  return [
    ...(await checkPlaces(ctx, rows, { column: nameOf(organisationColumns, 'place'), verified })),
    ...(await checkIndustries(ctx, rows)),
    ...repeated(rows, { column, valueOf: ({ row }) => row.creditCode }),
    ...(await checkTaken(ctx, rows, column)),
  ]
}

async function checkIndustries(
  ctx: Context,
  rows: readonly LinedRow<OrganisationRow>[],
): Promise<RowProblem[]> {
  const written = rows.filter(({ row }) => row.industry !== '')
  const known = await resolveCodes(
    ctx,
    'industry',
    written.map(({ row }) => row.industry),
  )
  return written.flatMap(({ line, row }) => {
    if (known.has(row.industry)) return []
    const fault = registerFaults.code_unknown({ code: row.industry })
    const text = { zh: fault.say('zh'), en: fault.say('en') }
    return [{ line, column: nameOf(organisationColumns, 'industry'), text }]
  })
}

async function checkTaken(
  ctx: Context,
  rows: readonly LinedRow<OrganisationRow>[],
  column: string,
): Promise<RowProblem[]> {
  const codes = rows.flatMap(({ row }) => row.creditCode ?? [])
  if (codes.length === 0) return []
  const found = await ctx.db
    .selectFrom('register.organisation')
    .select('creditCode')
    .where((eb) => eb('creditCode', '=', eb.fn.any(eb.val(codes))))
    .where('state', 'not in', ['merged', 'closed'])
    .execute()
  const taken = new Set(found.map((row) => row.creditCode))
  const { text } = registerFaults.credit_code_taken()
  return rows
    .filter(({ row }) => row.creditCode !== null && taken.has(row.creditCode))
    .map(({ line }) => ({ line, column, text }))
}

async function write(ctx: Context, rows: readonly OrganisationRow[], verified: boolean): Promise<void> {
  const places = await resolvePlaces(
    ctx,
    rows.map((row) => row.place),
  )
  const industries = await resolveCodes(
    ctx,
    'industry',
    rows.map((row) => row.industry),
  )
  const organisations = rows.map(({ place, industry, ...row }) => ({
    ...row,
    placeCode: places.get(place) ?? place,
    industryCode: industries.get(industry) ?? null,
  }))
  await importOrganisations(ctx, organisations, { verified })
}

/** How organisations are taken from a spreadsheet: to be verified one by one, or as verified by an administrator. */
export function organisationImportAs({ verified }: { verified: boolean }): ImportDefinition<OrganisationRow> {
  return {
    columns: organisationColumns,
    parse,
    check: (ctx, rows) => check(ctx, rows, verified),
    write: (ctx, rows) => write(ctx, rows, verified),
  }
}
