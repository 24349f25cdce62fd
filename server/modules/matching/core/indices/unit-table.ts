/** What a unit measures: the powers of its base units, such as kg 1, m -1, s -2 of a stress. */
export type Dimension = Readonly<Record<string, number>>

export interface UnitDefinition {
  /** Written forms, symbols as they are printed and words in both languages; widths and case of words do not matter. */
  readonly names: readonly string[]
  readonly dimension: Dimension
  /** One of this unit in base units. */
  readonly factor: number
  /** Added after the factor: only temperatures that do not begin at absolute zero. */
  readonly offset?: number
  /** Whether SI prefixes may stand before it: k and M before symbols, 千 and 兆 before Chinese names. */
  readonly prefixed?: boolean
}

/** Powers of the SI prefixes, symbols and Chinese characters. */
export const PREFIXES: Readonly<Record<string, number>> = {
  T: 1e12,
  G: 1e9,
  M: 1e6,
  k: 1e3,
  K: 1e3,
  h: 1e2,
  d: 1e-1,
  c: 1e-2,
  m: 1e-3,
  μ: 1e-6,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
  太: 1e12,
  吉: 1e9,
  兆: 1e6,
  千: 1e3,
  百: 1e2,
  分: 1e-1,
  厘: 1e-2,
  毫: 1e-3,
  微: 1e-6,
  纳: 1e-9,
  皮: 1e-12,
}

/** Chinese numerals that multiply whatever unit follows: 万吨, 亿元. */
export const MULTIPLES: Readonly<Record<string, number>> = { 亿: 1e8, 百万: 1e6, 千万: 1e7, 万: 1e4, 千: 1e3 }

const LENGTH = { m: 1 }
const AREA = { m: 2 }
const VOLUME = { m: 3 }
const MASS = { kg: 1 }
const TIME = { s: 1 }
const FORCE = { kg: 1, m: 1, s: -2 }
const PRESSURE = { kg: 1, m: -1, s: -2 }
const ENERGY = { kg: 1, m: 2, s: -2 }
const POWER = { kg: 1, m: 2, s: -3 }
const TEMPERATURE = { K: 1 }
const RATE = { s: -1 }
const FLOW = { m: 3, s: -1 }
const MONEY = { yuan: 1 }

type Row = readonly [names: string, dimension: Dimension, factor: number, prefixed?: 'prefixed']

