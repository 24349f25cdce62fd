import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { saveFile } from '#platform/files.ts'
import { outcome } from '#modules/register/testing.ts'
import { openScene, stateOf, type ExchangeScene } from '../testing.ts'
import { acceptDeal } from './accept-deal.ts'
import { beginDeal } from './begin-deal.ts'
import { chainOf } from './chain.queries.ts'
import { closeDeal } from './close-deal.ts'
import { makeClosed, makeDelivered, makeSigned, showDeal, today } from './course-testing.ts'
import { findDeal } from './deal.queries.ts'
import { acceptMilestone, submitMilestone } from './move-milestone.ts'
import { giveEvidence, raiseDispute } from './raise-dispute.ts'
import { rateDeal } from './rate-deal.ts'
import { settleDispute } from './settle-dispute.ts'
import { terminateDeal } from './sign-deal.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

const show = (actor: Actor, id: string) => showDeal(scene, actor, id)
const submit = (actor: Actor, dealId: string, milestoneId: string) =>
  scene.product.run(actor, (ctx) =>
    submitMilestone(ctx, { dealId, milestoneId }, { note: '样件已送检', fileId: null }),
  )
const approve = (actor: Actor, dealId: string, milestoneId: string) =>
  scene.product.run(actor, (ctx) => acceptMilestone(ctx, { dealId, milestoneId }, { remarks: '达标' }))
const acceptAll = (actor: Actor, id: string, acceptedOn = today) =>
  scene.product.run(actor, (ctx) => acceptDeal(ctx, id, { acceptedOn, remarks: '' }))
const close = (actor: Actor, id: string, unpaidReason?: string) =>
  scene.product.run(actor, (ctx) => closeDeal(ctx, id, { unpaidReason }))

describe('acceptance and closing', () => {
  it('follow each other, with all milestones and all money', async () => {
    const { dealId, milestoneId } = await makeSigned(scene)
    const begun = [
      await outcome(acceptAll(scene.client, dealId)),
      await outcome(scene.product.run(scene.expert, (ctx) => beginDeal(ctx, dealId))),
      await outcome(scene.product.run(scene.expert, (ctx) => beginDeal(ctx, dealId))),
      await outcome(acceptAll(scene.client, dealId)),
    ]
    await submit(scene.expert, dealId, milestoneId)
    await approve(scene.client, dealId, milestoneId)
    const done = [
      await outcome(acceptAll(scene.expert, dealId)),
      await outcome(acceptAll(scene.client, dealId, '2021-06-02')),
      await outcome(acceptAll(scene.client, dealId)),
      await outcome(close(scene.client, dealId)),
      await outcome(close(scene.broker, dealId)),
      await outcome(close(scene.broker, dealId, '余款转为质保金')),
      await outcome(close(scene.broker, dealId, '余款转为质保金')),
    ]
    expect([begun, done]).toEqual([
      ['workflow.wrong_state', 'done', 'workflow.wrong_state', 'exchange.milestones_open'],
      [
        'policy.not_yours',
        'exchange.day_in_future',
        'done',
        'policy.role_needed',
        'exchange.unpaid_reason',
        'done',
        'workflow.wrong_state',
      ],
    ])
    const { acceptedOn, unpaidReason, state } = await show(scene.client, dealId)
    expect({ acceptedOn, unpaidReason, state: state.code }).toEqual({
      acceptedOn: today,
      unpaidReason: '余款转为质保金',
      state: 'closed',
    })
  })
})

