import { describe, expect, it } from 'vitest'
import { periodsOn, scopeOf } from './period.console.ts'

describe('the period of the figures', () => {
  it('offers five years, this year so far and the last one', () => {
    expect(periodsOn('2026-11-23')).toEqual({
      fiveYears: { from: '2017-01-01', to: '2021-12-31' },
      thisYear: { from: '2026-01-01', to: '2026-11-23' },
      lastYear: { from: '2025-01-01', to: '2025-12-31' },
    })
  })

  it('comes from the address', () => {
    const values = { from: '2017-01-01', to: '2021-12-31', place: '510903' }
    expect(scopeOf(values, '2026-11-23', '510900')).toEqual(values)
  })

  it('is the year so far when the address says nothing or nonsense', () => {
    const thisYear = { from: '2026-01-01', to: '2026-11-23' }
    expect(scopeOf({}, '2026-11-23', null)).toEqual(thisYear)
    expect(scopeOf({ from: 'x', to: '2021-12-31' }, '2026-11-23', null)).toEqual(thisYear)
    expect(scopeOf({ from: '2022-01-01', to: '2021-12-31' }, '2026-11-23', '510900')).toEqual({
      ...thisYear,
      place: '510900',
    })
  })
})
