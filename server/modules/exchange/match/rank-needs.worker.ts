import { parentPort, workerData } from 'node:worker_threads'
import {
  advanceRun,
  currentVectorModel,
  keepRankings,
  type CandidateKind,
  type Match,
  type RankedPair,
} from '#matching'
import { dayOf } from '#platform/clock.ts'
import type { Context, ContextSource } from '#platform/context.ts'
import { connect, type ConnectionOptions } from '#platform/db/database.ts'
import { createMemory } from '#platform/memory.ts'
import { dismissedOffers } from '../dismissal/dismissal.queries.ts'
import { expertIndex, loadExperts } from './expert-index.ts'
import { expertsForNeed } from './experts-for-need.ts'
import { takeEmbeddings, type EmbeddingFacts } from './follow-embeddings.ts'
import { loadPostings, readyToTranslate } from './posting-index.ts'
import { textOf } from './posting-vectors.ts'
import { rankFor, type PostingIndex, type PostingProfile } from './ranked-postings.ts'
import { useVectors, type SharedVectors } from './shared-vectors.ts'

export interface RankingRequest {
  readonly connection: ConnectionOptions
  readonly runId: string
  readonly needIds: readonly string[]
  /** The moment the rankings are of, in milliseconds. */
  readonly now: number
  readonly top: number
  readonly vectors: SharedVectors | undefined
  readonly embedding: EmbeddingFacts | undefined
}

/** What a thread has to say to the log. */
export interface RankingWarning {
  readonly message: string
  readonly fields: object
}

type Source = Pick<ContextSource, 'db' | 'clock' | 'memory' | 'log'>

/** Needs that are written together: what is done of a run is seen, and kept, after each so many. */
const BATCH = 100

const tell = (fields: object, message = '') =>
  parentPort?.postMessage({ message, fields: { ...fields, err: undefined } } satisfies RankingWarning)

/** Ranks its share of the needs on what it loads from the database itself, and writes the rankings in batches. */
async function rankShare(request: RankingRequest): Promise<void> {
  const database = connect({ ...request.connection, max: 1 })
  const source: Source = {
    db: database.db,
    clock: () => new Date(request.now),
    memory: createMemory(),
    log: { info: () => {}, warn: tell, error: tell },
  }
  try {
    await rankOn(source, await loadIndex(source, request), request)
  } finally {
    await database.close()
  }
}

async function loadIndex(source: Source, { vectors, embedding }: RankingRequest): Promise<PostingIndex> {
  const index = await loadPostings(source)
  await loadExperts(source)
  const model = await currentVectorModel(source.db, 'postings')
  if (model) {
    try {
      index.vectors = useVectors(index, model, vectors)
    } catch {
      source.log.warn({ model: model.id }, 'The vector model cannot be read; the run goes on by words')
    }
  }
  if (embedding) await takeEmbeddings(source, index, embedding)
  return index
}

async function rankOn(source: Source, index: PostingIndex, request: RankingRequest): Promise<void> {
  const { needIds, runId, top, now } = request
  const today = dayOf(source.clock())
  const people = expertIndex(source)
  const dismissed = await dismissedOffers(source)
  const rank: Readonly<Record<CandidateKind, (need: PostingProfile) => readonly Match[]>> = {
    offer: (need) => {
      const wish = { limit: top, reader: 'broker', today, hasSharedTerms: false } as const
      return rankFor(index, need, { ...wish, without: dismissed.get(need.id) }).matches
    },
    // As the brokers of the need's county see it.
    expert: (need) => {
      const places = need.place === undefined ? [] : [need.place]
      return expertsForNeed({ index, people }, need, { limit: top, places, today, hasSharedTerms: false })
    },
  }
  for (let from = 0; from < needIds.length; from += BATCH) {
    const needs = needIds.slice(from, from + BATCH).flatMap((id) => index.profiles.get(id) ?? [])
    for (const need of needs) await readyToTranslate(source, textOf(need))
    const ranked = KINDS.map((kind) => ({
      kind,
      pairs: needs.flatMap((need) => pairsOf(need, rank[kind](need))),
    }))
    await source.db.transaction().execute((db) => write({ db, now: new Date(now) }, { runId, needs, ranked }))
  }
}

const KINDS: readonly CandidateKind[] = ['offer', 'expert']

function pairsOf({ id: needId }: PostingProfile, matches: readonly Match[]): RankedPair[] {
  return matches.map(({ id, score, signals }, at) => ({
    ...{ needId, rank: at + 1, candidateId: id, score, signals },
  }))
}

interface Batch {
  readonly runId: string
  readonly needs: readonly PostingProfile[]
  readonly ranked: readonly { readonly kind: CandidateKind; readonly pairs: readonly RankedPair[] }[]
}

async function write(ctx: Pick<Context, 'db' | 'now'>, { runId, needs, ranked }: Batch): Promise<void> {
  const needIds = needs.map(({ id }) => id)
  let pairs = 0
  for (const part of ranked) {
    await keepRankings(ctx, { runId, needIds, ...part })
    pairs += part.pairs.length
  }
  // Last, as other threads wait for this row until the batch is written.
  await advanceRun(ctx, runId, { ranked: needs.length, pairs })
}

await rankShare(workerData as RankingRequest)
