import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { requireEvidence } from '../evidence/require-evidence.ts'
import { lockPerson } from './person.queries.ts'
import { personStates } from './person.states.ts'

/**
 * Confirms that a person is who they say, on evidence attached before.
 *
 * @throws register.person_not_found, register.evidence_missing, workflow.wrong_state
 */
export async function verifyPerson(ctx: Context, input: { id: string }): Promise<void> {
  const record = await lockPerson(ctx, input.id)
  allow(canMove(personStates, 'verify', ctx.actor, record))
  await requireEvidence(ctx, input.id)
  const changes = { verifiedAt: ctx.now, stateReason: null }
  await transition(ctx, { states: personStates, record, move: 'verify', changes })
}
