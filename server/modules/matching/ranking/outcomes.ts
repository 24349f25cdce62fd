import { sql, type RawBuilder } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import type { DeclineReason } from '../core/learning/outcomes.ts'

/** What became of an offer ranked for a need. */
export type OutcomeEvent = 'shown' | 'opened' | 'introduced' | 'agreed' | 'declined' | 'signed'

export interface LoggedOutcome {
  readonly needId: string
  readonly offerId: string
  readonly event: OutcomeEvent
  /** Only with `declined`, and always then. */
  readonly reason?: DeclineReason | null
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

/** Takes back one outcome that was logged for that very moment, as it was a mistake. */
export async function forgetOutcome(
  ctx: Context,
  { needId, offerId, event, at }: { needId: string; offerId: string; event: OutcomeEvent; at: Date },
): Promise<void> {
  await ctx.db
    .deleteFrom('matching.outcome')
    .where('needId', '=', needId)
    .where('offerId', '=', offerId)
    .where('event', '=', event)
    .where('at', '=', at.toISOString())
    .execute()
}

/** The log of outcomes for use in SQL: `need_id`, `offer_id`, `event`, `day`, `at`, `reason`, `score`, `signals`. */
export function loggedOutcomes(): RawBuilder<unknown> {
  return sql`matching.outcome`
}
