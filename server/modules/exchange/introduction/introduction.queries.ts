import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { readListed } from '#platform/listed.ts'
import type { Page } from '#platform/page.ts'
import { placePathOf } from '#register'
import { faults } from '../errors.ts'
import { visibleToSides, type BothSides } from '../policy.ts'
import type { IntroductionQuery } from './introduction.contract.ts'

function introductions(ctx: Context) {
  return ctx.db
    .selectFrom('exchange.introduction as introduction')
    .innerJoin('exchange.serviceOrder as service_order', 'service_order.id', 'introduction.orderId')
    .innerJoin('exchange.posting as need', 'need.id', 'introduction.needId')
    .innerJoin('exchange.posting as offer', 'offer.id', 'introduction.offerId')
    .selectAll('introduction')
    .select([
      'service_order.number as orderNumber',
      'service_order.placeCode',
      'need.title as needTitle',
      'need.ownerOrganisationId as needOrganisationId',
      'need.ownerPersonId as needPersonId',
      'offer.title as offerTitle',
      'offer.ownerOrganisationId as offerOrganisationId',
      'offer.ownerPersonId as offerPersonId',
    ])
    .select(placePathOf('service_order.place_code').as('within'))
    .where(visibleToSides(ctx.actor, 'service_order.place_code'))
}

type Row = Awaited<ReturnType<ReturnType<typeof introductions>['execute']>>[number]
export type IntroductionRow = Row & BothSides

/** The two owners as the policies ask for them. */
export function withSides<
  R extends {
    needOrganisationId: string | null
    needPersonId: string | null
    offerOrganisationId: string | null
    offerPersonId: string | null
  },
>(row: R) {
  return {
    ...row,
    need: { ownerOrganisationId: row.needOrganisationId, ownerPersonId: row.needPersonId },
    offer: { ownerOrganisationId: row.offerOrganisationId, ownerPersonId: row.offerPersonId },
  }
}

/** @throws exchange.introduction_not_found */
export async function findIntroduction(ctx: Context, id: string): Promise<IntroductionRow> {
  const row = await introductions(ctx).where('introduction.id', '=', id).executeTakeFirst()
  if (!row) throw faults.introduction_not_found()
  return withSides(row)
}

/** @throws exchange.introduction_not_found */
export async function lockIntroduction(ctx: Context, id: string): Promise<IntroductionRow> {
  const row = await introductions(ctx)
    .where('introduction.id', '=', id)
    .forUpdate('introduction')
    .executeTakeFirst()
  if (!row) throw faults.introduction_not_found()
  return withSides(row)
}

/** An order's introductions that are neither ended nor behind a contract, held, in the order of their ids. */
export async function lockOpenIntroductions(ctx: Context, orderId: string): Promise<IntroductionRow[]> {
  const rows = await introductions(ctx)
    .where('introduction.orderId', '=', orderId)
    .where('introduction.state', 'in', ['invited', 'accepted'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('exchange.deal as deal')
            .select('deal.id')
            .whereRef('deal.introductionId', '=', 'introduction.id')
            .where('deal.state', '<>', 'terminated'),
        ),
      ),
    )
    .orderBy('introduction.id')
    .forUpdate('introduction')
    .execute()
  return rows.map(withSides)
}

export async function listIntroductions(
  ctx: Context,
  query: IntroductionQuery,
): Promise<Page<IntroductionRow>> {
  let select = introductions(ctx)
  if (query.state) select = select.where('introduction.state', '=', query.state)
  if (query.mine) {
    const organisations = ctx.actor.memberships.map(({ organisationId }) => organisationId)
    select = select.where(sql<boolean>`(
      need.owner_person_id = ${ctx.actor.personId} or need.owner_organisation_id = any(${organisations}::uuid[])
      or offer.owner_person_id = ${ctx.actor.personId} or offer.owner_organisation_id = any(${organisations}::uuid[]))`)
  }
  const page = await readListed(select, 'introduction', query)
  return { ...page, items: page.items.map(withSides) }
}

/** A pair that is being introduced, or was and signed. @throws exchange.introduced_already */
export async function checkNotIntroduced(ctx: Context, needId: string, offerId: string): Promise<void> {
  const open = await ctx.db
    .selectFrom('exchange.introduction')
    .select('id')
    .where('needId', '=', needId)
    .where('offerId', '=', offerId)
    .where('state', 'not in', ['declined', 'closed'])
    .executeTakeFirst()
  if (open) throw faults.introduced_already()
}