/** Definitions: SI brochure (9th edition); GB 3100-1993 for the Chinese names; customary units by their legal equivalents. */
const ROWS: readonly Row[] = [
  ['m 米 metre meter', LENGTH, 1, 'prefixed'],
  ['Å 埃 angstrom', LENGTH, 1e-10],
  ['in 英寸 inch', LENGTH, 0.0254],
  ['ft 英尺 foot', LENGTH, 0.3048],
  ['公里', LENGTH, 1000],
  ['里 华里', LENGTH, 500],
  ['公分', LENGTH, 0.01],
  ['丝', LENGTH, 1e-5],
  ['mile 英里', LENGTH, 1609.344],
  ['ha 公顷 hectare', AREA, 1e4],
  ['亩 mu', AREA, 2000 / 3],
  ['L l 升 litre liter', VOLUME, 1e-3, 'prefixed'],
  ['方 立方', VOLUME, 1],
  ['g 克 gram', MASS, 1e-3, 'prefixed'],
  ['t 吨 公吨 tonne ton', MASS, 1000],
  ['公斤', MASS, 1],
  ['斤 市斤', MASS, 0.5],
  ['两', MASS, 0.05],
  ['lb 磅', MASS, 0.45359237],
  ['s 秒 second sec', TIME, 1, 'prefixed'],
  ['min 分钟 分 minute', TIME, 60],
  ['h 小时 时 hour hr', TIME, 3600],
  ['d 天 日 day', TIME, 86_400],
  ['week 周 星期', TIME, 604_800],
  ['月 个月 month', TIME, 2_629_746],
  ['a 年 year yr', TIME, 31_556_952],
  ['K 开 开尔文 kelvin', TEMPERATURE, 1],
  ['N 牛 牛顿 newton', FORCE, 1, 'prefixed'],
  ['kgf 公斤力 千克力', FORCE, 9.80665],
  ['Pa 帕 帕斯卡 pascal', PRESSURE, 1, 'prefixed'],
  ['bar 巴', PRESSURE, 1e5, 'prefixed'],
  ['atm 大气压 标准大气压', PRESSURE, 101_325],
  ['mmHg 毫米汞柱', PRESSURE, 133.322387415],
  ['psi', PRESSURE, 6894.757293168],
  ['J 焦 焦耳 joule', ENERGY, 1, 'prefixed'],
  ['cal 卡', ENERGY, 4.184, 'prefixed'],
  ['大卡', ENERGY, 4184],
  ['eV 电子伏 电子伏特', ENERGY, 1.602176634e-19, 'prefixed'],
  ['Wh 瓦时 瓦小时', ENERGY, 3600, 'prefixed'],
  ['度电', ENERGY, 3.6e6],
  ['W 瓦 瓦特 watt', POWER, 1, 'prefixed'],
  ['马力 hp', POWER, 735.49875],
  ['A 安 安培 ampere amp', { A: 1 }, 1, 'prefixed'],
  ['Ah 安时', { A: 1, s: 1 }, 3600, 'prefixed'],
  ['C 库 库仑', { A: 1, s: 1 }, 1, 'prefixed'],
  ['V 伏 伏特 volt', { kg: 1, m: 2, s: -3, A: -1 }, 1, 'prefixed'],
  ['Ω ohm 欧 欧姆', { kg: 1, m: 2, s: -3, A: -2 }, 1, 'prefixed'],
  ['S 西 西门子 siemens', { kg: -1, m: -2, s: 3, A: 2 }, 1, 'prefixed'],
  ['F 法 法拉', { kg: -1, m: -2, s: 4, A: 2 }, 1, 'prefixed'],
  ['H 亨 亨利', { kg: 1, m: 2, s: -2, A: -2 }, 1, 'prefixed'],
  ['T 特 特斯拉 tesla', { kg: 1, s: -2, A: -1 }, 1, 'prefixed'],
  ['Hz 赫 赫兹 hertz', RATE, 1, 'prefixed'],
  ['rpm r/min 转/分 转/分钟 转每分钟', RATE, 1 / 60],
  ['cd 坎 坎德拉', { cd: 1 }, 1, 'prefixed'],
  ['lm 流明 lumen', { lm: 1 }, 1, 'prefixed'],
  ['lx 勒 勒克斯 lux', { lm: 1, m: -2 }, 1, 'prefixed'],
  ['mol 摩 摩尔', { mol: 1 }, 1, 'prefixed'],
  ['P 泊', { kg: 1, m: -1, s: -1 }, 0.1, 'prefixed'],
  ['sccm', FLOW, 1e-6 / 60],
  ['M', { mol: 1, m: -3 }, 1000],
  ['° 角度 degree deg', { angle: 1 }, Math.PI / 180],
  ['rad 弧度', { angle: 1 }, 1, 'prefixed'],
  ['bit 比特', { bit: 1 }, 1, 'prefixed'],
  ['B 字节 byte', { bit: 1 }, 8, 'prefixed'],
  ['bps', { bit: 1, s: -1 }, 1, 'prefixed'],
  ['% percent pct', {}, 0.01],
  ['‰ permille', {}, 1e-3],
  ['ppm', {}, 1e-6],
  ['ppb', {}, 1e-9],
  ['倍 times', {}, 1],
  ['元 人民币 CNY RMB ¥ 圆 yuan', MONEY, 1],
]

/** Scales of their own: a figure on one says nothing exact about a figure on another. */
const SCALES =
  'HRC|HRB|HRA|HRF|HV 维氏硬度|HBW HB HBS 布氏硬度|HK 努氏硬度|HL 里氏硬度|HS 肖氏硬度|ShoreA HA 邵A 邵氏A|ShoreD HD 邵D 邵氏D' +
  '|dB 分贝|dBA dB(A)|dBm|%RH|wt% wt.% 质量百分比|vol% vol.% 体积百分比|at% at.%|mol%|NTU|USD 美元 $|EUR 欧元 €'

/** What is counted one by one. */
const COUNTERS =
  '件 pcs pc|个|只|台 套 台套|次 回 cycles cycle|人 名 person people|人次|头|株 棵|条|片|张|辆|颗 粒|根|枚|户|羽|瓶|袋|箱|页|项|批|例|步|点|级|层|孔|村|所|篇|种|模次'

const ownScale = (names: string): UnitDefinition => ({
  names: names.split(' '),
  dimension: { [names.split(' ')[0]!]: 1 },
  factor: 1,
})

export const UNITS: readonly UnitDefinition[] = [
  ...ROWS.map(([names, dimension, factor, prefixed]): UnitDefinition => ({
    names: names.split(' '),
    dimension,
    factor,
    prefixed: prefixed === 'prefixed',
  })),
  { names: ['°C', '摄氏度', 'celsius'], dimension: TEMPERATURE, factor: 1, offset: 273.15 },
  {
    names: ['°F', '华氏度', 'fahrenheit'],
    dimension: TEMPERATURE,
    factor: 5 / 9,
    offset: 273.15 - (32 * 5) / 9,
  },
  ...SCALES.split('|').map(ownScale),
  ...COUNTERS.split('|').map(ownScale),
]
