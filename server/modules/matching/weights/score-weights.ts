import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/database.ts'
import { toJson } from '#platform/db/json-column.ts'
import { fill, type Text } from '#platform/i18n.ts'
import { DEFAULT_WEIGHTS, type SignalName, type SignalWeights } from '../core/score/signals.ts'
import { faults } from '../errors.ts'
import type { KeptReport } from './trainings.ts'

/** Announced with `{ id }` when other weights have come into use, learned ones or the built-in ones again. */
export const WEIGHTS_TRAINED = 'matching.weights.trained'

export interface ScoreWeights {
  /** Null as long as the built-in weights were never departed from. */
  readonly id: string | null
  /** `built_in` in a row is somebody's decision to go back to them. */
  readonly origin: 'trained' | 'built_in'
  readonly weights: SignalWeights
}

const NEVER_CHANGED: ScoreWeights = { id: null, origin: 'built_in', weights: DEFAULT_WEIGHTS }

/**
 * The weights in use. The built-in ones are those of this version, whatever they were when somebody went back to them;
 * learned ones that do not know a signal of this version give way to them until the next training.
 */
export async function currentWeights(db: Db): Promise<ScoreWeights> {
  const row = await current(db).executeTakeFirst()
  return row ? inUse(row) : NEVER_CHANGED
}

/** The same, held until the transaction ends: whoever goes on may change them. */
async function lockWeights(ctx: Context): Promise<ScoreWeights> {
  const row = await current(ctx.db).forUpdate().executeTakeFirst()
  return row ? inUse(row) : NEVER_CHANGED
}

function current(db: Db) {
  return db
    .selectFrom('matching.scoreWeights')
    .select(['id', 'origin', 'weights'])
    .where('state', '=', 'current')
}

function inUse(row: { id: string; origin: string; weights: unknown }): ScoreWeights {
  const learned = row.origin === 'trained' ? asWeights(row.weights) : undefined
  if (!learned) return { ...NEVER_CHANGED, id: row.id }
  return { id: row.id, origin: 'trained', weights: learned }
}

function asWeights(kept: unknown): SignalWeights | undefined {
  const weights = kept as Partial<Record<SignalName, number>>
  const names = Object.keys(DEFAULT_WEIGHTS) as SignalName[]
  if (!names.every((name) => typeof weights[name] === 'number')) return undefined
  // In the order of the signals, which a jsonb column does not keep.
  return Object.fromEntries(names.map((name) => [name, weights[name]])) as SignalWeights
}

const INSTALLED: Text = {
  zh: '启用了从 {outcomes} 条匹配去向学到的权重',
  en: 'put weights learned from {outcomes} outcomes into use',
}
const RESET: Text = { zh: '恢复了内置的匹配权重', en: 'went back to the built-in weights' }

/**
 * Puts learned weights in the place of those they were compared with, and announces them.
 *
 * @param instead the id of the weights they were compared with
 * @returns the id; undefined when others came into use meanwhile, and then nothing is changed
 */
export async function installWeights(
  ctx: Context,
  { report, trainingId, instead }: { report: KeptReport; trainingId: string; instead: string | null },
): Promise<string | undefined> {
  const before = await lockWeights(ctx)
  const weights = asWeights(report.learned)
  if (before.id !== instead || !weights) return undefined
  const { outcomes } = report
  const sentence = { zh: fill(INSTALLED.zh, { outcomes }), en: fill(INSTALLED.en, { outcomes }) }
  return keep(ctx, { origin: 'trained', weights, trainingId, sentence })
}

/** Goes back to the built-in weights. @returns the id @throws matching.weights_built_in when they are in use */
export async function resetWeights(ctx: Context): Promise<string> {
  const { origin } = await lockWeights(ctx)
  if (origin === 'built_in') throw faults.weights_built_in()
  const id = await keep(ctx, {
    ...{ origin: 'built_in', weights: DEFAULT_WEIGHTS, trainingId: null, sentence: RESET },
  })
  if (id === undefined) throw faults.weights_built_in()
  return id
}

async function keep(
  ctx: Context,
  made: {
    readonly origin: ScoreWeights['origin']
    readonly weights: SignalWeights
    readonly trainingId: string | null
    readonly sentence: Text
  },
): Promise<string | undefined> {
  await ctx.db
    .updateTable('matching.scoreWeights')
    .set({ state: 'old' })
    .where('state', '=', 'current')
    .execute()
  const id = ctx.newId()
  const kept = await ctx.db
    .insertInto('matching.scoreWeights')
    .values({
      ...{ id, state: 'current', origin: made.origin, trainingId: made.trainingId },
      weights: toJson(made.weights),
      setAt: ctx.now,
      setBy: ctx.actor.accountId,
      setByName: ctx.actor.name,
    })
    // The first of all has no row before it to wait at.
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) return undefined
  await ctx.audit({
    action: made.origin === 'trained' ? 'matching.weights.install' : 'matching.weights.reset',
    subjectType: 'matching.score_weights',
    subjectId: id,
    sentence: made.sentence,
  })
  await ctx.announce(WEIGHTS_TRAINED, { id })
  return id
}

export interface WeightsRecord {
  readonly id: string
  readonly state: string
  readonly origin: string
  readonly weights: Readonly<Record<string, number>>
  readonly setAt: string
  readonly setByName: string
  /** What was measured when they were learned. */
  readonly report: KeptReport | null
}

/** Weights that are or were in use, the latest first; the latest two hundred at most. */
export async function listWeights(db: Db): Promise<WeightsRecord[]> {
  const rows = await db
    .selectFrom('matching.scoreWeights as kept')
    .leftJoin('matching.training', 'matching.training.id', 'kept.trainingId')
    .select(['kept.id', 'kept.state', 'kept.origin', 'kept.weights', 'kept.setAt', 'kept.setByName'])
    .select('matching.training.report')
    .orderBy('kept.setAt', 'desc')
    .orderBy('kept.id', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ weights, report, ...row }) => ({
    ...row,
    weights: weights as WeightsRecord['weights'],
    report: report as KeptReport | null,
  }))
}
