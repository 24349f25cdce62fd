import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { allow, either, policyFaults } from '#platform/policy.ts'
import { registerFaults } from '../errors.ts'
import { placePathOf } from '../place/place-within.ts'
import { mayImport, organisationPolicy } from '../policy.ts'

/**
 * Ends a membership from today: by the person, a representative or an officer.
 * Only an officer may leave an organisation without any representative.
 *
 * @throws register.membership_not_found, register.last_representative
 */
export async function endMembership(ctx: Context, input: { id: string }): Promise<void> {
  const membership = await lockMembership(ctx, input.id)
  const { personId, organisationId, role } = membership
  const { within, handledBy } = membership
  const organisation = { id: organisationId, within, handledBy }
  const isOwn = ctx.actor.personId === personId ? true : policyFaults.not_yours()
  allow(either(isOwn, organisationPolicy.add_member(ctx.actor, organisation)))
  const isOfficer = mayImport(ctx.actor, [membership.within]) === true
  if (role === 'representative' && !isOfficer) await requireAnother(ctx, organisationId, input.id)
  const validTo = dayOf(ctx.now)
  await ctx.db.updateTable('register.membership').set({ validTo }).where('id', '=', input.id).execute()
  await ctx.audit({
    action: 'register.organisation.end_membership',
    subjectType: 'register.organisation',
    subjectId: organisationId,
    sentence: { zh: '结束了一条成员关系', en: 'ended a membership' },
    changes: { personId },
  })
  await ctx.announce('register.membership.ended', { id: input.id, personId, organisationId })
}

/** The organisation is held too, so that its last two representatives cannot leave at the same time. */
async function lockMembership(ctx: Context, id: string) {
  const membership = await ctx.db
    .selectFrom('register.membership as membership')
    .innerJoin('register.organisation as organisation', 'organisation.id', 'membership.organisationId')
    .select(['membership.personId', 'membership.organisationId', 'membership.role', 'organisation.handledBy'])
    .select(placePathOf('organisation.placeCode').as('within'))
    .where('membership.id', '=', id)
    .where('membership.validTo', 'is', null)
    .forUpdate(['membership', 'organisation'])
    .executeTakeFirst()
  if (!membership) throw registerFaults.membership_not_found()
  return membership
}

async function requireAnother(ctx: Context, organisationId: string, id: string): Promise<void> {
  const another = await ctx.db
    .selectFrom('register.membership')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('role', '=', 'representative')
    .where('validTo', 'is', null)
    .where('id', '<>', id)
    .limit(1)
    .executeTakeFirst()
  if (!another) throw registerFaults.last_representative()
}
