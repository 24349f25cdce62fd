import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute, type Route } from '#platform/http/route.ts'
import { given } from '../given.ts'
import { directionsSchema, organisationSchema } from '../organisation/organisation.contract.ts'
import { findOrganisation } from '../organisation/organisation.queries.ts'
import { presentOrganisation } from '../organisation/present-organisation.ts'
import { handOverStudio } from './hand-over-studio.ts'
import { registerStudio } from './register-studio.ts'

const newStudioSchema = z.object({
  name: z.string().trim().min(2).max(100),
  placeCode: z.string().max(12),
  directions: directionsSchema.min(1),
  introduction: z.string().trim().max(2_000).optional(),
})

export const studioRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/register/studios',
    operationId: 'registerStudio',
    summary: 'Registers a team of people, led by whoever registers it',
    access: 'signed_in',
    idempotent: true,
    body: newStudioSchema,
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx, { body }) => registerStudio(ctx, given(body)),
  }),
  defineRoute({
    method: 'POST',
    path: '/register/studios/:id/hand-over',
    operationId: 'handOverStudio',
    summary: 'Gives the lead of a studio to one of its members',
    access: 'signed_in',
    params: idParams,
    body: z.object({ membershipId: z.uuid() }),
    response: organisationSchema,
    handle: async (ctx, { params, body }) => {
      await handOverStudio(ctx, { ...params, ...body })
      return presentOrganisation(ctx, await findOrganisation(ctx, params.id))
    },
  }),
]
