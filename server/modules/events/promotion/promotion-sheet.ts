import { sql } from 'kysely'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/i18n.ts'
import type { ImportDefinition, LinedRow } from '#platform/import.ts'
import type { Fault } from '#platform/errors.ts'
import type { ColumnDefinition, MappedRow, RowProblem } from '#platform/sheets/index.ts'
import { findPersonalData } from '#platform/privacy.ts'
import { placePaths, resolvePlaces } from '#register'
import { faults } from '../errors.ts'
import { mayPromote, visibleEvents } from '../policy.ts'
import { CHANNEL_NAMES, PROMOTION_KIND_NAMES } from './promotion-names.ts'
import { promotionDraft, type PromotionDraft } from './promotion.contract.ts'
import { recordPromotions } from './record-promotions.ts'

type Key = 'kind' | 'title' | 'channel' | 'link' | 'publishedOn' | 'place' | 'event'

export const promotionImportColumns: readonly ColumnDefinition<Key>[] = [
  { key: 'kind', zh: '形式', en: 'form', aliases: ['类型', 'kind'] },
  { key: 'title', zh: '标题', en: 'title', required: true },
  { key: 'channel', zh: '渠道', en: 'channel', aliases: ['平台'] },
  { key: 'link', zh: '链接', en: 'link', aliases: ['网址', 'url'], required: true },
  { key: 'publishedOn', zh: '发布日期', en: 'published on', aliases: ['日期', 'date'], required: true },
  { key: 'place', zh: '地区', en: 'region', aliases: ['地区代码', 'place'] },
  { key: 'event', zh: '有关的活动', en: 'event', aliases: ['活动'] },
]

const columnOf = (key: Key): string => promotionImportColumns.find((column) => column.key === key)!.zh

/** A row as read, before the register says where it is and which event it speaks of. */
interface SheetPromotion extends Omit<PromotionDraft, 'placeCode' | 'eventId'> {
  readonly place: string
  readonly eventTitle: string
}

const PROBLEMS: Readonly<Record<string, Text>> = {
  kind: { zh: '形式应为：推文、视频', en: 'The form is one of: post, video' },
  title: { zh: '标题为 2–200 字', en: 'The title has 2–200 characters' },
  channel: {
    zh: `渠道应为：${Object.values(CHANNEL_NAMES)
      .map(({ zh }) => zh)
      .join('、')}`,
    en: `The channel is one of: ${Object.values(CHANNEL_NAMES)
      .map(({ en }) => en)
      .join(', ')}`,
  },
  link: {
    zh: '链接应为 http:// 或 https:// 开头的完整地址',
    en: 'The link is a full http:// or https:// address',
  },
  publishedOn: { zh: '日期请写成 2021-12-17', en: 'Write the date like 2021-12-17' },
}

const LINK_TWICE: Text = { zh: '表里有两行是这个链接，请只留一行', en: 'Two rows have this link; keep one' }
const PLACE_UNKNOWN: Text = {
  zh: '没有这个地区，请填写区划代码或全称',
  en: 'No such place; give its code or full name',
}
const EVENT_UNKNOWN: Text = {
  zh: '没有找到这个标题的活动，或有几个同名，请核对或留空',
  en: 'No event has this title, or several do; check it or leave it empty',
}

/** How posts and videos are read from a sheet; rows without a place lie in the one given. */
export function promotionImport(defaultPlace: string): ImportDefinition<SheetPromotion> {
  return {
    columns: promotionImportColumns,
    parse: (row) => parseRow(row, defaultPlace),
    check: checkRows,
    write: async (ctx, rows) => void (await recordPromotions(ctx, await draftsOf(ctx, rows))),
  }
}

