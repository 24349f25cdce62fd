import { describe, expect, it } from 'vitest'
import type { EventRecord } from './api.console.ts'
import { draftOf, instantOf, localTime, valuesOf } from './event-values.console.ts'

const ORGANISATION = '0190a000-0000-7000-8000-000000000001'
const PERSON = '0190a000-0000-7000-8000-000000000002'
const SESSION = '0190a000-0000-7000-8000-000000000003'

const event: EventRecord = {
  id: '0190a000-0000-7000-8000-000000000004',
  kind: 'forum',
  title: '示例论坛',
  edition: 2,
  placeCode: '510903',
  placeName: '船山区',
  venue: '一号厅',
  startsAt: '2021-12-31T16:30:00.000Z',
  endsAt: '2022-01-01T09:00:00.000Z',
  isPublic: true,
  state: { code: 'draft', label: '草稿', tone: 'neutral' },
  organisers: [
    { role: 'host', organisationId: ORGANISATION, name: '示例协会' },
    { role: 'supporter', organisationId: null, name: '外地协会' },
  ],
  summary: '',
  stateReason: null,
  sessions: [
    {
      ...{ id: SESSION, title: '报告', room: '' },
      ...{ startsAt: '2022-01-01T01:00:00.000Z', endsAt: '2022-01-01T02:00:00.000Z' },
      speakers: [
        { personId: PERSON, name: '李某', affiliation: '' },
        { personId: null, name: '王某', affiliation: '示例大学' },
      ],
    },
  ],
  figures: [],
  links: [],
  version: 3,
  abilities: [],
}

describe('the form of an event', () => {
  it('has times as they are in Shanghai', () => {
    expect(localTime('2021-12-31T16:30:00.000Z')).toBe('2022-01-01T00:30')
    expect(Date.parse(instantOf('2022-01-01T00:30'))).toBe(Date.parse('2021-12-31T16:30:00.000Z'))
  })

  it('sends an event as it was read, when nothing was changed', () => {
    expect(draftOf(valuesOf(event))).toEqual({
      kind: 'forum',
      title: '示例论坛',
      edition: 2,
      placeCode: '510903',
      venue: '一号厅',
      startsAt: '2022-01-01T00:30:00+08:00',
      endsAt: '2022-01-01T17:00:00+08:00',
      summary: '',
      isPublic: true,
      organisers: [
        { role: 'host', organisationId: ORGANISATION, name: '' },
        { role: 'supporter', organisationId: null, name: '外地协会' },
      ],
      sessions: [
        {
          ...{ id: SESSION, title: '报告', room: '' },
          ...{ startsAt: '2022-01-01T09:00:00+08:00', endsAt: '2022-01-01T10:00:00+08:00' },
          speakers: [
            { personId: PERSON, name: '', affiliation: '' },
            { personId: null, name: '王某', affiliation: '示例大学' },
          ],
        },
      ],
    })
  })

  it('takes what was left empty for nothing', () => {
    const values = { kind: 'salon' as const, title: '沙龙', placeCode: '510903', isPublic: false }
    const times = { startsAt: '2022-01-01T09:00', endsAt: '2022-01-01T10:00' }
    expect(draftOf({ ...values, ...times, edition: '' })).toEqual({
      ...{ ...values, edition: null, venue: '', summary: '', organisers: [], sessions: [] },
      ...{ startsAt: '2022-01-01T09:00:00+08:00', endsAt: '2022-01-01T10:00:00+08:00' },
    })
  })
})
