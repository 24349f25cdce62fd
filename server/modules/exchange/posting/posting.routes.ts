import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { exportFormat, exportTable } from '#platform/export.ts'
import { decodeName } from '#platform/file.routes.ts'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { importSheet } from '#platform/import.ts'
import { templateWorkbook } from '#platform/sheets/index.ts'
import { listMatches } from '../match/list-matches.ts'
import { listRemovals, removalPage, removalQuery } from './list-removals.ts'
import { LONGEST_LIST, matchListSchema } from '../match/match.contract.ts'
import { movePostingRoutes } from './move-posting.routes.ts'
import {
  indicesBody,
  indicesRead,
  postingDetail,
  postingInput,
  postingPage,
  postingQuery,
  summarySchema,
} from './posting.contract.ts'
import { findPosting, listPostings } from './posting.queries.ts'
import { postingColumns, postingExportRows } from './posting-export.ts'
import { importColumns } from './import-columns.ts'
import { postingImport } from './posting-sheet.ts'
import { presentCards, presentPosting } from './present-posting.ts'
import { readIndices } from './read-indices.ts'
import { createPosting, updatePosting } from './save-posting.ts'
import { summariseExchange } from './summary.ts'

export const importResult = z
  .object({
    rows: z.int(),
    imported: z.int(),
    notes: z.array(z.string()),
    problems: z.array(z.object({ line: z.int(), column: z.string(), reason: z.string() })),
    errorFileId: z.uuid().nullable(),
  })
  .meta({ id: 'ImportResult' })

const importQuery = z.object({
  side: z.enum(['need', 'offer']),
  place: z.string().regex(/^\d{6}$/),
  publish: z.stringbool().default(false),
})

async function page(ctx: Context, query: z.infer<typeof postingQuery>) {
  const found = await listPostings(ctx, query)
  return { items: await presentCards(ctx, found.items), nextCursor: found.nextCursor }
}

const readRoutes = [
  defineRoute({
    method: 'GET',
    path: '/exchange/summary',
    operationId: 'getExchangeSummary',
    summary: 'What is published and concluded today, for the home page',
    access: 'public',
    response: summarySchema,
    handle: (ctx) => summariseExchange(ctx),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/postings',
    operationId: 'listPostings',
    summary: 'Needs and offers the reader may see, with filters; by words, the best first',
    access: 'public',
    query: postingQuery,
    response: postingPage,
    handle: (ctx, { query }) => page(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/postings/removals',
    operationId: 'listPostingRemovals',
    summary: 'Ids of postings that were public and that the reader no longer sees, in the order of change',
    access: 'public',
    query: removalQuery,
    response: removalPage,
    handle: (ctx, { query }) => listRemovals(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/postings/export',
    operationId: 'exportPostings',
    summary: 'The same list as a file',
    access: ['officer', 'broker', 'auditor'],
    query: postingQuery.omit({ cursor: true, limit: true }).extend({ format: exportFormat }),
    response: 'file',
    handle: async (ctx, { query: { format, ...query } }) =>
      exportTable({
        format,
        title: ctx.language === 'zh' ? '供需信息' : 'Postings',
        columns: postingColumns(ctx.language),
        rows: postingExportRows(ctx, { ...query, limit: 1_000 }),
      }),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/postings/:id',
    operationId: 'getPosting',
    summary: 'One posting',
    access: 'public',
    params: idParams,
    response: postingDetail,
    handle: async (ctx, { params }) => presentPosting(ctx, await findPosting(ctx, params.id)),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/postings/:id/matches',
    operationId: 'listMatches',
    summary: 'The ranked other side of a posting, with reasons that add up to the score',
    access: 'signed_in',
    params: idParams,
    query: z.object({ limit: z.coerce.number().int().min(1).max(LONGEST_LIST).default(10) }),
    response: matchListSchema,
    handle: (ctx, { params, query }) => listMatches(ctx, { postingId: params.id, limit: query.limit }),
  }),
]

const writeRoutes = [
  defineRoute({
    method: 'POST',
    path: '/exchange/indices/read',
    operationId: 'readIndices',
    summary: 'Technical indices read out of a text, for the rows of a form; keeps nothing',
    access: 'signed_in',
    body: indicesBody,
    response: indicesRead,
    handle: async (_ctx, { body }) => readIndices(body),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/postings',
    operationId: 'createPosting',
    summary: 'Begins a posting as a draft',
    access: 'signed_in',
    idempotent: true,
    body: postingInput,
    response: z.object({ id: z.uuid() }),
    status: 201,
    handle: (ctx, { body }) => createPosting(ctx, body),
  }),
  defineRoute({
    method: 'PUT',
    path: '/exchange/postings/:id',
    operationId: 'updatePosting',
    summary: 'Changes a posting; what is published is reviewed anew unless an officer changes it',
    access: 'signed_in',
    params: idParams,
    body: postingInput,
    response: z.object({ id: z.uuid() }),
    handle: (ctx, { params, body }) => updatePosting(ctx, params.id, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/exchange/posting-imports',
    operationId: 'importPostings',
    summary: 'Takes a whole spreadsheet of needs or offers, or nothing and a workbook with the reasons',
    access: ['officer', 'broker'],
    upload: { maxBytes: 50 * 1024 * 1024 },
    query: importQuery,
    response: importResult,
    handle: (ctx, { query }, exchange) =>
      importSheet(
        ctx,
        postingImport({
          side: query.side,
          placeCode: query.place,
          state: query.publish ? 'published' : 'submitted',
        }),
        { bytes: exchange.bytes, name: decodeName(exchange.header('x-file-name')) },
      ),
  }),
  defineRoute({
    method: 'GET',
    path: '/exchange/posting-imports/template',
    operationId: 'getPostingImportTemplate',
    summary: 'A workbook to fill in for the import',
    access: ['officer', 'broker'],
    response: 'file',
    handle: async (ctx) => ({
      name: ctx.language === 'zh' ? '供需信息导入模板.xlsx' : 'postings-template.xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await templateWorkbook(importColumns, ctx.language, []),
    }),
  }),
]

export const postingRoutes = [...readRoutes, ...writeRoutes, ...movePostingRoutes]
