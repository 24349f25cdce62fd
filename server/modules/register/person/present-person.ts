import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { dayOf } from '#platform/clock.ts'
import { ROLES } from '#platform/actor.ts'
import { hasRole } from '#platform/policy.ts'
import { mask } from '#platform/privacy.ts'
import { canMove } from '#platform/workflow.ts'
import { presentActivity } from '../activity/activity-names.ts'
import { verifyRefusal } from '../four-eyes.ts'
import type { PartyMove } from '../party-states.ts'
import { placeNames } from '../place/place-names.ts'
import { personPolicy } from '../policy.ts'
import { presentState } from '../presented-state.ts'
import type { personSchema, personSummarySchema } from './person.contract.ts'
import { ID_NUMBER, PHONE } from './person-numbers.ts'
import type { FoundRow } from './person.queries.ts'
import { personStates } from './person.states.ts'

type Summary = z.infer<typeof personSummarySchema>

/** People as lists show them: phones masked, places by name, in one further statement for all. */
export async function presentPeople(ctx: Context, rows: readonly FoundRow[]): Promise<Summary[]> {
  const places = await placeNames(
    ctx,
    rows.map((row) => row.placeCode),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    phone: masked(ctx, row.phoneSealed, 'phone'),
    placeCode: row.placeCode,
    place: places.get(row.placeCode) ?? row.placeCode,
    employer: row.employer,
    title: row.title,
    subjectCode: row.subjectCode,
    isWorker: row.isWorker,
    state: presentState(personStates, row.state, {
      language: ctx.language,
      staff: hasRole(ctx.actor, ...ROLES),
    }),
    activity: presentActivity(row.activity, ctx.language),
    activeOn: row.activeOn,
    registeredAt: row.registeredAt,
    verifiedAt: row.verifiedAt,
  }))
}

function masked(ctx: Context, sealed: string | null, kind: 'phone' | 'id_number'): string | null {
  if (sealed === null) return null
  return mask(kind, ctx.secrets.open(sealed, kind === 'phone' ? PHONE : ID_NUMBER), 'staff')
}

/** One person with what the reader may do. ID numbers show, masked, to those who check them alone. */
export async function presentPerson(ctx: Context, row: FoundRow): Promise<z.infer<typeof personSchema>> {
  const [summary] = await presentPeople(ctx, [row])
  const checks = personPolicy.correct_identity(ctx.actor, row) === true || row.id === ctx.actor.personId
  const email = row.email === null || checks ? row.email : mask('email', row.email, 'staff')
  return {
    ...summary!,
    email,
    idNumber: checks ? masked(ctx, row.idNumberSealed, 'id_number') : null,
    introduction: row.introduction,
    stateReason: row.stateReason,
    mergedInto: row.mergedInto,
    version: row.version,
    memberships: await membershipsOf(ctx, row.id),
    grants: await grantsOf(ctx, row.id),
    abilities: personAbilities(ctx, row),
    verifyRefusal: verifyRefusal(ctx, personPolicy, row),
  }
}

/** What may still be done with a record that stands for nobody any more. */
const STAYS: ReadonlySet<string> = new Set(['view', 'view_evidence', 'view_consents'])

/** What the reader may do with a person now, by policy and state. */
function personAbilities(ctx: Context, row: FoundRow): string[] {
  const living = row.state !== 'merged' && row.state !== 'closed'
  return (Object.keys(personPolicy) as (keyof typeof personPolicy)[]).filter((action) => {
    if (personPolicy[action](ctx.actor, row) !== true) return false
    if (action in personStates.moves) {
      return canMove(personStates, action as PartyMove, ctx.actor, row) === true
    }
    return living || STAYS.has(action)
  })
}

async function membershipsOf(ctx: Context, personId: string) {
  const today = dayOf(ctx.now)
  const rows = await ctx.db
    .selectFrom('register.membership as membership')
    .innerJoin('register.organisation as organisation', 'organisation.id', 'membership.organisationId')
    .select(['membership.id', 'organisationId', 'organisation.name as organisation', 'role', 'validFrom'])
    .where('personId', '=', personId)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', today)]))
    .orderBy('membership.id')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as 'member' | 'representative' }))
}

async function grantsOf(ctx: Context, personId: string) {
  const rows = await ctx.db
    .selectFrom('register.roleGrant')
    .innerJoin('register.place', 'register.place.code', 'register.roleGrant.placeCode')
    .select(['id', 'role', 'placeCode', 'zh', 'en'])
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ zh, en, ...grant }) => ({ ...grant, place: ctx.language === 'en' ? (en ?? zh) : zh }))
}
