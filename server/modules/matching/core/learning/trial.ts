import { dealFolds } from './folds.ts'
import { bootstrapInterval, ndcgAt, precisionAt } from './measures.ts'
import type { Interval, Ranked } from './measures.ts'
import { HIGHEST_GRADE } from './outcomes.ts'
import type { Outcome } from './outcomes.ts'
import { fitRanker, rankerOf, signalScore } from './ranker.ts'
import type { LearnedWeights, RankerSettings } from './ranker.ts'
import { heightAt, lineThrough } from './ridge.ts'

/** Means over needs; the mean absolute error of the grade over pairs. */
export interface Measures {
  readonly ndcg10: number
  readonly precision5: number
  readonly meanAbsoluteError: number
}

/** `judged`: learned weights with the signal `judged`; `trees`: what the trees add to that. */
const LEARNED = ['weights', 'judged', 'trees'] as const
const METHODS = ['present', ...LEARNED] as const
type Method = (typeof METHODS)[number]

/** How present weights and each way of learning do on outcomes none of them was trained on. */
export interface Trial extends Readonly<Record<Method, Measures>> {
  /** Gain in nDCG@10 over the present weights, need by need. */
  readonly gain: Readonly<Record<(typeof LEARNED)[number], Interval>>
}

/** What each method says of an outcome; scores order the outcomes of a need, grades are 0 to 3. */
export interface Answer {
  readonly need: string
  readonly offer: string
  readonly grade: number
  readonly scores: Readonly<Record<Method, number>>
  readonly grades: Readonly<Record<Method, number>>
}

export interface TrialSettings extends RankerSettings {
  readonly folds: number
  /** `unseen` holds out whole needs, `seen` holds out pairs of needs whose other pairs are known. */
  readonly protocol: 'unseen' | 'seen'
  /** Folds that are held out together: of pairs two when not given, because lists of a few say little; of needs one. */
  readonly heldOut?: number
}

/** Cross-validates what would be learned, averaged over the needs with anything to find. */
export function runTrial(
  outcomes: readonly Outcome[],
  present: LearnedWeights,
  settings: TrialSettings,
): Trial {
  const lists = listsHeldOut(outcomes, present, settings)
  const measured = Object.fromEntries(METHODS.map((method) => [method, measuresOf(lists, method)]))
  const gains = LEARNED.map((method) => {
    const values = gainsOf(lists, method)
    const interval = bootstrapInterval(values.length > 0 ? values : [0], { draws: 1000, seed: settings.seed })
    return [method, interval] as const
  })
  return { ...(measured as Record<Method, Measures>), gain: Object.fromEntries(gains) as Trial['gain'] }
}

/**
 * What each method, trained on the rest, says of the outcomes held out: one list for each need and round.
 *
 * There are as many rounds as folds, and every outcome is held out equally often. A list is never put together from
 * several rounds: what is held out of a need's outcomes is missing from the others, so that the level of the
 * predictions gives the answers away.
 */
export function listsHeldOut(
  outcomes: readonly Outcome[],
  present: LearnedWeights,
  settings: TrialSettings,
): Answer[][] {
  const { folds, protocol, heldOut = protocol === 'seen' ? 2 : 1 } = settings
  const dealt = foldsOf(outcomes, settings)
  return Array.from({ length: folds }, (_, round) => {
    const isHeldOut = (_outcome: Outcome, at: number) => (dealt[at]! - round + folds) % folds < heldOut
    const known = outcomes.filter((outcome, at) => !isHeldOut(outcome, at))
    const answers = outcomes.filter(isHeldOut).map(answering(known, present, settings))
    return [...Map.groupBy(answers, ({ need }) => need).values()]
  }).flat()
}

function foldsOf(outcomes: readonly Outcome[], { protocol, folds, seed }: TrialSettings): Uint8Array {
  if (protocol === 'seen') return dealFolds(outcomes.length, { folds, seed })
  const needs = [...new Set(outcomes.map(({ need }) => need))]
  const dealt = dealFolds(needs.length, { folds, seed })
  const foldOf = new Map(needs.map((need, at) => [need, dealt[at]!]))
  return Uint8Array.from(outcomes, ({ need }) => foldOf.get(need)!)
}

function answering(
  known: readonly Outcome[],
  present: LearnedWeights,
  settings: TrialSettings,
): (outcome: Outcome) => Answer {
  const ranker = fitRanker(known, present, settings)
  const predictionOf = rankerOf(ranker, settings.nearness)
  const gradeBy = { present: gradesFrom(known, present), weights: gradesFrom(known, ranker.weights) }
  return (outcome) => {
    const { rank, grade, score } = predictionOf(outcome)
    const before = signalScore(present, outcome)
    const after = signalScore(ranker.weights, outcome)
    return {
      need: outcome.need,
      offer: outcome.offer,
      grade: outcome.grade,
      scores: { present: before, weights: after, judged: score, trees: rank },
      grades: {
        present: gradeBy.present(before),
        weights: gradeBy.weights(after),
        judged: whole(heightAt(ranker.judgedGrade, [score])),
        trees: grade,
      },
    }
  }
}

/** Scores are no grades: a line through the known ones makes them comparable. */
function gradesFrom(known: readonly Outcome[], weights: LearnedWeights): (score: number) => number {
  const line = lineThrough(
    known.map((outcome) => signalScore(weights, outcome)),
    known.map(({ grade }) => grade),
  )
  return (score) => whole(heightAt(line, [score]))
}

function whole(grade: number): number {
  return Math.min(HIGHEST_GRADE, Math.round(Math.max(0, grade)))
}

function rankedBy(list: readonly Answer[], method: Method): Ranked[] {
  return list.map(({ scores, grade }) => ({ score: scores[method], grade }))
}

function measuresOf(lists: readonly (readonly Answer[])[], method: Method): Measures {
  const all = lists.flat()
  return {
    ndcg10: meanOf(valuesByNeed(lists, (list) => ndcgAt(rankedBy(list, method), 10))),
    precision5: meanOf(valuesByNeed(lists, (list) => precisionAt(rankedBy(list, method), 5))),
    meanAbsoluteError: meanOf(all.map(({ grades, grade }) => Math.abs(grades[method] - grade))),
  }
}

/** One value per need: the mean over the rounds in which it can be measured. */
function valuesByNeed(
  lists: readonly (readonly Answer[])[],
  valueOf: (list: readonly Answer[]) => number | undefined,
): number[] {
  return [...Map.groupBy(lists, (list) => list[0]!.need).values()].flatMap((rounds) => {
    const values = rounds.map(valueOf).filter((value) => value !== undefined)
    return values.length === 0 ? [] : [meanOf(values)]
  })
}

function gainsOf(lists: readonly (readonly Answer[])[], method: Method): number[] {
  return valuesByNeed(lists, (list) => {
    const learned = ndcgAt(rankedBy(list, method), 10)
    const present = ndcgAt(rankedBy(list, 'present'), 10)
    return learned === undefined || present === undefined ? undefined : learned - present
  })
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
