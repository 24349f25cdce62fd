import { z } from 'zod'
import {
  abilitiesSchema,
  dayText,
  instantText,
  pageOf,
  pageQuery,
  stateSchema,
} from '#platform/http/contracts.ts'

export const EVENT_KINDS = [
  'conference',
  'forum',
  'academic_meeting',
  'training',
  'popularisation',
  'salon',
  'promotion',
  'other',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export const EVENT_STATES = ['draft', 'announced', 'held', 'cancelled'] as const

export const ORGANISER_ROLES = ['host', 'co_host', 'organiser', 'supporter'] as const
export type OrganiserRole = (typeof ORGANISER_ROLES)[number]

/** Persons-times on site, views on line, talks given, and leaflets or books handed out. */
export const HELD_FIGURES = ['attendance', 'online_views', 'talks', 'materials'] as const

const line = z.string().trim().max(200)
/** An instant with its offset, such as `2021-12-17T09:00:00+08:00`. */
const instant = z.iso.datetime({ offset: true })

/** A code of GB/T 2260 (six digits) or of a town or village below it. */
export const placeCodeText = z.string().regex(/^\d{6}(\d{3}){0,2}$/)

const organiserInput = z
  .object({
    role: z.enum(ORGANISER_ROLES),
    organisationId: z.uuid().nullable().default(null),
    /** For an organisation the register does not know; the register's name goes before it. */
    name: line.default(''),
  })
  .meta({ id: 'OrganiserDraft' })

const speakerInput = z
  .object({
    personId: z.uuid().nullable().default(null),
    name: z.string().trim().max(60).default(''),
    affiliation: line.default(''),
  })
  .meta({ id: 'SpeakerDraft' })

const sessionInput = z
  .object({
    /** Of a session that is already there; others are new. */
    id: z.uuid().optional(),
    title: line.min(1),
    startsAt: instant,
    endsAt: instant,
    room: line.default(''),
    speakers: z.array(speakerInput).max(50).default([]),
  })
  .meta({ id: 'SessionDraft' })

export type SessionInput = z.infer<typeof sessionInput>

export const eventInput = z
  .object({
    kind: z.enum(EVENT_KINDS),
    title: line.min(2),
    /** 首届 is 1; null for what is not numbered. */
    edition: z.int().min(1).max(1_000).nullable().default(null),
    placeCode: placeCodeText,
    venue: line.default(''),
    startsAt: instant,
    endsAt: instant,
    summary: z.string().trim().max(5_000).default(''),
    isPublic: z.boolean().default(true),
    organisers: z.array(organiserInput).max(100).default([]),
    sessions: z.array(sessionInput).max(200).default([]),
  })
  .meta({ id: 'EventDraft' })

export type EventInput = z.infer<typeof eventInput>

/** The whole event as it shall be, and the version it was read at. */
export const eventChange = eventInput.extend({ version: z.int().min(1) }).meta({ id: 'EventChange' })

export type EventChange = z.infer<typeof eventChange>

const organiserSchema = z
  .object({ role: z.enum(ORGANISER_ROLES), organisationId: z.uuid().nullable(), name: z.string() })
  .meta({ id: 'Organiser' })

const card = {
  id: z.uuid(),
  kind: z.enum(EVENT_KINDS),
  title: z.string(),
  edition: z.int().nullable(),
  placeCode: z.string(),
  placeName: z.string(),
  venue: z.string(),
  startsAt: instantText,
  endsAt: instantText,
  isPublic: z.boolean(),
  state: stateSchema,
  organisers: z.array(organiserSchema),
}

export const eventCard = z.object(card).meta({ id: 'EventCard' })
export const eventPage = pageOf(eventCard)

export const eventDetail = z
  .object({
    ...card,
    summary: z.string(),
    /** Why it was cancelled. */
    stateReason: z.string().nullable(),
    sessions: z.array(
      z
        .object({
          id: z.uuid(),
          title: z.string(),
          startsAt: instantText,
          endsAt: instantText,
          room: z.string(),
          speakers: z.array(
            z.object({ personId: z.uuid().nullable(), name: z.string(), affiliation: z.string() }),
          ),
        })
        .meta({ id: 'EventSession' }),
    ),
    figures: z.array(
      z
        .object({
          kind: z.enum(HELD_FIGURES),
          value: z.int(),
          note: z.string(),
          hasEvidence: z.boolean(),
          /** For the staff of its place. */
          file: z.object({ id: z.uuid(), name: z.string() }).nullable(),
          recordedAt: instantText,
        })
        .meta({ id: 'HeldFigure' }),
    ),
    /** Records of other modules that belong to it, such as `exchange.conference`. */
    links: z.array(z.object({ subjectType: z.string(), subjectId: z.uuid() })),
    version: z.int(),
    abilities: abilitiesSchema,
  })
  .meta({ id: 'Event' })

export const eventQuery = z.object({
  ...pageQuery,
  /** Words of the title, the venue or an organiser's name. */
  q: z.string().trim().max(100).optional(),
  kind: z.enum(EVENT_KINDS).optional(),
  state: z.enum(EVENT_STATES).optional(),
  place: z.string().max(12).optional(),
  from: dayText.optional(),
  to: dayText.optional(),
  /** `coming`: not over and not cancelled, the next first; otherwise the latest first. */
  when: z.enum(['coming', 'past']).optional(),
})

export type EventQuery = z.infer<typeof eventQuery>

export const calendarQuery = eventQuery.pick({ kind: true, place: true })

export type CalendarQuery = z.infer<typeof calendarQuery>

export const cancelBody = z.object({ reason: z.string().trim().min(2).max(500) })

export const heldFiguresBody = z
  .object({
    figures: z
      .array(
        z
          .object({
            kind: z.enum(HELD_FIGURES),
            value: z.int().min(0).max(1_000_000_000),
            note: line.default(''),
            fileId: z.uuid().nullable().default(null),
          })
          .meta({ id: 'HeldFigureDraft' }),
      )
      .max(HELD_FIGURES.length),
    version: z.int().min(1),
  })
  .meta({ id: 'HeldFigures' })

export type HeldFiguresInput = z.infer<typeof heldFiguresBody>
