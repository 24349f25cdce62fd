import { parentPort, workerData } from 'node:worker_threads'
import type { TextParams } from '#platform/i18n.ts'
import type { Outcome } from '../core/learning/outcomes.ts'
import { trainRanker, type TrainingReport } from '../core/learning/train-ranker.ts'

export interface FitRequest {
  readonly outcomes: readonly Outcome[]
  /** The weights in use, by signal. */
  readonly present: Readonly<Record<string, number>>
}

export type FitReply =
  | {
      readonly ok: true
      readonly weights: Readonly<Record<string, number>>
      readonly report: TrainingReport
    }
  | { readonly ok: false; readonly refusal: { readonly params: TextParams } }

/** The trees are measured and not installed, so fewer and quicker ones say enough. */
const TREES = { trees: 60, rate: 0.15 }

function fit({ outcomes, present }: FitRequest): FitReply {
  const training = trainRanker(outcomes, { weights: present, trees: TREES })
  if (!training.ok) {
    const { params } = training.refusal
    return { ok: false, refusal: { params } }
  }
  return { ok: true, weights: training.ranker.weights, report: training.report }
}

parentPort?.postMessage(fit(workerData as FitRequest))
