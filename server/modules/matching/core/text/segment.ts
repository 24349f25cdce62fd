import { ABSENT, boundWith } from './impacts.ts'

/** Documents of a segment at most: their ordinals, and the number of them in a list, must fit 16 bits. */
export const SEGMENT_LIMIT = 0xffff

/** The second number of a list: how many postings it has, above them the bound of their impacts, then how it is kept. */
const COUNT = 0xffff
const BOUND_SHIFT = 16
const DENSE = 1 << 24

/**
 * Up to 65,535 documents and their postings: three bytes each, an ordinal within the segment and an impact.
 *
 * Segments are what makes ordinals short, and the scores of one fit the processor's cache while its lists are read.
 * The postings of a term lie together and in ascending order, in a block of one pool. When the block is full the list
 * moves to one a quarter longer at most, and its old block serves another list. So a document added a moment ago is
 * found in the same way as all others, and nothing is ever merged; segments are only swept: of removed
 * documents, and once they are full, of the room that lists had to grow. Then the lists of terms in more than a third
 * of the documents become dense: one impact for each document, ABSENT where the term does not occur, which is
 * smaller than three bytes for each posting.
 */
export interface Segment {
  readonly ids: string[]
  lengths: Float32Array
  /** 1 while the document is to be found. */
  alive: Uint8Array
  /** Ordinals of removed documents whose postings are still in the lists. */
  readonly dead: number[]
  /**
   * Two by term number, side by side for the processor's cache: where its block begins, and how many postings it has
   * with the bound of their impacts.
   */
  lists: Uint32Array
  /** The pool. Dense lists have impacts only, beyond those that have ordinals. */
  ordinals: Uint16Array
  impacts: Uint8Array
  poolUsed: number
  /** Where the next dense list begins among the impacts. */
  denseUsed: number
  /** Beginnings of blocks that lists have left, by class of size. */
  readonly leftBlocks: number[][]
  /** Whether blocks are no longer than their lists, in a segment that takes no more documents. */
  isPacked: boolean
}

/** The postings of one term in one segment, in ascending order of ordinals; the arrays may be longer. */
export interface Postings {
  readonly ordinals: Uint16Array
  readonly impacts: Uint8Array
  count: number
}

export function emptySegment(): Segment {
  return {
    ids: [],
    lengths: new Float32Array(64),
    alive: new Uint8Array(64),
    dead: [],
    lists: new Uint32Array(2048),
    ordinals: new Uint16Array(4096),
    impacts: new Uint8Array(4096),
    poolUsed: 0,
    denseUsed: 0,
    leftBlocks: [],
    isPacked: false,
  }
}

/** Enters a document without postings and returns its ordinal. */
export function enterDocument(segment: Segment, id: string, length: number): number {
  const ordinal = segment.ids.push(id) - 1
  if (ordinal === segment.alive.length) growDocuments(segment)
  segment.lengths[ordinal] = length
  segment.alive[ordinal] = 1
  return ordinal
}

/** Takes a document out; its postings stay until the segment is swept. */
export function buryDocument(segment: Segment, ordinal: number): void {
  segment.alive[ordinal] = 0
  segment.dead.push(ordinal)
}

/** Appends a posting; ordinals of a term must come in ascending order. Not for a packed segment. */
export function appendPosting(segment: Segment, term: number, ordinal: number, impact: number): void {
  if (2 * term >= segment.lists.length) growLists(segment, term + 1)
  const known = segment.lists[2 * term + 1]!
  const count = known & COUNT
  if (isBlockSize(count)) moveList(segment, term, count)
  const at = segment.lists[2 * term]! + count
  segment.ordinals[at] = ordinal
  segment.impacts[at] = impact
  const bound = count === 0 ? impact : boundWith(known >>> BOUND_SHIFT, impact)
  segment.lists[2 * term + 1] = (count + 1) | (bound << BOUND_SHIFT)
}

