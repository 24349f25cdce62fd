import type { Context } from '#platform/context.ts'
import { registerFaults } from '../errors.ts'

function invitations(ctx: Context) {
  return ctx.db
    .selectFrom('register.membershipInvitation as invitation')
    .innerJoin('register.organisation as organisation', 'organisation.id', 'invitation.organisationId')
    .selectAll('invitation')
    .select(['organisation.name as organisation', 'organisation.state as organisationState'])
    .where('invitation.personId', '=', ctx.actor.personId)
}

/** One of the reader's own, held until the transaction ends. @throws register.invitation_not_found */
export async function lockInvitation(ctx: Context, id: string) {
  const row = await invitations(ctx)
    .where('invitation.id', '=', id)
    .forUpdate('invitation')
    .executeTakeFirst()
  if (!row) throw registerFaults.invitation_not_found()
  return row
}

/** What the reader is asked and can still answer, oldest first. */
export async function listInvitations(ctx: Context) {
  const rows = await invitations(ctx)
    .where('invitation.state', '=', 'invited')
    .where('invitation.expiresAt', '>', ctx.now.toISOString())
    .where('organisation.state', 'not in', ['merged', 'closed'])
    .orderBy('invitation.id')
    .execute()
  return rows.map(({ id, organisationId, organisation, role, invitedAt, expiresAt }) => ({
    ...{ id, organisationId, organisation, invitedAt, expiresAt },
    role: role as 'member' | 'representative',
  }))
}
