import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { outcome } from '#modules/register/testing.ts'
import { announcedOf, makeDeal, openScene, stateOf, testMilestones, type ExchangeScene } from '../testing.ts'
import { confirmSigning } from './confirm-signing.ts'
import { makeSigned, milestoneOf, showDeal, today } from './course-testing.ts'
import { acceptMilestone, refuseMilestone, submitMilestone } from './move-milestone.ts'
import { setTerms, type Terms } from './set-terms.ts'
import { signDeal } from './sign-deal.ts'
import { changeDeal } from './start-deal.ts'
import { triggerPayment } from './trigger-payment.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

const show = (actor: Actor, id: string) => showDeal(scene, actor, id)
const sign = (actor: Actor, id: string) =>
  scene.product.run(actor, (ctx) => signDeal(ctx, id, { signedOn: today, conferenceId: null }))
const confirm = (actor: Actor, id: string, side: 'need' | 'offer') =>
  scene.product.run(actor, (ctx) => confirmSigning(ctx, id, side))
const terms = (actor: Actor, id: string, parts: Partial<Terms> = {}) =>
  scene.product.run(actor, (ctx) =>
    setTerms(ctx, id, {
      paymentMode: 'instalments',
      triggerCondition: null,
      payWithinDays: null,
      milestones: testMilestones,
      ...parts,
    }),
  )
const submit = (actor: Actor, dealId: string, milestoneId: string) =>
  scene.product.run(actor, (ctx) =>
    submitMilestone(ctx, { dealId, milestoneId }, { note: '样件已送检', fileId: null }),
  )
const approve = (actor: Actor, dealId: string, milestoneId: string) =>
  scene.product.run(actor, (ctx) => acceptMilestone(ctx, { dealId, milestoneId }, { remarks: '达标' }))
const refuse = (actor: Actor, dealId: string, milestoneId: string) =>
  scene.product.run(actor, (ctx) => refuseMilestone(ctx, { dealId, milestoneId }, '硬度只有 55 HRC'))

describe('terms', () => {
  it('replace the milestones, and ask both sides again', async () => {
    const { dealId } = await makeDeal(scene)
    await confirm(scene.client, dealId, 'need')
    await terms(scene.broker, dealId, {
      paymentMode: 'use_first',
      triggerCondition: '设备稳定运行三个月',
      payWithinDays: 30,
      milestones: [
        { title: '安装', criteria: '设备安装并通电运行', dueOn: '2021-07-01', amountFen: '0' },
        { title: '试运行', criteria: '连续运行三个月无故障', dueOn: '2021-10-01', amountFen: '10000000' },
      ],
    })
    const { paymentMode, triggerCondition, payWithinDays, needSignedAt, milestones } = await show(
      scene.client,
      dealId,
    )
    expect({ paymentMode, triggerCondition, payWithinDays, needSignedAt }).toEqual({
      paymentMode: 'use_first',
      triggerCondition: '设备稳定运行三个月',
      payWithinDays: 30,
      needSignedAt: null,
    })
    expect(
      milestones.map(({ position, title, amountFen, state }) => [position, title, amountFen, state.code]),
    ).toEqual([
      [1, '安装', '0', 'planned'],
      [2, '试运行', '10000000', 'planned'],
    ])
  })

  it('are refused to the sides, beyond the total, without a trigger, and once signed', async () => {
    const { dealId } = await makeDeal(scene)
    const dear = [{ ...testMilestones[0]!, amountFen: '10000001' }]
    const before = [
      await outcome(terms(scene.client, dealId)),
      await outcome(terms(scene.broker, dealId, { milestones: dear })),
      await outcome(terms(scene.broker, dealId, { paymentMode: 'use_first' })),
      await outcome(
        scene.product.run(scene.broker, (ctx) =>
          changeDeal(ctx, dealId, {
            ...{ title: '模具强化开发', contractKind: 'service' },
            ...{ amountTotalFen: '2999999', amountTechnicalFen: '0' },
          }),
        ),
      ),
    ]
    await sign(scene.broker, dealId)
    expect([...before, await outcome(terms(scene.broker, dealId))]).toEqual([
      'policy.role_needed',
      'exchange.milestones_exceed_total',
      'exchange.trigger_missing',
      'exchange.milestones_exceed_total',
      'exchange.deal_settled',
    ])
  })
})

