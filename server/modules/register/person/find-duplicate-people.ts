import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { DuplicateRow } from '../duplicate/duplicate.contract.ts'
import { countyOf } from '../place/county-of.ts'
import { visiblePeople } from '../policy.ts'

/**
 * Pairs of living registrations that may be the same person: the same name in the same place, or in the same county
 * names with a trigram similarity of 0.6 and more. Equal phones and ID numbers cannot occur among the living.
 * Pairs with the same employer come first.
 */
export async function findDuplicatePeople(
  ctx: Context,
  { limit }: { limit: number },
): Promise<DuplicateRow[]> {
  // Below five characters a similarity of 0.6 means equal names, so the dear comparison is spared.
  const { rows } = await sql<DuplicateRow>`
    with person as materialized (
      select id, name, place_code, registered_at, employer, ${countyOf(sql.ref('person.place_code'))} as county
      from register.person where state not in ('merged', 'closed') and ${visiblePeople(ctx.actor)}
    ), pair as (
      select one.id as one_id, other.id as other_id, 1::real as similarity, true as same_name
      from person as one join person as other on other.name = one.name and other.county = one.county
        and other.id > one.id
      union all
      select one.id, other.id, similarity(one.name, other.name), false
      from person as one join person as other on other.county = one.county and other.id > one.id
        and char_length(one.name) >= 5 and char_length(other.name) >= 5 and other.name <> one.name
      where similarity(one.name, other.name) >= 0.6
    )
    select one.id as first_id, other.id as second_id, one.name as first_name, other.name as second_name,
      one.place_code as first_place, other.place_code as second_place, one.registered_at as first_registered_at,
      other.registered_at as second_registered_at, similarity, same_name
    from pair join person as one on one.id = one_id join person as other on other.id = other_id
    order by (one.employer <> '' and one.employer = other.employer) desc, one.place_code = other.place_code desc,
      similarity desc, one.id, other.id
    limit ${limit}`.execute(ctx.db)
  return rows
}
