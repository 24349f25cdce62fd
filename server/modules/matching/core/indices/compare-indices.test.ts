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
    ['强度<600MPa', '强度≤600MPa', 'violated', '≤ 600 MPa'],
    ['强度<600MPa', '强度<600MPa', 'satisfied', '< 600 MPa'],
    ['强度≤600MPa', '强度<600MPa', 'satisfied', '< 600 MPa'],
    ['强度>600MPa', '强度>600MPa', 'satisfied', '> 600 MPa'],
    ['强度≥600MPa', '强度>600MPa', 'satisfied', '> 600 MPa'],
    ['强度>600MPa', '强度 600MPa', 'violated', '= 600 MPa'],
    ['强度<600MPa', '强度 600MPa', 'violated', '= 600 MPa'],
    ['强度≤600MPa', '强度 600MPa', 'satisfied', '= 600 MPa'],
    ['强度≥600MPa', '强度<600MPa', 'violated', '< 600 MPa'],
    ['强度≤600MPa', '强度>600MPa', 'violated', '> 600 MPa'],
    ['强度≤600MPa', '强度≥500MPa', 'unknown', '≥ 500 MPa'],
    ['强度>500MPa', '强度<600MPa', 'unknown', '< 600 MPa'],
    ['强度≥600MPa', '强度 600~700MPa', 'satisfied', '600~700 MPa'],
    ['强度>600MPa', '强度 600~700MPa', 'unknown', '600~700 MPa'],
    ['强度 600~700MPa', '强度≥600MPa', 'unknown', '≥ 600 MPa'],
    ['强度 600~700MPa', '强度>700MPa', 'violated', '> 700 MPa'],
    ['强度 600~700MPa', '强度 0.6~0.7GPa', 'satisfied', '600~700 MPa'],
    ['强度 = 600MPa', '强度 0.6GPa', 'satisfied', '= 600 MPa'],
    ['强度 = 600MPa', '强度 601MPa', 'violated', '= 601 MPa'],
    ['强度 = 600MPa', '强度 550~650MPa', 'unknown', '550~650 MPa'],
    ['误差≤0.1mm', '误差±0.05mm', 'satisfied', '±0.05 mm'],
    ['误差≤0.1mm', '误差±0.2mm', 'unknown', '±0.2 mm'],
    ['误差±0.1mm', '误差<0.1mm', 'satisfied', '< 0.1 mm'],
    ['误差±0.1mm', '误差≤0.2mm', 'violated', '≤ 0.2 mm'],
    ['误差±0.1mm', '误差>0.05mm', 'unknown', '> 0.05 mm'],
    ['误差±0.1mm', '误差≥0.05mm', 'unknown', '≥ 0.05 mm'],
    ['误差±0.1mm', '误差 -0.2~0.1mm', 'violated', '-0.2~0.1 mm'],
    ['误差±0.1mm', '误差 -0.1~0.05mm', 'satisfied', '-0.1~0.05 mm'],
    ['误差±0.1mm', '误差 -0.05mm', 'satisfied', '= -0.05 mm'],
    ['误差±0.1mm', '误差 0.05℃', 'unknown'],
    ['工作温度 -40~85℃', '使用温度 90℃', 'violated', '= 90℃'],
    ['工作温度 -40~85℃', '使用温度≤100℃', 'satisfied', '≤ 100℃'],
    ['工作温度 -40~85℃', '使用温度≤60℃', 'unknown', '≤ 60℃'],
    ['工作温度 -40~85℃', '使用温度 -40~85℃', 'satisfied', '-40~85℃'],
    ['工作温度 20~20℃', '使用温度 20℃', 'satisfied', '= 20℃'],
    ['温度 -40~85℃', '温度 -20~60℃', 'violated', '-20~60℃'],
    ['流量 1~5L/s', '流量 2~3L/s', 'satisfied', '2~3 L/s'],
    ['流量范围 1~5L/s', '流量范围 2~3L/s', 'violated', '2~3 L/s'],
    ['操作温度 20~30℃', '操作温度 25℃', 'satisfied', '= 25℃'],
    ['温升≤10K', '温升 5℃', 'satisfied', '= 5 K'],
    ['温度≤300K', '温度 25℃', 'satisfied', '= 298.15 K'],
    ['温度±1K', '温度±1℃', 'satisfied', '±1 K'],
    ['温度±1K', '温度 1℃', 'satisfied', '= 1 K'],
    ['温度≤1K', '温度±1℃', 'satisfied', '±1 K'],
    ['比值≥2', '比值 3', 'satisfied', '= 3'],
    ['比值≥2', '比值 3mm', 'unknown'],
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

  it('takes the first of equally like names, and only what can be compared', () => {
    const outcomeOf = (need: string, offer: string) =>
      compareIndices(parseIndices(need), parseIndices(offer)).map(({ outcome }) => outcome)
    expect([
      outcomeOf('强度≥5MPa', '强度 4MPa；强度 6MPa'),
      outcomeOf('强度≥5MPa', '强度 6mm；强度 4MPa'),
      outcomeOf('粉尘去除率≥90%', '粉尘去除率 95%；烟气粉尘去除率 80%'),
      outcomeOf('强度≥5MPa；厚度≤3mm；硬度≥60HRC', '厚度 4mm；强度 6MPa'),
    ]).toEqual([['violated'], ['violated'], ['satisfied'], ['satisfied', 'violated', 'unknown']])
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
    ['的', '的', false],
    ['强', '强', true],
    ['强', '弱', false],
    ['densities', 'density', false],
    ['Lengths', '长度', true],
    ['Young’s modulus', '弹性模量', true],
    ['极限抗拉强度', 'UTS', true],
    ['屈服点', 'yield strength', true],
    ['耐压强度', 'compressive strength', true],
    ['抗折强度', 'bending strength', true],
    ['断后伸长率', 'elongation at break', true],
    ['冲击强度', 'impact strength', true],
    ['黏度', 'viscosity', true],
    ['热导率', 'thermal conductivity', true],
    ['导电率', 'conductivity', true],
    ['运行温度', 'operating temperature range', true],
    ['相对湿度', 'relative humidity', true],
    ['额定功率', 'rated power', true],
    ['旋转速度', 'rotational speed', true],
    ['准确度', 'precision', true],
    ['测量范围', 'measuring range', true],
    ['净重', 'weight', true],
    ['颗粒尺寸', 'particle size', true],
    ['水分', 'moisture content', true],
    ['良品率', 'pass rate', true],
    ['得率', 'recovery yield', true],
    ['回收率', 'recovery rate', true],
    ['脱除率', 'removal', true],
    ['使用寿命', 'service life', true],
    ['循环次数', 'cycle life', true],
    ['单位能耗', 'energy consumption', true],
    ['噪音', 'noise level', true],
    ['年产量', 'annual output', true],
    ['处理能力', 'throughput', true],
    ['正确率', 'accuracy rate', true],
    ['粗糙度', 'surface roughness', true],
    ['流量', 'flow rate', true],
    ['电压', '电流', false],
    ['成本', '能耗', false],
  ])('%s and %s', (a, b, isSame) => {
    expect([nameLikeness(a, b) >= 0.72, nameLikeness(b, a) >= 0.72]).toEqual([isSame, isSame])
  })

  it.each(
    (
      '最大 最小|最高 最低|输入 输出|进口 出口|上限 下限|长期 短期|横向 纵向|径向 轴向|高温 低温|常温 高温|常温 低温|抗拉 抗压' +
      '|静态 动态|内径 外径|正面 背面|充电 放电|吸 放|max min|input output|upper lower|inner outer|static dynamic|hot cold'
    )
      .split('|')
      .map((pair) => pair.split(' ')),
  )('%s is not %s', (one, other) => {
    const name = (word: string) => `${word}工况额定条件下测得的数值指标检验结果平均值`
    expect([nameLikeness(name(one!), name(other!)), nameLikeness(name(other!), name(one!))]).toEqual([0, 0])
    expect(nameLikeness(name(`${one!}${other!}`), name(one!))).toBeGreaterThan(0.72)
  })

  it('is the share of common pairs, each taken once', () => {
    expect([
      nameLikeness('abcd', 'abce'),
      nameLikeness('aaa', 'aaaa'),
      nameLikeness('abab', 'abxy'),
      nameLikeness('ab', 'a'),
      nameLikeness('甲乙丙', '丁乙丙'),
    ]).toEqual([2 / 3, 4 / 5, 1 / 3, 0, 1 / 2])
  })
})
