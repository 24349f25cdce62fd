import { defineStates } from '#platform/workflow.ts'
import { organisationPolicy, type PlacedRecord } from '../policy.ts'

type OrganisationState = 'registered' | 'returned' | 'verified' | 'merged' | 'closed'
export type OrganisationMove = 'verify' | 'return' | 'resubmit' | 'close' | 'merge'
type OrganisationRecord = PlacedRecord & { state: string }

export const organisationStates = defineStates<OrganisationState, OrganisationMove, OrganisationRecord>({
  noun: 'register.organisation',
  table: 'register.organisation',
  initial: 'registered',
  states: {
    registered: {
      staff: { zh: '待核验', en: 'to be verified' },
      public: { zh: '已登记，等待核验', en: 'registered, to be verified' },
      tone: 'attention',
    },
    returned: {
      staff: { zh: '已退回', en: 'returned' },
      public: { zh: '已退回，请按说明修改', en: 'returned; mend it as noted' },
      tone: 'attention',
    },
    verified: {
      staff: { zh: '已核验', en: 'verified' },
      public: { zh: '已核验', en: 'verified' },
      tone: 'good',
    },
    merged: {
      staff: { zh: '已合并', en: 'merged' },
      public: { zh: '已合并', en: 'merged' },
      tone: 'ended',
    },
    closed: {
      staff: { zh: '已注销', en: 'closed' },
      public: { zh: '已注销', en: 'closed' },
      tone: 'ended',
    },
  },
  moves: {
    verify: {
      from: ['registered'],
      to: 'verified',
      label: { zh: '通过核验', en: 'verify' },
      sentence: { zh: '通过了单位核验', en: 'verified the organisation' },
      who: organisationPolicy.verify,
    },
    return: {
      from: ['registered'],
      to: 'returned',
      label: { zh: '退回', en: 'return' },
      sentence: { zh: '退回了登记', en: 'returned the registration' },
      who: organisationPolicy.return,
      needsReason: true,
    },
    resubmit: {
      from: ['returned'],
      to: 'registered',
      label: { zh: '重新提交', en: 'submit again' },
      sentence: { zh: '修改后重新提交了登记', en: 'submitted the registration again' },
      who: organisationPolicy.resubmit,
    },
    close: {
      from: ['registered', 'returned', 'verified'],
      to: 'closed',
      label: { zh: '注销', en: 'close' },
      sentence: { zh: '注销了登记', en: 'closed the registration' },
      who: organisationPolicy.close,
      needsReason: true,
    },
    merge: {
      from: ['registered', 'returned', 'verified'],
      to: 'merged',
      label: { zh: '合并', en: 'merge' },
      sentence: {
        zh: '与另一条记录合并，由那条记录代替',
        en: 'merged into another record, which stands for both',
      },
      who: organisationPolicy.merge,
    },
  },
})
