import type { Role } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { allow, roleNames } from '#platform/policy.ts'
import { registerFaults } from '../errors.ts'
import { placePathOf } from '../place/place-within.ts'
import { mayGrant } from '../policy.ts'

/**
 * Takes a role back; it ends at once, also for sessions that are open.
 *
 * @throws register.grant_not_found, register.own_grant
 */
export async function revokeRole(ctx: Context, input: { id: string }): Promise<void> {
  const grant = await ctx.db
    .selectFrom('register.roleGrant')
    .select(['personId', 'role', 'placeCode', placePathOf('placeCode').as('within')])
    .where('id', '=', input.id)
    .where('revokedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!grant) throw registerFaults.grant_not_found()
  allow(mayGrant(ctx.actor, grant.within))
  // So that a place is never left without anybody who can grant.
  if (grant.personId === ctx.actor.personId && grant.role === 'administrator')
    throw registerFaults.own_grant()
  await ctx.db
    .updateTable('register.roleGrant')
    .set({ revokedAt: ctx.now })
    .where('id', '=', input.id)
    .execute()
  const { zh, en } = roleNames[grant.role as Role]
  await ctx.audit({
    action: 'register.grant.revoke',
    subjectType: 'register.person',
    subjectId: grant.personId,
    sentence: {
      zh: `收回了 ${grant.placeCode} 的“${zh}”角色`,
      en: `revoked the role “${en}” for ${grant.placeCode}`,
    },
  })
  await ctx.announce('register.grant.revoked', { id: input.id, personId: grant.personId })
}
