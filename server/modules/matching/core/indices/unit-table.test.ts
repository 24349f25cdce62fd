import { describe, expect, it } from 'vitest'
import { convert } from './units.ts'

/** By base unit: what one of each other unit is. Legal equivalents, typed from the SI brochure and GB 3100-1993. */
const ONE_IS: Readonly<Record<string, readonly (readonly [unit: string, value: number])[]>> = {
  m: [
    ['米', 1],
    ['metre', 1],
    ['Å', 1e-10],
    ['埃', 1e-10],
    ['in', 0.0254],
    ['ft', 0.3048],
    ['英尺', 0.3048],
    ['公里', 1000],
    ['里', 500],
    ['华里', 500],
    ['公分', 0.01],
    ['丝', 1e-5],
    ['mile', 1609.344],
    ['英里', 1609.344],
  ],
  'm²': [
    ['ha', 10_000],
    ['公顷', 10_000],
    ['亩', 666.666666667],
  ],
  'm³': [
    ['L', 0.001],
    ['升', 0.001],
    ['mL', 1e-6],
    ['方', 1],
    ['立方', 1],
  ],
  kg: [
    ['g', 0.001],
    ['t', 1000],
    ['吨', 1000],
    ['公斤', 1],
    ['斤', 0.5],
    ['市斤', 0.5],
    ['两', 0.05],
    ['lb', 0.45359237],
    ['磅', 0.45359237],
  ],
  s: [
    ['ms', 0.001],
    ['毫秒', 0.001],
    ['min', 60],
    ['h', 3600],
    ['小时', 3600],
    ['天', 86_400],
    ['周', 604_800],
    ['星期', 604_800],
    ['月', 2_629_746],
    ['个月', 2_629_746],
    ['年', 31_556_952],
  ],
  'kg·m/s²': [
    ['N', 1],
    ['kN', 1000],
    ['kgf', 9.80665],
    ['千克力', 9.80665],
  ],
  'kg/m/s²': [
    ['Pa', 1],
    ['mbar', 100],
    ['atm', 101_325],
    ['标准大气压', 101_325],
    ['mmHg', 133.322387415],
    ['毫米汞柱', 133.322387415],
    ['psi', 6894.75729317],
  ],
  'kg·m²/s²': [
    ['J', 1],
    ['cal', 4.184],
    ['kcal', 4184],
    ['千卡', 4184],
    ['大卡', 4184],
    ['eV', 1.602176634e-19],
    ['keV', 1.602176634e-16],
    ['电子伏', 1.602176634e-19],
    ['Wh', 3600],
    ['kWh', 3.6e6],
    ['度电', 3.6e6],
  ],
  'kg·m²/s³': [
    ['W', 1],
    ['马力', 735.49875],
    ['hp', 735.49875],
  ],
  A: [
    ['安', 1],
    ['mA', 0.001],
  ],
  'A·s': [
    ['Ah', 3600],
    ['C', 1],
    ['库仑', 1],
    ['mC', 0.001],
  ],
  'kg·m²/s³/A': [
    ['V', 1],
    ['kV', 1000],
    ['毫伏', 0.001],
  ],
  'kg·m²/s³/A²': [
    ['Ω', 1],
    ['kΩ', 1000],
    ['兆欧', 1e6],
  ],
  's³·A²/kg/m²': [
    ['S', 1],
    ['mS', 0.001],
  ],
  's^4·A²/kg/m²': [
    ['F', 1],
    ['法拉', 1],
    ['μF', 1e-6],
    ['皮法', 1e-12],
  ],
  'kg·m²/s²/A²': [
    ['H', 1],
    ['亨利', 1],
    ['mH', 0.001],
  ],
  'kg/s²/A': [
    ['T', 1],
    ['特斯拉', 1],
    ['mT', 0.001],
  ],
  '1/s': [
    ['Hz', 1],
    ['kHz', 1000],
    ['转/分钟', 0.0166666666667],
  ],
  mol: [
    ['摩尔', 1],
    ['mmol', 0.001],
  ],
  'mol/m³': [['M', 1000]],
  'm³/s': [['sccm', 1.66666666667e-8]],
  lm: [
    ['流明', 1],
    ['klm', 1000],
  ],
  'lm/m²': [
    ['lx', 1],
    ['勒克斯', 1],
    ['klx', 1000],
  ],
  cd: [
    ['坎德拉', 1],
    ['mcd', 0.001],
  ],
  'Pa·s': [
    ['P', 0.1],
    ['泊', 0.1],
    ['cP', 0.001],
  ],
  rad: [
    ['弧度', 1],
    ['mrad', 0.001],
    ['°', 0.0174532925199],
    ['角度', 0.0174532925199],
  ],
  bit: [
    ['比特', 1],
    ['kbit', 1000],
    ['B', 8],
    ['字节', 8],
    ['MB', 8e6],
  ],
  'bit/s': [
    ['bps', 1],
    ['Mbps', 1e6],
  ],
  '%': [
    ['‰', 0.1],
    ['permille', 0.1],
    ['ppm', 0.0001],
    ['ppb', 1e-7],
    ['倍', 100],
    ['times', 100],
  ],
  元: [
    ['CNY', 1],
    ['人民币', 1],
    ['¥', 1],
    ['万元', 10_000],
  ],
}

