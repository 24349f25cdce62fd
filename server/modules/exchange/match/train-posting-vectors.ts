import { sql } from 'kysely'
import { dayOf, startOfDay } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { defineJob } from '#platform/jobs.ts'
import { currentModelFacts, FEWEST_TEXTS, keepVectorModel, trainInWorker } from '#matching'
import { publishedSlices } from './posting-profile.ts'
import { textOf } from './posting-vectors.ts'

/** Trains anew at once when there are so many times the texts of the last training. */
const GROWTH = 1.5
/** The hour in Asia/Shanghai from which what changed the day before is learned. */
const NIGHT_HOUR = 2

/**
 * Trains the vectors of postings when it is due: there is no model yet, the corpus has grown by half, or a night
 * has come since something changed. Below 200 texts words alone find.
 *
 * Takes some ten seconds of a second core; nothing is written before the end, so nobody waits for it.
 *
 * @returns the new model's id; undefined when nothing was due
 */
export async function trainPostingVectors(ctx: Context): Promise<string | undefined> {
  if (!(await isDue(ctx))) return undefined
  const texts: string[] = []
  for await (const slice of publishedSlices(ctx.db)) texts.push(...slice.map(textOf))
  const model = await trainInWorker(texts)
  return model && keepVectorModel(ctx, { kind: 'postings', model })
}

async function isDue(ctx: Context): Promise<boolean> {
  const { rows } = await sql<{ published: number; changedAt: string | null }>`
    select count(*) filter (where state = 'published')::int as published, max(updated_at) as changed_at
    from exchange.posting`.execute(ctx.db)
  const { published, changedAt } = rows[0]!
  if (published < FEWEST_TEXTS) return false
  const last = await currentModelFacts(ctx.db, 'postings')
  if (!last || published >= GROWTH * last.texts) return true
  const night = startOfDay(dayOf(ctx.now)).getTime() + NIGHT_HOUR * 3_600_000
  const trainedAt = Date.parse(last.trainedAt)
  return ctx.now.getTime() >= night && trainedAt < night && Date.parse(changedAt ?? '') > trainedAt
}

export const trainingJob = defineJob({
  name: 'exchange.train-vectors',
  title: { zh: '训练供需语义向量', en: 'Training the vectors of postings' },
  schedule: '*/10 * * * *',
  async handle(ctx) {
    const id = await trainPostingVectors(ctx)
    if (id) ctx.log.info({ model: id }, 'vectors of postings trained')
  },
})
