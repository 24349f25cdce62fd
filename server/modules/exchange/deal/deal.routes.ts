import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { reasonBody } from '../posting/posting.contract.ts'
import { dealChange, dealDetail, dealInput, dealPage, dealQuery, signInput } from './deal.contract.ts'
import { findDeal, listDeals } from './deal.queries.ts'
import { paymentInput } from './payment.contract.ts'
import { presentDeal, presentDeals } from './present-deal.ts'
import { recordPayment, reversePayment } from './record-payment.ts'
import { signDeal, terminateDeal } from './sign-deal.ts'
import { changeDeal, startDeal } from './start-deal.ts'

export const dealRoutes = [
  defineRoute({
    method: 'GET',
    path: '/exchange/deals',
    operationId: 'listDeals',
    summary: 'Deals the reader is a side of or looks after, newest first',
    access: 'signed_in',
    query: dealQuery,
    response: dealPage,
    handle: async (ctx, { query }) => {
      const page = await listDeals(ctx, query)
      return { items: await presentDeals(ctx, page.items), nextCursor: page.nextCursor }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/deals',
    operationId: 'startDeal',
    summary: 'Records that two introduced sides negotiate a contract',
    access: ['broker', 'officer'],
    idempotent: true,
    body: dealInput,
    response: z.object({ id: z.uuid(), number: z.string() }),
    status: 201,
    handle: (ctx, { body }) => startDeal(ctx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/deals/:id',
    operationId: 'getDeal',
    summary: 'One deal',
    access: 'signed_in',
    params: idParams,
    response: dealDetail,
    handle: async (ctx, { params }) => presentDeal(ctx, await findDeal(ctx, params.id)),
  }),
  defineRoute({
    method: 'PUT',
    path: '/exchange/deals/:id',
    operationId: 'changeDeal',
    summary: 'Changes kind, title or amounts while the contract is negotiated',
    access: ['broker', 'officer'],
    params: idParams,
    body: dealChange,
    response: 'nothing',
    handle: (ctx, { params, body }) => changeDeal(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/deals/:id/payments',
    operationId: 'recordPayment',
    summary: 'Records a payment; beyond the contract’s total with a reason',
    access: ['broker', 'officer'],
    idempotent: true,
    params: idParams,
    body: paymentInput,
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx, { params, body }) => recordPayment(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/deals/:id/payments/:paymentId/reverse',
    operationId: 'reversePayment',
    summary: 'Takes a payment back by an entry of the opposite amount, with a reason',
    access: ['broker', 'officer'],
    params: idParams.extend({ paymentId: z.uuid() }),
    body: reasonBody,
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx, { params, body }) =>
      reversePayment(ctx, { dealId: params.id, paymentId: params.paymentId, reason: body.reason }),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/deals/:id/sign',
    operationId: 'signDeal',
    summary: 'Records the signing of the contract',
    access: ['broker', 'officer'],
    params: idParams,
    body: signInput,
    response: 'nothing',
    handle: (ctx, { params, body }) => signDeal(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/deals/:id/terminate',
    operationId: 'terminateDeal',
    summary: 'Ends a deal with a reason',
    access: ['broker', 'officer'],
    params: idParams,
    body: reasonBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => terminateDeal(ctx, params.id, body.reason),
  }),
]
