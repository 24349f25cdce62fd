import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { cutPage, decodeCursor, type Page } from '#platform/page.ts'
import type { RankingRun, RunState } from './ranking-runs.ts'

export interface RankingRunRow extends RankingRun {
  /** Name of the account that asked for it; null when the clock did. */
  readonly requestedByName: string | null
}

/** The runs over all needs, the latest first. */
export async function listRuns(
  ctx: Context,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<RankingRunRow>> {
  let select = ctx.db
    .selectFrom('matching.rankingRun as run')
    .leftJoin('platform.account as account', 'account.id', 'run.requestedBy')
    .select(['run.id', 'run.state', 'run.needs', 'run.ranked', 'run.pairs', 'run.requestedAt', 'run.endedAt'])
    .select('account.name as requestedByName')
    .orderBy('run.requestedAt', 'desc')
    .orderBy('run.id', 'desc')
  if (cursor) {
    const [at, id] = decodeCursor(cursor)
    select = select.where(sql<boolean>`(run.requested_at, run.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const rows = await select.limit(limit + 1).execute()
  const page = cutPage(rows, limit, (row) => [row.requestedAt, row.id])
  return { ...page, items: page.items.map((row) => ({ ...row, state: row.state as RunState })) }
}

/** The run that has not ended, if there is one. */
export async function openRun(ctx: Context): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('matching.rankingRun')
    .select('id')
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/** Ends a run that nothing works on any more, so that another may begin. */
export async function abandonRun(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .updateTable('matching.rankingRun')
    .set({ state: 'abandoned', endedAt: ctx.now })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}
