import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { answerIntroduction } from './answer-introduction.ts'
import { pairConditions } from './check-pair.ts'
import { introduce } from './introduce.ts'
import {
  answerInput,
  introductionDetail,
  introductionInput,
  introductionPage,
  introductionQuery,
  pairConditionList,
  pairQuery,
} from './introduction.contract.ts'
import { findIntroduction, listIntroductions } from './introduction.queries.ts'
import { presentIntroduction, presentIntroductionCard } from './present-introduction.ts'

export const introductionRoutes = [
  defineRoute({
    method: 'GET',
    path: '/exchange/introductions',
    operationId: 'listIntroductions',
    summary: 'Introductions the reader takes part in or looks after, newest first',
    access: 'signed_in',
    query: introductionQuery,
    response: introductionPage,
    handle: async (ctx, { query }) => {
      const page = await listIntroductions(ctx, query)
      return {
        items: page.items.map((row) => presentIntroductionCard(ctx, row)),
        nextCursor: page.nextCursor,
      }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/introductions',
    operationId: 'introduce',
    summary: 'Invites the need’s side and an offer’s side to an introduction',
    access: ['broker', 'officer'],
    idempotent: true,
    body: introductionInput,
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx, { body }) => introduce(ctx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/introductions/conditions',
    operationId: 'listPairConditions',
    summary: 'What stands against introducing an offer to an order’s need today, and can be confirmed',
    access: ['broker', 'officer'],
    query: pairQuery,
    response: pairConditionList,
    handle: (ctx, { query }) => pairConditions(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/introductions/:id',
    operationId: 'getIntroduction',
    summary: 'One introduction; contact details once both sides have accepted',
    access: 'signed_in',
    params: idParams,
    response: introductionDetail,
    handle: async (ctx, { params }) => presentIntroduction(ctx, await findIntroduction(ctx, params.id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/introductions/:id/answer',
    operationId: 'answerIntroduction',
    summary: 'Records one side’s answer, by the side itself or by the broker who heard it',
    access: 'signed_in',
    params: idParams,
    body: answerInput,
    response: 'nothing',
    handle: (ctx, { params, body }) => answerIntroduction(ctx, params.id, body),
  }),
]
