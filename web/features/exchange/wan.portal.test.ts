import { describe, expect, it } from 'vitest'
import { fenFromWan, numberFrom, wanFromFen } from './wan.portal.ts'

describe('fenFromWan', () => {
  it('reads amounts in 万元 as fen', () => {
    expect(['12.5', '0.000001', '１，２００', '4.51', ' 3 '].map(fenFromWan)).toEqual([
      '12500000',
      '1',
      '1200000000',
      '4510000',
      '3000000',
    ])
  })

  it('takes empty text as no amount and refuses what is none', () => {
    expect(['', '  ', '十万', '-1', '1.2345678', '1e3'].map(fenFromWan)).toEqual([
      undefined,
      undefined,
      null,
      null,
      null,
      null,
    ])
  })
})

describe('wanFromFen', () => {
  it('gives back what was typed', () => {
    expect(['12500000', '1', '1200000000', undefined].map(wanFromFen)).toEqual([
      '12.5',
      '0.000001',
      '1200',
      '',
    ])
  })
})

describe('numberFrom', () => {
  it('reads numbers and refuses the rest', () => {
    expect(['600', '-0.5', '１２．５', '', '约600'].map(numberFrom)).toEqual([
      600,
      -0.5,
      12.5,
      undefined,
      null,
    ])
  })
})