describe('a dispute', () => {
  const raise = (actor: Actor, id: string, fileId: string | null = null) =>
    scene.product.run(actor, (ctx) => raiseDispute(ctx, id, { statement: '样件未达标', fileId }))
  const give = (actor: Actor, id: string) =>
    scene.product.run(actor, (ctx) => giveEvidence(ctx, id, { statement: '附检测报告', fileId: null }))
  const settle = (actor: Actor, id: string) =>
    scene.product.run(actor, (ctx) => settleDispute(ctx, id, '返工一次，费用由卖方承担'))

  it('takes evidence from both sides and ends in a settlement', async () => {
    const { dealId } = await makeDelivered(scene)
    const file = await scene.product.run(scene.client, (ctx) =>
      saveFile(ctx, { name: '检测报告.txt', bytes: Buffer.from('report') }),
    )
    const steps = [
      await outcome(give(scene.client, dealId)),
      await outcome(raise(scene.stranger, dealId, file.id)),
      await outcome(raise(scene.expert, dealId, file.id)),
      await outcome(raise(scene.client, dealId, file.id)),
      await outcome(raise(scene.expert, dealId)),
      await outcome(give(scene.expert, dealId)),
      await outcome(settle(scene.client, dealId)),
    ]
    const during = await stateOf(scene.product, 'deal', dealId)
    await settle(scene.broker, dealId)
    expect([steps, during, await outcome(settle(scene.broker, dealId))]).toEqual([
      [
        'exchange.dispute_closed',
        'exchange.deal_not_found',
        'exchange.payment_file_unknown',
        'done',
        'workflow.wrong_state',
        'done',
        'policy.role_needed',
      ],
      'disputed',
      'workflow.wrong_state',
    ])
    const { state, acceptedOn, disputes } = await show(scene.expert, dealId)
    expect([state.code, acceptedOn]).toEqual(['performing', null])
    expect(
      disputes.map(({ raisedBy, claim, settlement, evidence }) => ({
        ...{ raisedBy, claim, settlement },
        evidence: evidence.map((one) => [one.givenBy, one.statement, one.file?.name]),
      })),
    ).toEqual([
      {
        raisedBy: 'need',
        claim: '样件未达标',
        settlement: '返工一次，费用由卖方承担',
        evidence: [
          ['need', '样件未达标', '检测报告.txt'],
          ['offer', '附检测报告', undefined],
        ],
      },
    ])
  })

  it('is one, even when both sides raise it at once, and ends with the termination', async () => {
    const { dealId } = await makeSigned(scene)
    const raised = await Promise.all([
      outcome(raise(scene.client, dealId)),
      outcome(raise(scene.expert, dealId)),
    ])
    await scene.product.run(scene.broker, (ctx) => terminateDeal(ctx, dealId, '双方同意解除'))
    const { disputes } = await show(scene.client, dealId)
    expect([raised.sort(), disputes.map(({ settlement }) => settlement)]).toEqual([
      ['done', 'workflow.wrong_state'],
      ['双方同意解除'],
    ])
  })
})

describe('ratings', () => {
  const rate = (actor: Actor, id: string, side: 'need' | 'offer', score = 5) =>
    scene.product.run(actor, (ctx) => rateDeal(ctx, id, { side, score, words: '响应及时' }))
  const seen = async (actor: Actor, id: string) =>
    (await show(actor, id)).ratings.map(({ side, score, words }) => [side, score, words])

  it('show themselves once both are given', async () => {
    const { dealId } = await makeClosed(scene)
    await rate(scene.client, dealId, 'need', 4)
    const half = [
      await seen(scene.client, dealId),
      await seen(scene.expert, dealId),
      await seen(scene.broker, dealId),
    ]
    await rate(scene.expert, dealId, 'offer')
    expect(half).toEqual([[['need', 4, '响应及时']], [['need', null, null]], [['need', null, null]]])
    expect(await seen(scene.expert, dealId)).toEqual([
      ['need', 4, '响应及时'],
      ['offer', 5, '响应及时'],
    ])
  })

  it('are given by a side for itself, once, and after the closing', async () => {
    const early = await makeDelivered(scene)
    const { dealId } = await makeClosed(scene)
    expect([
      await outcome(rate(scene.client, early.dealId, 'need')),
      await outcome(rate(scene.client, dealId, 'offer')),
      await outcome(rate(scene.broker, dealId, 'need')),
      ...(
        await Promise.all(
          [rate(scene.client, dealId, 'need'), rate(scene.client, dealId, 'need')].map(outcome),
        )
      ).sort(),
    ]).toEqual([
      'exchange.not_closed',
      'policy.not_yours',
      'policy.not_yours',
      'done',
      'exchange.rated_already',
    ])
  })

  it('open when the time is over, and are given no longer', async () => {
    const { dealId } = await makeClosed(scene)
    await rate(scene.expert, dealId, 'offer', 2)
    scene.product.clock.set('2021-06-15T23:59:00+08:00')
    const lastDay = await seen(scene.client, dealId)
    scene.product.clock.set('2021-06-16T00:00:00+08:00')
    const after = await seen(scene.client, dealId)
    const late = await outcome(rate(scene.client, dealId, 'need'))
    scene.product.clock.set('2021-06-01T09:00:00+08:00')
    expect([lastDay, after, late]).toEqual([
      [['offer', null, null]],
      [['offer', 2, '响应及时']],
      'exchange.rating_over',
    ])
  })
})

describe('the chain', () => {
  it('leads from the match to the money, with who and when', async () => {
    const { dealId } = await makeClosed(scene)
    const steps = await scene.product.run(scene.client, async (ctx) =>
      chainOf(ctx, await findDeal(ctx, dealId)),
    )
    expect(steps.map(({ kind, state, person, amountFen }) => [kind, state?.code, person, amountFen])).toEqual(
      [
        ['match', undefined, null, null],
        ['order', 'won', 'broker-510903', null],
        ['introduction', 'deal', 'broker-510903', null],
        ['deal', 'closed', 'broker-510903', '10000000'],
        ['milestone', 'accepted', 'client', '3000000'],
        ['payment', undefined, 'broker-510903', '10000000'],
      ],
    )
    expect(steps.map(({ at }) => at)).not.toContain(null)
  })
})
