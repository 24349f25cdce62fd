import type { Context } from '#platform/context.ts'
import { transition } from '#platform/workflow.ts'
import { lockPosting } from './posting.queries.ts'
import { postingStates } from './posting.states.ts'

/** Takes a posting back; it is gone from search and matching at once. */
export async function withdrawPosting(ctx: Context, id: string): Promise<void> {
  const record = await lockPosting(ctx, id)
  await transition(ctx, {
    states: postingStates,
    record,
    move: 'withdraw',
    changes: { withdrawnAt: ctx.now },
  })
}
