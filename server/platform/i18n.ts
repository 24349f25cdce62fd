/** A text in both languages. Chinese is the source; English is complete. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Text

/** Values put into the `{name}` places of a text. Never personal data. */
export type TextParams = Readonly<Record<string, string | number>>

/** Fills the `{name}` places of a text; an unknown place stays as it is, so that a slip is seen. */
export function fill(template: string, params: TextParams = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

export function say(text: Text, language: Language, params?: TextParams): string {
  return fill(text[language], params)
}

/** The language a browser asks for: English only when it is wanted before Chinese. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').toLowerCase()
  const en = wanted.search(/\ben\b/)
  const zh = wanted.search(/\bzh\b/)
  return en >= 0 && (zh < 0 || en < zh) ? 'en' : 'zh'
}
