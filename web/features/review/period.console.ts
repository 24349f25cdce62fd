import type { Scope } from './api.console.ts'

/** The periods people ask for most; days in Shanghai as `2021-12-31`. */
export function periodsOn(today: string) {
  const year = Number(today.slice(0, 4))
  return {
    fiveYears: { from: '2017-01-01', to: '2021-12-31' },
    thisYear: { from: `${year}-01-01`, to: today },
    lastYear: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  } as const satisfies Record<string, Scope>
}

const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '')

/** The scope in the page's address; what is missing or unreadable is the current year so far. */
export function scopeOf(
  values: Readonly<Record<string, string>>,
  today: string,
  region: string | null,
): Scope {
  const { from, to, place = region ?? undefined } = values
  const { thisYear } = periodsOn(today)
  const isWhole = isDay(from) && isDay(to) && from <= to
  return { ...(isWhole ? { from, to } : thisYear), ...(place ? { place } : {}) }
}
