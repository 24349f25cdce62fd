import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIndices } from '../indices/parse-indices.ts'
import { VectorIndex } from '../semantic/vector-index.ts'
import { queryOf } from '../text/query.ts'
import { TextIndex } from '../text/text-index.ts'
import type { Gate } from './gates.ts'
import { findMatches, findMatchOf, rankMatches } from './rank.ts'
import type { Match } from './signals.ts'

const refused = (reason: 'budget' | 'conflict'): Gate => ({ ok: false, reason, text: { zh: '', en: '' } })
const open: Gate = { ok: true }

describe('the best of a ranking', () => {
  const words = ['立方', '氮化硼', '刀具', '涂层', '锂电池', '回收', '水稻', '育种']
  const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((some) => some.join('，'))
  const offer = fc.record({
    title: text,
    body: text,
    industries: fc.subarray(['C3011', 'C30', 'A01']),
    place: fc.constantFrom('510903', '510904', '110101'),
    semantic: fc.double({ min: -1, max: 1, noNaN: true }),
    record: fc.record({ introduced: fc.nat(5), agreed: fc.nat(5) }),
  })

  it('are the first of the whole ranking, though not all signals of all offers are read', () => {
    fc.assert(
      fc.property(fc.array(offer, { maxLength: 30 }), text, fc.nat(12), (documents, title, limit) => {
        const index = new TextIndex()
        const offers = documents.map(({ title: own, body, ...profile }, at) => {
          index.add(`o${at}`, { title: own, body })
          return { id: `o${at}`, ...profile }
        })
        const need = { title, text: '氮化硼刀具', industries: ['C3011'], place: '510903' }
        const all = rankMatches(index, need, { offers })
        expect(all).toHaveLength(offers.length)
        expect(rankMatches(index, need, { offers, limit })).toEqual(all.slice(0, limit))
      }),
    )
  })
})

describe('rankMatches', () => {
  const index = new TextIndex()
  index.add('a', { title: '立方氮化硼', body: '' })
  index.add('b', { title: '立方氮化硼', body: '' })
  const need = { title: '立方氮化硼', text: '' }
  const signalsOf = (offers: Parameters<typeof rankMatches>[2]['offers']) =>
    rankMatches(index, need, { offers }).map(({ id, signals }) => [
      id,
      ...signals.slice(1).map(({ name, value }) => `${name} ${value.toFixed(3)}`),
    ])

  it('counts meaning and load for all offers as soon as one has them', () => {
    const load = (open: number) => ({ open, limit: 10 })
    const [{ signals }] = rankMatches(index, need, { offers: [{ id: 'a' }] }) as [Match]
    const level = signals[0]!.value
    expect(
      signalsOf([
        { id: 'a', semantic: 0.5, load: load(4) },
        { id: 'b', semantic: -0.2 },
      ]),
    ).toEqual([
      ['a', `semantic ${level.toFixed(3)}`, 'track_record 0.000', 'load 0.600'],
      ['b', 'semantic 0.000', 'track_record 0.000', 'load 1.000'],
    ])
    expect(signalsOf([{ id: 'a', load: load(12) }])).toEqual([['a', 'track_record 0.000', 'load 0.000']])
    expect(signalsOf([{ id: 'a' }])).toEqual([['a', 'track_record 0.000']])
  })

  it('gives an offer that has no vector the mean of its words for its meaning', () => {
    const [first, second] = rankMatches(index, need, { offers: [{ id: 'a', semantic: 0.1 }, { id: 'b' }] })
    const readings = [first, second].map((match) => match!.signals.slice(0, 2).map(({ value }) => value))
    expect([first!.id, second!.id]).toEqual(['a', 'b'])
    expect(readings[1]![1]).toBe(readings[1]![0])
    expect(second!.signals[1]!.detail).toEqual({})
  })

  it('gives the one text that is there the weight of both', () => {
    const weightOf = (asked: { title: string; text: string }) =>
      rankMatches(index, asked, { offers: [{ id: 'a' }] })[0]!.signals.map(({ name, weight }) => [
        name,
        weight.toFixed(3),
      ])
    const share = (0.54 / 0.58).toFixed(3)
    const record = ['track_record', (0.04 / 0.58).toFixed(3)]
    expect(weightOf(need)).toEqual([['title', share], record])
    expect(weightOf({ title: '', text: '立方氮化硼' })).toEqual([['body', share], record])
  })

  it('leaves more to the meaning where one text is missing', () => {
    const sharesOf = (asked: { title: string; text: string }) =>
      rankMatches(index, asked, { offers: [{ id: 'a', semantic: 0.5 }] })[0]!.signals.map(
        ({ name, weight }) => `${name} ${weight.toFixed(3)}`,
      )
    const of = (weight: number) => (weight / 0.72).toFixed(3)
    expect(sharesOf({ title: '立方', text: '氮化硼' })).toEqual([
      `title ${of(0.27)}`,
      `body ${of(0.27)}`,
      `semantic ${of(0.14)}`,
      `track_record ${of(0.04)}`,
    ])
    expect(sharesOf(need)).toEqual([
      `title ${of(0.54 - 0.4 * 0.27)}`,
      `semantic ${of(0.14 + 0.4 * 0.27)}`,
      `track_record ${of(0.04)}`,
    ])
  })

  it('values a text by the best offer, and that one by what it covers of the need', () => {
    const few = new TextIndex()
    few.add('whole', { title: '立方氮化硼刀具', body: '' })
    few.add('half', { title: '立方体', body: '' })
    const values = (title: string) =>
      rankMatches(few, { title, text: '' }, { offers: [{ id: 'whole' }, { id: 'half' }] }).map(
        ({ signals: [signal] }) => signal!.value,
      )
    const [best = 0, second = 0] = values('立方氮化硼刀具')
    const [bestOfMore = 0, secondOfMore = 0] = values('立方氮化硼刀具的高温真空钎焊与涂层')
    expect([best > bestOfMore, second > 0, best > second]).toEqual([true, true, true])
    expect((secondOfMore / bestOfMore).toFixed(6)).toBe((second / best).toFixed(6))
  })

  it('measures an offer that asks against the indices of the needs', () => {
    const asker = { ...need, indices: parseIndices('抗拉强度 650MPa') }
    const needs = [
      { id: 'a', indices: parseIndices('抗拉强度≥600MPa；密度≤2.7g/cm³') },
      { id: 'b', indices: parseIndices('抗拉强度≥700MPa') },
    ]
    const found = rankMatches(index, asker, { offers: needs, asking: 'offer' })
    expect(found.map(({ id, signals }) => [id, signals[1]!.name, signals[1]!.value])).toEqual([
      ['a', 'indices', 0.5],
      ['b', 'indices', 0],
    ])
  })

  it('answers alike in whatever order the offers come', () => {
    const offers = [{ id: 'a', place: '520102' }, { id: 'b', semantic: 0.9 }, { id: 'unknown' }]
    const asked = { ...need, place: '520103' }
    expect(rankMatches(index, asked, { offers: [...offers].reverse() })).toEqual(
      rankMatches(index, asked, { offers }),
    )
  })
})

