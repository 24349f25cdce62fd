import { describe, expect, it } from 'vitest'
import { nameLikeness, plainName, SAME_NAME } from './index-names.ts'

describe('plainName', () => {
  it.each<[group: string, names: string]>([
    ['抗拉强度', '拉伸强度 极限抗拉强度 UTS'],
    ['屈服强度', '屈服极限 yield-strength'],
    ['抗压强度', '压缩强度 耐压强度 compressive strengths'],
    ['抗弯强度', '抗折强度 flexural strength'],
    ['延伸率', '断裂伸长率 断后伸长率 elongation at break'],
    ['冲击韧性', '冲击强度 impact strength'],
    ['弹性模量', "杨氏模量 Young's modulus"],
    ['硬度', 'hardness'],
    ['密度', 'density'],
    ['粘度', '黏度 viscosity'],
    ['导热系数', '热导率 thermal conductivity'],
    ['电导率', '导电率 conductivity'],
    ['工作温度', '使用温度范围 operating temperature range'],
    ['温度', 'temperature'],
    ['湿度', '相对湿度 relative humidity'],
    ['压力', '压强 pressure'],
    ['功率', 'power'],
    ['额定功率', 'rated power'],
    ['电压', 'voltage'],
    ['电流', 'current'],
    ['频率', 'frequency'],
    ['转速', '旋转速度 speed of rotation'],
    ['速度', 'velocity'],
    ['精度', '准确度 accuracy'],
    ['分辨率', '分辨力 resolution'],
    ['量程', '测量范围 measuring range'],
    ['重量', '净重 weights'],
    ['长度', 'length'],
    ['直径', 'diameter'],
    ['粒径', '颗粒尺寸 particle size'],
    ['纯度', 'purity'],
    ['含水率', '水分含量 moisture content'],
    ['合格率', '良品率 pass rate'],
    ['收率', '产率 recovery yield'],
    ['回收率', 'recovery rate'],
    ['转化率', 'conversion'],
    ['去除率', '脱除率 removal rate'],
    ['寿命', '使用寿命 service life'],
    ['循环寿命', '循环次数 cycle life'],
    ['能耗', '单位能耗 energy consumption'],
    ['噪声', '噪音 noise level'],
    ['产量', '年产量 annual output'],
    ['成本', '单位成本 unit cost'],
    ['处理量', '处理能力 throughput'],
    ['响应时间', 'response time'],
    ['效率', 'efficiency'],
    ['准确率', '正确率 accuracy rate'],
    ['表面粗糙度', '粗糙度 surface roughness'],
    ['流量', 'flow rate'],
  ])('%s is also called %s', (group, names) => {
    const chinese = names.split(' ').filter((name) => /\p{Script=Han}/u.test(name))
    const english = names.replace(/\p{Script=Han}+[A-Z]*/gu, '').trim()
    for (const name of [...chinese, english].filter(Boolean))
      expect([name, plainName(name)]).toEqual([name, group])
  })

  it('leaves out widths, case, blanks, signs and 的, and only a last s', () => {
    expect(plainName(' 材料的 ＡＢＣ－1 ')).toBe('材料abc1')
    expect(plainName('densitys')).toBe('密度')
    expect(plainName('sdensity')).toBe('sdensity')
  })
})

describe('nameLikeness', () => {
  it.each<[a: string, b: string, likeness: number]>([
    ['密度', 'Density', 1],
    ['', '', 0],
    ['的', '-', 0],
    ['宽', '窄', 0],
    ['宽', '宽度值', 0],
    ['粉尘去除率', '烟气粉尘去除率', 0.8],
    ['总氮去除率', '总磷去除率', 0.5],
    ['最大工作扭矩', '最小工作扭矩', 0.6],
    ['设备最大允许工作扭矩', '设备最小允许工作扭矩', 0],
    ['平均工作扭矩', '最小工作扭矩', 0.6],
    ['哈哈哈哈', '哈哈', 0.5],
    ['内径公差范围', '外径公差范围', 0],
  ])('of %s and %s is %d', (a, b, likeness) => {
    expect([nameLikeness(a, b), nameLikeness(b, a)]).toEqual([likeness, likeness])
  })

  it('takes names from three quarters on for one', () => {
    expect(SAME_NAME).toBeGreaterThan(0.7)
    expect(SAME_NAME).toBeLessThan(0.75)
  })
})
