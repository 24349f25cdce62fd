import { describe, expect, it } from 'vitest'
import { tenths } from './reason-points.portal.ts'

describe('tenths', () => {
  it('adds up to the rounded score', () => {
    const signals = [28.38, 12.34, 6.31, 0].map((contribution) => ({ contribution }))
    expect(tenths(signals)).toEqual([28.4, 12.3, 6.3, 0])
  })

  it('keeps what needs no rounding', () => {
    expect(tenths([{ contribution: 12 }, { contribution: 3.5 }])).toEqual([12, 3.5])
  })
})
