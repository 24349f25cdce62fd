import type { Context } from '#platform/context.ts'
import type { Language, Text } from '#platform/i18n.ts'
import type { WriteColumn } from '#platform/sheets/index.ts'
import { listPostings } from './posting.queries.ts'
import type { PostingQuery } from './posting.contract.ts'
import { presentCards } from './present-posting.ts'

export const KIND_TEXTS: Readonly<Record<string, Text>> = {
  need: { zh: '科技需求', en: 'need' },
  capability: { zh: '科技所能', en: 'capability' },
  achievement: { zh: '科技成果', en: 'achievement' },
  undertaking: { zh: '承接项目', en: 'undertaking' },
}

const COLUMNS: readonly (Text & { key: string; kind: WriteColumn['kind']; width?: number })[] = [
  { key: 'kind', zh: '类别', en: 'Kind', kind: 'text', width: 12 },
  { key: 'title', zh: '标题', en: 'Title', kind: 'text', width: 44 },
  { key: 'abstract', zh: '摘要', en: 'Abstract', kind: 'text', width: 50 },
  { key: 'owner', zh: '单位或个人', en: 'Owner', kind: 'text', width: 28 },
  { key: 'place', zh: '地区', en: 'Region', kind: 'text', width: 12 },
  { key: 'placeCode', zh: '地区代码', en: 'Region code', kind: 'text', width: 14 },
  { key: 'industry', zh: '行业代码', en: 'Industry', kind: 'text', width: 10 },
  { key: 'field', zh: '学科代码', en: 'Field', kind: 'text', width: 10 },
  { key: 'state', zh: '状态', en: 'State', kind: 'text', width: 10 },
  { key: 'publishedAt', zh: '发布日期', en: 'Published', kind: 'date', width: 12 },
]

export function postingColumns(language: Language): WriteColumn[] {
  return COLUMNS.map(({ key, kind, width, ...header }) => ({
    key,
    kind,
    header: header[language],
    ...(width ? { width } : {}),
  }))
}

/** The list's rows in its order, page by page, so that an export of everything needs little memory. */
export async function* postingExportRows(ctx: Context, query: PostingQuery) {
  let cursor = query.cursor
  do {
    const page = await listPostings(ctx, { ...query, cursor })
    for (const card of await presentCards(ctx, page.items)) {
      yield {
        kind: KIND_TEXTS[card.kind]?.[ctx.language],
        title: card.title,
        abstract: card.abstract,
        owner: card.ownerName,
        place: card.placeName,
        placeCode: card.placeCode,
        industry: card.industryCode,
        field: card.subjectCode,
        state: card.state.label,
        publishedAt: card.publishedAt ? new Date(card.publishedAt) : null,
      }
    }
    cursor = page.nextCursor ?? undefined
  } while (cursor)
}
