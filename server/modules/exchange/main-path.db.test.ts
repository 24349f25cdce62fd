import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeclineReason } from '#matching'
import { figures } from './figures.ts'
import { answerIntroduction } from './introduction/answer-introduction.ts'
import { introduce } from './introduction/introduce.ts'
import { findIntroduction } from './introduction/introduction.queries.ts'
import { presentIntroduction } from './introduction/present-introduction.ts'
import { issuePlan } from './order/move-order.ts'
import { openOrder } from './order/open-order.ts'
import { signDeal } from './deal/sign-deal.ts'
import { startDeal } from './deal/start-deal.ts'
import { createConference, releaseAtConference } from './conference/conferences.ts'
import { makeOffer, makePosting, openScene, testMilestones, type ExchangeScene } from './testing.ts'

const plan = {
  diagnosis: '模具表面硬度不足',
  steps: [{ text: '联系研究所', dueOn: null, isDone: false }],
  dueOn: '2021-07-01',
}
const money = { amountTotalFen: '10000000', amountTechnicalFen: '8000000' }

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

/** An introduction both sides are invited to. */
async function introduced() {
  const { product, broker } = scene
  const needId = await makePosting(scene)
  const offerId = await makeOffer(scene)
  const order = await product.run(broker, (ctx) => openOrder(ctx, { needId }))
  await product.run(broker, (ctx) => issuePlan(ctx, order.id, plan))
  const { id } = await product.run(broker, (ctx) =>
    introduce(ctx, { orderId: order.id, offerId, message: '' }),
  )
  return { needId, offerId, orderId: order.id, id }
}

async function accepted() {
  const parts = await introduced()
  const { product, client, expert } = scene
  await product.run(client, (ctx) => answerIntroduction(ctx, parts.id, { side: 'need', answer: 'accepted' }))
  await product.run(expert, (ctx) => answerIntroduction(ctx, parts.id, { side: 'offer', answer: 'accepted' }))
  return parts
}

async function statesOf(parts: { needId: string; orderId: string; id: string }) {
  const { db } = scene.product.source
  const need = await db
    .selectFrom('exchange.posting')
    .select('state')
    .where('id', '=', parts.needId)
    .executeTakeFirst()
  const order = await db
    .selectFrom('exchange.serviceOrder')
    .select('state')
    .where('id', '=', parts.orderId)
    .executeTakeFirst()
  const introduction = await db
    .selectFrom('exchange.introduction')
    .select('state')
    .where('id', '=', parts.id)
    .executeTakeFirst()
  return [need?.state, order?.state, introduction?.state]
}

describe('the path from a need to a signed deal', () => {
  it('goes through order, plan, introduction, both answers, deal and signing', async () => {
    const parts = await accepted()
    expect(await statesOf(parts)).toEqual(['published', 'introduced', 'accepted'])
    const { product, broker } = scene
    const deal = await product.run(broker, (ctx) =>
      startDeal(ctx, {
        introductionId: parts.id,
        title: '模具强化开发',
        contractKind: 'development',
        ...money,
        milestones: testMilestones,
      }),
    )
    expect(await statesOf(parts)).toEqual(['published', 'negotiating', 'accepted'])
    await product.run(broker, (ctx) => signDeal(ctx, deal.id, { signedOn: '2021-06-01', conferenceId: null }))
    expect(await statesOf(parts)).toEqual(['contracted', 'won', 'deal'])
  })

  it('leaves a sentence for every step, naming nobody', async () => {
    const parts = await accepted()
    const rows = await scene.product.source.db
      .selectFrom('platform.auditEntry')
      .select(['actorName', 'action'])
      .where('subjectId', 'in', [parts.orderId, parts.id])
      .orderBy('id')
      .execute()
    expect(rows).toEqual([
      { actorName: 'broker-510903', action: 'exchange.service_order.open' },
      { actorName: 'broker-510903', action: 'exchange.service_order.issuePlan' },
      { actorName: 'broker-510903', action: 'exchange.service_order.introduce' },
      { actorName: 'broker-510903', action: 'exchange.introduction.invite' },
      { actorName: 'client', action: 'exchange.introduction.answer' },
      { actorName: 'expert', action: 'exchange.introduction.accept' },
    ])
  })
})

describe('opening an order', () => {
  it('is refused to staff of another county', async () => {
    const needId = await makePosting(scene)
    await expect(
      scene.product.run(scene.stranger, (ctx) => openOrder(ctx, { needId })),
    ).rejects.toMatchObject({
      code: 'policy.other_place',
    })
  })

  it('conflicts with the order that is open', async () => {
    const needId = await makePosting(scene)
    const first = await scene.product.run(scene.broker, (ctx) => openOrder(ctx, { needId }))
    await expect(scene.product.run(scene.officer, (ctx) => openOrder(ctx, { needId }))).rejects.toMatchObject(
      {
        code: 'exchange.order_open',
        params: { number: first.number },
      },
    )
  })

  it('gives one order when two brokers open it at once', async () => {
    const needId = await makePosting(scene)
    const attempts = await Promise.allSettled(
      [scene.broker, scene.officer, scene.broker, scene.officer].map((actor) =>
        scene.product.run(actor, (ctx) => openOrder(ctx, { needId })),
      ),
    )
    expect(attempts.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
    ])
  })

  it('takes needs only', async () => {
    const needId = await makeOffer(scene, { placeCode: '510903' })
    await expect(scene.product.run(scene.broker, (ctx) => openOrder(ctx, { needId }))).rejects.toMatchObject({
      code: 'exchange.not_a_need',
    })
  })
})

