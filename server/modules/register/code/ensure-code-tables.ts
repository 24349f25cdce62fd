import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { industries } from '../codes/industries.ts'
import { placesOf } from '../codes/places.ts'
import { subjects } from '../codes/subjects.ts'
import { loadPlaces, lockPlaces } from '../place/load-places.ts'
import { loadCodes } from './load-codes.ts'

/** The city the product begins with; a site elsewhere loads its own places by import. */
const FIRST_CITY = '510900'

/**
 * Fills the code tables of an empty database: the provinces, Sichuan's cities and counties, Suining's towns and
 * villages, the disciplines and the industries. What a site has loaded or changed stays as it is.
 */
export async function ensureCodeTables(ctx: Context): Promise<void> {
  const { rows } = await sql<{ filled: boolean }>`
    select exists (select from register.place) and exists (select from register.code_entry) as filled`.execute(
    ctx.db,
  )
  if (rows[0]?.filled) return
  await lockPlaces(ctx)
  const empty = await sql<{ places: boolean; codes: boolean }>`
    select not exists (select from register.place) as places,
      not exists (select from register.code_entry) as codes`.execute(ctx.db)
  if (empty.rows[0]?.places) await loadPlaces(ctx, await placesOf({ city: FIRST_CITY }))
  if (!empty.rows[0]?.codes) return
  await loadCodes(ctx, 'subject', subjects)
  await loadCodes(ctx, 'industry', industries)
}
