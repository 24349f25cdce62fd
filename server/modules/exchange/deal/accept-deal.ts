import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { dealFaults } from './deal-faults.ts'
import { dealStates } from './deal.states.ts'
import { lockDeal } from './deal.queries.ts'
import { countMilestones } from './milestone.queries.ts'

/**
 * Records that the buyer has what the contract promised, once every milestone is accepted.
 *
 * @throws exchange.milestones_open, exchange.day_in_future, exchange.day_before_signing
 */
export async function acceptDeal(
  ctx: Context,
  id: string,
  input: { acceptedOn?: string | undefined; remarks: string },
): Promise<void> {
  const deal = await lockDeal(ctx, id)
  allow(canMove(dealStates, 'accept', ctx.actor, deal))
  const { acceptedOn = dayOf(ctx.now), remarks: acceptanceRemarks } = input
  if (acceptedOn > dayOf(ctx.now)) throw dealFaults.day_in_future({}, 'acceptedOn')
  if (deal.signedOn !== null && acceptedOn < deal.signedOn)
    throw dealFaults.day_before_signing({}, 'acceptedOn')
  const { all, accepted } = await countMilestones(ctx, id)
  if (accepted < all) throw dealFaults.milestones_open({ count: all - accepted })
  await transition(ctx, {
    states: dealStates,
    record: deal,
    move: 'accept',
    changes: { acceptedOn, acceptanceRemarks },
  })
}
