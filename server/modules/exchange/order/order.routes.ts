import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { reasonBody } from '../posting/posting.contract.ts'
import { issuePlan, loseOrder, parkOrder, resumeOrder } from './move-order.ts'
import { openOrder } from './open-order.ts'
import { orderDetail, orderPage, orderQuery, planInput } from './order.contract.ts'
import { findOrder, listOrders } from './order.queries.ts'
import { presentOrder, presentOrders } from './present-order.ts'

export const orderRoutes = [
  defineRoute({
    method: 'GET',
    path: '/exchange/service-orders',
    operationId: 'listServiceOrders',
    summary: 'Service orders of the reader’s places, by due day',
    access: ['broker', 'officer', 'auditor'],
    query: orderQuery,
    response: orderPage,
    handle: async (ctx, { query }) => {
      const page = await listOrders(ctx, query)
      return { items: await presentOrders(ctx, page.items), nextCursor: page.nextCursor }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/service-orders',
    operationId: 'openServiceOrder',
    summary: 'Opens a service order for a published need',
    access: ['broker', 'officer'],
    idempotent: true,
    body: z.object({ needId: z.uuid() }),
    response: z.object({ id: z.uuid(), number: z.string() }),
    status: 201,
    handle: (ctx, { body }) => openOrder(ctx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/service-orders/:id',
    operationId: 'getServiceOrder',
    summary: 'One service order with its plan and introductions',
    access: ['broker', 'officer', 'auditor'],
    params: idParams,
    response: orderDetail,
    handle: async (ctx, { params }) => presentOrder(ctx, await findOrder(ctx, params.id)),
  }),
  defineRoute({
    method: 'PUT',
    path: '/exchange/service-orders/:id/plan',
    operationId: 'issuePlan',
    summary: 'Issues the plan of an order: diagnosis, steps, due day',
    access: ['broker', 'officer'],
    params: idParams,
    body: planInput,
    response: 'nothing',
    handle: (ctx, { params, body }) => issuePlan(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/service-orders/:id/lose',
    operationId: 'loseServiceOrder',
    summary: 'Closes an order without a deal, with a reason',
    access: ['broker', 'officer'],
    params: idParams,
    body: reasonBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => loseOrder(ctx, params.id, body.reason),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/service-orders/:id/park',
    operationId: 'parkServiceOrder',
    summary: 'Parks an order, with a reason',
    access: ['broker', 'officer'],
    params: idParams,
    body: reasonBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => parkOrder(ctx, params.id, body.reason),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/service-orders/:id/resume',
    operationId: 'resumeServiceOrder',
    summary: 'Takes a parked order up again',
    access: ['broker', 'officer'],
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => resumeOrder(ctx, params.id),
  }),
]
