import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { nextNumber } from '#platform/numbers.ts'
import { allow } from '#platform/policy.ts'
import { transition } from '#platform/workflow.ts'
import { faults } from '../errors.ts'
import { dealFaults } from './deal-faults.ts'
import { findIntroduction, lockIntroduction } from '../introduction/introduction.queries.ts'
import { lockOrder } from '../order/order.queries.ts'
import { orderStates } from '../order/order.states.ts'
import { brokerFor, dealPolicy } from '../policy.ts'
import type { dealChange, dealInput } from './deal.contract.ts'
import { lockDeal } from './deal.queries.ts'
import { insertMilestones } from './set-terms.ts'

interface Amounts {
  readonly amountTotalFen: bigint
  readonly amountTechnicalFen: bigint
}

/** Records that two introduced sides negotiate a contract, with its kind, its amounts and the milestones known by then. */
export async function startDeal(
  ctx: Context,
  input: z.input<typeof dealInput>,
): Promise<{ id: string; number: string }> {
  const found = await findIntroduction(ctx, input.introductionId)
  allow(brokerFor(ctx.actor, found))
  // The order before its introductions, as everywhere: so that nobody waits for each other.
  const order = await lockOrder(ctx, found.orderId)
  const introduction = await lockIntroduction(ctx, input.introductionId)
  await checkNone(ctx, introduction.id)
  if (introduction.state !== 'accepted') throw faults.not_accepted()
  const amounts = amountsOf(input)
  const id = ctx.newId()
  const number = await nextNumber(ctx, 'JY')
  await ctx.db
    .insertInto('exchange.deal')
    .values({
      id,
      number,
      title: input.title,
      introductionId: introduction.id,
      orderId: introduction.orderId,
      needId: introduction.needId,
      offerId: introduction.offerId,
      placeCode: introduction.placeCode,
      contractKind: input.contractKind,
      ...amounts,
      state: 'negotiating',
      createdBy: ctx.actor.accountId,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .execute()
  await insertMilestones(ctx, { id, ...amounts }, input.milestones ?? [])
  await transition(ctx, { states: orderStates, record: order, move: 'negotiate' })
  await reportStart(ctx, { id, number })
  return { id, number }
}

async function reportStart(ctx: Context, { id, number }: { id: string; number: string }): Promise<void> {
  await ctx.audit({
    action: 'exchange.deal.start',
    subjectType: 'exchange.deal',
    subjectId: id,
    sentence: {
      zh: `登记了交易 ${number}，双方洽谈中`,
      en: `recorded the deal ${number}, under negotiation`,
    },
  })
  await ctx.announce('exchange.deal.negotiating', { id })
}

/** Changes kind, title or amounts while the contract is still negotiated. */
export async function changeDeal(ctx: Context, id: string, input: z.infer<typeof dealChange>): Promise<void> {
  const deal = await lockDeal(ctx, id)
  allow(dealPolicy.change(ctx.actor, deal))
  if (deal.state !== 'negotiating') throw faults.deal_settled()
  const amounts = amountsOf(input)
  const isLowered = amounts.amountTotalFen < deal.amountTotalFen
  if (isLowered && deal.amountPaidFen > amounts.amountTotalFen) throw faults.paid_exceeds_total()
  if (isLowered) await checkMilestones(ctx, id, amounts.amountTotalFen)
  await ctx.db
    .updateTable('exchange.deal')
    .set({
      title: input.title,
      contractKind: input.contractKind,
      ...amounts,
      // Whoever confirmed other amounts is asked again.
      needSignedAt: null,
      offerSignedAt: null,
      updatedAt: ctx.now,
      version: deal.version + 1,
    })
    .where('id', '=', id)
    .execute()
  await ctx.audit({
    action: 'exchange.deal.change',
    subjectType: 'exchange.deal',
    subjectId: id,
    sentence: { zh: '修改了合同种类或金额', en: 'changed the contract’s kind or amounts' },
    changes: changedAmounts(deal, amounts),
  })
}

async function checkMilestones(ctx: Context, dealId: string, totalFen: bigint): Promise<void> {
  const { sum } = await ctx.db
    .selectFrom('exchange.dealMilestone')
    .select(sql<bigint>`coalesce(sum(amount_fen), 0)::bigint`.as('sum'))
    .where('dealId', '=', dealId)
    .executeTakeFirstOrThrow()
  if (sum > totalFen) throw dealFaults.milestones_exceed_total({}, 'amountTotalFen')
}

function changedAmounts(before: Amounts, after: Amounts): Record<string, unknown> {
  const names = ['amountTotalFen', 'amountTechnicalFen'] as const
  const changed = names.filter((name) => before[name] !== after[name])
  return Object.fromEntries(changed.map((name) => [name, [before[name], after[name]]]))
}

function amountsOf(input: { amountTotalFen: string; amountTechnicalFen: string }): Amounts {
  const amounts = {
    amountTotalFen: BigInt(input.amountTotalFen),
    amountTechnicalFen: BigInt(input.amountTechnicalFen),
  }
  if (amounts.amountTotalFen <= 0n) throw faults.amount_missing()
  if (amounts.amountTechnicalFen > amounts.amountTotalFen) throw faults.technical_exceeds_total()
  return amounts
}

async function checkNone(ctx: Context, introductionId: string): Promise<void> {
  const existing = await ctx.db
    .selectFrom('exchange.deal')
    .select('number')
    .where('introductionId', '=', introductionId)
    .where('state', '<>', 'terminated')
    .executeTakeFirst()
  if (existing) throw faults.deal_exists({ number: existing.number })
}
