import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Log } from '#platform/context.ts'
import type { RankingRequest, RankingWarning } from './rank-needs.worker.ts'

/** Fewer needs than this are not worth another thread, which reads all offers and people first. */
const NEEDS_PER_THREAD = 250
const MOST_THREADS = 4

/**
 * Ranks offers and people for many needs and stores the rankings, in as many threads as there are cores, four at most.
 * Each reads from the database and writes there for itself, so that nothing of it passes through the event loop.
 *
 * @throws Error when a thread ends before its share is done; what it has written stays
 */
export async function rankInWorkers(request: RankingRequest, log: Log): Promise<void> {
  const { needIds } = request
  const wanted = Math.ceil(needIds.length / NEEDS_PER_THREAD)
  const threads = Math.min(MOST_THREADS, availableParallelism(), wanted)
  const shares = Array.from({ length: threads }, (_, thread) =>
    needIds.filter((_need, at) => at % threads === thread),
  )
  await Promise.all(shares.map((share) => rankInOne({ ...request, needIds: share }, log)))
}

async function rankInOne(request: RankingRequest, log: Log): Promise<void> {
  const worker = new Worker(new URL('./rank-needs.worker.ts', import.meta.url), {
    workerData: request,
    execArgv: [],
  })
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  worker.on('message', ({ fields, message }: RankingWarning) => log.warn(fields, message))
  worker.on('error', reject)
  worker.on('exit', (code) => {
    if (code === 0) resolve(undefined)
    else reject(new Error(`Ranking ended with code ${code}`))
  })
  await promise
}
