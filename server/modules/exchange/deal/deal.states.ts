import { defineStates } from '#platform/workflow.ts'
import { brokerFor, type BothSides } from '../policy.ts'

export type DealState = 'negotiating' | 'signed' | 'terminated'
export type DealMove = 'sign' | 'terminate'

/** negotiating → signed ; either → terminated (reason) */
export const dealStates = defineStates<DealState, DealMove, BothSides>({
  noun: 'exchange.deal',
  table: 'exchange.deal',
  initial: 'negotiating',
  states: {
    negotiating: {
      staff: { zh: '洽谈中', en: 'Negotiating' },
      public: { zh: '洽谈中', en: 'Negotiating' },
      tone: 'attention',
    },
    signed: { staff: { zh: '已签约', en: 'Signed' }, public: { zh: '已签约', en: 'Signed' }, tone: 'good' },
    terminated: {
      staff: { zh: '已终止', en: 'Terminated' },
      public: { zh: '已终止', en: 'Terminated' },
      tone: 'ended',
    },
  },
  moves: {
    sign: {
      from: ['negotiating'],
      to: 'signed',
      label: { zh: '签约', en: 'Sign' },
      sentence: { zh: '登记了合同签订', en: 'recorded the signing of the contract' },
      who: brokerFor,
    },
    terminate: {
      from: ['negotiating', 'signed'],
      to: 'terminated',
      label: { zh: '终止', en: 'Terminate' },
      sentence: { zh: '终止了这笔交易', en: 'terminated the deal' },
      who: brokerFor,
      needsReason: true,
    },
  },
})
