import { z } from 'zod'
import { idParams, pageQuery } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { dismissCandidate } from './dismiss-candidate.ts'
import { dismissalBody, dismissalPage } from './dismissal.contract.ts'
import { listDismissals } from './dismissal.queries.ts'
import { presentDismissals } from './present-dismissal.ts'
import { restoreCandidate } from './restore-candidate.ts'

export const dismissalRoutes = [
  defineRoute({
    method: 'GET',
    path: '/exchange/postings/:id/dismissals',
    operationId: 'listDismissals',
    summary: 'Offers a broker found not suitable for a need, with the reasons, the latest first',
    access: ['broker', 'officer'],
    params: idParams,
    query: z.object(pageQuery),
    response: dismissalPage,
    handle: async (ctx, { params, query }) => {
      const page = await listDismissals(ctx, params.id, query)
      return { items: await presentDismissals(ctx, page.items), nextCursor: page.nextCursor }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/postings/:id/dismissals',
    operationId: 'dismissCandidate',
    summary: 'Takes an offer out of a need’s candidates, with the reason, without introducing the two',
    access: ['broker', 'officer'],
    params: idParams,
    body: dismissalBody,
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx, { params, body }) => dismissCandidate(ctx, { needId: params.id, ...body }),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/dismissals/:id/restore',
    operationId: 'restoreCandidate',
    summary: 'Puts a dismissed offer back among the candidates of its need',
    access: ['broker', 'officer'],
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => restoreCandidate(ctx, params.id),
  }),
]
