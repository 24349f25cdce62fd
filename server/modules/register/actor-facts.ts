import type { Grant, Membership, Role } from '#platform/actor.ts'
import { dayOf } from '#platform/clock.ts'
import type { Db } from '#platform/db/database.ts'

/** The roles and memberships a person holds now; none once their registration is merged or closed. */
export async function actorFacts(
  db: Db,
  personId: string,
  now: Date,
): Promise<{ grants: Grant[]; memberships: Membership[] }> {
  const today = dayOf(now)
  const [grants, memberships] = await Promise.all([
    db
      .selectFrom('register.roleGrant')
      .innerJoin('register.person', 'register.person.id', 'register.roleGrant.personId')
      .select(['role', 'register.roleGrant.placeCode'])
      .where('personId', '=', personId)
      .where('revokedAt', 'is', null)
      .where('register.person.state', 'not in', ['merged', 'closed'])
      .orderBy('register.roleGrant.id')
      .execute(),
    db
      .selectFrom('register.membership')
      .innerJoin('register.organisation', 'register.organisation.id', 'register.membership.organisationId')
      .select(['organisationId', 'role'])
      .where('personId', '=', personId)
      .where('validFrom', '<=', today)
      .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', today)]))
      .where('register.organisation.state', 'not in', ['merged', 'closed'])
      .orderBy('register.membership.id')
      .execute(),
  ])
  return {
    grants: grants.map((grant) => ({ role: grant.role as Role, placeCode: grant.placeCode })),
    memberships: memberships.map((membership) => ({
      organisationId: membership.organisationId,
      role: membership.role as Membership['role'],
    })),
  }
}
