import type { Context } from '#platform/context.ts'
import { transition } from '#platform/workflow.ts'
import { lockPosting } from './posting.queries.ts'
import { postingStates } from './posting.states.ts'

/** Hands a draft, or a posting that was held, to the reviewers. */
export async function submitPosting(ctx: Context, id: string): Promise<void> {
  const record = await lockPosting(ctx, id)
  await transition(ctx, {
    states: postingStates,
    record,
    move: 'submit',
    changes: { submittedAt: ctx.now },
  })
}
