import { z } from 'zod'
import type { Language } from './i18n.ts'
import { ruleFields, type RuleSet } from './rules.ts'

/**
 * The JSON Schema of a rule set's body with `title`, `description` and `x-unit` in the reader's language, and
 * `x-options` naming the values of an enumeration: what the console makes its editor from.
 */
export function rulesJsonSchema(ruleSet: RuleSet, language: Language): Record<string, unknown> {
  const { $schema: _draft, ...schema } = z.toJSONSchema(ruleSet.schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const field = ruleFields.get(zodSchema)
      if (!field) return
      jsonSchema.title = field.label[language]
      if (field.hint) jsonSchema.description = field.hint[language]
      if (field.unit) jsonSchema['x-unit'] = field.unit[language]
      if (field.options) jsonSchema['x-options'] = namesOf(field.options, language)
    },
  })
  return schema
}

function namesOf(options: Readonly<Record<string, Record<Language, string>>>, language: Language) {
  return Object.fromEntries(Object.entries(options).map(([value, text]) => [value, text[language]]))
}
