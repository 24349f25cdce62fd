/** Nearness in a code tree: how deep two codes agree, and what that is worth. */
export interface Nearness<Level extends string> {
  readonly value: number
  /** The deepest level both codes share, none when they share nothing. */
  readonly level: Level | 'none'
}

const NONE = { value: 0, level: 'none' } as const

export type IndustryLevel = 'class' | 'division' | 'section'

/** Last division of each section of GB/T 4754-2017, from A to T. */
const LAST_DIVISIONS = [5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97]

/**
 * How near two industries are by GB/T 4754: same class (four digits) 1, division (two digits) 0.7, section (letter) 0.4.
 * Codes may be written with or without the letter (`C3011`, `3011`) and may stop at any level (`C`, `C30`).
 */
export function industryNearness(a: string, b: string): Nearness<IndustryLevel> {
  const one = industryOf(a)
  const other = industryOf(b)
  if (one.section === '' || one.section !== other.section) return NONE
  if (one.digits.length >= 4 && one.digits.slice(0, 4) === other.digits.slice(0, 4))
    return { value: 1, level: 'class' }
  if (one.digits.length >= 2 && one.digits.slice(0, 2) === other.digits.slice(0, 2)) {
    return { value: 0.7, level: 'division' }
  }
  return { value: 0.4, level: 'section' }
}

function industryOf(code: string): { section: string; digits: string } {
  const digits = code.replace(/\D/g, '')
  const letter = /[a-t]/i.exec(code)?.[0].toUpperCase()
  if (letter !== undefined) return { section: letter, digits }
  const division = Number(digits.slice(0, 2))
  if (digits.length < 2 || division < 1) return { section: '', digits }
  const position = LAST_DIVISIONS.findIndex((last) => division <= last)
  return { section: position < 0 ? '' : String.fromCharCode(65 + position), digits }
}

export type SubjectLevel = 'third' | 'second' | 'first'

/**
 * How near two subjects are by GB/T 13745: same third-level subject (seven digits) 1, second (five) 0.7, first (three) 0.4.
 * Points in a code (`520.20.50`) are ignored.
 */
export function subjectNearness(a: string, b: string): Nearness<SubjectLevel> {
  const one = a.replace(/\D/g, '')
  const other = b.replace(/\D/g, '')
  const agrees = (length: number) => one.length >= length && one.slice(0, length) === other.slice(0, length)
  if (agrees(7)) return { value: 1, level: 'third' }
  if (agrees(5)) return { value: 0.7, level: 'second' }
  return agrees(3) ? { value: 0.4, level: 'first' } : NONE
}

export type PlaceLevel = 'county' | 'city' | 'province'

/**
 * How near two places are by GB/T 2260: same county 1, city 0.6, province 0.3.
 * Codes may have six or twelve digits. A code of a whole city or province (`520100`, `520000`) agrees no deeper than that.
 */
export function placeNearness(a: string, b: string): Nearness<PlaceLevel> {
  const one = a.slice(0, 6)
  const other = b.slice(0, 6)
  const agrees = (length: number) =>
    one.length >= length &&
    one.slice(0, length) === other.slice(0, length) &&
    one.slice(length - 2, length) !== '00'
  if (agrees(6)) return { value: 1, level: 'county' }
  if (agrees(4)) return { value: 0.6, level: 'city' }
  return agrees(2) ? { value: 0.3, level: 'province' } : NONE
}
