import { z } from 'zod'
import { idParams } from '#platform/http/contracts.ts'
import { defineRoute } from '#platform/http/route.ts'
import { decodeName } from '#platform/file.routes.ts'
import { exportFormat, exportTable } from '#platform/export.ts'
import { importSheet } from '#platform/import.ts'
import { templateWorkbook } from '#platform/sheets/index.ts'
import { presentPromotions } from './present-promotion.ts'
import { promotionColumns, promotionExportRows } from './promotion-export.ts'
import { promotionImport, promotionImportColumns } from './promotion-sheet.ts'
import {
  importQuery,
  importResult,
  promotionPage,
  promotionQuery,
  promotionsBody,
  withdrawalBody,
} from './promotion.contract.ts'
import { listPromotions } from './promotion.queries.ts'
import { recordPromotions } from './record-promotions.ts'
import { withdrawPromotion } from './withdraw-promotion.ts'

const sheetRoutes = [
  defineRoute({
    method: 'GET',
    path: '/events/promotions/export',
    operationId: 'exportPromotions',
    summary: 'The same list as a file',
    access: ['officer', 'broker', 'auditor'],
    query: promotionQuery.omit({ cursor: true, limit: true }).extend({ format: exportFormat }),
    response: 'file',
    handle: async (ctx, { query: { format, ...query } }) =>
      exportTable({
        format,
        title: ctx.language === 'zh' ? '宣传推文和视频' : 'Posts and videos',
        columns: promotionColumns(ctx.language),
        rows: promotionExportRows(ctx, { ...query, limit: 1_000 }),
      }),
  }),
  defineRoute({
    method: 'POST',
    path: '/events/promotion-imports',
    operationId: 'importPromotions',
    summary: 'Takes a whole spreadsheet of posts and videos, or nothing and a workbook with the reasons',
    access: ['officer', 'broker'],
    upload: { maxBytes: 50 * 1024 * 1024 },
    query: importQuery,
    response: importResult,
    handle: (ctx, { query }, exchange) =>
      importSheet(ctx, promotionImport(query.place), {
        bytes: exchange.bytes,
        name: decodeName(exchange.header('x-file-name')),
      }),
  }),
  defineRoute({
    method: 'GET',
    path: '/events/promotion-imports/template',
    operationId: 'getPromotionImportTemplate',
    summary: 'A workbook to fill in for the import',
    access: ['officer', 'broker'],
    response: 'file',
    handle: async (ctx) => ({
      name: ctx.language === 'zh' ? '推文和视频导入模板.xlsx' : 'posts-and-videos-template.xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await templateWorkbook(promotionImportColumns, ctx.language, []),
    }),
  }),
]

export const promotionRoutes = [
  ...sheetRoutes,
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
