import { tokenise } from '../text/tokens.ts'

/** Texts as rows of weighted terms, each row of length one; row `n` is `start[n]` to `start[n + 1]`. */
export interface TermMatrix {
  readonly texts: number
  readonly terms: readonly string[]
  /** Rarity of each term, by which its occurrences are weighed. */
  readonly rarities: Float32Array
  readonly start: Uint32Array
  readonly columns: Uint32Array
  readonly weights: Float32Array
}

export interface VocabularyLimits {
  /** Terms in fewer texts are left out. */
  readonly fewestTexts: number
  /** Share of the texts above which a term says too little. */
  readonly largestShare: number
  /** Terms kept at most, those in most texts first. */
  readonly mostTerms: number
  /** Power on the inverse frequency; above one, rare terms count for more than in a word search. */
  readonly rarityPower: number
}

interface Counted {
  /** Numbers of the terms of each text in order, repeated as they occur. */
  readonly texts: readonly Uint32Array[]
  readonly terms: readonly string[]
  readonly frequencies: readonly number[]
}

export function termMatrixOf(texts: readonly string[], limits: VocabularyLimits): TermMatrix {
  const counted = countTexts(texts)
  const kept = keptTerms(counted.frequencies, texts.length, limits)
  const column = new Int32Array(counted.terms.length).fill(-1)
  kept.forEach((term, at) => (column[term] = at))
  const rarities = Float32Array.from(kept, (term) =>
    rarityOf(counted.frequencies[term]!, texts.length, limits.rarityPower),
  )
  return {
    texts: texts.length,
    terms: kept.map((term) => counted.terms[term]!),
    rarities,
    ...weighRows(counted.texts, column, rarities),
  }
}

/** A repeated term counts more, but each time less. */
export function saturated(count: number): number {
  return 1 + Math.log(count)
}

function rarityOf(frequency: number, texts: number, power: number): number {
  return Math.log((texts + 1) / frequency) ** power
}

function countTexts(texts: readonly string[]): Counted {
  const numbers = new Map<string, number>()
  const frequencies: number[] = []
  const lastText: number[] = []
  const rows = texts.map((text, at) =>
    Uint32Array.from(tokenise(text), (term) => {
      let number = numbers.get(term)
      if (number === undefined) {
        number = numbers.size
        numbers.set(term, number)
        frequencies.push(0)
        lastText.push(-1)
      }
      if (lastText[number] !== at) frequencies[number]!++
      lastText[number] = at
      return number
    }),
  )
  return { texts: rows, terms: [...numbers.keys()], frequencies }
}

function keptTerms(frequencies: readonly number[], texts: number, limits: VocabularyLimits): number[] {
  const kept: number[] = []
  frequencies.forEach((frequency, term) => {
    if (frequency >= limits.fewestTexts && frequency <= limits.largestShare * texts) kept.push(term)
  })
  if (kept.length <= limits.mostTerms) return kept
  return kept.sort((a, b) => frequencies[b]! - frequencies[a]! || a - b).slice(0, limits.mostTerms)
}

function weighRows(
  texts: readonly Uint32Array[],
  column: Int32Array,
  rarities: Float32Array,
): Pick<TermMatrix, 'start' | 'columns' | 'weights'> {
  const counts = new Uint32Array(rarities.length)
  const start = new Uint32Array(texts.length + 1)
  let size = 0
  for (const text of texts) size += text.length
  const columns = new Uint32Array(size)
  const weights = new Float32Array(size)
  let to = 0
  texts.forEach((text, row) => {
    const from = to
    for (const term of text) {
      const at = column[term]!
      if (at >= 0 && counts[at]!++ === 0) columns[to++] = at
    }
    let squares = 0
    for (let at = from; at < to; at++) {
      const term = columns[at]!
      const weight = saturated(counts[term]!) * rarities[term]!
      counts[term] = 0
      weights[at] = weight
      squares += weight * weight
    }
    for (let at = from; at < to; at++) weights[at]! /= Math.sqrt(squares) || 1
    start[row + 1] = to
  })
  return { start, columns: columns.slice(0, to), weights: weights.slice(0, to) }
}
