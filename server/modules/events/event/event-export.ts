import type { Context } from '#platform/context.ts'
import type { Language, Text } from '#platform/i18n.ts'
import type { WriteColumn } from '#platform/sheets/index.ts'
import { HELD_FIGURES, type EventQuery, type OrganiserRole } from './event.contract.ts'
import { listEvents } from './event.queries.ts'
import { KIND_NAMES } from './kind-names.ts'
import { presentEvents } from './present-event.ts'

const COLUMNS: readonly (Text & { key: string; kind: WriteColumn['kind']; width: number })[] = [
  { key: 'kind', zh: '类型', en: 'Kind', kind: 'text', width: 12 },
  { key: 'title', zh: '标题', en: 'Title', kind: 'text', width: 44 },
  { key: 'edition', zh: '届次', en: 'Edition', kind: 'number', width: 8 },
  { key: 'place', zh: '地区', en: 'Region', kind: 'text', width: 12 },
  { key: 'venue', zh: '场地', en: 'Venue', kind: 'text', width: 24 },
  { key: 'startsAt', zh: '开始日期', en: 'Starts on', kind: 'date', width: 12 },
  { key: 'endsAt', zh: '结束日期', en: 'Ends on', kind: 'date', width: 12 },
  { key: 'host', zh: '主办单位', en: 'Hosts', kind: 'text', width: 28 },
  { key: 'co_host', zh: '联合主办单位', en: 'Co-hosts', kind: 'text', width: 28 },
  { key: 'organiser', zh: '承办单位', en: 'Organisers', kind: 'text', width: 28 },
  { key: 'state', zh: '状态', en: 'State', kind: 'text', width: 10 },
  { key: 'attendance', zh: '参加人次', en: 'Attendance', kind: 'number', width: 10 },
  { key: 'online_views', zh: '线上观看人次', en: 'Online views', kind: 'number', width: 12 },
  { key: 'talks', zh: '报告场次', en: 'Talks', kind: 'number', width: 10 },
  { key: 'materials', zh: '发放资料份数', en: 'Materials', kind: 'number', width: 12 },
]

export function eventColumns(language: Language): WriteColumn[] {
  return COLUMNS.map(({ key, kind, width, ...header }) => ({ key, kind, width, header: header[language] }))
}

/** The list's rows in its order, page by page, so that an export of everything needs little memory. */
export async function* eventExportRows(ctx: Context, query: EventQuery) {
  let cursor = query.cursor
  do {
    const page = await listEvents(ctx, { ...query, cursor })
    const figures = await figuresOf(ctx, page.items)
    for (const card of await presentEvents(ctx, page.items)) {
      const named = (role: OrganiserRole) =>
        card.organisers.flatMap((one) => (one.role === role ? one.name : [])).join('；')
      yield {
        ...{ title: card.title, edition: card.edition, place: card.placeName, venue: card.venue },
        kind: KIND_NAMES[card.kind][ctx.language],
        startsAt: new Date(card.startsAt),
        endsAt: new Date(card.endsAt),
        ...{ host: named('host'), co_host: named('co_host'), organiser: named('organiser') },
        state: card.state.label,
        ...Object.fromEntries(HELD_FIGURES.map((kind) => [kind, figures.get(`${card.id} ${kind}`) ?? null])),
      }
    }
    cursor = page.nextCursor ?? undefined
  } while (cursor)
}

/** What came of these events, by id and kind. */
async function figuresOf(ctx: Context, events: readonly { id: string }[]): Promise<Map<string, number>> {
  if (events.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('events.heldFigure')
    .select(['eventId', 'kind', 'value'])
    .where(
      'eventId',
      'in',
      events.map(({ id }) => id),
    )
    .execute()
  return new Map(rows.map(({ eventId, kind, value }) => [`${eventId} ${kind}`, Number(value)]))
}
