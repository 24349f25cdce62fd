import { sql, type RawBuilder } from 'kysely'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { defineJob, type Job } from '#platform/jobs.ts'
import type { PartyRecords } from '#platform/manifest.ts'
import { ruleVersions } from '#platform/rules.ts'
import { placePaths } from '../place/place-within.ts'
import { activityRules } from './activity.rules.ts'

/** What the register itself knows of: everything an account did that left an entry in the history. */
const ownActs = sql`
  select account.person_id as party_id, entry.at
  from platform.audit_entry as entry join platform.account on account.id = entry.actor_id
  where account.person_id is not null`

/**
 * Works out from records on which days people and organisations did something, and who is active or dormant by the
 * rules of their place. Somebody verified lately who has done nothing yet is neither.
 *
 * @param records what the modules declare; their `at` is when somebody acted
 */
export async function keepActivity(ctx: Context, records: readonly PartyRecords[]): Promise<void> {
  const sources = [ownActs, ...records.map(({ rows }) => sql`select party_id, at from (${rows}) as acts`)]
  for (const source of sources) await gatherDays(ctx, source)
  const since = await activeSince(ctx)
  for (const noun of ['person', 'organisation'] as const) await settle(ctx, noun, since)
}

async function gatherDays(ctx: Context, source: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into register.active_day (party_id, day)
    select distinct party_id, (at at time zone 'Asia/Shanghai')::date from (${source}) as acts
    where party_id is not null and at <= ${ctx.now}
    on conflict do nothing`.execute(ctx.db)
}

/** For each place somebody is registered for, the first day that still counts as active. */
async function activeSince(ctx: Context): Promise<{ codes: string[]; days: string[] }> {
  const { rows } = await sql<{ placeCode: string }>`
    select place_code from register.person union select place_code from register.organisation`.execute(ctx.db)
  const paths = await placePaths(
    ctx,
    rows.map(({ placeCode }) => placeCode),
  )
  const today = dayOf(ctx.now)
  const versions = (await ruleVersions(ctx.db, activityRules)).filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo > today),
  )
  const daysOf = (path: readonly string[]) => {
    const own = path.map((code) => versions.findLast(({ placeCode }) => placeCode === code))
    return own.find((version) => version !== undefined)?.rules ?? activityRules.standard
  }
  const codes = [...paths.keys()]
  const days = codes.map((code) => addDays(today, 1 - daysOf(paths.get(code) ?? [code]).activeWithinDays))
  return { codes, days }
}

interface Moved {
  readonly id: string
  readonly activity: 'active' | 'dormant'
  readonly before: string | null
}

/** Writes the last day and what it makes of the record; the history keeps who fell asleep and who woke up. */
async function settle(
  ctx: Context,
  noun: 'person' | 'organisation',
  { codes, days }: { codes: string[]; days: string[] },
): Promise<void> {
  const table = sql.table(`register.${noun}`)
  const { rows } = await sql<Moved>`
    with latest as (
      select party_id, max(day) as day from register.active_day where day <= ${dayOf(ctx.now)}::date group by party_id
    ), standing as (
      select party.id, party.activity as before, latest.day, case
        when party.state <> 'verified' then null
        when latest.day >= since.day then 'active'
        when coalesce(latest.day, (party.verified_at at time zone 'Asia/Shanghai')::date) < since.day then 'dormant'
      end as activity
      from ${table} as party
      join unnest(${codes}::text[], ${days}::date[]) as since(place_code, day) on since.place_code = party.place_code
      left join latest on latest.party_id = party.id
    )
    update ${table} as party set activity = standing.activity, active_on = standing.day
    from standing
    where party.id = standing.id
      and (party.activity is distinct from standing.activity or party.active_on is distinct from standing.day)
    returning party.id, party.activity, standing.before`.execute(ctx.db)
  await recordMoves(ctx, noun, rows)
}

async function recordMoves(
  ctx: Context,
  noun: 'person' | 'organisation',
  rows: readonly Moved[],
): Promise<void> {
  const moved = rows.filter(
    ({ activity, before }) => before !== null && activity !== null && before !== activity,
  )
  await ctx.audit(
    ...moved.map(({ id, activity }) => ({
      action: `register.${noun}.${activity === 'active' ? 'wake' : 'fall_dormant'}`,
      subjectType: `register.${noun}`,
      subjectId: id,
      sentence:
        activity === 'active'
          ? { zh: '有了新的活动记录，转为活跃', en: 'did something again and counts as active' }
          : {
              zh: '在规定期限内没有活动记录，转为休眠',
              en: 'did nothing for the time set and counts as dormant',
            },
    })),
  )
}

/** Runs every night over what the modules declare. */
export function activityJob(records: readonly PartyRecords[]): Job {
  return defineJob({
    name: 'register.activity',
    title: { zh: '计算活跃与休眠', en: 'Work out who is active and dormant' },
    schedule: '40 1 * * *',
    handle: (ctx) => keepActivity(ctx, records),
  })
}
