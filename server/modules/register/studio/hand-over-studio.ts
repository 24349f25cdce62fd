import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { registerFaults } from '../errors.ts'
import { lockOrganisation } from '../organisation/organisation.queries.ts'
import { organisationPolicy } from '../policy.ts'

/**
 * Gives the lead of a studio to one of its members; whoever led it stays a member.
 * Announces `register.organisation.updated`.
 *
 * @throws register.not_studio, register.not_living, register.membership_not_found, register.organisation_not_found
 */
export async function handOverStudio(
  ctx: Context,
  input: { id: string; membershipId: string },
): Promise<void> {
  const studio = await lockOrganisation(ctx, input.id)
  allow(organisationPolicy.hand_over(ctx.actor, studio))
  if (studio.kind !== 'studio') throw registerFaults.not_studio()
  if (studio.state === 'merged' || studio.state === 'closed') throw registerFaults.not_living()
  const current = () =>
    ctx.db
      .updateTable('register.membership')
      .where('organisationId', '=', studio.id)
      .where('validTo', 'is', null)
  await current()
    .set({ role: 'member' })
    .where('role', '=', 'representative')
    .where('id', '<>', input.membershipId)
    .execute()
  const led = await current()
    .set({ role: 'representative' })
    .where('id', '=', input.membershipId)
    .where('role', '=', 'member')
    .executeTakeFirst()
  if (led.numUpdatedRows !== 1n) throw registerFaults.membership_not_found()
  await ctx.audit({
    action: 'register.organisation.hand_over',
    subjectType: 'register.organisation',
    subjectId: studio.id,
    sentence: { zh: '把负责人移交给了另一名成员', en: 'handed the lead over to another member' },
    changes: { membershipId: input.membershipId },
  })
  await ctx.announce('register.organisation.updated', { id: studio.id })
}
