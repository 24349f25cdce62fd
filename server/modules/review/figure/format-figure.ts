import type { Figure } from '#platform/figure.ts'
import type { Language } from '#platform/i18n.ts'

/** How exactly a published number states the counted one. */
export type Qualifier = Figure['qualifier'] | 'nearly' | 'more_than'

export interface Stated extends Pick<Figure, 'unit' | 'measure'> {
  readonly qualifier: Qualifier
}

const WAN = 10_000n
const YI = 100_000_000n
const FEN = 100n

/**
 * A counted value in the unit it is published in, as decimal text without rounding: fen become yuan.
 *
 * @param value decimal digits in the smallest unit
 */
export function publishedValue(value: string, figure: Pick<Figure, 'measure'>): string {
  return figure.measure === 'amount' ? decimal(BigInt(value), FEN) : value
}

/**
 * A figure as a sentence states it: “约4.51亿元”, “4,954条”, “about CNY 451 million”.
 *
 * An exact figure is never rounded. “Nearly” rounds up and “more than” rounds down, so that neither claims the other;
 * both languages state the same number.
 *
 * @param value decimal digits in the smallest unit
 */
export function formatFigure(value: string, figure: Stated, language: Language): string {
  const scale = figure.measure === 'amount' ? FEN : 1n
  const stated = figure.qualifier === 'exact' ? BigInt(value) : round(BigInt(value), figure.qualifier, scale)
  const isScaled = figure.qualifier !== 'exact' || figure.measure === 'amount'
  const number = (isScaled ? shortened : grouped)(stated, scale, language)
  const unit = figure.unit[language]
  const word = WORDS[figure.qualifier][language]
  if (language === 'zh') return `${word}${number}${unit}`
  const sentence = figure.measure === 'amount' ? `${figure.unit.code} ${number}` : `${number} ${unit}`
  return word === '' ? sentence : `${word} ${sentence}`
}

const WORDS: Readonly<Record<Qualifier, Record<Language, string>>> = {
  exact: { zh: '', en: '' },
  about: { zh: '约', en: 'about' },
  nearly: { zh: '近', en: 'nearly' },
  more_than: { zh: '超', en: 'more than' },
}

/** Rounds to what two decimals of 亿 or 万 can say, or to whole units below 万. */
function round(value: bigint, qualifier: Qualifier, scale: bigint): bigint {
  const units = value / scale
  const step = scale * (units >= YI ? YI / 100n : units >= WAN ? WAN / 100n : 1n)
  const below = value - (value % step)
  if (qualifier === 'more_than' || below === value) return below
  if (qualifier === 'nearly') return below + step
  return value % step >= step / 2n ? below + step : below
}

/** In 亿 or 万, in billion or million, where at most two decimals (three of a billion) say it without rounding. */
function shortened(value: bigint, scale: bigint, language: Language): string {
  const steps =
    language === 'zh'
      ? [
          { at: YI, precision: YI / 100n, word: '亿' },
          { at: WAN, precision: WAN / 100n, word: '万' },
        ]
      : [
          { at: 1_000_000_000n, precision: 1_000_000n, word: ' billion' },
          { at: 1_000_000n, precision: 10_000n, word: ' million' },
        ]
  const fit = steps.find(({ at, precision }) => value >= at * scale && value % (precision * scale) === 0n)
  return fit ? `${decimal(value, fit.at * scale)}${fit.word}` : grouped(value, scale)
}

function grouped(value: bigint, scale: bigint): string {
  const [whole = '', fraction] = decimal(value, scale).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  // Money is written with both decimals or with none.
  return fraction === undefined ? digits : `${digits}.${fraction.padEnd(2, '0')}`
}

/** `value / scale` as decimal text, exactly, without trailing zeros; `scale` is a power of ten. */
function decimal(value: bigint, scale: bigint): string {
  const fraction = (value % scale).toString().padStart(scale.toString().length - 1, '0')
  const digits = scale === 1n ? '' : fraction.replace(/0+$/, '')
  return `${value / scale}${digits === '' ? '' : `.${digits}`}`
}
