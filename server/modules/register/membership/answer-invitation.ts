import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { registerFaults } from '../errors.ts'
import { insertMemberships } from './insert-memberships.ts'
import { lockInvitation } from './invitation.queries.ts'
import { invitationStates } from './invitation.states.ts'

/**
 * Joins the organisation one was invited to; a member invited as representative becomes one.
 *
 * @throws register.invitation_not_found, register.invitation_expired, register.not_living, workflow.wrong_state
 */
export async function acceptInvitation(ctx: Context, input: { id: string }): Promise<void> {
  const record = await lockInvitation(ctx, input.id)
  allow(canMove(invitationStates, 'accept', ctx.actor, record))
  if (new Date(record.expiresAt) <= ctx.now) throw registerFaults.invitation_expired()
  if (['merged', 'closed'].includes(record.organisationState)) throw registerFaults.not_living()
  await transition(ctx, {
    states: invitationStates,
    record,
    move: 'accept',
    changes: { answeredAt: ctx.now },
  })
  const { personId, organisationId } = record
  const role = record.role as 'member' | 'representative'
  const id = await join(ctx, { personId, organisationId, role })
  await ctx.audit({
    action: 'register.organisation.add_member',
    subjectType: 'register.organisation',
    subjectId: organisationId,
    sentence:
      role === 'representative'
        ? { zh: '应邀成为代表', en: 'became a representative by invitation' }
        : { zh: '应邀成为成员', en: 'became a member by invitation' },
    changes: { personId },
  })
  await ctx.announce('register.membership.added', { id, personId, organisationId, role })
}

interface Joining {
  readonly personId: string
  readonly organisationId: string
  readonly role: 'member' | 'representative'
}

async function join(ctx: Context, { personId, organisationId, role }: Joining): Promise<string> {
  const present = await ctx.db
    .updateTable('register.membership')
    .set({ role })
    .where('personId', '=', personId)
    .where('organisationId', '=', organisationId)
    .where('validTo', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (present) return present.id
  const [id] = await insertMemberships(ctx, [{ personId, organisationId, role, since: ctx.now }])
  return id!
}

/** Declines; whoever invited learns nothing of it. @throws register.invitation_not_found, workflow.wrong_state */
export async function declineInvitation(ctx: Context, input: { id: string }): Promise<void> {
  const record = await lockInvitation(ctx, input.id)
  await transition(ctx, {
    states: invitationStates,
    record,
    move: 'decline',
    changes: { answeredAt: ctx.now },
  })
}
