import type { ContractKind, PostingDetails, PostingKind } from './api.console.ts'

export const postingKinds: readonly PostingKind[] = ['need', 'capability', 'achievement', 'undertaking']
export const postingStates = [
  'draft',
  'submitted',
  'returned',
  'published',
  'contracted',
  'withdrawn',
] as const
export const contractKinds: readonly ContractKind[] = [
  'development',
  'transfer',
  'licence',
  'consulting',
  'service',
]
export const wantKinds: readonly NonNullable<PostingDetails['wants']>[] = [
  'expert',
  'result',
  'test',
  'joint_rd',
  'talent',
]
export const transferModes: readonly NonNullable<PostingDetails['transferModes']>[number][] = [
  'transfer',
  'licence',
  'shares',
  'use_first',
]

/** The fields each kind of posting asks for, in the order of the form. */
export const detailFields: Readonly<Record<PostingKind, readonly (keyof PostingDetails)[]>> = {
  need: ['presentMethod', 'presentCostFen', 'indices', 'budgetLowFen', 'deadlineOn', 'wants', 'contractKind'],
  capability: ['methods', 'equipment', 'cases', 'teamSize', 'priceLowFen'],
  achievement: [
    'solves',
    'advantage',
    'economics',
    'indices',
    'maturity',
    'transferModes',
    'ipStatus',
    'priceLowFen',
  ],
  undertaking: ['methods', 'equipment', 'deliverables', 'teamSize', 'durationMonths', 'priceLowFen'],
}

const relations = { '>=': '≥', '<=': '≤', '=': '=' } as const

/** An index as people write it: `抗拉强度 ≥ 600 MPa`. */
export function indexText({ name, op, value, unit }: NonNullable<PostingDetails['indices']>[number]): string {
  return `${name} ${relations[op]} ${value} ${unit}`.trim()
}
