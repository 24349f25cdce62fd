import { z } from 'zod'
import { exportFormat, exportTable } from '#platform/export.ts'
import { idParams, pageQuery } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { findRun } from '#matching'
import { listExperts } from './list-experts.ts'
import { listMatchRuns } from './match-runs.ts'
import {
  expertListSchema,
  LONGEST_LIST,
  matchRunPage,
  matchRunSchema,
  openedBody,
  shownBody,
  topMatchPage,
  topMatchQuery,
} from './match.contract.ts'
import { logOpened, logShown } from './log-seen.ts'
import { startMatchRun } from './store-rankings.ts'
import { topMatchColumns, topMatchRows } from './top-match-export.ts'
import { listTopMatches } from './top-matches.ts'

const STAFF = ['broker', 'officer', 'auditor', 'administrator'] as const

const seenRoutes = [
  defineRoute({
    method: 'POST',
    path: '/exchange/postings/:id/matches/shown',
    operationId: 'logMatchesShown',
    summary: 'Says which matches of a posting were on the reader’s screen; once a pair and day is logged',
    access: 'signed_in',
    params: idParams,
    body: shownBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => logShown(ctx, { postingId: params.id, ids: body.ids }),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/postings/:id/matches/opened',
    operationId: 'logMatchOpened',
    summary: 'Says that the reader opened a match of a posting; once a pair and day is logged',
    access: 'signed_in',
    params: idParams,
    body: openedBody,
    response: 'nothing',
    handle: (ctx, { params, body }) => logOpened(ctx, { postingId: params.id, id: body.id }),
  }),
]

export const matchRoutes = [
  ...seenRoutes,
  defineRoute({
    method: 'GET',
    path: '/exchange/postings/:id/experts',
    operationId: 'listExperts',
    summary:
      'People who may help with a need, ranked with reasons that add up to the score, for staff of its place',
    access: ['broker', 'officer'],
    params: idParams,
    query: z.object({ limit: z.coerce.number().int().min(1).max(LONGEST_LIST).default(10) }),
    response: expertListSchema,
    handle: (ctx, { params, query }) => listExperts(ctx, { postingId: params.id, limit: query.limit }),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/match-runs',
    operationId: 'listMatchRuns',
    summary: 'The runs over all needs, the latest first, and whether the reader may start one',
    access: STAFF,
    query: z.object(pageQuery),
    response: matchRunPage,
    handle: (ctx, { query }) => listMatchRuns(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/matches/top/export',
    operationId: 'exportTopMatches',
    summary: 'The best stored matches as a file',
    access: ['broker', 'officer', 'auditor'],
    query: topMatchQuery.omit({ cursor: true, limit: true }).extend({ format: exportFormat }),
    response: 'file',
    handle: async (ctx, { query: { format, ...query } }) =>
      exportTable({
        format,
        title: ctx.language === 'zh' ? '最佳匹配' : 'Best matches',
        columns: topMatchColumns(ctx.language),
        rows: topMatchRows(ctx, query),
      }),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/match-runs',
    operationId: 'startMatchRun',
    summary: 'Works out and stores the best offers and experts of every published need, in the background',
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
    access: STAFF,
    params: idParams,
    response: matchRunSchema,
    handle: (ctx, { params }) => findRun(ctx, params.id),
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
