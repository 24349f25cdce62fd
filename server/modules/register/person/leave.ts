import { sql } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { PartyRecords } from '#platform/manifest.ts'
import { allow } from '#platform/policy.ts'
import { mask } from '#platform/privacy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { CONSENT_PURPOSES } from '../consent/consent-purposes.ts'
import { recordConsents } from '../consent/record-consents.ts'
import { registerFaults } from '../errors.ts'
import { personPolicy } from '../policy.ts'
import { recordsOf } from './leaving.queries.ts'
import { eraseAccount } from './erase-account.ts'
import { lockPerson } from './person.queries.ts'
import { personStates } from './person.states.ts'

/** Kept with the record, since every closing has a reason; the person need not give one of their own. */
const REASON = '本人申请注销'

/**
 * Ends one's own registration: consents are withdrawn, memberships end, the account goes, and numbers, addresses and
 * descriptions are erased. Records others rely on stay, under the name where there are any, else under the masked name.
 *
 * @param records what the modules declare
 * @throws register.leave_has_roles, register.leave_sole_representative, register.leave_in_progress,
 *   workflow.wrong_state, register.person_not_found
 */
export async function leave(
  ctx: Context,
  records: readonly PartyRecords[],
  input: { id: string },
): Promise<void> {
  const person = await lockPerson(ctx, input.id)
  allow(personPolicy.leave(ctx.actor, person))
  allow(canMove(personStates, 'close', ctx.actor, person))
  await refuseRoles(ctx, person.id)
  await endMemberships(ctx, person.id)
  const kept = await recordsOf(ctx, records, person.id)
  refuseOpen(kept)
  const answer = { personIds: [person.id], purposes: CONSENT_PURPOSES, decision: 'withdrawn' } as const
  await recordConsents(ctx, { ...answer, way: 'leaving' })
  const name = kept.some(({ count }) => count > 0) ? person.name : mask('name', person.name, 'public')
  await transition(ctx, {
    states: personStates,
    record: person,
    move: 'close',
    reason: REASON,
    changes: { ...ERASED, name, closedAt: ctx.now, erasedAt: ctx.now },
  })
  await eraseAccount(ctx, person.id, name)
}

const ERASED = {
  ...{ phoneSealed: null, phoneIndex: null, idNumberSealed: null, idNumberIndex: null, email: null },
  ...{ employer: '', title: '', introduction: '' },
}

async function refuseRoles(ctx: Context, personId: string): Promise<void> {
  const grant = await ctx.db
    .selectFrom('register.roleGrant')
    .select('id')
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (grant) throw registerFaults.leave_has_roles()
}

/** Organisations are held, so that their last two representatives cannot leave at the same time. */
async function endMemberships(ctx: Context, personId: string): Promise<void> {
  const { rows } = await sql<{ id: string; organisationId: string; name: string; stands: boolean }>`
    with held as (
      select organisation.id, organisation.name from register.organisation
      where state not in ('merged', 'closed') and id in (
        select organisation_id from register.membership where person_id = ${personId} and valid_to is null)
      order by id for update
    )
    select membership.id, membership.organisation_id, held.name,
      membership.role = 'representative' as stands
    from register.membership join held on held.id = membership.organisation_id
    where person_id = ${personId} and valid_to is null`.execute(ctx.db)
  for (const { organisationId, name } of rows.filter(({ stands }) => stands)) {
    const another = await ctx.db
      .selectFrom('register.membership')
      .select('id')
      .where('organisationId', '=', organisationId)
      .where('personId', '<>', personId)
      .where('role', '=', 'representative')
      .where('validTo', 'is', null)
      .limit(1)
      .executeTakeFirst()
    if (!another) throw registerFaults.leave_sole_representative({ organisation: name })
  }
  await ctx.db
    .updateTable('register.membership')
    .set({ validTo: dayOf(ctx.now) })
    .where('personId', '=', personId)
    .where('validTo', 'is', null)
    .execute()
  for (const { id, organisationId } of rows) {
    await ctx.announce('register.membership.ended', { id, personId, organisationId })
  }
}

function refuseOpen(kept: Awaited<ReturnType<typeof recordsOf>>): void {
  const open = kept.filter(({ openCount }) => openCount > 0)
  if (open.length === 0) return
  throw registerFaults.leave_in_progress({
    count: open.reduce((sum, { openCount }) => sum + openCount, 0),
    names: open.map(({ title }) => title.zh).join('、'),
    namesEn: open.map(({ title }) => title.en).join(', '),
  })
}
