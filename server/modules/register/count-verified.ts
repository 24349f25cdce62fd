import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** How many workers and organisations are verified today. */
export async function countVerified(ctx: Context): Promise<{ organisations: number; workers: number }> {
  const { rows } = await sql<{ organisations: number; workers: number }>`
    select
      (select count(*)::int from register.organisation where state = 'verified') as organisations,
      (select count(*)::int from register.person where state = 'verified' and is_worker) as workers`.execute(
    ctx.db,
  )
  return rows[0]!
}