/** Writes the whole list of a term that has none yet; it can grow unless the segment is packed. */
export function writeList(segment: Segment, term: number, { ordinals, impacts, count }: Postings): void {
  const isDense = segment.isPacked && isDenseBy(segment.ids.length, count)
  const start = isDense ? takeDenseBlock(segment) : takeBlock(segment, roomOf(segment, count))
  let bound = impacts[0]!
  for (let at = 0; at < count; at++) {
    const impact = impacts[at]!
    bound = boundWith(bound, impact)
    if (isDense) segment.impacts[start + ordinals[at]!] = impact
    else {
      segment.ordinals[start + at] = ordinals[at]!
      segment.impacts[start + at] = impact
    }
  }
  segment.lists[2 * term] = start
  segment.lists[2 * term + 1] = count | (bound << BOUND_SHIFT) | (isDense ? DENSE : 0)
}

/** Reads the whole list of a term into arrays that have room for it. */
export function readList(segment: Segment, term: number, into: Postings): void {
  const start = segment.lists[2 * term]!
  const { ordinals, impacts } = segment
  if (!isDense(segment, term)) {
    into.count = countPostings(segment, term)
    into.ordinals.set(ordinals.subarray(start, start + into.count))
    into.impacts.set(impacts.subarray(start, start + into.count))
    return
  }
  into.count = 0
  for (let ordinal = 0; ordinal < segment.ids.length; ordinal++) {
    const impact = impacts[start + ordinal]!
    if (impact === ABSENT) continue
    into.ordinals[into.count] = ordinal
    into.impacts[into.count++] = impact
  }
}

/** Gives an empty segment, whose documents are entered, the room that the lists of another need when packed. */
export function makePackedRoom(segment: Segment, { lists }: Segment): void {
  const documents = segment.ids.length
  let [postings, dense] = [0, 0]
  for (let at = 1; at < lists.length; at += 2) {
    const count = lists[at]! & COUNT
    if (isDenseBy(documents, count)) dense++
    else postings += count
  }
  segment.isPacked = true
  segment.ordinals = new Uint16Array(postings)
  segment.impacts = new Uint8Array(postings + dense * documents).fill(ABSENT, postings)
  segment.denseUsed = postings
}

/** Adds what one term contributes to the score of every document it occurs in. */
export function accumulate(
  segment: Segment,
  term: number,
  { boost, table }: { boost: number; table: Float32Array },
  scores: Float32Array,
): void {
  const { lists, ordinals, impacts } = segment
  if (2 * term >= lists.length) return
  const start = lists[2 * term]!
  if (isDense(segment, term)) {
    const documents = segment.ids.length
    for (let at = 0; at < documents; at++) scores[at]! += boost * table[impacts[start + at]!]!
    return
  }
  const end = start + (lists[2 * term + 1]! & COUNT)
  for (let at = start; at < end; at++) scores[ordinals[at]!]! += boost * table[impacts[at]!]!
}

/** Postings of a term, removed documents among them until the segment is swept. */
export function countPostings({ lists }: Segment, term: number): number {
  return (lists[2 * term + 1] ?? 0) & COUNT
}

/** An impact that no posting of a term exceeds; ABSENT where it has none. */
export function boundOf({ lists }: Segment, term: number): number {
  const known = lists[2 * term + 1] ?? 0
  return (known & COUNT) === 0 ? ABSENT : (known >>> BOUND_SHIFT) & 0xff
}

/** Whether the impact of any document is found at once, and reading the list means reading all documents. */
export function isDense({ lists }: Segment, term: number): boolean {
  return ((lists[2 * term + 1] ?? 0) & DENSE) !== 0
}

/** The impact of a term on a document, ABSENT where it does not occur. */
export function findImpact(segment: Segment, term: number, ordinal: number): number {
  if (2 * term >= segment.lists.length) return ABSENT
  if (isDense(segment, term)) return segment.impacts[segment.lists[2 * term]! + ordinal]!
  const at = findPosting(segment, term, ordinal)
  return at < 0 ? ABSENT : segment.impacts[at]!
}

