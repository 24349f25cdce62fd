import { PgBoss } from 'pg-boss'
import type pg from 'pg'
import type { Context, ContextSource } from './context.ts'
import { inTransaction } from './context.ts'
import { system } from './actor.ts'
import { TIME_ZONE } from './clock.ts'

/** Work done later or by the clock: a thin name for a use case. Retried three times, then kept as failed. */
export interface Job {
  readonly name: string
  /** Five cron fields in Asia/Shanghai. */
  readonly schedule?: string
  handle(ctx: Context, data: unknown): Promise<void>
}

export interface JobRunner {
  stop(): Promise<void>
}

/** Runs the modules' jobs on the shared pool; several processes share the work. */
export async function startJobs(
  source: ContextSource,
  pool: pg.Pool,
  jobs: readonly Job[],
): Promise<JobRunner> {
  const boss = new PgBoss({
    db: { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) },
    schema: 'pgboss',
  })
  boss.on('error', (error: Error) => source.log.error({ err: error }, 'jobs'))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: 3, retryDelay: 5, retryBackoff: true })
    if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: TIME_ZONE })
    await boss.work(job.name, { pollingIntervalSeconds: 2 }, async (batch) => {
      for (const { data } of batch) {
        await inTransaction(source, { actor: system }, (ctx) => job.handle(ctx, data)).catch(
          (error: unknown) => {
            source.log.error({ err: error, job: job.name }, 'job failed')
            throw error
          },
        )
      }
    })
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) }
}
