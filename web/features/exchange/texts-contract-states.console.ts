import { defineTexts } from '#web/lib/i18n.tsx'

/** The states of a registration, as they are chosen in its list. */
export const registrationStateTexts = defineTexts({
  drafted: { zh: '待提交', en: 'Drafted' },
  filed: { zh: '待受理', en: 'Filed' },
  accepted: { zh: '审核中', en: 'Under review' },
  returned: { zh: '退回补正', en: 'Returned' },
  registered: { zh: '已登记', en: 'Registered' },
  changed: { zh: '已变更登记', en: 'Changed' },
  cancelled: { zh: '已撤销', en: 'Cancelled' },
})
