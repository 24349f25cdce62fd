import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { dealFaults } from './deal-faults.ts'
import { dealStates } from './deal.states.ts'
import { lockDeal } from './deal.queries.ts'

/**
 * Closes an accepted deal that is paid, or says why it is closed with less; the two sides may rate each other then.
 *
 * @throws exchange.unpaid_reason
 */
export async function closeDeal(
  ctx: Context,
  id: string,
  input: { unpaidReason?: string | undefined },
): Promise<void> {
  const deal = await lockDeal(ctx, id)
  allow(canMove(dealStates, 'close', ctx.actor, deal))
  const isPaid = deal.amountPaidFen >= deal.amountTotalFen
  if (!isPaid && !input.unpaidReason) throw dealFaults.unpaid_reason()
  await transition(ctx, {
    states: dealStates,
    record: deal,
    move: 'close',
    changes: { closedAt: ctx.now, unpaidReason: isPaid ? null : input.unpaidReason },
  })
}
