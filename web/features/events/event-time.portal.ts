import { formatDate, formatDateTime } from '#web/lib/format.ts'
import type { Language } from '#web/lib/language.ts'

/** From when to when, in Shanghai; the day once where it is the same. */
export function timeSpan(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  language: Language,
): string {
  const end = formatDateTime(endsAt, language)
  const day = formatDate(endsAt, language)
  const isOneDay = formatDate(startsAt, language) === day
  return `${formatDateTime(startsAt, language)} – ${isOneDay ? end.slice(-'00:00'.length) : end}`
}
