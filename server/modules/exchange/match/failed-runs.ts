import { abandonRun, openRun } from '#matching'
import type { Context } from '#platform/context.ts'
import { failedJobs } from '#platform/job.queries.ts'
import type { Job } from '#platform/jobs.ts'

/** By run, the code of the failure its job was given up with. */
export async function failuresOf(
  ctx: Context,
  job: Pick<Job, 'name'>,
  runIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return failedJobs(ctx, job, { field: 'runId', values: runIds })
}

/** Ends the open run when its job was given up, so that nobody has to wait an hour to start another. */
export async function abandonFailedRun(ctx: Context, job: Pick<Job, 'name'>): Promise<void> {
  const id = await openRun(ctx)
  if (id && (await failuresOf(ctx, job, [id])).has(id)) await abandonRun(ctx, id)
}