/**
 * How many removed documents a term's list still holds, so that frequencies are exact before the segment is swept.
 * A few removed documents are looked up in the list; for many the list is read through.
 */
export function countDead(segment: Segment, term: number): number {
  const { dead, alive, lists, ordinals } = segment
  const count = countPostings(segment, term)
  if (dead.length === 0 || count === 0) return 0
  let found = 0
  if (dead.length * 16 < count || isDense(segment, term)) {
    for (const ordinal of dead) if (findImpact(segment, term, ordinal) !== ABSENT) found++
  } else {
    const start = lists[2 * term]!
    for (let at = start; at < start + count; at++) found += 1 - alive[ordinals[at]!]!
  }
  return found
}

function findPosting({ lists, ordinals }: Segment, term: number, ordinal: number): number {
  let low = lists[2 * term]!
  const end = low + (lists[2 * term + 1]! & COUNT)
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ordinals[middle]! < ordinal) low = middle + 1
    else high = middle
  }
  return low < end && ordinals[low] === ordinal ? low : -1
}

/** Blocks have room for 1, 2, 4, 6 or 8 postings, and from there come in four sizes per doubling: 10, 12, 14, 16, 20 … */
function stepOf(count: number): number {
  if (count < 2) return 1
  return count < 8 ? 2 : 1 << (29 - Math.clz32(count))
}

function isBlockSize(count: number): boolean {
  return (count & (stepOf(count) - 1)) === 0
}

function sizeClass(size: number): number {
  return size < 8 ? size : ((31 - Math.clz32(size)) << 2) | ((size / stepOf(size)) & 3)
}

/** Whether a byte for each document is less than three for each posting. */
function isDenseBy(documents: number, count: number): boolean {
  return 3 * count > documents
}

function roomOf({ isPacked }: Segment, count: number): number {
  const step = isPacked ? 1 : stepOf(count)
  return Math.ceil(count / step) * step
}

function takeDenseBlock(segment: Segment): number {
  const start = segment.denseUsed
  segment.denseUsed += segment.ids.length
  return start
}

function moveList(segment: Segment, term: number, count: number): void {
  const to = takeBlock(segment, count + stepOf(count))
  if (count > 0) {
    const from = segment.lists[2 * term]!
    const { ordinals, impacts } = segment
    for (let at = 0; at < count; at++) {
      ordinals[to + at] = ordinals[from + at]!
      impacts[to + at] = impacts[from + at]!
    }
    ;(segment.leftBlocks[sizeClass(count)] ??= []).push(from)
  }
  segment.lists[2 * term] = to
}

function takeBlock(segment: Segment, size: number): number {
  const left = segment.leftBlocks[sizeClass(size)]?.pop()
  if (left !== undefined) return left
  const start = segment.poolUsed
  segment.poolUsed += size
  if (segment.poolUsed > segment.ordinals.length) growPool(segment)
  return start
}

function growPool(segment: Segment): void {
  const size = Math.ceil(segment.poolUsed * 1.5)
  const ordinals = new Uint16Array(size)
  const impacts = new Uint8Array(size)
  ordinals.set(segment.ordinals)
  impacts.set(segment.impacts)
  segment.ordinals = ordinals
  segment.impacts = impacts
}

function growLists(segment: Segment, terms: number): void {
  const lists = new Uint32Array(2 * Math.ceil(terms * 1.25))
  lists.set(segment.lists)
  segment.lists = lists
}

function growDocuments(segment: Segment): void {
  const size = segment.alive.length * 2
  const lengths = new Float32Array(size)
  const alive = new Uint8Array(size)
  lengths.set(segment.lengths)
  alive.set(segment.alive)
  segment.lengths = lengths
  segment.alive = alive
}
