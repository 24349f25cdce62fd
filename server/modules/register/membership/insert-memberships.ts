import { sql } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import { orTaken } from '../taken.ts'

interface NewMembership {
  readonly personId: string
  readonly organisationId: string
  readonly role: 'member' | 'representative'
  readonly since: Date
}

/** Writes memberships in one statement; neither audits nor announces. @throws register.membership_exists */
export async function insertMemberships(
  ctx: Context,
  memberships: readonly NewMembership[],
): Promise<string[]> {
  if (memberships.length === 0) return []
  const rows = memberships.map((membership) => ({
    id: ctx.newId(),
    person_id: membership.personId,
    organisation_id: membership.organisationId,
    role: membership.role,
    valid_from: dayOf(membership.since),
    created_at: ctx.now,
  }))
  const write = sql`
    insert into register.membership (id, person_id, organisation_id, role, valid_from, created_at)
    select id, person_id, organisation_id, role, valid_from, created_at
    from jsonb_populate_recordset(null::register.membership, ${toJson(rows)}::jsonb)`
  await orTaken(write.execute(ctx.db))
  return rows.map((row) => row.id)
}
