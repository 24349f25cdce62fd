import { sql } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { registerFaults } from '../errors.ts'

/**
 * Finds the codes of places written as people write them: a code, or a full name such as 船山区.
 * A name that several places in use share, or none, is absent.
 */
export async function resolvePlaces(ctx: Context, texts: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(texts)]
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<{ text: string; code: string }>`
    select given.text, min(place.code) as code
    from unnest(${wanted}::text[]) as given(text)
    join register.place on place.code = given.text
      or (place.zh = given.text and (place.valid_to is null or place.valid_to > ${dayOf(ctx.now)}::date))
    group by given.text having count(*) = 1`.execute(ctx.db)
  return new Map(rows.map((row) => [row.text, row.code]))
}

/** @throws register.place_unknown naming the first code that is not in the table */
export async function requirePlaces(ctx: Context, codes: readonly string[]): Promise<void> {
  const wanted = [...new Set(codes)]
  const { rows } = await sql<{ code: string }>`
    select code from unnest(${wanted}::text[]) as given(code)
    where not exists (select from register.place where place.code = given.code) limit 1`.execute(ctx.db)
  if (rows[0]) throw registerFaults.place_unknown({ code: rows[0].code })
}
