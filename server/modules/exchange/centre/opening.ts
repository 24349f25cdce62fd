import { addDays, dayOf } from '#platform/clock.ts'
import type { WorkingDayRules } from '../contract/working-days.rules.ts'

/** A time of day in Asia/Shanghai, `HH:MM`. */
export interface Period {
  readonly opens: string
  readonly closes: string
}

/** 1 Monday to 7 Sunday. */
export interface WeekdayPeriod extends Period {
  readonly weekday: number
}

export interface SpecialDays {
  readonly from: string
  readonly to: string
  readonly note: string
  /** None: closed. */
  readonly periods: readonly Period[]
}

/** When a centre is open. */
export interface OpeningHours {
  readonly hours: readonly WeekdayPeriod[]
  readonly specialDays: readonly SpecialDays[]
}

export interface Opening {
  readonly isOpen: boolean
  /** When it closes, while it is open; as ISO text. */
  readonly closesAt: string | null
  /** When it opens next, while it is closed; null when it does not open within a year. */
  readonly opensAt: string | null
  /** What is said about today, where it differs from the week. */
  readonly note: string | null
}

/** A year with the longest closure people announce. */
const HORIZON_DAYS = 400
const MONDAY = 1

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

const specialOn = (day: string, { specialDays }: OpeningHours) =>
  specialDays.find(({ from, to }) => from <= day && day <= to)

/**
 * When a centre is open on a `YYYY-MM-DD` day, the earliest first. What it announced for the day goes first; otherwise
 * it keeps its week, closed on days off, and on a weekend day that is worked as on a Monday.
 */
export function periodsOn(day: string, opening: OpeningHours, calendar: WorkingDayRules): Period[] {
  const special = specialOn(day, opening)
  if (special) return inOrder(special.periods)
  const weekday = weekdayOf(day)
  const isWeekend = weekday > 5
  if (!isWeekend && calendar.holidays.includes(day)) return []
  const ownHours = opening.hours.filter((period) => period.weekday === weekday)
  const isWorked = isWeekend && ownHours.length === 0 && calendar.makeUpDays.includes(day)
  return inOrder(isWorked ? opening.hours.filter((period) => period.weekday === MONDAY) : ownHours)
}

function inOrder(periods: readonly Period[]): Period[] {
  return periods.map(({ opens, closes }) => ({ opens, closes })).sort((a, b) => (a.opens < b.opens ? -1 : 1))
}

const instant = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`)

/** Whether a centre is open at a moment, and when that changes. */
export function openingAt(now: Date, opening: OpeningHours, calendar: WorkingDayRules): Opening {
  const today = dayOf(now)
  const note = specialOn(today, opening)?.note ?? null
  for (let ahead = 0; ahead < HORIZON_DAYS; ahead++) {
    const day = addDays(today, ahead)
    for (const { opens, closes } of periodsOn(day, opening, calendar)) {
      if (instant(day, closes) <= now) continue
      const isOpen = instant(day, opens) <= now
      return {
        isOpen,
        closesAt: isOpen ? instant(day, closes).toISOString() : null,
        opensAt: isOpen ? null : instant(day, opens).toISOString(),
        note,
      }
    }
  }
  return { isOpen: false, closesAt: null, opensAt: null, note }
}

/** Whether periods end after they begin and none overlaps another. */
export function areApart(periods: readonly Period[]): boolean {
  return inOrder(periods).every(
    ({ opens, closes }, index, all) => opens < closes && (index === 0 || all[index - 1]!.closes <= opens),
  )
}
