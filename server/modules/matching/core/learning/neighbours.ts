import { dealFolds } from './folds.ts'
import type { Judgement, Nearness } from './judgements.ts'
import { correctionOf, levelOf } from './residuals.ts'
import type { Correction } from './residuals.ts'

/** Judgements sorted by need, with what is asked of them again and again. */
export interface Memory {
  readonly byNeed: ReadonlyMap<string, readonly Judgement[]>
  readonly mean: number
  readonly nearness: Nearness
  readonly nearNeeds: Map<string, readonly NearNeed[]>
  readonly corrections: Map<string, Correction>
}

interface NearNeed {
  readonly need: string
  readonly nearness: number
}

interface Near {
  readonly grade: number
  readonly near: number
}

/** Judgements of the average grade that every mean is thought to hold beside its own. */
const PRIOR = 2
/** Needs that are asked beside the need itself, the nearest first. */
const OTHER_NEEDS = 12
const GOOD = 2

export function remember(judgements: readonly Judgement[], nearness: Nearness): Memory {
  const byNeed = Map.groupBy(judgements, ({ need }) => need)
  const mean = judgements.reduce((sum, { grade }) => sum + grade, 0) / Math.max(1, judgements.length)
  return { byNeed, mean, nearness, nearNeeds: new Map(), corrections: new Map() }
}

/**
 * What earlier judgements say of a pair: those of the same need about similar offers, and those of similar needs.
 *
 * The pair itself must not be among the judgements remembered, or its answer is given away.
 *
 * @returns how many the need has judged, its mean, means weighted by nearness (mild and sharp), the nearest and its
 * grade, nearness of the nearest good and of the nearest bad one, mean and weight of similar needs, level of the
 * need's grades over what the features let expect, correction of that for this offer
 */
export function neighbourFeatures(memory: Memory, pair: { need: string; offer: string }): number[] {
  const { byNeed, mean, nearness } = memory
  const own = byNeed.get(pair.need) ?? []
  const needMean = shrunken(own, () => 1, { prior: PRIOR, mean })
  const near = own.map(({ offer, grade }) => ({ grade, near: nearness.offers(pair.offer, offer) }))
  const best = near.reduce<Near | undefined>(
    (most, one) => (most === undefined || one.near > most.near ? one : most),
    undefined,
  )
  const others = nearNeedsOf(memory, pair.need).flatMap(({ need, nearness: needs }) =>
    byNeed.get(need)!.map(({ offer, grade }) => ({
      grade,
      near: needs * nearness.offers(pair.offer, offer) ** 2,
    })),
  )
  return [
    Math.log1p(own.length),
    needMean,
    shrunken(near, (one) => one.near, { prior: 0.5, mean: needMean }),
    shrunken(near, (one) => one.near ** 3, { prior: 0.1, mean: needMean }),
    best?.near ?? 0,
    best?.grade ?? mean,
    nearestOf(near, (grade) => grade >= GOOD),
    nearestOf(near, (grade) => grade === 0),
    shrunken(others, (one) => one.near, { prior: 0.2, mean }),
    others.reduce((sum, one) => sum + one.near, 0),
    levelOf(own),
    correctionFor(memory, pair.need)(pair.offer),
  ]
}

/**
 * The same for each judgement itself, from the others alone: each is asked of the folds it does not lie in.
 *
 * @returns `lists`: judgements of one need that were asked of the same others. Only those may be compared: what is held
 * out of a need's judgements is missing from the rest, so that between folds the features give the answers away
 */
export function outOfFoldNeighbours(
  judgements: readonly Judgement[],
  nearness: Nearness,
  { folds, seed }: { folds: number; seed: number },
): { features: number[][]; lists: string[] } {
  const dealt = dealFolds(judgements.length, { folds, seed })
  const memories = Array.from({ length: folds }, (_, fold) =>
    remember(
      judgements.filter((_judgement, at) => dealt[at] !== fold),
      nearness,
    ),
  )
  return {
    features: judgements.map((judgement, at) => neighbourFeatures(memories[dealt[at]!]!, judgement)),
    lists: judgements.map(({ need }, at) => `${dealt[at]} ${need}`),
  }
}

function nearestOf(near: readonly Near[], accept: (grade: number) => boolean): number {
  return near.reduce((most, one) => (accept(one.grade) ? Math.max(most, one.near) : most), 0)
}

function shrunken<T extends { readonly grade: number }>(
  judged: readonly T[],
  weightOf: (one: T) => number,
  { prior, mean }: { prior: number; mean: number },
): number {
  let sum = prior * mean
  let weights = prior
  for (const one of judged) {
    const weight = weightOf(one)
    sum += weight * one.grade
    weights += weight
  }
  return sum / weights
}

function nearNeedsOf(memory: Memory, need: string): readonly NearNeed[] {
  const known = memory.nearNeeds.get(need)
  if (known !== undefined) return known
  const nearest = [...memory.byNeed.keys()]
    .filter((other) => other !== need)
    .map((other) => ({ need: other, nearness: memory.nearness.needs(need, other) }))
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness || (a.need < b.need ? -1 : 1))
    .slice(0, OTHER_NEEDS)
  memory.nearNeeds.set(need, nearest)
  return nearest
}

function correctionFor(memory: Memory, need: string): Correction {
  const known = memory.corrections.get(need)
  if (known !== undefined) return known
  const asked = [need, ...nearNeedsOf(memory, need).map((other) => other.need)]
  const judgements = asked.flatMap((one) => memory.byNeed.get(one) ?? [])
  const correction = correctionOf(judgements, need, memory.nearness)
  memory.corrections.set(need, correction)
  return correction
}
