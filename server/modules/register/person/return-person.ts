import type { Context } from '#platform/context.ts'
import { transition } from '#platform/workflow.ts'
import { lockPerson } from './person.queries.ts'
import { personStates } from './person.states.ts'

/** Sends a registration back with a reason the person reads. @throws workflow.reason_missing, workflow.wrong_state */
export async function returnPerson(ctx: Context, input: { id: string; reason: string }): Promise<void> {
  const record = await lockPerson(ctx, input.id)
  await transition(ctx, { states: personStates, record, move: 'return', reason: input.reason })
}
