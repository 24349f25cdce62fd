import type { Context } from '#platform/context.ts'
import { allow, policyFaults, signedIn, type Decision } from '#platform/policy.ts'
import { announceRegistered } from '../announce-registered.ts'
import { requireCodes } from '../code/resolve-codes.ts'
import { insertMemberships } from '../membership/insert-memberships.ts'
import { placePath } from '../place/place-within.ts'
import { mayImport } from '../policy.ts'
import { insertOrganisations, type NewOrganisation } from './insert-organisations.ts'

/**
 * Registers an organisation, to be verified. Whoever is no officer of the place becomes its representative.
 *
 * @throws register.credit_code_taken, register.credit_code_invalid, register.place_unknown, register.code_unknown
 */
export async function registerOrganisation(ctx: Context, input: NewOrganisation): Promise<{ id: string }> {
  const { actor } = ctx
  const isOfficer = mayImport(actor, [await placePath(ctx, input.placeCode)]) === true
  allow(isOfficer ? true : isPerson(ctx))
  await requireCodes(ctx, 'industry', [input.industryCode])
  const ids = await insertOrganisations(ctx, [input], { verified: false })
  const id = ids[0]!
  if (!isOfficer && actor.personId !== null) {
    const { personId } = actor
    await insertMemberships(ctx, [{ personId, organisationId: id, role: 'representative', since: ctx.now }])
  }
  await announceRegistered(ctx, 'register.organisation', { ids, verified: false })
  return { id }
}

function isPerson(ctx: Context): Decision {
  if (ctx.actor.personId !== null) return true
  const decision = signedIn(ctx.actor)
  return decision === true ? policyFaults.not_yours() : decision
}
