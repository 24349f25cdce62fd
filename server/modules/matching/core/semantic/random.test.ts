import { expect, it } from 'vitest'
import { createRandom } from './random.ts'

it('gives the numbers of mulberry32', () => {
  const random = createRandom(1)
  expect(Array.from({ length: 4 }, () => Math.round(random() * 2 ** 32))).toEqual([
    2693262067, 11749833, 2265367787, 4213581821,
  ])
  expect(createRandom(2 ** 32 + 1)()).toBe(createRandom(1)())
})
