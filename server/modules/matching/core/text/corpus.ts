import { impactOf, lengthClass } from './impacts.ts'
import { dropPlace, emptyPlaces, findPlace, movePlace, NONE, putPlace } from './places.ts'
import type { Places } from './places.ts'
import {
  appendPosting,
  buryDocument,
  countDead,
  countPostings,
  emptySegment,
  enterDocument,
} from './segment.ts'
import type { Segment } from './segment.ts'
import { beginSweep, continueSweep, finishSweep } from './sweep.ts'
import type { Sweep } from './sweep.ts'
import type { TermList } from './terms.ts'
import { countTerms, emptyVocabulary, forgetCounts, releaseUnused } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The documents of an index: where each is, their terms and postings, and the sums that scores need. */
export interface Corpus {
  readonly vocabulary: Vocabulary
  readonly segments: Segment[]
  readonly places: Places
  /** Sum of the lengths of all documents there. */
  totalLength: number
  /** The segment that takes new documents. */
  open: number
  sweep: { readonly at: number; readonly state: Sweep } | undefined
}

export interface CorpusLimits {
  /** Documents of a segment at most, up to 65,535. */
  readonly segmentSize: number
  /** Removed documents that a segment may always keep. */
  readonly sweepAfter: number
  /** Share of a segment that may be removed documents before they are swept out. */
  readonly sweepShare: number
  /** Postings that one change sweeps at most, or a little more: the less, the shorter a change can take. */
  readonly sweepSlice: number
}

export function emptyCorpus(): Corpus {
  return {
    vocabulary: emptyVocabulary(),
    segments: [emptySegment()],
    places: emptyPlaces(),
    totalLength: 0,
    open: 0,
    sweep: undefined,
  }
}

export interface CountedField {
  readonly terms: TermList
  /** How often each occurrence counts, above zero. */
  readonly weight: number
}

/** Enters a document whose id is not there yet. */
export function enter(
  corpus: Corpus,
  { id, fields }: { id: string; fields: readonly CountedField[] },
  limits: CorpusLimits,
): void {
  const { vocabulary } = corpus
  const seen: number[] = []
  let length = 0
  for (const { terms, weight } of fields) {
    countTerms(vocabulary, terms, weight, seen)
    length += terms.size * weight
  }
  const segment = openSegment(corpus, limits)
  const ordinal = enterDocument(segment, id, length)
  const ofLength = lengthClass(length)
  const { counts } = vocabulary
  for (const term of seen) {
    appendPosting(segment, term, ordinal, impactOf(counts[term]!, ofLength))
  }
  forgetCounts(vocabulary, seen)
  putPlace(corpus.places, id, placeOf(corpus.open, ordinal), (place) => idAt(corpus, place))
  corpus.totalLength += length
  sweepOn(corpus, limits)
}

/** Takes a document out; false when it was not there. */
export function takeOut(corpus: Corpus, id: string, limits: CorpusLimits): boolean {
  const found = find(corpus, id)
  if (found === undefined) return false
  dropPlace(corpus.places, id, (place) => idAt(corpus, place))
  corpus.totalLength -= found.segment.lengths[found.ordinal]!
  buryDocument(found.segment, found.ordinal)
  sweepOn(corpus, limits)
  return true
}

export function find(corpus: Corpus, id: string): { segment: Segment; ordinal: number } | undefined {
  const place = findPlace(corpus.places, id, (known) => idAt(corpus, known))
  return place === NONE ? undefined : standing(corpus, place)
}

/** Documents there that have a term. Exact: removed documents that are not swept yet are counted off. */
export function documentFrequency({ segments }: Corpus, term: number): number {
  let frequency = 0
  for (const segment of segments) frequency += countPostings(segment, term) - countDead(segment, term)
  return frequency
}

/** Documents that have a term, at least: known without looking for removed documents in its lists. */
export function leastFrequency({ segments }: Corpus, term: number): number {
  let frequency = 0
  for (const segment of segments) {
    frequency += Math.max(0, countPostings(segment, term) - segment.dead.length)
  }
  return frequency
}

/** Above zero, as zero is no place: the number of the segment from one, times 2^16, and the ordinal in it. */
function placeOf(at: number, ordinal: number): number {
  return (at + 1) * 0x10000 + ordinal
}

function standing({ segments }: Corpus, place: number): { segment: Segment; ordinal: number } {
  return { segment: segments[(place >>> 16) - 1]!, ordinal: place & 0xffff }
}

function idAt({ segments }: Corpus, place: number): string {
  return segments[(place >>> 16) - 1]!.ids[place & 0xffff]!
}

function openSegment(corpus: Corpus, { segmentSize }: CorpusLimits): Segment {
  const hasRoom = (segment: Segment, at: number) =>
    segment.ids.length < segmentSize && corpus.sweep?.at !== at
  if (!hasRoom(corpus.segments[corpus.open]!, corpus.open)) {
    const withRoom = corpus.segments.findIndex(hasRoom)
    corpus.open = withRoom < 0 ? corpus.segments.push(emptySegment()) - 1 : withRoom
  }
  return corpus.segments[corpus.open]!
}

/** Every change carries a sweep on by a slice, so that sweeping needs no timer and keeps up with removals. */
function sweepOn(corpus: Corpus, limits: CorpusLimits): void {
  corpus.sweep ??= dueSweep(corpus, limits)
  if (corpus.sweep === undefined || !continueSweep(corpus.sweep.state, limits.sweepSlice)) return
  const { at, state } = corpus.sweep
  corpus.sweep = undefined
  const swept = finishSweep(state)
  corpus.segments[at] = swept
  const { source, ordinals } = state
  source.ids.forEach((id, ordinal) => {
    // New ordinals are not above the old ones, so that in ascending order no place is met twice.
    const [from, to] = [placeOf(at, ordinal), placeOf(at, ordinals[ordinal]!)]
    if (from !== to && source.alive[ordinal] === 1) movePlace(corpus.places, id, { from, to })
  })
  releaseUnused(corpus.vocabulary, (term) =>
    corpus.segments.some((segment) => countPostings(segment, term) > 0),
  )
}

function dueSweep({ segments }: Corpus, limits: CorpusLimits): Corpus['sweep'] {
  const { segmentSize, sweepAfter, sweepShare } = limits
  const at = segments.findIndex(({ dead, ids, isPacked }) => {
    const isFull = ids.length >= segmentSize
    return (isFull && !isPacked) || dead.length > Math.max(sweepAfter, sweepShare * ids.length)
  })
  return at < 0 ? undefined : { at, state: beginSweep(segments[at]!, segmentSize) }
}
