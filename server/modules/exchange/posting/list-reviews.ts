import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { ruleInForce } from '#platform/rules.ts'
import { postingPolicy } from '../policy.ts'
import { findPosting } from './posting.queries.ts'
import { CRITERIA, totalOf, type reviewListSchema } from './review.contract.ts'
import { reviewRules, type Outcome } from './review.rules.ts'

const AT_MOST = 50

/** The scores a posting was given, newest first, and what scores come to in its place. */
export async function listReviews(ctx: Context, id: string): Promise<z.infer<typeof reviewListSchema>> {
  const posting = await findPosting(ctx, id)
  allow(postingPolicy.seeReviews(ctx.actor, posting))
  const rows = await ctx.db
    .selectFrom('exchange.postingReview')
    .select(['id', ...CRITERIA, 'outcome', 'remarks', 'reviewedAt'])
    .where('postingId', '=', id)
    .orderBy('reviewedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(AT_MOST)
    .execute()
  return {
    items: rows.map((row) => ({ ...row, outcome: row.outcome as Outcome, total: totalOf(row) })),
    rules: await ruleInForce(ctx, reviewRules, posting.within),
  }
}
