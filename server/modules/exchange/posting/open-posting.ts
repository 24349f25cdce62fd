import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { keepOpened } from '#matching'
import { ownerOrStaff } from '../policy.ts'
import type { postingDetail } from './posting.contract.ts'
import { findPosting } from './posting.queries.ts'
import { presentPosting } from './present-posting.ts'

/**
 * One posting; opened from the match list of another that is the reader's, that is logged for learning.
 *
 * @param matchOf the posting whose list it was; anything else is passed over
 */
export async function openPosting(
  ctx: Context,
  id: string,
  matchOf: string | undefined,
): Promise<z.infer<typeof postingDetail>> {
  const posting = await findPosting(ctx, id)
  if (matchOf && ctx.actor.kind === 'account') await logOpened(ctx, posting, matchOf)
  return presentPosting(ctx, posting)
}

async function logOpened(
  ctx: Context,
  posting: { id: string; kind: string },
  matchOf: string,
): Promise<void> {
  const asking = await findPosting(ctx, matchOf).catch(() => undefined)
  if (!asking || ownerOrStaff(ctx.actor, asking) !== true) return
  const pair =
    posting.kind === 'need'
      ? { needId: posting.id, offerId: asking.id }
      : { needId: asking.id, offerId: posting.id }
  await keepOpened(ctx, pair)
}
