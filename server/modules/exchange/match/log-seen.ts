import { keepOutcomes, type OutcomeEvent } from '#matching'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { dismissedWith } from '../dismissal/dismissal.queries.ts'
import { ownerOrStaff } from '../policy.ts'
import { findPosting } from '../posting/posting.queries.ts'
import { LONGEST_LIST } from './match.contract.ts'
import { readerOf } from './list-matches.ts'
import { rankPostings } from './rank-matches.ts'

interface Seen {
  /** The posting whose list it was. */
  readonly postingId: string
  readonly ids: readonly string[]
}

/** Logs for learning which matches of a posting somebody had on the screen: what was seen, not only what was chosen. */
export function logShown(ctx: Context, seen: Seen): Promise<void> {
  return logSeen(ctx, seen, ['shown'])
}

/** Logs for learning that somebody opened a match of a posting; what was opened was shown. */
export function logOpened(ctx: Context, { postingId, id }: { postingId: string; id: string }): Promise<void> {
  return logSeen(ctx, { postingId, ids: [id] }, ['shown', 'opened'])
}

/** Pairs are valued here, and those that are not in the reader's list now are passed over: nobody writes scores. */
async function logSeen(
  ctx: Context,
  { postingId, ids }: Seen,
  events: readonly OutcomeEvent[],
): Promise<void> {
  const posting = await findPosting(ctx, postingId)
  allow(ownerOrStaff(ctx.actor, posting))
  const { matches } = rankPostings(ctx, posting.id, {
    limit: LONGEST_LIST,
    reader: readerOf(ctx, posting),
    without: await dismissedWith(ctx, posting.id),
  })
  const seen = matches.filter(({ id }) => ids.includes(id))
  const pairOf = (id: string) =>
    posting.kind === 'need' ? { needId: posting.id, offerId: id } : { needId: id, offerId: posting.id }
  await keepOutcomes(
    ctx,
    events.flatMap((event) =>
      seen.map(({ id, score, signals }) => ({ ...pairOf(id), event, score, signals })),
    ),
  )
}
