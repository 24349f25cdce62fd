import type { EventRecord } from './api.portal.ts'

/**
 * What search engines read of an event: an Event of schema.org as JSON-LD. It is data in a block of the page, which no
 * browser executes.
 *
 * @param url the address of the event's page
 */
export function eventJsonLd(event: EventRecord, url: string): string {
  const { title, summary, startsAt, endsAt, organisers, sessions } = event
  const location = placeOf(event)
  const whole = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: title,
    ...(summary ? { description: summary } : {}),
    ...{ startDate: startsAt, endDate: endsAt, url, location },
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    eventStatus: `https://schema.org/${event.state.code === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    organizer: named(
      'Organization',
      organisers.filter(({ role }) => role !== 'supporter'),
    ),
    sponsor: named(
      'Organization',
      organisers.filter(({ role }) => role === 'supporter'),
    ),
    subEvent: sessions.map((session) => ({
      '@type': 'Event',
      name: session.title,
      ...{ startDate: session.startsAt, endDate: session.endsAt },
      location: session.room ? { ...location, name: session.room } : location,
      performer: named('Person', session.speakers),
    })),
  }
  // A text must not end the block it stands in.
  return JSON.stringify(whole).replace(/</g, '\\u003c')
}

function placeOf({ venue, placeName }: EventRecord) {
  return {
    '@type': 'Place',
    name: venue || placeName,
    address: { '@type': 'PostalAddress', addressRegion: placeName, addressCountry: 'CN' },
  }
}

function named(type: 'Organization' | 'Person', parties: readonly { name: string }[]) {
  return parties.map(({ name }) => ({ '@type': type, name }))
}
