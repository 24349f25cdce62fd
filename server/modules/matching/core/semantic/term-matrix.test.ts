import { describe, expect, it } from 'vitest'
import { termMatrixOf, type VocabularyLimits } from './term-matrix.ts'

const LIMITS: VocabularyLimits = { fewestTexts: 1, largestShare: 1, mostTerms: 100, rarityPower: 1 }
const texts = ['red green green', 'blue', '', 'red blue white', 'red']

/** Rows as lists of terms and weights. */
function rowsOf(given: readonly string[], limits: Partial<VocabularyLimits> = {}) {
  const { terms, start, columns, weights } = termMatrixOf(given, { ...LIMITS, ...limits })
  return Array.from({ length: start.length - 1 }, (_, text) =>
    Object.fromEntries(
      Array.from({ length: start[text + 1]! - start[text]! }, (_place, at) => [
        terms[columns[start[text]! + at]!]!,
        Number(weights[start[text]! + at]!.toFixed(5)),
      ]),
    ),
  )
}

const unit = (weights: Readonly<Record<string, number>>) => {
  const length = Math.hypot(...Object.values(weights))
  return Object.fromEntries(
    Object.entries(weights).map(([term, weight]) => [term, Number((weight / length).toFixed(5))]),
  )
}

describe('termMatrixOf', () => {
  const [red, green, blue, white] = [Math.log(2), Math.log(6), Math.log(3), Math.log(6)]

  it('weighs terms by rarity and saturated count, in rows of length one', () => {
    expect(rowsOf(texts)).toEqual([
      unit({ red, green: green * (1 + Math.log(2)) }),
      { blue: 1 },
      {},
      unit({ red, blue, white }),
      { red: 1 },
    ])
  })

  it('gives terms in the order met with the power of their rarity', () => {
    const { texts: count, terms, rarities } = termMatrixOf(texts, { ...LIMITS, rarityPower: 1.5 })
    expect([count, terms, rarities]).toEqual([
      5,
      ['red', 'green', 'blue', 'white'],
      Float32Array.of(red ** 1.5, green ** 1.5, blue ** 1.5, white ** 1.5),
    ])
  })

  it('leaves out terms of too few texts and of too large a share of them', () => {
    const termsWith = (limits: Partial<VocabularyLimits>) =>
      termMatrixOf(texts, { ...LIMITS, ...limits }).terms
    expect([
      termsWith({ fewestTexts: 2 }),
      termsWith({ fewestTexts: 3 }),
      termsWith({ largestShare: 0.6 }),
      termsWith({ largestShare: 0.59 }),
    ]).toEqual([['red', 'blue'], ['red'], ['red', 'green', 'blue', 'white'], ['green', 'blue', 'white']])
  })

  it('keeps the terms of most texts where there are too many, the first met among equals', () => {
    const kept = (mostTerms: number) =>
      termMatrixOf(['one', 'two', 'two three'], { ...LIMITS, mostTerms }).terms
    expect([kept(3), kept(2), kept(1)]).toEqual([['one', 'two', 'three'], ['two', 'one'], ['two']])
    expect(rowsOf(texts, { mostTerms: 1 })).toEqual([{ red: 1 }, {}, {}, { red: 1 }, { red: 1 }])
  })
})
