import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import { gradeOf, type DeclineReason, type Outcome, type OutcomeStep } from '../core/learning/outcomes.ts'

/** Days in Asia/Shanghai, both included; a missing one leaves that end open. */
export interface DaySpan {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface LearnableOutcomes {
  /** One for each pair, by need and offer. */
  readonly outcomes: readonly Outcome[]
  readonly leftOut: {
    /** Pairs that no event keeps any signals of: deals without an introduction. */
    readonly unscored: number
    /** Pairs of needs that were last heard of longest ago, past the most that are learned from at once. */
    readonly older: number
  }
}

/** Pairs learned from at once, the needs last heard of first: some minutes of one core. */
const MOST = 20_000

interface Row {
  readonly need: string
  readonly offer: string
  readonly step: OutcomeStep
  readonly reason: DeclineReason | null
  readonly features: Readonly<Record<string, number>> | null
  /** Pairs with features of this need and of all needs heard of later. */
  readonly upTo: number
}

/**
 * What the log says of each pair: the furthest step, and its signals as they were when it was shown first.
 *
 * A pair never shown has those it was introduced with. An introduction that was declined last, or an offer dismissed
 * without one, counts as declined for the reason given last.
 */
export async function learnableOutcomes(db: Db, span: DaySpan = {}, most = MOST): Promise<LearnableOutcomes> {
  const { rows } = await sql<Row>`
    with pair as (${pairs(span)}),
    need as (
      select need_id, sum(count(*)) over (order by max(last_day) desc, need_id)::int as up_to
      from pair where signals is not null group by need_id)
    select pair.need_id as need, pair.offer_id as offer, pair.step, pair.reason, need.up_to,
      (select jsonb_object_agg(one ->> 'name', one -> 'value') from jsonb_array_elements(signals) one) as features
    from pair left join need using (need_id)
    order by pair.need_id, pair.offer_id`.execute(db)
  const scored = rows.filter(({ features }) => features !== null)
  const taken = scored.filter(({ upTo }) => upTo <= most)
  return {
    outcomes: taken.map(({ need, offer, step, reason, features }) => ({
      ...{ need, offer, grade: gradeOf(step, reason ?? undefined), features: features! },
    })),
    leftOut: { unscored: rows.length - scored.length, older: scored.length - taken.length },
  }
}

/** How much there is to learn from: pairs with signals, and needs with both good and bad ones. */
export async function countLearnable(db: Db): Promise<{ outcomes: number; mixedNeeds: number }> {
  const { rows } = await sql<{ outcomes: number; mixedNeeds: number }>`
    select coalesce(sum(pairs), 0)::int as outcomes, count(*) filter (where mixed)::int as mixed_needs
    from (
      select count(*) as pairs, bool_or(is_bad) and bool_or(not is_bad) as mixed
      from (
        select *, step = 'shown' or (step = 'declined' and reason = 'unrelated') as is_bad
        from (${pairs({})}) pair where signals is not null) graded
      group by need_id) need`.execute(db)
  return rows[0]!
}

function pairs({ from, to }: DaySpan) {
  const answered = sql`max(at) filter (where event in ('introduced', 'agreed'))`
  const declined = sql`max(at) filter (where event = 'declined')`
  return sql`
    select need_id, offer_id, max(day) as last_day,
      case
        when bool_or(event = 'signed') then 'signed'
        when ${declined} >= coalesce(${answered}, '-infinity') then 'declined'
        when ${answered} is not null then 'introduced'
        when bool_or(event = 'opened') then 'opened'
        else 'shown'
      end as step,
      (array_agg(reason order by at desc) filter (where event = 'declined'))[1] as reason,
      (array_agg(signals order by
        case event when 'shown' then 0 when 'introduced' then 1 else 2 end, day, at)
        filter (where signals <> '[]'))[1] as signals
    from matching.outcome
    where ${from ? sql`day >= ${from}::date` : sql`true`} and ${to ? sql`day <= ${to}::date` : sql`true`}
    group by need_id, offer_id`
}
