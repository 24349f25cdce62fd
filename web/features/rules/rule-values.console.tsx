import { Facts } from '#web/console/parts/facts.tsx'
import { formatDate } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { leavesOf, valueAt, type ValueSchema } from './rule-schema.console.ts'
import { rulesTexts } from './texts.console.ts'

/** Says a value as people read it: options by name, days as days, lists one after another, with the unit. */
export function useValueText(): (schema: ValueSchema, value: unknown) => string {
  const t = useTexts(rulesTexts)
  const { language } = useLanguage()
  const say = (schema: ValueSchema, value: unknown): string => {
    if (value === undefined || value === null || value === '') return t('none')
    if (Array.isArray(value)) {
      const entries = value.map((entry) => say(schema.items ?? {}, entry))
      return entries.length === 0 ? t('none') : entries.join(t('listed'))
    }
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'object') {
      const parts = leavesOf(schema).map(
        ({ path, label, schema: leaf }) => `${label} ${say(leaf, valueAt(value, path))}`,
      )
      return parts.join(' ')
    }
    const text = String(value as string | number)
    if (schema.format === 'date') return formatDate(text, language)
    const shown = schema['x-options']?.[text] ?? text
    const unit = schema['x-unit']
    return unit === undefined ? shown : t('valueWithUnit', { value: shown, unit })
  }
  return say
}

/** A body of a rule set, value by value. */
export function RuleValues({ schema, body }: { schema: ValueSchema; body: unknown }) {
  const say = useValueText()
  return (
    <Facts
      items={leavesOf(schema).map(({ path, label, schema: leaf }) => ({
        label,
        value: say(leaf, valueAt(body, path)),
      }))}
    />
  )
}
