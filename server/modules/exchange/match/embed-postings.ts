import { sql } from 'kysely'
import {
  embeddedSubjects,
  embeddingDimensions,
  embeddingInUse,
  forgetEmbeddings,
  keepEmbeddings,
  keepInUse,
  type Embeddings,
  type MadeEmbedding,
} from '#matching'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/database.ts'
import { defineJob, sendSoon } from '#platform/jobs.ts'
import type { Subscriber } from '#platform/manifest.ts'
import { profileOf, publishedPostings } from './posting-profile.ts'
import { textOf } from './posting-vectors.ts'
import { sideOf } from './posting-side.ts'
import type { PostingProfile } from './ranked-postings.ts'

/** Postings whose texts are asked for together. */
const PART = 256
/** Milliseconds after which one job ends and the next minute's goes on. */
const BUDGET = 40_000
/** Characters of a posting that are sent; models read less or refuse. */
const LONGEST = 6_000
/** After so long a text that was refused is tried again. */
const REFUSED_FOR = '1 day'

interface Model {
  readonly name: string
  readonly isLocal: boolean
}

/**
 * Gives published postings their vectors by the embedding model in use: those that have none, or had it made of an
 * older text. Takes away those of postings no longer published, or confidential where texts leave the machine.
 *
 * Nothing is written before the end, so that nobody waits for a model that is slow. One process at a time; what a job
 * cut off had made is made again. A model that fails is warned of, and tried again by the next job.
 *
 * @returns how many vectors were made
 */
export async function embedPostings(ctx: Context, budget = BUDGET): Promise<number> {
  const model = embeddingInUse(ctx)
  if (!model || !(await isAlone(ctx))) return 0
  const forgotten = await superfluous(ctx.db, model)
  const made = await makeEmbeddings(ctx, performance.now() + budget)
  await forgetEmbeddings(ctx, { model: model.name, ids: forgotten })
  await keepEmbeddings(ctx, { model: model.name, made })
  await keepInUse(ctx, model.name)
  return made.filter(({ vector }) => vector).length
}

async function isAlone({ db }: Context): Promise<boolean> {
  const { rows } = await sql<{ alone: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('exchange.embed-postings', 0)) as alone`.execute(db)
  return rows[0]!.alone
}

async function makeEmbeddings(ctx: Context, until: number): Promise<MadeEmbedding[]> {
  const model = embeddingInUse(ctx)!
  const made: MadeEmbedding[] = []
  let dimensions = await embeddingDimensions(ctx.db, model.name)
  let after: string | undefined
  while (performance.now() < until) {
    const rows = await waiting(ctx, model, after)
    if (rows.length === 0) break
    const vectors = await embedBoth(rows, (texts, use) => model.embed(texts, { use, dimensions }))
    if (!vectors) break
    made.push(...rows.map(({ id, version }) => ({ id, version, vector: vectors.get(id) })))
    dimensions ??= made.find(({ vector }) => vector)?.vector?.length
    after = rows.at(-1)!.id
  }
  return made
}

interface WaitingPosting {
  readonly id: string
  readonly version: number
  readonly profile: PostingProfile
}

async function waiting(
  { db, now }: Context,
  model: Model,
  after = '00000000-0000-0000-0000-000000000000',
): Promise<WaitingPosting[]> {
  const rows = await publishedPostings(db)
    .select('posting.version')
    .where('posting.id', '>', after)
    .where(mayBeSent(model))
    .where(
      sql<boolean>`not exists (select from ${embeddedSubjects(model.name)} as embedded
        where embedded.subject_id = posting.id and embedded.version = posting.version
          and not (embedded.is_refused and embedded.made_at < ${now}::timestamptz - ${REFUSED_FOR}::interval))`,
    )
    .orderBy('posting.id')
    .limit(PART)
    .execute()
  return rows.map((row) => ({ id: row.id, version: row.version, profile: profileOf(row) }))
}

/** The same as `mayBeEmbedded`, in SQL. */
function mayBeSent({ isLocal }: Model) {
  return isLocal ? sql<boolean>`true` : sql<boolean>`posting.visibility = 'public'`
}

type Ask = (texts: readonly string[], use: 'query' | 'document') => Promise<Embeddings | undefined>

/** Needs ask and offers answer, for models that tell the two apart. Undefined when the model fails. */
async function embedBoth(
  rows: readonly WaitingPosting[],
  ask: Ask,
): Promise<Map<string, Float32Array | undefined> | undefined> {
  const vectors = new Map<string, Float32Array | undefined>()
  for (const [side, use] of [['need', 'query'] as const, ['offer', 'document'] as const]) {
    const some = rows.filter(({ profile }) => sideOf(profile) === side)
    if (some.length === 0) continue
    const made = await ask(
      some.map(({ profile }) => textOf(profile).slice(0, LONGEST)),
      use,
    )
    if (!made) return undefined
    some.forEach(({ id }, at) => void vectors.set(id, made[at]))
  }
  return vectors
}

/** Postings that have a vector and should have none. */
async function superfluous(db: Db, model: Model): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select embedded.subject_id as id from ${embeddedSubjects(model.name)} as embedded
    where not exists (select from exchange.posting as posting
      where posting.id = embedded.subject_id and posting.state = 'published' and ${mayBeSent(model)})
    limit 10000`.execute(db)
  return rows.map(({ id }) => id)
}

/** How many published postings that may have a vector have one; undefined without an embedding model. */
export async function embeddingProgress(ctx: Context): Promise<{ done: number; total: number } | undefined> {
  const model = embeddingInUse(ctx)
  if (!model) return undefined
  const { rows } = await sql<{ done: number; total: number }>`
    select count(*)::int as total, count(embedded.subject_id)::int as done
    from exchange.posting as posting
    left join ${embeddedSubjects(model.name)} as embedded
      on embedded.subject_id = posting.id and embedded.version = posting.version
    where posting.state = 'published' and ${mayBeSent(model)}`.execute(ctx.db)
  return rows[0]
}

export const embeddingJob = defineJob({
  name: 'exchange.embed-postings',
  title: { zh: '计算供需嵌入向量', en: 'Embedding the postings' },
  schedule: '* * * * *',
  progress: embeddingProgress,
  async handle(ctx) {
    const made = await embedPostings(ctx)
    if (made > 0) ctx.log.info({ made }, 'postings embedded')
  },
})

/** Has what is published embedded soon; the job of the minute finds whatever else has changed. */
export const embedPublished: Subscriber = {
  name: 'exchange.embed-published',
  events: ['exchange.posting.published', 'exchange.posting.changed'],
  async handle(ctx) {
    if (embeddingInUse(ctx)) await sendSoon(ctx, embeddingJob)
  },
}
