import { describe, expect, it } from 'vitest'
import { placePath } from './place-path.portal.ts'

describe('placePath', () => {
  it('reads the levels above a place from its code', () => {
    expect(['510000', '510900', '510903', '510903001', '510903001002'].map(placePath)).toEqual([
      ['510000'],
      ['510000', '510900'],
      ['510000', '510900', '510903'],
      ['510000', '510900', '510903', '510903001'],
      ['510000', '510900', '510903', '510903001', '510903001002'],
    ])
  })

  it('is empty for the country and for what is no code', () => {
    expect(['', '000000', '51', 'abc'].map(placePath)).toEqual([[], [], [], []])
  })
})
