import { putVector, vectorsBy, type PostingVectors } from './posting-vectors.ts'
import { sideOf } from './posting-side.ts'
import type { PostingIndex } from './ranked-postings.ts'

/** Vectors of postings that several threads read without a copy each. */
export interface SharedVectors {
  readonly modelId: string
  readonly dimensions: number
  readonly ids: readonly string[]
  /** On shared memory: one vector after the other, in the order of the ids. */
  readonly components: Float32Array<SharedArrayBuffer>
}

/** Vectors after which others get their turn. */
const SLICE = 200

/** The vectors in use, so that threads need not make them anew. */
export async function shareVectors({ vectors, profiles }: PostingIndex): Promise<SharedVectors | undefined> {
  if (!vectors) return undefined
  const { modelId, model, sides } = vectors
  const components = new Float32Array(new SharedArrayBuffer(4 * profiles.size * model.dimensions))
  const ids: string[] = []
  for (const profile of [...profiles.values()].slice(0, components.length / model.dimensions)) {
    const vector = sides[sideOf(profile)].get(profile.id)
    if (!vector) continue
    components.set(vector, ids.length * model.dimensions)
    if (ids.push(profile.id) % SLICE === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return { modelId, dimensions: model.dimensions, ids, components }
}

/**
 * Gives the postings of an index their vectors by a model: those that are shared as they are, others made anew.
 *
 * @throws matching.model_unreadable
 */
export function useVectors(
  index: PostingIndex,
  model: { readonly id: string; readonly bytes: Uint8Array },
  shared: SharedVectors | undefined,
): PostingVectors {
  const vectors = vectorsBy(model.id, model.bytes)
  const known = shared?.modelId === model.id ? shared : undefined
  for (const [at, id] of (known?.ids ?? []).entries()) {
    const profile = index.profiles.get(id)
    const from = at * known!.dimensions
    if (profile)
      vectors.sides[sideOf(profile)].put(id, known!.components.subarray(from, from + known!.dimensions))
  }
  for (const profile of index.profiles.values()) {
    if (!vectors.sides[sideOf(profile)].has(profile.id)) putVector(vectors, profile)
  }
  return vectors
}
