import { emptyTermList, pairKey, pushKey, pushTerm, stringsOf } from './terms.ts'
import type { TermList } from './terms.ts'

const BREAK = 0
const IDEOGRAPH = 1
const FUNCTION_IDEOGRAPH = 2
const LETTER = 3
const DIGIT = 4
const JOINER = 5
const SURROGATE = 6

/** Chinese function characters: no terms of their own, but kept inside bigrams (目的, 了解, 及时). */
const FUNCTION_CHARACTERS =
  '的了和与及或在是为之其等对将并而且把被于以由从向则也就都又但所这那此个着地得吗呢吧啊們们'

const FUNCTION_WORDS = new Set(
  'a an and are as at be been by for from has have in into is it its of on or that the their this to was were which will with'.split(
    ' ',
  ),
)

/**
 * Units that part from a number written against them, so that `600MPa` and `600 MPa` are the same terms.
 * Single letters that also end names (5G, 3D, 4K) are not among them.
 */
const UNITS = new Set(
  (
    'nm μm um mm cm dm m km ml l kl μl mg μg kg t kn mn pa kpa mpa gpa bar hpa w kw mw gw wh kwh mwh v kv mv ma ah mah ' +
    'hz khz mhz ghz db °c °f ° s ms min rpm ppm ppb mol mmol m2 m3 mm2 cm2 cm3 km2 hm2 ω kω mω lm lx kj mj'
  ).split(' '),
)

/** A longer word is cut here: no term of a language is longer, and a pasted file must not become one. */
const LONGEST_WORD = 64

const kinds = characterKinds()

/**
 * Splits a text into the terms it is matched by.
 *
 * The text is brought to NFKC and lower case first; traditional characters stay as they are. Chinese, Japanese and
 * Korean characters, also those beyond the basic plane, give each character and each pair of neighbours. Letters and
 * digits give words: `PM2.5` and `40Cr` stay whole, `600MPa` gives `600` and `mpa`, `≥600` gives `600` and `≥600`,
 * `1,000` gives `1000`. Function words, control characters, punctuation and emoji give nothing.
 *
 * @returns the terms in the order of the text, repeated as often as they occur.
 */
export function tokenise(text: string): string[] {
  return stringsOf(readTerms(text))
}

/** The terms that `tokenise` gives, as keys: for an index, which has no use for their strings. */
export function readTerms(text: string): TermList {
  const source = text.normalize('NFKC').toLowerCase()
  const end = source.length
  // A character gives itself and a pair; `≥5%`, the shortest with three terms, has three characters.
  const terms = emptyTermList(2 * end)
  let previous = 0
  let at = 0
  while (at < end) {
    let code = source.charCodeAt(at)
    let kind = kinds[code]!
    if (kind === SURROGATE) {
      code = source.codePointAt(at)!
      kind = kindBeyondBasicPlane(code)
    }
    if (kind === IDEOGRAPH || kind === FUNCTION_IDEOGRAPH) {
      if (kind === IDEOGRAPH) pushCharacter(terms, code)
      if (previous !== 0) pushPair(terms, previous, code)
      previous = code
      at += code > 0xffff ? 2 : 1
    } else if (kind === LETTER || kind === DIGIT) {
      previous = 0
      at = readWord(source, at, terms)
    } else {
      if (kind === BREAK) previous = 0
      at += code > 0xffff ? 2 : 1
    }
  }
  return terms
}

function pushCharacter(terms: TermList, code: number): void {
  if (code <= 0xffff) pushKey(terms, code)
  else pushTerm(terms, String.fromCodePoint(code))
}

function pushPair(terms: TermList, previous: number, code: number): void {
  if (previous <= 0xffff && code <= 0xffff) pushKey(terms, pairKey(previous, code))
  else pushTerm(terms, String.fromCodePoint(previous, code))
}

/** Whether a character carries no meaning of its own at the edge of a run of characters. */
export function isFunctionCharacter(character: string): boolean {
  return character.length === 1 && kinds[character.charCodeAt(0)] === FUNCTION_IDEOGRAPH
}

/** Whether a term is made of characters (so that neighbouring terms may be joined), not a word of letters. */
export function isIdeographic(term: string): boolean {
  const code = term.codePointAt(0) ?? 0
  const kind = code > 0xffff ? kindBeyondBasicPlane(code) : kinds[code]!
  return kind === IDEOGRAPH || kind === FUNCTION_IDEOGRAPH
}

