import type { Text } from '#platform/i18n.ts'
import type { StateDefinition } from '#platform/workflow.ts'

/** What a verified record is besides: worked out every night, never typed. */
const ACTIVITIES: Readonly<Record<'active' | 'dormant', { text: Text; tone: StateDefinition['tone'] }>> = {
  active: { text: { zh: '活跃', en: 'active' }, tone: 'active' },
  dormant: { text: { zh: '休眠', en: 'dormant' }, tone: 'ended' },
}

/** Null for who is not verified, and for who was verified lately and has done nothing yet. */
export function presentActivity(activity: string | null, language: keyof Text) {
  if (activity !== 'active' && activity !== 'dormant') return null
  const { text, tone } = ACTIVITIES[activity]
  return { code: activity, label: text[language], tone }
}
