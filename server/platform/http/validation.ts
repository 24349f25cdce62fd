import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import type { Language } from '../i18n.ts'
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

/** The findings as a list of fields with a sentence each, in the caller's language. */
export function fieldErrors(issues: readonly Issue[], language: Language): NonNullable<Problem['errors']> {
  return issues.map((issue) => {
    // A message written with a schema stands; Zod's own English one is said again in the caller's language.
    const said = issue.code === 'custom' ? issue.message : localeErrors[language](issue as never)
    const detail = typeof said === 'string' ? said : (said?.message ?? issue.message)
    return { field: issue.path.map(String).join('.'), code: issue.code, detail }
  })
}
