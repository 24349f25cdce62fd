import {
  CONFIRMABLE,
  answerIntroduction,
  createConference,
  importPostings,
  introduce,
  issuePlan,
  openOrder,
  recordPayment,
  releaseAtConference,
  signDeal,
  startDeal,
} from '#exchange'
import type { Actor } from '#platform/actor.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import { at, daysBetween } from './days.ts'
import { agreeTerms, followDeal } from './deal-course.ts'
import { plan } from './plan.ts'
import { draftNeeds, type MadePosting, type Postings } from './postings.ts'
import type { Random } from './random.ts'
import { lookThrough } from './seen.ts'
import { onDay, type World } from './world.ts'

interface Pair {
  readonly need: MadePosting
  readonly offer: MadePosting
}

interface Contract {
  readonly pair: Pair
  readonly day: string
  readonly totalFen: bigint
  readonly conferenceId: string | null
}

const CONTRACT_KINDS = [
  ['development', 40],
  ['service', 30],
  ['consulting', 14],
  ['transfer', 9],
  ['licence', 7],
] as const

const DIAGNOSES = [
  '现场查看后确认问题出在工艺参数不稳定，需要有同类产线经验的团队先做诊断，再谈改造。',
  '企业此前自行试验两轮未达到指标，建议先小试验证，再签订开发合同，验收指标写入合同附件。',
  '需求较为明确，重点比较两家供给方的成熟度与报价，优先选择能到现场服务的一方。',
  '资金有限，建议采用先使用后付费的方式，约定达标条件和付款节点。',
]

const STEPS = [
  '到企业现场走访，核实指标和现行办法',
  '联系两家供给方，确认意向和排期',
  '组织线上会谈，形成合作要点',
  '协助拟定合同和验收指标',
]

/** Needs matched to offers on their own topic by another owner, each need once. */
export function pairUp(random: Random, postings: Postings, count: number, before: string): Pair[] {
  const deadline = at(before)
  const offers = new Map<string, MadePosting[]>()
  for (const offer of postings.offers) offers.set(offer.topic, [...(offers.get(offer.topic) ?? []), offer])
  const pairs: Pair[] = []
  for (const need of random.shuffle(postings.needs)) {
    if (pairs.length === count) break
    const fitting = (offers.get(need.topic) ?? []).filter(
      (offer) => offer.ownerId !== need.ownerId && offer.publishedAt < deadline,
    )
    if (need.publishedAt < deadline && fitting.length > 0) pairs.push({ need, offer: random.pick(fitting) })
  }
  return pairs
}

/**
 * The deals of the five years and the conference, each through order, plan, introduction, answers and signing.
 *
 * @returns the needs used up
 */
export async function makeDeals(world: World, postings: Postings): Promise<Set<string>> {
  const random = world.random.split('deals')
  const { conference } = plan
  const count = plan.deals + conference.signed
  const pairs = pairUp(random, postings, count, '2021-11-10')
  const conferenceId = await makeConference(world, random, {
    postings,
    signed: pairs.slice(0, conference.signed),
  })
  const amounts = [
    ...random.partition(conference.signedTotalFen, conference.signed, {
      min: 20_000_000n,
      unit: 1_000_000n,
      skew: 0.8,
    }),
    ...random.partition(plan.dealsTotalFen, plan.deals, { min: 3_000_000n, unit: 100_000n, skew: 1.1 }),
  ]
  for (const [index, pair] of pairs.entries()) {
    const atConference = index < conference.signed
    const day = atConference ? conference.day : signingDay(random, pair)
    await makeDeal(world, random, {
      pair,
      day,
      totalFen: amounts[index]!,
      conferenceId: atConference ? conferenceId : null,
    })
    world.progress(1, { zh: '交易', en: 'deals' })
  }
  return new Set(pairs.map(({ need }) => need.id))
}

/** Some weeks after both sides were published, and before the year's last day. */
function signingDay(random: Random, { need, offer }: Pair): string {
  const ready = dayOf(need.publishedAt > offer.publishedAt ? need.publishedAt : offer.publishedAt)
  const left = daysBetween(ready, plan.lastDay)
  return addDays(ready, Math.min(left, 35 + random.int(Math.max(1, left - 35))))
}

async function makeConference(
  world: World,
  random: Random,
  input: { postings: Postings; signed: readonly Pair[] },
): Promise<string> {
  const { conference, city } = plan
  const actor = world.officers.get(city)!
  const { id } = await onDay(world, { at: at('2021-11-15'), actor }, (ctx) =>
    createConference(ctx, {
      name: '示例科技云服务大会',
      edition: 1,
      placeCode: city,
      heldFrom: conference.day,
      heldTo: conference.day,
    }),
  )
  const signed = input.signed.flatMap(({ need }) => need.id)
  const eligible = [...input.postings.needs, ...input.postings.offers].filter(
    ({ publishedAt }) => publishedAt < at('2021-12-01'),
  )
  const others = random
    .shuffle(eligible)
    .map((posting) => posting.id)
    .filter((posting) => !signed.includes(posting))
  const postingIds = [...signed, ...others.slice(0, conference.released - signed.length)]
  await onDay(world, { at: at(conference.day, 9), actor }, (ctx) => releaseAtConference(ctx, id, postingIds))
  return id
}

