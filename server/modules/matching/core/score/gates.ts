import { fill, type Language, type Text, type TextParams } from '#platform/i18n.ts'
import { compareIndices } from '../indices/compare-indices.ts'
import { formatFigure, type NumericIndex } from '../indices/numeric-index.ts'

/** Who reads a list of matches; brokers see what the sides are not shown. */
export type Reader = 'need' | 'offer' | 'broker'

/** What gates know of a posting. Whatever is missing stands against nothing. */
export interface Party {
  readonly ownerId: string | null
  readonly state: string
  /** Every place the posting lies in, codes of GB/T 2260. */
  readonly within?: readonly string[]
  /** Places it is limited to; the other side must lie in one of them. */
  readonly regions?: readonly string[]
  /** Last day, `YYYY-MM-DD`, by which a need wants to be served. */
  readonly deadlineOn?: string
  /** Months an offer takes. */
  readonly durationMonths?: number
  /** Highest amount a need can pay, in fen. */
  readonly budgetHighFen?: bigint
  /** Lowest amount an offer asks, in fen. */
  readonly priceLowFen?: bigint
  /** Who may be shown it before an introduction: everyone, or only whoever brings the sides together. */
  readonly visibility?: 'public' | 'matched' | 'broker'
  /** Owners it declared not to work with. */
  readonly conflicts?: readonly string[]
  readonly indices?: readonly NumericIndex[]
}

const GATES = {
  need_withdrawn: {
    zh: '需求已撤回，重新发布后方可匹配',
    en: 'The need was withdrawn; publish it again to match it',
  },
  need_not_published: {
    zh: '需求不在发布状态，发布后方可匹配',
    en: 'The need is not published; publish it to match it',
  },
  offer_withdrawn: {
    zh: '供给已撤回，重新发布后方可匹配',
    en: 'The offer was withdrawn; publish it again to match it',
  },
  offer_not_published: {
    zh: '供给不在发布状态，发布后方可匹配',
    en: 'The offer is not published; publish it to match it',
  },
  same_owner: {
    zh: '需求与供给属同一单位，不作匹配',
    en: 'The need and the offer belong to the same owner, so they are not matched',
  },
  conflict: {
    zh: '双方声明了利益冲突，不作匹配',
    en: 'A conflict of interest is declared between the two, so they are not matched',
  },
  confidential: {
    zh: '对方只向科服保姆公开，请科服保姆代为联系',
    en: 'The other side is open to brokers only; ask a broker to make contact',
  },
  need_region: {
    zh: '需求只面向 {regions}，供给在 {place}',
    en: 'The need is limited to {regions}; the offer is in {place}',
  },
  offer_region: {
    zh: '供给只面向 {regions}，需求在 {place}',
    en: 'The offer is limited to {regions}; the need is in {place}',
  },
  deadline_passed: {
    zh: '需求的期望完成日 {deadline} 已过，更新日期后方可匹配',
    en: 'The need was wanted by {deadline}, which has passed; change the day to match it',
  },
  deadline_short: {
    zh: '供给要 {months} 个月，最早 {ready} 完成，晚于期望完成日 {deadline}',
    en: 'The offer takes {months} months and would be done on {ready}, after the wanted day {deadline}',
  },
  budget: {
    zh: '供给报价 {price} 起，高于需求预算上限 {budget}',
    en: 'The offer starts at {price}, above the need’s highest budget of {budget}',
  },
  index_violated: {
    zh: '必须达到的指标未满足：{name} {reached}，要求 {wanted}',
    en: 'A required index is not met: {name} {reached}, wanted {wanted}',
  },
} as const satisfies Readonly<Record<string, Text>>

export type GateReason = keyof typeof GATES

export interface ClosedGate {
  readonly ok: false
  readonly reason: GateReason
  readonly text: Text
}

export type Gate = { readonly ok: true } | ClosedGate

