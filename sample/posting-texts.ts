import type { Random } from './random.ts'
import type { ContractKind } from './vocabulary/offer.ts'
import type { Topic } from './vocabulary/topic.ts'
import {
  compose,
  drawWords,
  expand,
  requirement,
  trouble,
  withProblem,
  type Draw,
  type IndexValue,
} from './vocabulary/wording.ts'

export { offerText } from './vocabulary/offer-texts.ts'
export type {
  AchievementText,
  ContractKind,
  CapabilityText,
  IpRight,
  OfferKind,
  OfferText,
  ReachedIndex,
  TransferMode,
  UndertakingText,
} from './vocabulary/offer.ts'
export type { IndexValue } from './vocabulary/wording.ts'

export type NeedWants = 'expert' | 'result' | 'test' | 'joint_rd' | 'talent'

/** The text side of a demand; amounts in fen. */
export interface NeedText {
  readonly title: string
  readonly abstract: string
  readonly body: string
  readonly presentMethod: string
  /** What the present method costs in a year. */
  readonly presentCost?: bigint
  readonly failedAttempts?: string
  readonly indices: readonly IndexValue[]
  readonly budgetLow: bigint
  readonly budgetHigh: bigint
  readonly deadlineMonths: number
  readonly wants: NeedWants
  readonly contractKind: ContractKind
}

interface WantRule {
  readonly weight: number
  /** Median budget in ten thousand yuan. */
  readonly median: number
  readonly months: readonly [number, number]
  readonly contracts: readonly (readonly [ContractKind, number])[]
}

const WANTS: Readonly<Record<NeedWants, WantRule>> = {
  joint_rd: { weight: 38, median: 45, months: [8, 24], contracts: [['development', 1]] },
  result: {
    weight: 27,
    median: 60,
    months: [4, 15],
    contracts: [
      ['transfer', 2],
      ['licence', 3],
    ],
  },
  expert: {
    weight: 20,
    median: 9,
    months: [2, 9],
    contracts: [
      ['consulting', 3],
      ['service', 2],
    ],
  },
  test: { weight: 9, median: 4, months: [1, 5], contracts: [['service', 1]] },
  talent: {
    weight: 6,
    median: 24,
    months: [6, 24],
    contracts: [
      ['consulting', 1],
      ['service', 1],
    ],
  },
}

const FAILURES = [
  '小试有效，放大后不稳定',
  '单批效果尚可，连续运行一个月后又反复',
  '指标达到了，但成本超出承受范围',
  '设备到厂后缺少懂工艺的人调试',
  '参数窗口太窄，换一批原料就失效',
  '供应方只卖设备，不负责工艺参数',
  '效果与宣传差距较大，没有继续',
] as const

const CHANCE_OF_FAILED_ATTEMPT = 0.6
const CHANCE_OF_KNOWN_COST = 0.55
const TEN_THOUSAND_YUAN = 1_000_000n

/** Writes one demand on a topic: title, texts and the structured fields. The same stream gives the same text. */
export function needText(topic: Topic, random: Random): NeedText {
  const words = drawWords(topic, random)
  const wants = random.pickWeighted(
    (Object.keys(WANTS) as NeedWants[]).map((key) => [key, WANTS[key].weight] as const),
  )
  const rule = WANTS[wants]
  const low = roundBudget(rule.median * Math.exp(0.7 * random.normal()))
  const high = roundBudget(low * (1.2 + 0.8 * random.float()) + 1)
  const deadlineMonths = random.between(...rule.months)
  const cost = random.chance(CHANCE_OF_KNOWN_COST) ? roundBudget(low * (0.5 + 2 * random.float())) : undefined
  const failedAttempts = random.chance(CHANCE_OF_FAILED_ATTEMPT)
    ? `试过${words.methods[1]}，${random.pick(FAILURES)}`
    : undefined
  return {
    title: needTitle(words, wants, random),
    abstract: needAbstract(words, wants, random),
    body: needBody({ words, wants, random, low, high, cost, failedAttempts, months: deadlineMonths }),
    presentMethod: words.current,
    ...(cost === undefined ? {} : { presentCost: fen(cost) }),
    ...(failedAttempts === undefined ? {} : { failedAttempts }),
    indices: words.indices,
    budgetLow: fen(low),
    budgetHigh: fen(high),
    deadlineMonths,
    wants,
    contractKind: random.pickWeighted(rule.contracts),
  }
}

