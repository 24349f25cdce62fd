import { tokenise } from '../text/tokens.ts'

/** A title and what it heads. */
export interface TitledText {
  readonly title: string
  readonly text: string
}

/** Terms of one text by number, with weights whose squares add up to 1; empty when no term is worth anything. */
export interface WordVector {
  readonly terms: Uint32Array
  readonly weights: Float64Array
}

/** Saturation and share of length of BM25, at their usual values. */
const SATURATION = 1.2
const LENGTH_SHARE = 0.75
const TITLE_WEIGHT = 2

/**
 * Turns texts into vectors whose inner product is a symmetric BM25, 0 to 1.
 *
 * A term and each pair of neighbouring terms weighs the root of its rarity times its saturated count, so that an inner
 * product holds rarity once, as BM25 does, and both texts are saturated and brought to length alike.
 */
export function wordVectors(texts: readonly TitledText[]): WordVector[] {
  const numbers = new Map<string, number>()
  const frequencies: number[] = []
  const counted = texts.map((text) => countsOf(text, numbers))
  for (const { counts } of counted) {
    for (const number of counts.keys()) frequencies[number] = (frequencies[number] ?? 0) + 1
  }
  const meanLength = counted.reduce((sum, { length }) => sum + length, 0) / texts.length
  return counted.map(({ counts, length }) => {
    const flat = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / (meanLength || 1))
    const terms = Uint32Array.from(counts.keys())
    const weights = Float64Array.from(counts, ([number, count]) => {
      const frequency = frequencies[number]!
      const rarity = Math.log(1 + (texts.length - frequency + 0.5) / (frequency + 0.5))
      return (Math.sqrt(rarity) * count) / (count + flat)
    })
    const length2 = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
    return { terms, weights: weights.map((weight) => weight / length2) }
  })
}

function countsOf({ title, text }: TitledText, numbers: Map<string, number>) {
  const counts = new Map<number, number>()
  let length = 0
  const count = (terms: readonly string[], times: number) => {
    length += terms.length * times
    for (const term of terms) {
      const number = numbers.get(term) ?? numbers.size
      numbers.set(term, number)
      counts.set(number, (counts.get(number) ?? 0) + times)
    }
  }
  count(withPairs(tokenise(title)), TITLE_WEIGHT)
  count(withPairs(tokenise(text)), 1)
  return { counts, length }
}

function withPairs(terms: readonly string[]): string[] {
  return terms.flatMap((term, at) => (at === 0 ? [term] : [`${terms[at - 1]!} ${term}`, term]))
}
