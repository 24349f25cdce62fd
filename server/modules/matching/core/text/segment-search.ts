import { accumulate, boundOf, countPostings, findImpact, isDense } from './segment.ts'
import type { Segment } from './segment.ts'
import type { Top } from './top.ts'

/** A term of a query, and what it adds to a score by the table's share for the impact. */
interface WeightedTerm {
  readonly number: number
  readonly boost: number
}

/** Arrays as long as the largest segment, all zero between searches except `candidates`. */
export interface SearchRoom {
  readonly scores: Float32Array
  readonly candidates: Uint16Array
  /** 1 for a document that is among the candidates already. */
  readonly marks: Uint8Array
}

interface SegmentSearch {
  /** In the order in which scores are summed, for scores are rounded; those that add most for a posting read come first. */
  readonly terms: readonly WeightedTerm[]
  readonly table: Float32Array
  readonly room: SearchRoom
}

interface BestOf extends SegmentSearch {
  readonly top: Top
  readonly limit: number
  readonly accept: ((id: string) => boolean) | undefined
}

/** How many postings are read in the time in which one is looked up, in a sparse and in a dense list. */
const LOOK_UP = 32
const LOOK_UP_DENSE = 4

export function searchRoom(documents: number): SearchRoom {
  return {
    scores: new Float32Array(documents),
    candidates: new Uint16Array(documents),
    marks: new Uint8Array(documents),
  }
}

/**
 * Offers the documents of a segment that can be among the best.
 *
 * Terms are added up until those left, at their bounds, cannot lift a document that has none of them to the floor of the
 * best (MaxScore). From then on only candidates count: documents that can still reach the floor, fewer with every
 * term; once they are few, the long lists of frequent terms are not read but looked up in. Nothing is estimated: every
 * document offered has the score it would have had, summed in the same order, and no other can be among the best.
 */
export function searchSegment(segment: Segment, search: BestOf): void {
  const { terms, room } = search
  const rests = restsOf(segment, search)
  const opened = openTerms(segment, search, rests)
  const atLeast = opened.floor - rests[opened.next]!
  let count = gather(segment, search, { ...opened, atLeast })
  let unfiltered = 0
  for (let at = opened.next; at < terms.length; at++) {
    unfiltered += addTerm(segment, search, at, count)
    // Going through the candidates is worth it once as many postings were read.
    if (unfiltered < count) continue
    count = keepReaching(room, count, opened.floor - rests[at + 1]!)
    unfiltered = 0
  }
  offer(segment, search, count)
  room.scores.fill(0)
}

/** The scores of given documents of a segment, in their order. */
export function scoreDocuments(
  segment: Segment,
  search: SegmentSearch,
  ordinals: readonly number[],
): number[] {
  const { terms, room } = search
  ordinals.forEach((ordinal, at) => (room.candidates[at] = ordinal))
  for (let at = 0; at < terms.length; at++) addTerm(segment, search, at, ordinals.length)
  const scores = ordinals.map((ordinal) => room.scores[ordinal]!)
  room.scores.fill(0)
  return scores
}

/** By term: the most that it and those after it can add to a score. */
function restsOf(segment: Segment, { terms, table }: SegmentSearch): Float64Array {
  const rests = new Float64Array(terms.length + 1)
  for (let at = terms.length - 1; at >= 0; at--) {
    const { number, boost } = terms[at]!
    rests[at] = rests[at + 1]! + boost * table[boundOf(segment, number)]!
  }
  return rests
}

interface Opened {
  /** The first term that is not added up yet. */
  readonly next: number
  /** Entries of lists read. */
  readonly read: number
  readonly floor: number
}

