import { describe, expect, it } from 'vitest'
import { createRandom } from '../semantic/random.ts'
import type { Outcome } from './outcomes.ts'
import { rankerOf, signalScore } from './ranker.ts'
import { LEAST_MIXED_NEEDS, LEAST_OUTCOMES, trainRanker } from './train-ranker.ts'

const PRESENT = { title: 0.5, body: 0.3, place: 0.2 }
const TREES = { trees: 20, depth: 3, rate: 0.2, leafRows: 5 }

/** Outcomes of needs with ten offers each, their grades by a rule over the features drawn. */
function outcomesBy(
  rule: (features: Record<string, number>, need: number, dice: () => number) => number,
  { needs = 40, seed = 1 } = {},
): Outcome[] {
  const dice = createRandom(seed)
  return Array.from({ length: needs * 10 }, (_, at) => {
    const need = Math.floor(at / 10)
    const features = { title: dice(), body: dice(), place: dice(), length: dice() }
    return { need: `n${need}`, offer: `o${at}`, grade: rule(features, need, dice), features }
  })
}

function trained(outcomes: readonly Outcome[], settings: Partial<Parameters<typeof trainRanker>[1]> = {}) {
  const training = trainRanker(outcomes, { weights: PRESENT, trees: TREES, ...settings })
  if (!training.ok) throw training.refusal
  return training
}

describe('trainRanker', () => {
  const byPlace = outcomesBy(({ place, body }) => Math.min(3, Math.floor(3 * place! + body!)))
  const { ranker, report } = trained(byPlace)

  it('finds a planted rule that the present weights do not know', () => {
    expect(report).toMatchObject({
      outcomes: 400,
      needs: 40,
      better: { weights: true, judged: true, trees: true },
    })
    expect(ranker.weights['place']).toBeGreaterThan(0.5)
    expect(ranker.weights['title']).toBeLessThan(0.2)
    expect(report.unseen.weights.ndcg10).toBeGreaterThan(0.97)
    expect(report.unseen.trees.meanAbsoluteError).toBeLessThan(report.unseen.present.meanAbsoluteError / 1.5)
  })

  it('is the same each time, and after a journey through JSON', () => {
    expect(trained(byPlace)).toEqual({ ok: true, ranker, report })
    const read = JSON.parse(JSON.stringify(ranker)) as typeof ranker
    expect(read).toEqual(ranker)
    const pairs = byPlace.slice(0, 40)
    expect(pairs.map(rankerOf(read))).toEqual(pairs.map(rankerOf(ranker)))
  })

  it.each([1, 2, 3])('reports no gain on random grades (draw %i)', (seed) => {
    const random = outcomesBy((_features, _need, dice) => Math.floor(4 * dice()), { seed })
    const { better, seen, unseen } = trained(random, {
      nearness: { offers: (a, b) => (a === b ? 1 : 0.5), needs: (a, b) => (a === b ? 1 : 0.5) },
    }).report
    expect(better).toEqual({ weights: false, judged: false, trees: false })
    for (const { gain } of [seen, unseen]) {
      expect(gain.trees.low).toBeLessThanOrEqual(0)
      expect(gain.trees.mean).toBeLessThan(0.05)
    }
  })

  it('does not trade the present weights for none when they are the rule already', () => {
    const fitting = outcomesBy(({ title, body, place }) =>
      Math.min(3, Math.floor(5 * Math.max(0, 0.5 * title! + 0.3 * body! + 0.2 * place! - 0.3))),
    )
    const training = trained(fitting)
    expect(training.report.better.weights).toBe(false)
    for (const [name, weight] of Object.entries(PRESENT)) {
      expect(training.ranker.weights[name]).toBeCloseTo(weight, 1)
    }
  })

  it('learns from what the same need thought of similar offers, which no feature tells', () => {
    // Each need likes one of two kinds of offers; which one is seen in its judgements only.
    const kindOf = (offer: string) => Number(offer.slice(1)) % 2
    const liking = outcomesBy((_features, _need, dice) => Math.floor(2 * dice()), { needs: 60 }).map(
      (outcome) => ({
        ...outcome,
        grade: kindOf(outcome.offer) === Number(outcome.need.slice(1)) % 2 ? 2 + outcome.grade : 0,
      }),
    )
    const nearness = {
      offers: (a: string, b: string) => (kindOf(a) === kindOf(b) ? 1 : 0),
      needs: (a: string, b: string) => (a === b ? 1 : 0),
    }
    const { report: learned } = trained(liking, { nearness })
    expect(learned.better).toEqual({ weights: false, judged: true, trees: true })
    expect(learned.seen.gain.judged.mean).toBeGreaterThan(0.1)
    expect(learned.seen.gain.trees.mean).toBeGreaterThan(0.1)
    expect(learned.unseen.gain.trees.mean).toBeLessThan(0.1)
  })

  it('gives a score whose parts add up to it, judged among them, which is .5 for a stranger', () => {
    const predict = rankerOf(ranker)
    for (const outcome of byPlace.slice(0, 20)) {
      const { judged, score } = predict(outcome)
      expect(judged >= 0 && judged <= 1).toBe(true)
      expect(signalScore(ranker.judgedWeights, { features: { ...outcome.features, judged } })).toBe(score)
    }
    expect(Object.values(ranker.judgedWeights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
    expect(predict({ need: 'stranger', offer: 'stranger', features: {} }).judged).toBe(0.5)
  })

  it('refuses too few outcomes, and too few needs with both good and bad ones', () => {
    const refusalOf = (outcomes: readonly Outcome[]) => {
      const training = trainRanker(outcomes, { weights: PRESENT })
      return training.ok ? undefined : { code: training.refusal.code, params: training.refusal.params }
    }
    const least = { leastOutcomes: LEAST_OUTCOMES, leastNeeds: LEAST_MIXED_NEEDS }
    const code = 'matching.outcomes_few'
    expect(refusalOf([])).toEqual({ code, params: { outcomes: 0, needs: 0, ...least } })
    const half = (_features: unknown, need: number, dice: () => number) => (need < 19 && dice() > 0.5 ? 1 : 0)
    expect(refusalOf(outcomesBy(half, { needs: 30 }))).toEqual({
      code,
      params: { outcomes: 300, needs: 19, ...least },
    })
  })
})
