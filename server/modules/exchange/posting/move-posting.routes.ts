import { z } from 'zod'
import { dayText, idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { listReviews } from './list-reviews.ts'
import { listVersions } from './list-versions.ts'
import { reasonBody } from './posting.contract.ts'
import { renewPosting } from './renew-posting.ts'
import { reviewBody, reviewedSchema, reviewListSchema } from './review.contract.ts'
import { reviewPostings } from './review-postings.ts'
import { submitPosting } from './submit-posting.ts'
import { liftPosting, suspendPosting } from './suspend-posting.ts'
import { versionListSchema } from './version.contract.ts'
import { withdrawPosting } from './withdraw-posting.ts'

const ownerRoutes = [
  defineRoute({
    method: 'POST',
    path: '/exchange/postings/:id/submit',
    operationId: 'submitPosting',
    summary: 'Hands a draft, or one that was held, to the reviewers',
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
    path: '/exchange/postings/:id/renew',
    operationId: 'renewPosting',
    summary: 'Makes a posting public for another term from today',
    access: 'signed_in',
    params: idParams,
    response: z.object({ expiresOn: dayText }),
    handle: (ctx, { params }) => renewPosting(ctx, params.id),
  }),
]

const reviewRoutes = [
  defineRoute({
    method: 'POST',
    path: '/exchange/postings/reviews',
    operationId: 'reviewPostings',
    summary: 'Scores submitted postings: the score publishes, holds or rejects them, all or none',
    access: ['officer'],
    body: reviewBody,
    response: reviewedSchema,
    handle: (ctx, { body }) => reviewPostings(ctx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/postings/:id/reviews',
    operationId: 'listPostingReviews',
    summary: 'The scores a posting was given, and what scores come to in its place',
    access: 'signed_in',
    params: idParams,
    response: reviewListSchema,
    handle: (ctx, { params }) => listReviews(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/postings/:id/versions',
    operationId: 'listPostingVersions',
    summary: 'What a posting said before each of its changes',
    access: 'signed_in',
    params: idParams,
    response: versionListSchema,
    handle: (ctx, { params }) => listVersions(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/postings/:id/suspend',
    operationId: 'suspendPosting',
    summary: 'Takes a published posting out of sight with a reason',
    access: ['officer'],
    params: idParams,
    body: reasonBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => suspendPosting(ctx, params.id, body.reason),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/postings/:id/lift',
    operationId: 'liftPosting',
    summary: 'Makes a suspended posting public again',
    access: ['officer'],
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => liftPosting(ctx, params.id),
  }),
]

export const movePostingRoutes = [...ownerRoutes, ...reviewRoutes]
