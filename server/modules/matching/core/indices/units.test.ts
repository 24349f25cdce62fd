import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UNITS } from './unit-table.ts'
import { convert, parseUnit } from './units.ts'

describe('convert', () => {
  it.each<[value: number, from: string, to: string, result: number | undefined]>([
    [1, 'mm', 'nm', 1e6],
    [1, '英寸', 'cm', 2.54],
    [3, '公里', '米', 3000],
    [1, '吨', '斤', 2000],
    [2.5, '公斤', 'g', 2500],
    [600, 'MPa', '兆帕', 600],
    [1, 'GPa', 'N/mm²', 1000],
    [1, 'Mpa', 'kPa', 1000],
    [1, 'kgf/cm²', 'MPa', 0.0980665],
    [1, 'bar', '千帕', 100],
    [85, '℃', 'K', 358.15],
    [85, '℃', '℉', 185],
    [-40, '华氏度', '摄氏度', -40],
    [1, 'kW', '瓦', 1000],
    [1, '马力', 'W', 735.49875],
    [1, '千瓦时', 'MJ', 3.6],
    [1, '度电', 'kW·h', 1],
    [1, '大卡', 'kJ', 4.184],
    [10, '千伏', 'V', 10_000],
    [5, 'mA', '微安', 5000],
    [2000, 'mAh', 'Ah', 2],
    [3000, 'r/min', 'Hz', 50],
    [1, 'GHz', '兆赫', 1000],
    [1.5, '小时', 'min', 90],
    [2.7, 'g/cm3', 'kg/m³', 2700],
    [5, '克每立方厘米', 'g/cm^3', 5],
    [5, '毫克/升', 'g/m³', 5],
    [1, 'mol/L', 'mol/m³', 1000],
    [15, '亩', '公顷', 1],
    [1, '万平方米', '㎡', 10_000],
    [3, '万元', '元', 30_000],
    [1.2, '亿元', '万元', 12_000],
    [1, '%', 'ppm', 10_000],
    [1, 'mg/kg', 'ppm', 1],
    [36, 'km/h', 'm/s', 10],
    [60, '升/分钟', 'm³/h', 3.6],
    [1, '万吨/年', 't/a', 10_000],
    [1, 'mPa·s', 'cP', 1],
    [1, 'W/(m·℃)', 'W/m·K', 1],
    [1, 'Ω·cm', '欧姆·米', 0.01],
    [1, 'S/cm', 'mS/cm', 1000],
    [1, 'Ｍｂｐｓ', 'kbps', 1000],
    [10, '万次', 'cycles', 100_000],
    [60, 'HRC', 'HRC', 60],
    [60, 'HRC', 'HV', undefined],
    [60, 'HV', 'MPa', undefined],
    [1, 'mm', 'kg', undefined],
    [1, '头', '件', undefined],
    [1, 'USD', '元', undefined],
    [1, '奇怪单位', '奇怪单位', 1],
    [1, '奇怪单位', 'm', undefined],
  ])('%d %s in %s is %s', (value, from, to, result) => {
    expect(convert(value, { from, to })).toBe(result)
  })

  it.each<[value: number, from: string, to: string, result: number | undefined]>([
    [1, '平方毫米', 'mm²', 1],
    [1, '立方米', 'L', 1000],
    [1, '百万立方米', 'm^3', 1e6],
    [1, '千万平方米', 'km2', 10],
    [1, 'm^-1', '1/m', 1],
    [1, 's-1', 'Hz', 1],
    [1, '1/s', 'Hz', 1],
    [1, 'kg·m/s²', 'N', 1],
    [1, 'kg*m/s2', 'N', 1],
    [1, 'kg×m/s^2', 'N', 1],
    [1, 'kg m per s^2', 'N', 1],
    [1, 'J/kg/K', 'J/(kg·K)', 1],
    [1, '焦每千克每开', 'J/(kg·K)', 1],
    [1, 'J/(kg·℃)', 'J/(kg·K)', 1],
    [1, 'hours', 'min', 60],
    [1, 'Hours', 'MIN', 60],
    [1, 'KW', 'W', 1000],
    [1, 'kw', 'W', 1000],
    [1, 'MPA', 'Pa', 1e6],
    [1, '万', '', 10_000],
    [1, '亿次', '万次', 10_000],
    [1, '千万元', '百万元', 10],
    [50, '%', '', 0.5],
    [1, ' m ', 'm', 1],
    [1, 'kg  m', 'kg m', 1],
    [1, '千m', 'm', 1000],
    [1, 'k米', 'm', undefined],
    [1, 'k公斤', 'kg', undefined],
    [1, '千斤', '斤', 1000],
    [1, '万℃', 'K', undefined],
    [1, '万x', 'm', undefined],
    [1, '平方', 'm2', undefined],
    [1, '平方x', 'm2', undefined],
    [1, 'x^2', 'm2', undefined],
    [1, 'm/x', 'm', undefined],
    [1, 'x/m', 'm', undefined],
    [1, '()', '', undefined],
    [1, 'm', 'm/s', undefined],
    [1, 'm/s', 'm', undefined],
    [1, 'm2', 'm3', undefined],
    [0.1, 'm', 'cm', 10],
  ])('%d %s in %s is %s', (value, from, to, result) => {
    expect(convert(value, { from, to })).toBe(result)
  })

  it.each<[value: number, from: string, to: string, result: number]>([
    [1, 'V·A', 'W', 1],
    [1, 'V/A', 'Ω', 1],
    [1, 'A/V', 'S', 1],
    [1, 'Ah', 'C', 3600],
    [1, 'C/V', 'F', 1],
    [1, 'V·s/A', 'H', 1],
    [1, 'V·s/m²', 'T', 1],
    [1, 'N·m', 'J', 1],
    [1, 'J/s', 'W', 1],
    [1, 'm/s/s', 'N/kg', 1],
    [1, 'lm/m²', 'lx', 1],
    [1, 'mol/L', 'M', 1],
    [1, 'bit/s', 'bps', 1],
    [1, '字节', '比特', 8],
    [180, '°', 'rad', 3.14159265359],
    [1, 'Pa·s', '泊', 10],
    [1, 'cm³/min', 'sccm', 1],
    [1, '公顷', 'm²', 10_000],
    [1, 'mmHg', 'Pa', 133.322387415],
    [1, '大气压', 'kPa', 101.325],
    [1, 'psi', 'Pa', 6894.75729317],
    [1, 'eV', 'J', 1.602176634e-19],
    [1, '磅', 'g', 453.59237],
    [1, '两', 'g', 50],
    [1, '英里', 'm', 1609.344],
    [1, '英尺', '英寸', 12],
    [1, '华里', 'm', 500],
    [1, '公分', '丝', 1000],
    [1, '埃', 'nm', 0.1],
    [1, '立方', 'm³', 1],
    [1, '周', '天', 7],
    [12, '个月', 's', 365.2425 * 86_400],
    [1, '‰', 'ppm', 1000],
    [1, 'ppm', 'ppb', 1000],
    [3, '倍', '%', 300],
    [1, 'celsius', 'K', 274.15],
    [32, 'fahrenheit', '℃', 0],
    [1, 'dB(A)', 'dBA', 1],
    [1, '质量百分比', 'wt%', 1],
  ])('%d %s is as much as %s: %d', (value, from, to, result) => {
    expect(convert(value, { from, to })).toBeCloseTo(result, 9)
    expect(convert(result, { from: to, to: from })).toBeCloseTo(value, 9)
  })

  it.each(
    (
      'ms s|ml L|mg g|mN N|mPa Pa|mbar bar|mJ J|mcal cal|meV eV|mWh Wh|mW W|mA A|mAh Ah|mC C|mV V|mΩ Ω|mS S|mF F|mH H|mT T' +
      '|mHz Hz|mcd cd|mlm lm|mlx lx|mmol mol|mP P|mrad rad|mbit bit|mB B|mbps bps'
    )
      .split('|')
      .map((pair) => pair.split(' ')),
  )('%s is a thousandth of %s', (small, whole) => {
    expect(convert(1000, { from: small!, to: whole! })).toBe(1)
  })

  it('finds no way between what is measured in different ways', () => {
    const names =
      'm|m²|m³|kg|s|K|A|cd|lm|mol|rad|bit|元|HRC|dB|件||m/s|Hz|N|Pa|J|W|C|V|Ω|S|F|H|T|lx|M|sccm|bps|P|L/kg'
    const ways = names
      .split('|')
      .flatMap((from, at, all) =>
        all
          .filter((to, other) => other !== at && convert(1, { from, to }) !== undefined)
          .map((to) => [from, to]),
      )
    expect(ways).toEqual([])
  })

  it('moves no zero point for a difference', () => {
    expect([
      convert(1, { from: '℃', to: 'K', span: true }),
      convert(9, { from: '℉', to: '℃', span: true }),
    ]).toEqual([1, 5])
  })

  it('keeps milli and mega apart', () => {
    expect(convert(1, { from: 'MPa', to: 'mPa' })).toBe(1e9)
  })

  it('comes back to the same figure', () => {
    const names = UNITS.map(({ names: [name] }) => name!)
    const pairs = names.flatMap((from) =>
      names.filter((to) => convert(1, { from, to }) !== undefined).map((to) => [from, to] as const),
    )
    expect(pairs.length).toBeGreaterThan(names.length)
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        ([from, to], value) => {
          const there = convert(value, { from, to })!
          const back = convert(there, { from: to, to: from })!
          // Zero points lie hundreds of kelvin away, and twelve digits are kept of each step.
          expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-9 * (value + 1000))
        },
      ),
    )
  })
})

describe('the table of units', () => {
  it('gives no name to two units', () => {
    const names = UNITS.flatMap((unit) => unit.names)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('gives every unit a name', () => {
    expect(UNITS.filter(({ names }) => names.length === 0 || names.includes(''))).toEqual([])
  })

  it.each<[prefixed: string, plain: string]>([
    ['Tm Gm Mm km hm m dm cm mm μm um nm pm', 'm'],
    ['太米 吉米 兆米 千米 百米 米 分米 厘米 毫米 微米 微米 纳米 皮米', '米'],
  ])('knows the prefixes of %s', (prefixed, plain) => {
    expect(prefixed.split(' ').map((name) => convert(1, { from: name, to: plain }))).toEqual([
      ...[1e12, 1e9, 1e6, 1e3, 1e2, 1, 1e-1, 1e-2, 1e-3, 1e-6, 1e-6, 1e-9, 1e-12],
    ])
  })

  it('reads every name it gives', () => {
    expect(UNITS.flatMap(({ names }) => names).filter((name) => !parseUnit(name))).toEqual([])
  })
})
