import type { Context } from '#platform/context.ts'
import type { LinedRow } from '#platform/import.ts'
import type { Fault } from '#platform/errors.ts'
import type { RowProblem } from '#platform/sheets/index.ts'
import { findOrganisations, placeNames, placePaths, resolveParties } from '#register'
import { faults } from '../errors.ts'
import { mayImport } from '../policy.ts'
import { resolveNamed } from './check-limits.ts'
import { columnOf, type SheetPosting } from './import-columns.ts'

type Row = LinedRow<SheetPosting>
type State = 'submitted' | 'published'

/** What only the database can refuse of an import's rows, all of it at once: ids, owners, places. */
export async function checkRows(ctx: Context, rows: readonly Row[], state: State): Promise<RowProblem[]> {
  const owners = await resolveParties(
    ctx,
    rows.map(({ row }) => ({ name: row.ownerName, creditCode: row.creditCode })),
  )
  return [
    ...repeatedProblems(rows, owners),
    ...(await takenProblems(ctx, rows, owners)),
    ...(await ownerProblems(ctx, rows, { owners, state })),
    ...(await placeProblems(ctx, rows, state)),
    ...(await limitProblems(ctx, rows)),
  ]
}

async function limitProblems(ctx: Context, rows: readonly Row[]): Promise<RowProblem[]> {
  const places = await placeNames(
    ctx,
    rows.flatMap(({ row }) => row.details.regions ?? []),
  )
  const owners = await resolveNamed(
    ctx,
    rows.map(({ row }) => row),
  )
  return rows.flatMap(({ line, row }) => {
    const region = row.details.regions?.find((code) => !places.has(code))
    const name = row.conflicts.find((named) => !owners.has(named))
    return [
      ...(region === undefined ? [] : [problemOf(line, 'regions', faults.region_unknown({ code: region }))]),
      ...(name === undefined ? [] : [problemOf(line, 'conflicts', faults.conflict_unknown({ name }))]),
    ]
  })
}

function problemOf(line: number, key: string, fault: Fault): RowProblem {
  return { line, column: columnOf(key), text: { zh: fault.say('zh'), en: fault.say('en') } }
}

type Owners = readonly (string | undefined)[]

/** Without an id of its own a row is known by what it says: kind, owner, place and title. */
function signatureOf(row: SheetPosting, owner: string | undefined): string {
  return JSON.stringify([row.kind, owner ?? null, row.placeCode, row.title])
}

function repeatedProblems(rows: readonly Row[], owners: Owners): RowProblem[] {
  const seen = new Map<string, number>()
  return rows.flatMap(({ line, row }, index) => {
    const key = row.sourceRef ?? signatureOf(row, owners[index])
    const earlier = seen.get(key)
    if (earlier === undefined) {
      seen.set(key, line)
      return []
    }
    const isId = row.sourceRef !== null
    return [
      {
        line,
        column: columnOf(isId ? 'id' : 'title'),
        text: isId ? repeatedId(earlier) : repeatedRow(earlier),
      },
    ]
  })
}

async function takenProblems(ctx: Context, rows: readonly Row[], owners: Owners): Promise<RowProblem[]> {
  const refs = await takenRefs(
    ctx,
    rows.flatMap(({ row }) => row.sourceRef ?? []),
  )
  const signatures = await takenSignatures(
    ctx,
    rows.flatMap(({ row }) => (row.sourceRef ? [] : row.title)),
  )
  return rows.flatMap(({ line, row }, index) => {
    if (row.sourceRef) {
      return refs.has(row.sourceRef) ? [{ line, column: columnOf('id'), text: ID_IMPORTED_BEFORE }] : []
    }
    const isTaken = signatures.has(signatureOf(row, owners[index]))
    return isTaken ? [{ line, column: columnOf('title'), text: IMPORTED_BEFORE }] : []
  })
}

const SLICE = 10_000

async function takenRefs(ctx: Context, refs: readonly string[]): Promise<Set<string>> {
  const taken = new Set<string>()
  for (let from = 0; from < refs.length; from += SLICE) {
    const rows = await ctx.db
      .selectFrom('exchange.posting')
      .select('sourceRef')
      .where('sourceRef', 'in', refs.slice(from, from + SLICE))
      .execute()
    for (const row of rows) if (row.sourceRef) taken.add(row.sourceRef)
  }
  return taken
}

/** What earlier imports brought under the same titles; what was withdrawn since may come again. */
async function takenSignatures(ctx: Context, titles: readonly string[]): Promise<Set<string>> {
  const taken = new Set<string>()
  for (let from = 0; from < titles.length; from += SLICE) {
    const rows = await ctx.db
      .selectFrom('exchange.posting')
      .select(['kind', 'ownerOrganisationId', 'placeCode', 'title'])
      .where('source', '=', 'import')
      .where('state', '<>', 'withdrawn')
      .where('title', 'in', titles.slice(from, from + SLICE))
      .execute()
    for (const { kind, ownerOrganisationId, placeCode, title } of rows)
      taken.add(JSON.stringify([kind, ownerOrganisationId, placeCode, title]))
  }
  return taken
}

async function ownerProblems(
  ctx: Context,
  rows: readonly Row[],
  { owners, state }: { owners: Owners; state: State },
): Promise<RowProblem[]> {
  const organisations =
    state === 'published'
      ? await findOrganisations(ctx, [...new Set(owners.flatMap((id) => id ?? []))])
      : new Map()
  return rows.flatMap(({ line, row }, index) => {
    const column = columnOf(row.ownerName || !row.creditCode ? 'owner' : 'creditCode')
    const owner = owners[index]
    if (!owner) return row.ownerName || row.creditCode ? [{ line, column, text: UNKNOWN_OWNER }] : []
    const isUnverified = state === 'published' && organisations.get(owner)?.state !== 'verified'
    return isUnverified ? [{ line, column, text: faults.owner_not_verified().text }] : []
  })
}

async function placeProblems(ctx: Context, rows: readonly Row[], state: State): Promise<RowProblem[]> {
  const paths = await placePaths(
    ctx,
    rows.map(({ row }) => row.placeCode),
  )
  return rows.flatMap(({ line, row }) => {
    const within = paths.get(row.placeCode)
    if (!within) return [{ line, column: columnOf('place'), text: UNKNOWN_PLACE }]
    const decision = mayImport[state](ctx.actor, { within })
    if (decision === true) return []
    return [problemOf(line, 'place', decision)]
  })
}

const ID_IMPORTED_BEFORE = { zh: '这个编号以前已经导入过', en: 'This id was imported before' }
const IMPORTED_BEFORE = {
  zh: '同一单位的同名信息以前已经导入过',
  en: 'A posting of this title and owner was imported before',
}
const UNKNOWN_OWNER = {
  zh: '登记册里没有这个单位，请先登记并核验',
  en: 'The register has no such organisation; register and verify it first',
}
const UNKNOWN_PLACE = { zh: '没有这个地区代码', en: 'There is no such region code' }

function repeatedId(line: number): { zh: string; en: string } {
  return { zh: `编号与第 ${line} 行重复`, en: `The id repeats line ${line}` }
}

function repeatedRow(line: number): { zh: string; en: string } {
  return { zh: `与第 ${line} 行是同一单位的同名信息`, en: `Repeats the title and owner of line ${line}` }
}
