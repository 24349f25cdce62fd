import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import {
  applyLanguage,
  chooseLanguage,
  chosenLanguage,
  rememberLanguage,
  type Language,
  type Text,
} from './language.ts'

export type { Language, Text } from './language.ts'

/** The names of the `{name}` places of a text. */
type PlacesOf<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlacesOf<Rest>
  : never

type Params<S extends string> = [PlacesOf<S>] extends [never]
  ? []
  : [params: Readonly<Record<PlacesOf<S>, string | number>>]

export type Texts = Readonly<Record<string, Text>>

/** Says one text of a table; the values of its `{name}` places are required by its type. */
export type Translate<T extends Texts> = <K extends keyof T>(key: K, ...params: Params<T[K]['zh']>) => string

/** Declares the texts of one feature: `defineTexts({ save: { zh: '保存', en: 'Save' } })`. */
export function defineTexts<const T extends Texts>(texts: T): T {
  return texts
}

/** Makes the function that says texts of a table in one language; an unknown place stays as it is. */
export function translator<T extends Texts>(texts: T, language: Language): Translate<T> {
  return (key, ...[params]) => {
    const values: Readonly<Record<string, string | number>> = params ?? {}
    const template = texts[key]?.[language] ?? String(key)
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  }
}

interface LanguageState {
  language: Language
  setLanguage: (language: Language) => void
}

const LanguageContext = createContext<LanguageState | null>(null)

function startLanguage(): Language {
  const language = chooseLanguage(chosenLanguage(), navigator.languages)
  applyLanguage(language)
  return language
}

/** Gives the language to everything below it; a switch takes effect at once, without a reload. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setState] = useState<Language>(startLanguage)
  const setLanguage = useCallback((next: Language) => {
    applyLanguage(next)
    rememberLanguage(next)
    setState(next)
  }, [])
  const state = useMemo(() => ({ language, setLanguage }), [language, setLanguage])
  return <LanguageContext value={state}>{children}</LanguageContext>
}

/** The language of the page and the function that switches and remembers it. */
export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext)
  if (!state) throw new Error('useLanguage needs a LanguageProvider above it')
  return state
}

/** The texts of one feature in the visitor's language: `const t = useTexts(texts)`, then `t('save')`. */
export function useTexts<T extends Texts>(texts: T): Translate<T> {
  const { language } = useLanguage()
  return useMemo(() => translator(texts, language), [texts, language])
}

/** Says a single text, such as the label that came with a state or a menu entry. */
export function useSay(): (text: Text) => string {
  const { language } = useLanguage()
  return useCallback((text) => text[language], [language])
}
