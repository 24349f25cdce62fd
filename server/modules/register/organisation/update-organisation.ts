import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { workflowFaults } from '#platform/workflow.ts'
import { requireCodes } from '../code/resolve-codes.ts'
import { registerFaults } from '../errors.ts'
import { withHandler } from '../four-eyes.ts'
import { requirePlaces } from '../place/resolve-places.ts'
import { organisationPolicy } from '../policy.ts'
import { orTaken } from '../taken.ts'
import { normalCreditCode, type OrganisationKind } from './insert-organisations.ts'
import { lockOrganisation, type FoundRow } from './organisation.queries.ts'

/** What may be changed of an organisation; absent stays, null empties. */
interface OrganisationChanges {
  readonly name?: string | undefined
  readonly creditCode?: string | null | undefined
  readonly kind?: OrganisationKind | undefined
  readonly placeCode?: string | undefined
  readonly industryCode?: string | null | undefined
  readonly address?: string | undefined
  readonly introduction?: string | undefined
  readonly directions?: string[] | undefined
}

/**
 * Brings an organisation's record up to date: by its representatives, or as an officer of its place.
 * A verified name or credit code only officers change.
 *
 * @throws register.organisation_not_found, register.identity_verified, register.not_living,
 *   workflow.changed_meanwhile, register.credit_code_taken, register.studio_fixed
 */
export async function updateOrganisation(
  ctx: Context,
  input: OrganisationChanges & { id: string; version: number },
): Promise<void> {
  const { id, version, ...given } = input
  const organisation = await lockOrganisation(ctx, id)
  allow(organisationPolicy.update(ctx.actor, organisation))
  if (organisation.state === 'merged' || organisation.state === 'closed') throw registerFaults.not_living()
  if (organisation.version !== version) throw workflowFaults.changed_meanwhile()
  if (organisation.kind === 'studio' && (given.creditCode || given.kind !== undefined)) {
    throw registerFaults.studio_fixed()
  }
  const creditCode = given.creditCode ? normalCreditCode(given.creditCode) : given.creditCode
  const changes = { ...given, ...(creditCode === undefined ? {} : { creditCode }) }
  if (organisation.state === 'verified' && touchesIdentity(organisation, changes)) {
    if (organisationPolicy.correct_identity(ctx.actor, organisation) !== true) {
      throw registerFaults.identity_verified()
    }
  }
  if (given.placeCode !== undefined) await requirePlaces(ctx, [given.placeCode])
  await requireCodes(ctx, 'industry', [given.industryCode])
  await orTaken(write(ctx, id, changes))
  await recordUpdate(ctx, id, changes)
}

function touchesIdentity(organisation: FoundRow, changes: OrganisationChanges): boolean {
  return (
    (changes.name !== undefined && changes.name !== organisation.name) ||
    (changes.creditCode !== undefined && changes.creditCode !== organisation.creditCode)
  )
}

async function write(ctx: Context, id: string, changes: OrganisationChanges): Promise<void> {
  await ctx.db
    .updateTable('register.organisation')
    .set({ ...changes, updatedAt: ctx.now, handledBy: withHandler(ctx), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}

async function recordUpdate(ctx: Context, id: string, changes: OrganisationChanges): Promise<void> {
  await ctx.audit({
    action: 'register.organisation.update',
    subjectType: 'register.organisation',
    subjectId: id,
    sentence: { zh: '修改了登记信息', en: 'changed the registration' },
    changes: {
      fields: Object.keys(changes).filter((key) => changes[key as keyof OrganisationChanges] !== undefined),
    },
  })
  await ctx.announce('register.organisation.updated', { id })
}
