import type { Text } from '#platform/i18n.ts'

/** What a person may consent to, each on its own. */
export const CONSENT_PURPOSES = ['matching', 'contact', 'publication', 'sharing'] as const

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

/** How an answer reached the ledger. `carried_over`: agreed at a registration older than the ledger. */
export type ConsentWay = 'sign_up' | 'portal' | 'counter' | 'import' | 'merge' | 'leaving' | 'carried_over'

export const consentPurposeNames: Readonly<Record<ConsentPurpose, Text>> = {
  matching: { zh: '供需匹配', en: 'matching' },
  contact: { zh: '消息联系', en: 'contact by message' },
  publication: { zh: '公开展示', en: 'publication of the profile' },
  sharing: { zh: '科协间共享', en: 'sharing between associations' },
}

export const consentWayNames: Readonly<Record<ConsentWay, Text>> = {
  sign_up: { zh: '本人注册时', en: 'at sign-up' },
  portal: { zh: '本人在网上', en: 'online, by oneself' },
  counter: { zh: '在服务窗口，由工作人员登记', en: 'at the counter, recorded by staff' },
  import: { zh: '随登记表导入', en: 'imported with the registration form' },
  merge: { zh: '重复登记合并', en: 'by a merge of duplicates' },
  leaving: { zh: '本人注销时', en: 'on leaving' },
  carried_over: { zh: '台账启用前的登记', en: 'registered before the ledger' },
}
