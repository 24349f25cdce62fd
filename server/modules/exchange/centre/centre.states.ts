import { defineStates } from '#platform/workflow.ts'
import { centreMovers, type CentreFacts } from './centre.policy.ts'

export const CENTRE_STATES = ['draft', 'submitted', 'returned', 'accepted', 'withdrawn'] as const

export type CentreState = (typeof CENTRE_STATES)[number]
export type CentreMove = 'submit' | 'accept' | 'return' | 'withdraw'

/**
 * draft → submitted → accepted | returned (remarks) → submitted ; accepted → withdrawn (an item has lapsed; reason) →
 * submitted
 */
export const centreStates = defineStates<CentreState, CentreMove, CentreFacts>({
  noun: 'exchange.service_centre',
  table: 'exchange.serviceCentre',
  initial: 'draft',
  states: {
    draft: {
      staff: { zh: '建设中', en: 'Being set up' },
      public: { zh: '建设中', en: 'Being set up' },
      tone: 'neutral',
    },
    submitted: {
      staff: { zh: '待验收', en: 'Awaiting acceptance' },
      public: { zh: '建设中', en: 'Being set up' },
      tone: 'active',
    },
    returned: {
      staff: { zh: '退回整改', en: 'Returned' },
      public: { zh: '建设中', en: 'Being set up' },
      tone: 'attention',
    },
    accepted: {
      staff: { zh: '已验收', en: 'Accepted' },
      public: { zh: '已验收', en: 'Accepted' },
      tone: 'good',
    },
    withdrawn: {
      staff: { zh: '验收已取消', en: 'Acceptance withdrawn' },
      public: { zh: '整改中', en: 'Being put right' },
      tone: 'attention',
    },
  },
  moves: {
    submit: {
      from: ['draft', 'returned', 'withdrawn'],
      to: 'submitted',
      label: { zh: '提交验收', en: 'Submit for acceptance' },
      sentence: { zh: '提交了验收申请', en: 'submitted the centre for acceptance' },
      who: centreMovers.submit,
    },
    accept: {
      from: ['submitted'],
      to: 'accepted',
      label: { zh: '验收通过', en: 'Accept' },
      sentence: { zh: '验收通过', en: 'accepted the centre' },
      who: centreMovers.accept,
    },
    return: {
      from: ['submitted'],
      to: 'returned',
      label: { zh: '退回整改', en: 'Return' },
      sentence: { zh: '退回整改', en: 'returned the centre to be put right' },
      who: centreMovers.return,
      needsReason: true,
    },
    withdraw: {
      from: ['accepted'],
      to: 'withdrawn',
      label: { zh: '取消验收', en: 'Withdraw the acceptance' },
      sentence: { zh: '取消了验收', en: 'withdrew the acceptance' },
      who: centreMovers.withdraw,
      needsReason: true,
    },
  },
})
