/** Tells the time. The server's clock alone decides deadlines; tests and the sample city bring their own. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

export const TIME_ZONE = 'Asia/Shanghai'

const dayParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in Asia/Shanghai, as `YYYY-MM-DD`. */
export function dayOf(instant: Date | string): string {
  return dayParts.format(new Date(instant))
}

/** The first instant of a `YYYY-MM-DD` day in Asia/Shanghai (UTC+8 since 1991, no summer time). */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`)
}

export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
