const FULL_WIDTH_DIGIT = /[０-９]/
/** Digits with the signs of numbers, dates, times and phone numbers; an ID number may end in X. */
const DIGITS_OR_DATE = /^[\d０-９\s.,:+\-/~．，：＋－／～()（）年月日时分秒]+[XxＸｘ]?$/

function hasFullWidthNumber(text: string): boolean {
  return FULL_WIDTH_DIGIT.test(text) && DIGITS_OR_DATE.test(text)
}

/** Full-width digits of a cell that is wholly a number or a date become half-width; other text stays as written. */
export function halfWidthNumber(text: string): string {
  return hasFullWidthNumber(text) ? text.normalize('NFKC') : text
}

/**
 * A number as a person would type it: no exponent, no float noise.
 * Spreadsheets keep 15 significant digits, so 0.30000000000000004 is 0.3.
 */
export function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!parts) return text
  const [, sign = '', lead = '', fraction = '', power = '0'] = parts
  const digits = lead + fraction
  const exponent = Number(power)
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
  return sign + digits.padEnd(exponent + 1, '0')
}

/** Whether a number is too long for a spreadsheet: past 15 digits the rest became zeros when it was typed. */
export function hasLostDigits(value: number): boolean {
  return Math.abs(value) >= 1e15
}

const DAY = 86_400
/** Days from the spreadsheet's day 0 to 1970-01-01, when the calendar starts in 1900. */
const EPOCH_1900 = 25_569
const DAYS_1904 = 1_462
const LAST_SERIAL = 2_958_465

/**
 * The date of a spreadsheet serial number: `2021-12-17`, with ` 09:30` when it has a time, `09:30` when it is a time only.
 * Undefined when it lies outside the years 1900 to 9999, where spreadsheets show ####.
 */
export function serialDate(serial: number, is1904: boolean): string | undefined {
  const days = is1904 ? serial + DAYS_1904 : serial
  if (!(days >= 0) || days >= LAST_SERIAL + 1) return undefined
  const seconds = Math.round(days * DAY)
  const timeOfDay = seconds % DAY
  if (seconds < DAY) return clock(timeOfDay)
  // Spreadsheets count a 29 February 1900 that never was; days before it are one off.
  const shift = days < 60 ? 1 : 0
  const date = new Date((seconds + (shift - EPOCH_1900) * DAY) * 1000).toISOString().slice(0, 10)
  return timeOfDay === 0 ? date : `${date} ${clock(timeOfDay)}`
}

function clock(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const minutes = `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}`
  return seconds % 60 === 0 ? minutes : `${minutes}:${two(seconds % 60)}`
}

/** Whether a number format shows a date or a time of day. Elapsed times such as `[h]:mm` are amounts. */
export function isDateFormat(format: string): boolean {
  if (/\[[hms]+\]/i.test(format)) return false
  const first = format.split(';')[0] ?? ''
  const bare = first.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '')
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare)
}

/** Built-in number formats that show a date or time (ECMA-376 part 1, 18.8.30, with the zh-CN and zh-TW ones). */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58)
}

/** Characters that a workbook writes as `_x000D_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
