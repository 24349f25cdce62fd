import { median } from '../quality/metrics.ts'
import type { EngineRound } from './measure-engine.ts'

const MEASURES = ['buildSeconds', 'memoryMegabytes', 'p50', 'p95'] as const
type Measure = (typeof MEASURES)[number]

/** One engine over all rounds. */
export interface SpeedRow extends Readonly<Record<Measure, number>> {
  readonly engine: string
  /** Needs asked in a round. */
  readonly needs: number
  /** Times the first engine's figure: the median of the ratios of each round. */
  readonly ratios: Readonly<Record<Measure, number>>
  /** Share of the first engine's ten best that this one has among its own. */
  readonly overlap: number
}

/**
 * Medians of each engine over the rounds, and of its ratios to the first engine within a round: what slows the
 * machine for a while slows both sides of a ratio.
 *
 * @param rounds by engine, in the order they were measured; every engine has as many
 */
export function compareSpeed(rounds: ReadonlyMap<string, readonly EngineRound[]>): SpeedRow[] {
  const [first = []] = rounds.values()
  const each = (value: (measure: Measure) => number) =>
    Object.fromEntries(MEASURES.map((measure) => [measure, value(measure)])) as Record<Measure, number>
  return [...rounds].map(([engine, list]) => ({
    engine,
    needs: Math.min(...list.map(({ needs }) => needs)),
    ...each((measure) => median(list.map((round) => round[measure]))),
    ratios: each((measure) => median(list.map((round, at) => round[measure] / first[at]![measure]))),
    overlap: overlapOf(list[0]!.answers, first[0]!.answers),
  }))
}

function overlapOf(answers: EngineRound['answers'], others: EngineRound['answers']): number {
  let [shared, all] = [0, 0]
  others.forEach((ids, at) => {
    const found = new Set(answers[at])
    all += ids.length
    shared += ids.filter((id) => found.has(id)).length
  })
  return shared / all
}
