import type { z } from 'zod'
import type { Language, Text } from '#platform/i18n.ts'
import type { WriteColumn } from '#platform/sheets/index.ts'
import type { qualitySchema } from './match-quality.contract.ts'

const COLUMNS: readonly (Text & { key: string; kind: WriteColumn['kind']; width: number })[] = [
  { key: 'group', zh: '类别', en: 'Group', kind: 'text', width: 16 },
  { key: 'item', zh: '项目', en: 'Item', kind: 'text', width: 28 },
  { key: 'measure', zh: '指标', en: 'Measure', kind: 'text', width: 16 },
  { key: 'value', zh: '数值', en: 'Value', kind: 'number', width: 12 },
]

const TEXTS = {
  precision: { zh: '前五条命中率', en: 'Precision of the best five' },
  period: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  share: { zh: '比例', en: 'share' },
  lists: { zh: '列表数', en: 'lists' },
  needs: { zh: '需求数', en: 'needs' },
  bands: { zh: '签约率', en: 'Signing rate' },
  score: { zh: '匹配度 {from}–{to}', en: 'Score {from}–{to}' },
  introduced: { zh: '介绍对接', en: 'introduced' },
  signed: { zh: '签约', en: 'signed' },
  rate: { zh: '签约率', en: 'rate' },
  events: { zh: '匹配去向', en: 'Outcomes' },
  count: { zh: '次数', en: 'count' },
  weights: { zh: '权重', en: 'Weights' },
  present: { zh: '现用', en: 'in use' },
  builtIn: { zh: '内置', en: 'built in' },
} satisfies Record<string, Text>

export const QUALITY_TITLE: Text = { zh: '匹配质量', en: 'Match quality' }

export function qualityColumns(language: Language): WriteColumn[] {
  return COLUMNS.map(({ key, kind, width, ...header }) => ({ key, kind, width, header: header[language] }))
}

/** The page's figures as rows of group, item, measure and value. */
export function qualityRows(quality: z.input<typeof qualitySchema>, language: Language) {
  const { from, to, precision5, lists, needs, bands, events, weights } = quality
  const text = (
    key: keyof typeof TEXTS,
    span: { from: string | number; to: string | number } = { from, to },
  ) => TEXTS[key][language].replace('{from}', String(span.from)).replace('{to}', String(span.to))
  const group = (name: keyof typeof TEXTS, item: string, values: Record<string, number | null>) =>
    Object.entries(values).map(([measure, value]) => ({
      ...{ group: text(name), item, measure: text(measure as keyof typeof TEXTS), value },
    }))
  return [
    ...group('precision', text('period'), { share: precision5, lists, needs }),
    ...bands.flatMap(({ introduced, signed, rate, ...band }) =>
      group('bands', text('score', band), { introduced, signed, rate }),
    ),
    ...events.flatMap(({ label, count }) => group('events', label, { count })),
    ...weights.flatMap(({ label, present, other }) => group('weights', label, { present, builtIn: other })),
  ]
}
