import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from './context.ts'
import { defineRoute } from './http/route.ts'
import { instantText, pageOf, pageQuery } from './http/contracts.ts'
import type { Text } from './i18n.ts'
import { cutPage, decodeCursor } from './page.ts'

const auditEntry = z
  .object({
    id: z.uuid(),
    at: instantText,
    actor: z.string(),
    action: z.string(),
    sentence: z.string(),
    changes: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'AuditEntry' })

async function historyOf(
  ctx: Context,
  subjectId: string,
  query: { cursor?: string | undefined; limit: number },
) {
  let select = ctx.db
    .selectFrom('platform.auditEntry')
    .select(['id', 'at', 'actorName', 'action', 'sentence', 'changes'])
    .where('subjectId', '=', subjectId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
  if (query.cursor) {
    const [at, id] = decodeCursor(query.cursor)
    select = select.where(sql<boolean>`(at, id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const page = cutPage(await select.execute(), query.limit, (row) => [row.at, row.id])
  return {
    ...page,
    items: page.items.map((row) => ({
      id: row.id,
      at: row.at,
      actor: row.actorName,
      action: row.action,
      sentence: (row.sentence as Text)[ctx.language],
      changes: row.changes as Record<string, unknown> | null,
    })),
  }
}

/** The history tab of a record, newest first; staff see it for what lies in their care, by the record's own page. */
export const auditRoutes = [
  defineRoute({
    method: 'GET',
    path: '/platform/audit/:subjectId',
    operationId: 'listAuditEntries',
    summary: 'History of one record, newest first',
    access: ['officer', 'broker', 'auditor', 'administrator'],
    params: z.object({ subjectId: z.uuid() }),
    query: z.object(pageQuery),
    response: pageOf(auditEntry),
    handle: (ctx, { params, query }) => historyOf(ctx, params.subjectId, query),
  }),
]
