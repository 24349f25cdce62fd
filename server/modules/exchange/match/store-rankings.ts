import { z } from 'zod'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { defineJob, sendJob } from '#platform/jobs.ts'
import { allow } from '#platform/policy.ts'
import {
  advanceRun,
  beginRun,
  currentVectorModel,
  findRun,
  forgetRankingsBefore,
  keepRankings,
} from '#matching'
import { mayRunMatches } from '../policy.ts'
import { postingIndex } from './posting-index.ts'
import { rankInWorkers } from './rank-in-workers.ts'
import { sideOf, type PostingIndex, type PostingProfile } from './ranked-postings.ts'

/** Offers stored for each need. */
const TOP = 10
/** Needs of one job: what is done of a run is seen, and kept, after each. */
const PART = 2_500

const partSchema = z.object({ runId: z.uuid(), after: z.uuid().nullable() })

/** Asks for the best offers of every published need to be worked out and stored. @throws matching.run_open */
export async function startMatchRun(ctx: Context): Promise<{ id: string }> {
  allow(mayRunMatches(ctx.actor))
  const run = await beginRun(ctx, needsAfter(postingIndex(ctx), null).length)
  await sendJob(ctx, rankingJob, { runId: run.id, after: null })
  return run
}

function needsAfter({ profiles }: PostingIndex, after: string | null): PostingProfile[] {
  const needs = [...profiles.values()].filter((one) => sideOf(one) === 'need' && (!after || one.id > after))
  return needs.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * Stores the best ten offers, with their reasons, of the run's next needs, and sends for those after them.
 * The last part forgets what is stored for needs no longer published.
 */
export async function storeRankings(
  ctx: Context,
  { runId, after }: z.infer<typeof partSchema>,
  part = PART,
): Promise<void> {
  const run = await findRun(ctx, runId)
  if (run.endedAt !== null) return
  const index = postingIndex(ctx)
  const left = needsAfter(index, after)
  const needs = left.slice(0, part)
  const model = await currentVectorModel(ctx.db, 'postings')
  const batches = await rankInWorkers({
    needs,
    offers: [...index.profiles.values()].filter((one) => sideOf(one) === 'offer'),
    open: index.open,
    model: model && { id: model.id, bytes: new Uint8Array(model.bytes) },
    today: dayOf(ctx.now),
    top: TOP,
  })
  for (const batch of batches) await keepRankings(ctx, { ...batch, modelId: model?.id ?? null })
  const isLast = left.length <= part
  const pairs = batches.reduce((sum, batch) => sum + batch.pairs, 0)
  await advanceRun(ctx, runId, { ranked: needs.length, pairs, isLast })
  if (isLast) await forgetRankingsBefore(ctx, run.requestedAt)
  else await sendJob(ctx, rankingJob, { runId, after: needs.at(-1)!.id })
}

export const rankingJob = defineJob({
  name: 'exchange.store-rankings',
  title: { zh: '全量匹配', en: 'Matching all needs' },
  data: partSchema,
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
