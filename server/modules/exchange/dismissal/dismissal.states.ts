import { defineStates } from '#platform/workflow.ts'
import { brokerFor } from '../policy.ts'

type DismissalState = 'dismissed' | 'restored'
type DismissalMove = 'restore'

export interface DismissalFacts {
  readonly state: string
  /** Every place the need lies in. */
  readonly within: readonly string[]
}

/** dismissed → restored: an undone one stays as history, and the offer may be dismissed anew. */
export const dismissalStates = defineStates<DismissalState, DismissalMove, DismissalFacts>({
  noun: 'exchange.dismissal',
  table: 'exchange.dismissal',
  initial: 'dismissed',
  states: {
    dismissed: {
      staff: { zh: '不合适', en: 'Not suitable' },
      public: { zh: '不合适', en: 'Not suitable' },
      tone: 'ended',
    },
    restored: {
      staff: { zh: '已放回候选', en: 'Put back' },
      public: { zh: '已放回候选', en: 'Put back' },
      tone: 'neutral',
    },
  },
  moves: {
    restore: {
      from: ['dismissed'],
      to: 'restored',
      label: { zh: '放回候选', en: 'Put back' },
      sentence: { zh: '把供给放回了候选', en: 'put the offer back among the candidates' },
      who: brokerFor,
    },
  },
})
