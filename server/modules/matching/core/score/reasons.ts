import { fill, type Language, type Text } from '#platform/i18n.ts'
import type { Signal, SignalName } from './signals.ts'

const LABELS: Readonly<Record<SignalName, Text>> = {
  title: { zh: '标题相似', en: 'Title' },
  body: { zh: '内容相似', en: 'Content' },
  semantic: { zh: '语义相近', en: 'Meaning' },
  indices: { zh: '技术指标', en: 'Technical indices' },
  subject: { zh: '学科', en: 'Subject' },
  industry: { zh: '行业', en: 'Industry' },
  track_record: { zh: '对接记录', en: 'Track record' },
  place: { zh: '地区', en: 'Place' },
  load: { zh: '在办负荷', en: 'Load' },
}

const LEVELS: Readonly<Record<string, Text>> = {
  class: { zh: '行业小类相同', en: 'Same industry class' },
  division: { zh: '行业大类相同', en: 'Same industry division' },
  section: { zh: '行业门类相同', en: 'Same industry section' },
  third: { zh: '三级学科相同', en: 'Same third-level subject' },
  second: { zh: '二级学科相同', en: 'Same second-level subject' },
  first: { zh: '一级学科相同', en: 'Same first-level subject' },
  county: { zh: '同一区县', en: 'Same county' },
  city: { zh: '同一市', en: 'Same city' },
  province: { zh: '同一省', en: 'Same province' },
  none: { zh: '不相同', en: 'Different' },
}

const COVERED: Text = { zh: '覆盖需求用词的 {percent}%', en: 'Covers {percent}% of the need’s words' }
const LIKENESS: Text = { zh: '语义相近度 {percent}%', en: '{percent}% alike in meaning' }
const NO_LIKENESS: Text = {
  zh: '未作语义比较，按用词相近程度计',
  en: 'Not compared in meaning; counted like the words',
}
const RECORD: Text = {
  zh: '过去 {introduced} 次对接，达成 {agreed} 次',
  en: '{agreed} of {introduced} past introductions led to a deal',
}
const NO_RECORD: Text = { zh: '还没有对接记录', en: 'No introductions yet' }
const LOAD: Text = {
  zh: '在办对接 {open} 项，上限 {limit} 项',
  en: '{open} open introductions of at most {limit}',
}
const INDICES: Text = {
  zh: '指标满足 {satisfied}/{stated}',
  en: '{satisfied} of {stated} indices met',
}
const NO_INDICES: Text = { zh: '需求没有填写技术指标', en: 'The need states no indices' }
const PARTS: readonly (readonly [key: string, lead: Text])[] = [
  ['met', { zh: '：', en: ': ' }],
  ['missed', { zh: '；未满足：', en: '; not met: ' }],
  ['unclear', { zh: '；未说明：', en: '; not stated: ' }],
]

export interface Reason {
  readonly label: string
  readonly sentence: string
}

/** A signal as a sentence both sides can read. */
export function reasonOf(signal: Pick<Signal, 'name' | 'detail'>, language: Language): Reason {
  return { label: LABELS[signal.name][language], sentence: sentenceOf(signal, language) }
}

function sentenceOf({ name, detail }: Pick<Signal, 'name' | 'detail'>, language: Language): string {
  switch (name) {
    case 'title':
    case 'body':
      return fill(COVERED[language], { percent: percentOf(detail['covered']) })
    case 'semantic':
      if (detail['likeness'] === undefined) return NO_LIKENESS[language]
      return fill(LIKENESS[language], { percent: percentOf(detail['likeness']) })
    case 'indices':
      return indicesSentence(detail, language)
    case 'track_record':
      return Number(detail['introduced'] ?? 0) > 0 ? fill(RECORD[language], detail) : NO_RECORD[language]
    case 'load':
      return fill(LOAD[language], detail)
    default:
      return (LEVELS[String(detail['level'] ?? 'none')] ?? LEVELS['none']!)[language]
  }
}

const percentOf = (share: string | number | undefined) => Math.round(Number(share ?? 0) * 100)

/** “指标满足 1/2：抗拉强度 650 MPa（要求 ≥ 600 MPa）；未说明：密度 ≤ 2.7 g/cm³” */
function indicesSentence(detail: Signal['detail'], language: Language): string {
  if (Number(detail['stated'] ?? 0) === 0) return NO_INDICES[language]
  const parts = PARTS.flatMap(([key, lead]) => {
    const lines = String(detail[key] ?? '').split('\n')
    const listed = lines.filter(Boolean).map((line) => indexText(line, language))
    return listed.length === 0 ? [] : [lead[language] + listed.join(language === 'zh' ? '、' : ', ')]
  })
  return fill(INDICES[language], detail) + parts.join('')
}

/** A line of a reading: what is reached, and after the tab what is wanted. */
function indexText(line: string, language: Language): string {
  const [reached = '', wanted] = line.split('\t')
  if (wanted === undefined) return reached
  return language === 'zh' ? `${reached}（要求 ${wanted}）` : `${reached} (wanted ${wanted})`
}
