import { VectorIndex, type KeptEmbedding, type SemanticArm } from '#matching'
import { sideOf, type Side } from './posting-side.ts'
import type { PostingIndex, PostingProfile } from './ranked-postings.ts'

/** Published postings by the embedding model an installation has chosen. */
export interface EmbeddedPostings {
  readonly model: string
  /** Whether the model is on this machine; to any other, confidential postings are not sent. */
  readonly isLocal: boolean
  /** Undefined before the first vector tells the width. */
  sides: Readonly<Record<Side, VectorIndex>> | undefined
  /** Whether so many postings have their vectors that these are compared and not those trained here. */
  isInUse: boolean
}

/** Of the postings that may have a vector, how many must have one: a list by two models would compare nothing. */
const ENOUGH = 0.95

export function emptyEmbedded({ name, isLocal }: { name: string; isLocal: boolean }): EmbeddedPostings {
  return { model: name, isLocal, sides: undefined, isInUse: false }
}

/** Whether a posting's text may go to the model. */
export function mayBeEmbedded(
  { visibility = 'public' }: Pick<PostingProfile, 'visibility'>,
  isLocal: boolean,
): boolean {
  return isLocal || visibility === 'public'
}

/** Adds vectors of published postings or replaces them; of others nothing is taken. */
export function putEmbeddings(index: PostingIndex, rows: readonly KeptEmbedding[]): void {
  const { embedded, profiles } = index
  if (!embedded) return
  for (const { id, vector } of rows) {
    const profile = profiles.get(id)
    if (!profile) continue
    embedded.sides ??= { need: new VectorIndex(vector.length), offer: new VectorIndex(vector.length) }
    embedded.sides[sideOf(profile)].put(id, vector)
  }
}

export function dropEmbedding({ embedded }: PostingIndex, id: string): void {
  for (const side of Object.values(embedded?.sides ?? {})) side.remove(id)
}

/** Compares by the model's vectors from the moment on when enough postings have theirs, and not below. */
export function settleEmbedded({ embedded, profiles }: PostingIndex): void {
  if (!embedded) return
  let [wanted, there] = [0, 0]
  for (const profile of profiles.values()) {
    if (!mayBeEmbedded(profile, embedded.isLocal)) continue
    wanted++
    if (embedded.sides?.[sideOf(profile)].has(profile.id)) there++
  }
  embedded.isInUse = there > 0 && there >= ENOUGH * wanted
}

/** The other side by the model's vectors; undefined while they are not in use or this posting has none. */
export function embeddedArm(
  { embedded }: PostingIndex,
  posting: PostingProfile,
  other: Side,
): SemanticArm | undefined {
  if (!embedded?.isInUse || !embedded.sides) return undefined
  const vector = embedded.sides[sideOf(posting)].get(posting.id)
  return vector && { index: embedded.sides[other], vector }
}
