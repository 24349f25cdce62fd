import { faults } from './errors.ts'
import { plainOf, printed, type Plain } from './letters.ts'
import type { IndexOperator, NumericIndex } from './numeric-index.ts'
import { convert, parseUnit, rounded } from './units.ts'

const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d+|\s*[×x]\s*10\^[+-]?\d+)?`

/** Words and signs before a figure. Longer ones come first, because “不大于” holds “大于”. */
const COMPARISONS: readonly (readonly [operator: IndexOperator, words: string])[] = [
  ['tolerance', String.raw`±|\+/-|\+-|plus or minus`],
  ['>=', '不低于|不小于|不少于|不短于|不弱于|大于(?:或|或者)?等于|至少|最低为?|达到|≥|>=|=>|>='],
  ['>=', 'at least|no less than|not less than|greater than or equal to|no lower than|minimum|min\\.?'],
  ['<=', '不高于|不大于|不超过|不多于|不长于|小于(?:或|或者)?等于|至多|最多|最高为?|≤|<=|=<'],
  ['<=', 'at most|no more than|not more than|less than or equal to|not exceeding|up to|maximum|max\\.?'],
  ['>', '大于|高于|超过|多于|长于|more than|greater than|higher than|above|over|exceeding|>'],
  ['<', '小于|低于|少于|短于|不足|不到|less than|lower than|below|under|<'],
  ['=', '等于|约为|介于|equal to|equals|between|from|约|为|在|是|is|of|≈|=|:'],
]

const AFTER: readonly (readonly [operator: IndexOperator, words: RegExp])[] = [
  ['>=', /(?:及|或)?以上$|\s*(?:or more|and above|or above)$/i],
  ['<=', /(?:及|或)?(?:以下|以内|之内)$|\s*(?:or less|and below|or below)$/i],
]

const comparisonAt = COMPARISONS.map(
  ([operator, words]) => [operator, new RegExp(`\\s*(?:${words})\\s*(?=${NUMBER}|±)`, 'iy')] as const,
)
const numberAt = new RegExp(NUMBER, 'iy')
const rangeAt = new RegExp(String.raw`\s*(?:~+|-+|至|到|\bto\b|\band\b|和)\s*(${NUMBER})`, 'iy')
const toleranceAt = new RegExp(String.raw`\s*(?:±|\+/-)\s*(${NUMBER})`, 'iy')

/** Marks of an index that must be met: ★ of tenders, * and the word itself. */
const REQUIRED = /^\s*(?:[★*]|(?:必须|必达|required)[:\s]+)|\s*\((?:必须|必达|必需|required|must)\)/gi

interface Clause {
  readonly text: string
  /** Place of the clause in the plain text. */
  readonly at: number
}

/**
 * Reads technical indices written in Chinese or English, several separated by semicolons, 、, ， or line breaks:
 * `抗拉强度≥600MPa；温度 -40~85℃；density <= 2.7 g/cm3；★精度±0.01mm`. A leading ★ or * marks an index as required.
 *
 * @throws matching.index_unnamed, index_without_number, index_unit_unreadable, index_range_reversed, each with the
 * position of the part at fault, counted in characters from 1
 */
export function parseIndices(written: string): NumericIndex[] {
  const plain = plainOf(written)
  return clausesOf(plain.text).map((clause) => readClause(plain, clause))
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  let at = 0
  // A comma between digits groups thousands.
  for (const part of text.split(/([;、\n\r]|,(?!\d)|(?<!\d),)/)) {
    if (part.trim() !== '' && !/^[;、,\n\r]$/.test(part)) clauses.push({ text: part.trimEnd(), at })
    at += part.length
  }
  return clauses
}

function readClause(plain: Plain, clause: Clause): NumericIndex {
  const isRequired = clause.text.search(REQUIRED) >= 0
  // Blanks of the same length keep the positions.
  const text = clause.text.replace(REQUIRED, (mark) => ' '.repeat(mark.length)).trimEnd()
  const refuse = (name: keyof typeof faults, from = text.search(/\S|$/), to = text.length) =>
    faults[name]({
      position: (plain.from[clause.at + from] ?? 0) + 1,
      text: text.slice(from, to).trim() || clause.text.trim(),
    })
  const start = figureIn(text)
  if (!start) throw refuse('index_without_number')
  const name = text
    .slice(0, start.nameEnd)
    .replace(/[\s:]+$/, '')
    .trim()
  if (name === '' || !/\p{L}/u.test(name)) throw refuse('index_unnamed')
  const figure = readFigure(text, start)
  if (!isUnitLike(figure.unit)) throw refuse('index_unit_unreadable', figure.unitFrom)
  if (figure.upper !== undefined && figure.upper < figure.value) {
    throw refuse('index_range_reversed', start.from, figure.unitFrom)
  }
  const { operator, value, upper, unit } = figure
  return {
    name: printed(name),
    operator,
    value,
    ...(upper === undefined ? {} : { upper }),
    unit: printed(unit),
    ...(isRequired ? { required: true } : {}),
  }
}

interface Start {
  readonly nameEnd: number
  /** Where the number begins. */
  readonly from: number
  readonly operator: IndexOperator
  /** Whether the clause says how the figure is meant. */
  readonly isExplicit: boolean
}

/** The first comparison before a figure; without one, the first number that is no part of a name such as PM2.5. */
function figureIn(text: string): Start | undefined {
  for (let at = 0; at < text.length; at++) {
    for (const [operator, pattern] of comparisonAt) {
      const words = matchAt(pattern, text, at)?.[0]
      if (words === undefined || isInsideWord(text, at, words)) continue
      // 10±0.1 has its own figure before the sign.
      if (operator === 'tolerance' && /(?:^|[^a-z0-9.])[+-]?\d[\d.]*\s*$/i.test(text.slice(0, at))) continue
      const from = at + words.length
      // “允差为±0.1”: the sign after the word says more than the word.
      const sign = /^±\s*/.exec(text.slice(from))?.[0]
      if (sign) return { nameEnd: at, from: from + sign.length, operator: 'tolerance', isExplicit: true }
      return { nameEnd: at, from, operator, isExplicit: operator !== '=' }
    }
  }
  return bareFigure(text)
}

function isInsideWord(text: string, at: number, words: string): boolean {
  return /^[a-z]/i.test(words) && /[a-z]/i.test(text[at - 1] ?? '')
}

function bareFigure(text: string): Start | undefined {
  let plausible: Start | undefined
  for (let at = 0; at < text.length; at++) {
    const length = matchAt(numberAt, text, at)?.[0].length ?? 0
    if (length === 0) continue
    const start: Start = { nameEnd: at, from: at, operator: '=', isExplicit: false }
    if (!/[a-z0-9.^-]/i.test(text[at - 1] ?? ' ')) {
      const { unit } = readFigure(text, start)
      if (parseUnit(unit)) return start
      if (isUnitLike(unit)) plausible ??= start
    }
    at += length - 1
  }
  return plausible
}

interface Tail {
  readonly unit: string
  readonly unitFrom: number
  /** What the words after the unit say, such as 以上. */
  readonly operator?: IndexOperator
}

interface Figure extends Tail {
  readonly operator: IndexOperator
  readonly value: number
  readonly upper?: number
}

function readFigure(text: string, start: Start): Figure {
  const first = matchAt(numberAt, text, start.from)![0]
  const at = start.from + first.length
  const value = numberOf(first)
  const tolerance = matchAt(toleranceAt, text, at)
  if (tolerance && start.operator !== 'tolerance') {
    const by = Math.abs(numberOf(tolerance[1]!))
    const tail = tailFrom(text, at + tolerance[0].length, start)
    return { ...tail, operator: 'between', value: rounded(value - by), upper: rounded(value + by) }
  }
  const range = rangeFrom(text, at, value)
  if (range)
    return { ...tailFrom(text, range.to, start), operator: 'between', value: range.value, upper: range.upper }
  return { operator: start.operator, value, ...tailFrom(text, at, start) }
}

const unitOfFirst = new RegExp(
  String.raw`\s*[^\d~;]{0,20}?(?=\s*(?:~+|-+|至|到|\bto\b|\band\b|和)\s*[+-]?\d)`,
  'iy',
)

/** The second end of a range, with the unit that may stand after the first: `-40℃~85℃`, `5000元~2万元`. */
function rangeFrom(text: string, at: number, value: number) {
  const firstUnit = matchAt(unitOfFirst, text, at)?.[0] ?? ''
  if (firstUnit.trim() !== '' && !parseUnit(firstUnit)) return undefined
  const match = matchAt(rangeAt, text, at + firstUnit.length)
  if (!match) return undefined
  const to = at + firstUnit.length + match[0].length
  const unit = withoutBetween(text.slice(to)).trim()
  const isOneUnit = firstUnit.trim() === '' || unit === ''
  const converted = isOneUnit ? value : convert(value, { from: firstUnit.trim(), to: unit })
  return { value: converted ?? value, upper: numberOf(match[1]!), to }
}

const withoutBetween = (text: string) => text.replace(/\s*之间$/, '')

function tailFrom(text: string, from: number, start: Start): Tail {
  let unit = withoutBetween(text.slice(from))
  const unitFrom = from + unit.search(/\S|$/)
  const after = AFTER.find(([, words]) => words.test(unit))
  if (after) unit = unit.replace(after[1], '')
  unit = unit.trim().replace(/\.$/, '')
  return after && !start.isExplicit ? { unit, unitFrom, operator: after[0] } : { unit, unitFrom }
}

/** Whether it can be a unit nobody told us of: no free digits, no comparison. */
function isUnitLike(unit: string): boolean {
  if (parseUnit(unit)) return true
  return unit.length <= 30 && /^[\p{L}%‰°¥$]/u.test(unit) && !/[<>≥≤=±:]|\s\d|\d{2}/.test(unit)
}

function numberOf(text: string): number {
  const [mantissa = '', exponent] = text.replaceAll(',', '').split(/\s*[×x]\s*10\^/i)
  return exponent === undefined ? Number(mantissa) : rounded(Number(mantissa) * 10 ** Number(exponent))
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
