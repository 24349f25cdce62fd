import {
  appendDocument,
  buryDocument,
  compactDocuments,
  emptyDocuments,
  survivingOrdinals,
} from './documents.ts'
import type { Documents } from './documents.ts'
import { faults } from '../errors.ts'
import {
  accumulate,
  appendPosting,
  emptyBase,
  emptyDelta,
  findPosting,
  mergePostings,
  packCounts,
  weightedCount,
} from './postings.ts'
import type { Base, Delta, Weighing } from './postings.ts'
import type { Query } from './query.ts'
import { tokenise } from './tokens.ts'
import { createTop } from './top.ts'
import type { Scored } from './top.ts'
import { compactVocabulary, countTerms, emptyVocabulary, forgetCounts, survivingTerms } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface TextDocument {
  readonly title: string
  readonly body: string
}

export interface IndexSettings {
  /** Saturation of repeated terms (BM25 k1). */
  readonly saturation: number
  /** How much long documents are held back, 0 to 1 (BM25 b). */
  readonly lengthShare: number
  /** How often an occurrence in the title counts; a whole number keeps sums of lengths exact. */
  readonly titleWeight: number
  /** Corpus size from which frequent terms are left out of queries. */
  readonly cutFrom: number
  /** Share of the corpus above which a term is frequent. */
  readonly cutShare: number
  /** Terms of one query that are looked up at most, the weightiest first. */
  readonly mostTerms: number
  /** Changes since the last merge that are always tolerated, in documents. */
  readonly mergeAfter: number
  /** Share of the corpus that changes may reach before a merge: each document is moved about 1/share times at most. */
  readonly mergeShare: number
}

