/** What became of an offer shown for a need, the furthest step taken. */
export type OutcomeStep = 'shown' | 'declined' | 'opened' | 'introduced' | 'signed'

/** Why an offer or an introduction was declined. Only the first says that the two do not belong together. */
export type DeclineReason = 'unrelated' | 'terms' | 'timing' | 'other'

const STEP_GRADES = { shown: 0, opened: 1, introduced: 2, signed: 3 } as const

export const HIGHEST_GRADE = 3

/** One pair of need and offer with what is known of it and how well it turned out to fit. */
export interface Outcome {
  readonly need: string
  readonly offer: string
  /** 0 does not fit to 3 signed; whole numbers. */
  readonly grade: number
  /** Values of signals and whatever else is known of the pair; what is missing counts as 0. */
  readonly features: Readonly<Record<string, number>>
}

/**
 * The grade of a logged outcome: 0 shown and passed over, 1 opened, 2 introduced, 3 signed.
 *
 * Declined as unrelated is 0. Declined for price, time or anything else is 1: it was worth reading.
 */
export function gradeOf(step: OutcomeStep, reason: DeclineReason = 'other'): number {
  if (step === 'declined') return reason === 'unrelated' ? 0 : 1
  return STEP_GRADES[step]
}
