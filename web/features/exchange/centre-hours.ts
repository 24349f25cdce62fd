import type { components } from '#web/lib/api.generated.ts'

type Centre = components['schemas']['ServiceCentreCard']
export type Hours = Centre['hours']
export type SpecialDays = Centre['specialDays']
export type Period = SpecialDays[number]['periods'][number]

/** Monday to Sunday, as the weeks of the calendar run here. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

const period = /^([01]?\d|2[0-3]):([0-5]\d)-([01]?\d|2[0-3]):([0-5]\d)$/

/**
 * Reads times as people type them: `9:00-12:00 14:00-17:30`, with full-width signs, 、 or commas between them.
 *
 * @returns no period for an empty text, null for a text that is no list of times
 */
export function readPeriods(text: string): Period[] | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[–—~～至]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/[、,;，；\s]+/g, ' ')
    .trim()
  if (plain === '') return []
  const read = plain.split(' ').map((part) => period.exec(part))
  if (read.some((match) => match === null)) return null
  return read.map((match) => {
    const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = match ?? []
    return {
      opens: `${fromHour.padStart(2, '0')}:${fromMinute}`,
      closes: `${toHour.padStart(2, '0')}:${toMinute}`,
    }
  })
}

/** Periods as they are read back: `09:00-12:00 14:00-17:30`, the earliest first. */
export function writePeriods(periods: readonly Period[]): string {
  return periods
    .map(({ opens, closes }) => `${opens}-${closes}`)
    .sort()
    .join(' ')
}

/** The times of one weekday as text; empty when it is closed. */
export const timesOn = (hours: Hours, weekday: number): string =>
  writePeriods(hours.filter((one) => one.weekday === weekday))

/** The time of an instant in Shanghai, `HH:MM`. */
export function timeOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16)
}
