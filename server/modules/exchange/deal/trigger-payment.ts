import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { dealFaults } from './deal-faults.ts'
import { dealPolicy } from '../policy.ts'
import { lockDeal, type DealRow } from './deal.queries.ts'

/**
 * Records that the condition of a use-first-pay-later contract has come about; from that day the payment's time runs.
 *
 * @throws exchange.deal_not_signed, exchange.not_use_first, exchange.triggered_already, exchange.day_in_future,
 *   exchange.day_before_signing
 */
export async function triggerPayment(
  ctx: Context,
  id: string,
  input: { triggeredOn: string; note: string },
): Promise<void> {
  const deal = await lockDeal(ctx, id)
  allow(dealPolicy.trigger(ctx.actor, deal))
  checkTrigger(ctx, deal, input.triggeredOn)
  const paymentDueOn = addDays(input.triggeredOn, deal.payWithinDays ?? 0)
  await ctx.db
    .updateTable('exchange.deal')
    .set({
      triggeredOn: input.triggeredOn,
      triggerNote: input.note,
      paymentDueOn,
      updatedAt: ctx.now,
      version: deal.version + 1,
    })
    .where('id', '=', id)
    .execute()
  await ctx.audit({
    action: 'exchange.deal.trigger',
    subjectType: 'exchange.deal',
    subjectId: id,
    sentence: {
      zh: `登记了付款条件在 ${input.triggeredOn} 触发，应在 ${paymentDueOn} 前付款`,
      en: `recorded that the payment was triggered on ${input.triggeredOn}, due on ${paymentDueOn}`,
    },
  })
  await ctx.announce('exchange.deal.triggered', { id })
}

function checkTrigger(ctx: Context, deal: DealRow, day: string): void {
  if (deal.signedOn === null || deal.state === 'terminated') throw dealFaults.deal_not_signed()
  if (deal.paymentMode !== 'use_first') throw dealFaults.not_use_first()
  if (deal.triggeredOn !== null) throw dealFaults.triggered_already({ day: deal.triggeredOn })
  if (day > dayOf(ctx.now)) throw dealFaults.day_in_future({}, 'triggeredOn')
  if (day < deal.signedOn) throw dealFaults.day_before_signing({}, 'triggeredOn')
}
