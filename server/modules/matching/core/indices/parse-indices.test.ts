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

  it.each<[operator: NumericIndex['operator'], words: string]>([
    ['>=', '不低于|不小于|不少于|不短于|不弱于|大于等于|大于或等于|至少|最低|最低为|达到|≥|>=|=>|≧|⩾'],
    ['>=', 'at least|no less than|not less than|greater than or equal to|no lower than|minimum|min|min.'],
    ['<=', '不高于|不大于|不超过|不多于|不长于|小于等于|小于或等于|至多|最多|最高|最高为|≤|<=|=<|≦|⩽'],
    ['<=', 'at most|no more than|not more than|less than or equal to|not exceeding|up to|maximum|max|max.'],
    ['>', '大于|高于|超过|多于|长于|more than|greater than|higher than|above|over|exceeding|>|＞'],
    ['<', '小于|低于|少于|短于|不足|不到|less than|lower than|below|under|<|＜'],
    ['=', '等于|约为|equal to|equals|约|为|在|是|is|of|≈|=|:|：'],
    ['tolerance', '±|+/-|+-|plus or minus'],
  ])('%s is said in many ways', (operator, words) => {
    for (const word of words.split('|')) {
      const index = { name: '间距 d', operator, value: 5, unit: 'mm' }
      expect([word, ...parseIndices(`间距 d ${word} 5 mm`)]).toEqual([word, index])
      expect([word, ...parseIndices(`间距 d ${word.toUpperCase()}  5mm`)]).toEqual([word, index])
      if (!/^[a-z]/i.test(word)) expect(parseIndices(`间距 d${word}5mm`)).toEqual([index])
    }
  })

  it.each<[operator: NumericIndex['operator'], words: string]>([
    ['>=', '以上|及以上|或以上| or more| and above| or above| OR MORE'],
    ['<=', '以下|及以下|或以下|以内|及以内|之内|或之内| or less| and below| or below'],
  ])('%s is said after the figure', (operator, words) => {
    for (const word of words.split('|')) {
      expect([word, ...parseIndices(`厚度 5 mm${word}`)]).toEqual([
        word,
        { name: '厚度', operator, value: 5, unit: 'mm' },
      ])
    }
  })

  it.each<[written: string, low: number, high: number]>([
    ...['5~6', '5-6', '5至6', '5到6', '5 to 6', '5 and 6', '5和6', '5——6', '5 – 6', '5mm-6', '5 mm 至 6'].map(
      (range): [string, number, number] => [range, 5, 6],
    ),
    ['介于5和6', 5, 6],
    ['在5~6', 5, 6],
    ['between 5 and 6', 5, 6],
    ['from 5 to 6', 5, 6],
    ['-5~-4', -5, -4],
    ['5cm~60', 50, 60],
    ['5±0.5', 4.5, 5.5],
    ['5 +/- 0.5', 4.5, 5.5],
    ['5±-0.5', 4.5, 5.5],
    ['5e3~6×10^3', 5000, 6000],
    ['5~5', 5, 5],
  ])('%s is a range', (written, low, high) => {
    for (const after of ['mm', ' mm 之间', 'mm之间']) {
      expect(parseIndices(`厚度${written}${after}`)).toEqual([
        { name: '厚度', operator: 'between', value: low, upper: high, unit: 'mm' },
      ])
    }
  })

  it.each<[written: string, value: number]>([
    ['1,234,567.5', 1_234_567.5],
    ['2.5e3', 2500],
    ['2.5E-3', 0.0025],
    ['2.5×10³', 2500],
    ['2.5 x 10^-3', 0.0025],
    ['+7', 7],
    ['-7', -7],
    ['−7', -7],
  ])('%s is a number', (written, value) => {
    expect(parseIndices(`长度 = ${written} m`)).toEqual([{ name: '长度', operator: '=', value, unit: 'm' }])
  })

  it.each([
    ...['★温度 5℃', '* 温度 5℃', '必须: 温度 5℃', '必达 温度 5℃', 'REQUIRED 温度 5℃'],
    ...['温度（必达） 5℃', '温度(必需)5℃', '温度 (required) 5℃', '温度 (must) 5℃', '温度 5℃（必须）'],
  ])('%s must be met', (written) => {
    expect(parseIndices(written)).toEqual([
      { name: '温度', operator: '=', value: 5, unit: '℃', required: true },
    ])
  })

  it('parts indices at semicolons, commas and lines, not at the commas of numbers', () => {
    const written = 'a 1m;b 2m；c 3m、d 4m，e 5m, f 6m\ng 7m\r\nh 8,000m,i 9m'
    expect(parseIndices(written).map(({ name, value }) => `${name}${value}`)).toEqual(
      'a1 b2 c3 d4 e5 f6 g7 h8000 i9'.split(' '),
    )
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
