import { describe, expect, it } from 'vitest'
import { fenToYuan, yuanToFen } from './yuan.ts'

describe('amounts in yuan', () => {
  it('become fen without losing a digit', () => {
    const typed = ['0', '12.5', '12.05', '1,234,567.89', '１２３', '9999999999999.99']
    expect(typed.map(yuanToFen)).toEqual(['0', '1250', '1205', '123456789', '12300', '999999999999999'])
  })

  it('are refused when they are no amount', () => {
    expect(['', '-1', '1.234', '12万', 'abc', '.5', '12345678901234'].map(yuanToFen)).toEqual(
      Array<null>(7).fill(null),
    )
  })

  it('are typed again as they were', () => {
    expect(['0', '1250', '1205', '120000', null, undefined].map(fenToYuan)).toEqual([
      '0',
      '12.5',
      '12.05',
      '1200',
      '',
      '',
    ])
  })
})
