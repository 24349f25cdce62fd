import { nameLikeness, plainName, SAME_NAME } from './index-names.ts'
import type { NumericIndex } from './numeric-index.ts'
import { convert } from './units.ts'

export type IndexOutcome = 'satisfied' | 'violated' | 'unknown'

export interface IndexComparison {
  readonly need: NumericIndex
  /** What the offer says of it, in the need's unit; missing when it says nothing comparable. */
  readonly offer?: NumericIndex
  readonly outcome: IndexOutcome
}

/** The figures an index allows; ends belong to it unless they are open. */
interface Span {
  readonly low: number
  readonly high: number
  readonly lowOpen?: boolean
  readonly highOpen?: boolean
}

/** What every index of a need finds in an offer: the one of the likest name whose unit can be compared. */
export function compareIndices(
  needed: readonly NumericIndex[],
  offered: readonly NumericIndex[],
): IndexComparison[] {
  return needed.map((need) => {
    let best: IndexComparison = { need, outcome: 'unknown' }
    let likeness = SAME_NAME - Number.EPSILON
    for (const offer of offered) {
      const like = nameLikeness(need.name, offer.name)
      if (like <= likeness) continue
      const compared = compareIndex(need, offer)
      if (!compared.offer) continue
      best = compared
      likeness = like
    }
    return best
  })
}

/**
 * Whether an offer's figure meets a need's, whatever their names: 650 MPa meets ≥ 600 MPa.
 *
 * A figure with a sign is a promise (an offer's ≥ 500 promises 500 and no more), so against a limit of the same
 * direction its end counts. Against a wanted range: a single figure or a range must lie inside; where the name speaks
 * of a working range (工作温度, 量程), the offer's range must cover the wanted one. ± is a limit of the deviation.
 * Figures that allow both are unknown, as are units that cannot be converted.
 */
export function compareIndex(need: NumericIndex, offer: NumericIndex): IndexComparison {
  const converted = inUnitOf(need, offer)
  if (!converted) return { need, outcome: 'unknown' }
  return { need, offer: converted, outcome: outcomeOf(need, converted) }
}

/** The offer's index in the need's unit, as the sentence shows it. */
function inUnitOf(need: NumericIndex, offer: NumericIndex): NumericIndex | undefined {
  // A bare number beside one with a unit may mean anything.
  if ((need.unit === '') !== (offer.unit === '')) return undefined
  const from = offer.unit
  const to = need.unit
  const span = need.operator === 'tolerance' || offer.operator === 'tolerance' || isDifference(need.name)
  const value = convert(offer.value, { from, to, span })
  const upper = offer.upper === undefined ? undefined : convert(offer.upper, { from, to, span })
  if (value === undefined) return undefined
  return { ...offer, value, ...(upper === undefined ? {} : { upper }), unit: to }
}

function outcomeOf(need: NumericIndex, offer: NumericIndex): IndexOutcome {
  if (need.operator === 'tolerance') {
    const deviation = deviationOf(offer)
    return deviation === undefined ? 'unknown' : deviation <= need.value ? 'satisfied' : 'violated'
  }
  const wanted = spanOf(need)
  const given = promised(need, spanOf(offer))
  const isRange = need.operator === 'between' && need.upper !== need.value
  if (isRange && isWorkingRange(need.name)) {
    if (isInside(wanted, given)) return 'satisfied'
    return offer.operator === 'between' || isApart(wanted, given) ? 'violated' : 'unknown'
  }
  if (isInside(given, wanted)) return 'satisfied'
  return isApart(wanted, given) ? 'violated' : 'unknown'
}

/** Largest deviation an offer allows, when it says one. */
function deviationOf({ operator, value, upper = value }: NumericIndex): number | undefined {
  if (operator === 'between') return Math.max(Math.abs(value), Math.abs(upper))
  return operator === '>' || operator === '>=' ? undefined : Math.abs(value)
}

function spanOf({ operator, value, upper = value }: NumericIndex): Span {
  switch (operator) {
    case '>=':
      return { low: value, high: Infinity }
    case '>':
      return { low: value, high: Infinity, lowOpen: true }
    case '<=':
      return { low: -Infinity, high: value }
    case '<':
      return { low: -Infinity, high: value, highOpen: true }
    case 'tolerance':
      return { low: -value, high: value }
    default:
      return { low: value, high: upper }
  }
}

/** An offer's limit of the same direction as the need's is worth its end. */
function promised(need: NumericIndex, given: Span): Span {
  const isLower = need.operator === '>=' || need.operator === '>'
  const isUpper = need.operator === '<=' || need.operator === '<'
  if (isLower && given.high === Infinity)
    return { ...given, high: given.low, highOpen: given.lowOpen ?? false }
  if (isUpper && given.low === -Infinity)
    return { ...given, low: given.high, lowOpen: given.highOpen ?? false }
  return given
}

function isInside(inner: Span, outer: Span): boolean {
  const low = inner.low > outer.low || (inner.low === outer.low && (!outer.lowOpen || inner.lowOpen === true))
  const high =
    inner.high < outer.high || (inner.high === outer.high && (!outer.highOpen || inner.highOpen === true))
  return low && high
}

function isApart(a: Span, b: Span): boolean {
  const before = (one: Span, other: Span) =>
    one.high < other.low || (one.high === other.low && (one.highOpen === true || other.lowOpen === true))
  return before(a, b) || before(b, a)
}

/** Names of what a thing must stand or cover, not of what it must be. */
function isWorkingRange(name: string): boolean {
  const plain = plainName(name)
  return (
    plain === '温度' ||
    /范围|量程|工作|使用|运行|环境|适用|适应|储存|range|operating|working|ambient/.test(plain)
  )
}

/** Names of a difference of two values, which no zero point moves: 温差 ≤ 1 ℃. */
function isDifference(name: string): boolean {
  return /差|温升|温降|波动|精度|均匀|difference|rise|deviation|accuracy|tolerance/.test(plainName(name))
}
