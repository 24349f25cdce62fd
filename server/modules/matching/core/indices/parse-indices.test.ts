import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '#platform/errors.ts'
import { formatIndex, type NumericIndex } from './numeric-index.ts'
import { parseIndices } from './parse-indices.ts'

describe('parseIndices', () => {
  it.each<[written: string, ...indices: string[]]>([
    ['抗拉强度≥600MPa', '抗拉强度 ≥ 600 MPa'],
    ['抗拉强度 不低于 600 兆帕', '抗拉强度 ≥ 600 兆帕'],
    ['density <= 2.7 g/cm3', 'density ≤ 2.7 g/cm3'],
    ['温度 -40~85℃', '温度 -40~85℃'],
    ['工作温度-40℃～+85℃', '工作温度 -40~85℃'],
    ['精度±0.01mm', '精度 ±0.01 mm'],
    ['允差为±0.5℃', '允差 ±0.5℃'],
    ['尺寸 10±0.1 mm', '尺寸 9.9~10.1 mm'],
    ['硬度：58-62HRC', '硬度 58~62 HRC'],
    ['周期 3到6个月', '周期 3~6 个月'],
    ['成本5000元~2万元', '成本 0.5~2 万元'],
    ['temperature between -20 and 60 °C', 'temperature -20~60℃'],
    ['纯度 99.9%以上', '纯度 ≥ 99.9%'],
    ['含水率５％以内', '含水率 ≤ 5%'],
    ['yield at least 95 %', 'yield ≥ 95%'],
    ['Output power up to 5 kW', 'Output power ≤ 5 kW'],
    ['response time < 20 ms', 'response time < 20 ms'],
    ['寿命大于或等于１０万次', '寿命 ≥ 10 万次'],
    ['年产量超过 1,000 吨', '年产量 > 1000 吨'],
    ['菌落数 ≤ 3×10⁵ 个/mL', '菌落数 ≤ 300000 个/mL'],
    ['PM2.5浓度 ≤ 35 μg/m³', 'PM2.5浓度 ≤ 35 μg/m³'],
    ['PM2.5 35 μg/m³', 'PM2.5 = 35 μg/m³'],
    ['28d抗压强度≥50MPa', '28d抗压强度 ≥ 50 MPa'],
    ['密度：2.7', '密度 = 2.7'],
    ['长度 > 5 foobar', '长度 > 5 foobar'],
    ['★抗拉强度≥600MPa', '*抗拉强度 ≥ 600 MPa'],
    ['抗拉强度（必须）≥600MPa', '*抗拉强度 ≥ 600 MPa'],
    ['required: strength >= 1 GPa', '*strength ≥ 1 GPa'],
    [
      '回收率 ≥ 90%，能耗 ≤ 2 kWh/kg；\n温度 20℃、湿度<60%RH',
      '回收率 ≥ 90%',
      '能耗 ≤ 2 kWh/kg',
      '温度 = 20℃',
      '湿度 < 60%RH',
    ],
    [''],
    [' ；;\n'],
  ])('%s', (written, ...indices) => {
    expect(parseIndices(written).map(formatIndex)).toEqual(indices)
  })

  it('gives the parts of an index', () => {
    expect(parseIndices('*温度 -40~85℃')).toEqual<NumericIndex[]>([
      { name: '温度', operator: 'between', value: -40, upper: 85, unit: '℃', required: true },
    ])
  })

  it.each<[written: string, code: string, position: number, text: string]>([
    ['抗拉强度高', 'index_without_number', 1, '抗拉强度高'],
    ['密度≤2.7；抗拉强度≥', 'index_without_number', 8, '抗拉强度≥'],
    ['≥600MPa', 'index_unnamed', 1, '≥600MPa'],
    ['密度≤2.7； max 5', 'index_unnamed', 9, 'max 5'],
    ['抗拉强度≥600MPa 屈服强度≥500MPa', 'index_unit_unreadable', 9, 'MPa 屈服强度≥500MPa'],
    ['㎡数≤3；温度 85~-40℃', 'index_range_reversed', 9, '85~-40'],
  ])('%s is refused', (written, code, position, text) => {
    let fault: unknown
    try {
      parseIndices(written)
    } catch (error) {
      fault = error
    }
    expect(fault).toBeInstanceOf(Fault)
    expect([(fault as Fault).code, (fault as Fault).params]).toEqual([`matching.${code}`, { position, text }])
  })

  it('reads again what it has written', () => {
    const index = fc.record({
      name: fc.constantFrom('抗拉强度', 'PM2.5浓度', 'service life'),
      operator: fc.constantFrom<NumericIndex['operator']>('>=', '>', '<=', '<', '=', 'tolerance'),
      value: fc.integer({ min: 0, max: 10_000 }).map((number) => number / 100),
      unit: fc.constantFrom('', 'MPa', 'g/cm³', '℃', '%', '万元', 'W/(m·K)', '件/天'),
    })
    fc.assert(
      fc.property(fc.array(index, { maxLength: 4 }), (indices) => {
        expect(parseIndices(indices.map(formatIndex).join('；'))).toEqual(indices)
      }),
    )
  })
})