export interface GateScope {
  readonly need: Party
  readonly offer: Party
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: string
  readonly reader: Reader
  /** What a place is called in the reasons; its code where this is missing. */
  readonly placeName?: (code: string) => string
}

interface Refusal {
  readonly reason: GateReason
  readonly params?: TextParams
  /** Where figures are written differently. */
  readonly english?: TextParams
}

const OPEN: Gate = { ok: true }

type Check = (scope: GateScope) => Refusal | undefined

const ONE_BY_ONE: readonly Check[] = [
  stateGate,
  ownerGate,
  confidentialGate,
  regionGate,
  deadlineGate,
  budgetGate,
  indexGate,
]

/** Whether a need and an offer may be matched; otherwise the first reason against it. No score outweighs a gate. */
export function gate(scope: GateScope): Gate {
  for (const check of ONE_BY_ONE) {
    const refusal = check(scope)
    if (refusal) return closed(refusal)
  }
  return OPEN
}

/** Both sides may be limited to places; everything else stands against a pair at most once. */
const ALL: readonly Check[] = [
  ...ONE_BY_ONE.filter((check) => check !== regionGate),
  ({ need, offer, placeName }) => limitedTo('need_region', { limited: need, other: offer, placeName }),
  ({ need, offer, placeName }) => limitedTo('offer_region', { limited: offer, other: need, placeName }),
]

/** Everything that stands against a pair, for whoever decides on that pair alone. */
export function gatesAgainst(scope: GateScope): ClosedGate[] {
  return ALL.flatMap((check) => {
    const refusal = check(scope)
    return refusal ? [closed(refusal)] : []
  })
}

function closed({ reason, params = {}, english = params }: Refusal): ClosedGate {
  const { zh, en } = GATES[reason]
  return { ok: false, reason, text: { zh: fill(zh, params), en: fill(en, english) } }
}

function stateGate({ need, offer }: GateScope): Refusal | undefined {
  if (need.state !== 'published')
    return { reason: need.state === 'withdrawn' ? 'need_withdrawn' : 'need_not_published' }
  if (offer.state !== 'published')
    return { reason: offer.state === 'withdrawn' ? 'offer_withdrawn' : 'offer_not_published' }
  return undefined
}

function ownerGate({ need, offer }: GateScope): Refusal | undefined {
  if (need.ownerId === null || offer.ownerId === null) return undefined
  if (need.ownerId === offer.ownerId) return { reason: 'same_owner' }
  const isDeclared = need.conflicts?.includes(offer.ownerId) || offer.conflicts?.includes(need.ownerId)
  return isDeclared ? { reason: 'conflict' } : undefined
}

/** One's own posting is no secret to its owner, so only the other side's tier counts. */
function confidentialGate({ need, offer, reader }: GateScope): Refusal | undefined {
  if (reader === 'broker') return undefined
  const { visibility = 'public' } = reader === 'need' ? offer : need
  return visibility === 'public' ? undefined : { reason: 'confidential' }
}

function regionGate({ need, offer, placeName }: GateScope): Refusal | undefined {
  return (
    limitedTo('need_region', { limited: need, other: offer, placeName }) ??
    limitedTo('offer_region', { limited: offer, other: need, placeName })
  )
}

interface Limited {
  readonly limited: Party
  readonly other: Party
  readonly placeName: GateScope['placeName']
}

function limitedTo(
  reason: 'need_region' | 'offer_region',
  { limited, other, placeName = (code) => code }: Limited,
): Refusal | undefined {
  const { regions = [] } = limited
  const { within = [] } = other
  if (regions.length === 0 || within.length === 0) return undefined
  if (regions.some((region) => within.some((code) => code.startsWith(stemOf(region))))) return undefined
  const place = placeName(nearestOf(within))
  const names = regions.map(placeName)
  return {
    reason,
    params: { regions: names.join('、'), place },
    english: { regions: names.join(', '), place },
  }
}

