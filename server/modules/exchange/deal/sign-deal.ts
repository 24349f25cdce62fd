import type { Context } from '#platform/context.ts'
import { dayOf } from '#platform/clock.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { faults } from '../errors.ts'
import { dealFaults } from './deal-faults.ts'
import { closeIntroductions } from '../introduction/close-introductions.ts'
import { lockIntroduction } from '../introduction/introduction.queries.ts'
import { introductionStates } from '../introduction/introduction.states.ts'
import { lockOrder } from '../order/order.queries.ts'
import { orderStates } from '../order/order.states.ts'
import { lockPosting } from '../posting/posting.queries.ts'
import { postingStates } from '../posting/posting.states.ts'
import { dealStates } from './deal.states.ts'
import { lockDeal, type DealRow } from './deal.queries.ts'
import { endDispute } from './dispute.queries.ts'
import { countMilestones } from './milestone.queries.ts'

/**
 * Records the signing of a contract on paper: the deal counts from its day on, the need is contracted, the order won.
 * Signed at a conference, it also counts there, if one of its sides was released at it.
 *
 * @throws exchange.signed_in_future, exchange.milestone_missing, exchange.not_listed
 */
export async function signDeal(
  ctx: Context,
  id: string,
  input: { signedOn: string; conferenceId: string | null },
): Promise<void> {
  const deal = await lockDeal(ctx, id)
  if (input.signedOn > dayOf(ctx.now)) throw faults.signed_in_future()
  allow(canMove(dealStates, 'sign', ctx.actor, deal))
  await requireMilestones(ctx, id)
  if (input.conferenceId) await checkListed(ctx, deal, input.conferenceId)
  await transition(ctx, {
    states: dealStates,
    record: deal,
    move: 'sign',
    changes: { signedOn: input.signedOn, conferenceId: input.conferenceId },
  })
  await concludeChain(ctx, deal)
}

/** Carries what led to the deal along: the order is won, the introduction a deal, the need contracted. */
export async function concludeChain(ctx: Context, deal: DealRow): Promise<void> {
  // The order is held before its introductions, as everywhere: so that nobody waits for each other.
  if (deal.orderId) {
    const record = await lockOrder(ctx, deal.orderId)
    // A need may lead to several deals: the first one has won the order.
    if (record.state !== 'won')
      await transition(ctx, { states: orderStates, record, move: 'win', changes: { closedAt: ctx.now } })
  }
  if (deal.introductionId) {
    const record = await lockIntroduction(ctx, deal.introductionId)
    await transition(ctx, { states: introductionStates, record, move: 'conclude' })
  }
  const need = await lockPosting(ctx, deal.needId)
  // A need withdrawn while its contract was negotiated stays withdrawn.
  if (canMove(postingStates, 'contract', ctx.actor, need) === true)
    await transition(ctx, { states: postingStates, record: need, move: 'contract' })
}

/**
 * A contract says before its signing what will count as done.
 *
 * @throws exchange.milestone_missing
 */
export async function requireMilestones(ctx: Context, dealId: string): Promise<void> {
  const { all } = await countMilestones(ctx, dealId)
  if (all === 0) throw dealFaults.milestone_missing()
}

async function checkListed(ctx: Context, deal: DealRow, conferenceId: string): Promise<void> {
  const listed = await ctx.db
    .selectFrom('exchange.conferenceListing')
    .select('postingId')
    .where('conferenceId', '=', conferenceId)
    .where('postingId', 'in', [deal.needId, deal.offerId])
    .executeTakeFirst()
  if (!listed) throw faults.not_listed()
}

/**
 * Ends a deal with a reason; a signed one no longer counts in any figure. With the contract an introduction ends too
 * whose order was lost meanwhile.
 */
export async function terminateDeal(ctx: Context, id: string, reason: string): Promise<void> {
  const deal = await lockDeal(ctx, id)
  allow(canMove(dealStates, 'terminate', ctx.actor, deal))
  const order = deal.orderId === null ? null : await lockOrder(ctx, deal.orderId)
  await transition(ctx, { states: dealStates, record: deal, move: 'terminate', reason })
  if (deal.state === 'disputed') await endDispute(ctx, id, reason)
  if (order?.state === 'lost') await closeIntroductions(ctx, { orderId: order.id, reason: 'order_closed' })
}
