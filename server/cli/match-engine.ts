import { setImmediate } from 'node:timers/promises'
import {
  FEWEST_TEXTS,
  findMatches,
  gate,
  TextIndex,
  trainVectors,
  VectorIndex,
  type FoundMatch,
  type Gate,
  type Offer,
} from '#matching'
import { Fault } from '#platform/errors.ts'
import type { Text } from '#platform/i18n.ts'
import type { MatchRow } from './match-tables.ts'

export interface NeedMatches {
  readonly need: MatchRow
  readonly matches: readonly FoundMatch[]
}

export interface EngineOptions {
  readonly top: number
  readonly isExplained: boolean
  /** Vectors by an embedding model; without it, meanings are learned from the offers. */
  readonly meaning?: Meaning | undefined
  /** Share of the whole work done, 0 to 1. */
  readonly onProgress: (share: number, label: Text) => void
}

/** The offers by meaning, and each need's own vector. */
export interface Meaning {
  readonly index: VectorIndex
  readonly vectorOf: (need: MatchRow) => Float32Array | undefined
}

export interface Engine {
  /** The matches of each need in their order, best first. */
  readonly results: AsyncGenerator<NeedMatches>
  /** Pairs left out because a required index is not met, counted while the results are made. */
  readonly leftOut: () => number
  /** Offers too few to learn meanings from; then words alone are compared. */
  readonly isByWordsAlone: boolean
}

const STAGES = {
  reading: { zh: '建立索引', en: 'indexing the offers' },
  learning: { zh: '学习词义', en: 'learning meanings' },
  matching: { zh: '匹配', en: 'matching' },
}
/** Where each stage ends, as shares of the whole; about what they take for a thousand needs. */
const READ = 0.1
const LEARNED = 0.6

/** Indexes the offers, learns meanings from them where there are enough, and matches need by need. Deterministic. */
export function startMatching(
  needs: readonly MatchRow[],
  offers: readonly MatchRow[],
  options: EngineOptions,
): Engine {
  const worded = offers.filter((offer) => offer.hasWords)
  const profiles = new Map(worded.map(({ id, profile }): [string, Offer] => [id, { id, ...profile }]))
  options.onProgress(0, STAGES.reading)
  const index = new TextIndex()
  for (const { id, title, text } of worded) index.add(id, { title, body: text })
  options.onProgress(READ, STAGES.reading)
  const meaning =
    options.meaning ??
    learn(worded, (share) => options.onProgress(READ + share * (LEARNED - READ), STAGES.learning))
  let leftOut = 0
  async function* results(): AsyncGenerator<NeedMatches> {
    for (const [at, need] of needs.entries()) {
      const { matches, left } = matchNeed(need, { index, profiles, meaning, options })
      leftOut += left
      options.onProgress(LEARNED + ((at + 1) / needs.length) * (1 - LEARNED), STAGES.matching)
      yield { need, matches }
      // So that Ctrl-C is heard.
      await setImmediate()
    }
  }
  return { results: results(), leftOut: () => leftOut, isByWordsAlone: meaning === undefined }
}

function learn(offers: readonly MatchRow[], onProgress: (share: number) => void): Meaning | undefined {
  if (offers.length < FEWEST_TEXTS) return undefined
  const texts = offers.map(({ title, text }) => `${title}\n${text}`)
  try {
    const model = trainVectors(texts, {}, ({ share }) => onProgress(share))
    const index = new VectorIndex(model.dimensions)
    for (const [at, { id }] of offers.entries()) {
      const vector = model.encode(texts[at]!)
      if (vector) index.put(id, vector)
    }
    return { index, vectorOf: ({ title, text }) => model.encode(`${title}\n${text}`) }
  } catch (error) {
    if (error instanceof Fault && error.code === 'matching.corpus_small') return undefined
    throw error
  }
}

interface Prepared {
  readonly index: TextIndex
  readonly profiles: ReadonlyMap<string, Offer>
  readonly meaning: Meaning | undefined
  readonly options: EngineOptions
}

function matchNeed(
  need: MatchRow,
  { index, profiles, meaning, options }: Prepared,
): { matches: readonly FoundMatch[]; left: number } {
  const { title, text, profile } = need
  const vector = meaning?.vectorOf(need)
  const { matches, leftOut } = findMatches(
    index,
    { title, text, ...profile },
    {
      offerOf: (id) => profiles.get(id),
      gateOf: gateFor(profile, profiles),
      limit: options.top,
      semantic: meaning && vector && { index: meaning.index, vector },
      hasSharedTerms: options.isExplained,
    },
  )
  return { matches, left: leftOut.reduce((sum, { count }) => sum + count, 0) }
}

const OPEN: Gate = { ok: true }

/** A file says nothing of owners, states or days; only an index marked as required can stand against an offer. */
function gateFor(
  { indices }: MatchRow['profile'],
  profiles: ReadonlyMap<string, Offer>,
): (id: string) => Gate {
  if (indices === undefined || !indices.some(({ required }) => required)) return () => OPEN
  const party = { ownerId: null, state: 'published' }
  return (id) => {
    const offer = { ...party, indices: profiles.get(id)?.indices ?? [] }
    return gate({ need: { ...party, indices }, offer, today: '', reader: 'broker' })
  }
}
