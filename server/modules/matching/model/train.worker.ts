import { parentPort, workerData } from 'node:worker_threads'
import { Fault } from '#platform/errors.ts'
import { serialise } from '../core/semantic/serialise.ts'
import { trainVectors } from '../core/semantic/train-vectors.ts'

export interface TrainingRequest {
  readonly texts: readonly string[]
}

export type TrainingReply =
  | { readonly kind: 'model'; readonly bytes: Uint8Array<ArrayBuffer>; readonly dimensions: number }
  | { readonly kind: 'small' }

function reply(message: TrainingReply, move: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, move)
}

try {
  const { texts } = workerData as TrainingRequest
  const model = trainVectors(texts)
  const bytes = serialise(model)
  reply({ kind: 'model', bytes, dimensions: model.dimensions }, [bytes.buffer])
} catch (error) {
  if (!(error instanceof Fault)) throw error
  reply({ kind: 'small' })
}
