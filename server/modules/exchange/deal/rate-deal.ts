import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { dealFaults } from './deal-faults.ts'
import { dealPolicy } from '../policy.ts'
import type { Side } from './course.contract.ts'
import { lockDeal } from './deal.queries.ts'
import { lastRatingDay } from './rating.queries.ts'

/**
 * Keeps what one side thinks of the other after the closing; the other side reads it only when both have spoken, or
 * when the time for it is over.
 *
 * @throws exchange.not_closed, exchange.rated_already, exchange.rating_over
 */
export async function rateDeal(
  ctx: Context,
  id: string,
  input: { side: Side; score: number; words: string },
): Promise<void> {
  const deal = await lockDeal(ctx, id)
  const { side, score, words } = input
  allow(side === 'need' ? dealPolicy.rateAsBuyer(ctx.actor, deal) : dealPolicy.rateAsSeller(ctx.actor, deal))
  if (deal.state !== 'closed' || deal.closedAt === null) throw dealFaults.not_closed()
  const day = await lastRatingDay(ctx, { ...deal, closedAt: deal.closedAt })
  if (dayOf(ctx.now) > day) throw dealFaults.rating_over({ day })
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('exchange.dealRating')
    .values({ dealId: id, side, score, words, createdBy: ctx.actor.accountId, createdAt: ctx.now })
    .onConflict((conflict) => conflict.columns(['dealId', 'side']).doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) throw dealFaults.rated_already()
  await ctx.audit({
    action: 'exchange.deal.rate',
    subjectType: 'exchange.deal',
    subjectId: id,
    sentence:
      side === 'need'
        ? { zh: '买方作出了评价', en: 'the buyer rated the deal' }
        : { zh: '卖方作出了评价', en: 'the seller rated the deal' },
  })
}
