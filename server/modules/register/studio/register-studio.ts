import type { Context } from '#platform/context.ts'
import { policyFaults, signedIn } from '#platform/policy.ts'
import { announceRegistered } from '../announce-registered.ts'
import { registerFaults } from '../errors.ts'
import { insertMemberships } from '../membership/insert-memberships.ts'
import { insertOrganisations } from '../organisation/insert-organisations.ts'
import { requirePlaces } from '../place/resolve-places.ts'

interface NewStudio {
  readonly name: string
  readonly placeCode: string
  /** What the team offers to do, in a few words each. */
  readonly directions: readonly string[]
  readonly introduction?: string
}

/**
 * Registers a team of people (科创工作室), to be verified; whoever registers it leads it.
 *
 * @throws register.studio_not_worker, register.place_unknown
 */
export async function registerStudio(ctx: Context, input: NewStudio): Promise<{ id: string }> {
  const { personId } = ctx.actor
  if (personId === null) {
    const decision = signedIn(ctx.actor)
    throw decision === true ? policyFaults.not_yours() : decision
  }
  await requirePlaces(ctx, [input.placeCode])
  await requireWorker(ctx, personId)
  const ids = await insertOrganisations(ctx, [{ ...input, kind: 'studio' }], { verified: false })
  const id = ids[0]!
  await insertMemberships(ctx, [{ personId, organisationId: id, role: 'representative', since: ctx.now }])
  await announceRegistered(ctx, 'register.organisation', { ids, verified: false })
  return { id }
}

async function requireWorker(ctx: Context, personId: string): Promise<void> {
  const worker = await ctx.db
    .selectFrom('register.person')
    .select('id')
    .where('id', '=', personId)
    .where('state', '=', 'verified')
    .where('isWorker', '=', true)
    .forShare()
    .executeTakeFirst()
  if (!worker) throw registerFaults.studio_not_worker()
}
