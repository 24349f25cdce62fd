import { keyOf, WORD } from './terms.ts'
import type { TermList } from './terms.ts'

/** The terms of an index, numbered. */
export interface Vocabulary {
  /**
   * Open addressing: a key and then the number of its term in each slot, side by side for the processor's cache.
   * A key is looked for from its own slot onwards until it or an empty slot (WORD) is met.
   */
  slots: Int32Array
  keyCount: number
  readonly words: Map<string, number>
  /** Numbers below this have been given; those of `released` may be given again. */
  given: number
  released: number[]
  /** Weighted occurrences in the document being counted; zero in between. */
  counts: Float32Array
}

/** V8 keeps a longer slice as a view that holds the whole text it was cut from. */
const LONGEST_COPIED_SLICE = 12
const FEWEST_RELEASED = 1024

export function emptyVocabulary(): Vocabulary {
  return {
    slots: new Int32Array(2048),
    keyCount: 0,
    words: new Map(),
    given: 0,
    released: [],
    counts: new Float32Array(1024),
  }
}

/** The number of a term, undefined where no document ever had it. */
export function findNumber(vocabulary: Vocabulary, term: string): number | undefined {
  const key = keyOf(term)
  if (key === WORD) return vocabulary.words.get(term)
  const slot = slotOf(vocabulary.slots, key)
  return vocabulary.slots[slot] === WORD ? undefined : vocabulary.slots[slot + 1]
}

/**
 * Adds `weight` to the count of each term; a term met for the first time in this document is appended to `seen`.
 * The counts stand until `forgetCounts`.
 *
 * @param weight above zero
 */
export function countTerms(vocabulary: Vocabulary, terms: TermList, weight: number, seen: number[]): void {
  const { keys, words, size } = terms
  let word = 0
  for (let at = 0; at < size; at++) {
    const key = keys[at]!
    const number = key === WORD ? numberOfWord(vocabulary, words[word++]!) : numberOfKey(vocabulary, key)
    const { counts } = vocabulary
    const count = counts[number]!
    if (count === 0) seen.push(number)
    counts[number] = count + weight
  }
}

export function forgetCounts({ counts }: Vocabulary, seen: readonly number[]): void {
  for (const number of seen) counts[number] = 0
}

function numberOfKey(vocabulary: Vocabulary, key: number): number {
  const { slots } = vocabulary
  const slot = slotOf(slots, key)
  if (slots[slot] === key) return slots[slot + 1]!
  const number = newNumber(vocabulary)
  slots[slot] = key
  slots[slot + 1] = number
  vocabulary.keyCount++
  // At most half of the slots are taken.
  if (vocabulary.keyCount * 4 > slots.length) rebuildSlots(vocabulary, slots.length * 2, () => true)
  return number
}

function numberOfWord(vocabulary: Vocabulary, word: string): number {
  const known = vocabulary.words.get(word)
  if (known !== undefined) return known
  const number = newNumber(vocabulary)
  vocabulary.words.set(word.length > LONGEST_COPIED_SLICE ? [...word].join('') : word, number)
  return number
}

function newNumber(vocabulary: Vocabulary): number {
  const released = vocabulary.released.pop()
  if (released !== undefined) return released
  if (vocabulary.given === vocabulary.counts.length) growCounts(vocabulary)
  return vocabulary.given++
}

/** Where the key of a slot stands, or the empty slot where it belongs; its number follows. */
function slotOf(slots: Int32Array, key: number): number {
  const mask = slots.length - 2
  // Multiplying by 2^32 over the golden ratio spreads neighbouring characters; the upper half has mixed best.
  const mixed = Math.imul(key, 0x9e3779b1)
  let slot = (mixed ^ (mixed >>> 15)) & mask
  while (slots[slot] !== key && slots[slot] !== WORD) slot = (slot + 2) & mask
  return slot
}

function rebuildSlots(vocabulary: Vocabulary, size: number, keeps: (number: number) => boolean): void {
  const { slots } = vocabulary
  const rebuilt = new Int32Array(size)
  vocabulary.keyCount = 0
  for (let from = 0; from < slots.length; from += 2) {
    if (slots[from] === WORD || !keeps(slots[from + 1]!)) continue
    const to = slotOf(rebuilt, slots[from]!)
    rebuilt[to] = slots[from]!
    rebuilt[to + 1] = slots[from + 1]!
    vocabulary.keyCount++
  }
  vocabulary.slots = rebuilt
}

function growCounts(vocabulary: Vocabulary): void {
  const counts = new Float32Array(vocabulary.given * 2)
  counts.set(vocabulary.counts)
  vocabulary.counts = counts
}

/**
 * Forgets the terms that no posting is left of, so that their numbers are given again; not while a document is counted.
 * While they are few they stay: going through the whole vocabulary costs more than they do.
 */
export function releaseUnused(vocabulary: Vocabulary, isUsed: (number: number) => boolean): void {
  const { words, given } = vocabulary
  const used = new Uint8Array(given)
  const unused: number[] = []
  for (let number = 0; number < given; number++) {
    if (isUsed(number)) used[number] = 1
    else unused.push(number)
  }
  const gained = unused.length - vocabulary.released.length
  if (gained < Math.max(FEWEST_RELEASED, (given - vocabulary.released.length) / 4)) return
  rebuildSlots(vocabulary, vocabulary.slots.length, (number) => used[number] === 1)
  for (const [word, number] of words) if (used[number] === 0) words.delete(word)
  vocabulary.released = unused
}