/** The smallest of the places something lies in: the longest code, and of six digits the one with fewest zeros. */
function nearestOf(within: readonly string[]): string {
  return within.reduce((best, code) => (stemOf(code).length > stemOf(best).length ? code : best))
}

/** The part of a code that all places below share: 510000 → 51, 510900 → 5109. */
function stemOf(code: string): string {
  return (
    code.slice(0, 6).replace(/(?:00)+$/, '') + (code.length > 6 ? code.slice(6).replace(/(?:000)+$/, '') : '')
  )
}

function deadlineGate({ need, offer, today }: GateScope): Refusal | undefined {
  const { deadlineOn } = need
  if (deadlineOn === undefined) return undefined
  if (deadlineOn < today) return { reason: 'deadline_passed', params: { deadline: deadlineOn } }
  if (offer.durationMonths === undefined) return undefined
  const ready = addMonths(today, offer.durationMonths)
  if (ready <= deadlineOn) return undefined
  return {
    reason: 'deadline_short',
    params: { months: offer.durationMonths, ready, deadline: deadlineOn },
  }
}

/** The same day of a later month, or that month's last: 31 January and one month is 28 February. */
function addMonths(day: string, months: number): string {
  // Asked for hundreds of offers a list, which is felt with Date.
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = month - 1 + months
  const later = year + Math.floor(at / 12)
  const last = MONTH_LENGTHS[at % 12]! + (at % 12 === 1 && isLeapYear(later) ? 1 : 0)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${later}-${two((at % 12) + 1)}-${two(Math.min(date, last))}`
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** A price below the budget is welcome, so only one that begins above it stands against a match. */
function budgetGate({ need, offer }: GateScope): Refusal | undefined {
  const { budgetHighFen } = need
  const { priceLowFen } = offer
  if (budgetHighFen === undefined || priceLowFen === undefined || priceLowFen <= budgetHighFen)
    return undefined
  const amounts = (write: (fen: bigint) => string) => ({
    price: write(priceLowFen),
    budget: write(budgetHighFen),
  })
  return {
    reason: 'budget',
    params: amounts((fen) => `${Number(fen) / 1e6} 万元`),
    english: amounts((fen) => `CNY ${(Number(fen) / 100).toLocaleString('en')}`),
  }
}

function indexGate({ need, offer }: GateScope): Refusal | undefined {
  const required = need.indices?.filter((index) => index.required) ?? []
  if (required.length === 0 || !offer.indices?.length) return undefined
  const violated = compareIndices(required, offer.indices).find(({ outcome }) => outcome === 'violated')
  if (!violated?.offer) return undefined
  const reached = formatFigure(violated.offer).replace(/^= /, '')
  return {
    reason: 'index_violated',
    params: { name: violated.need.name, reached, wanted: formatFigure(violated.need) },
  }
}

/** What a gate is about, for a count of what was left out. */
const SUMMARIES: Readonly<Record<GateReason, Text>> = {
  need_withdrawn: { zh: '需求已撤回', en: 'need withdrawn' },
  need_not_published: { zh: '需求未发布', en: 'need not published' },
  offer_withdrawn: { zh: '供给已撤回', en: 'offer withdrawn' },
  offer_not_published: { zh: '供给未发布', en: 'offer not published' },
  same_owner: { zh: '同一单位', en: 'same owner' },
  conflict: { zh: '利益冲突', en: 'conflict of interest' },
  confidential: { zh: '不对外公开', en: 'confidential' },
  need_region: { zh: '超出需求的地区范围', en: 'outside the need’s region' },
  offer_region: { zh: '超出供给的地区范围', en: 'outside the offer’s region' },
  deadline_passed: { zh: '期限已过', en: 'deadline passed' },
  deadline_short: { zh: '来不及在期限前完成', en: 'too late for the deadline' },
  budget: { zh: '报价高于预算', en: 'above the budget' },
  index_violated: { zh: '必达指标未满足', en: 'required index not met' },
}

export function summaryOf(reason: GateReason, language: Language): string {
  return SUMMARIES[reason][language]
}