async function makeDeal(world: World, random: Random, contract: Contract): Promise<void> {
  const { pair, day, totalFen, conferenceId } = contract
  const actor = world.brokers.get(pair.need.county)!
  const introduction = await makeIntroduction(world, random, { pair, actor, day: addDays(day, -20) })
  const answered = at(addDays(day, -10))
  for (const side of ['need', 'offer'] as const) {
    await onDay(world, { at: answered, actor }, (ctx) =>
      answerIntroduction(ctx, introduction.id, { side, answer: 'accepted' }),
    )
  }
  const technical = (totalFen * BigInt(random.between(60, 100))) / 100n
  const paidPercent = random.pick([0, 30, 50, 100])
  const paid = (totalFen * BigInt(paidPercent)) / 100n
  const deal = await onDay(world, { at: at(addDays(day, -5)), actor }, (ctx) =>
    startDeal(ctx, {
      introductionId: introduction.id,
      title: pair.need.title,
      contractKind: random.pickWeighted(CONTRACT_KINDS),
      amountTotalFen: String(totalFen),
      amountTechnicalFen: String(technical),
    }),
  )
  const { title, county } = pair.need
  const facts = { id: deal.id, title, county, actor, day, totalFen, technicalFen: technical, paidPercent }
  const mode = await agreeTerms(world, facts)
  await onDay(world, { at: at(day, 15), actor }, (ctx) =>
    signDeal(ctx, deal.id, { signedOn: day, conferenceId }),
  )
  if (paid > 0n) {
    const payment = { paidOn: day, amountFen: String(paid), note: '首期付款', fileId: null }
    await onDay(world, { at: at(day, 16), actor }, (ctx) => recordPayment(ctx, deal.id, payment))
  }
  await followDeal(world, facts, mode)
}

async function makeIntroduction(
  world: World,
  random: Random,
  input: { pair: Pair; actor: Actor; day: string },
): Promise<{ id: string; orderId: string }> {
  const { pair, actor, day } = input
  const order = await makePlannedOrder(world, random, { need: pair.need, actor, day })
  const offer = order.best ?? pair.offer
  const message = '两家的技术路线和指标较为接近，建议先线上沟通一次。'
  const made = await onDay(world, { at: at(addDays(day, 3)), actor }, (ctx) =>
    // The city's brokers have spoken with both sides about budget, time and place.
    introduce(ctx, { orderId: order.id, offerId: offer.id, message, despite: CONFIRMABLE }),
  )
  return { id: made.id, orderId: order.id }
}

async function makePlannedOrder(
  world: World,
  random: Random,
  input: { need: MadePosting; actor: Actor; day: string },
): Promise<{ id: string; best: MadePosting | undefined }> {
  const { need, actor, day } = input
  const order = await onDay(world, { at: at(day), actor }, (ctx) => openOrder(ctx, { needId: need.id }))
  const steps = STEPS.map((text, step) => ({ text, dueOn: addDays(day, 3 + step * 4), isDone: false }))
  await onDay(world, { at: at(addDays(day, 1)), actor }, (ctx) =>
    issuePlan(ctx, order.id, { diagnosis: random.pick(DIAGNOSES), steps, dueOn: addDays(day, 15) }),
  )
  const looking = random.split(`${need.title} ${day}`)
  const best = await lookThrough(world, looking, { need, actor, at: at(addDays(day, 2)) })
  return { id: order.id, best }
}

/** What lies on the desks today: postings to review, orders at every stage, introductions to answer. */
export async function makeWorkInHand(
  world: World,
  postings: Postings,
  used: ReadonlySet<string>,
): Promise<void> {
  const random = world.random.split('in hand')
  const today = dayOf(world.product.source.clock())
  const now = at(addDays(today, -1))
  const drafts = draftNeeds(world, random, { count: plan.inHand.submitted, at: now })
  await onDay(world, { at: now }, (ctx) => importPostings(ctx, drafts, { state: 'submitted' }))
  const free = { ...postings, needs: postings.needs.filter(({ id }) => !used.has(id)) }
  const pairs = pairUp(random, free, plan.inHand.orders, '2021-12-01')
  for (const [index, pair] of pairs.entries()) {
    const actor = world.brokers.get(pair.need.county)!
    const day = addDays(today, -4 - random.int(18))
    if (index % 3 === 0)
      await onDay(world, { at: at(day), actor }, (ctx) => openOrder(ctx, { needId: pair.need.id }))
    else if (index % 3 === 1) await makePlannedOrder(world, random, { need: pair.need, actor, day })
    else await makeIntroduction(world, random, { pair, actor, day })
    world.progress(1, { zh: '在办保姆单', en: 'orders in hand' })
  }
}