/** Adds up terms until a document that has none of them cannot reach the floor, or all of them. */
function openTerms(segment: Segment, search: BestOf, rests: Float64Array): Opened {
  const { terms, table, room, top } = search
  // Every sum is rounded to single precision; the floor gives way by more than all roundings together.
  const yielding = 1 - terms.length * 2 ** -22
  let left = terms.reduce((sum, { number }) => sum + sizeOf(segment, number), 0)
  let floor = top.floor() * yielding
  let [next, read, looked] = [0, 0, rests[0]!]
  while (next < terms.length && rests[next]! >= floor) {
    const { number, boost } = terms[next]!
    accumulate(segment, number, { boost, table }, room.scores)
    next++
    read += sizeOf(segment, number)
    left -= sizeOf(segment, number)
    if (top.isFull() || search.accept !== undefined || rests[next]! > looked / 2) continue
    if (left < Math.min(2 * read, segment.ids.length)) continue
    // Nothing to compare with yet: what the best have so far, they keep.
    floor = leastOfBest(search, gather(segment, search, { next, read, atLeast: 0 })) * yielding
    looked = rests[next]!
  }
  if (next === terms.length && !top.isFull() && search.accept === undefined) {
    floor = leastOfBest(search, gather(segment, search, { next, read, atLeast: 0 })) * yielding
  }
  return { next, read, floor }
}

function sizeOf(segment: Segment, term: number): number {
  return isDense(segment, term) ? segment.ids.length : countPostings(segment, term)
}

/** The lowest of the `limit` highest scores of the candidates, 0 where there are fewer. */
function leastOfBest({ room: { scores, candidates }, limit }: BestOf, count: number): number {
  if (limit > count) return 0
  const best = new Float32Array(limit)
  for (let at = 0; at < count; at++) {
    const score = scores[candidates[at]!]!
    if (score > best[0]!) replaceLeast(best, score)
  }
  return best[0]!
}

/** Puts a number in the place of the least of a heap, which is its first. */
function replaceLeast(heap: Float32Array, value: number): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++
    if (child >= heap.length || heap[child]! >= value) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = value
}

/** Collects the documents whose scores are not zero and reach a floor; returns how many there are. */
function gather(
  segment: Segment,
  { terms, room: { scores, candidates, marks } }: SegmentSearch,
  { next, read, atLeast }: { next: number; read: number; atLeast: number },
): number {
  const { alive, lists, ordinals, ids } = segment
  let count = 0
  if (read >= ids.length) {
    for (let ordinal = 0; ordinal < ids.length; ordinal++) {
      const score = scores[ordinal]!
      if (score >= atLeast && score !== 0 && alive[ordinal] === 1) candidates[count++] = ordinal
    }
    return count
  }
  // No list read so far is dense, or more would have been read.
  for (let term = 0; term < next; term++) {
    const { number } = terms[term]!
    const start = lists[2 * number]!
    const end = start + countPostings(segment, number)
    for (let at = start; at < end; at++) {
      const ordinal = ordinals[at]!
      if (scores[ordinal]! < atLeast || marks[ordinal] === 1 || alive[ordinal] === 0) continue
      marks[ordinal] = 1
      candidates[count++] = ordinal
    }
  }
  for (let at = 0; at < count; at++) marks[candidates[at]!] = 0
  return count
}

/** Adds a term to the scores of the candidates at least, in the cheaper way; returns about how many postings that cost. */
function addTerm(segment: Segment, { terms, table, room }: SegmentSearch, at: number, count: number): number {
  const { number, boost } = terms[at]!
  const cost = count * (isDense(segment, number) ? LOOK_UP_DENSE : LOOK_UP)
  const size = sizeOf(segment, number)
  if (size === 0) return 0
  if (size <= cost) {
    accumulate(segment, number, { boost, table }, room.scores)
    return size
  }
  const { scores, candidates } = room
  for (let each = 0; each < count; each++) {
    const ordinal = candidates[each]!
    scores[ordinal]! += boost * table[findImpact(segment, number, ordinal)]!
  }
  return cost
}

function keepReaching({ scores, candidates }: SearchRoom, count: number, atLeast: number): number {
  let kept = 0
  for (let at = 0; at < count; at++) {
    const ordinal = candidates[at]!
    if (scores[ordinal]! >= atLeast) candidates[kept++] = ordinal
  }
  return kept
}

function offer({ ids }: Segment, { room, top, accept }: BestOf, count: number): void {
  for (let at = 0; at < count; at++) {
    const ordinal = room.candidates[at]!
    const score = room.scores[ordinal]!
    if (score < top.floor()) continue
    const id = ids[ordinal]!
    if (top.admits(id, score) && accept?.(id) !== false) top.push(id, score)
  }
}
