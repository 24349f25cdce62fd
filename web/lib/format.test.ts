import { describe, expect, it } from 'vitest'
import { formatCount, formatDate, formatDateTime, formatDue, formatMoney, formatShare } from './format.ts'

describe('formatMoney', () => {
  it.each([
    ['0', '0元', '0.00元'],
    ['5', '0.05元', '0.05元'],
    ['123450', '1,234.50元', '1,234.50元'],
    ['999999', '9,999.99元', '9,999.99元'],
    ['1000000', '1万元', '10,000.00元'],
    ['1234567', '1.23万元', '12,345.67元'],
    ['9999994999', '9,999.99万元', '99,999,949.99元'],
    ['9999995000', '1亿元', '99,999,950.00元'],
    ['12350000000', '1.24亿元', '123,500,000.00元'],
    ['-12345600', '-12.35万元', '-123,456.00元'],
  ])('shows %s fen as %s', (fen, text, exact) => {
    expect(formatMoney(fen, 'zh')).toEqual({ text, exact })
  })

  it('keeps every fen of sums past the largest safe number', () => {
    expect(formatMoney(9_007_199_254_740_993_01n, 'zh')).toEqual({
      text: '90,071,992.55亿元',
      exact: '9,007,199,254,740,993.01元',
    })
  })

  it('uses million and billion in English', () => {
    expect(formatMoney('1234567', 'en')).toEqual({ text: '¥12,345.67', exact: '¥12,345.67' })
    expect(formatMoney('12350000000', 'en')).toEqual({ text: '¥123.5 million', exact: '¥123,500,000.00' })
    expect(formatMoney(-250_000_000_000n, 'en')).toEqual({
      text: '-¥2.5 billion',
      exact: '-¥2,500,000,000.00',
    })
  })

  it('refuses what is not a whole number of fen', () => {
    expect(() => formatMoney('12.5', 'zh')).toThrow(SyntaxError)
  })
})

describe('formatCount', () => {
  const attendances = { zh: '人次', en: 'attendances' }

  it.each([
    [9999, '9,999人次', '9,999人次'],
    [10_000, '1万人次', '10,000人次'],
    [28_000_000, '2,800万人次', '28,000,000人次'],
    ['123456789', '1.23亿人次', '123,456,789人次'],
    [-12_345n, '-1.23万人次', '-12,345人次'],
  ])('shows %s as %s', (count, text, exact) => {
    expect(formatCount(count, 'zh', attendances)).toEqual({ text, exact })
  })

  it('needs no unit', () => {
    expect(formatCount(15_000, 'zh')).toEqual({ text: '1.5万', exact: '15,000' })
  })

  it('puts the English unit behind a blank', () => {
    expect(formatCount(28_000_000, 'en', attendances)).toEqual({
      text: '28 million attendances',
      exact: '28,000,000 attendances',
    })
    expect(formatCount(12_345, 'en', attendances).text).toBe('12,345 attendances')
  })
})

describe('formatShare', () => {
  it('shows at most one decimal', () => {
    expect([0, 0.12345, 1 / 3, 1].map(formatShare)).toEqual(['0%', '12.3%', '33.3%', '100%'])
  })
})

describe('dates', () => {
  it('are those of Shanghai', () => {
    expect(formatDate('2021-12-16T16:05:00Z', 'zh')).toBe('2021年12月17日')
    expect(formatDate('2021-12-16T16:05:00Z', 'en')).toBe('Dec 17, 2021')
    expect(formatDateTime('2021-12-16T16:05:00Z', 'zh')).toBe('2021年12月17日 00:05')
    expect(formatDateTime(new Date('2021-12-17T06:05:00Z'), 'en')).toBe('Dec 17, 2021, 14:05')
  })

  it('without a time are the same day everywhere', () => {
    expect(formatDate('2021-01-05', 'zh')).toBe('2021年1月5日')
    expect(formatDate('2021-01-05', 'en')).toBe('Jan 5, 2021')
  })
})

describe('formatDue', () => {
  const now = new Date('2021-12-17T15:59:00Z')

  it.each([
    ['2021-12-15', '已逾期2天', '2 days overdue', 'error'],
    ['2021-12-16', '已逾期1天', '1 day overdue', 'error'],
    ['2021-12-17', '今天截止', 'Due today', 'warning'],
    ['2021-12-17T16:00:00Z', '明天截止', 'Due tomorrow', 'warning'],
    ['2021-12-20', '还有3天', '3 days left', 'warning'],
    ['2022-01-01', '还有15天', '15 days left', 'neutral'],
  ])('says how far %s is', (due, zh, en, tone) => {
    expect(formatDue(due, now, 'zh')).toEqual({ text: zh, tone })
    expect(formatDue(due, now, 'en')).toEqual({ text: en, tone })
  })
})
