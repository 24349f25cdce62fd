import type { Context } from '#platform/context.ts'
import type { FileReply } from '#platform/http/route.ts'
import type { Text } from '#platform/i18n.ts'
import { placeNames } from '#register'
import { calendarEvents, organisersOf, type EventRow } from './event.queries.ts'
import type { CalendarQuery, EventKind } from './event.contract.ts'
import { KIND_NAMES } from './kind-names.ts'

const FEED_NAME: Text = { zh: '立交桥 · 科协活动', en: 'Interchange · Events of the association' }

/** Everything announced to everyone, for calendars that subscribe to it (RFC 5545). */
export async function calendarFeed(ctx: Context, query: CalendarQuery): Promise<FileReply> {
  const rows = await calendarEvents(ctx, query)
  return { name: 'events.ics', ...CALENDAR, body: await writeCalendar(ctx, rows) }
}

/** One event, for a calendar to take in. */
export async function calendarOf(ctx: Context, event: EventRow): Promise<FileReply> {
  return { name: 'event.ics', ...CALENDAR, body: await writeCalendar(ctx, [event]) }
}

const CALENDAR = { mediaType: 'text/calendar; charset=utf-8' }

async function writeCalendar(ctx: Context, rows: readonly EventRow[]): Promise<Buffer> {
  const places = await placeNames(
    ctx,
    rows.map(({ placeCode }) => placeCode),
  )
  const organisers = Map.groupBy(
    await organisersOf(
      ctx,
      rows.map(({ id }) => id),
    ),
    ({ eventId }) => eventId,
  )
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Interchange//Events//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    property('NAME', FEED_NAME[ctx.language]),
    property('X-WR-CALNAME', FEED_NAME[ctx.language]),
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...rows.flatMap((row) =>
      entryOf(ctx, row, {
        placeName: places.get(row.placeCode) ?? '',
        organisers: (organisers.get(row.id) ?? []).map(({ name }) => name),
      }),
    ),
    'END:VCALENDAR',
  ]
  return Buffer.from(lines.map((line) => `${foldLine(line)}\r\n`).join(''))
}

function entryOf(
  ctx: Context,
  row: EventRow,
  { placeName, organisers }: { placeName: string; organisers: readonly string[] },
): string[] {
  const reason = row.state === 'cancelled' ? (row.stateReason ?? '') : ''
  const description = [reason, organisers.join(ctx.language === 'zh' ? '、' : ', '), row.summary]
  return [
    'BEGIN:VEVENT',
    `UID:${row.id}@events.interchange`,
    `DTSTAMP:${utcTime(row.updatedAt)}`,
    `CREATED:${utcTime(row.createdAt)}`,
    `LAST-MODIFIED:${utcTime(row.updatedAt)}`,
    // Calendars take a changed entry for new when its sequence has grown.
    `SEQUENCE:${row.version - 1}`,
    `DTSTART:${utcTime(row.startsAt)}`,
    `DTEND:${utcTime(row.endsAt)}`,
    `STATUS:${row.state === 'cancelled' ? 'CANCELLED' : row.state === 'draft' ? 'TENTATIVE' : 'CONFIRMED'}`,
    property('SUMMARY', row.title),
    property('LOCATION', [placeName, row.venue].filter(Boolean).join(' ')),
    property('DESCRIPTION', description.filter(Boolean).join('\n')),
    property('CATEGORIES', KIND_NAMES[row.kind as EventKind][ctx.language]),
    'END:VEVENT',
  ]
}

/** `2021-12-17T01:00:00.000Z` is `20211217T010000Z`. */
function utcTime(instant: string): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '')
}

function property(name: string, text: string): string {
  return `${name}:${escapeText(text)}`
}

/** RFC 5545, 3.3.11: the signs of the format stand for themselves, a line break is `\n`; other controls are dropped. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/[\p{Cc}\u2028\u2029]/gu, '')
}

const LINE_BYTES = 75

/** RFC 5545, 3.1: no line has more than 75 bytes; it goes on after a line break and a blank, never inside a character. */
export function foldLine(line: string): string {
  let folded = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > LINE_BYTES) {
      folded += '\r\n '
      bytes = 1
    }
    folded += character
    bytes += size
  }
  return folded
}
