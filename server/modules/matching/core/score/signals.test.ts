import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { industryNearness, placeNearness, subjectNearness } from './distances.ts'
import { queryOf } from '../text/query.ts'
import { sharedTermsOf } from '../text/shared-terms.ts'
import { rankMatches } from './rank.ts'
import { DEFAULT_WEIGHTS, matchOf } from './signals.ts'
import type { SignalName } from './signals.ts'
import { shortText, textDocument } from '../text/testing.ts'
import { TextIndex } from '../text/text-index.ts'

describe('industryNearness', () => {
  it.each<[a: string, b: string, value: number, level: string]>([
    ['C3011', '3011', 1, 'class'],
    ['C3011', 'C3012', 0.7, 'division'],
    ['C30', 'C30', 0.7, 'division'],
    ['C3011', 'C1391', 0.4, 'section'],
    ['3011', 'c', 0.4, 'section'],
    ['C3011', 'A0111', 0, 'none'],
    ['05', '06', 0, 'none'],
    ['4311', '4411', 0, 'none'],
    ['9700', 'T', 0.4, 'section'],
    ['9800', '9800', 0, 'none'],
    ['', '', 0, 'none'],
    ['3', '3', 0, 'none'],
  ])('%s and %s', (a, b, value, level) => {
    expect([industryNearness(a, b), industryNearness(b, a)]).toEqual([
      { value, level },
      { value, level },
    ])
  })
})

describe('subjectNearness', () => {
  it.each<[a: string, b: string, value: number, level: string]>([
    ['520.20.50', '5202050', 1, 'third'],
    ['5202050', '5202010', 0.7, 'second'],
    ['52020', '52020', 0.7, 'second'],
    ['5202050', '5203010', 0.4, 'first'],
    ['520', '5202050', 0.4, 'first'],
    ['520', '510', 0, 'none'],
    ['52', '52', 0, 'none'],
  ])('%s and %s', (a, b, value, level) => {
    expect(subjectNearness(a, b)).toEqual({ value, level })
  })
})

describe('placeNearness', () => {
  it.each<[a: string, b: string, value: number, level: string]>([
    ['520102', '520102001000', 1, 'county'],
    ['520102', '520103', 0.6, 'city'],
    ['520100', '520100', 0.6, 'city'],
    ['520102', '520302', 0.3, 'province'],
    ['520000', '520000', 0.3, 'province'],
    ['520102', '530102', 0, 'none'],
    ['', '', 0, 'none'],
  ])('%s and %s', (a, b, value, level) => {
    expect(placeNearness(a, b)).toEqual({ value, level })
  })
})

