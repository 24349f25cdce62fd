import { sql } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'

/** Who stands for organisations today, by organisation; one nobody stands for is absent. */
export async function representativesOf(
  ctx: Context,
  organisationIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (organisationIds.length === 0) return new Map()
  const today = dayOf(ctx.now)
  const { rows } = await sql<{ organisationId: string; people: string[] }>`
    select membership.organisation_id, array_agg(person.id order by person.id) as people
    from register.membership
    join register.person on person.id = membership.person_id and person.state not in ('merged', 'closed')
    where membership.organisation_id = any(${[...organisationIds]}::uuid[]) and membership.role = 'representative'
      and valid_from <= ${today}::date and (valid_to is null or valid_to > ${today}::date)
    group by membership.organisation_id`.execute(ctx.db)
  return new Map(rows.map(({ organisationId, people }) => [organisationId, people]))
}
