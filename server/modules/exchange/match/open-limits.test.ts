import { expect, it } from 'vitest'
import { openLimitIn, openLimitsOn, type OpenLimit } from './open-limits.ts'

const version = (placeCode: string, from: string, to: string | null, most: number): OpenLimit => ({
  ...{ placeCode, validFrom: from, validTo: to, openIntroductions: most },
})

const limits = [
  version('510000', '2021-01-01', null, 20),
  version('510903', '2021-01-01', '2021-06-01', 3),
  version('510903', '2021-06-01', null, 5),
]
const within = ['000000', '510000', '510900', '510903', '510903001']

it.each([
  ['2020-12-31', within, 10],
  ['2021-05-31', within, 3],
  ['2021-06-01', within, 5],
  ['2021-06-01', ['510903', '510000', '510900'], 5],
  ['2021-06-01', ['000000', '510904', '510000', '510900'], 20],
  ['2021-06-01', ['440000', '000000'], 10],
])('on %s in %o: %i', (day, places, most) => {
  expect(openLimitIn(openLimitsOn(limits, day), places)).toBe(most)
})
