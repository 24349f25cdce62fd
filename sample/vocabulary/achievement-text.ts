import type { Random } from '../random.ts'
import type { AchievementText, ContractKind, IpRight, TransferMode } from './offer.ts'
import { priceOf } from './price.ts'
import type { Topic } from './topic.ts'
import { compose, expand, measured, trouble, type Draw, withProblem } from './wording.ts'

const TRANSFER_MODES: readonly TransferMode[] = ['licence', 'transfer', 'shares', 'use_first']
const EVIDENCE = [
  '第三方检测报告',
  '用户使用证明',
  '中试运行记录',
  '项目验收意见',
  '现场对比试验记录',
] as const
const CONTRACTS: readonly (readonly [ContractKind, number])[] = [
  ['transfer', 2],
  ['licence', 3],
]
const CONDITIONS = [
  '受让方需安排两名技术员参加培训',
  '首批设备由双方共同选型',
  '原料需先做一次适应性试验',
  '限签约地区独家使用，期满可续',
] as const
const MATURITY_WEIGHTS = [
  [3, 6],
  [4, 14],
  [5, 22],
  [6, 22],
  [7, 17],
  [8, 13],
  [9, 6],
] as const
const MATURITY = [
  '已完成原理研究',
  '已形成技术方案',
  '已完成实验室小试',
  '已完成实验室系统验证',
  '已完成中试',
  '已在一家用户现场示范',
  '已在生产线上试运行半年',
  '已有用户批量使用',
  '已在多家用户推广',
] as const

/** Writes a finished result. */
export function achievementText(words: Draw, random: Random): AchievementText {
  const { topic, scene, methods, problems, indices, current } = words
  const maturity = random.pickWeighted(MATURITY_WEIGHTS)
  const saving = expand(random.pick(words.sector.savings), random)
  const payback = random.between(6, 30)
  const indicesReached = indices.map((index) => ({ ...index, evidence: random.pick(EVIDENCE) }))
  const price = random.chance(0.7) ? priceOf(28 + maturity * 6, random) : undefined
  const advantage = `与${current}相比，${methods[0]}能够从源头改善${problems[0]}的状况，${measured(indices[0])}`
  const economics = `按${scene}测算，${saving}，投入约${payback}个月收回`
  // The body quotes the evidence of the indices after the first.
  const evidence = indicesReached[1]?.evidence ?? indicesReached[0]?.evidence ?? ''
  const stage = MATURITY[maturity - 1] ?? ''
  const conditions = random.pick([`受让方需有与${scene}相近的使用条件`, ...CONDITIONS])
  return {
    kind: 'achievement',
    title: achievementTitle(words, saving, random),
    abstract: `采用${methods[0]}，解决${withProblem(topic.object, problems[0])}的问题，${measured(indices[0])}，${saving}，${stage}。`,
    body: achievementBody({ words, advantage, economics, conditions, stage, evidence }),
    indices,
    contractKind: random.pickWeighted(CONTRACTS),
    problemSolved: withProblem(topic.object, problems[0]),
    presentSolution: current,
    advantage,
    economics,
    maturity,
    indicesReached,
    ipRights: ipRights(topic, random),
    transferModes: random.sample(TRANSFER_MODES, random.between(1, 3)),
    ...(price === undefined ? {} : { price }),
    conditions,
  }
}

function achievementTitle(words: Draw, saving: string, random: Random): string {
  const { topic, product, scene, methods, problems, indices } = words
  return random.pick([
    `采用${methods[0]}的${topic.zh}技术（${product}，${measured(indices[0])}）`,
    `${topic.zh}成套技术：${methods[0]}，配合${methods[1]}（${product}，${measured(indices[0])}）`,
    `${product}用${topic.zh}技术（${measured(indices[0])}，${saving}）`,
    `解决${withProblem(topic.object, problems[0])}的${methods[0]}技术（${product}，${measured(indices[0])}）`,
    `适用于${scene}的${topic.zh}技术（${methods[0]}，${measured(indices[0])}）`,
  ])
}

interface AchievementParts {
  readonly words: Draw
  readonly advantage: string
  readonly economics: string
  readonly conditions: string
  readonly stage: string
  readonly evidence: string
}

function achievementBody({
  words,
  advantage,
  economics,
  conditions,
  stage,
  evidence,
}: AchievementParts): string {
  const { methods, problems, indices } = words
  return compose([
    { text: `本成果针对${trouble(words)}、${problems[1]}的问题，采用${methods[0]}，并结合${methods[1]}。` },
    { text: `${advantage}。` },
    {
      text: `其余指标：${indices.slice(1).map(measured).join('，')}，有${evidence}。`,
    },
    { text: `${economics}。` },
    { text: `${stage}，${conditions}。` },
    { text: '可提供工艺文件、设备清单和调试指导。', optional: true },
  ])
}

function ipRights({ sector, industry }: Topic, random: Random): IpRight[] {
  const types: readonly (readonly [IpRight['type'], number])[] = [
    ['invention', 5],
    ['utility_model', 3],
    ['know_how', 1],
    ['software', sector === 'digital' ? 8 : 1],
    ['variety', industry === '01' ? 2 : 0],
  ]
  return Array.from({ length: random.between(1, 3) }, () => {
    const type = random.pickWeighted(types)
    if (type === 'know_how') return { type, status: 'held' }
    const number = `示例-${random.between(2016, 2024)}-${String(random.int(1_000_000)).padStart(6, '0')}`
    return { type, number, status: random.chance(0.7) ? 'granted' : 'pending' }
  })
}
