import type { Context } from '#platform/context.ts'
import { transition } from '#platform/workflow.ts'
import { lockOrganisation } from './organisation.queries.ts'
import { organisationStates } from './organisation.states.ts'

/**
 * Ends a registration, with a reason; its memberships end with it at once.
 *
 * @throws workflow.reason_missing, workflow.wrong_state
 */
export async function closeOrganisation(ctx: Context, input: { id: string; reason: string }): Promise<void> {
  const record = await lockOrganisation(ctx, input.id)
  await transition(ctx, {
    states: organisationStates,
    record,
    move: 'close',
    reason: input.reason,
    changes: { closedAt: ctx.now },
  })
}
