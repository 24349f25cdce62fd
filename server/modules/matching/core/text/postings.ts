/** Occurrences beyond these are not counted: the score is flat there, and both counts fit 16 bits. */
export const MOST_IN_TITLE = 0xf
export const MOST_IN_BODY = 0xfff
const TITLE_SHIFT = 12

/** Marks a document that a merge leaves out. */
export const GONE = 0xffffffff

/** Postings of many documents, term after term: those of term `t` lie from `start[t]` to `start[t + 1]`. */
export interface Base {
  readonly start: Uint32Array
  readonly ordinals: Uint32Array
  readonly counts: Uint16Array
}

/** Postings of the documents added since the last merge: one chain per term, in one pool. */
export interface Delta {
  first: Int32Array
  last: Int32Array
  next: Int32Array
  ordinals: Uint32Array
  counts: Uint16Array
  size: number
}

/** How one query term is weighed: `boost × f / (f + flat + slope × length)`, with f the weighted occurrences. */
export interface Weighing {
  readonly boost: number
  readonly flat: number
  readonly slope: number
  readonly titleWeight: number
}

export function emptyBase(): Base {
  return { start: new Uint32Array(1), ordinals: new Uint32Array(0), counts: new Uint16Array(0) }
}

export function emptyDelta(): Delta {
  return {
    first: new Int32Array(0),
    last: new Int32Array(0),
    next: new Int32Array(1024),
    ordinals: new Uint32Array(1024),
    counts: new Uint16Array(1024),
    size: 0,
  }
}

export function packCounts(inTitle: number, inBody: number): number {
  return (Math.min(inTitle, MOST_IN_TITLE) << TITLE_SHIFT) | Math.min(inBody, MOST_IN_BODY)
}

/** Occurrences with those in the title counted `titleWeight` times. */
export function weightedCount(packed: number, titleWeight: number): number {
  return (packed >>> TITLE_SHIFT) * titleWeight + (packed & MOST_IN_BODY)
}

/** Appends a posting; ordinals must come in ascending order. */
export function appendPosting(delta: Delta, term: number, ordinal: number, packed: number): void {
  if (term >= delta.first.length) growChains(delta, term + 1)
  if (delta.size === delta.next.length) growPool(delta)
  const entry = delta.size++
  delta.ordinals[entry] = ordinal
  delta.counts[entry] = packed
  delta.next[entry] = -1
  if (delta.first[term]! < 0) delta.first[term] = entry
  else delta.next[delta.last[term]!] = entry
  delta.last[term] = entry
}

function growChains(delta: Delta, terms: number): void {
  const size = Math.max(terms, delta.first.length * 2, 1024)
  const first = new Int32Array(size).fill(-1)
  const last = new Int32Array(size).fill(-1)
  first.set(delta.first)
  last.set(delta.last)
  delta.first = first
  delta.last = last
}

function growPool(delta: Delta): void {
  const size = delta.next.length * 2
  const next = new Int32Array(size)
  const ordinals = new Uint32Array(size)
  const counts = new Uint16Array(size)
  next.set(delta.next)
  ordinals.set(delta.ordinals)
  counts.set(delta.counts)
  delta.next = next
  delta.ordinals = ordinals
  delta.counts = counts
}

/** Adds what one term contributes to the score of every document it occurs in. */
export function accumulate(
  { base, delta }: { base: Base; delta: Delta },
  term: number,
  { boost, flat, slope, titleWeight }: Weighing,
  { scores, lengths }: { scores: Float32Array; lengths: Float32Array },
): void {
  if (term + 1 < base.start.length) {
    const { ordinals, counts } = base
    const end = base.start[term + 1]!
    for (let at = base.start[term]!; at < end; at++) {
      const ordinal = ordinals[at]!
      const packed = counts[at]!
      const f = (packed >>> TITLE_SHIFT) * titleWeight + (packed & MOST_IN_BODY)
      scores[ordinal]! += (boost * f) / (f + flat + slope * lengths[ordinal]!)
    }
  }
  if (term < delta.first.length) {
    const { next, ordinals, counts } = delta
    for (let at = delta.first[term]!; at >= 0; at = next[at]!) {
      const ordinal = ordinals[at]!
      const f = weightedCount(counts[at]!, titleWeight)
      scores[ordinal]! += (boost * f) / (f + flat + slope * lengths[ordinal]!)
    }
  }
}

/** The packed counts of a term in a document, 0 where it does not occur. */
export function findPosting(
  { base, delta }: { base: Base; delta: Delta },
  term: number,
  ordinal: number,
): number {
  if (term + 1 < base.start.length) {
    let low = base.start[term]!
    const end = base.start[term + 1]!
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if (base.ordinals[middle]! < ordinal) low = middle + 1
      else high = middle
    }
    if (low < end && base.ordinals[low] === ordinal) return base.counts[low]!
  }
  if (term < delta.first.length) {
    for (let at = delta.first[term]!; at >= 0; at = delta.next[at]!) {
      if (delta.ordinals[at] === ordinal) return delta.counts[at]!
    }
  }
  return 0
}

export interface Renumbering {
  /** New ordinal of each document, GONE for those left out; ascending where kept. */
  readonly ordinals: Uint32Array
  /** New number of each term, GONE for terms without a document; ascending where kept. */
  readonly terms: Uint32Array
  readonly termCount: number
  /** Documents of each old term among those kept. */
  readonly frequencies: Uint32Array
}

/** Writes both sets of postings into one new base, leaving out documents and terms that are gone. */
export function mergePostings({ base, delta }: { base: Base; delta: Delta }, renumbering: Renumbering): Base {
  const { terms, termCount, frequencies } = renumbering
  const start = new Uint32Array(termCount + 1)
  for (let term = 0; term < terms.length; term++) {
    if (terms[term] !== GONE) start[terms[term]! + 1] = frequencies[term]!
  }
  for (let term = 0; term < termCount; term++) start[term + 1]! += start[term]!
  const ordinals = new Uint32Array(start[termCount]!)
  const counts = new Uint16Array(start[termCount]!)
  const merged = { start, ordinals, counts }
  let to = 0
  for (let term = 0; term < terms.length; term++) {
    if (terms[term] === GONE) continue
    to = copyFromBase(base, term, renumbering.ordinals, { merged, to })
    to = copyFromDelta(delta, term, renumbering.ordinals, { merged, to })
  }
  return merged
}

interface Destination {
  readonly merged: Base
  readonly to: number
}

function copyFromBase(base: Base, term: number, kept: Uint32Array, { merged, to }: Destination): number {
  if (term + 1 >= base.start.length) return to
  const end = base.start[term + 1]!
  for (let at = base.start[term]!; at < end; at++) {
    const ordinal = kept[base.ordinals[at]!]!
    if (ordinal === GONE) continue
    merged.ordinals[to] = ordinal
    merged.counts[to++] = base.counts[at]!
  }
  return to
}

function copyFromDelta(delta: Delta, term: number, kept: Uint32Array, { merged, to }: Destination): number {
  if (term >= delta.first.length) return to
  for (let at = delta.first[term]!; at >= 0; at = delta.next[at]!) {
    const ordinal = kept[delta.ordinals[at]!]!
    if (ordinal === GONE) continue
    merged.ordinals[to] = ordinal
    merged.counts[to++] = delta.counts[at]!
  }
  return to
}
