import { fromKysely, PgBoss } from 'pg-boss'
import type pg from 'pg'
import type { z } from 'zod'
import { system } from './actor.ts'
import { TIME_ZONE } from './clock.ts'
import type { Context, ContextSource } from './context.ts'
import { inTransaction } from './context.ts'
import { codeOf } from './deliver.ts'
import type { Text } from './i18n.ts'
import type { MemoryKey } from './memory.ts'

/** Work done later or by the clock: a thin name for a use case. Tried four times, then kept as failed for 90 days. */
export interface Job<T = unknown> {
  readonly name: string
  /** What administrators read; the name is for programs. */
  readonly title: Text
  /** Five cron fields in Asia/Shanghai. */
  readonly schedule?: string
  /** What the data must be, checked when it is sent and again when it is worked on: a newer version may read it. */
  readonly data?: z.ZodType<T>
  /** How far standing work is that takes many jobs; undefined when there is none to do. Administrators see it. */
  progress?(ctx: Context): Promise<JobProgress | undefined>
  /** At least once: a process that dies is followed by another try. */
  handle(ctx: Context, data: T): Promise<void>
}

export interface JobProgress {
  readonly done: number
  readonly total: number
}

export interface JobRunner {
  stop(): Promise<void>
}

export interface SendOptions {
  /** Not before this moment. */
  readonly notBefore?: Date
}

/** Seconds in which a job that many events ask for is sent once. */
const SOON_S = 5

/** Keeps the type of the data between `sendJob` and `handle`. */
export function defineJob<T>(job: Job<T>): Job<T> {
  return job
}

const DAY_S = 86_400
/** A worker says so often that it lives; one not heard from in this time has died and its job is tried again. */
const HEARTBEAT_S = 30
const SUPERVISE_S = 15
const QUEUE = {
  ...{ retryLimit: 3, retryDelay: 5, retryBackoff: true },
  ...{ heartbeatSeconds: HEARTBEAT_S, deleteAfterSeconds: 90 * DAY_S },
}

/** The queue of one running product, opened when first needed. */
export interface JobQueue {
  readonly jobs: readonly Job[]
  open(): Promise<PgBoss>
  close(): Promise<void>
}

const queueKey: MemoryKey<{ queue: JobQueue | undefined }> = {
  name: 'platform.jobs',
  create: () => ({ queue: undefined }),
}

/** Opens the modules' queue for sending, and keeps it in the product's memory; its tables are made when missing. */
export function openJobQueue(
  source: Pick<ContextSource, 'memory' | 'log'>,
  pool: pg.Pool,
  jobs: readonly Job[],
): JobQueue {
  let opened: Promise<PgBoss> | undefined
  const queue: JobQueue = {
    jobs,
    open() {
      opened ??= startBoss(source, pool, { supervise: false, schedule: false, jobs }).catch(
        (error: unknown) => {
          opened = undefined
          throw error
        },
      )
      return opened
    },
    async close() {
      const boss = await opened?.catch(() => undefined)
      await boss?.stop({ graceful: false })
    },
  }
  source.memory.of(queueKey).queue = queue
  return queue
}

/** The queue of the product that a context belongs to. */
export function jobQueueOf(ctx: Pick<Context, 'memory'>): JobQueue {
  const { queue } = ctx.memory.of(queueKey)
  if (!queue) throw new Error('No queue was opened for this product')
  return queue
}

/**
 * Sends a job in the use case's transaction: it is worked on after the commit, or never.
 *
 * @param data what the job's `data` schema takes
 * @returns the job's id
 * @throws Error when no module declares the job
 */
export async function sendJob<T>(
  ctx: Context,
  job: Job<T>,
  data: T & object,
  { notBefore }: SendOptions = {},
): Promise<string> {
  const boss = await jobQueueOf(ctx).open()
  const checked: object = job.data ? (job.data.parse(data) as T & object) : data
  const id = await boss.send(job.name, checked, {
    db: fromKysely(ctx.db.withoutPlugins()),
    ...(notBefore ? { startAfter: notBefore } : {}),
  })
  // Only queues that keep one job at a time refuse one, and there are none.
  if (id === null) throw new Error(`The job ${job.name} was not taken`)
  return id
}

/**
 * Sends a job without data that is to run soon, however many ask for it: once every few seconds, and once more after
 * the last who asks. In the use case's transaction, as `sendJob`.
 */
export async function sendSoon(ctx: Context, job: Job): Promise<void> {
  const boss = await jobQueueOf(ctx).open()
  await boss.send(
    job.name,
    {},
    {
      db: fromKysely(ctx.db.withoutPlugins()),
      ...{ singletonKey: 'soon', singletonSeconds: SOON_S, singletonNextSlot: true },
    },
  )
}

/** Runs the modules' jobs on the shared pool; several processes share the work. */
export async function startJobs(
  source: ContextSource,
  pool: pg.Pool,
  jobs: readonly Job[],
): Promise<JobRunner> {
  const boss = await startBoss(source, pool, { supervise: true, schedule: true, jobs })
  for (const job of jobs) {
    if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: TIME_ZONE })
    await boss.work(job.name, { pollingIntervalSeconds: 2 }, async (batch) => {
      for (const { data } of batch) await workOn(source, job, data)
    })
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) }
}

async function startBoss(
  source: Pick<ContextSource, 'log'>,
  pool: pg.Pool,
  { jobs, ...parts }: { supervise: boolean; schedule: boolean; jobs: readonly Job[] },
): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) },
    schema: 'pgboss',
    superviseIntervalSeconds: SUPERVISE_S,
    monitorIntervalSeconds: SUPERVISE_S,
    ...parts,
  })
  boss.on('error', (error: Error) => source.log.error({ err: error }, 'jobs'))
  await boss.start()
  for (const { name } of jobs) {
    await boss.createQueue(name, QUEUE)
    await boss.updateQueue(name, QUEUE)
  }
  return boss
}

/** What is thrown is for the log; what is kept beside the job is its code alone, since a text may hold somebody's data. */
async function workOn(source: ContextSource, job: Job, data: unknown): Promise<void> {
  try {
    const checked = job.data ? job.data.parse(data) : data
    await inTransaction(source, { actor: system }, (ctx) => job.handle(ctx, checked))
  } catch (error) {
    source.log.error({ err: error, job: job.name }, 'job failed')
    throw Object.assign(new Error(codeOf(error)), { stack: '' })
  }
}
