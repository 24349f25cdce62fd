import { defineStates } from '#platform/workflow.ts'
import { buyerOrBroker, sellerOrBroker, type BothSides } from '../policy.ts'

export type MilestoneState = 'planned' | 'submitted' | 'accepted' | 'refused'
export type MilestoneMove = 'submit' | 'accept' | 'refuse'

/** planned → submitted → accepted | refused (reason) → submitted */
export const milestoneStates = defineStates<MilestoneState, MilestoneMove, BothSides>({
  noun: 'exchange.deal_milestone',
  table: 'exchange.dealMilestone',
  initial: 'planned',
  states: {
    planned: {
      staff: { zh: '待完成', en: 'Planned' },
      public: { zh: '待完成', en: 'Planned' },
      tone: 'neutral',
    },
    submitted: {
      staff: { zh: '待验收', en: 'Submitted' },
      public: { zh: '待验收', en: 'Submitted' },
      tone: 'attention',
    },
    accepted: {
      staff: { zh: '已通过', en: 'Accepted' },
      public: { zh: '已通过', en: 'Accepted' },
      tone: 'good',
    },
    refused: {
      staff: { zh: '未通过', en: 'Refused' },
      public: { zh: '未通过', en: 'Refused' },
      tone: 'attention',
    },
  },
  moves: {
    submit: {
      from: ['planned', 'refused'],
      to: 'submitted',
      label: { zh: '提交验收', en: 'Submit' },
      sentence: { zh: '提交了里程碑成果', en: 'submitted the milestone' },
      who: sellerOrBroker,
    },
    accept: {
      from: ['submitted'],
      to: 'accepted',
      label: { zh: '验收通过', en: 'Accept' },
      sentence: { zh: '里程碑验收通过', en: 'accepted the milestone' },
      who: buyerOrBroker,
    },
    refuse: {
      from: ['submitted'],
      to: 'refused',
      label: { zh: '验收不通过', en: 'Refuse' },
      sentence: { zh: '里程碑验收未通过', en: 'refused the milestone' },
      who: buyerOrBroker,
      needsReason: true,
    },
  },
})
