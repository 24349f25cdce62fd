import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { outcome } from '#modules/register/testing.ts'
import { terminateDeal } from '../deal/sign-deal.ts'
import { issuePlan, loseOrder, parkOrder, resumeOrder } from '../order/move-order.ts'
import { openOrder } from '../order/open-order.ts'
import { withdrawPosting } from '../posting/withdraw-posting.ts'
import {
  announcedOf,
  makeAccepted,
  makeDeal,
  makeIntroduction,
  makeOffer,
  makeOrder,
  makePosting,
  openScene,
  staff,
  stateOf,
  testPlan,
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
      ['subject', '学科'],
      ['industry', '行业'],
      ['track_record', '对接记录'],
      ['place', '地区'],
      ['load', '在办负荷'],
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
    await answer(scene.client, introductionId, { side: 'need', answer: 'declined', declineReason: 'terms' })
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
      await outcome(answer(scene.expert, id, { side: 'offer', answer: 'declined', declineReason: 'timing' })),
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
    await answer(scene.expert, id, {
      side: 'offer',
      answer: 'declined',
      declineReason: 'timing',
      reason: '近期没有人手',
    })
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

  it('keeps the words of a no out of the history, which auditors read', async () => {
    const { introductionId: id } = await makeIntroduction(scene)
    await answer(scene.expert, id, {
      side: 'offer',
      answer: 'declined',
      declineReason: 'timing',
      reason: '近期没有人手',
    })
    const auditor = await staff(scene.product, 'auditor', '510903')
    const { offerAnswerReason } = await show(auditor, id)
    const entry = await scene.product.source.db
      .selectFrom('platform.auditEntry')
      .select('sentence')
      .where('subjectId', '=', id)
      .where('action', '=', 'exchange.introduction.decline')
      .executeTakeFirst()
    expect([offerAnswerReason, entry]).toEqual([
      null,
      { sentence: { zh: '婉拒了对接', en: 'declined the introduction' } },
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

describe('with a lost order', () => {
  const lose = (orderId: string) =>
    scene.product.run(scene.broker, (ctx) => loseOrder(ctx, orderId, '企业放弃'))
  /** What both sides are told last, by who reads it. */
  const told = async (introductionId: string) => {
    const rows = await scene.product.source.db
      .selectFrom('platform.message')
      .select(['recipientId', 'template'])
      .where('link', '=', `/introductions/${introductionId}`)
      .where('template', 'like', 'exchange.introduction-%ed')
      .where('template', 'not in', ['exchange.introduction-invited', 'exchange.introduction-accepted'])
      .execute()
    return rows.map(({ recipientId, template }) => [
      recipientId === scene.client.accountId ? 'need' : recipientId === scene.expert.accountId ? 'offer' : '',
      template,
    ])
  }

  it.each([
    ['an invitation', makeIntroduction],
    ['a consent', makeAccepted],
  ])('%s ends, both sides are told, and the pair may be introduced again', async (_, make) => {
    const { needId, offerId, orderId, introductionId } = await make(scene)
    await lose(orderId)
    const { state, stateReason, contacts, abilities } = await show(scene.client, introductionId)
    expect({ state, stateReason, contacts, abilities }).toEqual({
      state: { code: 'closed', label: '已结束', tone: 'ended' },
      stateReason: '保姆单已结单',
      contacts: null,
      abilities: [],
    })
    expect((await told(introductionId)).sort()).toEqual([
      ['need', 'exchange.introduction-closed'],
      ['offer', 'exchange.introduction-closed'],
    ])
    expect(
      await outcome(answer(scene.client, introductionId, { side: 'need', answer: 'accepted' })),
    ).not.toEqual('done')
    const { id } = await scene.product.run(scene.broker, (ctx) => openOrder(ctx, { needId }))
    await scene.product.run(scene.broker, (ctx) => issuePlan(ctx, id, testPlan))
    expect(await outcome(bring(scene.broker, id, offerId))).toEqual('done')
  })

  it('what was declined stays declined, and a contract under way keeps its introduction until it is terminated', async () => {
    const made = await makeDeal(scene)
    const offerId = await makeOffer(scene)
    const { id: declined } = await bring(scene.broker, made.orderId, offerId)
    await answer(scene.expert, declined, {
      side: 'offer',
      answer: 'declined',
      declineReason: 'timing',
      reason: '没有人手',
    })
    await lose(made.orderId)
    const now = async (id: string) => stateOf(scene.product, 'introduction', id)
    expect([await now(made.introductionId), await now(declined)]).toEqual(['accepted', 'declined'])
    await scene.product.run(scene.broker, (ctx) => terminateDeal(ctx, made.dealId, '企业放弃'))
    expect([await now(made.introductionId), await now(declined)]).toEqual(['closed', 'declined'])
  })

  it('nothing ends when losing it is refused', async () => {
    const { orderId, introductionId } = await makeIntroduction(scene)
    const refused = scene.product.run(scene.broker, (ctx) => loseOrder(ctx, orderId, ' '))
    expect([
      await outcome(refused),
      await stateOf(scene.product, 'introduction', introductionId),
      await told(introductionId),
    ]).toEqual(['workflow.reason_missing', 'invited', []])
  })

  it('an order on hold withdraws its invitations, and makes them again when it is taken up', async () => {
    const { orderId, offerId, introductionId } = await makeIntroduction(scene)
    await scene.product.run(scene.broker, (ctx) => parkOrder(ctx, orderId, '等待设备到位'))
    expect([
      (await show(scene.expert, introductionId)).stateReason,
      (await told(introductionId)).sort(),
    ]).toEqual([
      '保姆单暂缓办理',
      [
        ['need', 'exchange.introduction-suspended'],
        ['offer', 'exchange.introduction-suspended'],
      ],
    ])
    await scene.product.run(scene.broker, (ctx) => resumeOrder(ctx, orderId))
    expect(await outcome(bring(scene.broker, orderId, offerId))).toEqual('done')
  })
})
