import { z } from 'zod'
import { idParams, instantText } from '#platform/http/contracts.ts'
import { defineRoute, type Route } from '#platform/http/route.ts'
import { acceptInvitation, declineInvitation } from './answer-invitation.ts'
import { endMembership } from './end-membership.ts'
import { listInvitations } from './invitation.queries.ts'
import { inviteMember } from './invite-member.ts'

const role = z.enum(['member', 'representative'])

const requestSchema = z.object({
  organisationId: z.uuid(),
  phone: z.string().trim().min(1).max(30),
  role,
})

const invitationSchema = z
  .object({
    id: z.uuid(),
    organisationId: z.uuid(),
    organisation: z.string(),
    role,
    invitedAt: instantText,
    expiresAt: instantText,
  })
  .meta({ id: 'MembershipInvitation' })

export const membershipRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/register/membership-invitations',
    operationId: 'inviteMember',
    summary:
      'Asks whoever is registered under a telephone number to join; the reply is the same if nobody is',
    access: 'signed_in',
    body: requestSchema,
    response: 'nothing',
    handle: (ctx, { body }) => inviteMember(ctx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/register/membership-invitations',
    operationId: 'listInvitations',
    summary: 'What the reader is invited to and can still answer',
    access: 'signed_in',
    response: z.object({ items: z.array(invitationSchema) }),
    handle: async (ctx) => ({ items: await listInvitations(ctx) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/register/membership-invitations/:id/accept',
    operationId: 'acceptInvitation',
    summary: 'Joins the organisation',
    access: 'signed_in',
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => acceptInvitation(ctx, params),
  }),
  defineRoute({
    method: 'POST',
    path: '/register/membership-invitations/:id/decline',
    operationId: 'declineInvitation',
    summary: 'Declines to join',
    access: 'signed_in',
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => declineInvitation(ctx, params),
  }),
  defineRoute({
    method: 'POST',
    path: '/register/memberships/:id/end',
    operationId: 'endMembership',
    summary: 'Ends a membership from today',
    access: 'signed_in',
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => endMembership(ctx, params),
  }),
]
