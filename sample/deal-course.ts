import {
  acceptDeal,
  acceptMilestone,
  beginDeal,
  closeDeal,
  draftRegistration,
  fileRegistration,
  milestoneIds,
  raiseDispute,
  rateDeal,
  refuseMilestone,
  registerContract,
  returnRegistration,
  setTerms,
  submitMilestone,
  takeUpRegistration,
  triggerPayment,
  type Terms,
} from '#exchange'
import { system, type Actor } from '#platform/actor.ts'
import { addDays } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { saveFile } from '#platform/files.ts'
import { at } from './days.ts'
import { plan } from './plan.ts'
import type { Random } from './random.ts'
import { onDay, type World } from './world.ts'

/** A signed deal and how much of it is paid. */
export interface SignedDeal {
  readonly id: string
  readonly title: string
  readonly actor: Actor
  readonly county: string
  readonly day: string
  readonly totalFen: bigint
  readonly technicalFen: bigint
  readonly paidPercent: number
}

const STAGES = [
  ['方案与小试', '提交经双方签字的技术方案，小试样品送检合格'],
  ['中试或安装调试', '在企业现场连续运行七天，主要指标达到合同附件'],
  ['验收与培训', '操作人员培训合格，资料移交齐全，双方签署验收单'],
] as const

const PRAISE = [
  '响应及时，按合同办事。',
  '技术过硬，现场服务到位。',
  '沟通顺畅，付款及时。',
  '总体满意，资料可以再细一些。',
]
const FIELDS = [
  '先进制造',
  '电子信息',
  '新材料及其应用',
  '农业',
  '环境保护与资源综合利用',
  '生物、医药和医疗器械',
]

/** Every tenth deal is used first and paid later. */
const isUseFirst = (random: Random) => random.chance(0.1)

/** What counts as done, in three stages over nine months, and how the contract is paid. */
export async function agreeTerms(world: World, deal: SignedDeal): Promise<Terms['paymentMode']> {
  const random = streamOf(world, deal)
  const third = deal.totalFen / 3n
  const isLater = isUseFirst(random)
  const terms: Terms = {
    paymentMode: isLater ? 'use_first' : 'instalments',
    triggerCondition: isLater ? '设备连续稳定运行三个月，主要指标达到合同附件' : null,
    payWithinDays: isLater ? 30 : null,
    milestones: STAGES.map(([title, criteria], stage) => ({
      ...{ title, criteria, dueOn: addDays(deal.day, 90 * (stage + 1)) },
      amountFen: String(third),
    })),
  }
  await on(world, deal, -1, (ctx) => setTerms(ctx, deal.id, terms))
  return terms.paymentMode
}

/** What has become of a deal since: the more is paid, the further its milestones are; the paid ones are rated. */
export async function followDeal(world: World, deal: SignedDeal, mode: Terms['paymentMode']): Promise<void> {
  const random = streamOf(world, deal).split('since')
  if (random.chance(0.7)) await registerDeal(world, deal, random)
  if (deal.paidPercent === 0) {
    if (random.chance(0.3)) await on(world, deal, 10, (ctx) => beginDeal(ctx, deal.id))
    return
  }
  const ids = await on(world, deal, 20, (ctx) => milestoneIds(ctx, deal.id))
  const done = deal.paidPercent === 100 ? 3 : deal.paidPercent === 50 ? 2 : 1
  for (const [stage, milestoneId] of ids.slice(0, done).entries())
    await passMilestone(world, deal, { milestoneId, after: 30 + 60 * stage, isRefused: random.chance(0.1) })
  if (mode === 'use_first') {
    const triggeredOn = addDays(deal.day, 100)
    await on(world, deal, 101, (ctx) =>
      triggerPayment(ctx, deal.id, { triggeredOn, note: '双方签署了运行记录' }),
    )
  }
  if (done === 3) await finish(world, deal, random)
  else if (random.chance(0.06))
    await on(world, deal, 200, (ctx) =>
      raiseDispute(ctx, deal.id, { statement: '现场运行未达到约定指标，双方对原因看法不一', fileId: null }),
    )
}

