import {
  EMBEDDINGS_CHANGED,
  embeddingInUse,
  embeddingSlices,
  embeddingsOf,
  type KeptEmbedding,
} from '#matching'
import type { ContextSource } from '#platform/context.ts'
import type { Announcement } from '#platform/outbox.ts'
import { dropEmbedding, emptyEmbedded, putEmbeddings, settleEmbedded } from './embedded-postings.ts'
import type { PostingIndex } from './ranked-postings.ts'

/** What of an embedding model its vectors are kept by. */
export interface EmbeddingFacts {
  readonly name: string
  readonly isLocal: boolean
}

/** Takes what is kept of the embedding model in use into memory, after the postings. */
export async function takeEmbeddings(
  source: Pick<ContextSource, 'db' | 'memory'>,
  index: PostingIndex,
  model: EmbeddingFacts | undefined = embeddingInUse(source),
): Promise<void> {
  if (!model) return
  index.embedded = emptyEmbedded(model)
  for await (const slice of embeddingSlices(source.db, model.name)) putEmbeddings(index, slice)
  settleEmbedded(index)
}

/** Follows vectors made or forgotten; new postings count as well, as they have none yet. */
export async function followEmbeddings(
  source: ContextSource,
  index: PostingIndex,
  batch: readonly Announcement[],
): Promise<void> {
  const { embedded } = index
  if (!embedded) return
  const ids = batch
    .filter(({ event }) => event === EMBEDDINGS_CHANGED)
    .map(({ payload }) => payload as { model: string; ids: string[] })
    .filter(({ model }) => model === embedded.model)
    .flatMap((changed) => changed.ids)
  const kept: KeptEmbedding[] = await embeddingsOf(source.db, { model: embedded.model, ids })
  const there = new Set(kept.map(({ id }) => id))
  for (const id of ids) if (!there.has(id)) dropEmbedding(index, id)
  putEmbeddings(index, kept)
  settleEmbedded(index)
}
