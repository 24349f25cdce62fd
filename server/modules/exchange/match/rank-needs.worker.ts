import { parentPort, workerData } from 'node:worker_threads'
import type { RankedBatch, RankedPair } from '#matching'
import { encodeNext, vectorsBy } from './posting-vectors.ts'
import { emptyPostingIndex, putPostings, rankFor, type PostingProfile } from './ranked-postings.ts'

export interface RankingRequest {
  readonly needs: readonly PostingProfile[]
  readonly offers: readonly PostingProfile[]
  readonly open: ReadonlyMap<string, number>
  readonly model: { readonly id: string; readonly bytes: Uint8Array } | undefined
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly today: string
  readonly top: number
}

/** Needs in one message. */
const BATCH = 100

/** Ranks its share of the needs on an index of its own, and sends the rankings in batches. */
async function rankAll({ needs, offers, open, model, today, top }: RankingRequest): Promise<void> {
  const index = emptyPostingIndex()
  for (const [owner, count] of open) index.open.set(owner, count)
  putPostings(index, offers)
  if (model) index.next = vectorsBy(model.id, model.bytes)
  await encodeNext(index)
  for (let from = 0; from < needs.length; from += BATCH) {
    const batch = needs.slice(from, from + BATCH)
    const pairs = batch.flatMap((need) => {
      const { matches } = rankFor(index, need, { limit: top, reader: 'broker', today })
      return matches.map(({ id, score, signals }, at): RankedPair => ({
        ...{ needId: need.id, rank: at + 1, offerId: id, score, signals },
      }))
    })
    const ranked: RankedBatch = {
      needIds: batch.map(({ id }) => id),
      pairs: pairs.length,
      json: JSON.stringify(pairs),
    }
    parentPort?.postMessage(ranked)
  }
}

await rankAll(workerData as RankingRequest)
