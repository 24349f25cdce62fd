import type { Random } from '../random.ts'
import type { UndertakingText } from './offer.ts'
import { priceOf, TEN_THOUSAND_YUAN } from './price.ts'
import { compose, requirement, trouble, type Draw } from './wording.ts'

/** Writes a project the team would take on. */
export function undertakingText(words: Draw, random: Random): UndertakingText {
  const { topic, methods, indices } = words
  const durationMonths = random.between(3, 18)
  const teamSize = random.between(3, 12)
  const priceLow = priceOf(30, random)
  const priceHigh = priceLow + priceOf(18, random)
  const price = `${tenThousands(priceLow)}万至${tenThousands(priceHigh)}万元`
  const deliverables = ['方案与图纸', ...random.sample(DELIVERABLES, 2), '验收测试报告']
  const scope = `${topic.zh}的现状测试、方案设计、${methods[0]}试验、现场调试和培训`
  return {
    kind: 'undertaking',
    title: undertakingTitle({ words, durationMonths, teamSize }, random),
    abstract: `可承接${topic.zh}项目，以${methods[0]}为主要路线，${teamSize}人团队，${durationMonths}个月交付，承诺${requirement(indices[0])}。`,
    body: undertakingBody({ words, deliverables, teamSize, durationMonths, price }, random),
    indices,
    contractKind: random.pickWeighted([
      ['development', 3],
      ['service', 2],
    ]),
    scope,
    deliverables,
    teamSize,
    durationMonths,
    priceLow,
    priceHigh,
  }
}

interface UndertakingParts {
  readonly words: Draw
  readonly durationMonths: number
  readonly teamSize: number
}

function undertakingTitle({ words, durationMonths, teamSize }: UndertakingParts, random: Random): string {
  const { topic, product, scene, methods, indices } = words
  return random.pick([
    `承接${topic.zh}项目（${product}，${requirement(indices[0])}，${teamSize}人团队）`,
    `承担${topic.zh}项目，采用${methods[0]}（${product}，${scene}）`,
    `${topic.zh}整体方案，${durationMonths}个月交付（${product}，${scene}）`,
    `${topic.zh}委托开发（${methods[0]}，${product}，${requirement(indices[0])}）`,
    `承接${trouble(words)}的改进项目（${scene}）`,
  ])
}

interface UndertakingBodyParts extends UndertakingParts {
  readonly deliverables: readonly string[]
  readonly price: string
}

function undertakingBody(
  { words, deliverables, teamSize, durationMonths, price }: UndertakingBodyParts,
  random: Random,
): string {
  const { topic, product, scene, methods, problems, indices, doing } = words
  return compose([
    {
      text: `可为${product}${doing}承担${topic.zh}项目，工作范围包括现状测试、方案设计、${methods[0]}试验、现场调试和培训。`,
    },
    {
      text: `针对${problems[0]}、${problems[1]}的情况，先用${random.between(2, 6)}周查清原因，再与${words.current}作对比试验，达标后转入${scene}。`,
    },
    { text: `承诺${indices.map(requirement).join('，')}。` },
    { text: `交付${deliverables.join('、')}。` },
    {
      text: `项目组${teamSize}人，周期${durationMonths}个月，费用${price}，未达到约定指标的按合同退还相应款项。`,
    },
  ])
}

const DELIVERABLES = [
  '作业指导书',
  '设备选型清单',
  '参数数据库',
  '培训教材',
  '样品与试验记录',
  '运行维护手册',
] as const
function tenThousands(fen: bigint): string {
  return String(fen / TEN_THOUSAND_YUAN)
}
