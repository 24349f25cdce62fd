import { sql, type RawBuilder } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/database.ts'

/** Announced with `{ model, ids }` when vectors of these subjects were kept or forgotten. */
export const EMBEDDINGS_CHANGED = 'matching.embedding.changed'

export interface MadeEmbedding {
  readonly id: string
  /** Of the text that the vector was made of. */
  readonly version: number
  /** Of length one; undefined where the model refuses the text. */
  readonly vector: Float32Array | undefined
}

export interface KeptEmbedding {
  readonly id: string
  readonly vector: Float32Array
}

/** Subjects in one announcement. */
const ANNOUNCED = 500
/** Days after which the vectors of a model that is not in use are forgotten. */
const KEPT_DAYS = 7

/** Components of the vectors kept of a model; undefined before the first. */
export async function embeddingDimensions(db: Db, model: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('matching.embeddingModel')
    .select('dimensions')
    .where('name', '=', model)
    .executeTakeFirst()
  return row?.dimensions
}

/**
 * Keeps the vectors of a model in the place of those it had of the same subjects, and announces them.
 * One transaction's vectors are all of the width of those kept before, or the database refuses them.
 */
export async function keepEmbeddings(
  ctx: Context,
  { model, made }: { model: string; made: readonly MadeEmbedding[] },
): Promise<void> {
  const dimensions =
    (await embeddingDimensions(ctx.db, model)) ?? made.find(({ vector }) => vector)?.vector?.length
  if (dimensions === undefined) return
  await sql`insert into matching.embedding_model (name, dimensions, used_on)
    values (${model}, ${dimensions}, ${dayOf(ctx.now)}::date) on conflict do nothing`.execute(ctx.db)
  for (let from = 0; from < made.length; from += ANNOUNCED) {
    const slice = made.slice(from, from + ANNOUNCED)
    await sql`
      insert into matching.embedding (model, dimensions, subject_id, version, vector, made_at)
      select ${model}, ${dimensions}, id, version, decode(vector, 'base64'), ${ctx.now}
      from unnest(${slice.map(({ id }) => id)}::uuid[], ${slice.map(({ version }) => version)}::int[],
        ${slice.map(({ vector }) => vector && toBase64(vector))}::text[]) as made (id, version, vector)
      on conflict (model, subject_id) do update
        set version = excluded.version, vector = excluded.vector, made_at = excluded.made_at`.execute(ctx.db)
    await ctx.announce(EMBEDDINGS_CHANGED, { model, ids: slice.map(({ id }) => id) })
  }
}

function toBase64({ buffer, byteOffset, byteLength }: Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}

/** Forgets the vectors of these subjects by every model, and announces those of the model in use. */
export async function forgetEmbeddings(
  ctx: Context,
  { model, ids }: { model: string; ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return
  await ctx.db
    .deleteFrom('matching.embedding')
    .where('subjectId', 'in', [...ids])
    .execute()
  for (let from = 0; from < ids.length; from += ANNOUNCED) {
    await ctx.announce(EMBEDDINGS_CHANGED, { model, ids: ids.slice(from, from + ANNOUNCED) })
  }
}

/** Notes that a model is in use, and forgets those that nobody has used for a week with their vectors. */
export async function keepInUse(ctx: Context, model: string): Promise<void> {
  const today = dayOf(ctx.now)
  await sql`update matching.embedding_model set used_on = ${today}::date
    where name = ${model} and used_on < ${today}::date`.execute(ctx.db)
  await sql`delete from matching.embedding_model
    where name <> ${model} and used_on < ${today}::date - ${KEPT_DAYS}::int`.execute(ctx.db)
}

/** What is kept of a model for use in SQL: `subject_id`, `version`, `is_refused`, `made_at`. */
export function embeddedSubjects(model: string): RawBuilder<unknown> {
  return sql`(select subject_id, version, vector is null as is_refused, made_at
    from matching.embedding where model = ${model})`
}

/** Rows read at a time. */
const SLICE = 1_000
const FIRST = '00000000-0000-0000-0000-000000000000'

/** All vectors of a model, some at a time in the order of their subjects. */
export async function* embeddingSlices(db: Db, model: string): AsyncGenerator<KeptEmbedding[]> {
  let after = FIRST
  for (;;) {
    const rows = await embeddings(db, model)
      .where('subjectId', '>', after)
      .orderBy('subjectId')
      .limit(SLICE)
      .execute()
    if (rows.length === 0) return
    yield rows.map(keptOf)
    after = rows.at(-1)!.id
  }
}

/** The vectors a model has of these subjects; those without one are left out. */
export async function embeddingsOf(
  db: Db,
  { model, ids }: { model: string; ids: readonly string[] },
): Promise<KeptEmbedding[]> {
  if (ids.length === 0) return []
  const rows = await embeddings(db, model)
    .where('subjectId', 'in', [...ids])
    .execute()
  return rows.map(keptOf)
}

function embeddings(db: Db, model: string) {
  return db
    .selectFrom('matching.embedding')
    .select(['subjectId as id', 'vector'])
    .where('model', '=', model)
    .where('vector', 'is not', null)
}

function keptOf({ id, vector }: { id: string; vector: Buffer | null }): KeptEmbedding {
  // Copied: what the driver hands over may begin at any byte.
  return { id, vector: new Float32Array(new Uint8Array(vector!).buffer) }
}
