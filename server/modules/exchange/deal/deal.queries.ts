import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { readListed } from '#platform/listed.ts'
import type { Page } from '#platform/page.ts'
import { placePathOf, placeWithin } from '#register'
import { faults } from '../errors.ts'
import { withSides } from '../introduction/introduction.queries.ts'
import { visibleToSides, type BothSides } from '../policy.ts'
import type { DealQuery } from './deal.contract.ts'
import { paidNow, paidOf } from './payment.queries.ts'

function deals(ctx: Context) {
  return ctx.db
    .selectFrom('exchange.deal as deal')
    .innerJoin('exchange.posting as need', 'need.id', 'deal.needId')
    .innerJoin('exchange.posting as offer', 'offer.id', 'deal.offerId')
    .leftJoin('exchange.serviceOrder as service_order', 'service_order.id', 'deal.orderId')
    .leftJoin('exchange.conference as conference', 'conference.id', 'deal.conferenceId')
    .selectAll('deal')
    .select([
      'need.title as needTitle',
      'need.ownerOrganisationId as needOrganisationId',
      'need.ownerPersonId as needPersonId',
      'offer.title as offerTitle',
      'offer.ownerOrganisationId as offerOrganisationId',
      'offer.ownerPersonId as offerPersonId',
      'service_order.number as orderNumber',
      'conference.name as conferenceName',
    ])
    .select(paidOf('deal.id').as('amountPaidFen'))
    .select(placePathOf('deal.place_code').as('within'))
    .where(visibleToSides(ctx.actor, 'deal.place_code'))
}

type Row = Awaited<ReturnType<ReturnType<typeof deals>['execute']>>[number]
export type DealRow = Row & BothSides

/** @throws exchange.deal_not_found */
export async function findDeal(ctx: Context, id: string): Promise<DealRow> {
  const row = await deals(ctx).where('deal.id', '=', id).executeTakeFirst()
  if (!row) throw faults.deal_not_found()
  return withSides(row)
}

/** @throws exchange.deal_not_found */
export async function lockDeal(ctx: Context, id: string): Promise<DealRow> {
  const row = await deals(ctx).where('deal.id', '=', id).forUpdate('deal').executeTakeFirst()
  if (!row) throw faults.deal_not_found()
  // Asked again: while the lock was waited for, somebody may have entered a payment that the statement did not see.
  const amountPaidFen = await paidNow(ctx, id)
  return withSides({ ...row, amountPaidFen })
}

export async function listDeals(ctx: Context, query: DealQuery): Promise<Page<DealRow>> {
  let select = deals(ctx)
  if (query.state) select = select.where('deal.state', '=', query.state)
  if (query.place) select = select.where(placeWithin(sql.ref('deal.place_code'), [query.place]))
  if (query.mine) {
    const organisations = ctx.actor.memberships.map(({ organisationId }) => organisationId)
    select = select.where(sql<boolean>`(
      need.owner_person_id = ${ctx.actor.personId} or need.owner_organisation_id = any(${organisations}::uuid[])
      or offer.owner_person_id = ${ctx.actor.personId} or offer.owner_organisation_id = any(${organisations}::uuid[]))`)
  }
  const page = await readListed(select, 'deal', query)
  return { ...page, items: page.items.map(withSides) }
}
