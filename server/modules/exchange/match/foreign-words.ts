import { translateQuery } from '#matching'
import type { Language } from '#platform/i18n.ts'
import { sideOf, type Side } from './posting-side.ts'
import type { PostingIndex, PostingProfile } from './ranked-postings.ts'

/** A share of a text's words from which on it is in one language, whatever names it holds in the other. */
const MOSTLY = 0.75
/** Characters a Chinese word has on the average. */
const CHARACTERS_PER_WORD = 2

/** Which language a text is mostly in; undefined when it is mixed or has no words of either. */
export function writtenIn(text: string): Language | undefined {
  const chinese = (text.match(/\p{Script=Han}/gu)?.length ?? 0) / CHARACTERS_PER_WORD
  const english = text.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0
  const all = chinese + english
  if (all === 0) return undefined
  if (chinese >= MOSTLY * all) return 'zh'
  return english >= MOSTLY * all ? 'en' : undefined
}

/** How many titles of each side are in which language. */
export type TitleCounts = Readonly<Record<Side, Record<Language, number>>>

export function noTitles(): TitleCounts {
  return { need: { zh: 0, en: 0 }, offer: { zh: 0, en: 0 } }
}

/** Counts a title in, or out with a step of -1. */
export function countTitle({ titles }: PostingIndex, profile: PostingProfile, step: 1 | -1): void {
  const language = writtenIn(profile.title)
  if (language) titles[sideOf(profile)][language] += step
}

/** Whether a text is in one language and most of what it is compared with in the other. */
export function isForeign({ titles }: PostingIndex, text: string, side: Side): boolean {
  const language = writtenIn(text)
  if (!language) return false
  const { zh, en } = titles[side]
  return language === 'en' ? zh > en : en > zh
}

/** Terms of one side's language for those a foreign text asks with; undefined where it is not foreign or without a dictionary. */
export function translationFor(
  index: PostingIndex,
  text: string,
  side: Side,
): ((part: string) => ReadonlyMap<string, number>) | undefined {
  const { dictionary } = index
  if (!dictionary || !isForeign(index, text, side)) return undefined
  const isKnown = (term: string): boolean => index.texts[side].knows(term)
  return (part) => translateQuery(part, { isKnown, dictionary })
}
