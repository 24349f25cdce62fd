import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/database.ts'
import { registerFaults } from '../errors.ts'

/**
 * The SQL condition that a place lies in one of the places given, these included; false for none.
 *
 * @param column a column's name such as `posting.placeCode`, or an expression
 */
export function placeWithin(
  column: string | Expression<string> | Expression<string | null>,
  codes: readonly string[],
): RawBuilder<SqlBool> {
  if (codes.length === 0) return sql<SqlBool>`false`
  const place = typeof column === 'string' ? sql.ref(column) : column
  return sql<SqlBool>`${place} in (
    select place_within.code from register.place_within where place_within.ancestor_code = any(${[...codes]}::text[]))`
}

/** The codes of every place a column's place lies in, its own included, in no order: what `roleFor` compares with. */
export function placePathOf(column: string): RawBuilder<string[]> {
  return sql<string[]>`array(
    select place_within.ancestor_code from register.place_within where place_within.code = ${sql.ref(column)})`
}

/**
 * The codes from a place up to the country, nearest first. A code that was replaced is followed by its successor.
 *
 * @throws register.place_unknown
 */
export async function placePath(ctx: Context, code: string): Promise<string[]> {
  return placePathOn(ctx.db, code)
}

export async function placePathOn(db: Db, code: string): Promise<string[]> {
  // The nearer a place, the more places it lies in itself.
  const { rows } = await sql<{ code: string }>`
    select up.ancestor_code as code
    from register.place_within as up join register.place_within as above on above.code = up.ancestor_code
    where up.code = ${code}
    group by up.ancestor_code
    order by count(*) desc, up.ancestor_code = ${code} desc`.execute(db)
  if (rows.length === 0) throw registerFaults.place_unknown({ code })
  return rows.map((row) => row.code)
}

/** The paths of many places in one statement; an unknown code is absent. */
export async function placePaths(
  ctx: Pick<Context, 'db'>,
  codes: readonly string[],
): Promise<Map<string, string[]>> {
  if (codes.length === 0) return new Map()
  const { rows } = await sql<{ code: string; within: string[] }>`
    select code, array_agg(ancestor_code) as within from register.place_within
    where code = any(${[...new Set(codes)]}::text[]) group by code`.execute(ctx.db)
  return new Map(rows.map((row) => [row.code, row.within]))
}
