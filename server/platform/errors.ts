import { say, type Language, type Text, type TextParams } from './i18n.ts'

/** Why a request cannot be done, in terms a caller can act on. Each kind has one HTTP status and one exit code. */
export type FaultKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'unsupported'
  | 'unprocessable'
  | 'too_many'
  | 'unavailable'

/**
 * An expected refusal: a kind, a stable code (`module.name`), and a text in both languages.
 * Everything else that is thrown is a defect, and its text never leaves the server.
 */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly kind: FaultKind
  readonly code: string
  readonly text: Text
  readonly params: TextParams
  /** Path of the field at fault, such as `title` or `rows.3.phone`. */
  readonly field: string | undefined

  constructor(kind: FaultKind, code: string, text: Text, params: TextParams = {}, field?: string) {
    super(`${code}: ${say(text, 'en', params)}`)
    this.kind = kind
    this.code = code
    this.text = text
    this.params = params
    this.field = field
  }

  say(language: Language): string {
    return say(this.text, language, this.params)
  }
}

interface FaultDefinition extends Text {
  readonly kind: FaultKind
  readonly field?: string
}

type FaultMakers<T> = { readonly [K in keyof T]: (params?: TextParams, field?: string) => Fault }

/**
 * Declares the errors of one module in one table: `faults.title_missing()` makes the error to throw.
 * The texts say what to do next, not only what is wrong.
 */
export function defineFaults<const T extends Record<string, FaultDefinition>>(
  module: string,
  table: T,
): FaultMakers<T> {
  const makers: Record<string, (params?: TextParams, field?: string) => Fault> = {}
  for (const [name, definition] of Object.entries(table)) {
    makers[name] = (params, field) =>
      new Fault(definition.kind, `${module}.${name}`, definition, params, field ?? definition.field)
  }
  return makers as FaultMakers<T>
}
