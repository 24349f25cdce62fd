import { sql, type RawBuilder } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { DuplicateRow } from '../duplicate/duplicate.contract.ts'
import { visibleOrganisations } from '../policy.ts'

/** A name without brackets, blanks, legal form, and the province, city and county it begins with. */
const normalName: RawBuilder<string> = sql<string>`
  regexp_replace(
    regexp_replace(
      translate(normalize(organisation.name, NFKC), '()[]【】〔〕 ', ''),
      '(股份有限公司|有限责任公司|有限公司)$', ''),
    '^(四川省?)?([一-龥]{2}市)?([一-龥]{2}[县区市])?(?=..)', '')`

/**
 * Pairs of living registrations that may be the same organisation: names equal but for brackets, legal form and
 * place, or what remains of them with a trigram similarity of 0.7 and more.
 */
export async function findDuplicateOrganisations(
  ctx: Context,
  { limit }: { limit: number },
): Promise<DuplicateRow[]> {
  // So similar names agree in their first or last three characters: one comparison for all pairs would be too dear.
  const { rows } = await sql<DuplicateRow>`
    with organisation as materialized (
      select id, name, place_code, registered_at, ${normalName} as normal
      from register.organisation where state not in ('merged', 'closed') and ${visibleOrganisations(ctx.actor)}
    ), neighbour as (
      select one.id as one_id, other.id as other_id, one.normal as one_normal, other.normal as other_normal
      from organisation as one join organisation as other
        on left(other.normal, 3) = left(one.normal, 3) and other.id > one.id
      union
      select one.id, other.id, one.normal, other.normal
      from organisation as one join organisation as other
        on right(other.normal, 3) = right(one.normal, 3) and other.id > one.id
    ), pair as materialized (
      select one_id, other_id, similarity(one_normal, other_normal) as similarity, one_normal = other_normal as same_name
      from neighbour where similarity(one_normal, other_normal) >= 0.7
    )
    select one.id as first_id, other.id as second_id, one.name as first_name, other.name as second_name,
      one.place_code as first_place, other.place_code as second_place, one.registered_at as first_registered_at,
      other.registered_at as second_registered_at, similarity, same_name
    from pair join organisation as one on one.id = one_id join organisation as other on other.id = other_id
    order by same_name desc, similarity desc, one.id, other.id
    limit ${limit}`.execute(ctx.db)
  return rows
}
