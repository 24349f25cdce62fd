import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFigure, publishedValue, type Stated } from './format-figure.ts'

const money = { measure: 'amount', unit: { code: 'CNY', zh: '元', en: 'yuan' } } as const
const pieces = { measure: 'count', unit: { code: 'listing', zh: '条', en: 'listings' } } as const

function both(value: string, figure: Stated): [string, string] {
  return [formatFigure(value, figure, 'zh'), formatFigure(value, figure, 'en')]
}

describe('a figure as a sentence states it', () => {
  it.each([
    ['4954', { ...pieces, qualifier: 'exact' }, '4,954条', '4,954 listings'],
    ['38000', { ...pieces, qualifier: 'exact' }, '38,000条', '38,000 listings'],
    ['38000', { ...pieces, qualifier: 'about' }, '约3.8万条', 'about 38,000 listings'],
    ['5012', { ...pieces, qualifier: 'more_than' }, '超5,012条', 'more than 5,012 listings'],
    ['0', { ...pieces, qualifier: 'exact' }, '0条', '0 listings'],
    ['45100000000', { ...money, qualifier: 'about' }, '约4.51亿元', 'about CNY 451 million'],
    ['45123456789', { ...money, qualifier: 'about' }, '约4.51亿元', 'about CNY 451 million'],
    ['45123456789', { ...money, qualifier: 'nearly' }, '近4.52亿元', 'nearly CNY 452 million'],
    ['45198765432', { ...money, qualifier: 'more_than' }, '超4.51亿元', 'more than CNY 451 million'],
    ['45123456789', { ...money, qualifier: 'exact' }, '451,234,567.89元', 'CNY 451,234,567.89'],
    ['160000000', { ...money, qualifier: 'exact' }, '160万元', 'CNY 1.6 million'],
    ['123450000000', { ...money, qualifier: 'about' }, '约12.35亿元', 'about CNY 1.235 billion'],
    ['9999999950', { ...money, qualifier: 'about' }, '约1亿元', 'about CNY 100 million'],
    ['999960', { ...money, qualifier: 'about' }, '约1万元', 'about CNY 10,000'],
    ['150', { ...money, qualifier: 'exact' }, '1.50元', 'CNY 1.50'],
    ['5', { ...money, qualifier: 'exact' }, '0.05元', 'CNY 0.05'],
    ['0', { ...money, qualifier: 'about' }, '约0元', 'about CNY 0'],
  ] as const)('states %s (%o)', (value, figure, zh, en) => {
    expect(both(value, figure)).toEqual([zh, en])
  })

  it('publishes yuan without rounding, and counts as they are', () => {
    const values = ['45100000000', '45123456789', '150', '0']
    expect(values.map((value) => publishedValue(value, money))).toEqual([
      '451000000',
      '451234567.89',
      '1.5',
      '0',
    ])
    expect(publishedValue('45100000000', pieces)).toBe('45100000000')
  })
})

/** What a reader takes a statement for, in the smallest unit. */
function read(text: string, scale: number): bigint {
  const number = Number((/[\d.,]+/.exec(text)?.[0] ?? '').replaceAll(',', ''))
  const factor = /亿/.test(text)
    ? 1e8
    : /万/.test(text)
      ? 1e4
      : /billion/.test(text)
        ? 1e9
        : /million/.test(text)
          ? 1e6
          : 1
  return BigInt(Math.round(number * factor * scale))
}

describe('rounding', () => {
  const values = fc.oneof(
    fc.bigInt({ min: 0n, max: 10n ** 13n }),
    fc
      .integer({ min: 2, max: 12 })
      .chain((power) =>
        fc
          .bigInt({ min: 10n ** BigInt(power) - 300n, max: 10n ** BigInt(power) + 300n })
          .filter((value) => value >= 0n),
      ),
  )
  const stated = (value: bigint, qualifier: Stated['qualifier'], kind: typeof money | typeof pieces) =>
    both(value.toString(), { ...kind, qualifier }).map((text) => read(text, kind === money ? 100 : 1))

  it('never turns nearly into more than, nor the other way round', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(money, pieces), (value, kind) => {
        for (const number of stated(value, 'nearly', kind)) expect(number >= value).toBe(true)
        for (const number of stated(value, 'more_than', kind)) expect(number <= value).toBe(true)
      }),
    )
  })

  it('states exact figures exactly, and about ones within half a per cent', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(money, pieces), (value, kind) => {
        expect(stated(value, 'exact', kind)).toEqual([value, value])
        const unit = kind === money ? 100n : 1n
        for (const number of stated(value, 'about', kind)) {
          const off = number > value ? number - value : value - number
          expect(off * 2n <= unit || off * 200n <= value).toBe(true)
        }
      }),
    )
  })

  it('states the same number in both languages', () => {
    const qualifiers = fc.constantFrom<Stated['qualifier'][]>('exact', 'about', 'nearly', 'more_than')
    fc.assert(
      fc.property(values, qualifiers, fc.constantFrom(money, pieces), (value, qualifier, kind) => {
        const [zh, en] = stated(value, qualifier, kind)
        expect(zh).toBe(en)
      }),
    )
  })
})
