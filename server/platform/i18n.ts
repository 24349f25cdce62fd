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
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  )
}

export function say(text: Text, language: Language, params?: TextParams): string {
  return fill(text[language], params)
}

/** The language a browser asks for: English only when it is wanted before Chinese. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const ranges = (acceptLanguage ?? '').toLowerCase().split(',')
  const wish = (language: Language): number =>
    Math.max(0, ...ranges.map((range, at) => weight(range, language) - at / 1e6))
  return wish('en') > wish('zh') ? 'en' : 'zh'
}

/** How much one range such as `en-GB;q=0.8` asks for a language, from 0 to 1. */
function weight(range: string, language: Language): number {
  const [tag = '', ...params] = range.split(';').map((part) => part.trim())
  if (tag.split('-')[0] !== language) return 0
  const q = params.find((param) => param.startsWith('q='))
  return q === undefined ? 1 : Number(q.slice(2)) || 0
}
