import { parseIndices, type NumericIndex } from '#matching'
import { Fault } from '#platform/errors.ts'
import type { Text } from '#platform/i18n.ts'
import type { MappedRow } from '#platform/sheets/index.ts'
import {
  CONFLICTS_AT_MOST,
  INDICES_AT_MOST,
  type PostingDetails,
  type Visibility,
} from './posting.contract.ts'
import { technicalIndex } from './read-indices.ts'

/** What a row says of whom and what the posting is limited to. */
export interface SheetLimits {
  readonly details: PostingDetails
  readonly visibility: Visibility
  /** Names or credit codes of organisations. */
  readonly conflicts: readonly string[]
}

interface CellProblem {
  readonly key: string
  readonly text: Text
}

const VISIBILITY_NAMES: Readonly<Record<string, Visibility>> = {
  '': 'public',
  公开: 'public',
  public: 'public',
  对接后公开: 'matched',
  matched: 'matched',
  仅科服保姆: 'broker',
  broker: 'broker',
}

/** Reads the columns that gates ask about, or says of each cell why it cannot be read. */
export function readLimits({ cells }: MappedRow): { limits: SheetLimits } | { problems: CellProblem[] } {
  const problems: CellProblem[] = []
  const cell = (key: string) => (cells[key] ?? '').trim()
  const read = <T>(key: string, as: (text: string) => T | Text): T | undefined => {
    const text = cell(key)
    if (text === '') return undefined
    const value = as(text)
    if (!isText(value)) return value
    problems.push({ key, text: value })
    return undefined
  }
  const known = {
    indices: read('indices', indicesOf),
    regions: read('regions', regionsOf),
    budgetLowFen: read('budgetLow', fenOf),
    budgetHighFen: read('budgetHigh', fenOf),
    deadlineOn: read('deadline', dayOf),
    priceLowFen: read('priceLow', fenOf),
    priceHighFen: read('priceHigh', fenOf),
    durationMonths: read('months', monthsOf),
  }
  const visibility = VISIBILITY_NAMES[cell('visibility').toLowerCase()]
  if (!visibility) problems.push({ key: 'visibility', text: UNKNOWN_VISIBILITY })
  const conflicts = listed(cell('conflicts'))
  if (conflicts.length > CONFLICTS_AT_MOST) problems.push({ key: 'conflicts', text: TOO_MANY_CONFLICTS })
  if (problems.length > 0 || !visibility) return { problems }
  const details = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
  return { limits: { details, visibility, conflicts } }
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'zh' in value
}

const listed = (text: string) =>
  text
    .split(/[;；、,，\n]/)
    .map((part) => part.trim())
    .filter(Boolean)

function indicesOf(text: string): NonNullable<PostingDetails['indices']> | Text {
  let indices: NumericIndex[]
  try {
    indices = parseIndices(text)
  } catch (error) {
    if (error instanceof Fault) return { zh: error.say('zh'), en: error.say('en') }
    throw error
  }
  return indices.length > INDICES_AT_MOST ? TOO_MANY_INDICES : indices.map(technicalIndex)
}

function regionsOf(text: string): string[] | Text {
  const codes = listed(text).flatMap((part) => part.split(/\s+/))
  return codes.length <= 20 && codes.every((code) => /^\d{6}(\d{3}){0,2}$/.test(code)) ? codes : REGIONS_WRONG
}

/** Yuan with at most two decimals, as a workbook shows them. */
function fenOf(text: string): string | Text {
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replace(/[,，]/g, ''))
  if (!match) return AMOUNT_WRONG
  return String(BigInt(match[1]!) * 100n + BigInt((match[2] ?? '').padEnd(2, '0')))
}

function dayOf(text: string): string | Text {
  const match = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text)
  if (!match) return DAY_WRONG
  const day = [match[1]!, match[2]!.padStart(2, '0'), match[3]!.padStart(2, '0')].join('-')
  const isDay = !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
  return isDay ? day : DAY_WRONG
}

function monthsOf(text: string): number | Text {
  const months = Number(text)
  return Number.isInteger(months) && months >= 1 && months <= 120 ? months : MONTHS_WRONG
}

const UNKNOWN_VISIBILITY = {
  zh: '公开范围应为：公开、对接后公开、仅科服保姆',
  en: 'The visibility is one of: public, matched, broker',
}
const TOO_MANY_CONFLICTS = { zh: '回避单位最多 20 个', en: 'At most 20 organisations can be named' }
const TOO_MANY_INDICES = { zh: '技术指标最多 20 项', en: 'At most 20 indices can be given' }
const REGIONS_WRONG = {
  zh: '限定地区应为地区代码，最多 20 个，用顿号或分号隔开',
  en: 'Regions are region codes, at most 20, with semicolons between them',
}
const AMOUNT_WRONG = {
  zh: '金额应为以元为单位的数字，最多两位小数',
  en: 'An amount is a number of yuan with at most two decimals',
}
const DAY_WRONG = { zh: '日期应写成 2021-12-31', en: 'Write the day like 2021-12-31' }
const MONTHS_WRONG = { zh: '周期应为 1–120 的整数（月）', en: 'The time is a whole number of months, 1–120' }
