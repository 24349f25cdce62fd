import type { PostingKind } from './api.portal.ts'
import { moneyKeys, type DetailKey, type PostingValues } from './posting-values.portal.ts'

/** A question of the form; two bounds of an amount are one question. */
export type Question =
  | Exclude<DetailKey, `${string}LowFen` | `${string}HighFen`>
  | 'indices'
  | 'budget'
  | 'price'
  | 'transferModes'

export const stepNames = ['basics', 'content', 'conditions', 'check'] as const
export type StepName = (typeof stepNames)[number]

interface Plan {
  readonly content: readonly Question[]
  readonly conditions: readonly Question[]
  /** What the other side asks first. */
  readonly wanted: readonly (Question | 'body')[]
}

/** What is asked of each kind, by step. */
export const plans: Readonly<Record<PostingKind, Plan>> = {
  need: {
    content: ['presentMethod', 'presentCostFen'],
    conditions: ['indices', 'budget', 'deadlineOn', 'wants', 'contractKind'],
    wanted: ['body', 'presentMethod', 'indices', 'budget', 'deadlineOn', 'wants'],
  },
  capability: {
    content: ['methods', 'equipment', 'cases'],
    conditions: ['indices', 'durationMonths', 'price', 'contractKind'],
    wanted: ['body', 'methods', 'cases', 'price'],
  },
  achievement: {
    content: ['solves', 'advantage', 'economics'],
    conditions: ['maturity', 'indices', 'ipStatus', 'transferModes', 'durationMonths', 'price'],
    wanted: ['body', 'solves', 'advantage', 'economics', 'maturity', 'ipStatus', 'price'],
  },
  undertaking: {
    content: ['deliverables', 'cases'],
    conditions: ['indices', 'teamSize', 'durationMonths', 'price', 'contractKind'],
    wanted: ['body', 'deliverables', 'teamSize', 'durationMonths', 'price'],
  },
}

/** The field that answers a question, by its id in the form. */
export function fieldOf(question: Question | 'body'): string {
  if (question === 'body') return 'body'
  if (question === 'budget') return 'details.budgetLowFen'
  if (question === 'price') return 'details.priceLowFen'
  return `details.${question}`
}

/** Whether a question is still open. */
export function isOpen(question: Question | 'body', values: PostingValues): boolean {
  const { details } = values
  if (question === 'body') return !values.body.trim()
  if (question === 'indices') return values.indices.length === 0
  if (question === 'transferModes') return values.transferModes.length === 0
  if (question === 'budget') return !details.budgetLowFen && !details.budgetHighFen
  if (question === 'price') return !details.priceLowFen && !details.priceHighFen
  return !details[question]
}

const content = new Set(Object.values(plans).flatMap((plan) => plan.content.map(fieldOf)))

/** The step that shows a field. */
export function stepOf(field: string): StepName {
  if (field === 'abstract' || field === 'body' || content.has(field)) return 'content'
  return /^(details|visibility|conflicts)/.test(field) ? 'conditions' : 'basics'
}

/** The answers that belong to a kind: what was typed for another one is not sent. */
export function ofKind(values: PostingValues): PostingValues {
  if (values.kind === '') return values
  const { content: first, conditions } = plans[values.kind]
  const asked = new Set<string>(
    [...first, ...conditions].map((question) => fieldOf(question).replace('details.', '')),
  )
  for (const key of moneyKeys) {
    if (key.endsWith('HighFen') && asked.has(key.replace('High', 'Low'))) asked.add(key)
  }
  return {
    ...values,
    details: Object.fromEntries(Object.entries(values.details).filter(([key]) => asked.has(key))),
    indices: asked.has('indices') ? values.indices : [],
    transferModes: asked.has('transferModes') ? values.transferModes : [],
  }
}
