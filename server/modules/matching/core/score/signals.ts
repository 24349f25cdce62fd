import { pointsOf } from './points.ts'
import type { Reading } from './readings.ts'

export type SignalName =
  'title' | 'body' | 'semantic' | 'indices' | 'subject' | 'industry' | 'track_record' | 'place' | 'load'

export type SignalWeights = Readonly<Record<SignalName, number>>

/** Shares of the score when a need states everything; chosen by hand until outcomes are there to fit them. */
export const DEFAULT_WEIGHTS: SignalWeights = {
  title: 0.27,
  body: 0.27,
  semantic: 0.14,
  indices: 0.1,
  subject: 0.05,
  industry: 0.07,
  track_record: 0.04,
  place: 0.04,
  load: 0.02,
}

export interface Signal {
  readonly name: SignalName
  /** 0 to 1. */
  readonly value: number
  /** Share of this signal in the score; the shares of one match add up to 1. */
  readonly weight: number
  /** Points out of 100: 100 × weight × value. */
  readonly contribution: number
  /** The contribution as it is shown: whole points that add up to the rounded score. */
  readonly points: number
  /** For the sentence shown to both sides. */
  readonly detail: Readonly<Record<string, string | number>>
}

export interface Match {
  readonly id: string
  /** 0 to 100: exactly the contributions of the signals added in their order. */
  readonly score: number
  readonly signals: readonly Signal[]
}

/** Weighs the readings of one match so that they add up; weights are scaled to the readings there are. */
export function matchOf(id: string, weights: SignalWeights, readings: readonly Reading[]): Match {
  const total = totalOf(weights, readings)
  const contributions = readings.map((reading) => contributionOf(reading, weights, total))
  const points = pointsOf(contributions)
  const signals = readings.map(({ name, value, detail }, at): Signal => ({
    name,
    value,
    weight: total === 0 ? 0 : weights[name] / total,
    contribution: contributions[at]!,
    points: points[at]!,
    detail: typeof detail === 'function' ? detail() : detail,
  }))
  return { id, score: scoreOf(weights, readings), signals }
}

/** The score alone, for the many that are ranked and not shown. @param total of all weights, for a part of the readings */
export function scoreOf(
  weights: SignalWeights,
  readings: readonly Reading[],
  total = totalOf(weights, readings),
): number {
  let score = 0
  for (const reading of readings) score += contributionOf(reading, weights, total)
  return score
}

/** What the weights of some readings add up to. */
export function totalOf(weights: SignalWeights, readings: readonly Reading[]): number {
  let total = 0
  for (const { name } of readings) total += weights[name]
  return total
}

function contributionOf({ name, value }: Reading, weights: SignalWeights, total: number): number {
  return total === 0 ? 0 : 100 * (weights[name] / total) * value
}
