import { Worker } from 'node:worker_threads'
import type { FitReply, FitRequest } from './fit.worker.ts'

/**
 * Fits weights to outcomes beside the event loop, in a thread of its own: some two seconds for a thousand outcomes.
 *
 * @throws Error when the thread ends without an answer
 */
export async function fitInWorker(request: FitRequest): Promise<FitReply> {
  const worker = new Worker(new URL('./fit.worker.ts', import.meta.url), {
    workerData: request,
    execArgv: [],
  })
  const { promise, resolve, reject } = Promise.withResolvers<FitReply>()
  worker.on('message', resolve)
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`Fitting weights ended with code ${code}`)))
  try {
    return await promise
  } finally {
    await worker.terminate()
  }
}
