import { defineStates } from '#platform/workflow.ts'
import { officerFor, type PlacedFacts } from '../policy.ts'
import type { EVENT_STATES } from './event.contract.ts'

export type EventState = (typeof EVENT_STATES)[number]
export type EventMove = 'announce' | 'hold' | 'cancel'

/**
 * draft → announced → held
 * draft or announced → cancelled (reason)
 */
export const eventStates = defineStates<EventState, EventMove, PlacedFacts>({
  noun: 'events.event',
  table: 'events.event',
  initial: 'draft',
  states: {
    draft: { staff: { zh: '草稿', en: 'Draft' }, public: { zh: '草稿', en: 'Draft' }, tone: 'neutral' },
    announced: {
      staff: { zh: '已公布', en: 'Announced' },
      public: { zh: '即将举办', en: 'Announced' },
      tone: 'active',
    },
    held: { staff: { zh: '已举办', en: 'Held' }, public: { zh: '已举办', en: 'Held' }, tone: 'good' },
    cancelled: {
      staff: { zh: '已取消', en: 'Cancelled' },
      public: { zh: '已取消', en: 'Cancelled' },
      tone: 'ended',
    },
  },
  moves: {
    announce: {
      from: ['draft'],
      to: 'announced',
      label: { zh: '公布', en: 'Announce' },
      sentence: { zh: '公布了这个活动', en: 'announced the event' },
      who: officerFor,
    },
    hold: {
      from: ['announced'],
      to: 'held',
      label: { zh: '登记为已举办', en: 'Record as held' },
      sentence: { zh: '把这个活动登记为已举办', en: 'recorded the event as held' },
      who: officerFor,
    },
    cancel: {
      from: ['draft', 'announced'],
      to: 'cancelled',
      label: { zh: '取消', en: 'Cancel' },
      sentence: { zh: '取消了这个活动', en: 'cancelled the event' },
      who: officerFor,
      needsReason: true,
    },
  },
})
