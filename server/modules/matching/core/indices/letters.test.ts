import { describe, expect, it } from 'vitest'
import { plainOf, printed } from './letters.ts'

describe('plainOf', () => {
  it.each<[written: string, plain: string]>([
    ['ｃｍ³', 'cm^3'],
    ['s⁻¹', 's^-1'],
    ['10⁰¹²³⁴⁵⁶⁷⁸⁹', '10^0123456789'],
    ['m²kg³', 'm^2kg^3'],
    ['㎡', 'm^2'],
    ['㎥', 'm^3'],
    ['㎜', 'mm'],
    ['㏒', 'log'],
    ['x２', 'x2'],
    ['20〜60', '20~60'],
    ['20∼60', '20~60'],
    ['20—60', '20~60'],
    ['20–60', '20~60'],
    ['20～60', '20~60'],
    ['−20', '-20'],
    ['N•m', 'N·m'],
    ['N⋅m', 'N·m'],
    ['N∙m', 'N·m'],
    ['≧5', '≥5'],
    ['⩾5', '≥5'],
    ['≦5', '≤5'],
    ['⩽5', '≤5'],
    ['20ºC', '20°C'],
    ['20℃', '20°C'],
    ['', ''],
  ])('%s becomes %s', (written, plain) => {
    expect(plainOf(written).text).toBe(plain)
  })

  it('says of each letter which character it came from', () => {
    expect(plainOf('𠮷℃m²')).toEqual({ text: '𠮷°Cm^2', from: [0, 0, 1, 1, 2, 3, 3] })
  })
})

describe('printed', () => {
  it.each<[plain: string, shown: string]>([
    ['g/cm^3', 'g/cm³'],
    ['s^-1', 's⁻¹'],
    ['10^12', '10¹²'],
    ['°C', '℃'],
    ['W/(m·°C)', 'W/(m·℃)'],
    ['°F', '℉'],
    ['m^x', 'm^x'],
    ['cm3', 'cm3'],
  ])('%s is shown as %s', (plain, shown) => {
    expect(printed(plain)).toBe(shown)
  })
})
