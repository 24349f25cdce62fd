import { industryNearness, placeNearness, subjectNearness } from './distances.ts'
import type { Nearness } from './distances.ts'
import { queryOf } from '../text/query.ts'
import type { Query } from '../text/query.ts'
import type { TextIndex } from '../text/text-index.ts'

export type SignalName = 'title' | 'body' | 'industry' | 'subject' | 'place' | 'track_record'

export type SignalWeights = Readonly<Record<SignalName, number>>

/** Shares of the score when a need states everything; chosen by hand until outcomes are there to fit them. */
export const DEFAULT_WEIGHTS: SignalWeights = {
  title: 0.35,
  body: 0.35,
  industry: 0.12,
  subject: 0.07,
  place: 0.06,
  track_record: 0.05,
}

/** Share of a need's words at which a text signal is worth one half before scaling: nobody covers all of it. */
export const HALF_COVERAGE: Readonly<Record<'title' | 'body', number>> = { title: 0.3, body: 0.15 }

/** Introductions without an outcome that every offer is thought to have had, so that one success is not a record of 100 %. */
const PRIOR_INTRODUCTIONS = 3

/** What a posting says beside its text. Codes: GB/T 4754, GB/T 13745, GB/T 2260. */
export interface Profile {
  readonly industries?: readonly string[]
  readonly subjects?: readonly string[]
  readonly place?: string
}

export interface Need extends Profile {
  readonly title: string
  readonly text: string
}

export interface Offer extends Profile {
  readonly id: string
  /** Finished introductions of this offer, and those of them that ended in an agreement. */
  readonly record?: { readonly introduced: number; readonly agreed: number }
}

export interface Signal {
  readonly name: SignalName
  /** 0 to 1. */
  readonly value: number
  /** Share of this signal in the score; the shares of one match add up to 1. */
  readonly weight: number
  /** Points out of 100: 100 × weight × value. */
  readonly contribution: number
  /** For the sentence shown to both sides. */
  readonly detail: Readonly<Record<string, string | number>>
}

export interface Match {
  readonly id: string
  /** 0 to 100: exactly the contributions of the signals added in their order. */
  readonly score: number
  readonly signals: readonly Signal[]
}

interface Reading {
  readonly name: SignalName
  readonly value: number
  readonly detail: Signal['detail']
}

/**
 * Ranks offers for a need by their signals, best first, equal scores by id.
 *
 * `title` and `body` are the part of the need's title and of its text that an offer covers: its BM25F score over the
 * score that no offer can reach, bent by `c·(1 + h) / (c + h)`. Both are therefore comparable between needs.
 * A signal the need says nothing about is left out and its weight shared among the others, alike for all offers; an
 * offer that is silent where the need speaks gets 0 there.
 *
 * @param offers candidates, usually the first hundreds of `index.search(queryOf(need), …)`, after the gates
 */
export function rankMatches(
  index: TextIndex,
  need: Need,
  {
    offers,
    weights = DEFAULT_WEIGHTS,
    limit = Infinity,
  }: { offers: readonly Offer[]; weights?: SignalWeights; limit?: number },
): Match[] {
  const ids = offers.map(({ id }) => id)
  const title = coverage(index, queryOf({ title: need.title, text: '' }), { ids, half: HALF_COVERAGE.title })
  const body = coverage(index, queryOf({ title: '', text: need.text }), { ids, half: HALF_COVERAGE.body })
  const matches = offers.map((offer, at) =>
    matchOf(offer.id, weights, [
      ...(title === undefined ? [] : [{ name: 'title' as const, ...title[at]! }]),
      ...(body === undefined ? [] : [{ name: 'body' as const, ...body[at]! }]),
      ...profileReadings(need, offer),
    ]),
  )
  return matches.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit)
}

/** Weighs the readings of one match so that they add up; weights are scaled to the readings there are. */
export function matchOf(id: string, weights: SignalWeights, readings: readonly Reading[]): Match {
  let total = 0
  for (const { name } of readings) total += weights[name]
  const signals = readings.map(({ name, value, detail }): Signal => {
    const weight = total === 0 ? 0 : weights[name] / total
    return { name, value, weight, contribution: 100 * weight * value, detail }
  })
  let score = 0
  for (const { contribution } of signals) score += contribution
  return { id, score, signals }
}

/** What each offer covers of a query; undefined when the query has no words. */
function coverage(
  index: TextIndex,
  query: Query,
  { ids, half }: { ids: readonly string[]; half: number },
): Omit<Reading, 'name'>[] | undefined {
  const ceiling = index.ceiling(query)
  if (ceiling === 0) return undefined
  return index.scoresOf(query, ids).map((score) => {
    const covered = Math.min(1, score / ceiling)
    return { value: (covered * (1 + half)) / (covered + half), detail: { covered } }
  })
}

function profileReadings(need: Profile, offer: Offer): Reading[] {
  const readings: Reading[] = []
  if (need.industries !== undefined && need.industries.length > 0) {
    readings.push({ name: 'industry', ...nearest(need.industries, offer.industries ?? [], industryNearness) })
  }
  if (need.subjects !== undefined && need.subjects.length > 0) {
    readings.push({ name: 'subject', ...nearest(need.subjects, offer.subjects ?? [], subjectNearness) })
  }
  if (need.place !== undefined) {
    const places = offer.place === undefined ? [] : [offer.place]
    readings.push({ name: 'place', ...nearest([need.place], places, placeNearness) })
  }
  const { introduced, agreed } = offer.record ?? { introduced: 0, agreed: 0 }
  readings.push({
    name: 'track_record',
    value: Math.min(1, agreed / (Math.max(introduced, agreed) + PRIOR_INTRODUCTIONS)),
    detail: { introduced, agreed },
  })
  return readings
}

/** The nearest pair of codes, the first in the order given among equals. */
function nearest<Level extends string>(
  needed: readonly string[],
  offered: readonly string[],
  nearness: (a: string, b: string) => Nearness<Level>,
): Omit<Reading, 'name'> {
  let best: Omit<Reading, 'name'> = { value: 0, detail: { level: 'none' } }
  for (const need of needed) {
    for (const offer of offered) {
      const { value, level } = nearness(need, offer)
      if (value > best.value) best = { value, detail: { level, need, offer } }
    }
  }
  return best
}
