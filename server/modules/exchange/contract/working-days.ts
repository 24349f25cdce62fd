import { addDays } from '#platform/clock.ts'
import type { WorkingDayRules } from './working-days.rules.ts'

/** Whether people work on a `YYYY-MM-DD` day. */
export function isWorkingDay(day: string, { holidays, makeUpDays }: WorkingDayRules): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const isWeekend = weekday === 0 || weekday === 6
  return isWeekend ? makeUpDays.includes(day) : !holidays.includes(day)
}

/**
 * The day that ends a term of so many working days: the day it begins on is not counted (Civil Code, article 201).
 *
 * @param day `YYYY-MM-DD`
 * @param count at least 1
 */
export function addWorkingDays(day: string, count: number, rules: WorkingDayRules): string {
  let reached = day
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, rules)) left--
  }
  return reached
}
