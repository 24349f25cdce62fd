import { forgetOutcome } from '#matching'
import type { Context } from '#platform/context.ts'
import { transition } from '#platform/workflow.ts'
import { lockDismissal } from './dismissal.queries.ts'
import { dismissalStates } from './dismissal.states.ts'

/** Puts a dismissed offer back among the candidates of its need; learning forgets that it was declined. */
export async function restoreCandidate(ctx: Context, id: string): Promise<void> {
  const record = await lockDismissal(ctx, id)
  await transition(ctx, { states: dismissalStates, record, move: 'restore' })
  const { needId, offerId, dismissedAt } = record
  await forgetOutcome(ctx, { needId, offerId, event: 'declined', at: new Date(dismissedAt) })
}
