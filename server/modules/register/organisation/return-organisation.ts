import type { Context } from '#platform/context.ts'
import { transition } from '#platform/workflow.ts'
import { lockOrganisation } from './organisation.queries.ts'
import { organisationStates } from './organisation.states.ts'

/** Sends a registration back with a reason its representatives read. @throws workflow.reason_missing, workflow.wrong_state */
export async function returnOrganisation(ctx: Context, input: { id: string; reason: string }): Promise<void> {
  const record = await lockOrganisation(ctx, input.id)
  await transition(ctx, { states: organisationStates, record, move: 'return', reason: input.reason })
}
