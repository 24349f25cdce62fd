import { FEWEST_TEXTS, trainVectors } from '../semantic/train-vectors.ts'
import { poolScores } from './pool-scores.ts'
import type { Pooling } from './pool-scores.ts'
import { wordVectors } from './word-vectors.ts'
import type { TitledText, WordVector } from './word-vectors.ts'

/** A person known by documents: publications, patents, finished projects. */
export interface ExpertProfile {
  readonly id: string
  readonly documents: readonly TitledText[]
}

/** What is to be judged: a paper, an application, a project. */
export interface Paper extends TitledText {
  readonly id: string
}

export interface AffinityInput {
  readonly profiles: readonly ExpertProfile[]
  readonly papers: readonly Paper[]
  /** A vector of length one by an embedding model; all are of one width. */
  readonly vectorOf?: ((text: TitledText) => Float32Array | undefined) | undefined
}

export interface Affinity {
  readonly person: string
  readonly paper: string
  /** 0 to 1; higher means more at home in the paper's field. Orders the people for a paper and the papers for a person. */
  readonly score: number
}

export interface AffinityProgress {
  readonly stage: 'reading' | 'relating' | 'scoring'
  /** Of the stage, 0 to 1. */
  readonly share: number
}

export interface AffinitySettings {
  /** Share of the semantic vectors; the rest is the words'. */
  readonly semanticWeight: number
  readonly dimensions: number
  readonly pooling: Pooling
}

/**
 * Chosen on the reviewer–paper gold standard (Stelmakh et al., arXiv 2303.16750), where shares from .1 to .3 are alike.
 * Few dimensions: they are to hold fields, not the words again.
 */
export const AFFINITY_DEFAULTS: AffinitySettings = {
  semanticWeight: 0.2,
  dimensions: 50,
  pooling: 'log_sum_exp',
}

/** Few dimensions need more rounds than many until the seed no longer matters: measured loss .244 after 2, .231 after 8. */
const ROUNDS = 8

/** Postings of the documents: of each term, in which it occurs and what it weighs there. */
type Postings = ReadonlyMap<number, readonly (readonly [document: number, weight: number])[]>

/**
 * How much each person is at home in the field of each paper, paper by paper, people in the order given.
 *
 * A document is compared with a paper by the words and pairs of words they share (BM25, both ways) and by vectors
 * trained on these very texts; a person's documents are then pooled. Fewer than 200 texts are compared by words alone.
 * Vectors of an embedding model, where they are given, take the place of those trained.
 * A document with the words of the paper itself is not left out: exclude authors before. Deterministic.
 *
 * @param onProgress called after each stage, and after each paper while scoring
 */
export function* expertAffinities(
  { profiles, papers, vectorOf }: AffinityInput,
  onProgress: (progress: AffinityProgress) => void = () => {},
  settings: Partial<AffinitySettings> = {},
): Generator<Affinity> {
  const { semanticWeight, dimensions, pooling } = { ...AFFINITY_DEFAULTS, ...settings }
  const documents = profiles.flatMap((profile) => profile.documents)
  const { texts, places } = distinct([...documents, ...papers])
  const vectors = wordVectors(texts)
  const words = places.map((place) => vectors[place]!)
  const postings = postingsOf(words.slice(0, documents.length))
  onProgress({ stage: 'reading', share: 1 })
  const compare =
    semanticWeight > 0 ? meaningOf({ texts, places }, { dimensions, vectorOf, onProgress }) : undefined
  onProgress({ stage: 'relating', share: 1 })
  for (const [at, paper] of papers.entries()) {
    const scores = sharedWords(words[documents.length + at]!, postings, documents.length)
    if (compare !== undefined) mixIn(scores, compare(documents.length + at), semanticWeight)
    onProgress({ stage: 'scoring', share: (at + 1) / papers.length })
    let from = 0
    for (const profile of profiles) {
      const own = scores.subarray(from, (from += profile.documents.length))
      yield { person: profile.id, paper: paper.id, score: within(poolScores([...own], pooling)) }
    }
  }
}

/** Each text once, and where each of those given went: joint works must not count as often as they have authors. */
interface Distinct {
  readonly texts: readonly TitledText[]
  readonly places: readonly number[]
}

function distinct(all: readonly TitledText[]): Distinct {
  const placeOf = new Map<string, number>()
  const texts: TitledText[] = []
  const places = all.map((one) => {
    const key = wholeOf(one)
    const place = placeOf.get(key) ?? texts.push(one) - 1
    placeOf.set(key, place)
    return place
  })
  return { texts, places }
}

function wholeOf({ title, text }: TitledText): string {
  return `${title}\n${text}`
}

function postingsOf(vectors: readonly WordVector[]): Postings {
  const postings = new Map<number, [number, number][]>()
  for (const [document, { terms, weights }] of vectors.entries()) {
    for (const [at, term] of terms.entries()) {
      const list = postings.get(term)
      if (list === undefined) postings.set(term, [[document, weights[at]!]])
      else list.push([document, weights[at]!])
    }
  }
  return postings
}

function sharedWords({ terms, weights }: WordVector, postings: Postings, documents: number): Float64Array {
  const scores = new Float64Array(documents)
  for (const [at, term] of terms.entries()) {
    for (const [document, weight] of postings.get(term) ?? []) scores[document]! += weight * weights[at]!
  }
  return scores
}

/** Cosines of one text with those before it; undefined where there is too little text to learn from. */
function meaningOf(
  { texts, places }: Distinct,
  {
    dimensions,
    vectorOf,
    onProgress,
  }: Pick<AffinityInput, 'vectorOf'> & {
    dimensions: number
    onProgress: (progress: AffinityProgress) => void
  },
): ((text: number) => (document: number) => number) | undefined {
  const vectors = vectorOf
    ? texts.map(vectorOf)
    : trainedVectors(texts.map(wholeOf), dimensions, (share) => onProgress({ stage: 'relating', share }))
  return vectors && ((text) => (document) => cosineOf(vectors[places[text]!], vectors[places[document]!]))
}

function trainedVectors(
  texts: readonly string[],
  dimensions: number,
  onShare: (share: number) => void,
): (Float32Array | undefined)[] | undefined {
  if (texts.length < FEWEST_TEXTS) return undefined
  const model = trainVectors(texts, { dimensions, rounds: ROUNDS }, ({ share }) => onShare(share))
  return texts.map((text) => model.encode(text))
}

/** Of vectors of length one; 0 where one is missing. */
function cosineOf(one: Float32Array | undefined, other: Float32Array | undefined): number {
  if (!one || !other) return 0
  let cosine = 0
  for (let at = 0; at < one.length; at++) cosine += one[at]! * other[at]!
  return cosine
}

function mixIn(scores: Float64Array, cosineWith: (document: number) => number, weight: number): void {
  for (let at = 0; at < scores.length; at++) {
    scores[at] = (1 - weight) * scores[at]! + weight * Math.max(0, cosineWith(at))
  }
}

/** Rounding may lead a hair's breadth past the ends. */
function within(score: number): number {
  return Math.min(1, Math.max(0, score))
}
