import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { RankedBatch } from '#matching'
import type { RankingRequest } from './rank-needs.worker.ts'

/** Fewer needs than this are not worth another thread, which reads all offers first. */
const NEEDS_PER_THREAD = 250
const MOST_THREADS = 4

/** Ranks the offers for many needs beside the event loop, in as many threads as there are cores, four at most. */
export async function rankInWorkers(request: RankingRequest): Promise<RankedBatch[]> {
  const { needs } = request
  const wanted = Math.ceil(needs.length / NEEDS_PER_THREAD)
  const threads = Math.min(MOST_THREADS, availableParallelism(), wanted)
  const shares = Array.from({ length: threads }, (_, thread) =>
    needs.filter((_need, at) => at % threads === thread),
  )
  const ranked = await Promise.all(shares.map((share) => rankInOne({ ...request, needs: share })))
  return ranked.flat()
}

async function rankInOne(request: RankingRequest): Promise<RankedBatch[]> {
  const batches: RankedBatch[] = []
  const worker = new Worker(new URL('./rank-needs.worker.ts', import.meta.url), {
    workerData: request,
    execArgv: [],
  })
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  worker.on('message', (batch: RankedBatch) => void batches.push(batch))
  worker.on('error', reject)
  worker.on('exit', (code) => {
    if (code === 0) resolve(undefined)
    else reject(new Error(`Ranking ended with code ${code}`))
  })
  await promise
  return batches
}
