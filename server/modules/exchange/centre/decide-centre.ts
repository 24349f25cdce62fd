import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { centreFaults } from './centre-faults.ts'
import { lockCentre } from './centre.queries.ts'
import { centreStates } from './centre.states.ts'
import { standingOf } from './checklist.queries.ts'
import { requireComplete } from './submit-centre.ts'

/**
 * Accepts a submitted centre; the checklist of the day is kept with the acceptance.
 *
 * @throws exchange.checklist_incomplete when an item has expired, or the rules have changed, since it was submitted
 */
export async function acceptCentre(ctx: Context, id: string, input: { remarks: string }): Promise<void> {
  const record = await lockCentre(ctx, id)
  allow(canMove(centreStates, 'accept', ctx.actor, record))
  const { checklist, incomplete } = await standingOf(ctx, record)
  requireComplete(incomplete)
  await transition(ctx, { states: centreStates, record, move: 'accept', changes: { stateReason: null } })
  const acceptanceId = ctx.newId()
  await ctx.db
    .insertInto('exchange.centreAcceptance')
    .values({
      id: acceptanceId,
      centreId: id,
      acceptedOn: dayOf(ctx.now),
      acceptedBy: ctx.actor.accountId,
      remarks: input.remarks,
    })
    .execute()
  await ctx.db
    .insertInto('exchange.centreAcceptanceItem')
    .values(
      checklist.map(({ code, zh, en }, index) => ({
        ...{ id: ctx.newId(), acceptanceId, item: code, position: index + 1, zh, en },
      })),
    )
    .execute()
}

/** Returns a submitted centre with what is to be put right. */
export async function returnCentre(ctx: Context, id: string, reason: string): Promise<void> {
  const record = await lockCentre(ctx, id)
  await transition(ctx, { states: centreStates, record, move: 'return', reason })
}

/** Withdraws the acceptance of a centre that has no longer all it must have. @throws exchange.nothing_lapsed */
export async function withdrawAcceptance(ctx: Context, id: string, reason: string): Promise<void> {
  const record = await lockCentre(ctx, id)
  allow(canMove(centreStates, 'withdraw', ctx.actor, record))
  if ((await standingOf(ctx, record)).unmet.length === 0) throw centreFaults.nothing_lapsed()
  await transition(ctx, { states: centreStates, record, move: 'withdraw', reason })
  await ctx.db
    .updateTable('exchange.centreAcceptance')
    .set({ withdrawnOn: dayOf(ctx.now), withdrawnReason: reason })
    .where('centreId', '=', id)
    .where('withdrawnOn', 'is', null)
    .execute()
}
