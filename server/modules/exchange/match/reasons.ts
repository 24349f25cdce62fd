import type { Signal } from '#matching'
import { fill, type Language, type Text } from '#platform/i18n.ts'

const LABELS: Readonly<Record<Signal['name'], Text>> = {
  title: { zh: '标题相似', en: 'Title' },
  body: { zh: '内容相似', en: 'Content' },
  industry: { zh: '行业', en: 'Industry' },
  subject: { zh: '学科', en: 'Subject' },
  place: { zh: '地区', en: 'Place' },
  track_record: { zh: '对接记录', en: 'Track record' },
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
const RECORD: Text = {
  zh: '过去 {introduced} 次对接，达成 {agreed} 次',
  en: '{agreed} of {introduced} past introductions led to a deal',
}
const NO_RECORD: Text = { zh: '还没有对接记录', en: 'No introductions yet' }

export interface Reason {
  readonly label: string
  readonly sentence: string
}

/** A signal as a sentence both sides can read. */
export function reasonOf(signal: Pick<Signal, 'name' | 'detail'>, language: Language): Reason {
  return { label: LABELS[signal.name][language], sentence: sentenceOf(signal, language) }
}

function sentenceOf({ name, detail }: Pick<Signal, 'name' | 'detail'>, language: Language): string {
  if (name === 'title' || name === 'body') {
    return fill(COVERED[language], { percent: Math.round(Number(detail['covered']) * 100) })
  }
  if (name === 'track_record') {
    return Number(detail['introduced'] ?? 0) > 0 ? fill(RECORD[language], detail) : NO_RECORD[language]
  }
  return (LEVELS[String(detail['level'] ?? 'none')] ?? LEVELS['none']!)[language]
}
