import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { faults } from '../errors.ts'

export type RunState = 'waiting' | 'running' | 'done' | 'abandoned'

export interface RankingRun {
  readonly id: string
  readonly state: RunState
  /** Needs there were when it was asked for, those ranked so far, and the pairs stored for them. */
  readonly needs: number
  readonly ranked: number
  readonly pairs: number
  readonly requestedAt: string
  readonly endedAt: string | null
}

/** A run that has not ended after this long has failed for good; the jobs page says why. */
const HOURS = 1

/** Begins a run over all needs; one at a time. @throws matching.run_open */
export async function beginRun(ctx: Context, needs: number): Promise<{ id: string }> {
  await ctx.db
    .updateTable('matching.rankingRun')
    .set({ state: 'abandoned', endedAt: ctx.now })
    .where('endedAt', 'is', null)
    .where('requestedAt', '<', new Date(ctx.now.getTime() - HOURS * 3_600_000).toISOString())
    .execute()
  const id = ctx.newId()
  const begun = await ctx.db
    .insertInto('matching.rankingRun')
    .values({ id, state: 'waiting', needs, requestedBy: ctx.actor.accountId, requestedAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!begun) throw faults.run_open()
  return begun
}

/** @throws matching.run_not_found */
export async function findRun(ctx: Context, id: string): Promise<RankingRun> {
  const row = await ctx.db
    .selectFrom('matching.rankingRun')
    .select(['id', 'state', 'needs', 'ranked', 'pairs', 'requestedAt', 'endedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw faults.run_not_found()
  return { ...row, state: row.state as RunState }
}

/** Adds to what an open run has done, in the transaction that stores it. */
export async function advanceRun(
  { db }: Pick<Context, 'db'>,
  id: string,
  { ranked, pairs }: { ranked: number; pairs: number },
): Promise<void> {
  await db
    .updateTable('matching.rankingRun')
    .set({
      state: 'running',
      ranked: sql<number>`ranked + ${ranked}`,
      pairs: sql<number>`pairs + ${pairs}`,
    })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

/** Ends an open run: so many needs have been ranked, in whatever number of tries, by this vector model. */
export async function endRun(
  { db, now }: Pick<Context, 'db' | 'now'>,
  id: string,
  { ranked, modelId }: { ranked: number; modelId: string | null },
): Promise<void> {
  await db
    .updateTable('matching.rankingRun')
    .set({ state: 'done', ranked, modelId, endedAt: now })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}
