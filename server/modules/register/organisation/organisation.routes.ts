import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute, type Route } from '#platform/http/route.ts'
import { duplicatesQuery, duplicatesSchema, mergeSchema } from '../duplicate/duplicate.contract.ts'
import { presentDuplicates } from '../duplicate/present-duplicates.ts'
import { given } from '../given.ts'
import { reasonSchema } from '../person/person.contract.ts'
import { closeOrganisation } from './close-organisation.ts'
import { exportOrganisations } from './export-organisations.ts'
import { findDuplicateOrganisations } from './find-duplicate-organisations.ts'
import { mergeOrganisations } from './merge-organisations.ts'
import {
  newOrganisationSchema,
  organisationCardSchema,
  organisationSchema,
  organisationsFilterQuery,
  organisationsPageSchema,
  organisationsQuery,
  organisationUpdateSchema,
} from './organisation.contract.ts'
import { findOrganisation, findOrganisationCard, listOrganisations } from './organisation.queries.ts'
import type { OrganisationKind } from './insert-organisations.ts'
import { presentOrganisation, presentOrganisations } from './present-organisation.ts'
import { registerOrganisation } from './register-organisation.ts'
import { resubmitOrganisation } from './resubmit-organisation.ts'
import { returnOrganisation } from './return-organisation.ts'
import { updateOrganisation } from './update-organisation.ts'
import { verifyOrganisation } from './verify-organisation.ts'

const staff = ['officer', 'broker', 'auditor', 'administrator'] as const

async function organisationOf(ctx: Context, id: string) {
  return presentOrganisation(ctx, await findOrganisation(ctx, id))
}

const reading: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/register/organisations',
    operationId: 'listOrganisations',
    summary: 'Organisations of the staff’s places, newest first',
    access: staff,
    query: organisationsQuery,
    response: organisationsPageSchema,
    handle: async (ctx, { query }) => {
      const page = await listOrganisations(ctx, query)
      return { items: await presentOrganisations(ctx, page.items), nextCursor: page.nextCursor }
    },
  }),
  ...(['csv', 'xlsx'] as const).map((format) =>
    defineRoute({
      method: 'GET',
      path: `/register/organisations.${format}`,
      operationId: format === 'csv' ? 'exportOrganisationsCsv' : 'exportOrganisationsXlsx',
      summary: 'The same list as a file, with the same filters',
      access: staff,
      query: organisationsFilterQuery,
      response: 'file',
      handle: async (ctx, { query }) => exportOrganisations(ctx, query, format),
    }),
  ),
  defineRoute({
    method: 'GET',
    path: '/register/organisations/:id',
    operationId: 'getOrganisation',
    summary: 'One organisation: one’s own, or of the staff’s places',
    access: 'signed_in',
    params: idParams,
    response: organisationSchema,
    handle: (ctx, { params }) => organisationOf(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/register/organisations/:id/card',
    operationId: 'getOrganisationCard',
    summary: 'What anyone may read of a verified organisation',
    access: 'public',
    params: idParams,
    response: organisationCardSchema,
    handle: async (ctx, { params }) => {
      const card = await findOrganisationCard(ctx, params.id)
      return { ...card, kind: card.kind as OrganisationKind }
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/register/duplicates/organisations',
    operationId: 'listDuplicateOrganisations',
    summary: 'Pairs of registrations that may be the same organisation, likeliest first',
    access: ['officer'],
    query: duplicatesQuery,
    response: duplicatesSchema,
    handle: async (ctx, { query }) => presentDuplicates(ctx, await findDuplicateOrganisations(ctx, query)),
  }),
]

const registering: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/register/organisations',
    operationId: 'registerOrganisation',
    summary: 'Registers an organisation; whoever is no officer becomes its representative',
    access: 'signed_in',
    idempotent: true,
    body: newOrganisationSchema,
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx, { body }) => registerOrganisation(ctx, given(body)),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/register/organisations/:id',
    operationId: 'updateOrganisation',
    summary: 'Changes a registration',
    access: 'signed_in',
    params: idParams,
    body: organisationUpdateSchema,
    response: organisationSchema,
    handle: async (ctx, { params, body }) => {
      await updateOrganisation(ctx, { ...body, id: params.id })
      return organisationOf(ctx, params.id)
    },
  }),
]

const moving: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/register/organisations/:id/verify',
    operationId: 'verifyOrganisation',
    summary: 'Confirms the organisation on the evidence attached',
    access: ['officer'],
    params: idParams,
    response: organisationSchema,
    handle: async (ctx, { params }) => {
      await verifyOrganisation(ctx, params)
      return organisationOf(ctx, params.id)
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/register/organisations/:id/return',
    operationId: 'returnOrganisation',
    summary: 'Sends the registration back with a reason',
    access: ['officer'],
    params: idParams,
    body: reasonSchema,
    response: organisationSchema,
    handle: async (ctx, { params, body }) => {
      await returnOrganisation(ctx, { ...params, ...body })
      return organisationOf(ctx, params.id)
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/register/organisations/:id/resubmit',
    operationId: 'resubmitOrganisation',
    summary: 'Hands a returned registration in again',
    access: 'signed_in',
    params: idParams,
    response: organisationSchema,
    handle: async (ctx, { params }) => {
      await resubmitOrganisation(ctx, params)
      return organisationOf(ctx, params.id)
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/register/organisations/:id/close',
    operationId: 'closeOrganisation',
    summary: 'Ends the registration with a reason',
    access: 'signed_in',
    params: idParams,
    body: reasonSchema,
    response: organisationSchema,
    handle: async (ctx, { params, body }) => {
      await closeOrganisation(ctx, { ...params, ...body })
      return organisationOf(ctx, params.id)
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/register/organisations/merge',
    operationId: 'mergeOrganisations',
    summary: 'Makes one of two registrations of the same organisation',
    access: ['officer'],
    body: mergeSchema,
    response: organisationSchema,
    handle: async (ctx, { body }) => {
      await mergeOrganisations(ctx, body)
      return organisationOf(ctx, body.keptId)
    },
  }),
]

export const organisationRoutes: readonly Route[] = [...reading, ...registering, ...moving]
