import type { Text } from '#platform/i18n.ts'

/** One who takes part, and how many pairs it takes part in: whole numbers, 0 <= min <= max. */
export interface Party {
  readonly id: string
  readonly min: number
  readonly max: number
}

export interface Pair {
  readonly left: string
  readonly right: string
}

export interface ScoredPair extends Pair {
  readonly score: number
}

/** A pair of a result; only a locked pair may be without a score. */
export interface AllocatedPair extends Pair {
  readonly score: number | null
}

/**
 * `total` is the greatest sum of scores. `fair` first makes the worst chosen pair as good as can be, then the sum as
 * great as that allows.
 */
export type Objective = 'total' | 'fair'

/**
 * What counts beyond the minima: with `seats` as many pairs as the maxima allow come first and scores decide between
 * ways to do it, so no seat stays empty that could be filled, even by a pair of negative score; with `score` a pair
 * is added only where that raises the sum.
 */
export type Fill = 'seats' | 'score'

/**
 * Who may be paired with whom, and how often. Limits hold for all pairs of an id, fixed and locked ones included.
 * Nothing depends on the order in which anything is listed.
 */
export interface AllocationProblem {
  readonly left: readonly Party[]
  readonly right: readonly Party[]
  /**
   * A pair without a score is impossible, unless there is a default. A matrix has a cell for each pair, row by row
   * (`left.length` times `right.length`), NaN where the pair is impossible.
   */
  readonly scores: readonly ScoredPair[] | Float64Array
  readonly defaultScore?: number
  /** Pairs that must not be. */
  readonly conflicts?: readonly Pair[]
  /** Pairs that must be: they need a score and no conflict. */
  readonly fixed?: readonly Pair[]
  /** Pairs of an earlier result that stay, whatever scores and conflicts say now. */
  readonly locked?: readonly Pair[]
  /** `total` when not given. */
  readonly objective?: Objective
  /** `seats` when not given. */
  readonly fill?: Fill
  /** How many stand-ins to name for each left id; none when not given. */
  readonly alternates?: number
  /** No pair but fixed and locked ones is drawn with a greater probability than `limit` (up to four decimals). */
  readonly lottery?: { readonly limit: number; readonly seed: number }
  /** What left and right ids are called in explanations, with the measure word in Chinese: `位专家`, `experts`. */
  readonly words?: { readonly left: Text; readonly right: Text }
}

export interface Allocation {
  readonly feasible: true
  readonly objective: Objective
  /** Sum of the scores, exact at nine decimals, or at six when scores are large. */
  readonly total: number
  /** Lowest score of a pair, null when there is none. */
  readonly worst: number | null
  /** How many pairs there are. */
  readonly seats: number
  /** By left id, then right id. */
  readonly pairs: readonly AllocatedPair[]
  /** For each left id its best possible pairs that were not chosen and whose right id has room, best first. */
  readonly alternates: readonly ScoredPair[]
  readonly seed: number | null
  /** With a lottery: the probability with which each pair could be drawn, where it is above 0. */
  readonly probabilities?: readonly (Pair & { readonly probability: number })[]
}

export type Side = 'left' | 'right'

export interface Change {
  readonly id: string
  readonly by: number
}

/** Limits that cannot hold together, in numbers that can be added up. */
export type Collision =
  | {
      readonly kind: 'minimum'
      /** The side whose minima cannot be met; those who may serve it are of the other side. */
      readonly side: Side
      readonly ids: readonly string[]
      /** What the ids still need together beyond fixed and locked pairs. */
      readonly needed: number
      /** Those who may serve the ids and whose room runs out. */
      readonly providers: readonly string[]
      /** Their room together, less fixed and locked pairs. */
      readonly free: number
      /** What possible pairs of the ids with anybody else give at most. */
      readonly elsewhere: number
      /** `needed` less `free` less `elsewhere`, above 0. */
      readonly short: number
      /** Each of these alone ends this collision; null where it cannot. */
      readonly remedies: {
        readonly raiseMaxima: readonly Change[] | null
        readonly lowerMinima: readonly Change[]
        readonly allowPairs: readonly Pair[] | null
      }
      readonly text: Text
    }
  | {
      readonly kind: 'given_over_maximum'
      readonly side: Side
      readonly id: string
      readonly given: number
      readonly max: number
      readonly text: Text
    }
  | {
      readonly kind: 'given_impossible'
      readonly pair: Pair
      readonly why: 'conflict' | 'no_score'
      readonly text: Text
    }

export interface Infeasible {
  readonly feasible: false
  /** All of them have to be ended. */
  readonly collisions: readonly Collision[]
  /** The collisions' texts, one a line. */
  readonly text: Text
}
