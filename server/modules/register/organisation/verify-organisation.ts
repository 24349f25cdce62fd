import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { requireEvidence } from '../evidence/require-evidence.ts'
import { requireTeam } from '../studio/require-team.ts'
import { lockOrganisation } from './organisation.queries.ts'
import { organisationStates } from './organisation.states.ts'

/**
 * Confirms that an organisation exists as registered, on evidence attached before.
 *
 * @throws register.organisation_not_found, register.evidence_missing, register.studio_alone, workflow.wrong_state
 */
export async function verifyOrganisation(ctx: Context, input: { id: string }): Promise<void> {
  const record = await lockOrganisation(ctx, input.id)
  allow(canMove(organisationStates, 'verify', ctx.actor, record))
  if (record.kind === 'studio') await requireTeam(ctx, input.id)
  await requireEvidence(ctx, input.id)
  const changes = { verifiedAt: ctx.now, stateReason: null }
  await transition(ctx, { states: organisationStates, record, move: 'verify', changes })
}
