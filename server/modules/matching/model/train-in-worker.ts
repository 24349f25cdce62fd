import { Worker } from 'node:worker_threads'
import type { TrainingReply, TrainingRequest } from './train.worker.ts'

export interface TrainedModel {
  /** As `serialise` writes it. */
  readonly bytes: Uint8Array
  readonly dimensions: number
  /** How many texts it was trained on. */
  readonly texts: number
}

/**
 * Trains a vector model beside the event loop, in a thread of its own.
 *
 * @returns undefined when there are too few texts, or they have hardly a word in common
 * @throws Error when the thread ends without an answer
 */
export async function trainInWorker(texts: readonly string[]): Promise<TrainedModel | undefined> {
  const request: TrainingRequest = { texts }
  const worker = new Worker(new URL('./train.worker.ts', import.meta.url), {
    workerData: request,
    execArgv: [],
  })
  const { promise, resolve, reject } = Promise.withResolvers<TrainingReply>()
  worker.on('message', resolve)
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`Training ended with code ${code}`)))
  try {
    const reply = await promise
    if (reply.kind === 'small') return undefined
    return { bytes: reply.bytes, dimensions: reply.dimensions, texts: texts.length }
  } finally {
    await worker.terminate()
  }
}
