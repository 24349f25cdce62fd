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

  it('reads every name it gives', () => {
    expect(UNITS.flatMap(({ names }) => names).filter((name) => !parseUnit(name))).toEqual([])
  })
})
