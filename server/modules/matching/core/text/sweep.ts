import { buryDocument, emptySegment, enterDocument, placeList, totalPostings } from './segment.ts'
import type { Segment } from './segment.ts'

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
  target.isPacked = target.ids.length >= segmentSize
  const room = target.isPacked ? totalPostings(source) : source.poolUsed
  target.ordinals = new Uint16Array(room)
  target.impacts = new Uint8Array(room)
  const kept = source.alive.slice(0, source.ids.length)
  return { source, target, ordinals, kept, leftOut: source.dead.length, nextTerm: 0 }
}

/** Writes lists until about so many postings are read; true when none is left. */
export function continueSweep(sweep: Sweep, postings: number): boolean {
  const { lists } = sweep.source
  let left = postings
  while (2 * sweep.nextTerm < lists.length && left > 0) {
    // A list without a posting costs time too.
    left -= lists[2 * sweep.nextTerm + 1]! + 1
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

function copyList({ source, target, ordinals, kept }: Sweep, term: number): void {
  const start = source.lists[2 * term]!
  const end = start + source.lists[2 * term + 1]!
  let count = 0
  for (let at = start; at < end; at++) count += kept[source.ordinals[at]!]!
  if (count === 0) return
  let to = placeList(target, term, count)
  for (let at = start; at < end; at++) {
    const ordinal = source.ordinals[at]!
    if (kept[ordinal] === 0) continue
    target.ordinals[to] = ordinals[ordinal]!
    target.impacts[to++] = source.impacts[at]!
  }
}
