import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute, type Route } from '#platform/http/route.ts'
import { duplicatesQuery, duplicatesSchema, mergeSchema } from '../duplicate/duplicate.contract.ts'
import { presentDuplicates } from '../duplicate/present-duplicates.ts'
import { given } from '../given.ts'
import { closePerson } from './close-person.ts'
import { exportPeople } from './export-people.ts'
import { findDuplicatePeople } from './find-duplicate-people.ts'
import { mergePeople } from './merge-people.ts'
import {
  newPersonSchema,
  peopleFilterQuery,
  peoplePageSchema,
  peopleQuery,
  personSchema,
  personUpdateSchema,
  reasonSchema,
  revealSchema,
  signUpSchema,
} from './person.contract.ts'
import { findPerson, listPeople } from './person.queries.ts'
import { presentPeople, presentPerson } from './present-person.ts'
import { registerPerson } from './register-person.ts'
import { resubmitPerson } from './resubmit-person.ts'
import { returnPerson } from './return-person.ts'
import { revealPhone } from './reveal-phone.ts'
import { signUp } from './sign-up.ts'
import { updatePerson } from './update-person.ts'
import { verifyPerson } from './verify-person.ts'

const created = z.object({ id: z.uuid() })
const staff = ['officer', 'broker', 'auditor', 'administrator'] as const

async function personOf(ctx: Context, id: string) {
  return presentPerson(ctx, await findPerson(ctx, id))
}

const reading: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/register/people',
    operationId: 'listPeople',
    summary: 'People of the staff’s places, newest first; phones masked',
    access: staff,
    query: peopleQuery,
    response: peoplePageSchema,
    handle: async (ctx, { query }) => {
      const page = await listPeople(ctx, query)
      return { items: await presentPeople(ctx, page.items), nextCursor: page.nextCursor }
    },
  }),
  ...(['csv', 'xlsx'] as const).map((format) =>
    defineRoute({
      method: 'GET',
      path: `/register/people.${format}`,
      operationId: format === 'csv' ? 'exportPeopleCsv' : 'exportPeopleXlsx',
      summary: 'The same list as a file, with the same filters',
      access: staff,
      query: peopleFilterQuery,
      response: 'file',
      handle: async (ctx, { query }) => exportPeople(ctx, query, format),
    }),
  ),
  defineRoute({
    method: 'GET',
    path: '/register/people/:id',
    operationId: 'getPerson',
    summary: 'One person: oneself, or of the staff’s places',
    access: 'signed_in',
    params: idParams,
    response: personSchema,
    handle: (ctx, { params }) => personOf(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/register/duplicates/people',
    operationId: 'listDuplicatePeople',
    summary: 'Pairs of registrations that may be the same person, likeliest first',
    access: ['officer'],
    query: duplicatesQuery,
    response: duplicatesSchema,
    handle: async (ctx, { query }) => presentDuplicates(ctx, await findDuplicatePeople(ctx, query)),
  }),
]

const registering: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/register/sign-ups',
    operationId: 'signUp',
    summary: 'Registers oneself and opens an account',
    access: 'public',
    // Outside a transaction: a refused attempt must still be counted.
    writes: false,
    body: signUpSchema,
    response: created,
    status: 201,
    handle: (ctx, { body }, exchange) => signUp(ctx, { ...given(body), ip: exchange.ip }),
  }),
  defineRoute({
    method: 'POST',
    path: '/register/people',
    operationId: 'registerPerson',
    summary: 'Registers somebody at the counter',
    access: ['officer'],
    idempotent: true,
    body: newPersonSchema,
    response: created,
    status: 201,
    handle: (ctx, { body }) => registerPerson(ctx, given(body)),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/register/people/:id',
    operationId: 'updatePerson',
    summary: 'Changes a registration',
    access: 'signed_in',
    params: idParams,
    body: personUpdateSchema,
    response: personSchema,
    handle: async (ctx, { params, body }) => {
      await updatePerson(ctx, { ...body, id: params.id })
      return personOf(ctx, params.id)
    },
  }),
]

const moving: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/register/people/:id/verify',
    operationId: 'verifyPerson',
    summary: 'Confirms the identity on the evidence attached',
    access: ['officer'],
    params: idParams,
    response: personSchema,
    handle: async (ctx, { params }) => {
      await verifyPerson(ctx, params)
      return personOf(ctx, params.id)
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/register/people/:id/return',
    operationId: 'returnPerson',
    summary: 'Sends the registration back with a reason',
    access: ['officer'],
    params: idParams,
    body: reasonSchema,
    response: personSchema,
    handle: async (ctx, { params, body }) => {
      await returnPerson(ctx, { ...params, ...body })
      return personOf(ctx, params.id)
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/register/people/:id/resubmit',
    operationId: 'resubmitPerson',
    summary: 'Hands a returned registration in again',
    access: 'signed_in',
    params: idParams,
    response: personSchema,
    handle: async (ctx, { params }) => {
      await resubmitPerson(ctx, params)
      return personOf(ctx, params.id)
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/register/people/:id/close',
    operationId: 'closePerson',
    summary: 'Ends the registration with a reason',
    access: 'signed_in',
    params: idParams,
    body: reasonSchema,
    response: personSchema,
    handle: async (ctx, { params, body }) => {
      await closePerson(ctx, { ...params, ...body })
      return personOf(ctx, params.id)
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/register/people/:id/reveal-phone',
    operationId: 'revealPhone',
    summary: 'Shows the telephone number in full for a stated purpose, which the history keeps',
    access: 'signed_in',
    params: idParams,
    body: revealSchema,
    response: z.object({ phone: z.string() }),
    handle: (ctx, { params, body }) => revealPhone(ctx, { ...params, ...body }),
  }),
  defineRoute({
    method: 'POST',
    path: '/register/people/merge',
    operationId: 'mergePeople',
    summary: 'Makes one of two registrations of the same person',
    access: ['officer'],
    body: mergeSchema,
    response: personSchema,
    handle: async (ctx, { body }) => {
      await mergePeople(ctx, body)
      return personOf(ctx, body.keptId)
    },
  }),
]

export const personRoutes: readonly Route[] = [...reading, ...registering, ...moving]