function parseRow(
  { cells }: MappedRow<Key>,
  defaultPlace: string,
): ReturnType<ImportDefinition<SheetPromotion>['parse']> {
  const { title = '', link = '', publishedOn = '', place = '', event = '' } = cells
  const parsed = promotionDraft.omit({ placeCode: true, eventId: true }).safeParse({
    ...{ title, link, publishedOn },
    kind: keyOf(PROMOTION_KIND_NAMES, cells.kind || PROMOTION_KIND_NAMES.post.zh),
    channel: keyOf(CHANNEL_NAMES, cells.channel || CHANNEL_NAMES.other.zh),
  })
  if (parsed.success) {
    return { row: { ...parsed.data, place: place || defaultPlace, eventTitle: event.trim() } }
  }
  const keys = new Set(parsed.error.issues.map((issue) => String(issue.path[0]) as Key))
  return { problems: [...keys].map((key) => ({ column: columnOf(key), text: PROBLEMS[key]! })) }
}

/** The key whose name, or which itself, was written. */
function keyOf(names: Readonly<Record<string, Text>>, written: string): string | undefined {
  const text = written.trim().toLowerCase()
  return Object.keys(names).find(
    (key) => key === text || names[key]!.zh === text || names[key]!.en.toLowerCase() === text,
  )
}

async function checkRows(ctx: Context, rows: readonly LinedRow<SheetPromotion>[]): Promise<RowProblem[]> {
  const { places, events } = await lookUp(
    ctx,
    rows.map(({ row }) => row),
  )
  const paths = await placePaths(ctx, [...places.values()])
  const known = await knownLinks(
    ctx,
    rows.map(({ row }) => row.link),
  )
  const today = dayOf(ctx.now)
  const seen = new Set<string>()
  return rows.flatMap(({ line, row }) => {
    const problems: RowProblem[] = []
    const add = (key: Key, text: Text) => problems.push({ line, column: columnOf(key), text })
    const code = places.get(row.place)
    const may = code === undefined ? true : mayPromote(ctx.actor, { within: paths.get(code) ?? [] })
    if (code === undefined) add('place', PLACE_UNKNOWN)
    else if (may !== true) add('place', textOf(may))
    if (row.publishedOn > today) add('publishedOn', textOf(faults.promotion_in_future()))
    if (findPersonalData(row.title).length > 0) add('title', textOf(faults.personal_data()))
    if (row.eventTitle && !events.get(row.eventTitle)) add('event', EVENT_UNKNOWN)
    const before = known.get(row.link)
    if (before) add('link', textOf(faults.promotion_known({ title: before.title, day: before.publishedOn })))
    else if (seen.has(row.link)) add('link', LINK_TWICE)
    seen.add(row.link)
    return problems
  })
}

const textOf = (fault: Fault): Text => ({ zh: fault.say('zh'), en: fault.say('en') })

async function draftsOf(ctx: Context, rows: readonly SheetPromotion[]): Promise<PromotionDraft[]> {
  const { places, events } = await lookUp(ctx, rows)
  return rows.map(({ place, eventTitle, ...row }) => ({
    ...row,
    placeCode: places.get(place)!,
    eventId: events.get(eventTitle) ?? null,
  }))
}

/** The codes of the places written, and the ids of the events whose title one alone of those in sight bears. */
async function lookUp(ctx: Context, rows: readonly SheetPromotion[]) {
  const places = await resolvePlaces(
    ctx,
    rows.map(({ place }) => place),
  )
  const titles = [...new Set(rows.flatMap(({ eventTitle }) => eventTitle || []))]
  const found =
    titles.length === 0
      ? []
      : await ctx.db
          .selectFrom('events.event as event')
          .select(['id', 'title'])
          .where('title', 'in', titles)
          .where(visibleEvents(ctx.actor))
          .execute()
  const events = new Map<string, string | null>()
  for (const { id, title } of found) events.set(title, events.has(title) ? null : id)
  return { places, events }
}

async function knownLinks(ctx: Context, links: readonly string[]) {
  if (links.length === 0) return new Map<string, { title: string; publishedOn: string }>()
  const rows = await ctx.db
    .selectFrom('events.promotion')
    .select(['link', 'title', 'publishedOn'])
    .where(sql<boolean>`link = any(${[...links]}::text[])`)
    .where('withdrawnAt', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.link, row]))
}
