import { sql } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import { allow } from '#platform/policy.ts'
import { findOrganisations, placeNames, placePath } from '#register'
import { centreFaults } from './centre-faults.ts'
import type { CentreChange, CentreDraft } from './centre.contract.ts'
import { centrePolicy, mayFound } from './centre.policy.ts'
import { lockCentre } from './centre.queries.ts'
import { noteCentre } from './note-centre.ts'
import { areApart } from './opening.ts'

/** A code of GB/T 2260 whose county part is empty, but not its city part. */
const CITY = /^\d{2}(?!00)\d{2}00$/
const PROVINCE_OR_ABOVE = /0000$/

/**
 * Begins the service centre of a city or a county; a place has one.
 *
 * @throws exchange.centre_level, exchange.centre_exists, exchange.centre_organisation_unknown, exchange.hours_overlap,
 *   exchange.special_days_reversed, exchange.founded_later
 */
export async function createCentre(ctx: Context, input: CentreDraft): Promise<{ id: string }> {
  const { placeCode, ...facts } = input
  allow(mayFound(ctx.actor, await placePath(ctx, placeCode)))
  if (PROVINCE_OR_ABOVE.test(placeCode)) throw centreFaults.centre_level()
  await checkFacts(ctx, facts)
  await checkNone(ctx, placeCode)
  const id = ctx.newId()
  await ctx.db
    .insertInto('exchange.serviceCentre')
    .values({
      ...{ id, placeCode, state: 'draft', level: CITY.test(placeCode) ? 'city' : 'county' },
      ...columnsOf(facts),
      ...{ createdBy: ctx.actor.accountId, createdAt: ctx.now, updatedAt: ctx.now },
    })
    .execute()
  await noteCentre(ctx, id, { action: 'create', zh: '建立了这个服务中心', en: 'set up the service centre' })
  return { id }
}

/**
 * Changes what the public reads of a centre: its name, who runs it, address, hours, services.
 *
 * @throws exchange.centre_organisation_unknown, exchange.hours_overlap, exchange.special_days_reversed,
 *   exchange.founded_later
 */
export async function changeCentre(ctx: Context, id: string, input: CentreChange): Promise<void> {
  const centre = await lockCentre(ctx, id)
  allow(centrePolicy.change(ctx.actor, centre))
  await checkFacts(ctx, input, centre.organisationId)
  await ctx.db
    .updateTable('exchange.serviceCentre')
    .set({ ...columnsOf(input), updatedAt: ctx.now, version: centre.version + 1 })
    .where('id', '=', id)
    .execute()
  await noteCentre(ctx, id, { action: 'edit', zh: '修改了中心信息', en: 'changed the centre’s details' })
}

function columnsOf({ services, hours, specialDays, ...facts }: CentreChange) {
  return {
    ...facts,
    services: toJson(services),
    hours: toJson(hours),
    specialDays: toJson(specialDays),
  }
}

async function checkFacts(ctx: Context, facts: CentreChange, known?: string): Promise<void> {
  const { hours, specialDays, foundedOn, organisationId } = facts
  if (foundedOn > dayOf(ctx.now)) throw centreFaults.founded_later()
  const weekdays = new Set(hours.map(({ weekday }) => weekday))
  for (const weekday of weekdays)
    if (!areApart(hours.filter((period) => period.weekday === weekday))) throw centreFaults.hours_overlap()
  for (const [index, { from, to, periods }] of specialDays.entries()) {
    if (to < from) throw centreFaults.special_days_reversed({}, `specialDays.${index}.to`)
    if (!areApart(periods)) throw centreFaults.hours_overlap({}, `specialDays.${index}.periods`)
  }
  if (organisationId === known) return
  const state = (await findOrganisations(ctx, [organisationId])).get(organisationId)?.state
  if (state === undefined || state === 'merged' || state === 'closed')
    throw centreFaults.centre_organisation_unknown()
}

/** Under a lock on the place, so that of two who begin its centre at once the second reads why it cannot. */
async function checkNone(ctx: Context, placeCode: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`centre ${placeCode}`}, 0))`.execute(ctx.db)
  const existing = await ctx.db
    .selectFrom('exchange.serviceCentre')
    .select('id')
    .where('placeCode', '=', placeCode)
    .executeTakeFirst()
  if (!existing) return
  const names = await placeNames(ctx, [placeCode])
  throw centreFaults.centre_exists({ place: names.get(placeCode) ?? placeCode })
}
