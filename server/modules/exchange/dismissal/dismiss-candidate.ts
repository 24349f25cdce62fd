import { keepOutcomes } from '#matching'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { faults } from '../errors.ts'
import { checkNotIntroduced } from '../introduction/introduction.queries.ts'
import { checkDeclineWords, declineReasonText } from '../match/decline-reasons.ts'
import { matchOfPair } from '../match/rank-matches.ts'
import { postingPolicy } from '../policy.ts'
import { findPosting, lockPosting } from '../posting/posting.queries.ts'
import type { DismissalBody } from './dismissal.contract.ts'
import { checkNotDismissed } from './dismissal.queries.ts'

/**
 * Takes an offer out of a need's candidates, with the reason, without introducing the two. It stays out of the lists
 * of both and of every later run until it is put back, and learning is told that the pair was declined.
 */
export async function dismissCandidate(
  ctx: Context,
  { needId, offerId, reason, note }: DismissalBody & { needId: string },
): Promise<{ id: string }> {
  const need = await lockPosting(ctx, needId)
  if (need.kind !== 'need') throw faults.dismiss_for_need()
  allow(postingPolicy.dismiss(ctx.actor, need))
  const offer = await findPosting(ctx, offerId)
  if (offer.kind === 'need') throw faults.not_an_offer()
  if (need.state !== 'published' || offer.state !== 'published') throw faults.not_published()
  checkDeclineWords(reason, note, 'note')
  await checkNotIntroduced(ctx, needId, offerId)
  await checkNotDismissed(ctx, needId, offerId)
  const match = await matchOfPair(ctx, needId, offerId)
  const id = ctx.newId()
  await ctx.db
    .insertInto('exchange.dismissal')
    .values({
      ...{ id, needId, offerId, reason, note, state: 'dismissed' },
      dismissedBy: ctx.actor.accountId,
      dismissedAt: ctx.now,
      updatedAt: ctx.now,
    })
    .execute()
  const { zh, en } = declineReasonText(reason)
  await ctx.audit({
    action: 'exchange.dismissal.dismiss',
    subjectType: 'exchange.dismissal',
    subjectId: id,
    sentence: {
      zh: `把供给“${offer.title}”标为不合适：${zh}`,
      en: `marked the offer “${offer.title}” as not suitable: ${en}`,
    },
  })
  await ctx.announce('exchange.dismissal.dismissed', { id })
  const { score = null, signals = [] } = match ?? {}
  await keepOutcomes(ctx, [{ needId, offerId, event: 'declined', reason, score, signals }])
  return { id }
}
