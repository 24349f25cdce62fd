import { sql, type SqlBool } from 'kysely'
import { addDays, startOfDay } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { cutPage, decodeCursor, type Page } from '#platform/page.ts'
import { placePathOf, placeWithin } from '#register'
import { faults } from '../errors.ts'
import { isPublicEvent, visibleEvents } from '../policy.ts'
import type { CalendarQuery, EventQuery } from './event.contract.ts'

function events(ctx: Context) {
  return ctx.db
    .selectFrom('events.event as event')
    .selectAll('event')
    .select(placePathOf('event.place_code').as('within'))
    .where(visibleEvents(ctx.actor))
}

export type EventRow = Awaited<ReturnType<typeof findEvent>>

/** One event the reader may see. @throws events.event_not_found */
export async function findEvent(ctx: Context, id: string) {
  const row = await events(ctx).where('event.id', '=', id).executeTakeFirst()
  if (!row) throw faults.event_not_found()
  return row
}

/** The same, locked for a change. @throws events.event_not_found */
export async function lockEvent(ctx: Context, id: string): Promise<EventRow> {
  const row = await events(ctx).where('event.id', '=', id).forUpdate('event').executeTakeFirst()
  if (!row) throw faults.event_not_found()
  return row
}

/** Events the reader may see: those to come with the next first, others with the latest first. */
export async function listEvents(ctx: Context, query: EventQuery): Promise<Page<EventRow>> {
  const isForward = query.when === 'coming'
  const direction = isForward ? 'asc' : 'desc'
  let select = filtered(ctx, query).orderBy('event.startsAt', direction).orderBy('event.id', direction)
  if (query.cursor) {
    const [at, id] = decodeCursor(query.cursor)
    const after = isForward ? sql`>` : sql`<`
    select = select.where(
      sql<SqlBool>`(event.starts_at, event.id) ${after} (${at}::timestamptz, ${id}::uuid)`,
    )
  }
  const rows = await select.limit(query.limit + 1).execute()
  return cutPage(rows, query.limit, (row) => [row.startsAt, row.id])
}

function filtered(ctx: Context, query: EventQuery) {
  const { q, kind, state, place, from, to, when } = query
  let select = events(ctx)
  if (kind) select = select.where('event.kind', '=', kind)
  if (state) select = select.where('event.state', '=', state)
  if (place) select = select.where(placeWithin('event.place_code', [place]))
  if (from) select = select.where('event.endsAt', '>=', startOfDay(from).toISOString())
  if (to) select = select.where('event.startsAt', '<', startOfDay(addDays(to, 1)).toISOString())
  if (when === 'coming') {
    select = select.where('event.endsAt', '>=', ctx.now.toISOString()).where('event.state', '=', 'announced')
  }
  if (when === 'past') select = select.where('event.endsAt', '<', ctx.now.toISOString())
  if (q) select = select.where(hasWords(q))
  return select
}

function hasWords(words: string) {
  const has = (column: string) => sql`position(lower(${words}) in lower(${sql.ref(column)})) > 0`
  return sql<SqlBool>`(${has('event.title')} or ${has('event.venue')} or exists (
    select from events.organiser where organiser.event_id = event.id and ${has('organiser.name')}))`
}

const CALENDAR_DAYS = 365
const CALENDAR_EVENTS = 2_000

/** What a calendar takes in: everything announced to everyone that is to come, or was over within a year. */
export async function calendarEvents(ctx: Context, query: CalendarQuery): Promise<EventRow[]> {
  const since = new Date(ctx.now.getTime() - CALENDAR_DAYS * 86_400_000).toISOString()
  return filtered(ctx, { ...query, limit: CALENDAR_EVENTS })
    .where(isPublicEvent)
    .where('event.endsAt', '>=', since)
    .orderBy('event.startsAt', 'desc')
    .orderBy('event.id')
    .limit(CALENDAR_EVENTS)
    .execute()
}

/** Organisers of many events, in their order. */
export async function organisersOf(ctx: Context, eventIds: readonly string[]) {
  if (eventIds.length === 0) return []
  return ctx.db
    .selectFrom('events.organiser')
    .select(['eventId', 'role', 'organisationId', 'name'])
    .where('eventId', 'in', [...eventIds])
    .orderBy('eventId')
    .orderBy('position')
    .execute()
}

export type OrganiserRow = Awaited<ReturnType<typeof organisersOf>>[number]

/** The sessions of an event in their order. */
export async function sessionsOf(ctx: Context, eventId: string) {
  return ctx.db
    .selectFrom('events.session')
    .select(['id', 'title', 'startsAt', 'endsAt', 'room'])
    .where('eventId', '=', eventId)
    .orderBy('position')
    .execute()
}

/** Those who speak at an event, in their order within each session. */
export async function speakersOf(ctx: Context, eventId: string) {
  return ctx.db
    .selectFrom('events.speaker as speaker')
    .innerJoin('events.session as session', 'session.id', 'speaker.sessionId')
    .select(['speaker.sessionId', 'speaker.personId', 'speaker.name', 'speaker.affiliation'])
    .where('session.eventId', '=', eventId)
    .orderBy('speaker.sessionId')
    .orderBy('speaker.position')
    .execute()
}

/** What came of an event, with the evidence's file where there is one. */
export async function heldFiguresOf(ctx: Context, eventId: string) {
  return ctx.db
    .selectFrom('events.heldFigure as figure')
    .leftJoin('platform.file as file', 'file.id', 'figure.fileId')
    .select(['figure.kind', 'figure.value', 'figure.note', 'figure.fileId', 'figure.recordedAt'])
    .select('file.name as fileName')
    .where('figure.eventId', '=', eventId)
    .orderBy('figure.kind')
    .execute()
}

export async function linksOf(ctx: Context, eventId: string) {
  return ctx.db
    .selectFrom('events.eventLink')
    .select(['subjectType', 'subjectId'])
    .where('eventId', '=', eventId)
    .orderBy('subjectType')
    .orderBy('subjectId')
    .execute()
}
