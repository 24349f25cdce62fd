import { createRandom } from './random.ts'

const FIELDS = [
  ['电池', '电解液', '正极', '隔膜', '充放电', '能量密度', '锂离子', '硅碳', '循环寿命', '热失控'],
  ['茶树', '采摘', '绿茶', '茶园', '发酵', '嫩芽', '炒青', '茶多酚', '修剪', '香气'],
  ['边坡', '隧道', '支护', '围岩', '监测', '爆破', '锚杆', '渗水', '位移', '注浆'],
  ['芯片', '封装', '晶圆', '光刻', '引线', '键合', '焊点', '基板', '散热', '良率'],
] as const
const PHRASES = [
  '现有做法成本较高',
  '需要提高效率',
  '希望联合开发',
  '已经完成中试',
  '可以现场测试',
  '寻求技术支持',
]

export const FIELD_COUNT = FIELDS.length

/** Short texts, each of one of four fields in turn, made of words that texts of other fields do not have. */
export function fieldTexts(count: number, seed = 1): string[] {
  const random = createRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  return Array.from({ length: count }, (_, at) => {
    const words = FIELDS[at % FIELDS.length]!
    return Array.from({ length: 5 }, () => `${pick(words)}${pick(words)}，${pick(PHRASES)}`).join('。')
  })
}
