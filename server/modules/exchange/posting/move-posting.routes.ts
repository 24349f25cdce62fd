import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { publishPostings, returnPostings, submitPosting, withdrawPosting } from './move-postings.ts'
import { batchBody, reasonBody } from './posting.contract.ts'

export const movePostingRoutes = [
  defineRoute({
    method: 'POST',
    path: '/exchange/postings/:id/submit',
    operationId: 'submitPosting',
    summary: 'Hands a draft to the reviewers',
    access: 'signed_in',
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => submitPosting(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/postings/:id/withdraw',
    operationId: 'withdrawPosting',
    summary: 'Takes a posting back',
    access: 'signed_in',
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => withdrawPosting(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/postings/publish',
    operationId: 'publishPostings',
    summary: 'Approves submitted postings, all or none',
    access: ['officer'],
    body: batchBody,
    response: 'nothing',
    handle: (ctx, { body }) => publishPostings(ctx, body.ids),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/postings/return',
    operationId: 'returnPostings',
    summary: 'Gives submitted postings back with a reason, all or none',
    access: ['officer'],
    body: batchBody.extend(reasonBody.shape),
    response: 'nothing',
    handle: (ctx, { body }) => returnPostings(ctx, body.ids, body.reason),
  }),
]
