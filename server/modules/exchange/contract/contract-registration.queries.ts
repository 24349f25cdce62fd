import { sql } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { readListed } from '#platform/listed.ts'
import type { Page } from '#platform/page.ts'
import { placePathOf, placeWithin } from '#register'
import { contractFaults } from './contract-faults.ts'
import { withSides } from '../introduction/introduction.queries.ts'
import { visibleRegistrations, type RegistrationFacts } from '../policy.ts'
import type { RegistrationQuery } from './contract-registration.contract.ts'

function registrations(ctx: Context) {
  return ctx.db
    .selectFrom('exchange.contractRegistration as registration')
    .innerJoin('exchange.deal as deal', 'deal.id', 'registration.dealId')
    .innerJoin('exchange.posting as need', 'need.id', 'deal.needId')
    .innerJoin('exchange.posting as offer', 'offer.id', 'deal.offerId')
    .leftJoin('platform.file as file', 'file.id', 'registration.fileId')
    .selectAll('registration')
    .select([
      'deal.number as dealNumber',
      'deal.contractKind',
      'deal.amountTotalFen',
      'deal.amountTechnicalFen',
      'deal.signedOn',
      'deal.paymentMode',
      'file.name as fileName',
      'need.ownerOrganisationId as needOrganisationId',
      'need.ownerPersonId as needPersonId',
      'offer.ownerOrganisationId as offerOrganisationId',
      'offer.ownerPersonId as offerPersonId',
    ])
    .select(placePathOf('deal.place_code').as('within'))
    .select(placePathOf('registration.place_code').as('registry'))
    .where(visibleRegistrations(ctx.actor))
}

type Row = Awaited<ReturnType<ReturnType<typeof registrations>['execute']>>[number]
export type RegistrationRow = Row & RegistrationFacts

/** @throws exchange.registration_not_found */
export async function findRegistration(ctx: Context, id: string): Promise<RegistrationRow> {
  const row = await registrations(ctx).where('registration.id', '=', id).executeTakeFirst()
  if (!row) throw contractFaults.registration_not_found()
  return withSides(row)
}

/** @throws exchange.registration_not_found */
export async function lockRegistration(ctx: Context, id: string): Promise<RegistrationRow> {
  const row = await registrations(ctx)
    .where('registration.id', '=', id)
    .forUpdate('registration')
    .executeTakeFirst()
  if (!row) throw contractFaults.registration_not_found()
  return withSides(row)
}

/** Registrations the reader may see, newest first. */
export async function listRegistrations(
  ctx: Context,
  query: RegistrationQuery,
): Promise<Page<RegistrationRow>> {
  let select = registrations(ctx)
  if (query.state) select = select.where('registration.state', '=', query.state)
  if (query.place) select = select.where(placeWithin(sql.ref('registration.place_code'), [query.place]))
  if (query.overdue)
    select = select
      .where('registration.state', 'in', ['filed', 'accepted'])
      .where('registration.dueOn', '<', dayOf(ctx.now))
  const page = await readListed(select, 'registration', query)
  return { ...page, items: page.items.map(withSides) }
}
