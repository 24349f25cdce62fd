import { defineStates } from '#platform/workflow.ts'
import { brokerFor, sideOrBroker, type BothSides } from '../policy.ts'

export type IntroductionState = 'invited' | 'accepted' | 'declined' | 'closed' | 'deal'
export type IntroductionMove = 'accept' | 'decline' | 'close' | 'conclude'

/** Why an introduction was closed: what became of its order. */
export type ClosingReason = 'order_closed' | 'order_parked'

/** invited → accepted (both sides) → deal ; invited or accepted → declined (reason) | closed with the order */
export const introductionStates = defineStates<IntroductionState, IntroductionMove, BothSides>({
  noun: 'exchange.introduction',
  table: 'exchange.introduction',
  initial: 'invited',
  states: {
    invited: {
      staff: { zh: '等待双方答复', en: 'Awaiting answers' },
      public: { zh: '等待答复', en: 'Awaiting answers' },
      tone: 'attention',
    },
    accepted: {
      staff: { zh: '双方同意', en: 'Both accepted' },
      public: { zh: '双方同意', en: 'Both accepted' },
      tone: 'active',
    },
    declined: {
      staff: { zh: '已婉拒', en: 'Declined' },
      public: { zh: '未达成', en: 'Not agreed' },
      tone: 'ended',
    },
    closed: {
      staff: { zh: '随单结束', en: 'Ended with the order' },
      public: { zh: '已结束', en: 'Ended' },
      tone: 'ended',
    },
    deal: { staff: { zh: '已成交', en: 'Deal' }, public: { zh: '已成交', en: 'Deal' }, tone: 'good' },
  },
  moves: {
    accept: {
      from: ['invited'],
      to: 'accepted',
      label: { zh: '同意对接', en: 'Accept' },
      sentence: { zh: '双方都同意了对接', en: 'both sides have accepted the introduction' },
      who: sideOrBroker,
    },
    decline: {
      from: ['invited', 'accepted'],
      to: 'declined',
      label: { zh: '婉拒', en: 'Decline' },
      sentence: { zh: '婉拒了对接', en: 'declined the introduction' },
      who: sideOrBroker,
    },
    close: {
      from: ['invited', 'accepted'],
      to: 'closed',
      label: { zh: '随单结束', en: 'End with the order' },
      sentence: {
        zh: '保姆单结单或暂缓，对接随之结束',
        en: 'ended with the service order, which was closed or parked',
      },
      who: brokerFor,
    },
    conclude: {
      from: ['accepted'],
      to: 'deal',
      label: { zh: '成交', en: 'Conclude' },
      sentence: { zh: '双方签约成交', en: 'the two sides signed a deal' },
      who: brokerFor,
    },
  },
})
