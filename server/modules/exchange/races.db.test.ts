import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outcome } from '#modules/register/testing.ts'
import type { TestProduct } from '#server/testing.ts'
import { signDeal } from './deal/sign-deal.ts'
import { startDeal } from './deal/start-deal.ts'
import { answerIntroduction } from './introduction/answer-introduction.ts'
import { introduce } from './introduction/introduce.ts'
import { openOrder } from './order/open-order.ts'
import {
  announcedOf,
  gate,
  makeAccepted,
  makeDeal,
  makeOffer,
  makeOrder,
  makePosting,
  openScene,
  stateOf,
  testMoney,
  type ExchangeScene,
} from './testing.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

const DONE_ONCE = (refusal: string) => ['done', refusal, refusal, refusal].sort()

async function rowsOf(
  product: TestProduct,
  table: 'service_order' | 'introduction' | 'deal',
  needId: string,
) {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(`exchange.${table}`)} where need_id = ${needId}`.execute(product.source.db)
  return rows.length
}

/** An order written past the use case, so past its lock: both writers are inside their transactions at the gate. */
function insertOrder(
  product: TestProduct,
  input: { needId: string; accountId: string; pass: () => Promise<void> },
) {
  return product.source.db.transaction().execute(async (transaction) => {
    await transaction.selectFrom('exchange.posting').select('id').where('id', '=', input.needId).execute()
    await input.pass()
    const now = product.clock()
    await transaction
      .insertInto('exchange.serviceOrder')
      .values({
        id: randomUUID(),
        number: randomUUID(),
        needId: input.needId,
        placeCode: '510903',
        brokerId: input.accountId,
        state: 'opened',
        openedAt: now,
        createdAt: now,
        updatedAt: now,
      })
      .execute()
  })
}

function insertIntroduction(
  product: TestProduct,
  input: { orderId: string; needId: string; offerId: string; pass: () => Promise<void> },
) {
  const { pass, ...pair } = input
  return product.source.db.transaction().execute(async (transaction) => {
    await transaction.selectFrom('exchange.posting').select('id').where('id', '=', pair.needId).execute()
    await pass()
    const now = product.clock()
    await transaction
      .insertInto('exchange.introduction')
      .values({ id: randomUUID(), ...pair, state: 'invited', invitedAt: now, createdAt: now, updatedAt: now })
      .execute()
  })
}

async function settled(work: readonly Promise<unknown>[]): Promise<string[]> {
  const results = await Promise.allSettled(work)
  return results
    .map((result) => (result.status === 'fulfilled' ? 'done' : (result.reason as { code: string }).code))
    .sort()
}

describe('two brokers at one need', () => {
  it('open one order', async () => {
    const needId = await makePosting(scene)
    const { broker, officer, product } = scene
    const outcomes = await Promise.all(
      [broker, officer, broker, officer].map((actor) =>
        outcome(product.run(actor, (ctx) => openOrder(ctx, { needId }))),
      ),
    )
    expect([outcomes.sort(), await rowsOf(product, 'service_order', needId)]).toEqual([
      DONE_ONCE('exchange.order_open'),
      1,
    ])
  })

  it('are told apart by the index even past the lock', async () => {
    const needId = await makePosting(scene)
    const pass = gate(2)
    const accountId = scene.broker.accountId!
    const inserts = [1, 2].map(() => insertOrder(scene.product, { needId, accountId, pass }))
    expect([await settled(inserts), await rowsOf(scene.product, 'service_order', needId)]).toEqual([
      ['23505', 'done'],
      1,
    ])
  })
})

describe('one pair', () => {
  it('is introduced once when it is introduced at once', async () => {
    const { orderId, needId } = await makeOrder(scene)
    const offerId = await makeOffer(scene)
    const { broker, officer, product } = scene
    const outcomes = await Promise.all(
      [broker, officer, broker, officer].map((actor) =>
        outcome(product.run(actor, (ctx) => introduce(ctx, { orderId, offerId, message: '' }))),
      ),
    )
    expect([outcomes.sort(), await rowsOf(product, 'introduction', needId)]).toEqual([
      DONE_ONCE('exchange.introduced_already'),
      1,
    ])
  })

  it('is told by the index even past the lock', async () => {
    const { orderId, needId } = await makeOrder(scene)
    const offerId = await makeOffer(scene)
    const pass = gate(2)
    const inserts = [1, 2].map(() => insertIntroduction(scene.product, { orderId, needId, offerId, pass }))
    expect([await settled(inserts), await rowsOf(scene.product, 'introduction', needId)]).toEqual([
      ['23505', 'done'],
      1,
    ])
  })
})

describe('without the indexes', () => {
  it('the same writers leave two orders and two introductions, so these tests can fail', async () => {
    const bare = await openScene()
    try {
      const { product } = bare
      await sql`drop index exchange.service_order_open, exchange.introduction_open`.execute(product.source.db)
      const needId = await makePosting(bare)
      const accountId = bare.broker.accountId!
      const orders = gate(2)
      await Promise.all([1, 2].map(() => insertOrder(product, { needId, accountId, pass: orders })))
      const pair = await makeOrder(bare)
      const offerId = await makeOffer(bare)
      const pass = gate(2)
      await Promise.all([1, 2].map(() => insertIntroduction(product, { ...pair, offerId, pass })))
      expect([
        await rowsOf(product, 'service_order', needId),
        await rowsOf(product, 'introduction', pair.needId),
      ]).toEqual([2, 2])
    } finally {
      await bare.product.close()
    }
  })
})

describe('both sides answering at once', () => {
  it('are agreed exactly when both said yes', async () => {
    const { product, client, expert, broker } = scene
    const { orderId } = await makeOrder(scene)
    const yes = { answer: 'accepted' } as const
    const no = { answer: 'declined', declineReason: 'timing' } as const
    const pairs = [
      [yes, yes],
      [yes, no],
      [yes, yes],
      [no, yes],
      [no, no],
    ] as const
    const seen = []
    for (let time = 0; time < 20; time++) {
      const [need, offer] = pairs[time % pairs.length]!
      const offerId = await makeOffer(scene)
      const { id } = await product.run(broker, (ctx) => introduce(ctx, { orderId, offerId, message: '' }))
      await Promise.allSettled([
        product.run(client, (ctx) => answerIntroduction(ctx, id, { side: 'need', ...need })),
        product.run(expert, (ctx) => answerIntroduction(ctx, id, { side: 'offer', ...offer })),
      ])
      seen.push((await stateOf(product, 'introduction', id))!)
    }
    const agreed = pairs.map(([need, offer]) => (need === yes && offer === yes ? 'accepted' : 'declined'))
    expect(seen).toEqual([...agreed, ...agreed, ...agreed, ...agreed])
  })
})

describe('one deal', () => {
  it('is recorded once for an introduction', async () => {
    const { introductionId, needId } = await makeAccepted(scene)
    const { broker, officer, product } = scene
    const input = { introductionId, title: '模具强化开发', contractKind: 'service' as const, ...testMoney }
    const outcomes = await Promise.all(
      [broker, officer, broker, officer].map((actor) =>
        outcome(product.run(actor, (ctx) => startDeal(ctx, input))),
      ),
    )
    expect([outcomes.sort(), await rowsOf(product, 'deal', needId)]).toEqual([
      DONE_ONCE('exchange.deal_exists'),
      1,
    ])
  })

  it('is signed once and announced once', async () => {
    const { dealId, orderId, needId } = await makeDeal(scene)
    const { broker, officer, product } = scene
    const signing = { signedOn: '2021-06-01', conferenceId: null }
    const outcomes = await Promise.all(
      [broker, officer, broker, officer].map((actor) =>
        outcome(product.run(actor, (ctx) => signDeal(ctx, dealId, signing))),
      ),
    )
    const announced = await Promise.all([dealId, orderId, needId].map((id) => announcedOf(product, id)))
    expect([outcomes.sort(), announced.map((events) => events.at(-1))]).toEqual([
      DONE_ONCE('workflow.wrong_state'),
      ['exchange.deal.signed', 'exchange.service_order.won', 'exchange.posting.contracted'],
    ])
    expect(announced[0]).toEqual(['exchange.deal.negotiating', 'exchange.deal.signed'])
  })
})
