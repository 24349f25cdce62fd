import type { z } from 'zod'
import {
  countLearnable,
  currentWeights,
  DEFAULT_WEIGHTS,
  lastTraining,
  LEAST_MIXED_NEEDS,
  LEAST_OUTCOMES,
  listWeights,
  type OutcomeEvent,
} from '#matching'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/i18n.ts'
import { abilitiesOf, allow } from '#platform/policy.ts'
import { placePath } from '#register'
import { faults } from '../errors.ts'
import { mayReadQuality, weightsPolicy } from '../policy.ts'
import type { qualityQuery, qualitySchema, weightsListSchema } from './match-quality.contract.ts'
import { eventCounts, precisionOf, signingRates, type QualityScope } from './match-quality.queries.ts'
import { presentReport, presentTraining, presentWeights } from './present-training.ts'

const EVENTS: Readonly<Record<OutcomeEvent, Text>> = {
  shown: { zh: '展示', en: 'shown' },
  opened: { zh: '查看', en: 'opened' },
  introduced: { zh: '介绍对接', en: 'introduced' },
  agreed: { zh: '双方同意', en: 'agreed' },
  declined: { zh: '婉拒', en: 'declined' },
  signed: { zh: '签约', en: 'signed' },
}

type Quality = z.input<typeof qualitySchema>

/**
 * How well the lists of matches served: what became of what was shown, and the weights they were made with.
 *
 * @throws exchange.period_reversed
 * @throws register.place_unknown
 */
export async function matchQuality(ctx: Context, query: z.infer<typeof qualityQuery>): Promise<Quality> {
  allow(mayReadQuality(ctx.actor))
  const scope = await scopeOf(ctx, query)
  const training = await lastTraining(ctx.db)
  const { origin, weights } = await currentWeights(ctx.db)
  const counts = await eventCounts(ctx, scope)
  return {
    ...{ from: scope.from, to: scope.to },
    ...(await precisionOf(ctx, scope)),
    ...(await signingRates(ctx, scope)),
    events: Object.entries(EVENTS).map(([event, text]) => ({
      ...{ event, label: text[ctx.language], count: counts.get(event as OutcomeEvent) ?? 0 },
    })),
    origin,
    weights: presentWeights(ctx.language, weights, DEFAULT_WEIGHTS),
    training: training ? presentTraining(ctx, training) : null,
    learnable: training?.report ? null : await learnableNow(ctx),
    abilities: abilitiesOf(weightsPolicy, ctx.actor, undefined),
  }
}

async function scopeOf(
  ctx: Context,
  { from, to, place }: z.infer<typeof qualityQuery>,
): Promise<QualityScope> {
  const last = to ?? dayOf(ctx.now)
  const first = from ?? addDays(last, -364)
  if (first > last) throw faults.period_reversed()
  if (place !== undefined) await placePath(ctx, place)
  return { from: first, to: last, place }
}

async function learnableNow(ctx: Context): Promise<Quality['learnable']> {
  const least = { leastOutcomes: LEAST_OUTCOMES, leastMixedNeeds: LEAST_MIXED_NEEDS }
  return { ...(await countLearnable(ctx.db)), ...least }
}

/** The weights in use and those before them, the latest first. */
export async function weightsHistory(ctx: Context): Promise<z.input<typeof weightsListSchema>> {
  allow(mayReadQuality(ctx.actor))
  const records = await listWeights(ctx.db)
  return {
    items: records.map(({ id, state, origin, setAt, setByName, report, weights }) => ({
      ...{ id, setAt, weights, setBy: setByName },
      isCurrent: state === 'current',
      origin: origin === 'trained' ? 'trained' : 'built_in',
      report: report && presentReport(ctx.language, report),
    })),
  }
}
