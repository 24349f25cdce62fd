import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { faults } from '../errors.ts'
import { lockEvent, organisersOf } from './event.queries.ts'
import { eventStates } from './event.states.ts'

/** Announces an event: from now on everyone sees it, if it is public. @throws events.organiser_needed */
export async function announceEvent(ctx: Context, id: string): Promise<void> {
  const record = await lockEvent(ctx, id)
  allow(canMove(eventStates, 'announce', ctx.actor, record))
  const organisers = await organisersOf(ctx, [id])
  if (organisers.every(({ role }) => role !== 'host')) throw faults.organiser_needed()
  await transition(ctx, {
    states: eventStates,
    record,
    move: 'announce',
    changes: { announcedAt: ctx.now },
  })
}

/** Records that an event took place; what came of it can be entered from then on. @throws events.not_yet_begun */
export async function holdEvent(ctx: Context, id: string): Promise<void> {
  const record = await lockEvent(ctx, id)
  allow(canMove(eventStates, 'hold', ctx.actor, record))
  if (Date.parse(record.startsAt) > ctx.now.getTime()) throw faults.not_yet_begun()
  await transition(ctx, { states: eventStates, record, move: 'hold' })
}

/** Cancels an event with a reason, which everyone reads who read its announcement. */
export async function cancelEvent(ctx: Context, id: string, reason: string): Promise<void> {
  const record = await lockEvent(ctx, id)
  await transition(ctx, { states: eventStates, record, move: 'cancel', reason })
}