function readWord(source: string, from: number, terms: TermList): number {
  let at = from
  let hasLetter = false
  let hasDigit = false
  for (; at < source.length; at++) {
    const kind = kinds[source.charCodeAt(at)]!
    if (kind === LETTER) hasLetter = true
    else if (kind === DIGIT) hasDigit = true
    else if (kind === SURROGATE && isLetterPair(source, at)) {
      hasLetter = true
      at++
    } else if (kind !== JOINER && !isInsideNumber(source, at)) break
  }
  const word = wordOf(source, from, at)
  if (!hasDigit) {
    if (!FUNCTION_WORDS.has(word)) pushTerm(terms, withSuffix(source, at, word))
  } else if (!hasLetter) pushNumber(source, from, at, word, terms)
  else pushMixed(source, from, at, word, terms)
  return at
}

function wordOf(source: string, from: number, to: number): string {
  const word = source.slice(from, Math.min(to, from + LONGEST_WORD))
  return /[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]/.test(word)
    ? word.replace(/[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]/g, '')
    : word
}

/** `c++` and `c#` are names; after a longer word the signs are punctuation. */
function withSuffix(source: string, at: number, word: string): string {
  if (word.length !== 1) return word
  if (source[at] === '#') return word + '#'
  return source[at] === '+' && source[at + 1] === '+' ? word + '++' : word
}

/** A point between digits, or a comma before exactly three digits, belongs to the number. */
function isInsideNumber(source: string, at: number): boolean {
  const isDigit = (position: number) => kinds[source.charCodeAt(position)] === DIGIT
  if (!isDigit(at - 1) || !isDigit(at + 1)) return false
  if (source[at] === '.') return true
  return source[at] === ',' && isDigit(at + 2) && isDigit(at + 3) && !isDigit(at + 4)
}

function pushNumber(source: string, from: number, to: number, word: string, terms: TermList): void {
  const value = word.replaceAll(',', '')
  pushTerm(terms, value)
  const comparison = comparisonBefore(source, from)
  if (comparison !== '') pushTerm(terms, comparison + value)
  if (source[to] === '%') pushTerm(terms, value + '%')
}

function pushMixed(source: string, from: number, to: number, word: string, terms: TermList): void {
  const parts = /^([\d.,]+)(\D.*)$/.exec(word)
  const unit = parts?.[2]
  if (parts?.[1] === undefined || unit === undefined || !UNITS.has(unit)) {
    pushTerm(terms, word.includes(',') ? word.replaceAll(',', '') : word)
    return
  }
  pushNumber(source, from, to, parts[1], terms)
  pushTerm(terms, unit)
}

function comparisonBefore(source: string, at: number): string {
  let before = at - 1
  while (source[before] === ' ') before--
  const sign = source[before] ?? ''
  if (sign === '=' && source[before - 1] === '>') return '≥'
  if (sign === '=' && source[before - 1] === '<') return '≤'
  if (sign === '≧') return '≥'
  if (sign === '≦') return '≤'
  return '≥≤><±'.includes(sign) ? sign : ''
}

function isLetterPair(source: string, at: number): boolean {
  return kindBeyondBasicPlane(source.codePointAt(at)!) === LETTER
}

function kindBeyondBasicPlane(code: number): number {
  if (code >= 0x20000 && code <= 0x3ffff) return IDEOGRAPH
  if (code >= 0xe0100 && code <= 0xe01ef) return JOINER
  return code > 0xffff && /\p{L}/u.test(String.fromCodePoint(code)) ? LETTER : BREAK
}

function characterKinds(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const letters = /[\p{L}\p{M}\p{Nd}°]/u
  for (let code = 0x30; code < 0x10000; code++) {
    if (letters.test(String.fromCharCode(code))) table[code] = LETTER
  }
  const gramRanges: [number, number][] = [
    [0x3005, 0x3007],
    [0x3041, 0x30ff],
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xac00, 0xd7af],
    [0xf900, 0xfaff],
  ]
  for (const [first, last] of gramRanges) {
    for (let code = first; code <= last; code++) {
      if (table[code] === LETTER || code === 0x3007) table[code] = IDEOGRAPH
    }
  }
  for (const character of FUNCTION_CHARACTERS) table[character.charCodeAt(0)] = FUNCTION_IDEOGRAPH
  table.fill(DIGIT, 0x30, 0x3a)
  // Frames that turn a digit into a keycap emoji.
  table.fill(BREAK, 0x20dd, 0x20e5)
  table.fill(SURROGATE, 0xd800, 0xe000)
  for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) table[code] = JOINER
  table.fill(JOINER, 0xfe00, 0xfe10)
  return table
}
