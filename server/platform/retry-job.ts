import { fromKysely } from 'pg-boss'
import { sql } from 'kysely'
import type { Context } from './context.ts'
import { defineFaults } from './errors.ts'
import { jobQueueOf } from './jobs.ts'

const faults = defineFaults('jobs', {
  unknown: {
    kind: 'not_found',
    zh: '没有这项任务。完成的任务会被清理，请刷新列表。',
    en: 'There is no such job. Jobs that are done are tidied away; read the list anew.',
  },
  not_failed: {
    kind: 'conflict',
    zh: '这项任务没有失败，不需要重试。请刷新列表查看它现在的状态。',
    en: 'This job has not failed, so there is nothing to try again. Read the list anew to see its state.',
  },
})

/** Puts a job that failed for good back into the queue for one more try. */
export async function retryJob(ctx: Context, id: string): Promise<void> {
  const queue = jobQueueOf(ctx)
  const boss = await queue.open()
  // Locked, so that of two administrators at once one finds it waiting again.
  const { rows } = await sql<{ name: string; state: string }>`
    select name, state::text as state from pgboss.job where id = ${id}
      and name = any(${queue.jobs.map((job) => job.name)}::text[]) for update`.execute(ctx.db)
  const [job] = rows
  if (!job) throw faults.unknown()
  if (job.state !== 'failed') throw faults.not_failed()
  const { name } = job
  await boss.retry(name, id, { db: fromKysely(ctx.db.withoutPlugins()) })
  await ctx.audit({
    action: 'platform.job.retry',
    subjectType: 'platform.job',
    subjectId: id,
    sentence: { zh: `重试了后台任务 ${name}`, en: `tried the job ${name} again` },
  })
}
