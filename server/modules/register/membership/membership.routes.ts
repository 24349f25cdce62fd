import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute, type Route } from '#platform/http/route.ts'
import { addMembership } from './add-membership.ts'
import { endMembership } from './end-membership.ts'

const requestSchema = z.object({
  organisationId: z.uuid(),
  phone: z.string().trim().min(1).max(30),
  role: z.enum(['member', 'representative']),
})

export const membershipRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/register/memberships',
    operationId: 'addMembership',
    summary: 'Adds a registered person, named by telephone number, to an organisation',
    access: 'signed_in',
    body: requestSchema,
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx, { body }) => addMembership(ctx, body),
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
