import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { allow } from '#platform/policy.ts'
import { findRun } from '#matching'
import { mayRunMatches } from '../policy.ts'
import { matchRunSchema, topMatchPage, topMatchQuery } from './match.contract.ts'
import { startMatchRun } from './store-rankings.ts'
import { listTopMatches } from './top-matches.ts'

export const matchRoutes = [
  defineRoute({
    method: 'POST',
    path: '/exchange/match-runs',
    operationId: 'startMatchRun',
    summary: 'Works out and stores the best offers of every published need, in the background',
    access: ['officer', 'administrator'],
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx) => startMatchRun(ctx),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/match-runs/:id',
    operationId: 'getMatchRun',
    summary: 'How far a run over all needs is',
    access: ['officer', 'administrator'],
    params: idParams,
    response: matchRunSchema,
    handle: (ctx, { params }) => {
      allow(mayRunMatches(ctx.actor))
      return findRun(ctx, params.id)
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/matches/top',
    operationId: 'listTopMatches',
    summary: 'The best stored match of each need of the reader’s places without an open order, best first',
    access: ['broker', 'officer', 'auditor'],
    query: topMatchQuery,
    response: topMatchPage,
    handle: (ctx, { query }) => listTopMatches(ctx, query),
  }),
]
