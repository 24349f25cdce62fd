import type { ContractKind, PostingDetails, PostingKind } from './api.console.ts'

export const postingKinds: readonly PostingKind[] = ['need', 'capability', 'achievement', 'undertaking']
export const postingStates = [
  'draft',
  'submitted',
  'on_hold',
  'rejected',
  'published',
  'suspended',
  'expired',
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
  capability: ['methods', 'equipment', 'cases', 'indices', 'teamSize', 'durationMonths', 'priceLowFen'],
  achievement: [
    'solves',
    'advantage',
    'economics',
    'indices',
    'maturity',
    'transferModes',
    'ipStatus',
    'durationMonths',
    'priceLowFen',
  ],
  undertaking: [
    'methods',
    'equipment',
    'deliverables',
    'indices',
    'teamSize',
    'durationMonths',
    'priceLowFen',
  ],
}

/** The texts that name who may read a posting. */
export const visibilityNames = {
  public: 'visibilityPublic',
  matched: 'visibilityMatched',
  broker: 'visibilityBroker',
} as const

export type TechnicalIndex = NonNullable<PostingDetails['indices']>[number]

const signs = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' } as const

/** An index as people write it: `抗拉强度 ≥ 600 MPa`, `温度 -40~85 ℃`, `精度 ±0.01 mm`. */
export function indexText({ name, op, value, upper, unit }: TechnicalIndex): string {
  const figure =
    op === 'between'
      ? `${value}~${upper ?? value}`
      : op === 'tolerance'
        ? `±${value}`
        : `${signs[op]} ${value}`
  return `${name} ${figure} ${unit}`.trim()
}