describe('signing', () => {
  it('needs a milestone, whoever signs', async () => {
    const { dealId } = await makeDeal(scene)
    await terms(scene.broker, dealId, { milestones: [] })
    expect([
      await outcome(sign(scene.broker, dealId)),
      await outcome(confirm(scene.client, dealId, 'need')),
    ]).toEqual(['exchange.milestone_missing', 'exchange.milestone_missing'])
  })

  it('happens with the second side’s confirmation, and carries order, introduction and need along', async () => {
    const made = await makeDeal(scene)
    const { dealId, orderId, introductionId, needId } = made
    const first = [
      await outcome(confirm(scene.client, dealId, 'offer')),
      await outcome(confirm(scene.broker, dealId, 'need')),
      await outcome(confirm(scene.client, dealId, 'need')),
      await outcome(confirm(scene.client, dealId, 'need')),
      await stateOf(scene.product, 'deal', dealId),
    ]
    await confirm(scene.expert, dealId, 'offer')
    expect(first).toEqual([
      'policy.not_yours',
      'policy.not_yours',
      'done',
      'exchange.signed_by_side',
      'negotiating',
    ])
    expect([
      await stateOf(scene.product, 'deal', dealId),
      await stateOf(scene.product, 'service_order', orderId),
      await stateOf(scene.product, 'introduction', introductionId),
      await stateOf(scene.product, 'posting', needId),
      (await show(scene.client, dealId)).signedOn,
    ]).toEqual(['signed', 'won', 'deal', 'contracted', today])
  })

  it('by both sides and the broker at once has one outcome', async () => {
    const { dealId } = await makeDeal(scene)
    const outcomes = await Promise.all([
      outcome(confirm(scene.client, dealId, 'need')),
      outcome(confirm(scene.expert, dealId, 'offer')),
      outcome(confirm(scene.client, dealId, 'need')),
      outcome(confirm(scene.expert, dealId, 'offer')),
    ])
    const events = await announcedOf(scene.product, dealId)
    expect([
      outcomes.filter((one) => one === 'done').length,
      events.filter((event) => event === 'exchange.deal.signed').length,
      await stateOf(scene.product, 'deal', dealId),
    ]).toEqual([2, 1, 'signed'])
    const other = await makeDeal(scene)
    const settled = await Promise.all(
      [sign(scene.broker, other.dealId), sign(scene.officer, other.dealId)].map(outcome),
    )
    expect(settled.sort()).toEqual(['done', 'workflow.wrong_state'])
  })
})

describe('milestones', () => {
  it('are handed in, refused with a reason, handed in again and accepted', async () => {
    const { dealId, milestoneId } = await makeSigned(scene)
    const steps = [
      await outcome(approve(scene.client, dealId, milestoneId)),
      await outcome(submit(scene.client, dealId, milestoneId)),
      await outcome(submit(scene.expert, dealId, milestoneId)),
      await outcome(submit(scene.expert, dealId, milestoneId)),
      await outcome(approve(scene.expert, dealId, milestoneId)),
      await outcome(refuse(scene.client, dealId, milestoneId)),
    ]
    const refused = (await show(scene.expert, dealId)).milestones[0]!
    await submit(scene.expert, dealId, milestoneId)
    await approve(scene.client, dealId, milestoneId)
    const { state, milestones } = await show(scene.expert, dealId)
    expect(steps).toEqual([
      'workflow.wrong_state',
      'policy.not_yours',
      'done',
      'workflow.wrong_state',
      'policy.not_yours',
      'done',
    ])
    expect([refused.state.code, refused.stateReason, refused.abilities]).toEqual([
      'refused',
      '硬度只有 55 HRC',
      ['submit'],
    ])
    expect([state.code, milestones[0]!.state.code, milestones[0]!.remarks]).toEqual([
      'performing',
      'accepted',
      '达标',
    ])
  })

  it('stand still before the signing and in another deal', async () => {
    const { dealId } = await makeDeal(scene)
    const milestoneId = await milestoneOf(scene, dealId)
    const other = await makeSigned(scene)
    expect([
      await outcome(submit(scene.expert, dealId, milestoneId)),
      await outcome(submit(scene.expert, other.dealId, milestoneId)),
      await outcome(submit(scene.stranger, other.dealId, other.milestoneId)),
    ]).toEqual(['exchange.not_performing', 'exchange.milestone_not_found', 'exchange.deal_not_found'])
  })

  it('are decided once when accepted and refused at once', async () => {
    const { dealId, milestoneId } = await makeSigned(scene)
    await submit(scene.expert, dealId, milestoneId)
    const decided = await Promise.all([
      outcome(approve(scene.client, dealId, milestoneId)),
      outcome(refuse(scene.broker, dealId, milestoneId)),
    ])
    expect(decided.sort()).toEqual(['done', 'workflow.wrong_state'])
  })
})

describe('use first, pay later', () => {
  const trigger = (actor: Actor, id: string, triggeredOn = today) =>
    scene.product.run(actor, (ctx) => triggerPayment(ctx, id, { triggeredOn, note: '验收单已签' }))

  it('makes the payment due so many days after its trigger, once', async () => {
    const { dealId } = await makeDeal(scene)
    await terms(scene.broker, dealId, {
      ...{ paymentMode: 'use_first', triggerCondition: '稳定运行', payWithinDays: 30 },
    })
    const before = await outcome(trigger(scene.expert, dealId))
    await sign(scene.broker, dealId)
    const after = [
      await outcome(trigger(scene.expert, dealId, '2021-06-02')),
      await outcome(trigger(scene.expert, dealId, '2021-05-31')),
      await outcome(trigger(scene.expert, dealId)),
      await outcome(trigger(scene.client, dealId)),
    ]
    const { triggeredOn, paymentDueOn, triggerNote } = await show(scene.client, dealId)
    expect([before, ...after]).toEqual([
      'exchange.deal_not_signed',
      'exchange.day_in_future',
      'exchange.day_before_signing',
      'done',
      'exchange.triggered_already',
    ])
    expect({ triggeredOn, paymentDueOn, triggerNote }).toEqual({
      triggeredOn: today,
      paymentDueOn: '2021-07-01',
      triggerNote: '验收单已签',
    })
  })

  it('is for contracts that say so', async () => {
    const { dealId } = await makeSigned(scene)
    expect(await outcome(trigger(scene.broker, dealId))).toBe('exchange.not_use_first')
  })
})
