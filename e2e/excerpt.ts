/** A small excerpt in the form that collections of needs and achievements come in: `id`, `title`, `text`. */
interface ExcerptRow {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** The need the journey is about, and the offer that fits it best. */
export const NEED = '泡菜发酵罐恒温控制与盐度在线检测'
export const BEST = '泡菜发酵过程恒温控制与在线检测装置'

export const needs: readonly ExcerptRow[] = [
  {
    id: 'n1',
    title: NEED,
    text: '需求内容：\n现有二十个泡菜发酵罐靠人工看温度，夏季罐内温度波动超过六度，批次之间酸度差别大。希望发酵罐恒温控制，盐度和酸度在线检测。\n预期目标：温度波动不超过一度。',
  },
  {
    id: 'n2',
    title: '红薯粉条低温老化时间缩短',
    text: '粉条冷冻老化需要十二小时，占用冷库。希望缩短到四小时以内，断条率不上升。',
  },
  {
    id: 'n3',
    title: '白芷切片烘干能耗降低',
    text: '白芷切片用燃煤热风烘干，能耗高、挥发油损失大，希望改用热泵并保持有效成分。',
  },
  {
    id: 'n4',
    title: '线路板蚀刻废液铜离子回收',
    text: '蚀刻废液每天八吨，希望回收铜离子并使废水达标排放。',
  },
  {
    id: 'n5',
    title: '井盐卤水中锂的富集',
    text: '卤水含锂量低、镁锂比高，希望找到选择性吸附剂并做中试。',
  },
]

export const offers: readonly ExcerptRow[] = [
  {
    id: 'o1',
    title: BEST,
    text: '用于泡菜和酸菜的发酵罐。夹套循环水恒温控制，温度波动不超过零点五度；盐度、酸度在线检测，数据可查。已在三家工厂使用。',
  },
  { id: 'o2', title: '乳酸菌直投式发酵剂', text: '冻干菌粉，缩短蔬菜发酵时间，亚硝酸盐含量低。' },
  { id: 'o3', title: '粉条连续老化机', text: '分段控温，老化时间三小时，断条率低。' },
  { id: 'o4', title: '中药材热泵烘干成套技术', text: '低温除湿，保持挥发油，能耗降低四成。' },
  { id: 'o5', title: '旋流电解回收铜', text: '蚀刻废液直接电解得到阴极铜，尾液回用。' },
  { id: 'o6', title: '铝系锂吸附剂', text: '适用于高镁锂比卤水，已完成中试。' },
  { id: 'o7', title: '柑橘贮藏保鲜膜', text: '自发气调，贮藏期延长四十天。' },
  { id: 'o8', title: '水稻秸秆制纤维板', text: '无醛胶粘剂，强度达到国家标准。' },
  { id: 'o9', title: '锂电池正极材料回收', text: '湿法回收镍钴锰，回收率高。' },
  { id: 'o10', title: '白酒窖泥微生物检测', text: '高通量测序评价窖泥质量。' },
  { id: 'o11', title: '冷链车厢温度记录仪', text: '无线传输，断电续记。' },
  { id: 'o12', title: '小型山地油菜收获机', text: '分段收获，适合坡地。' },
]

/** The rows as the lines of a jsonl file. */
export function asLines(rows: readonly ExcerptRow[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}
