import { GONE } from './postings.ts'

/** The terms of an index, numbered, with the number of living documents each occurs in. */
export interface Vocabulary {
  numbers: Map<string, number>
  frequencies: Uint32Array
  /** Occurrences in the document being counted; zero in between. */
  inTitle: Uint32Array
  inBody: Uint32Array
}

/** V8 keeps a longer slice as a view that holds the whole text it was cut from. */
const LONGEST_COPIED_SLICE = 12

export function emptyVocabulary(): Vocabulary {
  return {
    numbers: new Map(),
    frequencies: new Uint32Array(1024),
    inTitle: new Uint32Array(1024),
    inBody: new Uint32Array(1024),
  }
}

export function numberOf(vocabulary: Vocabulary, term: string): number {
  const known = vocabulary.numbers.get(term)
  if (known !== undefined) return known
  const number = vocabulary.numbers.size
  if (number === vocabulary.frequencies.length) growVocabulary(vocabulary)
  vocabulary.numbers.set(term.length > LONGEST_COPIED_SLICE ? [...term].join('') : term, number)
  return number
}

/** Counts the terms of both fields; the counts stand in `inTitle` and `inBody` until `forgetCounts`. */
export function countTerms(
  vocabulary: Vocabulary,
  title: readonly string[],
  body: readonly string[],
): number[] {
  const seen: number[] = []
  for (const term of title) {
    const number = numberOf(vocabulary, term)
    if (vocabulary.inTitle[number]!++ === 0) seen.push(number)
  }
  for (const term of body) {
    const number = numberOf(vocabulary, term)
    if (vocabulary.inBody[number]!++ === 0 && vocabulary.inTitle[number] === 0) seen.push(number)
  }
  return seen
}

export function forgetCounts(vocabulary: Vocabulary, terms: readonly number[]): void {
  for (const term of terms) {
    vocabulary.inTitle[term] = 0
    vocabulary.inBody[term] = 0
  }
}

/**
 * New numbers for the terms still in use, GONE for the others.
 * While few are unused the numbers stay as they are: rebuilding the map costs more than it frees.
 */
export function survivingTerms({ numbers, frequencies }: Vocabulary): {
  terms: Uint32Array
  termCount: number
} {
  const terms = new Uint32Array(numbers.size).fill(GONE)
  let used = 0
  for (let term = 0; term < terms.length; term++) if (frequencies[term]! > 0) terms[term] = used++
  if (used >= terms.length * 0.75) {
    for (let term = 0; term < terms.length; term++) terms[term] = term
    used = terms.length
  }
  return { terms, termCount: used }
}

export function compactVocabulary(vocabulary: Vocabulary, terms: Uint32Array, termCount: number): Vocabulary {
  if (termCount === vocabulary.numbers.size) return vocabulary
  const size = Math.max(1024, termCount)
  const compact: Vocabulary = {
    numbers: new Map(),
    frequencies: new Uint32Array(size),
    inTitle: new Uint32Array(size),
    inBody: new Uint32Array(size),
  }
  for (const [term, number] of vocabulary.numbers) {
    const kept = terms[number]!
    if (kept === GONE) continue
    compact.numbers.set(term, kept)
    compact.frequencies[kept] = vocabulary.frequencies[number]!
  }
  return compact
}

function growVocabulary(vocabulary: Vocabulary): void {
  const grown = (counts: Uint32Array): Uint32Array => {
    const larger = new Uint32Array(counts.length * 2)
    larger.set(counts)
    return larger
  }
  vocabulary.frequencies = grown(vocabulary.frequencies)
  vocabulary.inTitle = grown(vocabulary.inTitle)
  vocabulary.inBody = grown(vocabulary.inBody)
}
