import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareIndex, compareIndices, type IndexOutcome } from './compare-indices.ts'
import { nameLikeness } from './index-names.ts'
import { formatFigure } from './numeric-index.ts'
import { parseIndices } from './parse-indices.ts'

describe('compareIndices', () => {
  it.each<[need: string, offer: string, outcome: IndexOutcome, figure?: string]>([
    ['抗拉强度≥600MPa', '拉伸强度 650 兆帕', 'satisfied', '= 650 MPa'],
    ['抗拉强度≥600MPa', 'tensile strength 0.5 GPa', 'violated', '= 500 MPa'],
    ['抗拉强度≥600MPa', '抗拉强度≥500MPa', 'violated', '≥ 500 MPa'],
    ['抗拉强度≥600MPa', '抗拉强度≥600MPa', 'satisfied', '≥ 600 MPa'],
    ['抗拉强度>600MPa', '抗拉强度≥600MPa', 'violated', '≥ 600 MPa'],
    ['抗拉强度≥600MPa', '抗拉强度≤700MPa', 'unknown', '≤ 700 MPa'],
    ['抗拉强度≥600MPa', '抗拉强度≤500MPa', 'violated', '≤ 500 MPa'],
    ['抗拉强度≥600MPa', '抗拉强度 550~650MPa', 'unknown', '550~650 MPa'],
    ['抗拉强度≥600MPa', '抗压强度 700MPa', 'unknown'],
    ['抗拉强度≥600MPa', '抗拉强度 700', 'unknown'],
    ['密度≤2.7g/cm³', '密度 2600kg/m³', 'satisfied', '= 2.6 g/cm³'],
    ['能耗<2kWh/kg', '单位能耗 <2 度电/kg', 'satisfied', '< 2 kWh/kg'],
    ['精度±0.01mm', '精度 5μm', 'satisfied', '= 0.005 mm'],
    ['精度±0.01mm', '精度±0.02mm', 'violated', '±0.02 mm'],
    ['温差≤1℃', '温差 0.5K', 'satisfied', '= 0.5℃'],
    ['工作温度 -40~85℃', '使用温度 -50~100℃', 'satisfied', '-50~100℃'],
    ['工作温度 -40~85℃', '使用温度 -20~60℃', 'violated', '-20~60℃'],
    ['工作温度 -40~85℃', '使用温度 20℃', 'unknown', '= 20℃'],
    ['pH 6~8', 'pH 6.5~7.5', 'satisfied', '6.5~7.5'],
    ['pH 6~8', 'pH 5~7', 'unknown', '5~7'],
    ['pH 6~8', 'pH 9', 'violated', '= 9'],
    ['硬度≥60HRC', '硬度 700HV', 'unknown'],
    ['产量≥5件/天', '产量 1件/h', 'satisfied', '= 24 件/天'],
  ])('%s, offered %s: %s', (need, offer, outcome, figure) => {
    const [compared] = compareIndices(parseIndices(need), parseIndices(offer))
    expect([compared!.outcome, compared!.offer && formatFigure(compared!.offer)]).toEqual([outcome, figure])
  })

  it('takes the offer’s index of the likest name', () => {
    const [compared] = compareIndices(
      parseIndices('粉尘去除率≥90%'),
      parseIndices('烟气粉尘去除率 80%；粉尘的去除率 95%'),
    )
    expect(compared!.outcome).toBe('satisfied')
  })

  it('answers alike in any unit', () => {
    const figure = fc.integer({ min: 1, max: 2000 })
    fc.assert(
      fc.property(figure, figure, (wanted, given) => {
        const need = parseIndices(`强度≥${wanted}MPa`)[0]!
        const inMega = compareIndex(need, parseIndices(`强度 ${given}MPa`)[0]!)
        const inKilo = compareIndex(need, parseIndices(`强度 ${given * 1000}kPa`)[0]!)
        expect([inMega.outcome, inKilo.outcome]).toEqual(
          given >= wanted ? ['satisfied', 'satisfied'] : ['violated', 'violated'],
        )
      }),
    )
  })
})

describe('nameLikeness', () => {
  it.each<[string, string, isSame: boolean]>([
    ['抗拉强度', ' 拉伸强度 ', true],
    ['Tensile Strength', '抗拉强度', true],
    ['粉尘去除率', '粉尘的去除率', true],
    ['进口温度', '出口温度', false],
    ['最低工作温度', '最高工作温度', false],
    ['高温环境下电池循环性能', '低温环境下电池循环性能', false],
    ['总氮去除率', '总磷去除率', false],
    ['', '', false],
  ])('%s and %s', (a, b, isSame) => {
    expect([nameLikeness(a, b) >= 0.72, nameLikeness(b, a) >= 0.72]).toEqual([isSame, isSame])
  })
})
