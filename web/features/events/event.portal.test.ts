import { describe, expect, it } from 'vitest'
import type { EventRecord } from './api.portal.ts'
import { eventJsonLd } from './event-json-ld.portal.ts'
import { timeSpan } from './event-time.portal.ts'

const event: EventRecord = {
  id: '0190a000-0000-7000-8000-000000000004',
  kind: 'forum',
  title: '论坛</script><script>',
  edition: null,
  placeCode: '510903',
  placeName: '船山区',
  venue: '会展中心',
  startsAt: '2021-06-11T01:00:00.000Z',
  endsAt: '2021-06-11T09:00:00.000Z',
  isPublic: true,
  state: { code: 'announced', label: '即将举办', tone: 'active' },
  organisers: [
    { role: 'host', organisationId: null, name: '示例协会' },
    { role: 'supporter', organisationId: null, name: '示例企业' },
  ],
  summary: '',
  stateReason: null,
  sessions: [
    {
      ...{ id: '0190a000-0000-7000-8000-000000000005', title: '报告', room: '一号厅' },
      ...{ startsAt: '2021-06-11T01:00:00.000Z', endsAt: '2021-06-11T02:00:00.000Z' },
      speakers: [{ personId: null, name: '示例专家', affiliation: '' }],
    },
  ],
  figures: [],
  links: [],
  version: 1,
  abilities: [],
}

describe('what search engines read of an event', () => {
  const address = { '@type': 'PostalAddress', addressRegion: '船山区', addressCountry: 'CN' }

  it('is an Event of schema.org with its sessions', () => {
    expect(JSON.parse(eventJsonLd(event, 'https://example.org/events/1'))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: '论坛</script><script>',
      startDate: '2021-06-11T01:00:00.000Z',
      endDate: '2021-06-11T09:00:00.000Z',
      url: 'https://example.org/events/1',
      location: { '@type': 'Place', name: '会展中心', address },
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      eventStatus: 'https://schema.org/EventScheduled',
      organizer: [{ '@type': 'Organization', name: '示例协会' }],
      sponsor: [{ '@type': 'Organization', name: '示例企业' }],
      subEvent: [
        {
          '@type': 'Event',
          name: '报告',
          startDate: '2021-06-11T01:00:00.000Z',
          endDate: '2021-06-11T02:00:00.000Z',
          location: { '@type': 'Place', name: '一号厅', address },
          performer: [{ '@type': 'Person', name: '示例专家' }],
        },
      ],
    })
  })

  it('cannot end the block it stands in, and says when an event is cancelled', () => {
    const text = eventJsonLd({ ...event, state: { ...event.state, code: 'cancelled' } }, '')
    expect([text.includes('<'), text.includes('https://schema.org/EventCancelled')]).toEqual([false, true])
  })
})

describe('the time of an event', () => {
  it('names the day once where it is the same in Shanghai', () => {
    expect([
      timeSpan(event, 'zh'),
      timeSpan(event, 'en'),
      timeSpan({ ...event, endsAt: '2021-06-11T16:30:00.000Z' }, 'zh'),
    ]).toEqual([
      '2021年6月11日 09:00 – 17:00',
      'Jun 11, 2021, 09:00 – 17:00',
      '2021年6月11日 09:00 – 2021年6月12日 00:30',
    ])
  })
})
