import { recall, remember } from './storage.ts'

export type Language = 'zh' | 'en'

/** A text in both languages. Chinese is the source; English is complete. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** The value of the html element's `lang` attribute, which also picks the CJK glyph forms. */
export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }

const oneYear = 365 * 24 * 60 * 60

/**
 * The language a visitor chose, or the one the browser asks for.
 * English only when the browser wants it before Chinese, which is the server's rule too.
 */
export function chooseLanguage(chosen: string | null, browser: readonly string[]): Language {
  if (chosen === 'zh' || chosen === 'en') return chosen
  const wanted = browser.map((tag) => tag.toLowerCase()).find((tag) => /^(zh|en)\b/.test(tag))
  return wanted?.startsWith('en') ? 'en' : 'zh'
}

/** The choice kept by this browser: the cookie, which the server reads too, or else local storage. */
export function chosenLanguage(): string | null {
  const cookie = /(?:^|;\s*)language=(zh|en)(?:;|$)/.exec(document.cookie)
  return cookie?.[1] ?? recall('language')
}

let current: Language = 'zh'

/** The language of this page, for code outside components. */
export function currentLanguage(): Language {
  return current
}

/** Sets the language of this page without remembering it. */
export function applyLanguage(language: Language): void {
  current = language
  document.documentElement.lang = languageTags[language]
}

/** Remembers the language for a year, in the cookie and in local storage. */
export function rememberLanguage(language: Language): void {
  document.cookie = `language=${language}; Path=/; Max-Age=${oneYear}; SameSite=Lax`
  remember('language', language)
}