/** People write 8, 15, 40 or 120 万元, never 43.7. */
function roundBudget(tenThousands: number): number {
  const grain = tenThousands < 20 ? 1 : tenThousands < 100 ? 5 : 10
  return Math.max(1, Math.round(tenThousands / grain) * grain)
}

function fen(tenThousands: number): bigint {
  return BigInt(tenThousands) * TEN_THOUSAND_YUAN
}

function needTitle(words: Draw, wants: NeedWants, random: Random): string {
  const { zh, object } = words.topic
  const { product, doing, scene } = words
  const [problem] = words.problems
  const [method] = words.methods
  const wanted = requirement(words.indices[0])
  const measure = words.indices[0].name
  const titles: Readonly<Record<NeedWants, readonly string[]>> = {
    joint_rd: [
      `${zh}关键技术攻关（${wanted}，用于${product}）`,
      `${zh}联合研发：${wanted}（${scene}）`,
      `${trouble(words)}问题攻关（${wanted}）`,
      `${method}用于${zh}的研究（${scene}）`,
      `${zh}技术开发（${product}，${scene}）`,
    ],
    result: [
      `引进${zh}成熟技术，${wanted}（${scene}）`,
      `求购${method}成套技术，用于${product}（${wanted}）`,
      `${product}${doing}需要${zh}技术（${scene}）`,
      `寻找可落地的${zh}技术（${scene}，${wanted}）`,
    ],
    expert: [
      `${withProblem(object, problem)}，请专家诊断（${scene}）`,
      `请专家指导${method}的参数设定（${product}，${wanted}）`,
      `${trouble(words)}的原因分析（${scene}）`,
      `${zh}现场诊断与改进建议（${scene}）`,
    ],
    test: [
      `委托第三方测定${measure}：${zh}（${product}，${scene}）`,
      `${zh}效果测定与判定，${wanted}（${scene}）`,
      `${zh}对比测试：${method}对照${words.current}（${scene}）`,
    ],
    talent: [
      `柔性引进${words.subject}人才，负责${zh}（${scene}）`,
      `聘请熟悉${method}的技术顾问（${product}，${wanted}）`,
      `寻${words.subject}方向技术人员，解决${withProblem(object, problem)}的问题（${scene}）`,
    ],
  }
  return random.pick(titles[wants])
}

const ASKS: Readonly<Record<NeedWants, readonly string[]>> = {
  joint_rd: ['寻求高校院所联合攻关', '希望与有研究基础的团队共同开发'],
  result: ['寻求已经中试以上的成熟技术', '希望引进可以直接落地的成果'],
  expert: ['希望请专家到现场诊断', '希望请熟悉该工艺的专家给出改进方案'],
  test: ['需要有资质的机构检测并给出判定', '需要第三方测试和数据分析'],
  talent: ['希望柔性引进专业人才', '希望聘请兼职技术负责人'],
}

function needAbstract(words: Draw, wants: NeedWants, random: Random): string {
  const ask = random.pick(ASKS[wants])
  return random.pick([
    `${trouble(words)}，${ask}，要求${requirement(words.indices[0])}。`,
    `围绕${words.topic.zh}，${ask}，重点解决${words.problems[0]}、${words.problems[1]}的问题。`,
    `现用${words.current}，${words.problems[0]}，${ask}，目标是${requirement(words.indices[0])}。`,
  ])
}

interface NeedParts {
  readonly words: Draw
  readonly wants: NeedWants
  readonly random: Random
  readonly low: number
  readonly high: number
  readonly cost: number | undefined
  readonly failedAttempts: string | undefined
  readonly months: number
}

