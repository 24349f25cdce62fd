import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { outcome } from '#modules/register/testing.ts'
import { loseOrder } from '../order/move-order.ts'
import { openOrder } from '../order/open-order.ts'
import { withdrawPosting } from '../posting/move-postings.ts'
import {
  announcedOf,
  makeAccepted,
  makeIntroduction,
  makeOffer,
  makeOrder,
  makePosting,
  openScene,
  stateOf,
  type ExchangeScene,
} from '../testing.ts'
import { answerIntroduction, type Answer } from './answer-introduction.ts'
import { introduce } from './introduce.ts'
import { findIntroduction } from './introduction.queries.ts'
import { presentIntroduction } from './present-introduction.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

const bring = (actor: Actor, orderId: string, offerId: string) =>
  scene.product.run(actor, (ctx) => introduce(ctx, { orderId, offerId, message: '' }))
const answer = (actor: Actor, id: string, given: Answer) =>
  scene.product.run(actor, (ctx) => answerIntroduction(ctx, id, given))
const show = (actor: Actor, id: string) =>
  scene.product.run(actor, async (ctx) => presentIntroduction(ctx, await findIntroduction(ctx, id)))

describe('introducing', () => {
  it('keeps the match with its reasons as they were', async () => {
    const { introductionId } = await makeIntroduction(scene)
    const detail = await show(scene.broker, introductionId)
    const sum = detail.signals.reduce((total, { contribution }) => total + contribution, 0)
    expect(Math.abs(sum - detail.matchScore!)).toBeLessThan(1e-9)
    expect(detail.signals.map(({ name, label }) => [name, label])).toEqual([
      ['title', '标题相似'],
      ['body', '内容相似'],
      ['industry', '行业'],
      ['subject', '学科'],
      ['place', '地区'],
      ['track_record', '对接记录'],
    ])
  })

  it('is refused for what is no offer, not published, of one owner, or out of reach', async () => {
    const { orderId } = await makeOrder(scene)
    const need = await makePosting(scene)
    const own = await makeOffer(scene, { ownerOrganisationId: scene.enterpriseId })
    const offer = await makeOffer(scene)
    const withdrawn = await makeOffer(scene)
    await scene.product.run(scene.expert, (ctx) => withdrawPosting(ctx, withdrawn))
    const submitted = await makePosting(scene, { kind: 'capability', placeCode: '510903' }, 'submitted')
    expect([
      await outcome(bring(scene.broker, orderId, need)),
      await outcome(bring(scene.broker, orderId, own)),
      await outcome(bring(scene.broker, orderId, withdrawn)),
      await outcome(bring(scene.broker, orderId, submitted)),
      await outcome(bring(scene.stranger, orderId, offer)),
    ]).toEqual([
      'exchange.not_an_offer',
      'exchange.same_owner',
      'exchange.posting_not_found',
      'exchange.not_published',
      'exchange.order_not_found',
    ])
  })

  it('waits for the plan and conflicts with a closed order', async () => {
    const needId = await makePosting(scene)
    const { id } = await scene.product.run(scene.broker, (ctx) => openOrder(ctx, { needId }))
    const offerId = await makeOffer(scene)
    const early = await outcome(bring(scene.broker, id, offerId))
    await scene.product.run(scene.broker, (ctx) => loseOrder(ctx, id, '企业放弃'))
    expect([early, await outcome(bring(scene.broker, id, offerId))]).toEqual([
      'workflow.wrong_state',
      'workflow.wrong_state',
    ])
  })

  it('may be made again after a no', async () => {
    const { orderId, offerId, introductionId } = await makeIntroduction(scene)
    await answer(scene.client, introductionId, { side: 'need', answer: 'declined', reason: '价格过高' })
    expect(await outcome(bring(scene.broker, orderId, offerId))).toEqual('done')
  })
})

describe('answering', () => {
  it('announces each answer once', async () => {
    const { introductionId } = await makeAccepted(scene)
    expect(await announcedOf(scene.product, introductionId)).toEqual([
      'exchange.introduction.invited',
      'exchange.introduction.answered',
      'exchange.introduction.accepted',
    ])
  })

  it('is for the side itself or the broker, who records what she heard', async () => {
    const { introductionId: id } = await makeIntroduction(scene)
    const yes = (side: 'need' | 'offer'): Answer => ({ side, answer: 'accepted' })
    expect([
      await outcome(answer(scene.stranger, id, yes('need'))),
      await outcome(answer(scene.expert, id, yes('need'))),
      await outcome(answer(scene.broker, id, yes('need'))),
      await outcome(answer(scene.client, id, yes('need'))),
      await outcome(answer(scene.broker, id, yes('offer'))),
      await outcome(answer(scene.expert, id, { side: 'offer', answer: 'declined', reason: '反悔' })),
    ]).toEqual([
      'exchange.introduction_not_found',
      'policy.not_yours',
      'done',
      'exchange.answered_already',
      'done',
      'exchange.answered_already',
    ])
    expect(await stateOf(scene.product, 'introduction', id)).toEqual('accepted')
  })

  it('with a no ends it; why stays between that side and the broker', async () => {
    const { introductionId: id } = await makeIntroduction(scene)
    await answer(scene.expert, id, { side: 'offer', answer: 'declined', reason: '近期没有人手' })
    expect(await outcome(answer(scene.client, id, { side: 'need', answer: 'accepted' }))).toEqual(
      'workflow.changed_meanwhile',
    )
    const seen = []
    for (const actor of [scene.client, scene.expert, scene.broker]) {
      const { state, offerAnswerReason, contacts, abilities } = await show(actor, id)
      seen.push({ label: state.label, offerAnswerReason, contacts, abilities })
    }
    const ended = { contacts: null, abilities: [] }
    expect(seen).toEqual([
      { label: '未达成', offerAnswerReason: null, ...ended },
      { label: '未达成', offerAnswerReason: '近期没有人手', ...ended },
      { label: '已婉拒', offerAnswerReason: '近期没有人手', ...ended },
    ])
  })

  it('is offered to the side that is still to answer', async () => {
    const { introductionId: id } = await makeIntroduction(scene)
    await answer(scene.client, id, { side: 'need', answer: 'accepted' })
    const seen = []
    for (const actor of [scene.client, scene.expert, scene.broker]) {
      const { mySide, awaitsMe, abilities } = await show(actor, id)
      seen.push({ mySide, awaitsMe, abilities })
    }
    expect(seen).toEqual([
      { mySide: 'need', awaitsMe: false, abilities: [] },
      { mySide: 'offer', awaitsMe: true, abilities: ['answerOffer'] },
      { mySide: null, awaitsMe: false, abilities: ['answerOffer'] },
    ])
  })
})
