import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { connectionInUse } from '#platform/db/connection-in-use.ts'
import { defineJob, sendJob } from '#platform/jobs.ts'
import { allow } from '#platform/policy.ts'
import { beginRun, currentModelFacts, endRun, findRun, forgetOtherRankings, needsRankedIn } from '#matching'
import { mayRunMatches } from '../policy.ts'
import { abandonFailedRun } from './failed-runs.ts'
import { postingIndex } from './posting-index.ts'
import { rankInWorkers } from './rank-in-workers.ts'
import { sideOf, type PostingIndex } from './ranked-postings.ts'
import { shareVectors } from './shared-vectors.ts'

/** Offers, and people, stored for each need. */
const TOP = 10

const jobSchema = z.object({ runId: z.uuid() })

/** Asks for the best offers and experts of every published need to be worked out and stored. @throws matching.run_open */
export async function startMatchRun(ctx: Context): Promise<{ id: string }> {
  allow(mayRunMatches(ctx.actor))
  await abandonFailedRun(ctx, rankingJob)
  const run = await beginRun(ctx, needsOf(postingIndex(ctx)).length)
  await sendJob(ctx, rankingJob, { runId: run.id })
  return run
}

function needsOf({ profiles }: PostingIndex): string[] {
  const needs = [...profiles.values()].filter((one) => sideOf(one) === 'need')
  return needs.map(({ id }) => id).sort()
}

/**
 * Stores the best ten offers and the best ten experts, with their reasons, of every need the run has not ranked yet.
 * Each batch of needs is kept and counted as soon as it is ranked, so that a run which was broken off goes on there.
 * At the end, what is stored of needs no longer published is forgotten.
 *
 * @param most needs ranked in this try
 */
export async function storeRankings(
  ctx: Context,
  { runId }: z.infer<typeof jobSchema>,
  most = Infinity,
): Promise<void> {
  const run = await findRun(ctx, runId)
  if (run.endedAt !== null) return
  const since = performance.now()
  const ranked = await needsRankedIn(ctx, runId)
  const index = postingIndex(ctx)
  const needIds = needsOf(index).filter((id) => !ranked.has(id))
  const modelId = (await currentModelFacts(ctx.db, 'postings'))?.id ?? null
  // Nothing is written here before the threads have ended: they would wait for it.
  const request = {
    ...{ connection: connectionInUse(ctx), runId, now: ctx.now.getTime(), top: TOP },
    ...{ vectors: await shareVectors(index), embedding: embeddingOf(index) },
  }
  await rankInWorkers({ ...request, needIds: needIds.slice(0, most) }, ctx.log)
  if (needIds.length > most) return
  const now = new Date(ctx.now.getTime() + performance.now() - since)
  await endRun({ db: ctx.db, now }, runId, { ranked: ranked.size + needIds.length, modelId })
  await forgetOtherRankings(ctx, runId)
}

/** The embedding model whose vectors the lists compare by. */
function embeddingOf({ embedded }: PostingIndex) {
  return embedded && { name: embedded.model, isLocal: embedded.isLocal }
}

export const rankingJob = defineJob({
  name: 'exchange.store-rankings',
  title: { zh: '全量匹配', en: 'Matching all needs' },
  data: jobSchema,
  handle: (ctx, data): Promise<void> => storeRankings(ctx, data),
})

export const nightlyRankingJob = defineJob({
  name: 'exchange.start-match-run',
  title: { zh: '发起每夜全量匹配', en: 'Starting the nightly run over all needs' },
  schedule: '0 4 * * *',
  async handle(ctx) {
    await startMatchRun(ctx)
  },
})
