import type { z } from 'zod'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { ruleVersions } from '#platform/rules.ts'
import { movesOf, presentState } from '#platform/workflow.ts'
import { partyNames, placeNames, publicPartyNames } from '#register'
import { workingDayRules, type WorkingDayRules } from '../contract/working-days.rules.ts'
import { audienceOf } from '../posting/present-posting.ts'
import type { centreCard, centreDetail } from './centre.contract.ts'
import { centreAbilities } from './centre.policy.ts'
import type { CentreRow } from './centre.queries.ts'
import { centreStates } from './centre.states.ts'
import { openingAt, type OpeningHours } from './opening.ts'
import { staffOn } from './staff.queries.ts'

type Card = z.infer<typeof centreCard>

/** As they were checked on the way in. */
export const hoursOf = ({ hours, specialDays }: Pick<CentreRow, 'hours' | 'specialDays'>) =>
  ({ hours, specialDays }) as unknown as Pick<Card, 'hours' | 'specialDays'> & OpeningHours

export async function presentCentres(ctx: Context, rows: readonly CentreRow[]): Promise<Card[]> {
  const places = await placeNames(
    ctx,
    rows.map(({ placeCode }) => placeCode),
  )
  const names = await partyNames(ctx, {
    organisationIds: rows.map(({ organisationId }) => organisationId),
    personIds: [],
  })
  const calendarOf = await calendars(ctx)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    level: row.level as Card['level'],
    placeCode: row.placeCode,
    placeName: places.get(row.placeCode) ?? row.placeCode,
    organisationId: row.organisationId,
    organisationName: names.get(row.organisationId) ?? '',
    address: row.address,
    telephone: row.telephone,
    services: row.services as unknown as string[],
    ...hoursOf(row),
    opening: openingAt(ctx.now, hoursOf(row), calendarOf(row)),
    foundedOn: row.foundedOn,
    acceptedOn: row.acceptedOn,
    state: presentState(ctx, centreStates, row.state, audienceOf(ctx)),
  }))
}

/** The days off and worked weekends of a centre's place, from one statement for however many centres. */
async function calendars(ctx: Context): Promise<(centre: CentreRow) => WorkingDayRules> {
  const today = dayOf(ctx.now)
  const versions = (await ruleVersions(ctx.db, workingDayRules)).filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo > today),
  )
  return ({ within }) =>
    // Codes of the nearer place are the larger ones: 510903, 510900, 510000.
    [...within]
      .sort((a, b) => (a > b ? -1 : 1))
      .map((code) => versions.filter(({ placeCode }) => placeCode === code).at(-1)?.rules)
      .find((rules) => rules !== undefined) ?? workingDayRules.standard
}

export async function presentCentre(ctx: Context, row: CentreRow): Promise<z.infer<typeof centreDetail>> {
  const [card] = await presentCentres(ctx, [row])
  const onDuty = await staffOn(ctx, row.id, dayOf(ctx.now))
  const names = await publicPartyNames(ctx, {
    organisationIds: [],
    personIds: onDuty.map(({ personId }) => personId),
  })
  return {
    ...card!,
    staff: onDuty.map(({ personId, duty }) => ({
      name: names.get(personId) ?? '',
      duty: duty as 'other',
    })),
    abilities: [...movesOf(centreStates, ctx.actor, row), ...centreAbilities(ctx.actor, row)],
  }
}