function needBody({ words, wants, random, low, high, cost, failedAttempts, months }: NeedParts): string {
  const loss = expand(random.pick(words.sector.losses), random)
  return compose([
    { text: needOpening(words, random) },
    {
      text: random.pick([
        `目前采用${words.current}，${words.problems[0]}，${words.problems[1]}，${loss}。`,
        `现行做法是${words.current}，存在两个问题：一是${words.problems[0]}，二是${words.problems[1]}。由此${loss}。`,
        `${words.problems[0]}、${words.problems[1]}的情况长期存在，靠${words.current}应付，${loss}。`,
      ]),
    },
    { text: cost === undefined ? '' : `为应付这一问题一年直接花费约${cost}万元。`, optional: true },
    { text: failedAttempts === undefined ? '' : `去年${failedAttempts}。`, optional: true },
    { text: needWish(words, wants, random) },
    { text: `${TARGETS[wants]}：${words.indices.map(requirement).join('；')}。` },
    {
      text: random.pick(CLOSINGS[wants === 'joint_rd' || wants === 'result' ? 'project' : 'service'])({
        low,
        high,
        months,
      }),
    },
  ])
}

const TARGETS: Readonly<Record<NeedWants, string>> = {
  joint_rd: '验收指标',
  result: '验收指标',
  expert: '改进目标',
  test: '判定指标',
  talent: '任务目标',
}

interface Terms {
  readonly low: number
  readonly high: number
  readonly months: number
}

const CLOSINGS: Readonly<Record<'project' | 'service', readonly ((terms: Terms) => string)[]>> = {
  project: [
    ({ low, high, months }) => `期望${months}个月内完成，经费${low}万至${high}万元，按阶段支付。`,
    ({ low, high, months }) => `预算${low}万至${high}万元，周期${months}个月，达不到指标的部分另行协商。`,
    ({ low, high, months }) =>
      `计划投入${low}万至${high}万元，${months}个月内见效，地点和试验用料由我方提供。`,
  ],
  service: [
    ({ low, high, months }) => `期望${months}个月内完成，费用${low}万至${high}万元。`,
    ({ low, high, months }) => `预算${low}万至${high}万元，合作期${months}个月，差旅费用由我方承担。`,
  ],
}

function needOpening({ sector, product, scene, topic }: Draw, random: Random): string {
  const speaker = random.pick(sector.speakers)
  return random.pick([
    `${speaker}${sector.business}${product}，问题出在${scene}。`,
    `${speaker}${sector.business}${product}，技术将用于${scene}。`,
    `${speaker}${sector.business}${product}，${topic.zh}是当前要解决的技术问题，应用场合为${scene}。`,
  ])
}

function needWish({ methods, subject, topic }: Draw, wants: NeedWants, random: Random): string {
  const wishes: Readonly<Record<NeedWants, readonly string[]>> = {
    joint_rd: [
      `初步考虑走${methods[0]}的路线，希望与${subject}方向的团队共同试验，并在现场做完连续验证。`,
      `对${methods[0]}、${methods[2]}两条路线都有兴趣，请合作方给出比较和分工建议，知识产权可以共有。`,
    ],
    result: [
      `希望引进${methods[0]}一类已有用户的技术，要求提供工艺包、调试和人员培训。`,
      `倾向采用${methods[0]}，可先试用后付费，也可谈许可或转让。`,
    ],
    expert: [
      `请专家到现场查看两到三次，判断${methods[0]}是否适用，给出改进步骤和投入估算。`,
      `希望专家帮助找出主要原因，并指导${methods[0]}的试验安排。`,
    ],
    test: [
      `需要对比${methods[0]}前后的样品，给出测试方法、原始数据和判定意见。`,
      `样品由我方寄送，请说明取样要求、周期和收费，必要时对${methods[0]}的效果作评价。`,
    ],
    talent: [
      `需要一名${subject}方向的技术人员，熟悉${methods[0]}，每月到现场不少于4天，并带出两名本地技术员。`,
      `拟聘用有${methods[0]}经验的顾问，负责${topic.zh}的方案和调试，食宿由我方安排。`,
    ],
  }
  return random.pick(wishes[wants])
}
