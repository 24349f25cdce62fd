import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { conferenceInput, conferenceList, conferenceQuery, releaseInput } from './conference.contract.ts'
import { createConference, listConferences, releaseAtConference } from './conferences.ts'

export const conferenceRoutes = [
  defineRoute({
    method: 'GET',
    path: '/exchange/conferences',
    operationId: 'listConferences',
    summary: 'Conferences with what was released and signed at each, the latest first',
    access: 'public',
    query: conferenceQuery,
    response: conferenceList,
    handle: (ctx, { query }) => listConferences(ctx, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/conferences',
    operationId: 'createConference',
    summary: 'Records a conference',
    access: ['officer'],
    idempotent: true,
    body: conferenceInput,
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx, { body }) => createConference(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/conferences/:id/releases',
    operationId: 'releaseAtConference',
    summary: 'Releases published postings at a conference',
    access: ['officer'],
    params: idParams,
    body: releaseInput,
    response: z.object({ released: z.int() }),
    handle: (ctx, { params, body }) => releaseAtConference(ctx, params.id, body.postingIds),
  }),
]
