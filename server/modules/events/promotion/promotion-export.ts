import type { Context } from '#platform/context.ts'
import type { Language, Text } from '#platform/i18n.ts'
import type { WriteColumn } from '#platform/sheets/index.ts'
import { startOfDay } from '#platform/clock.ts'
import { presentPromotions } from './present-promotion.ts'
import { CHANNEL_NAMES, PROMOTION_KIND_NAMES } from './promotion-names.ts'
import type { PromotionQuery } from './promotion.contract.ts'
import { listPromotions } from './promotion.queries.ts'

/** The columns of the import, in its words, so that an export can be taken in elsewhere. */
const COLUMNS: readonly (Text & { key: string; kind: WriteColumn['kind']; width: number })[] = [
  { key: 'kind', zh: '形式', en: 'Form', kind: 'text', width: 8 },
  { key: 'title', zh: '标题', en: 'Title', kind: 'text', width: 44 },
  { key: 'channel', zh: '渠道', en: 'Channel', kind: 'text', width: 14 },
  { key: 'link', zh: '链接', en: 'Link', kind: 'text', width: 44 },
  { key: 'publishedOn', zh: '发布日期', en: 'Published on', kind: 'date', width: 12 },
  { key: 'place', zh: '地区', en: 'Region', kind: 'text', width: 12 },
  { key: 'event', zh: '有关的活动', en: 'Event', kind: 'text', width: 30 },
]

export function promotionColumns(language: Language): WriteColumn[] {
  return COLUMNS.map(({ key, kind, width, ...header }) => ({ key, kind, width, header: header[language] }))
}

/** The list's rows in its order, page by page. */
export async function* promotionExportRows(ctx: Context, query: PromotionQuery) {
  let cursor = query.cursor
  do {
    const page = await listPromotions(ctx, { ...query, cursor })
    for (const one of await presentPromotions(ctx, page.items)) {
      yield {
        ...{ title: one.title, link: one.link, place: one.placeName, event: one.event?.title ?? '' },
        kind: PROMOTION_KIND_NAMES[one.kind][ctx.language],
        channel: CHANNEL_NAMES[one.channel][ctx.language],
        publishedOn: startOfDay(one.publishedOn),
      }
    }
    cursor = page.nextCursor ?? undefined
  } while (cursor)
}
