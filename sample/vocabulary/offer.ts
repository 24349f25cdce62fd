import type { IndexValue } from './wording.ts'

/** The five kinds of technical contract of the Civil Code. */
export type ContractKind = 'development' | 'transfer' | 'licence' | 'consulting' | 'service'

export type OfferKind = 'capability' | 'achievement' | 'undertaking'
export type TransferMode = 'transfer' | 'licence' | 'shares' | 'use_first'

export interface IpRight {
  readonly type: 'invention' | 'utility_model' | 'software' | 'variety' | 'know_how'
  /** Marked as a sample; know-how has none. */
  readonly number?: string
  readonly status: 'granted' | 'pending' | 'held'
}

export interface ReachedIndex extends IndexValue {
  readonly evidence: string
}

interface OfferCommon {
  readonly title: string
  readonly abstract: string
  readonly body: string
  readonly indices: readonly IndexValue[]
  readonly contractKind: ContractKind
}

/** What a person or team can do. */
export interface CapabilityText extends OfferCommon {
  readonly kind: 'capability'
  readonly methods: readonly string[]
  readonly equipment: readonly string[]
  readonly sampleCases: readonly string[]
  readonly hoursPerMonth: number
  readonly radiusKm: number
  readonly priceBasis: string
}

/** A finished result; price in fen, absent when to be agreed. */
export interface AchievementText extends OfferCommon {
  readonly kind: 'achievement'
  readonly problemSolved: string
  readonly presentSolution: string
  readonly advantage: string
  readonly economics: string
  /** Technology readiness, 1 to 9. */
  readonly maturity: number
  readonly indicesReached: readonly ReachedIndex[]
  readonly ipRights: readonly IpRight[]
  readonly transferModes: readonly TransferMode[]
  readonly price?: bigint
  readonly conditions: string
}

/** A project the team would take on; prices in fen. */
export interface UndertakingText extends OfferCommon {
  readonly kind: 'undertaking'
  readonly scope: string
  readonly deliverables: readonly string[]
  readonly teamSize: number
  readonly durationMonths: number
  readonly priceLow: bigint
  readonly priceHigh: bigint
}

export type OfferText = CapabilityText | AchievementText | UndertakingText
