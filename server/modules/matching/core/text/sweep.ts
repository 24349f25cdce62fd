import {
  buryDocument,
  countPostings,
  emptySegment,
  enterDocument,
  makePackedRoom,
  readList,
  writeList,
} from './segment.ts'
import type { Postings, Segment } from './segment.ts'

/**
 * A segment on its way to being written anew: without the documents removed from it, and packed if it is full.
 *
 * The lists of a full segment take longer to write than an event loop may stand still, so they are written in slices,
 * and the old segment answers until the last of them. It must not be given documents meanwhile; removals go on.
 */
export interface Sweep {
  readonly source: Segment
  readonly target: Segment
  /** By ordinal in the source: its ordinal in the target. */
  readonly ordinals: Uint16Array
  /** By ordinal in the source: 1 for the documents that were there when the sweep began. */
  readonly kept: Uint8Array
  /** How many of the source's dead are left out; those after them died since. */
  readonly leftOut: number
  nextTerm: number
  /** Room for the list being written. */
  readonly postings: Postings
}

/** Begins a sweep; a target that comes out full, with `segmentSize` documents, is packed. */
export function beginSweep(source: Segment, segmentSize: number): Sweep {
  const target = emptySegment()
  target.lists = new Uint32Array(source.lists.length)
  const ordinals = new Uint16Array(source.ids.length)
  source.ids.forEach((id, ordinal) => {
    if (source.alive[ordinal] === 0) return
    ordinals[ordinal] = enterDocument(target, id, source.lengths[ordinal]!)
  })
  if (target.ids.length >= segmentSize) makePackedRoom(target, source)
  else {
    target.ordinals = new Uint16Array(source.poolUsed)
    target.impacts = new Uint8Array(source.poolUsed)
  }
  const kept = source.alive.slice(0, source.ids.length)
  const postings = { ordinals: new Uint16Array(kept.length), impacts: new Uint8Array(kept.length), count: 0 }
  return { source, target, ordinals, kept, leftOut: source.dead.length, nextTerm: 0, postings }
}

/** Writes lists until about so many postings are read; true when none is left. */
export function continueSweep(sweep: Sweep, postings: number): boolean {
  const { lists } = sweep.source
  let left = postings
  while (2 * sweep.nextTerm < lists.length && left > 0) {
    // A list without a posting costs time too.
    left -= countPostings(sweep.source, sweep.nextTerm) + 1
    copyList(sweep, sweep.nextTerm)
    sweep.nextTerm++
  }
  return 2 * sweep.nextTerm === lists.length
}

/** The new segment, once all lists are written; documents that were removed meanwhile are dead in it. */
export function finishSweep({ source, target, ordinals, leftOut }: Sweep): Segment {
  for (const ordinal of source.dead.slice(leftOut)) buryDocument(target, ordinals[ordinal]!)
  return target
}

function copyList({ source, target, ordinals, kept, postings }: Sweep, term: number): void {
  if (countPostings(source, term) === 0) return
  readList(source, term, postings)
  let count = 0
  for (let at = 0; at < postings.count; at++) {
    const ordinal = postings.ordinals[at]!
    if (kept[ordinal] === 0) continue
    postings.ordinals[count] = ordinals[ordinal]!
    postings.impacts[count++] = postings.impacts[at]!
  }
  if (count === 0) return
  postings.count = count
  writeList(target, term, postings)
}
