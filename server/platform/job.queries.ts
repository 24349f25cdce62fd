import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Context } from './context.ts'
import type { jobCounts, jobProgress, JOB_STATES, jobSchema } from './job.contract.ts'
import { jobQueueOf, type Job } from './jobs.ts'
import { cutPage, decodeCursor } from './page.ts'

type JobState = (typeof JOB_STATES)[number]

/** The queue's own states; completed and cancelled jobs are of no interest any more. */
const STATES: Readonly<Record<JobState, readonly string[]>> = {
  waiting: ['created', 'retry'],
  running: ['active'],
  failed: ['failed'],
}

interface Row {
  id: string
  name: string
  state: JobState
  attempts: number
  createdAt: string
  startAfter: string
  endedAt: string | null
  failure: string | null
}

const stateColumn = sql<JobState>`case when state in ('created', 'retry') then 'waiting'
  when state = 'active' then 'running' else 'failed' end`

/** A job is tried once more than it was tried again; one that waits for its first time was not tried. */
const attemptsColumn = sql<number>`case when state = 'created' then 0
  when state = 'retry' then retry_count else retry_count + 1 end`

function namesOf(ctx: Context): string[] {
  return jobQueueOf(ctx).jobs.map(({ name }) => name)
}

/** The declared jobs that wait, run or failed, the newest first. */
export async function listJobs(
  ctx: Context,
  query: { state?: JobState | undefined; cursor?: string | undefined; limit: number },
): Promise<{ items: z.infer<typeof jobSchema>[]; nextCursor: string | null }> {
  await jobQueueOf(ctx).open()
  const states = query.state ? STATES[query.state] : Object.values(STATES).flat()
  const { rows } = await sql<Row>`
    select id, name, ${stateColumn} as state, ${attemptsColumn} as attempts, created_on as created_at,
      start_after, completed_on as ended_at, output->>'message' as failure
    from pgboss.job
    where name = any(${namesOf(ctx)}::text[]) and state::text = any(${[...states]}::text[]) and ${after(query.cursor)}
    order by date_trunc('milliseconds', created_on) desc, id desc limit ${query.limit + 1}`.execute(ctx.db)
  const page = cutPage(rows, query.limit, (row) => [row.createdAt, row.id])
  return { ...page, items: page.items.map((row) => ({ ...row, title: titleOf(ctx, row.name) })) }
}

function after(cursor: string | undefined): RawBuilder<boolean> {
  if (!cursor) return sql<boolean>`true`
  const [at, id] = decodeCursor(cursor)
  return sql<boolean>`(date_trunc('milliseconds', created_on), id) < (${at}::timestamptz, ${id}::uuid)`
}

function titleOf(ctx: Context, name: string): string {
  return jobQueueOf(ctx).jobs.find((job) => job.name === name)?.title[ctx.language] ?? name
}

export async function countJobs(ctx: Context): Promise<z.infer<typeof jobCounts>> {
  await jobQueueOf(ctx).open()
  const { rows } = await sql<{ state: JobState; count: number }>`
    select ${stateColumn} as state, count(*)::int as count from pgboss.job
    where name = any(${namesOf(ctx)}::text[]) and state::text = any(${Object.values(STATES).flat()}::text[])
    group by 1`.execute(ctx.db)
  const counts = { waiting: 0, running: 0, failed: 0 }
  for (const { state, count } of rows) counts[state] = count
  return counts
}

/** How far the standing work is of those jobs that have some. */
export async function listProgress(ctx: Context): Promise<z.infer<typeof jobProgress>[]> {
  const found: z.infer<typeof jobProgress>[] = []
  for (const { name, title, progress } of jobQueueOf(ctx).jobs) {
    const far = await progress?.(ctx)
    if (far) found.push({ name, title: title[ctx.language], ...far })
  }
  return found
}

/**
 * Jobs of a name that were given up, by the text that a field of their data holds, with the code of the last failure.
 *
 * @returns only values among those asked for
 */
export async function failedJobs(
  ctx: Context,
  { name }: Pick<Job, 'name'>,
  { field, values }: { field: string; values: readonly string[] },
): Promise<Map<string, string>> {
  await jobQueueOf(ctx).open()
  const { rows } = await sql<{ value: string; failure: string | null }>`
    select distinct on (1) data->>${field}::text as value, output->>'message' as failure from pgboss.job
    where name = ${name} and state = 'failed' and data->>${field}::text = any(${[...values]}::text[])
    order by 1, completed_on desc`.execute(ctx.db)
  return new Map(rows.map(({ value, failure }) => [value, failure ?? '']))
}

/** Trouble of the last 30 days, the newest first, a hundred at most. */
export function listAlerts(ctx: Context) {
  return ctx.db
    .selectFrom('platform.alert')
    .select(['id', 'kind', 'beganAt', 'endedAt'])
    .where('beganAt', '>', new Date(ctx.now.getTime() - 30 * 86_400_000).toISOString())
    .orderBy('beganAt', 'desc')
    .limit(100)
    .execute()
}
