import { describe, expect, it } from 'vitest'
import { parseIndices } from '../indices/parse-indices.ts'
import { TextIndex } from '../text/text-index.ts'
import { rankMatches } from './rank.ts'
import { reasonOf } from './reasons.ts'
import type { Signal } from './signals.ts'

const both = (name: Signal['name'], detail: Signal['detail']) => [
  reasonOf({ name, detail }, 'zh').sentence,
  reasonOf({ name, detail }, 'en').sentence,
]

describe('reasonOf', () => {
  it.each<[Signal['name'], Signal['detail'], zh: string, en: string]>([
    ['title', { covered: 0.456 }, '覆盖需求用词的 46%', 'Covers 46% of the need’s words'],
    ['semantic', { likeness: 0.8 }, '语义相近度 80%', '80% alike in meaning'],
    ['semantic', {}, '未作语义比较，按用词相近程度计', 'Not compared in meaning; counted like the words'],
    ['body', { covered: 1 }, '覆盖需求用词的 100%', 'Covers 100% of the need’s words'],
    ['body', {}, '覆盖需求用词的 0%', 'Covers 0% of the need’s words'],
    ['place', { level: 'city' }, '同一市', 'Same city'],
    ['industry', { level: 'unheard of' }, '不相同', 'Different'],
    ['industry', { level: 'class' }, '行业小类相同', 'Same industry class'],
    ['subject', {}, '不相同', 'Different'],
    ['track_record', { introduced: 0, agreed: 0 }, '还没有对接记录', 'No introductions yet'],
    [
      'track_record',
      { introduced: 5, agreed: 2 },
      '过去 5 次对接，达成 2 次',
      '2 of 5 past introductions led to a deal',
    ],
    ['load', { open: 3, limit: 10 }, '在办对接 3 项，上限 10 项', '3 open introductions of at most 10'],
    ['track_record', {}, '还没有对接记录', 'No introductions yet'],
    ['indices', { stated: 0 }, '需求没有填写技术指标', 'The need states no indices'],
    ['indices', {}, '需求没有填写技术指标', 'The need states no indices'],
    ['indices', { stated: 2, satisfied: 0 }, '指标满足 0/2', '0 of 2 indices met'],
    [
      'indices',
      { stated: 3, satisfied: 2, met: '密度 2\t≤ 3\n纯度', missed: '', unclear: '硬度' },
      '指标满足 2/3：密度 2（要求 ≤ 3）、纯度；未说明：硬度',
      '2 of 3 indices met: 密度 2 (wanted ≤ 3), 纯度; not stated: 硬度',
    ],
  ])('%s %o', (name, detail, zh, en) => {
    expect(both(name, detail)).toEqual([zh, en])
  })

  it('names each signal', () => {
    const names = [
      ...(['title', 'body', 'semantic', 'indices', 'subject', 'industry'] as const),
      ...(['track_record', 'place', 'load'] as const),
    ]
    expect(names.map((name) => reasonOf({ name, detail: {} }, 'zh').label)).toEqual(
      '标题相似 内容相似 语义相近 技术指标 学科 行业 对接记录 地区 在办负荷'.split(' '),
    )
  })

  it('lists indices met, not met and not stated', () => {
    const offers = [{ id: 'a', indices: parseIndices('拉伸强度 0.65GPa；密度 7.8g/cm³') }]
    const indices = parseIndices('抗拉强度≥600MPa；密度≤2.7g/cm³；硬度≥60HRC')
    const [match] = rankMatches(new TextIndex(), { title: '', text: '', indices }, { offers })
    const { name, value, detail } = match!.signals[0]!
    expect([name, value, ...both(name, detail)]).toEqual([
      'indices',
      1 / 3,
      '指标满足 1/3：抗拉强度 650 MPa（要求 ≥ 600 MPa）；未满足：密度 7.8 g/cm³（要求 ≤ 2.7 g/cm³）；未说明：硬度 ≥ 60 HRC',
      '1 of 3 indices met: 抗拉强度 650 MPa (wanted ≥ 600 MPa); not met: 密度 7.8 g/cm³ (wanted ≤ 2.7 g/cm³); not stated: 硬度 ≥ 60 HRC',
    ])
  })
})
