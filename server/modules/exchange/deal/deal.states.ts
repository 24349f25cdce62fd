import { defineStates } from '#platform/workflow.ts'
import { brokerFor, buyerOrBroker, sideOrBroker, type BothSides } from '../policy.ts'

export const DEAL_STATES = [
  'negotiating',
  'signed',
  'performing',
  'accepted',
  'closed',
  'disputed',
  'terminated',
] as const

export type DealState = (typeof DEAL_STATES)[number]
export type DealMove = 'sign' | 'begin' | 'accept' | 'close' | 'dispute' | 'settle' | 'terminate'

/**
 * negotiating → signed → performing → accepted → closed ; signed, performing or accepted → disputed → performing ;
 * any but closed → terminated (reason)
 */
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
    performing: {
      staff: { zh: '履行中', en: 'Performing' },
      public: { zh: '履行中', en: 'Performing' },
      tone: 'active',
    },
    accepted: {
      staff: { zh: '已验收', en: 'Accepted' },
      public: { zh: '已验收', en: 'Accepted' },
      tone: 'good',
    },
    closed: { staff: { zh: '已办结', en: 'Closed' }, public: { zh: '已办结', en: 'Closed' }, tone: 'ended' },
    disputed: {
      staff: { zh: '有争议', en: 'Disputed' },
      public: { zh: '有争议', en: 'Disputed' },
      tone: 'attention',
    },
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
    begin: {
      from: ['signed'],
      to: 'performing',
      label: { zh: '开始履行', en: 'Begin' },
      sentence: { zh: '合同开始履行', en: 'the contract is being performed' },
      who: sideOrBroker,
    },
    accept: {
      from: ['performing'],
      to: 'accepted',
      label: { zh: '整体验收', en: 'Accept' },
      sentence: { zh: '验收了合同的全部成果', en: 'accepted everything the contract promised' },
      who: buyerOrBroker,
    },
    close: {
      from: ['accepted'],
      to: 'closed',
      label: { zh: '办结', en: 'Close' },
      sentence: { zh: '办结了这笔交易', en: 'closed the deal' },
      who: brokerFor,
    },
    dispute: {
      from: ['signed', 'performing', 'accepted'],
      to: 'disputed',
      label: { zh: '提出争议', en: 'Raise a dispute' },
      sentence: { zh: '提出了争议', en: 'raised a dispute' },
      who: sideOrBroker,
    },
    settle: {
      from: ['disputed'],
      to: 'performing',
      label: { zh: '争议办结', en: 'Settle' },
      sentence: {
        zh: '争议已达成处理意见，合同继续履行',
        en: 'the dispute is settled and the contract goes on',
      },
      who: brokerFor,
    },
    terminate: {
      from: ['negotiating', 'signed', 'performing', 'accepted', 'disputed'],
      to: 'terminated',
      label: { zh: '终止', en: 'Terminate' },
      sentence: { zh: '终止了这笔交易', en: 'terminated the deal' },
      who: brokerFor,
      needsReason: true,
    },
  },
})
