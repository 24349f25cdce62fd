import type { Role } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { allow, roleNames } from '#platform/policy.ts'
import { registerFaults } from '../errors.ts'
import { placePath } from '../place/place-within.ts'
import { mayGrant, visiblePeople } from '../policy.ts'
import { orTaken } from '../taken.ts'

export interface RoleGrant {
  readonly personId: string
  readonly role: Role
  readonly placeCode: string
}

/**
 * Gives a person a role for a place and everything in it. Nobody grants above the places they administer.
 *
 * @throws register.person_not_found, register.grant_exists, register.place_unknown
 */
export async function grantRole(ctx: Context, input: RoleGrant): Promise<{ id: string }> {
  allow(mayGrant(ctx.actor, await placePath(ctx, input.placeCode)))
  await requireLivingPerson(ctx, input.personId)
  const id = ctx.newId()
  await orTaken(
    ctx.db
      .insertInto('register.roleGrant')
      .values({ id, ...input, grantedBy: ctx.actor.accountId, grantedAt: ctx.now })
      .execute(),
  )
  const { zh, en } = roleNames[input.role]
  await ctx.audit({
    action: 'register.grant.give',
    subjectType: 'register.person',
    subjectId: input.personId,
    sentence: {
      zh: `授予了 ${input.placeCode} 的“${zh}”角色`,
      en: `granted the role “${en}” for ${input.placeCode}`,
    },
  })
  await ctx.announce('register.grant.given', { id, ...input })
  return { id }
}

async function requireLivingPerson(ctx: Context, personId: string): Promise<void> {
  const person = await ctx.db
    .selectFrom('register.person')
    .select('id')
    .where('id', '=', personId)
    .where('state', 'not in', ['merged', 'closed'])
    .where(visiblePeople(ctx.actor))
    .executeTakeFirst()
  if (!person) throw registerFaults.person_not_found()
}
