import type { Text } from '#platform/i18n.ts'
import type { EventKind } from './event.contract.ts'

/** What the kinds of events are called in calendars and sheets. */
export const KIND_NAMES: Readonly<Record<EventKind, Text>> = {
  conference: { zh: '大会', en: 'Conference' },
  forum: { zh: '论坛', en: 'Forum' },
  academic_meeting: { zh: '学术会议', en: 'Academic meeting' },
  training: { zh: '培训', en: 'Training' },
  popularisation: { zh: '科普活动', en: 'Science popularisation' },
  salon: { zh: '沙龙', en: 'Salon' },
  promotion: { zh: '现场推介', en: 'Promotion on the spot' },
  other: { zh: '其他活动', en: 'Other event' },
}
