import { plainOf } from './letters.ts'
import { MULTIPLES, PREFIXES, UNITS, type Dimension, type UnitDefinition } from './unit-table.ts'

export interface Unit {
  readonly dimension: Dimension
  readonly factor: number
  readonly offset: number
}

const NONE: Unit = { dimension: {}, factor: 1, offset: 0 }

/** Symbols keep their case (mPa is not MPa); words do not. */
const bySymbol = new Map<string, UnitDefinition>()
const byWord = new Map<string, UnitDefinition>()
/** After a prefix the case is often lost (Mpa, kw); the prefix itself says enough. */
const byStem = new Map<string, UnitDefinition>()
for (const definition of UNITS) {
  for (const name of definition.names) {
    const plain = plainOf(name).text
    bySymbol.set(plain, definition)
    if (/^[a-z]{3,}$/i.test(plain)) byWord.set(plain.toLowerCase(), definition)
    if (definition.prefixed) byStem.set(plain.toLowerCase(), definition)
  }
}

const read = new Map<string, Unit | undefined>()
/** Owners write what they like; beyond so many different units the oldest are read again. */
const REMEMBERED = 2_000

/**
 * What a written unit means: `MPa`, `兆帕`, `g/cm³`, `克每立方厘米`, `W/(m·K)`, `万元`, `%`.
 * After the first slash everything divides, as in engineers' W/m·K. Undefined for a unit that is not known.
 */
export function parseUnit(written: string): Unit | undefined {
  if (read.has(written)) return read.get(written)
  const unit = unitOf(plainOf(written).text.replace(/\s+/g, ' ').trim())
  if (read.size >= REMEMBERED) read.delete(read.keys().next().value!)
  read.set(written, unit)
  return unit
}

export function isSameDimension(a: Unit, b: Unit): boolean {
  const names = new Set([...Object.keys(a.dimension), ...Object.keys(b.dimension)])
  return [...names].every((name) => (a.dimension[name] ?? 0) === (b.dimension[name] ?? 0))
}

/**
 * A figure in another unit of the same dimension; undefined when there is no way from one to the other.
 * @param span true for a difference (a tolerance of 1 ℃ is one of 1 K), which no zero point moves
 */
export function convert(
  value: number,
  { from, to, span = false }: { from: string; to: string; span?: boolean },
): number | undefined {
  if (plainOf(from).text === plainOf(to).text) return value
  const one = parseUnit(from)
  const other = parseUnit(to)
  if (!one || !other || !isSameDimension(one, other)) return undefined
  const base = value * one.factor + (span ? 0 : one.offset - other.offset)
  return rounded(base / other.factor)
}

/** Twelve digits: what is written has fewer, and factors such as 0.1 leave dust behind them. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

function unitOf(text: string): Unit | undefined {
  if (text === '') return NONE
  const whole = simpleUnit(text)
  if (whole) return whole
  const chinese = text.replaceAll('每', '/').replace(/ per /gi, '/')
  const [above = '', ...below] = chinese.replace(/[()]/g, ' ').split('/')
  if (above.trim() === '' && below.length === 0) return undefined
  let unit: Unit | undefined = NONE
  for (const [at, part] of [above, ...below].entries()) {
    for (const factor of part.split(/[·*.× ]+/).filter(Boolean)) {
      unit = multiplied(unit, poweredUnit(factor), at === 0 ? 1 : -1)
      if (!unit) return undefined
    }
  }
  return unit
}

function multiplied(one: Unit, other: Unit | undefined, power: number): Unit | undefined {
  if (!other) return undefined
  const dimension: Record<string, number> = { ...one.dimension }
  for (const [name, exponent] of Object.entries(other.dimension)) {
    dimension[name] = (dimension[name] ?? 0) + exponent * power
  }
  // Beside another unit a degree is a difference: W/(m·℃) is W/(m·K).
  return { dimension, factor: one.factor * other.factor ** power, offset: 0 }
}

const RAISED: Readonly<Record<string, number>> = { 平方: 2, 立方: 3 }

/** One factor with its power: `cm^3`, `cm3`, `s^-1`, `平方毫米`. */
function poweredUnit(text: string): Unit | undefined {
  const [, word, rest] = /^(平方|立方)(.+)$/.exec(text) ?? []
  if (word && rest) return raised(simpleUnit(rest), RAISED[word]!)
  const multiple = Object.keys(MULTIPLES).find(
    (numeral) => text.startsWith(`${numeral}平方`) || text.startsWith(`${numeral}立方`),
  )
  if (multiple) {
    const unit = poweredUnit(text.slice(multiple.length))
    return unit && { ...unit, factor: unit.factor * MULTIPLES[multiple]! }
  }
  const [, name, power] = /^(\D+?)\^?(-?\d)$/.exec(text) ?? []
  if (name && power) return raised(simpleUnit(name), Number(power))
  return text === '1' ? NONE : simpleUnit(text)
}

function raised(unit: Unit | undefined, power: number): Unit | undefined {
  return (
    unit && multiplied(NONE, { ...unit, factor: unit.factor ** power, dimension: scaled(unit, power) }, 1)
  )
}

function scaled({ dimension }: Unit, power: number): Dimension {
  return Object.fromEntries(Object.entries(dimension).map(([name, exponent]) => [name, exponent * power]))
}

/** A unit of the table, with a prefix or a Chinese multiple before it. */
function simpleUnit(text: string): Unit | undefined {
  const known =
    bySymbol.get(text) ?? byWord.get(text.toLowerCase()) ?? byWord.get(text.toLowerCase().replace(/s$/, ''))
  if (known) return { dimension: known.dimension, factor: known.factor, offset: known.offset ?? 0 }
  const [first = '', ...others] = text
  const prefix = PREFIXES[first]
  const rest = others.join('')
  const stem = bySymbol.get(rest) ?? byStem.get(rest.toLowerCase())
  if (prefix !== undefined && stem?.prefixed && isHan(first) === isHan(others[0] ?? '')) {
    return { dimension: stem.dimension, factor: prefix * stem.factor, offset: 0 }
  }
  return multipleOf(text)
}

const isHan = (character: string) => /\p{Script=Han}/u.test(character)

/** 万吨, 亿元, 万次; 万 alone is a plain number. */
function multipleOf(text: string): Unit | undefined {
  const numeral = Object.keys(MULTIPLES).find((one) => text.startsWith(one))
  if (!numeral) return undefined
  const rest = text.slice(numeral.length)
  const unit = rest === '' ? NONE : simpleUnit(rest)
  return unit && unit.offset === 0 ? { ...unit, factor: unit.factor * MULTIPLES[numeral]! } : undefined
}
