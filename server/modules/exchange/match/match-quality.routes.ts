import { Readable } from 'node:stream'
import { z } from 'zod'
import { findTraining } from '#matching'
import { exportTable } from '#platform/export.ts'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { allow } from '#platform/policy.ts'
import { weightsPolicy } from '../policy.ts'
import {
  qualityExportQuery,
  qualityQuery,
  qualitySchema,
  trainingSchema,
  weightsListSchema,
} from './match-quality.contract.ts'
import { matchQuality, weightsHistory } from './match-quality.ts'
import { QUALITY_TITLE, qualityColumns, qualityRows } from './match-quality-export.ts'
import { presentTraining } from './present-training.ts'
import { goBackToBuiltIn, startTraining } from './train-weights.ts'

const STAFF = ['broker', 'officer', 'auditor', 'administrator'] as const

export const matchQualityRoutes = [
  defineRoute({
    method: 'GET',
    path: '/exchange/match-quality',
    operationId: 'getMatchQuality',
    summary: 'What became of the matches shown in a period, and the weights they are ranked with',
    access: STAFF,
    query: qualityQuery,
    response: qualitySchema,
    handle: (ctx, { query }) => matchQuality(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/match-quality/export',
    operationId: 'exportMatchQuality',
    summary: 'The same as a file',
    access: STAFF,
    query: qualityExportQuery,
    response: 'file',
    handle: async (ctx, { query: { format, ...query } }) =>
      exportTable({
        format,
        title: QUALITY_TITLE[ctx.language],
        columns: qualityColumns(ctx.language),
        rows: Readable.from(qualityRows(await matchQuality(ctx, query), ctx.language)),
      }),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/match-weights',
    operationId: 'listMatchWeights',
    summary: 'The weights in use and those before them, the latest first',
    access: STAFF,
    response: weightsListSchema,
    handle: (ctx) => weightsHistory(ctx),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/match-weights/reset',
    operationId: 'resetMatchWeights',
    summary: 'Goes back to the built-in weights, until somebody asks for better ones',
    access: ['officer', 'administrator'],
    response: z.object({ id: z.uuid() }),
    handle: (ctx) => goBackToBuiltIn(ctx),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/match-trainings',
    operationId: 'startMatchTraining',
    summary:
      'Learns weights from the logged outcomes in the background, and puts them into use when they are better',
    access: ['officer', 'administrator'],
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx) => startTraining(ctx),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/match-trainings/:id',
    operationId: 'getMatchTraining',
    summary: 'Whether a training has ended, and what came of it',
    access: ['officer', 'administrator'],
    params: idParams,
    response: trainingSchema,
    handle: async (ctx, { params }) => {
      allow(weightsPolicy.train(ctx.actor))
      return presentTraining(ctx, await findTraining(ctx.db, params.id))
    },
  }),
]
