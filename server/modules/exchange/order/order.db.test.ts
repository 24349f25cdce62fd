import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { outcome } from '#modules/register/testing.ts'
import { startDeal } from '../deal/start-deal.ts'
import { signDeal } from '../deal/sign-deal.ts'
import { introduce } from '../introduction/introduce.ts'
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
  testMoney,
  testPlan,
  type ExchangeScene,
} from '../testing.ts'
import { issuePlan, loseOrder, parkOrder, resumeOrder } from './move-order.ts'
import { openOrder } from './open-order.ts'
import { orderQuery } from './order.contract.ts'
import { findOrder, listOrders } from './order.queries.ts'
import { presentOrder } from './present-order.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

const as = <T>(actor: Actor, work: Parameters<typeof scene.product.run<T>>[1]) =>
  scene.product.run(actor, work)
const stateNow = (id: string) => stateOf(scene.product, 'service_order', id)

async function opened(): Promise<string> {
  const needId = await makePosting(scene)
  return (await as(scene.broker, (ctx) => openOrder(ctx, { needId }))).id
}

describe('the plan of an order', () => {
  it('is kept with its steps and due day, and may be issued again', async () => {
    const id = await opened()
    await as(scene.broker, (ctx) => issuePlan(ctx, id, testPlan))
    const changed = {
      diagnosis: '基体材料偏软',
      steps: [{ text: '取样检测', dueOn: '2021-06-10', isDone: true }],
    }
    await as(scene.officer, (ctx) => issuePlan(ctx, id, { ...changed, dueOn: '2021-08-01' }))
    const detail = await as(scene.broker, async (ctx) => presentOrder(ctx, await findOrder(ctx, id)))
    const { diagnosis, steps, dueOn, abilities, state } = detail
    expect({ diagnosis, steps, dueOn, abilities, state }).toEqual({
      ...changed,
      dueOn: '2021-08-01',
      state: { code: 'plan_issued', label: '一单一策已出', tone: 'active' },
      abilities: ['issuePlan', 'introduce', 'lose', 'park'],
    })
  })

  it('is refused out of reach and once the sides are introduced', async () => {
    const { orderId } = await makeIntroduction(scene)
    const issue = (actor: Actor) => outcome(as(actor, (ctx) => issuePlan(ctx, orderId, testPlan)))
    expect([await issue(scene.stranger), await issue(scene.client), await issue(scene.broker)]).toEqual([
      'exchange.order_not_found',
      'exchange.order_not_found',
      'workflow.wrong_state',
    ])
  })
})

describe('losing an order', () => {
  it('closes it with a reason and frees the need for another', async () => {
    const { needId, orderId } = await makeOrder(scene)
    const lose = (reason: string) => outcome(as(scene.broker, (ctx) => loseOrder(ctx, orderId, reason)))
    expect([await lose(' '), await lose('企业暂停项目'), await lose('再次')]).toEqual([
      'workflow.reason_missing',
      'done',
      'workflow.wrong_state',
    ])
    const row = await scene.product.source.db
      .selectFrom('exchange.serviceOrder')
      .select(['state', 'stateReason', 'closedAt'])
      .where('id', '=', orderId)
      .executeTakeFirst()
    expect(row).toEqual({ state: 'lost', stateReason: '企业暂停项目', closedAt: '2021-06-01T01:00:00.000Z' })
    expect(await outcome(as(scene.officer, (ctx) => openOrder(ctx, { needId })))).toEqual('done')
  })

  it('is refused to other places', async () => {
    const { orderId } = await makeOrder(scene)
    expect(await outcome(as(scene.stranger, (ctx) => loseOrder(ctx, orderId, '理由')))).toEqual(
      'exchange.order_not_found',
    )
  })
})

