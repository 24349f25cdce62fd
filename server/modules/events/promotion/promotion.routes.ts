import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { presentPromotions } from './present-promotion.ts'
import { promotionPage, promotionQuery, promotionsBody, withdrawalBody } from './promotion.contract.ts'
import { listPromotions } from './promotion.queries.ts'
import { recordPromotions } from './record-promotions.ts'
import { withdrawPromotion } from './withdraw-promotion.ts'

export const promotionRoutes = [
  defineRoute({
    method: 'GET',
    path: '/events/promotions',
    operationId: 'listPromotions',
    summary: 'Posts and videos that make events or the platform known, the latest first',
    access: 'public',
    query: promotionQuery,
    response: promotionPage,
    handle: async (ctx, { query }) => {
      const page = await listPromotions(ctx, query)
      return { items: await presentPromotions(ctx, page.items), nextCursor: page.nextCursor }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/events/promotions',
    operationId: 'recordPromotions',
    summary: 'Records published posts and videos, all or none; a link is recorded once',
    access: ['officer', 'broker'],
    idempotent: true,
    body: promotionsBody,
    response: z.object({ ids: z.array(z.uuid()) }),
    status: 201,
    handle: (ctx, { body }) => recordPromotions(ctx, body.items),
  }),
  defineRoute({
    method: 'POST',
    path: '/events/promotions/:id/withdraw',
    operationId: 'withdrawPromotion',
    summary: 'Takes a wrong record of a post or video back, with a reason',
    access: ['officer', 'broker'],
    params: idParams,
    body: withdrawalBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => withdrawPromotion(ctx, params.id, body.reason),
  }),
]
