import {
  deserialise,
  queryOf,
  VectorIndex,
  type Expansion,
  type SemanticArm,
  type VectorModel,
} from '#matching'
import { sideOf, type Side } from './posting-side.ts'
import type { PostingIndex, PostingProfile } from './ranked-postings.ts'

/** Published postings by meaning, all by one model. */
export interface PostingVectors {
  readonly modelId: string
  readonly model: VectorModel
  readonly sides: Readonly<Record<Side, VectorIndex>>
}

/** @throws matching.model_unreadable */
export function vectorsBy(modelId: string, bytes: Uint8Array): PostingVectors {
  const model = deserialise(bytes)
  const { dimensions } = model
  return {
    modelId,
    model,
    sides: { need: new VectorIndex(dimensions), offer: new VectorIndex(dimensions) },
  }
}

/** What a posting's vector is made of, in training and after. */
export const textOf = ({ title, text }: Pick<PostingProfile, 'title' | 'text'>): string => `${title}\n${text}`

/** Gives a posting its vector; one whose words the model does not know has none. */
export function putVector({ model, sides }: PostingVectors, profile: PostingProfile): void {
  const vector = model.encode(textOf(profile))
  const side = sides[profile.kind === 'need' ? 'need' : 'offer']
  if (vector) side.put(profile.id, vector)
  else side.remove(profile.id)
}

export function dropVector({ sides }: PostingVectors, id: string): void {
  for (const side of Object.values(sides)) side.remove(id)
}

export function semanticOf(
  { model, sides }: PostingVectors,
  posting: PostingProfile,
  { other, expand }: { other: Side; expand: Expansion | undefined },
): SemanticArm | undefined {
  const vector = expand
    ? encodeForeign(model, textOf(posting), expand)
    : (sides[sideOf(posting)].get(posting.id) ?? model.encode(textOf(posting)))
  return vector && { index: sides[other], vector }
}

/** Of a text in another language its translated words say more to the model than its own. */
function encodeForeign(model: VectorModel, text: string, expand: Expansion): Float32Array | undefined {
  const terms = new Map(queryOf({ title: '', text }).terms)
  for (const [term, weight] of expand(text)) terms.set(term, (terms.get(term) ?? 0) + weight)
  return model.encodeQuery({ terms })
}

/** Milliseconds after which others get their turn. */
const SLICE = 20

/**
 * Gives every posting its vector by the index's next model, a slice at a time, and then makes that the one in use.
 * Postings that come or change meanwhile are given theirs as they come; a newer model ends this one.
 */
export async function encodeNext(index: PostingIndex): Promise<void> {
  const { next } = index
  if (!next) return
  let since = performance.now()
  for (const id of [...index.profiles.keys()]) {
    const profile = index.profiles.get(id)
    if (profile && !next.sides.need.has(id) && !next.sides.offer.has(id)) putVector(next, profile)
    if (performance.now() - since < SLICE) continue
    await new Promise((resolve) => setImmediate(resolve))
    if (index.next !== next) return
    since = performance.now()
  }
  index.vectors = next
  index.next = undefined
}
