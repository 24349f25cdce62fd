import { formatCount, formatMoney } from '#web/lib/format.ts'
import { useLanguage, type Text } from '#web/lib/i18n.tsx'

/** An amount in 万 or 亿, exact on hover. */
export function Money({ fen }: { fen: string | bigint }) {
  const { language } = useLanguage()
  const { text, exact } = formatMoney(fen, language)
  return (
    <span className="numeric" title={exact}>
      {text}
    </span>
  )
}

/** A number of people, times or things with its unit, exact on hover. */
export function Count({ value, unit }: { value: string | number | bigint; unit?: Text }) {
  const { language } = useLanguage()
  const { text, exact } = formatCount(value, language, unit)
  return (
    <span className="numeric" title={exact}>
      {text}
    </span>
  )
}
