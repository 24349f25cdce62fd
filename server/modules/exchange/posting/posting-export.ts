import type { Context } from '#platform/context.ts'
import type { Language, Text } from '#platform/i18n.ts'
import type { WriteColumn } from '#platform/sheets/index.ts'
import { formatIndex } from '#matching'
import { partyNames } from '#register'
import { numericIndex } from '../match/posting-profile.ts'
import { ownerOrStaff } from '../policy.ts'
import { detailsSchema, type PostingQuery, type Visibility } from './posting.contract.ts'
import { listPostings, type PostingRow } from './posting.queries.ts'
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
  { key: 'indices', zh: '技术指标', en: 'Indices', kind: 'text', width: 40 },
  { key: 'budgetLow', zh: '预算下限（元）', en: 'Budget from (yuan)', kind: 'money', width: 14 },
  { key: 'budgetHigh', zh: '预算上限（元）', en: 'Budget to (yuan)', kind: 'money', width: 14 },
  { key: 'deadline', zh: '期望完成日', en: 'Wanted by', kind: 'text', width: 12 },
  { key: 'priceLow', zh: '最低报价（元）', en: 'Price from (yuan)', kind: 'money', width: 14 },
  { key: 'priceHigh', zh: '最高报价（元）', en: 'Price to (yuan)', kind: 'money', width: 14 },
  { key: 'months', zh: '周期（月）', en: 'Months', kind: 'number', width: 10 },
  { key: 'regions', zh: '限定地区代码', en: 'Limited to regions', kind: 'text', width: 20 },
  { key: 'visibility', zh: '公开范围', en: 'Visibility', kind: 'text', width: 12 },
  { key: 'conflicts', zh: '回避单位', en: 'Conflicts', kind: 'text', width: 28 },
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

const VISIBILITY_TEXTS: Readonly<Record<Visibility, Text>> = {
  public: { zh: '公开', en: 'public' },
  matched: { zh: '对接后公开', en: 'matched' },
  broker: { zh: '仅科服保姆', en: 'broker' },
}

/** What the gates ask about, in the import's own words; nothing of it where the posting is confidential to the reader. */
function limitsOf(row: PostingRow) {
  const details = row.isWhole ? detailsSchema.parse(row.details) : {}
  const fen = (amount: string | undefined) => (amount === undefined ? null : BigInt(amount))
  return {
    indices: (details.indices ?? []).map((index) => formatIndex(numericIndex(index))).join('；'),
    budgetLow: fen(details.budgetLowFen),
    budgetHigh: fen(details.budgetHighFen),
    deadline: details.deadlineOn,
    priceLow: fen(details.priceLowFen),
    priceHigh: fen(details.priceHighFen),
    months: details.durationMonths,
    regions: (details.regions ?? []).join('；'),
  }
}

/** Who is declared not to be worked with, for postings of the reader's own and of their places alone. */
async function conflictNames(ctx: Context, rows: readonly PostingRow[]): Promise<Map<string, string>> {
  const inside = rows.filter((row) => ownerOrStaff(ctx.actor, row) === true)
  const ids = [...new Set(inside.flatMap((row) => row.conflictOwnerIds))]
  const names = await partyNames(ctx, { organisationIds: ids, personIds: ids })
  return new Map(
    inside.map((row) => [row.id, row.conflictOwnerIds.map((id) => names.get(id) ?? '').join('；')]),
  )
}

/** The list's rows in its order, page by page, so that an export of everything needs little memory. */
export async function* postingExportRows(ctx: Context, query: PostingQuery) {
  let cursor = query.cursor
  do {
    const page = await listPostings(ctx, { ...query, cursor })
    const cards = await presentCards(ctx, page.items)
    const conflicts = await conflictNames(ctx, page.items)
    for (const [index, card] of cards.entries()) {
      const row = page.items[index]!
      yield {
        ...limitsOf(row),
        visibility: VISIBILITY_TEXTS[card.visibility][ctx.language],
        conflicts: conflicts.get(row.id),
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
