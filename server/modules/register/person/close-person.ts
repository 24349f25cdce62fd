import type { Context } from '#platform/context.ts'
import { transition } from '#platform/workflow.ts'
import { lockPerson } from './person.queries.ts'
import { personStates } from './person.states.ts'

/**
 * Ends a registration, with a reason; roles and memberships end with it at once.
 *
 * @throws workflow.reason_missing, workflow.wrong_state
 */
export async function closePerson(ctx: Context, input: { id: string; reason: string }): Promise<void> {
  const record = await lockPerson(ctx, input.id)
  await transition(ctx, {
    states: personStates,
    record,
    move: 'close',
    reason: input.reason,
    changes: { closedAt: ctx.now },
  })
}