async function passMilestone(
  world: World,
  deal: SignedDeal,
  step: { milestoneId: string; after: number; isRefused: boolean },
): Promise<void> {
  const target = { dealId: deal.id, milestoneId: step.milestoneId }
  const { after } = step
  const input = { note: '已按约定完成，附检测和运行记录', fileId: null }
  await on(world, deal, after, (ctx) => submitMilestone(ctx, target, input))
  if (step.isRefused) {
    await on(world, deal, after + 5, (ctx) => refuseMilestone(ctx, target, '运行记录不完整，请补充后再报'))
    await on(world, deal, after + 15, (ctx) => submitMilestone(ctx, target, input))
  }
  await on(world, deal, after + 20, (ctx) => acceptMilestone(ctx, target, { remarks: '达到验收标准' }))
}

async function finish(world: World, deal: SignedDeal, random: Random): Promise<void> {
  await on(world, deal, 180, (ctx) => acceptDeal(ctx, deal.id, { remarks: '全部成果通过验收' }))
  await on(world, deal, 185, (ctx) => closeDeal(ctx, deal.id, {}))
  for (const side of ['need', 'offer'] as const) {
    if (!random.chance(0.8)) continue
    const rating = { side, score: random.pick([3, 4, 4, 5, 5, 5]), words: random.pick(PRAISE) }
    await on(world, { ...deal, actor: system }, 190, (ctx) => rateDeal(ctx, deal.id, rating))
  }
}

/** Filed by the broker for the seller within a month, decided by the city's registry; some still wait. */
async function registerDeal(world: World, deal: SignedDeal, random: Random): Promise<void> {
  const registry = { ...deal, actor: world.officers.get(plan.city)! }
  const party = { country: 'CHN', region: deal.county, nature: '100' as const }
  const form = {
    ...{ projectName: deal.title, validFrom: deal.day, validTo: addDays(deal.day, 720) },
    ...{ buyer: party, seller: { ...party, nature: random.pick(['021', '022', '100'] as const) } },
    ...{ technicalField: random.pick(FIELDS), socioEconomicTarget: '工商业发展' },
    ...{ ipKind: random.pick(['technical_secret', 'patent', 'none'] as const), planSource: 'none' as const },
    ...{ expectedInvestmentFen: null, expectedOutputFen: null },
  }
  const { id } = await on(world, deal, 8, async (ctx) => {
    const file = await saveFile(ctx, { name: '技术合同.txt', bytes: Buffer.from('示例合同文本') })
    return draftRegistration(ctx, deal.id, { ...form, fileId: file.id })
  })
  if (random.chance(0.1)) return
  await on(world, deal, 10, (ctx) => fileRegistration(ctx, id))
  if (random.chance(0.08)) return
  if (random.chance(0.1)) {
    await on(world, registry, 13, (ctx) => returnRegistration(ctx, id, '合同文本缺少验收条款，请补充'))
    await on(world, deal, 16, (ctx) => fileRegistration(ctx, id))
  }
  await on(world, registry, 18, (ctx) => takeUpRegistration(ctx, id, { needsExperts: false }))
  const certificateNumber = `${deal.day.slice(0, 4)}${plan.city}${String(random.int(1_000_000)).padStart(6, '0')}`
  await on(world, registry, 25, (ctx) =>
    registerContract(ctx, id, {
      certificateNumber,
      recognisedTotalFen: String(deal.totalFen),
      recognisedTechnicalFen: String(deal.technicalFen),
    }),
  )
}

/** A stream of its own for each deal, so that nothing else shifts. */
const streamOf = (world: World, deal: SignedDeal): Random =>
  world.random.split(`deal course ${deal.title} ${deal.day}`)

/** So many days after the signing, as whoever looks after the deal. */
function on<T>(
  world: World,
  deal: Pick<SignedDeal, 'day' | 'actor'>,
  days: number,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  return onDay(world, { at: at(addDays(deal.day, days), 17), actor: deal.actor }, work)
}
