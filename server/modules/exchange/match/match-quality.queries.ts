import { sql } from 'kysely'
import { loggedOutcomes, signingRateByBand, type OutcomeEvent, type ScoreBand } from '#matching'
import type { Context } from '#platform/context.ts'
import { placeWithin } from '#register'
import { countedNeeds } from '../policy.ts'

/** Days in Asia/Shanghai, both included, and a place; every place of the reader without one. */
export interface QualityScope {
  readonly from: string
  readonly to: string
  readonly place?: string | undefined
}

/** How many of a list's best count. */
const DEPTH = 5
const BANDS: readonly ScoreBand[] = [0, 20, 40, 60, 80].map((from) => ({ from, to: from + 20 }))
const INTRODUCED = 2
const SIGNED = 3

/** Outcomes of the period about needs of the reader's places. */
function counted(ctx: Context, { from, to, place }: QualityScope) {
  return sql`
    select outcome.* from ${loggedOutcomes()} outcome
    join exchange.posting need on need.id = outcome.need_id
    where ${countedNeeds(ctx.actor)}
      and ${place ? placeWithin(sql.ref('need.place_code'), [place]) : sql`true`}
      and outcome.day between ${from}::date and ${to}::date`
}

export interface Precision {
  readonly precision5: number | null
  readonly lists: number
  readonly needs: number
}

/**
 * Of the best five offers shown for a need on a day, the share that were opened, introduced or signed that day or
 * later; the mean over the lists. Of equal scores the worse counts first, so that a tie never flatters.
 */
export async function precisionOf(ctx: Context, scope: QualityScope): Promise<Precision> {
  const { rows } = await sql<Precision>`
    with listed as (
      select shown.need_id, shown.day, shown.score, exists (
        select from ${loggedOutcomes()} later
        where later.need_id = shown.need_id and later.offer_id = shown.offer_id and later.day >= shown.day
          and later.event in ('opened', 'introduced', 'agreed', 'signed')) as hit
      from (${counted(ctx, scope)}) shown where shown.event = 'shown'),
    ranked as (
      select need_id, day, hit,
        row_number() over (partition by need_id, day order by score desc nulls last, hit) as rank
      from listed),
    list as (
      select need_id, avg(hit::int)::double precision as precision
      from ranked where rank <= ${DEPTH} group by need_id, day)
    select avg(precision) as precision5, count(*)::int as lists, count(distinct need_id)::int as needs
    from list`.execute(ctx.db)
  return rows[0]!
}

/** How often each thing happened to a pair, once a day. */
export async function eventCounts(
  ctx: Context,
  scope: QualityScope,
): Promise<ReadonlyMap<OutcomeEvent, number>> {
  const { rows } = await sql<{ event: OutcomeEvent; count: number }>`
    select event, count(*)::int as count from (${counted(ctx, scope)}) logged group by event`.execute(ctx.db)
  return new Map(rows.map(({ event, count }) => [event, count]))
}

/** Pairs introduced in the period, by the score they were introduced with, and how many of them were signed since. */
export async function signingRates(ctx: Context, scope: QualityScope) {
  const { rows } = await sql<{ score: number | null; signed: boolean }>`
    select distinct on (need_id, offer_id) case when score > 100 then 100 else score end as score, exists (
      select from ${loggedOutcomes()} later
      where later.need_id = met.need_id and later.offer_id = met.offer_id and later.day >= met.day
        and later.event = 'signed') as signed
    from (${counted(ctx, scope)}) met where met.event = 'introduced'
    order by need_id, offer_id, day desc`.execute(ctx.db)
  const scored = rows.flatMap(({ score, signed }) =>
    score === null ? [] : [{ score, grade: signed ? SIGNED : INTRODUCED }],
  )
  const bands = signingRateByBand(scored, BANDS).map(({ rate = null, ...band }) => ({ ...band, rate }))
  const unscored = rows.filter(({ score }) => score === null)
  return { bands, unscored: unscored.length, unscoredSigned: unscored.filter(({ signed }) => signed).length }
}
