import type { Language, Text } from './language.ts'

/** A figure as it is shown, and its exact value for the title attribute and for exports. */
export interface Shown {
  readonly text: string
  readonly exact: string
}

interface Scale {
  readonly size: bigint
  readonly word: string
}

const scales: Readonly<Record<Language, readonly Scale[]>> = {
  zh: [
    { size: 100_000_000n, word: '亿' },
    { size: 10_000n, word: '万' },
  ],
  en: [
    { size: 1_000_000_000n, word: ' billion' },
    { size: 1_000_000n, word: ' million' },
  ],
}

const timeZone = 'Asia/Shanghai'
const day = 86_400_000

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Divides and rounds half up to two decimals; `12.50` becomes `12.5` and `12.00` becomes `12`. */
function scaled(value: bigint, size: bigint): string {
  const hundredths = (value * 200n + size) / (size * 2n)
  const decimals = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return grouped(String(hundredths / 100n)) + (decimals && `.${decimals}`)
}

/**
 * The largest word for a value: 万 and 亿, million and billion; null below the smallest.
 * What rounds up to 10,000万 is already said in 亿.
 */
function scaleOf(value: bigint, unit: bigint, language: Language): Scale | null {
  const reaches = ({ size }: Scale, next: Scale | undefined) =>
    value >= size * unit - (next ? (next.size * unit) / 200n : 0n)
  return scales[language].find((scale, index, all) => reaches(scale, all[index + 1])) ?? null
}

/**
 * Money from fen: 12,350,000,000 fen is `1.24亿元`, exactly `123,500,000.00元`.
 * Fen come as text or bigint, since sums of a city pass the largest safe number.
 */
export function formatMoney(fen: string | bigint, language: Language): Shown {
  const value = BigInt(fen)
  const sign = value < 0n ? '-' : ''
  const size = value < 0n ? -value : value
  const [before, after] = language === 'zh' ? ['', '元'] : ['¥', '']
  const plain = `${grouped(String(size / 100n))}.${String(size % 100n).padStart(2, '0')}`
  const exact = `${sign}${before}${plain}${after}`
  const scale = scaleOf(size, 100n, language)
  if (!scale) return { text: exact.replace('.00', ''), exact }
  return { text: `${sign}${before}${scaled(size, scale.size * 100n)}${scale.word}${after}`, exact }
}

/** A whole number with its unit: 28,000,000 with 人次 is `2,800万人次`, exactly `28,000,000人次`. */
export function formatCount(count: string | number | bigint, language: Language, unit?: Text): Shown {
  const value = BigInt(count)
  const sign = value < 0n ? '-' : ''
  const size = value < 0n ? -value : value
  const after = unit ? (language === 'zh' ? unit.zh : ` ${unit.en}`) : ''
  const exact = `${sign}${grouped(String(size))}${after}`
  const scale = scaleOf(size, 1n, language)
  if (!scale) return { text: exact, exact }
  return { text: `${sign}${scaled(size, scale.size)}${scale.word}${after}`, exact }
}

/** A share from 0 to 1 as a percentage with at most one decimal. */
export function formatShare(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}

interface ClockParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly time: string
}

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment in Shanghai. A date without a time, such as `2021-12-17`, is that day everywhere. */
function partsOf(moment: string | Date): ClockParts {
  const calendarDay = typeof moment === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(moment) : null
  if (calendarDay) {
    const [, year, month, date] = calendarDay
    return { year: Number(year), month: Number(month), day: Number(date), time: '00:00' }
  }
  const parts = clock.formatToParts(new Date(moment))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? ''
  return {
    year: Number(part('year')),
    month: Number(part('month')),
    day: Number(part('day')),
    time: `${part('hour')}:${part('minute')}`,
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A date in Shanghai: `2021年12月17日` or `Dec 17, 2021`. */
export function formatDate(moment: string | Date, language: Language): string {
  const parts = partsOf(moment)
  if (language === 'zh') return `${parts.year}年${parts.month}月${parts.day}日`
  return `${months[parts.month - 1] ?? ''} ${parts.day}, ${parts.year}`
}

/** A date with the time in Shanghai: `2021年12月17日 14:05` or `Dec 17, 2021, 14:05`. */
export function formatDateTime(moment: string | Date, language: Language): string {
  return `${formatDate(moment, language)}${language === 'zh' ? ' ' : ', '}${partsOf(moment).time}`
}

/** How a due date is shown: the words, and how urgent it is, for the tag's colour. */
export interface Due {
  readonly text: string
  readonly tone: 'neutral' | 'warning' | 'error'
}

/** A due date in calendar days of Shanghai: today, tomorrow, so many days left, or overdue. */
export function formatDue(due: string | Date, now: Date, language: Language): Due {
  const dayOf = ({ year, month, day: date }: ClockParts) => Date.UTC(year, month - 1, date) / day
  const days = dayOf(partsOf(due)) - dayOf(partsOf(now))
  const zh = language === 'zh'
  const plural = Math.abs(days) === 1 ? 'day' : 'days'
  if (days < 0) return { text: zh ? `已逾期${-days}天` : `${-days} ${plural} overdue`, tone: 'error' }
  if (days === 0) return { text: zh ? '今天截止' : 'Due today', tone: 'warning' }
  if (days === 1) return { text: zh ? '明天截止' : 'Due tomorrow', tone: 'warning' }
  return { text: zh ? `还有${days}天` : `${days} ${plural} left`, tone: days <= 3 ? 'warning' : 'neutral' }
}