describe('findMatches', () => {
  const index = new TextIndex()
  for (let number = 0; number < 400; number++) {
    index.add(`d${String(number).padStart(3, '0')}`, { title: '立方氮化硼', body: '' })
  }
  const need = { title: '立方氮化硼', text: '高压' }
  const find = (gateOf: (id: string) => Gate, limit = 2) =>
    findMatches(index, need, { offerOf: (id) => ({ id }), gateOf, limit })

  it('values one offer as the list does, and one that a gate keeps from it beside the others', () => {
    const vectors = new VectorIndex(2)
    const many = new TextIndex()
    const texts = ['立方氮化硼高压合成', '立方氮化硼', '高压容器', '立方体']
    texts.forEach((title, at) => {
      many.add(`o${at}`, { title, body: '' })
      vectors.put(`o${at}`, Float32Array.of(Math.cos(at / 2), Math.sin(at / 2)))
    })
    const semantic = { index: vectors, vector: Float32Array.of(1, 0) }
    const options = { semantic, offerOf: (id: string) => (many.has(id) ? { id } : undefined) }
    const { matches } = findMatches(many, need, { ...options, gateOf: () => open, limit: 10 })
    const alone = matches.map(({ id }) =>
      findMatchOf(many, need, { ...options, offerId: id, gateOf: () => open }),
    )
    expect(alone).toEqual(matches.map(({ sharedTerms: _, ...match }) => match))
    const gateOf = (id: string) => (id === 'o3' ? refused('budget') : open)
    expect(findMatchOf(many, need, { ...options, offerId: 'o3', gateOf })).toEqual(
      alone.find((match) => match?.id === 'o3'),
    )
    expect(findMatchOf(many, need, { ...options, offerId: 'gone', gateOf })).toBeUndefined()
  })

  it('leaves out what is gated and counts it by reason', () => {
    const { matches, leftOut } = find((id) =>
      id === 'd000' || id === 'd002' ? refused('budget') : id === 'd001' ? refused('conflict') : open,
    )
    expect([matches.map(({ id }) => id), leftOut]).toEqual([
      ['d003', 'd004'],
      [
        { reason: 'budget', count: 2 },
        { reason: 'conflict', count: 1 },
      ],
    ])
  })

  it('looks further when the best are all gated', () => {
    const { matches, leftOut } = find((id) => (id < 'd350' ? refused('budget') : open))
    expect([matches.map(({ id }) => id), leftOut]).toEqual([
      ['d350', 'd351'],
      [{ reason: 'budget', count: 350 }],
    ])
  })

  it('ranks like the search followed by the signals, with the words shared', () => {
    const hits = index.search(queryOf(need), { limit: 300 })
    const { matches } = find(() => open)
    expect(matches.map(({ sharedTerms: _, ...match }) => match)).toEqual(
      rankMatches(index, need, { offers: hits, limit: 2 }),
    )
    expect(matches.map(({ sharedTerms }) => sharedTerms)).toEqual([['立方氮化硼'], ['立方氮化硼']])
  })

  it('ends when nothing is found', () => {
    expect(
      findMatches(
        index,
        { title: '水稻', text: '' },
        { offerOf: () => undefined, gateOf: () => open, limit: 5 },
      ),
    ).toEqual({
      matches: [],
      leftOut: [],
    })
  })
})
