import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { registerFaults } from '../errors.ts'
import type { CodeScheme } from './load-codes.ts'

/** Finds entries of a code table written as a code or as their Chinese name; the first by code where several share it. */
export async function resolveCodes(
  ctx: Context,
  scheme: CodeScheme,
  texts: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(texts)]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ text: string; code: string }>`
    select given.text, min(code_entry.code) as code
    from unnest(${wanted}::text[]) as given(text)
    join register.code_entry on code_entry.scheme = ${scheme}
      and (code_entry.code = given.text or code_entry.zh = given.text)
    group by given.text`.execute(ctx.db)
  return new Map(rows.map((row) => [row.text, row.code]))
}

/** @throws register.code_unknown naming the first code that is not in the table */
export async function requireCodes(
  ctx: Context,
  scheme: CodeScheme,
  codes: readonly (string | null | undefined)[],
): Promise<void> {
  const wanted = [...new Set(codes)].filter((code) => code !== null && code !== undefined)
  if (wanted.length === 0) return
  const { rows } = await sql<{ code: string }>`
    select code from unnest(${wanted}::text[]) as given(code)
    where not exists (select from register.code_entry
      where code_entry.scheme = ${scheme} and code_entry.code = given.code) limit 1`.execute(ctx.db)
  if (rows[0]) throw registerFaults.code_unknown({ code: rows[0].code }, `${scheme}Code`)
}
