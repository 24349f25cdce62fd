import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { faults } from '../errors.ts'
import { mayPromote } from '../policy.ts'
import { lockPromotion } from './promotion.queries.ts'

/** Takes a wrong record back, with a reason; it leaves the lists and every figure, and its link is free again. */
export async function withdrawPromotion(ctx: Context, id: string, reason: string): Promise<void> {
  const promotion = await lockPromotion(ctx, id)
  allow(mayPromote(ctx.actor, promotion))
  if (promotion.withdrawnAt !== null) throw faults.promotion_withdrawn()
  await ctx.db
    .updateTable('events.promotion')
    .set({ withdrawnAt: ctx.now, withdrawnReason: reason })
    .where('id', '=', id)
    .execute()
  await ctx.audit({
    action: 'events.promotion.withdraw',
    subjectType: 'events.promotion',
    subjectId: id,
    sentence: {
      zh: `撤销了这条登记，理由：${reason}`,
      en: `withdrew the record; reason: ${reason}`,
    },
  })
  await ctx.announce('events.promotion.withdrawn', { id })
}
