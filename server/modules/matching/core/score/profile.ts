import type { NumericIndex } from '../indices/numeric-index.ts'

/** What a posting says beside its text. Codes: GB/T 4754, GB/T 13745, GB/T 2260. */
export interface Profile {
  readonly industries?: readonly string[]
  readonly subjects?: readonly string[]
  readonly place?: string
  readonly indices?: readonly NumericIndex[]
}

/** The posting that asks; mostly a need, but an offer may look for needs in the same way. */
export interface Need extends Profile {
  readonly title: string
  readonly text: string
}

export interface Offer extends Profile {
  readonly id: string
  /** Finished introductions of this offer, and those of them that ended in an agreement. */
  readonly record?: { readonly introduced: number; readonly agreed: number }
  /** Introductions of the offer's owner that are not ended, and how many one owner can look after. */
  readonly load?: { readonly open: number; readonly limit: number }
  /** Likeness in meaning: the cosine of the vectors, -1 to 1, as whoever keeps them measured it for this pair. */
  readonly semantic?: number
}
