/** How the values of a column are written. Money is bigint fen, shown in yuan. */
export type CellKind = 'text' | 'number' | 'date' | 'money'

/** A date is an instant, shown as its day in Asia/Shanghai, or a text `2021-12-17`. */
export type CellValue = string | number | bigint | boolean | Date | null | undefined

export interface WriteColumn {
  readonly header: string
  readonly key: string
  readonly kind: CellKind
  /** Width in characters of the default font; Chinese ones count two. */
  readonly width?: number
}

export type WriteRow = Readonly<Record<string, CellValue>>
export type WriteRows = Iterable<WriteRow> | AsyncIterable<WriteRow>

/** Numbers up to this many digits survive a spreadsheet. */
const SAFE_DIGITS = 15
const FORMULA_START = /^\s*[=+\-@＝＋－＠]|^[\t\r]/

/** Whether a spreadsheet may take a text for a formula (OWASP, CSV injection; full-width signs count too). */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text)
}

const shanghaiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The text of a value as CSV shows it; money with two decimals, dates as `2021-12-17`. */
export function valueText(value: CellValue, kind: CellKind): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return shanghaiDay.format(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (kind === 'money' && (typeof value === 'bigint' || typeof value === 'number')) return yuanText(value)
  return String(value)
}

/** Fen as yuan with two decimals: 123456n is `1234.56`. A fraction of a fen is a mistake of the caller. */
export function yuanText(fen: bigint | number): string {
  const amount = BigInt(fen)
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Whether a text is a plain number that a number column may carry as it is, such as `-12.5`. */
export function isPlainNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= SAFE_DIGITS
}

/** Midnight UTC of a day `2021-12-17`, which is how exceljs takes a date without a time. */
export function dayAsUtc(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : date
}
