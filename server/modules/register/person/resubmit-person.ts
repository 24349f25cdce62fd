import type { Context } from '#platform/context.ts'
import { transition } from '#platform/workflow.ts'
import { lockPerson } from './person.queries.ts'
import { personStates } from './person.states.ts'

/** Hands a returned registration in again after mending it. @throws workflow.wrong_state */
export async function resubmitPerson(ctx: Context, input: { id: string }): Promise<void> {
  const record = await lockPerson(ctx, input.id)
  await transition(ctx, { states: personStates, record, move: 'resubmit', changes: { stateReason: null } })
}