describe('parking an order', () => {
  it('keeps it open, and resuming leads back to its plan', async () => {
    const { needId, orderId } = await makeOrder(scene)
    await as(scene.broker, (ctx) => parkOrder(ctx, orderId, '等待设备到位'))
    expect([
      await stateNow(orderId),
      await outcome(as(scene.broker, (ctx) => parkOrder(ctx, orderId, '再次'))),
      await outcome(as(scene.officer, (ctx) => openOrder(ctx, { needId }))),
      await outcome(as(scene.stranger, (ctx) => resumeOrder(ctx, orderId))),
      await outcome(as(scene.broker, (ctx) => resumeOrder(ctx, orderId))),
      await outcome(as(scene.broker, (ctx) => resumeOrder(ctx, orderId))),
      await stateNow(orderId),
    ]).toEqual([
      'parked',
      'workflow.wrong_state',
      'exchange.order_open',
      'exchange.order_not_found',
      'done',
      'workflow.wrong_state',
      'plan_issued',
    ])
  })

  it('before a plan leads back to an order without one', async () => {
    const id = await opened()
    await as(scene.broker, (ctx) => parkOrder(ctx, id, '等待企业资料'))
    await as(scene.broker, (ctx) => resumeOrder(ctx, id))
    expect(await announcedOf(scene.product, id)).toEqual([
      'exchange.service_order.opened',
      'exchange.service_order.parked',
      'exchange.service_order.opened',
    ])
  })

  it('does not cut off a consent given before', async () => {
    const { orderId, introductionId } = await makeAccepted(scene)
    await as(scene.broker, (ctx) => parkOrder(ctx, orderId, '等待设备到位'))
    await as(scene.broker, (ctx) => resumeOrder(ctx, orderId))
    const input = { introductionId, title: '模具强化开发', contractKind: 'service' as const, ...testMoney }
    await as(scene.broker, (ctx) => startDeal(ctx, input))
    expect(await stateNow(orderId)).toEqual('negotiating')
  })

  it('does not cut off a contract under negotiation', async () => {
    const { orderId, dealId } = await makeDeal(scene)
    await as(scene.broker, (ctx) => parkOrder(ctx, orderId, '等待设备到位'))
    const sign = () =>
      as(scene.broker, (ctx) => signDeal(ctx, dealId, { signedOn: '2021-06-01', conferenceId: null }))
    expect(await outcome(sign())).toEqual('workflow.wrong_state')
    expect(await stateOf(scene.product, 'deal', dealId)).toEqual('negotiating')
    await as(scene.broker, (ctx) => resumeOrder(ctx, orderId))
    await sign()
    expect(await stateNow(orderId)).toEqual('won')
  })
})

describe('an order with several introductions', () => {
  it('is won though another offer was introduced while the contract was negotiated', async () => {
    const { orderId, dealId } = await makeDeal(scene)
    const offerId = await makeOffer(scene)
    await as(scene.broker, (ctx) => introduce(ctx, { orderId, offerId, message: '' }))
    await as(scene.broker, (ctx) => signDeal(ctx, dealId, { signedOn: '2021-06-01', conferenceId: null }))
    expect([await stateNow(orderId), await stateOf(scene.product, 'deal', dealId)]).toEqual(['won', 'signed'])
  })
})

describe('the list of orders', () => {
  const list = async (actor: Actor, query: object) =>
    as(actor, async (ctx) => {
      const { items, nextCursor } = await listOrders(ctx, orderQuery.parse(query))
      return { ids: items.map(({ id }) => id), nextCursor }
    })

  it('goes by due day, those without one last, page by page', async () => {
    const town = await staff(scene.product, 'broker', '510903100')
    const due = async (dueOn: string | null) => {
      const needId = await makePosting(scene, { placeCode: '510903100' })
      const { id } = await as(town, (ctx) => openOrder(ctx, { needId }))
      await scene.product.source.db
        .updateTable('exchange.serviceOrder')
        .set({ dueOn })
        .where('id', '=', id)
        .execute()
      return id
    }
    const [never, july, may, june] = [
      await due(null),
      await due('2021-07-01'),
      await due('2021-05-31'),
      await due('2021-06-01'),
    ]
    const first = await list(town, { limit: '2' })
    expect(first.ids).toEqual([may, june])
    const second = await list(town, { limit: '2', cursor: first.nextCursor })
    expect(second).toEqual({ ids: [july, never], nextCursor: null })
    expect([
      await list(town, { overdue: 'true' }),
      await list(scene.officer, { mine: 'true', place: '510903100' }),
      await list(scene.stranger, { place: '510903100' }),
    ]).toEqual([
      { ids: [may], nextCursor: null },
      { ids: [], nextCursor: null },
      { ids: [], nextCursor: null },
    ])
    await as(town, (ctx) => parkOrder(ctx, may!, '等待'))
    await as(town, (ctx) => loseOrder(ctx, june!, '放弃'))
    expect([
      await list(town, { overdue: 'true' }),
      await list(town, { open: 'true' }),
      await list(town, { state: 'lost' }),
    ]).toEqual([
      { ids: [], nextCursor: null },
      { ids: [may, july, never], nextCursor: null },
      { ids: [june], nextCursor: null },
    ])
  })
})
