import type { Context } from '#platform/context.ts'
import { say, type Language, type Text } from '#platform/i18n.ts'
import type { WriteColumn } from '#platform/sheets/index.ts'
import type { TopMatch } from './match.contract.ts'
import { listTopMatches } from './top-matches.ts'

const COLUMNS: readonly (Text & { key: string; kind: WriteColumn['kind']; width: number })[] = [
  { key: 'need', zh: '需求', en: 'Need', kind: 'text', width: 44 },
  { key: 'needOwner', zh: '需求方', en: 'Need’s owner', kind: 'text', width: 28 },
  { key: 'needPlace', zh: '需求地区', en: 'Need’s place', kind: 'text', width: 12 },
  { key: 'offer', zh: '供给', en: 'Offer', kind: 'text', width: 44 },
  { key: 'offerOwner', zh: '供给方', en: 'Offer’s owner', kind: 'text', width: 28 },
  { key: 'offerPlace', zh: '供给地区', en: 'Offer’s place', kind: 'text', width: 12 },
  { key: 'score', zh: '匹配度', en: 'Score', kind: 'number', width: 10 },
  { key: 'reasons', zh: '匹配理由', en: 'Reasons', kind: 'text', width: 60 },
  { key: 'computedAt', zh: '匹配日期', en: 'Matched', kind: 'date', width: 12 },
]

export function topMatchColumns(language: Language): WriteColumn[] {
  return COLUMNS.map(({ key, kind, width, ...header }) => ({ key, kind, width, header: header[language] }))
}

const REASON = { zh: '{label}：{sentence}（{points}）', en: '{label}: {sentence} ({points})' }

const reasonLine = (signal: TopMatch['signals'][number], language: Language): string =>
  say(REASON, language, { label: signal.label, sentence: signal.sentence, points: signal.points })

/** The best stored pairs in the list's order, page by page. */
export async function* topMatchRows(ctx: Context, query: { place?: string | undefined }) {
  let cursor: string | undefined
  do {
    const page = await listTopMatches(ctx, { ...query, cursor, limit: 500 })
    for (const { need, offer, score, signals, computedAt } of page.items) {
      yield {
        need: need.title,
        needOwner: need.ownerName,
        needPlace: need.placeName,
        offer: offer.title,
        offerOwner: offer.ownerName,
        offerPlace: offer.placeName,
        score: Math.round(score),
        reasons: signals.map((signal) => reasonLine(signal, ctx.language)).join('\n'),
        computedAt: new Date(computedAt),
      }
    }
    cursor = page.nextCursor ?? undefined
  } while (cursor)
}
