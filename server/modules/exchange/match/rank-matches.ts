import type { Match, Reader } from '#matching'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { faults } from '../errors.ts'
import { postingIndex } from './posting-index.ts'
import { matchOfTwo, rankFor } from './ranked-postings.ts'

/**
 * The best matches of a published posting on the other side, with reasons that add up to the score.
 * What a gate stands against is never among them; `leftOut` counts it by gate.
 *
 * @param reader who will see the list: a side, or whoever brings the sides together
 * @throws exchange.not_published when the posting is not (or no longer) published
 */
export function rankPostings(
  ctx: Context,
  postingId: string,
  { limit, reader }: { limit: number; reader: Reader },
): ReturnType<typeof rankFor> {
  const index = postingIndex(ctx)
  const posting = index.profiles.get(postingId)
  if (!posting) throw faults.not_published()
  return rankFor(index, posting, { limit, reader, today: dayOf(ctx.now) })
}

/** The match of one pair as the broker sees it in the list, for the record of an introduction; undefined when either is not published. */
export function matchOfPair(ctx: Context, needId: string, offerId: string): Match | undefined {
  return matchOfTwo(postingIndex(ctx), { needId, offerId, today: dayOf(ctx.now) })
}
