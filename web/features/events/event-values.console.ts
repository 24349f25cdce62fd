import type { EventDraft, EventRecord } from './api.console.ts'

type Organiser = EventRecord['organisers'][number]

interface SpeakerValues {
  personId?: string | undefined
  name?: string
  affiliation?: string
}

interface SessionValues {
  id?: string
  title: string
  /** As a field for date and time has it, in Shanghai: `2021-12-17T09:00`. */
  startsAt: string
  endsAt: string
  room?: string
  speakers?: SpeakerValues[]
}

/** An event as the form has it. */
export interface EventValues {
  kind: EventDraft['kind']
  title: string
  edition?: string
  placeCode: string
  venue?: string
  startsAt: string
  endsAt: string
  summary?: string
  isPublic: boolean
  organisers?: { role: Organiser['role']; organisationId?: string | undefined; name?: string }[]
  sessions?: SessionValues[]
}

const HOURS_OF_SHANGHAI = 8

/** An instant as a field for date and time has it. */
export function localTime(instant: string): string {
  const shifted = new Date(Date.parse(instant) + HOURS_OF_SHANGHAI * 3_600_000)
  return shifted.toISOString().slice(0, 16)
}

/** What a field for date and time has, as it is sent. */
export function instantOf(local: string): string {
  return `${local}:00+08:00`
}

export function valuesOf(event: EventRecord): EventValues {
  const { kind, title, edition, placeCode, venue, startsAt, endsAt, summary, isPublic } = event
  return {
    ...{ kind, title, placeCode, venue, summary, isPublic },
    ...(edition === null ? {} : { edition: String(edition) }),
    ...{ startsAt: localTime(startsAt), endsAt: localTime(endsAt) },
    organisers: event.organisers.map(({ role, organisationId, name }) =>
      organisationId === null ? { role, name } : { role, organisationId },
    ),
    sessions: event.sessions.map((session) => ({
      ...{ id: session.id, title: session.title, room: session.room },
      ...{ startsAt: localTime(session.startsAt), endsAt: localTime(session.endsAt) },
      speakers: session.speakers.map(({ personId, name, affiliation }) =>
        personId === null ? { name, affiliation } : { personId, affiliation },
      ),
    })),
  }
}

export function draftOf(values: EventValues): EventDraft {
  const { kind, title, edition, placeCode, venue = '', startsAt, endsAt, summary = '', isPublic } = values
  return {
    ...{ kind, title, placeCode, venue, summary, isPublic },
    edition: edition ? Number(edition) : null,
    ...{ startsAt: instantOf(startsAt), endsAt: instantOf(endsAt) },
    organisers: (values.organisers ?? []).map(({ role, organisationId = null, name = '' }) => ({
      ...{ role, organisationId, name: organisationId === null ? name : '' },
    })),
    sessions: (values.sessions ?? []).map(({ id, room = '', speakers = [], ...session }) => ({
      ...(id ? { id } : {}),
      ...{ title: session.title, room },
      ...{ startsAt: instantOf(session.startsAt), endsAt: instantOf(session.endsAt) },
      speakers: speakers.map(({ personId = null, name = '', affiliation = '' }) => ({
        ...{ personId, name: personId === null ? name : '', affiliation },
      })),
    })),
  }
}
