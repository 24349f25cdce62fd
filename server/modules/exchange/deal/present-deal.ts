import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { movesOf, presentState } from '#platform/workflow.ts'
import { partyNames, placeNames } from '#register'
import { abilitiesOf } from '#platform/policy.ts'
import { dealPolicy } from '../policy.ts'
import { audienceOf } from '../posting/present-posting.ts'
import type { dealCard, dealDetail } from './deal.contract.ts'
import type { DealRow } from './deal.queries.ts'
import { dealStates } from './deal.states.ts'
import { paymentsOf } from './payment.queries.ts'

type Card = z.infer<typeof dealCard>

export async function presentDeals(ctx: Context, rows: readonly DealRow[]): Promise<Card[]> {
  if (rows.length === 0) return []
  const sides = rows.flatMap((row) => [row.need, row.offer])
  const places = await placeNames(
    ctx,
    rows.map((row) => row.placeCode),
  )
  const names = await partyNames(ctx, {
    organisationIds: sides.flatMap((side) => side.ownerOrganisationId ?? []),
    personIds: sides.flatMap((side) => side.ownerPersonId ?? []),
  })
  const nameOf = (side: DealRow['need']) =>
    names.get(side.ownerOrganisationId ?? side.ownerPersonId ?? '') ?? ''
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    state: presentState(ctx, dealStates, row.state, audienceOf(ctx)),
    contractKind: row.contractKind as Card['contractKind'],
    amountTotalFen: String(row.amountTotalFen),
    amountTechnicalFen: String(row.amountTechnicalFen),
    amountPaidFen: String(row.amountPaidFen),
    buyerName: nameOf(row.need),
    sellerName: nameOf(row.offer),
    placeCode: row.placeCode,
    placeName: places.get(row.placeCode) ?? row.placeCode,
    signedOn: row.signedOn,
    conferenceName: row.conferenceName,
    createdAt: row.createdAt,
  }))
}

export async function presentDeal(ctx: Context, row: DealRow): Promise<z.infer<typeof dealDetail>> {
  const [card] = await presentDeals(ctx, [row])
  return {
    ...card!,
    orderId: row.orderId,
    orderNumber: row.orderNumber,
    introductionId: row.introductionId,
    needId: row.needId,
    needTitle: row.needTitle,
    offerId: row.offerId,
    offerTitle: row.offerTitle,
    stateReason: row.stateReason,
    payments: await paymentsOf(ctx, row.id),
    abilities: [...movesOf(dealStates, ctx.actor, row), ...abilities(ctx, row)],
  }
}

/** What the reader may do besides moving it on; a payment is taken back in every state. */
function abilities(ctx: Context, row: DealRow): string[] {
  const allowed = abilitiesOf(dealPolicy, ctx.actor, row)
  const fits: Readonly<Record<string, boolean>> = {
    change: row.state === 'negotiating',
    recordPayment: row.state !== 'terminated',
  }
  const mayReverse = allowed.includes('recordPayment') ? ['reversePayment'] : []
  return [...allowed.filter((ability) => fits[ability] ?? true), ...mayReverse]
}
