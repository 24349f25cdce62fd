import type { BilingualDictionary } from './bilingual-dictionary.ts'
import { tokenise } from '../text/tokens.ts'

/** Translations of one word or phrase that are looked for. */
const MOST_TRANSLATIONS = 3
/** What all translations of one word weigh together, where the word itself would weigh one. */
const TRANSLATED_WEIGHT = 0.7
/** Terms added to one query at most. */
const MOST_TERMS = 200
const LONGEST_PHRASE = 4
const LONGEST_HEADWORD = 6

export interface Translation {
  /** Whether the documents have the term; what they have is not translated. */
  readonly isKnown: (term: string) => boolean
  readonly dictionary: BilingualDictionary
}

/**
 * Terms in the other language for those words of a query the documents do not have, each with a weight below one.
 *
 * English phrases and Chinese words are taken at their longest. Where a word has several translations they share its
 * weight; only terms the documents have are returned, so a query in their language stays as it is.
 */
export function translateQuery(text: string, { isKnown, dictionary }: Translation): Map<string, number> {
  const added = new Map<string, number>()
  for (const meanings of [...ofEnglish(text, isKnown, dictionary), ...ofChinese(text, isKnown, dictionary)]) {
    const usable = meanings
      .map((meaning) => termsOf(meaning).filter((term) => isKnown(term)))
      .filter((terms) => terms.length > 0)
      .slice(0, MOST_TRANSLATIONS)
    for (const term of usable.flat()) {
      if (added.size >= MOST_TERMS && !added.has(term)) continue
      added.set(term, Math.max(added.get(term) ?? 0, TRANSLATED_WEIGHT / usable.length))
    }
  }
  return added
}

/** The characters of a longer word say nothing without each other: 电 and 池 are everywhere. */
function termsOf(meaning: string): string[] {
  const terms = [...new Set(tokenise(meaning))]
  const longer = terms.filter((term) => !/^\p{Script=Han}$/u.test(term))
  return longer.length > 0 ? longer : terms
}

type IsKnown = Translation['isKnown']

function ofEnglish(text: string, isKnown: IsKnown, { chineseFor }: BilingualDictionary): string[][] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z][a-z0-9']*/g) ?? []
  const found: string[][] = []
  for (let at = 0; at < words.length;) {
    let length = Math.min(LONGEST_PHRASE, words.length - at)
    let meanings: readonly string[] = []
    for (; length > 0; length--) {
      if (length === 1 && isKnown(words[at]!)) break
      meanings = formsOf(words.slice(at, at + length).join(' ')).flatMap((form) => [...chineseFor(form)])
      if (meanings.length > 0) break
    }
    if (meanings.length > 0) found.push([...new Set(meanings)])
    at += Math.max(1, length)
  }
  return found
}

/** A phrase as it stands, then with its last word in the singular or as the verb it comes from. */
function formsOf(phrase: string): string[] {
  const forms = [phrase]
  if (/[^s]s$/.test(phrase)) forms.push(phrase.slice(0, -1))
  if (phrase.endsWith('ies')) forms.push(phrase.slice(0, -3) + 'y')
  if (phrase.endsWith('es')) forms.push(phrase.slice(0, -2))
  if (/.{3}ing$/.test(phrase)) forms.push(phrase.slice(0, -3), phrase.slice(0, -3) + 'e')
  return forms
}

function ofChinese(text: string, isKnown: IsKnown, { englishFor }: BilingualDictionary): string[][] {
  const found: string[][] = []
  for (const run of text.normalize('NFKC').match(/\p{Script=Han}+/gu) ?? []) {
    const characters = [...run]
    for (let at = 0; at < characters.length;) {
      let length = Math.min(LONGEST_HEADWORD, characters.length - at)
      while (length > 1 && englishFor(characters.slice(at, at + length).join('')).length === 0) length--
      const word = characters.slice(at, at + length).join('')
      if (length > 1 && !tokenise(word).some(isKnown)) found.push([...englishFor(word)])
      at += length
    }
  }
  return found
}
