import { z } from 'zod'
import { idParams, pageOf, pageQuery } from './http/contracts.ts'
import { defineRoute, type Route } from './http/route.ts'
import { alertSchema, jobCounts, jobProgress, JOB_STATES, jobSchema } from './job.contract.ts'
import { countJobs, listAlerts, listJobs, listProgress } from './job.queries.ts'
import { retryJob } from './retry-job.ts'

/** Background work and trouble, for administrators. */
export const jobRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/platform/jobs',
    operationId: 'listJobs',
    summary:
      'Background jobs that wait, run or failed, newest first, how many there are of each, and standing work',
    access: ['administrator'],
    query: z.object({ ...pageQuery, state: z.enum(JOB_STATES).optional() }),
    response: pageOf(jobSchema).extend({ counts: jobCounts, progress: z.array(jobProgress) }),
    handle: async (ctx, { query }) => ({
      ...(await listJobs(ctx, query)),
      counts: await countJobs(ctx),
      progress: await listProgress(ctx),
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/platform/jobs/:id/retry',
    operationId: 'retryJob',
    summary: 'Tries a job that failed for good once more',
    access: ['administrator'],
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => retryJob(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/platform/alerts',
    operationId: 'listAlerts',
    summary: 'Trouble of the last 30 days that administrators should know of, newest first',
    access: ['administrator'],
    response: z.object({ items: z.array(alertSchema) }),
    handle: async (ctx) => ({ items: (await listAlerts(ctx)) as z.infer<typeof alertSchema>[] }),
  }),
]
