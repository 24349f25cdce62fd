import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from './context.ts'
import { defineFaults } from './errors.ts'
import { defineRoute, type Route } from './http/route.ts'
import { instantText, pageOf, pageQuery } from './http/contracts.ts'
import type { Text } from './i18n.ts'
import { cutPage, decodeCursor } from './page.ts'
import { hasRole } from './policy.ts'

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

/** Refuses, unless the reader may see the history of this record. */
export type HistoryGuard = (ctx: Context, id: string) => Promise<unknown>

export const auditFaults = defineFaults('audit', {
  no_history: {
    kind: 'not_found',
    zh: '没有找到这条记录的操作日志。',
    en: 'There is no history of such a record.',
  },
})

/** Who may see a record's history is decided by the module that owns the record. */
async function guard(
  ctx: Context,
  subjectId: string,
  guards: ReadonlyMap<string, HistoryGuard>,
): Promise<void> {
  const entry = await ctx.db
    .selectFrom('platform.auditEntry')
    .select('subjectType')
    .where('subjectId', '=', subjectId)
    .limit(1)
    .executeTakeFirst()
  const guarded = entry && guards.get(entry.subjectType)
  if (guarded) await guarded(ctx, subjectId)
  // Accounts and rule sets belong to no module: administrators look after them.
  else if (!entry || !hasRole(ctx.actor, 'administrator')) throw auditFaults.no_history()
}

/** The history tab of a record, newest first. */
export function auditRoutes(guards: ReadonlyMap<string, HistoryGuard>): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/platform/audit/:subjectId',
      operationId: 'listAuditEntries',
      summary: 'History of one record, newest first',
      access: ['officer', 'broker', 'auditor', 'administrator'],
      params: z.object({ subjectId: z.uuid() }),
      query: z.object(pageQuery),
      response: pageOf(auditEntry),
      handle: async (ctx, { params, query }) => {
        await guard(ctx, params.subjectId, guards)
        return historyOf(ctx, params.subjectId, query)
      },
    }),
  ]
}
