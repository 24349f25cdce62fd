/** Names that mean the same, in both languages; the first stands for all. */
const SYNONYMS =
  '抗拉强度 拉伸强度 拉伸断裂强度 极限抗拉强度 tensilestrength ultimatetensilestrength uts|屈服强度 屈服点 屈服极限 yieldstrength' +
  '|抗压强度 压缩强度 耐压强度 compressivestrength|抗弯强度 弯曲强度 抗折强度 flexuralstrength bendingstrength' +
  '|延伸率 断裂伸长率 伸长率 断后伸长率 elongation elongationatbreak|冲击韧性 冲击强度 impactstrength' +
  '|弹性模量 杨氏模量 youngsmodulus elasticmodulus|硬度 hardness|密度 density|粘度 黏度 viscosity' +
  '|导热系数 热导率 导热率 thermalconductivity|电导率 导电率 electricalconductivity conductivity' +
  '|工作温度 使用温度 运行温度 工作温度范围 使用温度范围 operatingtemperature workingtemperature operatingtemperaturerange' +
  '|温度 temperature|湿度 相对湿度 humidity relativehumidity|压力 压强 pressure|功率 power|额定功率 ratedpower' +
  '|电压 voltage|电流 current|频率 frequency|转速 旋转速度 rotationalspeed rotationspeed speedofrotation|速度 speed velocity' +
  '|精度 准确度 精确度 accuracy precision|分辨率 分辨力 resolution|量程 测量范围 measuringrange measurementrange' +
  '|重量 质量 净重 weight mass|长度 length|宽度 width|厚度 thickness|直径 diameter|粒径 颗粒尺寸 particlesize' +
  '|纯度 purity|含水率 水分 含水量 水分含量 moisture moisturecontent|合格率 良品率 成品率 yield yieldrate passrate' +
  '|收率 得率 产率 recoveryyield|回收率 recovery recoveryrate|转化率 conversion conversionrate|去除率 脱除率 removal removalrate' +
  '|寿命 使用寿命 servicelife lifetime life|循环寿命 循环次数 cyclelife|能耗 单位能耗 energyconsumption|噪声 噪音 noise noiselevel' +
  '|产量 年产量 output annualoutput|成本 单位成本 cost unitcost|处理量 处理能力 capacity throughput|响应时间 responsetime' +
  '|效率 efficiency|准确率 正确率 accuracyrate|表面粗糙度 粗糙度 surfaceroughness roughness|流量 flow flowrate'

const firstOf = new Map(
  SYNONYMS.split('|').flatMap((group) => {
    const names = group.split(' ')
    return names.map((name) => [name, names[0]!] as const)
  }),
)

/** Words that turn an otherwise like name into its opposite; the two of a pair are never taken for each other. */
const OPPOSITES =
  '最大 最小|最高 最低|输入 输出|进口 出口|上限 下限|长期 短期|横向 纵向|径向 轴向|高温 低温|常温 高温|常温 低温|抗拉 抗压|静态 动态|内径 外径|正面 背面|充电 放电|吸 放|max min|input output|upper lower|inner outer|static dynamic|hot cold'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string])

/** Names come again with every comparison; beyond so many the oldest are worked out again. */
const REMEMBERED = 20_000
const plainNames = new Map<string, string>()

/** A name without what writers add or vary: widths, case, blanks, signs, 的. */
export function plainName(written: string): string {
  const known = plainNames.get(written)
  if (known !== undefined) return known
  const letters = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|的/gu, '')
  const plain = firstOf.get(letters) ?? firstOf.get(letters.replace(/s$/, '')) ?? letters
  if (plainNames.size >= REMEMBERED) plainNames.delete(plainNames.keys().next().value!)
  plainNames.set(written, plain)
  return plain
}

/** From here two names are taken for one: 粉尘去除率 meets 烟气粉尘去除率, 总氮去除率 does not meet 总磷去除率. */
export const SAME_NAME = 0.72

/** How alike two index names are, 0 to 1: 1 for the same or a synonym, else the share of common character pairs. */
export function nameLikeness(a: string, b: string): number {
  const one = plainName(a)
  const other = plainName(b)
  if (one === other) return one === '' ? 0 : 1
  const likeness = sharedPairs(one, other)
  return likeness >= SAME_NAME && areOpposite(one, other) ? 0 : likeness
}

function areOpposite(one: string, other: string): boolean {
  const hasOnly = (name: string, word: string, opposite: string) =>
    name.includes(word) && !name.includes(opposite)
  return OPPOSITES.some(
    ([left, right]) =>
      (hasOnly(one, left, right) && hasOnly(other, right, left)) ||
      (hasOnly(one, right, left) && hasOnly(other, left, right)),
  )
}

/** Dice coefficient over pairs of neighbouring characters. */
function sharedPairs(a: string, b: string): number {
  const total = a.length + b.length - 2
  if (total <= 0) return 0
  let shared = 0
  const taken = new Set<number>()
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = a.slice(at, at + 2)
    let found = b.indexOf(pair)
    while (found >= 0 && taken.has(found)) found = b.indexOf(pair, found + 1)
    if (found < 0) continue
    taken.add(found)
    shared++
  }
  return (2 * shared) / total
}
