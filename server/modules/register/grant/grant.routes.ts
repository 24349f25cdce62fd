import { z } from 'zod'
import { idParams, instantText, pageOf, pageQuery } from '#platform/http/contracts.ts'
import { defineRoute, type Route } from '#platform/http/route.ts'
import { grantRole } from './grant-role.ts'
import { listGrants } from './list-grants.ts'
import { revokeRole } from './revoke-role.ts'

const role = z.enum(['broker', 'officer', 'auditor', 'administrator'])

const grantSchema = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    name: z.string(),
    role: z.string(),
    placeCode: z.string(),
    place: z.string(),
    grantedAt: instantText,
  })
  .meta({ id: 'RoleGrant' })

export const grantRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/register/grants',
    operationId: 'listGrants',
    summary: 'Live roles of the places one administers, newest first',
    access: ['administrator', 'auditor'],
    query: z.object(pageQuery),
    response: pageOf(grantSchema),
    handle: (ctx, { query }) => listGrants(ctx, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/register/grants',
    operationId: 'grantRole',
    summary: 'Gives a person a role for a place and everything in it',
    access: ['administrator'],
    body: z.object({ personId: z.uuid(), role, placeCode: z.string().max(12) }),
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx, { body }) => grantRole(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/register/grants/:id/revoke',
    operationId: 'revokeRole',
    summary: 'Takes a role back; it ends at once',
    access: ['administrator'],
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => revokeRole(ctx, params),
  }),
]
