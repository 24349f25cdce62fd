import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { say, type Language, type Text } from '../i18n.ts'
import type { Problem } from './problem.ts'

type Issue = z.core.$ZodIssue

/** Input that does not fit a route's schema, with Zod's findings. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput'
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super('The input does not fit the schema')
    this.issues = issues
  }
}

export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data: unknown) => {
    const result = schema.safeParse(data, { reportInput: true })
    return result.success ? { value: result.data } : { error: new InvalidInput(result.error.issues) }
  }

const localeErrors = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }

const SAID = {
  missing: { zh: '请填写这一项', en: 'Fill this in' },
  short: { zh: '至少 {minimum} 个字', en: 'At least {minimum} characters' },
  long: { zh: '最多 {maximum} 个字', en: 'At most {maximum} characters' },
  few: { zh: '至少 {minimum} 项', en: 'At least {minimum} entries' },
  many: { zh: '最多 {maximum} 项', en: 'At most {maximum} entries' },
  small: { zh: '不能小于 {minimum}', en: 'Not less than {minimum}' },
  large: { zh: '不能大于 {maximum}', en: 'Not more than {maximum}' },
  format: { zh: '格式不正确，请按示例填写', en: 'Not in the expected form; write it like the example' },
  choice: { zh: '请从列出的选项中选择', en: 'Choose one of those listed' },
} satisfies Record<string, Text>

/** The findings as a list of fields with a sentence each, in the caller's language. */
export function fieldErrors(issues: readonly Issue[], language: Language): NonNullable<Problem['errors']> {
  return issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    code: issue.code,
    detail: sentenceOf(issue, language),
  }))
}

/** What a person should do; Zod's own sentence where none of ours fits, and a message written with a schema stands. */
function sentenceOf(issue: Issue, language: Language): string {
  if (issue.code === 'custom') return issue.message
  const { minimum, maximum } = issue as { minimum?: number | bigint; maximum?: number | bigint }
  const text = textOf(issue)
  if (text) return say(text, language, { minimum: String(minimum), maximum: String(maximum) })
  const said = localeErrors[language](issue as never)
  return typeof said === 'string' ? said : (said?.message ?? issue.message)
}

function textOf(issue: Issue): Text | undefined {
  const isEmpty = issue.input === undefined || issue.input === null || issue.input === ''
  switch (issue.code) {
    case 'invalid_type':
      return isEmpty ? SAID.missing : undefined
    case 'too_small':
      if (isEmpty) return SAID.missing
      return { string: SAID.short, array: SAID.few, set: SAID.few }[String(issue.origin)] ?? SAID.small
    case 'too_big':
      return { string: SAID.long, array: SAID.many, set: SAID.many }[String(issue.origin)] ?? SAID.large
    case 'invalid_format':
      return isEmpty ? SAID.missing : SAID.format
    case 'invalid_value':
      return isEmpty ? SAID.missing : SAID.choice
    default:
      return undefined
  }
}
