import { dealFolds } from './folds.ts'
import { bootstrapInterval, ndcgAt, precisionAt } from './measures.ts'
import type { Interval, Ranked } from './measures.ts'
import type { Outcome } from './outcomes.ts'
import { fitRanker, rankerOf, signalScore } from './ranker.ts'
import type { RankerSettings } from './ranker.ts'
import { fitPlane, heightAt } from './ridge.ts'

/** Means over needs; the mean absolute error of the grade over pairs. */
export interface Measures {
  readonly ndcg10: number
  readonly precision5: number
  readonly meanAbsoluteError: number
}

/** How present weights, learned weights and the trees with memory do on outcomes none of them was trained on. */
export interface Trial {
  readonly present: Measures
  readonly weights: Measures
  readonly trees: Measures
  /** Gain in nDCG@10 over the present weights, need by need. */
  readonly gain: { readonly weights: Interval; readonly trees: Interval }
}

type Method = 'present' | 'weights' | 'trees'
const METHODS: readonly Method[] = ['present', 'weights', 'trees']

interface Answer {
  readonly need: string
  readonly grade: number
  readonly scores: Readonly<Record<Method, number>>
  readonly grades: Readonly<Record<Method, number>>
}

export interface TrialSettings extends RankerSettings {
  readonly folds: number
  /** `unseen` holds out whole needs, `seen` holds out pairs of needs whose other pairs are known. */
  readonly protocol: 'unseen' | 'seen'
}

/**
 * Cross-validates what would be learned: each outcome is predicted by a ranker trained on the other folds.
 *
 * Lists are ranked within their fold, because scores of different rankers are not comparable, and averaged over needs.
 */
export function runTrial(
  outcomes: readonly Outcome[],
  present: Readonly<Record<string, number>>,
  settings: TrialSettings,
): Trial {
  const dealt = foldsOf(outcomes, settings)
  const answers: Answer[][] = Array.from({ length: settings.folds }, (_, fold) =>
    answersFor(
      outcomes.filter((_outcome, at) => dealt[at] === fold),
      { known: outcomes.filter((_outcome, at) => dealt[at] !== fold), present, settings },
    ),
  )
  const lists = answers.flatMap((fold) => [...Map.groupBy(fold, ({ need }) => need).values()])
  const measured = Object.fromEntries(METHODS.map((method) => [method, measuresOf(lists, method)])) as Record<
    Method,
    Measures
  >
  const gains = { weights: gainsOf(lists, 'weights'), trees: gainsOf(lists, 'trees') }
  const interval = (values: readonly number[]) =>
    bootstrapInterval(values.length > 0 ? values : [0], { draws: 1000, seed: settings.seed })
  return { ...measured, gain: { weights: interval(gains.weights), trees: interval(gains.trees) } }
}

function foldsOf(outcomes: readonly Outcome[], { protocol, folds, seed }: TrialSettings): Uint8Array {
  if (protocol === 'seen') return dealFolds(outcomes.length, { folds, seed })
  const needs = [...new Set(outcomes.map(({ need }) => need))]
  const dealt = dealFolds(needs.length, { folds, seed })
  const foldOf = new Map(needs.map((need, at) => [need, dealt[at]!]))
  return Uint8Array.from(outcomes, ({ need }) => foldOf.get(need)!)
}

function answersFor(
  asked: readonly Outcome[],
  {
    known,
    present,
    settings,
  }: {
    known: readonly Outcome[]
    present: Readonly<Record<string, number>>
    settings: TrialSettings
  },
): Answer[] {
  const ranker = fitRanker(known, present, settings)
  const predictionOf = rankerOf(ranker, settings.nearness)
  const presentGrade = gradesFrom(known, present)
  const weightsGrade = gradesFrom(known, ranker.weights)
  return asked.map((outcome) => {
    const { rank, grade } = predictionOf(outcome)
    const present0 = signalScore(present, outcome)
    const weighted = signalScore(ranker.weights, outcome)
    return {
      need: outcome.need,
      grade: outcome.grade,
      scores: { present: present0, weights: weighted, trees: rank },
      grades: { present: presentGrade(present0), weights: weightsGrade(weighted), trees: grade },
    }
  })
}

/** Scores are no grades: a line through the known ones makes them comparable. */
function gradesFrom(
  known: readonly Outcome[],
  weights: Readonly<Record<string, number>>,
): (score: number) => number {
  const line = fitPlane(
    known.map((outcome) => [signalScore(weights, outcome)]),
    known.map(({ grade }) => grade),
  )
  return (score) => Math.round(Math.max(0, heightAt(line, [score])))
}

function rankedBy(list: readonly Answer[], method: Method): Ranked[] {
  return list.map(({ scores, grade }) => ({ score: scores[method], grade }))
}

function measuresOf(lists: readonly (readonly Answer[])[], method: Method): Measures {
  const ranked = lists.map((list) => rankedBy(list, method))
  const all = lists.flat()
  return {
    ndcg10: meanOverNeeds(lists, (at) => ndcgAt(ranked[at]!, 10)),
    precision5: meanOverNeeds(lists, (at) => precisionAt(ranked[at]!, 5)),
    meanAbsoluteError:
      all.reduce((sum, { grades, grade }) => sum + Math.abs(grades[method] - grade), 0) / all.length,
  }
}

function meanOverNeeds(
  lists: readonly (readonly Answer[])[],
  valueOf: (at: number) => number | undefined,
): number {
  const means = valuesByNeed(lists, valueOf)
  return means.reduce((sum, value) => sum + value, 0) / Math.max(1, means.length)
}

/** One value per need: the mean over the folds in which it can be measured. */
function valuesByNeed(
  lists: readonly (readonly Answer[])[],
  valueOf: (at: number) => number | undefined,
): number[] {
  const values = new Map<string, number[]>()
  for (const [at, list] of lists.entries()) {
    const value = valueOf(at)
    if (value === undefined) continue
    const need = list[0]!.need
    values.set(need, [...(values.get(need) ?? []), value])
  }
  return [...values.values()].map((some) => some.reduce((sum, value) => sum + value, 0) / some.length)
}

function gainsOf(lists: readonly (readonly Answer[])[], method: Method): number[] {
  return valuesByNeed(lists, (at) => {
    const learned = ndcgAt(rankedBy(lists[at]!, method), 10)
    const present = ndcgAt(rankedBy(lists[at]!, 'present'), 10)
    return learned === undefined || present === undefined ? undefined : learned - present
  })
}
