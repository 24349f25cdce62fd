import { defineStates } from '#platform/workflow.ts'
import { brokerFor, type CaseFacts } from '../policy.ts'
import type { ORDER_STATES } from './order.contract.ts'

export type OrderState = (typeof ORDER_STATES)[number]
export type OrderMove =
  'issuePlan' | 'introduce' | 'negotiate' | 'win' | 'lose' | 'park' | 'resume' | 'reopen'

/**
 * opened → plan_issued → introduced → negotiating → won
 * any open state → lost (reason) | parked (reason) → plan_issued, or opened where there is no plan yet
 *
 * What was accepted waits while an order is parked and resumes behind it, and introducing another offer leads a negotiating one back;
 * their contracts are negotiated and signed all the same.
 */
export const orderStates = defineStates<OrderState, OrderMove, Pick<CaseFacts, 'state' | 'within'>>({
  noun: 'exchange.service_order',
  table: 'exchange.serviceOrder',
  initial: 'opened',
  states: {
    opened: {
      staff: { zh: '已开单', en: 'Opened' },
      public: { zh: '已受理', en: 'Accepted' },
      tone: 'attention',
    },
    plan_issued: {
      staff: { zh: '一单一策已出', en: 'Plan issued' },
      public: { zh: '方案已定', en: 'Plan ready' },
      tone: 'active',
    },
    introduced: {
      staff: { zh: '已介绍对接', en: 'Introduced' },
      public: { zh: '对接中', en: 'Being introduced' },
      tone: 'active',
    },
    negotiating: {
      staff: { zh: '洽谈中', en: 'Negotiating' },
      public: { zh: '洽谈中', en: 'Negotiating' },
      tone: 'active',
    },
    won: { staff: { zh: '已成交', en: 'Won' }, public: { zh: '已成交', en: 'Concluded' }, tone: 'good' },
    lost: { staff: { zh: '未成交', en: 'Lost' }, public: { zh: '已结束', en: 'Ended' }, tone: 'ended' },
    parked: { staff: { zh: '暂缓', en: 'Parked' }, public: { zh: '暂缓', en: 'On hold' }, tone: 'neutral' },
  },
  moves: {
    issuePlan: {
      from: ['opened', 'plan_issued'],
      to: 'plan_issued',
      label: { zh: '出具一单一策', en: 'Issue the plan' },
      sentence: { zh: '出具了一单一策', en: 'issued the plan' },
      who: brokerFor,
    },
    introduce: {
      from: ['plan_issued', 'introduced', 'negotiating'],
      to: 'introduced',
      label: { zh: '介绍对接', en: 'Introduce' },
      sentence: { zh: '介绍了双方对接', en: 'introduced the two sides' },
      who: brokerFor,
    },
    negotiate: {
      from: ['plan_issued', 'introduced', 'negotiating'],
      to: 'negotiating',
      label: { zh: '进入洽谈', en: 'Negotiate' },
      sentence: { zh: '双方进入洽谈', en: 'the two sides began to negotiate' },
      who: brokerFor,
    },
    win: {
      from: ['plan_issued', 'introduced', 'negotiating'],
      to: 'won',
      label: { zh: '成交结单', en: 'Close as won' },
      sentence: { zh: '因签约而结单', en: 'closed the order by a signed deal' },
      who: brokerFor,
    },
    lose: {
      from: ['opened', 'plan_issued', 'introduced', 'negotiating', 'parked'],
      to: 'lost',
      label: { zh: '未成交结单', en: 'Close as lost' },
      sentence: { zh: '未成交，结单', en: 'closed the order without a deal' },
      who: brokerFor,
      needsReason: true,
    },
    park: {
      from: ['opened', 'plan_issued', 'introduced', 'negotiating'],
      to: 'parked',
      label: { zh: '暂缓', en: 'Park' },
      sentence: { zh: '暂缓了这张保姆单', en: 'parked the order' },
      who: brokerFor,
      needsReason: true,
    },
    resume: {
      from: ['parked'],
      to: 'plan_issued',
      label: { zh: '恢复办理', en: 'Resume' },
      sentence: { zh: '恢复办理这张保姆单', en: 'took the order up again' },
      who: brokerFor,
    },
    reopen: {
      from: ['parked'],
      to: 'opened',
      label: { zh: '恢复办理', en: 'Resume' },
      sentence: {
        zh: '恢复办理这张保姆单，尚待出具一单一策',
        en: 'took the order up again, its plan still to come',
      },
      who: brokerFor,
    },
  },
})
