import { sql } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'

/** What became of an offer ranked for a need. */
export type OutcomeEvent = 'shown' | 'opened' | 'introduced' | 'agreed' | 'declined' | 'signed'

export interface LoggedOutcome {
  readonly needId: string
  readonly offerId: string
  readonly event: OutcomeEvent
  readonly reason?: string | null
  readonly score?: number | null
  readonly signals?: readonly unknown[]
}

/**
 * Logs what became of pairs, for learning: once for each pair, event and day in Asia/Shanghai.
 *
 * @param at when it happened, which for a reaction is before now
 */
export async function keepOutcomes(
  ctx: Context,
  outcomes: readonly LoggedOutcome[],
  at: Date = ctx.now,
): Promise<void> {
  if (outcomes.length === 0) return
  await sql`
    insert into matching.outcome (need_id, offer_id, event, day, at, reason, score, signals)
    select "needId", "offerId", event, ${dayOf(at)}::date, ${at}, reason, score, coalesce(signals, '[]')
    from jsonb_to_recordset(${toJson(outcomes)}::jsonb) as outcome
      ("needId" uuid, "offerId" uuid, event text, reason text, score double precision, signals jsonb)
    on conflict do nothing`.execute(ctx.db)
}

/** Logs that the offer of a pair was opened from a list, with the reasons it was last shown with; else nothing. */
export async function keepOpened(ctx: Context, { needId, offerId }: { needId: string; offerId: string }) {
  await sql`
    insert into matching.outcome (need_id, offer_id, event, day, at, score, signals)
    select need_id, offer_id, 'opened', ${dayOf(ctx.now)}::date, ${ctx.now}, score, signals
    from matching.outcome
    where need_id = ${needId} and offer_id = ${offerId} and event = 'shown'
    order by day desc limit 1
    on conflict do nothing`.execute(ctx.db)
}
