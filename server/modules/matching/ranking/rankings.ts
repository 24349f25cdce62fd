import { sql, type RawBuilder } from 'kysely'
import type { Context } from '#platform/context.ts'

/** One stored place in the ranking of a need. */
export interface RankedPair {
  readonly needId: string
  readonly rank: number
  readonly offerId: string
  readonly score: number
  readonly signals: readonly unknown[]
}

/** The rankings of some needs, as text so that whoever ranks in another thread has written them there. */
export interface RankedBatch {
  /** Every need that was ranked, those nothing was found for as well. */
  readonly needIds: readonly string[]
  readonly pairs: number
  /** A JSON array of `RankedPair`. */
  readonly json: string
}

/** Puts the rankings of some needs in the place of what was stored for them. */
export async function keepRankings(
  ctx: Context,
  { needIds, json, modelId }: RankedBatch & { modelId: string | null },
): Promise<void> {
  await sql`delete from matching.ranking where need_id = any(${[...needIds]}::uuid[])`.execute(ctx.db)
  await sql`
    insert into matching.ranking (need_id, rank, offer_id, score, signals, model_id, computed_at)
    select "needId", rank, "offerId", score, signals, ${modelId}::uuid, ${ctx.now}
    from jsonb_to_recordset(${json}::jsonb)
      as pair ("needId" uuid, rank int, "offerId" uuid, score double precision, signals jsonb)`.execute(
    ctx.db,
  )
}

/** Forgets what was stored before a moment: needs that no run has found since. */
export async function forgetRankingsBefore(ctx: Context, moment: string): Promise<void> {
  await ctx.db.deleteFrom('matching.ranking').where('computedAt', '<', moment).execute()
}

/** The stored rankings for use in SQL: `need_id`, `rank`, `offer_id`, `score`, `signals`, `computed_at`. */
export function storedRankings(): RawBuilder<unknown> {
  return sql`matching.ranking`
}
