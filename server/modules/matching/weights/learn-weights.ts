import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/database.ts'
import type { FitReply } from './fit.worker.ts'
import { fitInWorker } from './fit-in-worker.ts'
import { learnableOutcomes, type DaySpan } from './learnable-outcomes.ts'
import { currentWeights, installWeights } from './score-weights.ts'
import { endTraining, keptReport, lockTraining, type KeptReport, type TrainingState } from './trainings.ts'

/** What was learned, and instead of which weights; or why nothing was. */
export type Learned =
  | {
      readonly ok: true
      readonly report: KeptReport
      readonly instead: string | null
      readonly isReset: boolean
    }
  | Extract<FitReply, { ok: false }>

/**
 * Learns from the log of outcomes how much each signal says, and compares that with the weights in use.
 * Writes nothing, so that nobody waits for it.
 */
export async function learnWeights(db: Db, span: DaySpan = {}): Promise<Learned> {
  const { outcomes, leftOut } = await learnableOutcomes(db, span)
  const { id, origin, weights: present } = await currentWeights(db)
  const fitted = await fitInWorker({ outcomes, present })
  if (!fitted.ok) return fitted
  const report = keptReport(fitted.report, { leftOut, present, learned: fitted.weights })
  return { ok: true, report, instead: id, isReset: id !== null && origin === 'built_in' }
}

/**
 * Ends a training: weights that are better come into use, anything else changes nothing.
 *
 * @param isAsked whether somebody asked for it; only then do learned weights take the place of built-in ones that
 * somebody went back to
 * @returns what became of it; undefined when it had ended before
 */
export async function settleTraining(
  ctx: Context,
  { id, learned, isAsked }: { id: string; learned: Learned; isAsked: boolean },
): Promise<TrainingState | undefined> {
  if (!(await lockTraining(ctx, id))) return undefined
  if (!learned.ok) {
    await endTraining(ctx, id, { state: 'refused', refusal: learned.refusal })
    return 'refused'
  }
  const { report } = learned
  const state = await install(ctx, { id, learned, isAsked })
  await endTraining(ctx, id, { state, report })
  return state
}

async function install(
  ctx: Context,
  { id, learned, isAsked }: { id: string; learned: Extract<Learned, { ok: true }>; isAsked: boolean },
): Promise<TrainingState> {
  const { report, instead, isReset } = learned
  if (!report.isBetter) return 'not_better'
  if (isReset && !isAsked) return 'held'
  const installed = await installWeights(ctx, { report, trainingId: id, instead })
  return installed ? 'installed' : 'outdated'
}