describe('rankMatches', () => {
  const index = new TextIndex()
  index.add('a', { title: '立方氮化硼单晶', body: '高温高压合成' })
  index.add('b', { title: '立方氮化硼单晶', body: '高温高压合成' })
  index.add('c', { title: '水稻育种', body: '抗病品种' })
  const need = {
    title: '立方氮化硼',
    text: '高压',
    industries: ['C3099'],
    subjects: ['4303010'],
    place: '520102',
  }

  it('gives every signal with its weight, adding up to the score', () => {
    const [best] = rankMatches(index, need, {
      offers: [
        {
          id: 'b',
          industries: ['A0111', 'C3011'],
          subjects: ['4303010'],
          place: '520103',
          record: { introduced: 5, agreed: 4 },
        },
      ],
    })
    const signals = best!.signals.map(({ name, value, detail }) => ({ name, value, detail }))
    expect(signals.slice(2)).toEqual([
      { name: 'subject', value: 1, detail: { level: 'third', need: '4303010', offer: '4303010' } },
      { name: 'industry', value: 0.7, detail: { level: 'division', need: 'C3099', offer: 'C3011' } },
      { name: 'track_record', value: 0.5, detail: { introduced: 5, agreed: 4 } },
      { name: 'place', value: 0.6, detail: { level: 'city', need: '520102', offer: '520103' } },
    ])
    const stated = DEFAULT_WEIGHTS.title * 2 + 0.05 + 0.07 + 0.04 + 0.04
    expect(best!.signals.map(({ weight }) => weight.toFixed(9))).toEqual(
      [0.27, 0.27, 0.05, 0.07, 0.04, 0.04].map((weight) => (weight / stated).toFixed(9)),
    )
    expect(best!.score).toBe(best!.signals.reduce((sum, { contribution }) => sum + contribution, 0))
  })

  it('bends coverage so that one half of the scale is reached early and full coverage is 1', () => {
    const { value, detail } = rankMatches(index, need, { offers: [{ id: 'a' }] })[0]!.signals[0]!
    const query = queryOf({ title: need.title, text: '' })
    const covered = index.scoresOf(query, ['a'])[0]! / index.ceiling(query)
    expect({ value, detail }).toEqual({ value: (covered * 1.3) / (covered + 0.3), detail: { covered } })
  })

  it('orders by score, then by id, and stops at the limit', () => {
    const offers = ['c', 'b', 'a', 'unknown'].map((id) => ({ id }))
    const ids = (limit?: number) =>
      rankMatches(index, need, { offers, ...(limit === undefined ? {} : { limit }) }).map(({ id }) => id)
    expect([ids(), ids(1)]).toEqual([['a', 'b', 'c', 'unknown'], ['a']])
  })

  it('leaves out what the need does not say and shares its weight', () => {
    const [match] = rankMatches(
      index,
      { title: '立方氮化硼', text: '' },
      { offers: [{ id: 'a', place: '520102' }] },
    )
    expect(match!.signals.map(({ name }) => name)).toEqual(['title', 'track_record'])
    expect(match!.signals.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
  })

  it('lets an offer that is silent where the need speaks have nothing there', () => {
    const [match] = rankMatches(index, need, { offers: [{ id: 'c' }] })
    expect(match!.signals.slice(2).map(({ value, detail }) => ({ value, detail }))).toEqual([
      { value: 0, detail: { level: 'none' } },
      { value: 0, detail: { level: 'none' } },
      { value: 0, detail: { introduced: 0, agreed: 0 } },
      { value: 0, detail: { level: 'none' } },
    ])
  })

  it('stays between 0 and 100 and adds up for any texts', () => {
    fc.assert(
      fc.property(
        fc.array(textDocument, { maxLength: 8 }),
        shortText,
        shortText,
        (documents, title, text) => {
          const random = new TextIndex()
          documents.forEach((document, at) => random.add(`d${at}`, document))
          const offers = documents.map((_, at) => ({ id: `d${at}`, place: '520102' }))
          for (const { score, signals } of rankMatches(
            random,
            { title, text, place: '520102' },
            { offers },
          )) {
            expect(signals.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score)
            expect(signals.filter(({ value }) => !(value >= 0 && value <= 1))).toEqual([])
            expect(score).toBeGreaterThanOrEqual(0)
            expect(score).toBeLessThanOrEqual(100 + 1e-9)
          }
        },
      ),
    )
  })

  it('never falls when a signal rises', () => {
    const names = Object.keys(DEFAULT_WEIGHTS) as SignalName[]
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: names.length,
      maxLength: names.length,
    })
    fc.assert(
      fc.property(values, fc.nat({ max: names.length - 1 }), (low, raised) => {
        const scoreOf = (list: number[]) =>
          matchOf(
            'a',
            DEFAULT_WEIGHTS,
            names.map((name, at) => ({ name, value: list[at]!, detail: {} })),
          ).score
        const high = low.map((value, at) => (at === raised ? 1 : value))
        expect(scoreOf(high)).toBeGreaterThanOrEqual(scoreOf(low) - 1e-9)
      }),
    )
  })
})

describe('sharedTermsOf', () => {
  const shared = (need: string, title: string, limit?: number) => {
    const index = new TextIndex()
    index.add('a', { title, body: '' })
    index.add('b', { title: '水稻育种', body: '' })
    return sharedTermsOf(need)(index.explain(queryOf({ title: need, text: '' }), 'a'), limit)
  }
  it('joins neighbouring pairs into words', () => {
    expect(shared('高韧性立方氮化硼CBN', '立方氮化硼CBN涂层')).toEqual(['立方氮化硼', 'cbn'])
  })
  it('drops function characters at the edges and repeats nothing', () => {
    expect(shared('氮化硼的研制,氮化', '氮化硼的应用')).toEqual(['氮化硼'])
  })
  it('shows single characters only where nothing longer is shared', () => {
    expect([shared('铝材', '镀铝'), shared('钢', '铝')]).toEqual([['铝'], []])
  })
  it('joins characters beyond the basic plane and stops at the limit', () => {
    expect([shared('𠮷野家', '𠮷野'), shared('铝合金,激光焊', '激光焊 铝合', 1)]).toEqual([
      ['𠮷野'],
      ['激光焊'],
    ])
  })
})
