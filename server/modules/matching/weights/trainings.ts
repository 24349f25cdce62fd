import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/database.ts'
import { toJson } from '#platform/db/json-column.ts'
import type { Fault } from '#platform/errors.ts'
import type { TextParams } from '#platform/i18n.ts'
import type { Interval } from '../core/learning/measures.ts'
import { learningFaults } from '../core/learning/errors.ts'
import type { TrainingReport } from '../core/learning/train-ranker.ts'
import { faults } from '../errors.ts'
import type { LearnableOutcomes } from './learnable-outcomes.ts'

/**
 * `installed`: better, and in use since. `held`: better, but somebody has gone back to the built-in weights and nobody
 * has asked since. `outdated`: other weights came into use meanwhile. `refused`: too little to learn from.
 */
export type TrainingState =
  'waiting' | 'installed' | 'not_better' | 'held' | 'outdated' | 'refused' | 'abandoned'

/** What a training measured: cross-validated on needs held out whole, and for the trees on pairs of known needs. */
export interface KeptReport {
  readonly outcomes: number
  readonly needs: number
  readonly leftOut: LearnableOutcomes['leftOut']
  /** nDCG@10 with the weights in use and with the learned ones, and the gain need by need. */
  readonly weights: { readonly before: number; readonly after: number; readonly gain: Interval }
  /** The same for the trees, which are measured and never installed: their scores have no reasons. */
  readonly trees: { readonly before: number; readonly after: number; readonly gain: Interval }
  readonly isBetter: boolean
  readonly present: Readonly<Record<string, number>>
  readonly learned: Readonly<Record<string, number>>
}

export interface TrainingRecord {
  readonly id: string
  readonly state: TrainingState
  readonly requestedAt: string
  readonly endedAt: string | null
  readonly report: KeptReport | null
  readonly refusal: Fault | null
}

/** What is kept of a report: `present` and `learned` are weights by signal. */
export function keptReport(
  { outcomes, needs, unseen, seen, better }: TrainingReport,
  rest: Pick<KeptReport, 'present' | 'learned' | 'leftOut'>,
): KeptReport {
  return {
    ...{ outcomes, needs, ...rest, isBetter: better.weights },
    weights: { before: unseen.present.ndcg10, after: unseen.weights.ndcg10, gain: unseen.gain.weights },
    trees: { before: seen.present.ndcg10, after: seen.trees.ndcg10, gain: seen.gain.trees },
  }
}

/** A training that has not ended after this long has failed for good; the jobs page says why. */
const HOURS = 1

/** Begins a training; one at a time. @throws matching.training_open */
export async function beginTraining(ctx: Context): Promise<{ id: string }> {
  await ctx.db
    .updateTable('matching.training')
    .set({ state: 'abandoned', endedAt: ctx.now })
    .where('endedAt', 'is', null)
    .where('requestedAt', '<', new Date(ctx.now.getTime() - HOURS * 3_600_000).toISOString())
    .execute()
  const begun = await ctx.db
    .insertInto('matching.training')
    .values({
      id: ctx.newId(),
      state: 'waiting',
      requestedBy: ctx.actor.accountId,
      requestedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!begun) throw faults.training_open()
  return begun
}

/** Ends a training with what came of it. */
export async function endTraining(
  ctx: Context,
  id: string,
  result: {
    readonly state: TrainingState
    readonly report?: KeptReport
    readonly refusal?: { readonly params: TextParams }
  },
): Promise<void> {
  await ctx.db
    .updateTable('matching.training')
    .set({
      state: result.state,
      endedAt: ctx.now,
      report: result.report ? toJson(result.report) : null,
      refusal: result.refusal ? toJson(result.refusal) : null,
    })
    .where('id', '=', id)
    .execute()
}

/** Whether a training still waits for its end, which is held until the transaction ends. @throws matching.training_not_found */
export async function lockTraining(ctx: Context, id: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('matching.training')
    .select('endedAt')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw faults.training_not_found()
  return row.endedAt === null
}

/** @throws matching.training_not_found */
export async function findTraining(db: Db, id: string): Promise<TrainingRecord> {
  const row = await trainings(db).where('id', '=', id).executeTakeFirst()
  if (!row) throw faults.training_not_found()
  return recordOf(row)
}

/** The training that is under way, or else the one that ended last; abandoned ones tell nothing. */
export async function lastTraining(db: Db): Promise<TrainingRecord | undefined> {
  const row = await trainings(db)
    .where('state', '<>', 'abandoned')
    .orderBy('requestedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && recordOf(row)
}

function trainings(db: Db) {
  return db
    .selectFrom('matching.training')
    .select(['id', 'state', 'requestedAt', 'endedAt', 'report', 'refusal'])
}

type Row = Awaited<ReturnType<ReturnType<typeof trainings>['executeTakeFirstOrThrow']>>

function recordOf({ state, report, refusal, ...row }: Row): TrainingRecord {
  return {
    ...row,
    state: state as TrainingState,
    report: report as KeptReport | null,
    refusal: refusal === null ? null : learningRefusal(refusal as { params: TextParams }),
  }
}

/** The refusal of a training as it can be thrown: there is one reason only, so that its numbers are all that differs. */
export function learningRefusal({ params }: { readonly params: TextParams }): Fault {
  return learningFaults.outcomes_few(params)
}
