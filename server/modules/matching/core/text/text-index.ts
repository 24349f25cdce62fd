import { documentFrequency, emptyCorpus, enter, find, leastFrequency, takeOut } from './corpus.ts'
import type { CorpusLimits } from './corpus.ts'
import { faults } from '../errors.ts'
import { ABSENT, saturationTable } from './impacts.ts'
import type { Query } from './query.ts'
import { scoreDocuments, searchRoom, searchSegment } from './segment-search.ts'
import type { SearchRoom } from './segment-search.ts'
import { findImpact, SEGMENT_LIMIT } from './segment.ts'
import type { Segment } from './segment.ts'
import { termListOf } from './terms.ts'
import type { TermList } from './terms.ts'
import { readTerms } from './tokens.ts'
import { createTop } from './top.ts'
import type { Scored } from './top.ts'
import { findNumber } from './vocabulary.ts'

export interface TextDocument {
  readonly title: string
  readonly body: string
}

/** A document whose fields are terms already, in their order and as often as they occur. */
export interface TokenDocument {
  readonly title: readonly string[]
  readonly body: readonly string[]
}

export interface IndexSettings extends CorpusLimits {
  /** Saturation of repeated terms (BM25 k1). */
  readonly saturation: number
  /** How much long documents are held back, 0 to 1 (BM25 b). */
  readonly lengthShare: number
  /** How often an occurrence in the title counts; a whole number keeps sums of lengths exact. */
  readonly titleWeight: number
  /** Share of the corpus above which a term is too frequent to be looked up. */
  readonly cutShare: number
  /** A smaller corpus is cut like one of this size: the documents a frequent term is in do not fall below its share. */
  readonly cutFrom: number
  /** Terms of one query that are looked up at most, the weightiest first. */
  readonly mostTerms: number
}

export const INDEX_DEFAULTS: IndexSettings = {
  saturation: 1.6,
  lengthShare: 0.75,
  titleWeight: 2,
  cutShare: 0.1,
  cutFrom: 10_000,
  mostTerms: 1024,
  segmentSize: SEGMENT_LIMIT,
  sweepAfter: 64,
  sweepShare: 1 / 32,
  sweepSlice: 1 << 17,
}

export interface SearchOptions {
  readonly limit: number
  /** Called in the middle of a search, for few documents; must not use the index. */
  readonly accept?: (id: string) => boolean
  /** A term in at most this many documents is never left out as too frequent. */
  readonly minDocumentFrequencyCut?: number
}

export interface Contribution {
  readonly term: string
  readonly contribution: number
}

/** A term of a query that the vocabulary knows. */
interface Wanted {
  readonly term: string
  readonly number: number
  readonly weight: number
}

interface Selected extends Wanted {
  readonly frequency: number
  readonly boost: number
}

interface Selection {
  /** How many changes the index had seen. */
  readonly changes: number
  readonly cut: number
  readonly terms: readonly Selected[]
}

/**
 * Documents found by the words they share with a query, scored by BM25F.
 *
 * Scores use the frequencies and the mean length of the documents there at that moment, so an answer depends on the
 * set of documents alone, never on the order in which they came or on when removed ones were swept out. Additions,
 * changes and removals are seen by the next query. Equal scores are ordered by id.
 */
export class TextIndex {
  readonly #settings: IndexSettings
  readonly #corpus = emptyCorpus()
  #room = searchRoom(64)
  /** The terms found for a query, which is asked again for scores, ceiling and explanations; good until a change. */
  readonly #selections = new WeakMap<Query, Selection>()
  #changes = 0

  constructor(settings: Partial<IndexSettings> = {}) {
    this.#settings = { ...INDEX_DEFAULTS, ...settings }
  }

  get size(): number {
    return this.#corpus.places.size
  }