/** Neither a prefix nor a figure on another scale makes these comparable. */
const APART: readonly (readonly [string, string])[] = [
  ['m', 'm²'],
  ['m²', 'm³'],
  ['kg', 'm'],
  ['s', 'm'],
  ['s', 'A'],
  ['A', 'A·s'],
  ['V', 'Ω'],
  ['S', 'Ω'],
  ['F', 'H'],
  ['T', 'H'],
  ['Hz', 's'],
  ['mol', 'M'],
  ['lm', 'lx'],
  ['cd', 'lm'],
  ['rad', 'bit'],
  ['bit', 'bps'],
  ['元', '倍'],
  ['元', 'USD'],
  ['USD', 'EUR'],
  ['HRC', 'HRB'],
  ['HRC', 'HV'],
  ['HV', 'HBW'],
  ['dB', 'dBm'],
  ['wt%', 'vol%'],
  ['wt%', '%'],
  ['NTU', '%RH'],
  ['邵A', '邵D'],
  ['件', '台'],
  ['k件', '件'],
  ['k亩', '亩'],
  ['kmin', 'min'],
  ['kpsi', 'psi'],
]

describe('the table of units', () => {
  it.each(
    Object.entries(ONE_IS).flatMap(([base, units]) =>
      units.map(([unit, value]) => [unit, value, base] as const),
    ),
  )('one %s is %d %s', (unit, value, base) => {
    expect(convert(1, { from: unit, to: base })).toBe(value)
  })

  it.each(APART)('%s is nothing in %s', (from, to) => {
    expect(convert(1, { from, to })).toBeUndefined()
  })

  it.each<[one: string, other: string]>([
    ['维氏硬度', 'HV'],
    ['布氏硬度', 'HBW'],
    ['努氏硬度', 'HK'],
    ['里氏硬度', 'HL'],
    ['肖氏硬度', 'HS'],
    ['邵氏A', 'ShoreA'],
    ['邵氏D', 'HD'],
    ['分贝', 'dB'],
    ['dB(A)', 'dBA'],
    ['质量百分比', 'wt%'],
    ['体积百分比', 'vol%'],
    ['at.%', 'at%'],
    ['美元', 'USD'],
    ['欧元', 'EUR'],
    ['pcs', '件'],
    ['台套', '台'],
    ['cycles', '次'],
    ['person', '人'],
    ['棵', '株'],
    ['粒', '颗'],
  ])('%s is %s', (one, other) => {
    expect(convert(7, { from: one, to: other })).toBe(7)
  })

  it('knows both zero points by their words', () => {
    expect(convert(0, { from: 'Celsius', to: 'K' })).toBe(273.15)
    expect(convert(212, { from: 'fahrenheit', to: 'celsius' })).toBe(100)
  })
})