describe('an introduction', () => {
  it('shows contact details only when both sides have accepted', async () => {
    const { product, client, expert } = scene
    const { id } = await introduced()
    const show = () =>
      product.run(client, async (ctx) => presentIntroduction(ctx, await findIntroduction(ctx, id)))
    expect((await show()).contacts).toBeNull()
    await product.run(client, (ctx) => answerIntroduction(ctx, id, { side: 'need', answer: 'accepted' }))
    expect((await show()).contacts).toBeNull()
    await product.run(expert, (ctx) => answerIntroduction(ctx, id, { side: 'offer', answer: 'accepted' }))
    expect((await show()).contacts).toEqual({
      need: [{ name: 'client', phone: '13800138000', email: null }],
      offer: [{ name: 'expert', phone: '13900139000', email: null }],
    })
  })

  it('is not answered for the other side', async () => {
    const { id } = await introduced()
    await expect(
      scene.product.run(scene.client, (ctx) =>
        answerIntroduction(ctx, id, { side: 'offer', answer: 'accepted' }),
      ),
    ).rejects.toMatchObject({ code: 'policy.not_yours' })
  })

  it('needs a reason to be declined, and ends with it', async () => {
    const { id } = await introduced()
    const decline = (why: { declineReason?: DeclineReason; reason?: string }) =>
      scene.product.run(scene.expert, (ctx) =>
        answerIntroduction(ctx, id, { side: 'offer', answer: 'declined', ...why }),
      )
    await expect(decline({ reason: '近期没有人手' })).rejects.toMatchObject({
      code: 'exchange.decline_reason',
    })
    await expect(decline({ declineReason: 'other' })).rejects.toMatchObject({
      ...{ code: 'exchange.decline_words', field: 'reason' },
    })
    await decline({ declineReason: 'other', reason: '近期没有人手' })
    await expect(decline({ declineReason: 'timing' })).rejects.toMatchObject({
      code: 'exchange.answered_already',
    })
  })

  it('is not made twice for the same pair', async () => {
    const { orderId, offerId } = await introduced()
    await expect(
      scene.product.run(scene.broker, (ctx) => introduce(ctx, { orderId, offerId, message: '' })),
    ).rejects.toMatchObject({ code: 'exchange.introduced_already' })
  })

  it('invites both sides by message', async () => {
    const { id } = await introduced()
    const rows = await scene.product.source.db
      .selectFrom('platform.message')
      .select(['channel', 'state', 'template'])
      .where('link', '=', `/introductions/${id}`)
      .execute()
    const inbox = { channel: 'inbox', state: 'kept', template: 'exchange.introduction-invited' }
    expect(rows).toEqual([inbox, inbox])
  })
})

describe('a deal', () => {
  it('needs both sides’ consent', async () => {
    const { id } = await introduced()
    await expect(
      scene.product.run(scene.broker, (ctx) =>
        startDeal(ctx, { introductionId: id, title: '模具强化开发', contractKind: 'development', ...money }),
      ),
    ).rejects.toMatchObject({ code: 'exchange.not_accepted' })
  })

  it('refuses a technical amount above the total', async () => {
    const { id } = await accepted()
    const wrong = { ...money, amountTechnicalFen: '10000001' }
    await expect(
      scene.product.run(scene.broker, (ctx) =>
        startDeal(ctx, { introductionId: id, title: '模具强化开发', contractKind: 'development', ...wrong }),
      ),
    ).rejects.toMatchObject({ code: 'exchange.technical_exceeds_total', field: 'amountTechnicalFen' })
  })

  it('counts at a conference only when one of its sides was released there', async () => {
    const { product, officer } = scene
    const conferenceOf = (edition: number) => ({
      name: '示例科创会',
      edition,
      placeCode: '510903',
      heldFrom: '2021-06-01',
      heldTo: '2021-06-01',
    })
    const { id: conferenceId } = await product.run(officer, (ctx) => createConference(ctx, conferenceOf(1)))
    const parts = await accepted()
    const { id } = await product.run(officer, (ctx) =>
      startDeal(ctx, {
        introductionId: parts.id,
        title: '模具强化开发',
        contractKind: 'transfer',
        ...money,
        milestones: testMilestones,
      }),
    )
    const sign = () =>
      product.run(officer, (ctx) => signDeal(ctx, id, { signedOn: '2021-06-01', conferenceId }))
    await expect(sign()).rejects.toMatchObject({ code: 'exchange.not_listed' })
    await product.run(officer, (ctx) => releaseAtConference(ctx, conferenceId, [parts.needId]))
    await sign()
    const scope = {
      from: '2021-01-01',
      to: '2021-12-31',
      start: '2020-12-31T16:00:00.000Z',
      end: '2021-12-31T16:00:00.000Z',
      placeCode: '510900',
    }
    const counted = await product.run(officer, async (ctx) => {
      const refs = ['F004', 'F005', 'F006']
      return Promise.all(
        refs.map((ref) =>
          figures
            .find((figure) => figure.ref === ref)!
            .rows(ctx, scope)
            .execute(),
        ),
      )
    })
    expect(counted.map((rows) => rows.map((row) => row.id))).toEqual([[parts.needId], [id], [id]])
  })

  it('is not signed on a day to come', async () => {
    const parts = await accepted()
    const { product, broker } = scene
    const { id } = await product.run(broker, (ctx) =>
      startDeal(ctx, { introductionId: parts.id, title: '模具强化开发', contractKind: 'service', ...money }),
    )
    await expect(
      product.run(broker, (ctx) => signDeal(ctx, id, { signedOn: '2021-06-02', conferenceId: null })),
    ).rejects.toMatchObject({ code: 'exchange.signed_in_future' })
  })
})
