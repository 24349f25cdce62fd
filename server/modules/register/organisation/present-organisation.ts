import type { z } from 'zod'
import { ROLES } from '#platform/actor.ts'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { hasRole } from '#platform/policy.ts'
import { canMove } from '#platform/workflow.ts'
import { presentActivity } from '../activity/activity-names.ts'
import { verifyRefusal } from '../four-eyes.ts'
import type { PartyMove } from '../party-states.ts'
import { placeNames } from '../place/place-names.ts'
import { organisationPolicy } from '../policy.ts'
import { presentState } from '../presented-state.ts'
import type { OrganisationKind } from './insert-organisations.ts'
import type { organisationSchema, organisationSummarySchema } from './organisation.contract.ts'
import type { FoundRow } from './organisation.queries.ts'
import { organisationStates } from './organisation.states.ts'

type Summary = z.infer<typeof organisationSummarySchema>

/** Organisations as lists show them, places by name, in one further statement for all. */
export async function presentOrganisations(ctx: Context, rows: readonly FoundRow[]): Promise<Summary[]> {
  const places = await placeNames(
    ctx,
    rows.map((row) => row.placeCode),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    creditCode: row.creditCode,
    kind: row.kind as OrganisationKind,
    placeCode: row.placeCode,
    place: places.get(row.placeCode) ?? row.placeCode,
    industryCode: row.industryCode,
    state: presentState(organisationStates, row.state, {
      language: ctx.language,
      staff: hasRole(ctx.actor, ...ROLES),
    }),
    activity: presentActivity(row.activity, ctx.language),
    activeOn: row.activeOn,
    registeredAt: row.registeredAt,
    verifiedAt: row.verifiedAt,
  }))
}

/** One organisation with its members and what the reader may do. */
export async function presentOrganisation(
  ctx: Context,
  row: FoundRow,
): Promise<z.infer<typeof organisationSchema>> {
  const [summary] = await presentOrganisations(ctx, [row])
  return {
    ...summary!,
    address: row.address,
    introduction: row.introduction,
    directions: row.directions,
    stateReason: row.stateReason,
    mergedInto: row.mergedInto,
    version: row.version,
    members: await membersOf(ctx, row.id),
    abilities: organisationAbilities(ctx, row),
    verifyRefusal: verifyRefusal(ctx, organisationPolicy, row),
  }
}

function organisationAbilities(ctx: Context, row: FoundRow): string[] {
  const living = row.state !== 'merged' && row.state !== 'closed'
  return (Object.keys(organisationPolicy) as (keyof typeof organisationPolicy)[]).filter((action) => {
    if (organisationPolicy[action](ctx.actor, row) !== true) return false
    if (action in organisationStates.moves) {
      return canMove(organisationStates, action as PartyMove, ctx.actor, row) === true
    }
    if (action === 'hand_over') return living && row.kind === 'studio'
    return living || action === 'view' || action === 'view_evidence'
  })
}

async function membersOf(ctx: Context, organisationId: string) {
  const today = dayOf(ctx.now)
  const rows = await ctx.db
    .selectFrom('register.membership as membership')
    .innerJoin('register.person as person', 'person.id', 'membership.personId')
    .select(['membership.id', 'personId', 'person.name', 'role', 'validFrom'])
    .where('organisationId', '=', organisationId)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', today)]))
    .orderBy('membership.id')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as 'member' | 'representative' }))
}