  has(id: string): boolean {
    return find(this.#corpus, id) !== undefined
  }

  /** Adds a document. @throws matching.document_known when the id is already there */
  add(id: string, { title, body }: TextDocument): void {
    this.#enter(id, readTerms(title), readTerms(body))
  }

  /** Adds a document by its terms, for texts that are split elsewhere. @throws matching.document_known */
  addTokens(id: string, { title, body }: TokenDocument): void {
    this.#enter(id, termListOf(title), termListOf(body))
  }

  /** Adds many documents. @throws matching.document_known; those before it stay added */
  addAll(documents: Iterable<readonly [id: string, document: TextDocument]>): void {
    for (const [id, document] of documents) this.add(id, document)
  }

  /** Replaces a document. @throws matching.document_unknown when the id is not there */
  change(id: string, document: TextDocument): void {
    if (!this.remove(id)) throw faults.document_unknown({ id })
    this.add(id, document)
  }

  /** Takes a document out; false when it was not there. */
  remove(id: string): boolean {
    this.#changes++
    return takeOut(this.#corpus, id, this.#settings)
  }

  /** The best documents, best first; only those with a term in common. Exact: equal to scoring every document. */
  search(query: Query, { limit, accept, minDocumentFrequencyCut }: SearchOptions): Scored[] {
    const terms = this.#select(query, minDocumentFrequencyCut)
    const table = this.#saturation()
    const top = createTop(limit)
    if (terms.length === 0 || !(limit > 0)) return []
    const room = this.#roomOfLargest()
    for (const segment of this.#corpus.segments) {
      searchSegment(segment, { terms, table, room, top, limit, accept })
    }
    return top.sorted()
  }

  /** The scores of given documents for a query, in their order; 0 for those unknown. */
  scoresOf(query: Query, ids: readonly string[], minDocumentFrequencyCut?: number): number[] {
    const terms = this.#select(query, minDocumentFrequencyCut)
    const table = this.#saturation()
    const room = this.#roomOfLargest()
    const wanted = new Map<Segment, { at: number; ordinal: number }[]>()
    ids.forEach((id, at) => {
      const place = find(this.#corpus, id)
      if (place === undefined) return
      const others = wanted.get(place.segment)
      if (others === undefined) wanted.set(place.segment, [{ at, ordinal: place.ordinal }])
      else others.push({ at, ordinal: place.ordinal })
    })
    const results = new Array<number>(ids.length).fill(0)
    for (const [segment, places] of wanted) {
      const ordinals = [...new Set(places.map(({ ordinal }) => ordinal))]
      const scores = scoreDocuments(segment, { terms, table, room }, ordinals)
      const byOrdinal = new Map(ordinals.map((ordinal, at) => [ordinal, scores[at]!]))
      for (const { at, ordinal } of places) results[at] = byOrdinal.get(ordinal)!
    }
    return results
  }

  /** What each shared term adds to the score of one document, strongest first; the sum is the score. */
  explain(query: Query, id: string, minDocumentFrequencyCut?: number): Contribution[] {
    const place = find(this.#corpus, id)
    if (place === undefined) return []
    const table = this.#saturation()
    const parts: Contribution[] = []
    for (const { term, number, boost } of this.#select(query, minDocumentFrequencyCut)) {
      const impact = findImpact(place.segment, number, place.ordinal)
      if (impact !== ABSENT) parts.push({ term, contribution: boost * table[impact]! })
    }
    return parts.sort((a, b) => b.contribution - a.contribution || (a.term < b.term ? -1 : 1))
  }

  /**
   * The score no document can reach: every term of the query found and saturated.
   * Terms that no document has count too, so a need that nothing here answers scores low.
   */
  ceiling(query: Query, minDocumentFrequencyCut?: number): number {
    let sum = 0
    for (const { boost } of this.#select(query, minDocumentFrequencyCut)) sum += boost
    for (const [term, weight] of query.terms) {
      if (weight > 0 && !this.#occurs(term)) sum += this.#boost(weight, 0)
    }
    return sum
  }

  #enter(id: string, title: TermList, body: TermList): void {
    if (this.has(id)) throw faults.document_known({ id })
    this.#changes++
    const fields = [
      { terms: title, weight: this.#settings.titleWeight },
      { terms: body, weight: 1 },
    ]
    enter(this.#corpus, { id, fields }, this.#settings)
  }

  /** Whether any document has the term. */
  knows(term: string): boolean {
    return this.#occurs(term)
  }

  #occurs(term: string): boolean {
    const number = findNumber(this.#corpus.vocabulary, term)
    if (number === undefined) return false
    return leastFrequency(this.#corpus, number) > 0 || documentFrequency(this.#corpus, number) > 0
  }

  #boost(weight: number, frequency: number): number {
    const rarity = Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5))
    return weight * rarity * (this.#settings.saturation + 1)
  }

  #saturation(): Float32Array {
    const { saturation, lengthShare } = this.#settings
    const meanLength = this.#corpus.totalLength / this.size || 1
    return saturationTable({
      flat: saturation * (1 - lengthShare),
      slope: (saturation * lengthShare) / meanLength,
    })
  }

  #select(query: Query, cut = 0): readonly Selected[] {
    const known = this.#selections.get(query)
    if (known?.cut === cut && known.changes === this.#changes) return known.terms
    const terms = this.#selectAnew(query, cut)
    this.#selections.set(query, { changes: this.#changes, cut, terms })
    return terms
  }

  /** The terms to look up: those that occur, without the too frequent ones unless no other is left. */
  #selectAnew(query: Query, minDocumentFrequencyCut: number): Selected[] {
    const { cutFrom, cutShare, mostTerms } = this.#settings
    const most = Math.max(minDocumentFrequencyCut, cutShare * Math.max(cutFrom, this.size))
    const rare: Selected[] = []
    const frequent: Wanted[] = []
    for (const [term, weight] of query.terms) {
      const number = findNumber(this.#corpus.vocabulary, term)
      if (number === undefined || !(weight > 0)) continue
      const wanted = { term, number, weight }
      // Most frequent terms are known to be so without counting removed documents in their long lists.
      const selected = leastFrequency(this.#corpus, number) > most ? undefined : this.#selected(wanted)
      if (selected === undefined || selected.frequency > most) frequent.push(wanted)
      else if (selected.frequency > 0) rare.push(selected)
    }
    const kept = rare.length > 0 ? rare : frequent.map((wanted) => this.#selected(wanted))
    const looked = kept.length > mostTerms ? sortedBy(kept, ({ boost }) => boost).slice(0, mostTerms) : kept
    return sortedBy(looked, ({ boost, frequency }) => boost / frequency)
  }

  #selected(wanted: Wanted): Selected {
    const frequency = documentFrequency(this.#corpus, wanted.number)
    return { ...wanted, frequency, boost: this.#boost(wanted.weight, frequency) }
  }

  #roomOfLargest(): SearchRoom {
    const largest = Math.max(...this.#corpus.segments.map(({ ids }) => ids.length))
    if (this.#room.scores.length < largest)
      this.#room = searchRoom(Math.max(largest, 2 * this.#room.scores.length))
    return this.#room
  }
}

/** Highest first; equal ones by term, so that the order depends on nothing else. */
function sortedBy(terms: readonly Selected[], valueOf: (term: Selected) => number): Selected[] {
  return terms.toSorted((a, b) => valueOf(b) - valueOf(a) || (a.term < b.term ? -1 : 1))
}
