import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIndices } from '../indices/parse-indices.ts'
import { gate, gatesAgainst, summaryOf, type GateReason, type GateScope, type Party } from './gates.ts'

const need: Party = { ownerId: 'a', state: 'published' }
const offer: Party = { ownerId: 'b', state: 'published' }

interface Change extends Partial<Omit<GateScope, 'need' | 'offer'>> {
  readonly need?: Partial<Party>
  readonly offer?: Partial<Party>
}

const tried = (change: Change = {}) =>
  gate({
    today: '2021-01-31',
    reader: 'need',
    ...change,
    need: { ...need, ...change.need },
    offer: { ...offer, ...change.offer },
  })
const reasonOf = (change: Change) => {
  const result = tried(change)
  return result.ok ? 'ok' : result.reason
}

describe('gate', () => {
  it.each<[Change, GateReason | 'ok']>([
    [{}, 'ok'],
    [{ need: { state: 'withdrawn' } }, 'need_withdrawn'],
    [{ need: { state: 'contracted' } }, 'need_not_published'],
    [{ offer: { state: 'withdrawn' } }, 'offer_withdrawn'],
    [{ offer: { state: 'draft' } }, 'offer_not_published'],
    [{ offer: { ownerId: 'a' } }, 'same_owner'],
    [{ need: { ownerId: null }, offer: { ownerId: null } }, 'ok'],
    [{ need: { conflicts: ['b'] } }, 'conflict'],
    [{ offer: { conflicts: ['x', 'a'] } }, 'conflict'],
    [{ need: { conflicts: ['x'] } }, 'ok'],
    [{ offer: { visibility: 'broker' } }, 'confidential'],
    [{ offer: { visibility: 'matched' } }, 'confidential'],
    [{ offer: { visibility: 'broker' }, reader: 'offer' }, 'ok'],
    [{ offer: { visibility: 'broker' }, reader: 'broker' }, 'ok'],
    [{ need: { visibility: 'broker' } }, 'ok'],
    [{ need: { visibility: 'broker' }, reader: 'offer' }, 'confidential'],
    [{ need: { regions: ['510900'] }, offer: { within: ['510000', '510900', '510903'] } }, 'ok'],
    [{ need: { regions: ['510000'] }, offer: { within: ['510903'] } }, 'ok'],
    [{ need: { regions: ['511000'] }, offer: { within: ['510903'] } }, 'need_region'],
    [{ need: { regions: ['510903001000'] }, offer: { within: ['510903', '510903001'] } }, 'ok'],
    [{ need: { regions: ['511000'] } }, 'ok'],
    [{ offer: { regions: ['520000'] }, need: { within: ['510903'] } }, 'offer_region'],
    [{ need: { deadlineOn: '2021-01-30' } }, 'deadline_passed'],
    [{ need: { deadlineOn: '2021-01-31' } }, 'ok'],
    [{ need: { deadlineOn: '2021-02-28' }, offer: { durationMonths: 1 } }, 'ok'],
    [{ need: { deadlineOn: '2021-02-27' }, offer: { durationMonths: 1 } }, 'deadline_short'],
    [{ need: { deadlineOn: '2024-02-29' }, offer: { durationMonths: 37 } }, 'ok'],
    [{ need: { deadlineOn: '2021-12-31' }, offer: { durationMonths: 11 } }, 'ok'],
    [{ need: { deadlineOn: '2022-01-30' }, offer: { durationMonths: 12 } }, 'deadline_short'],
    [{ offer: { durationMonths: 120 } }, 'ok'],
    [{ need: { budgetHighFen: 100n }, offer: { priceLowFen: 100n } }, 'ok'],
    [{ need: { budgetHighFen: 100n }, offer: { priceLowFen: 101n } }, 'budget'],
    [{ offer: { priceLowFen: 101n } }, 'ok'],
  ])('%o: %s', (change, reason) => {
    expect(reasonOf(change)).toBe(reason)
  })

  it('asks required indices only, and only where the offer speaks', () => {
    const wanted = parseIndices('*抗拉强度≥600MPa；密度≤2.7g/cm³')
    const withOffer = (text: string) =>
      reasonOf({ need: { indices: wanted }, offer: { indices: parseIndices(text) } })
    expect([
      withOffer('抗拉强度 500MPa'),
      withOffer('抗拉强度 650MPa；密度 7.8g/cm³'),
      withOffer('密度 7.8g/cm³'),
      withOffer(''),
    ]).toEqual(['index_violated', 'ok', 'ok', 'ok'])
  })

  it.each<[Change, zh: string, en: string]>([
    [
      { offer: { state: 'withdrawn' } },
      '供给已撤回，重新发布后方可匹配',
      'The offer was withdrawn; publish it again to match it',
    ],
    [
      { need: { budgetHighFen: 10_000_000n }, offer: { priceLowFen: 12_550_000n } },
      '供给报价 12.55 万元 起，高于需求预算上限 10 万元',
      'The offer starts at CNY 125,500, above the need’s highest budget of CNY 100,000',
    ],
    [
      { need: { deadlineOn: '2021-02-27' }, offer: { durationMonths: 1 } },
      '供给要 1 个月，最早 2021-02-28 完成，晚于期望完成日 2021-02-27',
      'The offer takes 1 months and would be done on 2021-02-28, after the wanted day 2021-02-27',
    ],
    [
      { need: { regions: ['510900', '520000'] }, offer: { within: ['440000', '440300'] } },
      '需求只面向 510900、520000，供给在 440300',
      'The need is limited to 510900, 520000; the offer is in 440300',
    ],
    [
      {
        need: { indices: parseIndices('★抗拉强度≥600MPa') },
        offer: { indices: parseIndices('拉伸强度 0.5 GPa') },
      },
      '必须达到的指标未满足：抗拉强度 500 MPa，要求 ≥ 600 MPa',
      'A required index is not met: 抗拉强度 500 MPa, wanted ≥ 600 MPa',
    ],
  ])('says why with figures: %o', (change, zh, en) => {
    expect(tried(change)).toEqual({ ok: false, reason: reasonOf(change), text: { zh, en } })
  })

  it('counts months to the same day of a later month, or its last', () => {
    const day = fc.date({ min: new Date('1896-01-01'), max: new Date('2104-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 80 }), (date, months) => {
        const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
        const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
        const ready = new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), last)))
        const [today, done] = [date, ready].map((one) => one.toISOString().slice(0, 10)) as [string, string]
        const short = { need: { deadlineOn: today }, offer: { durationMonths: months }, today }
        const result = tried(short)
        expect(result.ok ? '' : result.text.en).toBe(
          `The offer takes ${months} months and would be done on ${done}, after the wanted day ${today}`,
        )
        expect(tried({ ...short, need: { deadlineOn: done } })).toEqual({ ok: true })
      }),
    )
  })

  it.each<[regions: string[], within: string[], place: string | undefined]>([
    [['510000'], ['520000'], '520000'],
    [['510000'], ['520000', '520100', '520102'], '520102'],
    [['510000'], ['520102', '520100', '520000'], '520102'],
    [['510000'], ['520102', '520102001000', '520102001'], '520102001000'],
    [['510903001000'], ['510903002000'], '510903002000'],
    [['510903001000'], ['510903001002'], undefined],
    [['510903001002'], ['510903001000'], '510903001000'],
    [['510903'], ['510903001002'], undefined],
    [['520000', '510900'], ['510903'], undefined],
    [['510900'], ['510000'], '510000'],
    [['511000'], ['510010'], '510010'],
  ])('limited to %j, lying in %j: outside with %s', (regions, within, place) => {
    const placeName = (code: string) => `<${code}>`
    const result = tried({ need: { regions }, offer: { within }, placeName })
    const names = regions.map(placeName)
    expect(result).toEqual(
      place === undefined
        ? { ok: true }
        : {
            ok: false,
            reason: 'need_region',
            text: {
              zh: `需求只面向 ${names.join('、')}，供给在 <${place}>`,
              en: `The need is limited to ${names.join(', ')}; the offer is in <${place}>`,
            },
          },
    )
  })

  it('names all that stands against a pair, with the names of places where they are known', () => {
    const scope: GateScope = {
      need: { ...need, within: ['510903'], regions: ['510903'], deadlineOn: '2021-01-30', budgetHighFen: 1n },
      offer: { ...offer, within: ['000000', '510904', '510900'], regions: ['510904'], priceLowFen: 2n },
      ...{ today: '2021-01-31', reader: 'broker', placeName: (code) => `<${code}>` },
    }
    const found = gatesAgainst(scope)
    expect(found.map(({ reason }) => reason)).toEqual([
      'deadline_passed',
      'budget',
      'need_region',
      'offer_region',
    ])
    expect(found[2]?.text.zh).toBe('需求只面向 <510903>，供给在 <510904>')
    expect(gatesAgainst({ ...scope, need, offer })).toEqual([])
  })

  it('is summed up in both languages', () => {
    expect([summaryOf('budget', 'zh'), summaryOf('budget', 'en')]).toEqual([
      '报价高于预算',
      'above the budget',
    ])
  })
})

describe('gatesAgainst', () => {
  it('gives everything that stands against a pair, in order', () => {
    const scope: GateScope = {
      need: {
        ...need,
        ...{ state: 'withdrawn', regions: ['510000'], within: ['510903'], conflicts: ['b'] },
        ...{ deadlineOn: '2021-01-30', budgetHighFen: 1n, indices: parseIndices('*密度≤2.7g/cm³') },
      },
      offer: {
        ...offer,
        ...{ regions: ['520000'], within: ['440300'], visibility: 'matched', priceLowFen: 2n },
        indices: parseIndices('密度 7.8g/cm³'),
      },
      today: '2021-01-31',
      reader: 'need',
    }
    const against = gatesAgainst(scope)
    expect(against.map(({ reason }) => reason)).toEqual([
      ...['need_withdrawn', 'conflict', 'confidential', 'deadline_passed', 'budget', 'index_violated'],
      ...['need_region', 'offer_region'],
    ])
    expect(against[0]).toEqual(gate(scope))
    expect(gatesAgainst({ ...scope, need, offer })).toEqual([])
  })
})
