import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../semantic/random.ts'
import { bootstrapInterval, ndcgAt, precisionAt, signingRateByBand } from './measures.ts'
import type { Ranked } from './measures.ts'
import { neighbourFeatures, outOfFoldNeighbours, remember } from './neighbours.ts'
import { gradeOf } from './outcomes.ts'
import type { Outcome } from './outcomes.ts'
import { trainWeights } from './pairwise.ts'
import { rankerOf } from './ranker.ts'
import { fitPlane, heightAt } from './ridge.ts'
import { solvePositive } from './solve.ts'
import { LEAST_MIXED_NEEDS, LEAST_OUTCOMES, trainRanker } from './train-ranker.ts'
import { growForest, predict } from './trees.ts'

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

describe('gradeOf', () => {
  it('grades each step, and a decline by its reason', () => {
    expect([
      gradeOf('shown'),
      gradeOf('opened'),
      gradeOf('introduced'),
      gradeOf('signed'),
      gradeOf('declined', 'unrelated'),
      gradeOf('declined', 'terms'),
      gradeOf('declined'),
    ]).toEqual([0, 1, 2, 3, 0, 1, 1])
  })
})

describe('trainRanker', () => {
  const byPlace = outcomesBy(({ place, body }) => Math.min(3, Math.floor(3 * place! + body!)))
  const { ranker, report } = trained(byPlace)

  it('finds a planted rule that the present weights do not know', () => {
    expect(report).toMatchObject({ outcomes: 400, needs: 40, better: { weights: true, trees: true } })
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
    expect(better).toEqual({ weights: false, trees: false })
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
    expect(learned.better).toEqual({ weights: false, trees: true })
    expect(learned.seen.gain.trees.mean).toBeGreaterThan(0.1)
    expect(learned.unseen.gain.trees.mean).toBeLessThan(0.1)
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

describe('trainWeights', () => {
  it('is never negative, adds up to 1, and keeps the present weights where nothing differs', () => {
    const row = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 })
    const judged = fc.record({ row, grade: fc.nat({ max: 3 }), need: fc.constantFrom('a', 'b') })
    fc.assert(
      fc.property(fc.array(judged, { maxLength: 30 }), (cases) => {
        const weights = trainWeights(
          {
            rows: cases.map((one) => one.row),
            grades: cases.map(({ grade }) => grade),
            needs: cases.map(({ need }) => need),
          },
          [0.5, 0.3, 0.2],
          { hold: 1, rounds: 50 },
        )
        expect(weights.filter((weight) => !(weight >= 0))).toEqual([])
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
      }),
      { numRuns: 50 },
    )
    expect(trainWeights({ rows: [[1, 2, 3]], grades: [1], needs: ['a'] }, [2, 1, 1])).toEqual([
      0.5, 0.25, 0.25,
    ])
  })
})

describe('growForest', () => {
  it('learns a step and an interaction, and ignores noise', () => {
    const dice = createRandom(5)
    const rows = Array.from({ length: 600 }, () => [dice(), dice(), dice()])
    const rule = ([a, b]: readonly number[]) => (a! > 0.5 ? 1 : 0) + (a! > 0.5 && b! > 0.5 ? 2 : 0)
    const forest = growForest(rows, rows.map(rule), { trees: 60, rate: 0.2, depth: 3 })
    expect(
      [
        [0.1, 0.9, 0.5],
        [0.9, 0.1, 0.5],
        [0.9, 0.9, 0.1],
      ].map((row) => predict(forest, row).toFixed(0).replace('-', '')),
    ).toEqual(['0', '1', '3'])
  })

  it('stays within what it saw, and answers the mean without rows or features to split on', () => {
    const targets = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(targets, fc.nat(), (grades, seed) => {
        const forest = growForest(
          grades.map((_, at) => [at]),
          grades,
          { trees: 10, leafRows: 2, seed },
        )
        expect(JSON.parse(JSON.stringify(forest))).toEqual(forest)
        for (const at of grades.keys()) {
          expect(predict(forest, [at])).toBeGreaterThan(-1)
          expect(predict(forest, [at])).toBeLessThan(4)
        }
      }),
      { numRuns: 50 },
    )
    expect(predict(growForest([[1], [1]], [2, 2]), [1])).toBe(2)
  })
})

describe('neighbourFeatures', () => {
  const judgements = ['a', 'b'].flatMap((need) =>
    Array.from({ length: 6 }, (_, at) => ({ need, offer: `${need}${at}`, grade: at % 4, expected: 1 })),
  )
  const nearness = {
    offers: (a: string, b: string) => (a === b ? 1 : 0.2),
    needs: (a: string, b: string) => (a === b ? 1 : 0.3),
  }

  it('asks the judgements of the need and of those near it', () => {
    const memory = remember(judgements, nearness)
    const features = neighbourFeatures(memory, { need: 'a', offer: 'a3' }).map((value) =>
      Number(value.toFixed(3)),
    )
    // Count, mean (2·7/6 + 7)/8, then nearest is itself with grade 3.
    expect(features.slice(0, 2)).toEqual([1.946, 1.167])
    expect(features.slice(4, 8)).toEqual([1, 3, 1, 0.2])
    expect(features[10]).toBeGreaterThan(0.5)
  })

  it('tells a stranger the mean and nothing else', () => {
    const memory = remember([], nearness)
    expect(neighbourFeatures(memory, { need: 'x', offer: 'y' })).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('gives no judgement its own answer', () => {
    const settings = { folds: 4, seed: 2 }
    const before = outOfFoldNeighbours(judgements, nearness, settings)
    for (const at of judgements.keys()) {
      const changed = judgements.with(at, { ...judgements[at]!, grade: 3 - judgements[at]!.grade })
      expect(outOfFoldNeighbours(changed, nearness, settings)[at]).toEqual(before[at])
    }
  })
})

describe('fitPlane and solvePositive', () => {
  it('finds a plane and a solution', () => {
    const rows = Array.from({ length: 200 }, (_, at) => [at % 7, at % 11])
    const plane = fitPlane(
      rows,
      rows.map(([a, b]) => 2 + a! - 0.5 * b!),
    )
    expect(heightAt(plane, [3, 4])).toBeCloseTo(3, 1)
    expect([...solvePositive(Float64Array.of(4, 0, 2, 3), Float64Array.of(2, 1))]).toEqual([0.5, 0])
  })
})

describe('measures', () => {
  const list: Ranked[] = [
    { score: 9, grade: 1 },
    { score: 7, grade: 3 },
    { score: 7, grade: 0 },
    { score: 1, grade: 2 },
  ]

  it('measures by hand-computed examples', () => {
    // The tie puts grade 0 second: gains 1, 0, 7, 3 against 7, 3, 1, 0.
    const gained = 1 + 7 / 2 + 3 / Math.log2(5)
    const ideal = 7 + 3 / Math.log2(3) + 1 / 2
    expect(ndcgAt(list, 10)).toBeCloseTo(gained / ideal, 12)
    expect([precisionAt(list, 2), precisionAt(list, 5), precisionAt(list, 3, 2)]).toEqual([0.5, 0.75, 1 / 3])
    expect([precisionAt([], 5), ndcgAt([{ score: 1, grade: 0 }], 5)]).toEqual([undefined, undefined])
  })

  it('counts signings by band', () => {
    const outcomes = [
      { score: 0, grade: 2 },
      { score: 50, grade: 3 },
      { score: 80, grade: 2 },
      { score: 100, grade: 3 },
      { score: 100, grade: 1 },
    ]
    expect(
      signingRateByBand(outcomes, [
        { from: 0, to: 40 },
        { from: 40, to: 45 },
        { from: 45, to: 100 },
      ]),
    ).toEqual([
      { from: 0, to: 40, introduced: 1, signed: 0, rate: 0 },
      { from: 40, to: 45, introduced: 0, signed: 0, rate: undefined },
      { from: 45, to: 100, introduced: 3, signed: 2, rate: 2 / 3 },
    ])
  })

  it('keeps its bounds: rates within 0 and 1, bands covering the scale lose nobody, the best order is 1', () => {
    const ranked = fc.array(
      fc.record({ score: fc.integer({ min: 0, max: 100 }), grade: fc.nat({ max: 3 }) }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(
        ranked,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 99 }),
        (some, depth, cut) => {
          const precision = precisionAt(some, depth)!
          expect(precision >= 0 && precision <= 1).toBe(true)
          const bands = signingRateByBand(some, [
            { from: 0, to: cut },
            { from: cut, to: 100 },
          ])
          expect(bands.reduce((sum, { introduced }) => sum + introduced, 0)).toBe(
            some.filter(({ grade }) => grade >= 2).length,
          )
          expect(bands.filter(({ rate }) => rate !== undefined && !(rate >= 0 && rate <= 1))).toEqual([])
          const best = some.map(({ grade }) => ({ score: grade, grade }))
          const ndcg = ndcgAt(some, depth)
          if (ndcg !== undefined) {
            expect(ndcgAt(best, depth)).toBe(1)
            expect(ndcg).toBeLessThanOrEqual(1 + 1e-12)
          }
        },
      ),
    )
  })

  it('brackets the mean, and says the same each time', () => {
    const values = [0.1, 0.4, 0.2, 0.9, 0.3]
    const interval = bootstrapInterval(values)
    expect(interval.mean).toBeCloseTo(0.38, 12)
    expect(interval.low).toBeLessThan(0.38)
    expect(interval.high).toBeGreaterThan(0.38)
    expect(bootstrapInterval(values)).toEqual(interval)
    expect(bootstrapInterval([2, 2])).toEqual({ mean: 2, low: 2, high: 2 })
  })
})
