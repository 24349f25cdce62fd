import { describe, expect, it } from 'vitest'
import { wordVectors, type TitledText, type WordVector } from './word-vectors.ts'

const product = (a: WordVector, b: WordVector) =>
  [...a.terms].reduce((sum, term, at) => {
    const other = b.terms.indexOf(term)
    return other < 0 ? sum : sum + a.weights[at]! * b.weights[other]!
  }, 0)

describe('wordVectors', () => {
  /** Of words and pairs: laser 3 (2 of the title), metal 1, weld 2, laser metal 1, metal laser 1 … */
  const texts: TitledText[] = [
    { title: 'laser', text: 'metal laser' },
    { title: 'laser weld', text: '' },
    { title: '', text: 'tea' },
  ]

  it('weighs the root of rarity by saturated count, the title twice, texts brought to length', () => {
    const meanLength = (2 + 3 + 6 + 1) / 3
    const flat = (length: number) => 1.2 * (0.25 + (0.75 * length) / meanLength)
    const root = (frequency: number) => Math.sqrt(Math.log(1 + (3 - frequency + 0.5) / (frequency + 0.5)))
    const weight = (frequency: number, count: number, length: number) =>
      (root(frequency) * count) / (count + flat(length))
    const first = [weight(2, 3, 5), weight(1, 1, 5), weight(1, 1, 5)]
    const second = [weight(2, 2, 6), weight(1, 2, 6), weight(1, 2, 6)]
    const unit = (weights: readonly number[]) => weights.map((one) => one / Math.hypot(...weights))
    const found = wordVectors(texts)
    expect(found.map(({ terms }) => [...terms])).toEqual([[0, 1, 2], [0, 3, 4], [5]])
    const expected = [unit(first), unit(second), [1]]
    found.forEach(({ weights }, at) => {
      expect([...weights]).toEqual(expected[at]!.map((value) => expect.closeTo(value, 12) as number))
    })
  })

  it('gives a product of 1 with itself and 0 with texts that share nothing, or hold nothing', () => {
    const [laser, , tea, empty] = wordVectors([...texts, { title: '', text: '' }])
    expect([product(laser!, laser!), product(laser!, tea!), product(laser!, empty!)]).toEqual([
      expect.closeTo(1, 12),
      0,
      0,
    ])
    expect(wordVectors([{ title: '', text: '' }])).toEqual([
      { terms: new Uint32Array(), weights: new Float64Array() },
    ])
  })
})
