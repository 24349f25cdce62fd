import type { z } from 'zod'
import { DEFAULT_WEIGHTS, reasonOf, type KeptReport, type SignalName, type TrainingRecord } from '#matching'
import type { Context } from '#platform/context.ts'
import type { Language, Text } from '#platform/i18n.ts'
import type { trainingSchema } from './match-quality.contract.ts'

type Training = z.input<typeof trainingSchema>
type Weights = Readonly<Record<string, number>>

const STATES: Readonly<Record<TrainingRecord['state'], Text>> = {
  waiting: { zh: '正在学习', en: 'learning' },
  installed: { zh: '效果更好，已启用', en: 'better, and now in use' },
  not_better: { zh: '没有更好，未启用', en: 'not better, so nothing has changed' },
  held: {
    zh: '效果更好，但此前有人恢复了内置权重，未自动启用',
    en: 'better, but somebody has gone back to the built-in weights, so nothing has changed',
  },
  outdated: {
    zh: '学习期间权重已被改动，未启用；请重新学习',
    en: 'the weights were changed meanwhile, so nothing was put into use; train again',
  },
  refused: { zh: '结果太少，没有学习', en: 'too few outcomes to learn from' },
  abandoned: { zh: '未完成', en: 'not finished' },
}

export function trainingLabel(state: TrainingRecord['state'], language: Language): string {
  return STATES[state][language]
}

/** A training with its result in the reader's language. */
export function presentTraining(
  { language }: Pick<Context, 'language'>,
  { id, state, requestedAt, endedAt, refusal, report }: TrainingRecord,
): Training {
  return {
    ...{ id, state, requestedAt, endedAt },
    label: trainingLabel(state, language),
    refusal: refusal?.say(language) ?? null,
    report: report && presentReport(language, report),
  }
}

export function presentReport(language: Language, report: KeptReport): NonNullable<Training['report']> {
  const { outcomes, needs, leftOut, isBetter, weights, trees, present, learned } = report
  return {
    ...{ outcomes, needs, ...leftOut, isBetter, weights, trees },
    signals: presentWeights(language, present, learned),
  }
}

/** Two sets of weights side by side, in the order in which reasons list the signals. */
export function presentWeights(language: Language, present: Weights, other: Weights) {
  // As they come from the database their order is lost.
  return Object.keys(DEFAULT_WEIGHTS).map((name) => ({
    name,
    label: reasonOf({ name: name as SignalName, detail: {} }, language).label,
    present: present[name] ?? 0,
    other: other[name] ?? 0,
  }))
}
