import type { components } from '#web/lib/api.generated.ts'
import { formatDateTime } from '#web/lib/format.ts'
import { useLanguage, useTexts } from '#web/lib/i18n.tsx'
import { timeOf } from './centre-hours.ts'
import { centreWords } from './texts-centres.ts'

/** Whether a centre is open, in words: until when, or when next. */
export function useOpeningText() {
  const t = useTexts(centreWords)
  const { language } = useLanguage()
  return ({ closesAt, opensAt }: components['schemas']['ServiceCentreCard']['opening']): string => {
    if (closesAt) return t('openUntil', { time: timeOf(closesAt) })
    return opensAt ? t('opensAt', { at: formatDateTime(opensAt, language) }) : t('noOpening')
  }
}
