import type { z } from 'zod'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { movesOf, presentState } from '#platform/workflow.ts'
import { partyNames, placeNames } from '#register'
import { abilitiesOf } from '#platform/policy.ts'
import { registrationStates } from '../contract/contract-registration.states.ts'
import { dealPolicy, owns } from '../policy.ts'
import { audienceOf } from '../posting/present-posting.ts'
import { SIDES, type Side } from './course.contract.ts'
import type { dealCard, dealDetail } from './deal.contract.ts'
import type { DealRow } from './deal.queries.ts'
import { dealStates } from './deal.states.ts'
import { disputesOf } from './dispute.queries.ts'
import { milestonesOf } from './milestone.queries.ts'
import { paymentsOf } from './payment.queries.ts'
import { lastRatingDay, ratingsOf } from './rating.queries.ts'

type Card = z.infer<typeof dealCard>
type Detail = z.infer<typeof dealDetail>

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

export async function presentDeal(ctx: Context, row: DealRow): Promise<Detail> {
  const [card] = await presentDeals(ctx, [row])
  const registration = await registrationOf(ctx, row.id)
  const ratings = await ratingsOf(ctx, row)
  const rateUntil = row.closedAt && (await lastRatingDay(ctx, { ...row, closedAt: row.closedAt }))
  const mayRate = (side: Side) =>
    rateUntil !== null && dayOf(ctx.now) <= rateUntil && !ratings.some((rating) => rating.side === side)
  const open = {
    registration: registration === null,
    needRating: mayRate('need'),
    offerRating: mayRate('offer'),
  }
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
    mySide: sideOf(ctx, row),
    ...courseOf(row),
    milestones: await milestonesOf(ctx, row, audienceOf(ctx)),
    disputes: await disputesOf(ctx, row.id),
    ratings,
    rateUntil,
    registration,
    payments: await paymentsOf(ctx, row.id),
    abilities: [...movesOf(dealStates, ctx.actor, row), ...abilities(ctx, row, open)],
  }
}

/** What was agreed of performance and payment, and what came of it. */
function courseOf(row: DealRow) {
  return {
    paymentMode: row.paymentMode as Detail['paymentMode'],
    triggerCondition: row.triggerCondition,
    payWithinDays: row.payWithinDays,
    triggeredOn: row.triggeredOn,
    triggerNote: row.triggerNote,
    paymentDueOn: row.paymentDueOn,
    needSignedAt: row.needSignedAt,
    offerSignedAt: row.offerSignedAt,
    acceptedOn: row.acceptedOn,
    acceptanceRemarks: row.acceptanceRemarks,
    closedAt: row.closedAt,
    unpaidReason: row.unpaidReason,
  }
}

async function registrationOf(ctx: Context, dealId: string): Promise<Detail['registration']> {
  const row = await ctx.db
    .selectFrom('exchange.contractRegistration')
    .select(['id', 'number', 'state', 'certificateNumber'])
    .where('dealId', '=', dealId)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst()
  return row ? { ...row, state: presentState(ctx, registrationStates, row.state, audienceOf(ctx)) } : null
}

/** The side a reader is of; the buyer's where it is both. */
function sideOf(ctx: Context, row: DealRow): Side | null {
  if (ctx.actor.kind === 'system') return null
  return SIDES.find((side) => owns(ctx.actor, row[side]) === true) ?? null
}

/** What the reader may do besides moving it on; a payment is taken back in every state. */
function abilities(
  ctx: Context,
  row: DealRow,
  open: Readonly<Record<'registration' | 'needRating' | 'offerRating', boolean>>,
): string[] {
  const allowed = abilitiesOf(dealPolicy, ctx.actor, row)
  const isNegotiating = row.state === 'negotiating'
  const isSigned = row.signedOn !== null && row.state !== 'terminated'
  const fits: Readonly<Record<keyof typeof dealPolicy, boolean>> = {
    change: isNegotiating,
    recordPayment: row.state !== 'terminated',
    trigger: isSigned && row.paymentMode === 'use_first' && row.triggeredOn === null,
    giveEvidence: row.state === 'disputed',
    draftRegistration: isSigned && open.registration,
    rateAsBuyer: open.needRating,
    rateAsSeller: open.offerRating,
    signAsBuyer: isNegotiating && row.needSignedAt === null,
    signAsSeller: isNegotiating && row.offerSignedAt === null,
  }
  const mayReverse = allowed.includes('recordPayment') ? ['reversePayment'] : []
  return [...allowed.filter((ability) => fits[ability as keyof typeof fits]), ...mayReverse]
}
