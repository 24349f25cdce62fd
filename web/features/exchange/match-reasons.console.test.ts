import { describe, expect, it } from 'vitest'
import { scoreText } from './match-reasons.console.tsx'

describe('the score of a match', () => {
  it('is shown in whole points, as those of its signals are', () => {
    expect([0, 12.4, 12.5, 99.6].map(scoreText)).toEqual(['0', '12', '13', '100'])
  })
})
