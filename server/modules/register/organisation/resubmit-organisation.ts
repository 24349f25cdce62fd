import type { Context } from '#platform/context.ts'
import { transition } from '#platform/workflow.ts'
import { lockOrganisation } from './organisation.queries.ts'
import { organisationStates } from './organisation.states.ts'

/** Hands a returned registration in again after mending it. @throws workflow.wrong_state */
export async function resubmitOrganisation(ctx: Context, input: { id: string }): Promise<void> {
  const record = await lockOrganisation(ctx, input.id)
  await transition(ctx, {
    states: organisationStates,
    record,
    move: 'resubmit',
    changes: { stateReason: null },
  })
}
