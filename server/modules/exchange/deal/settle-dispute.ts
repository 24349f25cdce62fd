import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { dealStates } from './deal.states.ts'
import { lockDeal } from './deal.queries.ts'
import { endDispute } from './dispute.queries.ts'

/** Writes down what the two sides agreed on; the contract goes on from there, and is accepted anew. */
export async function settleDispute(ctx: Context, dealId: string, settlement: string): Promise<void> {
  const deal = await lockDeal(ctx, dealId)
  allow(canMove(dealStates, 'settle', ctx.actor, deal))
  await endDispute(ctx, dealId, settlement)
  await transition(ctx, {
    states: dealStates,
    record: deal,
    move: 'settle',
    changes: { acceptedOn: null, acceptanceRemarks: null },
  })
}
