/** The key that says: this term is longer than a key can hold, take the next of the words. */
export const WORD = 0

/**
 * Terms of a text as numbers, in the order of the text.
 *
 * A term of one or two UTF-16 units, which every Chinese character and nearly every pair of neighbours is, fits a
 * 32-bit key that can be turned back into the term. No string is made, hashed or kept for it; most terms are such, and
 * hashing their strings used to be the greater part of building an index. Longer terms are strings in `words`.
 */
export interface TermList {
  readonly keys: Int32Array
  readonly words: string[]
  size: number
}

/** Room for so many terms; adding more than that is lost without an error. */
export function emptyTermList(room: number): TermList {
  return { keys: new Int32Array(room), words: [], size: 0 }
}

/** Terms that were made elsewhere. */
export function termListOf(terms: readonly string[]): TermList {
  const list = emptyTermList(terms.length)
  for (const term of terms) pushTerm(list, term)
  return list
}

export function pushKey(list: TermList, key: number): void {
  list.keys[list.size++] = key
}

export function pushTerm(list: TermList, term: string): void {
  const key = keyOf(term)
  list.keys[list.size++] = key
  if (key === WORD) list.words.push(term)
}

/** The key of two neighbouring UTF-16 units. */
export function pairKey(first: number, second: number): number {
  return (first << 16) | second
}

/** The key of a term, WORD when it has none. A leading zero unit would look like a single character, so it has none. */
export function keyOf(term: string): number {
  if (term.length === 1) return term.charCodeAt(0)
  if (term.length !== 2) return WORD
  const first = term.charCodeAt(0)
  return first === 0 ? WORD : pairKey(first, term.charCodeAt(1))
}

export function stringsOf({ keys, words, size }: TermList): string[] {
  const terms: string[] = []
  let word = 0
  for (let at = 0; at < size; at++) {
    const key = keys[at]!
    if (key === WORD) terms.push(words[word++]!)
    else if (key >>> 16 === 0) terms.push(String.fromCharCode(key))
    else terms.push(String.fromCharCode(key >>> 16, key & 0xffff))
  }
  return terms
}