export const INDEX_DEFAULTS: IndexSettings = {
  saturation: 1.6,
  lengthShare: 0.75,
  titleWeight: 2,
  cutFrom: 10_000,
  cutShare: 0.1,
  mostTerms: 1024,
  mergeAfter: 1024,
  mergeShare: 0.1,
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

interface Selected {
  readonly term: string
  readonly number: number
  readonly boost: number
}

/**
 * Documents found by the words they share with a query, scored by BM25F.
 *
 * Scores use the frequencies and the mean length of the documents there at that moment, so an answer depends on the
 * set of documents alone, never on the order in which they came or on when postings were merged. Additions, changes
 * and removals are seen by the next query. Equal scores are ordered by id.
 */
export class TextIndex {
  readonly #settings: IndexSettings
  #vocabulary: Vocabulary = emptyVocabulary()
  #documents: Documents = emptyDocuments()
  #base: Base = emptyBase()
  #delta: Delta = emptyDelta()
  /** Documents in the base, alive or not. */
  #merged = 0
  #buried = 0
  #scores = new Float32Array(64)

  constructor(settings: Partial<IndexSettings> = {}) {
    this.#settings = { ...INDEX_DEFAULTS, ...settings }
  }

  get size(): number {
    return this.#documents.ordinalOf.size
  }

  has(id: string): boolean {
    return this.#documents.ordinalOf.has(id)
  }

  /** Adds a document. @throws matching.document_known when the id is already there */
  add(id: string, document: TextDocument): void {
    if (this.has(id)) throw faults.document_known({ id })
    this.#append(id, document)
    this.#mergeWhenDue()
  }

  /** Adds many documents with one merge at the end. @throws matching.document_known; those before it stay added */
  addAll(documents: Iterable<readonly [id: string, document: TextDocument]>): void {
    try {
      for (const [id, document] of documents) {
        if (this.has(id)) throw faults.document_known({ id })
        this.#append(id, document)
      }
    } finally {
      this.#mergeWhenDue()
    }
  }

  /** Replaces a document. @throws matching.document_unknown when the id is not there */
  change(id: string, document: TextDocument): void {
    if (!this.remove(id)) throw faults.document_unknown({ id })
    this.add(id, document)
  }

  /** Takes a document out; false when it was not there. */
  remove(id: string): boolean {
    const ordinal = this.#documents.ordinalOf.get(id)
    if (ordinal === undefined) return false
    for (const term of buryDocument(this.#documents, ordinal)) this.#vocabulary.frequencies[term]!--
    this.#buried++
    this.#mergeWhenDue()
    return true
  }

  /** The best documents, best first; only those with a term in common. Exact: nothing is estimated or skipped. */
  search(query: Query, options: SearchOptions): Scored[] {
    const scores = this.#scoreAll(this.#select(query, options.minDocumentFrequencyCut))
    const { ids, alive } = this.#documents
    const top = createTop(options.limit)
    let floor = top.floor()
    for (let ordinal = 0; ordinal < ids.length; ordinal++) {
      const score = scores[ordinal]!
      if (score < floor || score === 0 || alive[ordinal] === 0) continue
      const id = ids[ordinal]!
      if (!top.admits(id, score) || options.accept?.(id) === false) continue
      top.push(id, score)
      floor = top.floor()
    }
    return top.sorted()
  }

  /** The scores of given documents for a query, in their order; 0 for those unknown. */
  scoresOf(query: Query, ids: readonly string[], minDocumentFrequencyCut?: number): number[] {
    const scores = this.#scoreAll(this.#select(query, minDocumentFrequencyCut))
    return ids.map((id) => {
      const ordinal = this.#documents.ordinalOf.get(id)
      return ordinal === undefined ? 0 : scores[ordinal]!
    })
  }

  /** What each shared term adds to the score of one document, strongest first; the sum is the score. */
  explain(query: Query, id: string, minDocumentFrequencyCut?: number): Contribution[] {
    const ordinal = this.#documents.ordinalOf.get(id)
    if (ordinal === undefined) return []
    const parts: Contribution[] = []
    for (const { term, number, boost } of this.#select(query, minDocumentFrequencyCut)) {
      const packed = findPosting({ base: this.#base, delta: this.#delta }, number, ordinal)
      if (packed === 0) continue
      const { flat, slope, titleWeight } = this.#weighing(boost)
      const f = weightedCount(packed, titleWeight)
      parts.push({ term, contribution: (boost * f) / (f + flat + slope * this.#documents.lengths[ordinal]!) })
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
      if (this.#frequency(term) === 0 && weight > 0) sum += this.#boost(weight, 0)
    }
    return sum
  }

  #append(id: string, { title, body }: TextDocument): void {
    const vocabulary = this.#vocabulary
    const titleTerms = tokenise(title)
    const bodyTerms = tokenise(body)
    const terms = countTerms(vocabulary, titleTerms, bodyTerms)
    const length = titleTerms.length * this.#settings.titleWeight + bodyTerms.length
    const ordinal = appendDocument(this.#documents, { id, length, terms })
    for (const term of terms) {
      vocabulary.frequencies[term]!++
      appendPosting(
        this.#delta,
        term,
        ordinal,
        packCounts(vocabulary.inTitle[term]!, vocabulary.inBody[term]!),
      )
    }
    forgetCounts(vocabulary, terms)
  }

  #mergeWhenDue(): void {
    const { mergeAfter, mergeShare } = this.#settings
    const changed = this.#documents.ids.length - this.#merged + this.#buried
    if (changed > Math.max(mergeAfter, mergeShare * this.#merged)) this.#merge()
  }

  #merge(): void {
    const { terms, termCount } = survivingTerms(this.#vocabulary)
    const ordinals = survivingOrdinals(this.#documents)
    const { frequencies } = this.#vocabulary
    const postings = { base: this.#base, delta: this.#delta }
    this.#base = mergePostings(postings, { ordinals, terms, termCount, frequencies })
    this.#documents = compactDocuments(this.#documents, terms)
    this.#vocabulary = compactVocabulary(this.#vocabulary, terms, termCount)
    this.#delta = emptyDelta()
    this.#merged = this.#documents.ids.length
    this.#buried = 0
  }

  #frequency(term: string): number {
    const number = this.#vocabulary.numbers.get(term)
    return number === undefined ? 0 : this.#vocabulary.frequencies[number]!
  }

  #boost(weight: number, frequency: number): number {
    const rarity = Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5))
    return weight * rarity * (this.#settings.saturation + 1)
  }

  #weighing(boost: number): Weighing {
    const { saturation, lengthShare, titleWeight } = this.#settings
    const meanLength = this.#documents.totalLength / this.size || 1
    return {
      boost,
      flat: saturation * (1 - lengthShare),
      slope: (saturation * lengthShare) / meanLength,
      titleWeight,
    }
  }

  /** The terms to look up: those that occur, without the too frequent ones unless no other is left. */
  #select(query: Query, minDocumentFrequencyCut = 0): Selected[] {
    const { cutFrom, cutShare, mostTerms } = this.#settings
    const most = this.size < cutFrom ? Infinity : Math.max(minDocumentFrequencyCut, cutShare * this.size)
    const rare: Selected[] = []
    const frequent: Selected[] = []
    for (const [term, weight] of query.terms) {
      const number = this.#vocabulary.numbers.get(term)
      if (number === undefined || !(weight > 0)) continue
      const frequency = this.#vocabulary.frequencies[number]!
      if (frequency === 0) continue
      const selected = { term, number, boost: this.#boost(weight, frequency) }
      if (frequency > most) frequent.push(selected)
      else rare.push(selected)
    }
    const kept = rare.length > 0 ? rare : frequent
    if (kept.length <= mostTerms) return kept
    return kept.sort((a, b) => b.boost - a.boost || (a.term < b.term ? -1 : 1)).slice(0, mostTerms)
  }

  #scoreAll(terms: readonly Selected[]): Float32Array {
    const { ids, lengths } = this.#documents
    if (this.#scores.length < ids.length) this.#scores = new Float32Array(lengths.length)
    const scores = this.#scores.fill(0, 0, ids.length)
    const postings = { base: this.#base, delta: this.#delta }
    for (const { number, boost } of terms)
      accumulate(postings, number, this.#weighing(boost), { scores, lengths })
    return scores
  }
}
