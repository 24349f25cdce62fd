import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { registerFaults } from '../errors.ts'
import { lockOrganisation } from '../organisation/organisation.queries.ts'
import { normalPhone, PHONE } from '../person/person-numbers.ts'
import { organisationPolicy } from '../policy.ts'
import { insertMemberships } from './insert-memberships.ts'

interface MembershipRequest {
  readonly organisationId: string
  /** How representatives name somebody: they need to know the number, and learn nothing but the name. */
  readonly phone: string
  readonly role: 'member' | 'representative'
}

/**
 * Adds a registered person to an organisation: by its representatives or an officer of its place.
 *
 * @throws register.organisation_not_found, register.member_unknown, register.membership_exists, register.not_living
 */
export async function addMembership(ctx: Context, input: MembershipRequest): Promise<{ id: string }> {
  const organisation = await lockOrganisation(ctx, input.organisationId)
  allow(organisationPolicy.add_member(ctx.actor, organisation))
  if (organisation.state === 'merged' || organisation.state === 'closed') throw registerFaults.not_living()
  const personId = await findByPhone(ctx, input.phone)
  const { organisationId, role } = input
  const [id] = await insertMemberships(ctx, [{ personId, organisationId, role, since: ctx.now }])
  await ctx.audit({
    action: 'register.organisation.add_member',
    subjectType: 'register.organisation',
    subjectId: organisationId,
    sentence:
      role === 'representative'
        ? { zh: '添加了一位代表', en: 'added a representative' }
        : { zh: '添加了一位成员', en: 'added a member' },
    changes: { personId },
  })
  await ctx.announce('register.membership.added', { id: id!, personId, organisationId, role })
  return { id: id! }
}

async function findByPhone(ctx: Context, phone: string): Promise<string> {
  const person = await ctx.db
    .selectFrom('register.person')
    .select('id')
    .where('phoneIndex', 'in', ctx.secrets.blindIndexes(normalPhone(phone), PHONE))
    .where('state', 'not in', ['merged', 'closed'])
    .executeTakeFirst()
  if (!person) throw registerFaults.member_unknown()
  return person.id
}
