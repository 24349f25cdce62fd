import type { z } from 'zod'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { ruleInForce } from '#platform/rules.ts'
import { placePath } from '#register'
import { owns } from '../policy.ts'
import type { ratingSchema, Side } from './course.contract.ts'
import type { DealRow } from './deal.queries.ts'
import { dealRules } from './deal.rules.ts'

/** The last day a closed deal can be rated, by the rules of its closing day. */
export async function lastRatingDay(
  ctx: Context,
  deal: { placeCode: string; closedAt: Date | string },
): Promise<string> {
  const closedOn = dayOf(deal.closedAt)
  const { ratingWithinDays } = await ruleInForce(
    ctx,
    dealRules,
    await placePath(ctx, deal.placeCode),
    closedOn,
  )
  return addDays(closedOn, ratingWithinDays)
}

/**
 * The ratings of a deal as its reader may see them: one's own always, all of them once both are given or the time is
 * over. Before that it is only said that a rating was given, to staff too, so that nobody carries it across.
 */
export async function ratingsOf(ctx: Context, deal: DealRow): Promise<z.infer<typeof ratingSchema>[]> {
  const rows = await ctx.db
    .selectFrom('exchange.dealRating')
    .select(['side', 'score', 'words', 'createdAt'])
    .where('dealId', '=', deal.id)
    .orderBy('side')
    .execute()
  if (rows.length === 0 || deal.closedAt === null) return []
  const isOpen =
    rows.length === 2 || dayOf(ctx.now) > (await lastRatingDay(ctx, { ...deal, closedAt: deal.closedAt }))
  return rows.map(({ createdAt, ...row }) => {
    const side = row.side as Side
    const isShown = isOpen || owns(ctx.actor, deal[side]) === true
    return { side, createdAt, score: isShown ? row.score : null, words: isShown ? row.words : null }
  })
}
