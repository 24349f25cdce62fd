import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { transition } from '#platform/workflow.ts'
import { mergeConsents } from '../consent/record-consents.ts'
import { registerFaults } from '../errors.ts'
import { moveBelongings, type Merge } from '../duplicate/move-belongings.ts'
import { personPolicy } from '../policy.ts'
import { lockPerson } from './person.queries.ts'
import { personStates } from './person.states.ts'

/**
 * Makes one of two registrations of the same person: the kept one takes over memberships, evidence and what it lacks.
 * Announces `register.person.replaced` with `keptId` and `mergedId`, so that other modules move theirs.
 *
 * @throws register.person_not_found, register.merge_with_itself, register.merge_not_living, register.merge_has_roles
 */
export async function mergePeople(ctx: Context, input: Merge): Promise<void> {
  const { keptId, mergedId } = input
  if (keptId === mergedId) throw registerFaults.merge_with_itself()
  // Always in the same order, so that two merges of the same pair wait instead of blocking each other.
  const first = await lockPerson(ctx, keptId < mergedId ? keptId : mergedId)
  const second = await lockPerson(ctx, keptId < mergedId ? mergedId : keptId)
  const [kept, merged] = first.id === keptId ? [first, second] : [second, first]
  allow(personPolicy.merge(ctx.actor, kept))
  allow(personPolicy.merge(ctx.actor, merged))
  if (kept.state === 'merged' || kept.state === 'closed') throw registerFaults.merge_not_living()
  await refuseRoles(ctx, mergedId)
  const changes = { mergedInto: keptId }
  await transition(ctx, { states: personStates, record: merged, move: 'merge', changes })
  await ctx.db
    .updateTable('register.person')
    .set({ mergedInto: keptId })
    .where('mergedInto', '=', mergedId)
    .execute()
  await takeOver(ctx, input)
  await moveBelongings(ctx, 'person', input)
  await moveAccount(ctx, input)
  await mergeConsents(ctx, keptId, mergedId)
  await ctx.audit({
    action: 'register.person.take_over',
    subjectType: 'register.person',
    subjectId: keptId,
    sentence: { zh: '并入了另一条重复的登记', en: 'took over a duplicate registration' },
    changes: { mergedId },
  })
  await ctx.announce('register.person.replaced', input)
}

/** Roles do not move with a merge: whoever merges records may not hand them out. */
async function refuseRoles(ctx: Context, personId: string): Promise<void> {
  const grant = await ctx.db
    .selectFrom('register.roleGrant')
    .select('id')
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (grant) throw registerFaults.merge_has_roles()
}

async function takeOver(ctx: Context, { keptId, mergedId }: Merge): Promise<void> {
  await sql`
    update register.person as kept set
      phone_sealed = coalesce(kept.phone_sealed, merged.phone_sealed),
      phone_index = coalesce(kept.phone_index, merged.phone_index),
      id_number_sealed = coalesce(kept.id_number_sealed, merged.id_number_sealed),
      id_number_index = coalesce(kept.id_number_index, merged.id_number_index),
      email = coalesce(kept.email, merged.email),
      is_worker = kept.is_worker or merged.is_worker,
      handled_by = array(select distinct unnest(kept.handled_by || merged.handled_by)),
      updated_at = ${ctx.now}, version = kept.version + 1
    from register.person as merged
    where kept.id = ${keptId} and merged.id = ${mergedId}`.execute(ctx.db)
}

/** One person signs in with one account: the kept record's, or else the merged one's. */
async function moveAccount(ctx: Context, { keptId, mergedId }: Merge): Promise<void> {
  const accounts = await ctx.db
    .selectFrom('platform.account')
    .select(['id', 'personId'])
    .where('personId', 'in', [keptId, mergedId])
    .forUpdate()
    .execute()
  const moving = accounts.find((account) => account.personId === mergedId)
  if (!moving) return
  const isSecond = accounts.length > 1
  await ctx.db
    .updateTable('platform.account')
    .set(isSecond ? { state: 'disabled', updatedAt: ctx.now } : { personId: keptId, updatedAt: ctx.now })
    .where('id', '=', moving.id)
    .execute()
  if (isSecond) await ctx.db.deleteFrom('platform.session').where('accountId', '=', moving.id).execute()
}
