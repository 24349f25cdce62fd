import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/database.ts'
import type { TrainedModel } from './train-in-worker.ts'

/** What texts a model was trained on. */
export type ModelKind = 'postings'

/** Raised with every change to how texts are split or vectors are made of them. */
const TOKENISER = 1
/** Models of one kind that are kept: the current one, and two to go back to. */
const KEPT = 3

export interface VectorModelFacts {
  readonly id: string
  readonly trainedAt: string
  readonly texts: number
}

/** Keeps a trained model as the current one of its kind and announces it; processes then load it. @returns its id */
export async function keepVectorModel(
  ctx: Context,
  { kind, model }: { kind: ModelKind; model: TrainedModel },
): Promise<string> {
  const id = ctx.newId()
  await ctx.db
    .updateTable('matching.vectorModel')
    .set({ state: 'old' })
    .where('kind', '=', kind)
    .where('state', '=', 'current')
    .execute()
  await ctx.db
    .insertInto('matching.vectorModel')
    .values({
      id,
      kind,
      trainedAt: ctx.now,
      texts: model.texts,
      dimensions: model.dimensions,
      tokeniser: TOKENISER,
      bytes: Buffer.from(model.bytes),
      state: 'current',
    })
    .execute()
  await forgetOldest(ctx.db, kind)
  await ctx.announce(MODEL_TRAINED, { id, kind })
  return id
}

/** Announced with `{ id, kind }` when a model has become the current one. */
export const MODEL_TRAINED = 'matching.model.trained'

async function forgetOldest(db: Db, kind: ModelKind): Promise<void> {
  await db
    .deleteFrom('matching.vectorModel')
    .where('kind', '=', kind)
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('matching.vectorModel as kept')
        .select('kept.id')
        .where('kept.kind', '=', kind)
        .orderBy('kept.trainedAt', 'desc')
        .orderBy('kept.id', 'desc')
        .limit(KEPT),
    )
    .execute()
}

/** Which model of a kind is current; undefined when there is none that this version can use. */
export async function currentModelFacts(db: Db, kind: ModelKind): Promise<VectorModelFacts | undefined> {
  return current(db, kind).executeTakeFirst()
}

/** The current model of a kind with its bytes. */
export async function currentVectorModel(
  db: Db,
  kind: ModelKind,
): Promise<(VectorModelFacts & { readonly bytes: Uint8Array }) | undefined> {
  return current(db, kind).select('bytes').executeTakeFirst()
}

function current(db: Db, kind: ModelKind) {
  return db
    .selectFrom('matching.vectorModel')
    .select(['id', 'trainedAt', 'texts'])
    .where('kind', '=', kind)
    .where('state', '=', 'current')
    .where('tokeniser', '=', TOKENISER)
}
