import type { Match, Reader } from '#matching'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { dismissedWith } from '../dismissal/dismissal.queries.ts'
import { faults } from '../errors.ts'
import { postingIndex, readyToTranslate } from './posting-index.ts'
import { textOf } from './posting-vectors.ts'
import { matchOfTwo, rankFor } from './ranked-postings.ts'

/**
 * The best matches of a published posting on the other side, with reasons that add up to the score.
 * What a gate stands against is never among them; `leftOut` counts it by gate.
 *
 * @param wish.reader who will see the list: a side, or whoever brings the sides together
 * @param wish.without what is not suitable, as `dismissedWith` gives it
 * @throws exchange.not_published when the posting is not (or no longer) published
 */
export function rankPostings(
  ctx: Context,
  postingId: string,
  { limit, reader, without }: { limit: number; reader: Reader; without?: ReadonlySet<string> },
): ReturnType<typeof rankFor> {
  const index = postingIndex(ctx)
  const posting = index.profiles.get(postingId)
  if (!posting) throw faults.not_published()
  return rankFor(index, posting, { limit, reader, without, today: dayOf(ctx.now) })
}

/** Has at hand what ranking needs for a posting in another language than most; for others there is nothing to wait for. */
export async function readyToRank(ctx: Context, postingId: string): Promise<void> {
  const posting = postingIndex(ctx).profiles.get(postingId)
  if (posting) await readyToTranslate(ctx, textOf(posting))
}

/**
 * The match of one pair as the broker sees it in the need's list, for the record of an introduction; undefined when
 * either is not published, or the offer stands as not suitable.
 */
export async function matchOfPair(ctx: Context, needId: string, offerId: string): Promise<Match | undefined> {
  const without = await dismissedWith(ctx, needId)
  await readyToRank(ctx, needId)
  return matchOfTwo(postingIndex(ctx), { needId, offerId, without, today: dayOf(ctx.now) })
}
