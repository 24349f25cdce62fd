import { addDays, dayOf, startOfDay } from '#platform/clock.ts'
import type { FigureScope } from '#platform/figure.ts'
import { reviewFaults } from '../errors.ts'

/** Nothing the product counts is older; a period that names no first day begins here. */
export const FIRST_DAY = '2000-01-01'

export interface Period {
  /** `YYYY-MM-DD`, the first day that counts. */
  readonly from: string
  /** `YYYY-MM-DD`, the last day that counts. */
  readonly to: string
}

/** The period somebody asks for; without a last day it ends today, in Asia/Shanghai. */
export function periodOf(asked: { from?: string | undefined; to?: string | undefined }, now: Date): Period {
  return { from: asked.from ?? FIRST_DAY, to: asked.to ?? dayOf(now) }
}

/**
 * A period and a place as figures count them: from midnight in Asia/Shanghai to the midnight after the last day.
 *
 * @throws review.day_unreal, review.period_reversed
 */
export function figureScope(period: Period, placeCode: string | null): FigureScope {
  const { from, to } = period
  checkDay(from, 'from')
  checkDay(to, 'to')
  if (from > to) throw reviewFaults.period_reversed({ from, to })
  const start = startOfDay(from).toISOString()
  const end = startOfDay(addDays(to, 1)).toISOString()
  return { from, to, start, end, placeCode }
}

function checkDay(day: string, field: string): void {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))
  // Date takes 30 February for 2 March; only a real day comes back as it went in.
  if (!isDay || addDays(day, 0) !== day) throw reviewFaults.day_unreal({ day }, field)
}
