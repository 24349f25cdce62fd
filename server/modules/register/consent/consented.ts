import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Context } from '#platform/context.ts'
import { registerFaults } from '../errors.ts'
import type { PartyIds } from '../parties.ts'
import { representativesOf } from './representatives.ts'
import type { ConsentPurpose } from './consent-purposes.ts'

/**
 * The SQL condition that a person consents to a purpose now, for lists.
 *
 * @param personId a column that holds the person's id, such as `posting.ownerPersonId`; null is no consent
 */
export function consented(personId: string, purpose: ConsentPurpose): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from register.person as consenting
    where consenting.id = ${sql.ref(personId)} and ${purpose} = any(consenting.consents)
      and consenting.state not in ('merged', 'closed'))`
}

/** Those among given people who consent to a purpose now. */
export async function consentingAmong(
  ctx: Pick<Context, 'db'>,
  personIds: readonly string[],
  purpose: ConsentPurpose,
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await ctx.db
    .selectFrom('register.person')
    .select('id')
    .where((eb) => eb('id', '=', sql<string>`any(${[...personIds]}::uuid[])`))
    .where(sql<boolean>`${purpose} = any(consents)`)
    .where('state', 'not in', ['merged', 'closed'])
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/**
 * Goes on when every party may be sent messages about introductions: a person who consents, an organisation with a
 * representative who does. An organisation nobody stands for is reached by its broker, and passes.
 *
 * @throws register.contact_withdrawn
 */
export async function requireContact(ctx: Context, ids: PartyIds): Promise<void> {
  const representatives = await representativesOf(ctx, ids.organisationIds)
  const people = [...ids.personIds, ...[...representatives.values()].flat()]
  const reachable = await consentingAmong(ctx, people, 'contact')
  const groups = [...ids.personIds.map((id) => [id]), ...representatives.values()]
  if (groups.some((group) => !group.some((id) => reachable.has(id)))) throw registerFaults.contact_withdrawn()
}
