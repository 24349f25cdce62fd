import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { reasonBody } from '../posting/posting.contract.ts'
import {
  amendmentBody,
  certificateBody,
  registrationDetail,
  registrationForm,
  registrationPage,
  registrationQuery,
  takingUpBody,
} from './contract-registration.contract.ts'
import { findRegistration, listRegistrations } from './contract-registration.queries.ts'
import {
  amendRegistration,
  cancelRegistration,
  registerContract,
  returnRegistration,
  takeUpRegistration,
} from './decide-registration.ts'
import { changeRegistration, draftRegistration } from './draft-registration.ts'
import { fileRegistration, withdrawRegistration } from './file-registration.ts'
import { presentRegistration, presentRegistrations } from './present-registration.ts'

const BASE = '/exchange/contract-registrations'

export const contractRegistrationRoutes = [
  defineRoute({
    method: 'GET',
    path: BASE,
    operationId: 'listContractRegistrations',
    summary:
      'Registrations of technical contracts the reader is a side of, looks after or decides on, newest first',
    access: 'signed_in',
    query: registrationQuery,
    response: registrationPage,
    handle: async (ctx, { query }) => {
      const page = await listRegistrations(ctx, query)
      return { items: await presentRegistrations(ctx, page.items), nextCursor: page.nextCursor }
    },
  }),
  defineRoute({
    method: 'GET',
    path: `${BASE}/:id`,
    operationId: 'getContractRegistration',
    summary: 'One registration with its form, clock and changes',
    access: 'signed_in',
    params: idParams,
    response: registrationDetail,
    handle: async (ctx, { params }) => presentRegistration(ctx, await findRegistration(ctx, params.id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/deals/:id/registration',
    operationId: 'draftContractRegistration',
    summary: 'Begins the registration of a signed contract; a contract is registered once',
    access: 'signed_in',
    params: idParams,
    body: registrationForm,
    response: z.object({ id: z.uuid(), number: z.string() }),
    status: 201,
    handle: (ctx, { params, body }) => draftRegistration(ctx, params.id, body),
  }),
  defineRoute({
    method: 'PUT',
    path: `${BASE}/:id`,
    operationId: 'changeContractRegistration',
    summary: 'Changes the form before it is filed, or after it was returned',
    access: 'signed_in',
    params: idParams,
    body: registrationForm,
    response: 'nothing',
    handle: (ctx, { params, body }) => changeRegistration(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${BASE}/:id/file`,
    operationId: 'fileContractRegistration',
    summary: 'Files the application; the registry’s working days run from the day after',
    access: 'signed_in',
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => fileRegistration(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: `${BASE}/:id/withdraw`,
    operationId: 'withdrawContractRegistration',
    summary: 'Takes an application back before it is decided',
    access: 'signed_in',
    params: idParams,
    body: reasonBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => withdrawRegistration(ctx, params.id, body.reason),
  }),
  defineRoute({
    method: 'POST',
    path: `${BASE}/:id/accept`,
    operationId: 'takeUpContractRegistration',
    summary: 'Takes a filed application up, with or without an expert review',
    access: ['officer'],
    params: idParams,
    body: takingUpBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => takeUpRegistration(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${BASE}/:id/return`,
    operationId: 'returnContractRegistration',
    summary: 'Returns an application for correction',
    access: ['officer'],
    params: idParams,
    body: reasonBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => returnRegistration(ctx, params.id, body.reason),
  }),
  defineRoute({
    method: 'POST',
    path: `${BASE}/:id/register`,
    operationId: 'registerContract',
    summary: 'Registers the contract under its certificate number, with the amounts recognised',
    access: ['officer'],
    params: idParams,
    body: certificateBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => registerContract(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${BASE}/:id/amend`,
    operationId: 'amendContractRegistration',
    summary: 'Records a change of a registered contract',
    access: ['officer'],
    params: idParams,
    body: amendmentBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => amendRegistration(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: `${BASE}/:id/cancel`,
    operationId: 'cancelContractRegistration',
    summary: 'Cancels a registration',
    access: ['officer'],
    params: idParams,
    body: reasonBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => cancelRegistration(ctx, params.id, body.reason),
  }),
]
