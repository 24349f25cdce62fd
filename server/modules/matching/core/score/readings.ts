import { compareIndices, type IndexComparison, type IndexOutcome } from '../indices/compare-indices.ts'
import { formatFigure, formatIndex, type NumericIndex } from '../indices/numeric-index.ts'
import { industryNearness, placeNearness, subjectNearness, type Nearness } from './distances.ts'
import type { Need, Offer } from './profile.ts'
import type { Signal, SignalName } from './signals.ts'

/** A signal before it is weighed. */
export interface Reading {
  readonly name: SignalName
  /** 0 to 1. */
  readonly value: number
  /** A function where it is dear to make and few are shown. */
  readonly detail: Signal['detail'] | (() => Signal['detail'])
}

/** Introductions without an outcome that every offer is thought to have had, so that one success is not a record of 100 %. */
const PRIOR_INTRODUCTIONS = 3

export interface ReadingScope {
  /** Which side the asking posting is on; indices are always the need's to set. */
  readonly asking: 'need' | 'offer'
  /** A signal that is there for all offers or for none, so that scores compare. */
  readonly hasLoad: boolean
}

/** Everything but the words and their meaning: what the asking posting says nothing about is left out. */
export function profileReadings(need: Need, offer: Offer, scope: ReadingScope): Reading[] {
  const readings: Reading[] = []
  const { industries = [], subjects = [], indices = [], place } = need
  if (indices.length > 0) readings.push(indexReading(need, offer, scope.asking))
  if (subjects.length > 0) {
    readings.push({ name: 'subject', ...nearest(subjects, offer.subjects ?? [], subjectNearness) })
  }
  if (industries.length > 0) {
    readings.push({ name: 'industry', ...nearest(industries, offer.industries ?? [], industryNearness) })
  }
  readings.push(recordReading(offer))
  if (place !== undefined) {
    const places = offer.place === undefined ? [] : [offer.place]
    readings.push({ name: 'place', ...nearest([place], places, placeNearness) })
  }
  if (scope.hasLoad) readings.push(loadReading(offer))
  return readings
}

/** The satisfied share of the need's indices; what the offer does not state is not satisfied. */
function indexReading(need: Need, offer: Offer, asking: ReadingScope['asking']): Reading {
  const [wanted = [], given = []] =
    asking === 'need' ? [need.indices, offer.indices] : [offer.indices, need.indices]
  const compared = compareIndices(wanted, given)
  const satisfied = compared.filter(({ outcome }) => outcome === 'satisfied').length
  return {
    name: 'indices',
    value: wanted.length === 0 ? 0 : satisfied / wanted.length,
    detail: () => indexDetail(compared),
  }
}

/** Lines, so that each language joins them with its own marks. */
function indexDetail(compared: readonly IndexComparison[]): Signal['detail'] {
  const linesOf = (wanted: IndexOutcome) =>
    compared
      .filter(({ outcome }) => outcome === wanted)
      .map(({ need, offer }) =>
        wanted === 'unknown' ? formatIndex({ ...need, required: false }) : reachedText(need, offer),
      )
  const met = linesOf('satisfied')
  return {
    stated: compared.length,
    satisfied: met.length,
    met: met.join('\n'),
    missed: linesOf('violated').join('\n'),
    unclear: linesOf('unknown').join('\n'),
  }
}

/** `抗拉强度 650 MPa（≥ 600 MPa）`, without the brackets, which differ by language: figure, tab, limit. */
function reachedText(need: NumericIndex, offer: NumericIndex | undefined): string {
  if (!offer) return formatIndex(need)
  const reached = formatFigure(offer).replace(/^= /, '')
  return `${need.name} ${reached}\t${formatFigure(need)}`
}

function recordReading(offer: Offer): Reading {
  const { introduced, agreed } = offer.record ?? { introduced: 0, agreed: 0 }
  return {
    name: 'track_record',
    value: Math.min(1, agreed / (Math.max(introduced, agreed) + PRIOR_INTRODUCTIONS)),
    detail: { introduced, agreed },
  }
}

/** Free hands: all of them while nothing is open, none at the limit and beyond. */
function loadReading({ load = { open: 0, limit: 1 } }: Offer): Reading {
  const { open, limit } = load
  return { name: 'load', value: limit > 0 ? Math.max(0, 1 - open / limit) : 0, detail: { open, limit } }
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
