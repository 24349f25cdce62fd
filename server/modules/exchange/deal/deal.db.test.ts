import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { outcome } from '#modules/register/testing.ts'
import { summariseExchange } from '../posting/summary.ts'
import {
  announcedOf,
  makeAccepted,
  makeDeal,
  openScene,
  stateOf,
  testMoney,
  type ExchangeScene,
} from '../testing.ts'
import { findDeal } from './deal.queries.ts'
import { presentDeal } from './present-deal.ts'
import { signDeal, terminateDeal } from './sign-deal.ts'
import { changeDeal, startDeal } from './start-deal.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

const sign = (actor: Actor, id: string) =>
  scene.product.run(actor, (ctx) => signDeal(ctx, id, { signedOn: '2021-06-01', conferenceId: null }))
const terminate = (actor: Actor, id: string, reason = '双方协商终止') =>
  scene.product.run(actor, (ctx) => terminateDeal(ctx, id, reason))
const change = (actor: Actor, id: string, amounts: Partial<typeof testMoney> = {}) =>
  scene.product.run(actor, (ctx) =>
    changeDeal(ctx, id, { title: '模具强化服务', contractKind: 'service', ...testMoney, ...amounts }),
  )
const show = (actor: Actor, id: string) =>
  scene.product.run(actor, async (ctx) => presentDeal(ctx, await findDeal(ctx, id)))
const start = (actor: Actor, introductionId: string) =>
  scene.product.run(actor, (ctx) =>
    startDeal(ctx, { introductionId, title: '模具强化开发', contractKind: 'transfer', ...testMoney }),
  )

describe('starting a deal', () => {
  it('shows each reader what they may do', async () => {
    const { dealId, number } = await makeDeal(scene)
    const seen = await show(scene.client, dealId)
    const { buyerName, sellerName, amountTotalFen, amountTechnicalFen, amountPaidFen, placeName } = seen
    expect({ buyerName, sellerName, amountTotalFen, amountTechnicalFen, amountPaidFen, placeName }).toEqual({
      buyerName: '示例锻造有限公司',
      sellerName: '示例材料研究所',
      placeName: '船山区',
      ...testMoney,
      amountPaidFen: '0',
    })
    expect(number).toMatch(/^JY2021-\d{5}$/)
    expect([seen.abilities, (await show(scene.broker, dealId)).abilities]).toEqual([
      ['signAsBuyer'],
      ['sign', 'terminate', 'change', 'recordPayment', 'reversePayment'],
    ])
  })

  it('is refused to the sides and other places, and conflicts with the deal there is', async () => {
    const { introductionId, dealId } = await makeDeal(scene)
    expect([
      await outcome(start(scene.client, introductionId)),
      await outcome(start(scene.stranger, introductionId)),
      await outcome(start(scene.broker, introductionId)),
    ]).toEqual(['policy.role_needed', 'exchange.introduction_not_found', 'exchange.deal_exists'])
    await terminate(scene.broker, dealId)
    expect(await outcome(start(scene.broker, introductionId))).toEqual('done')
  })

  it('refuses amounts that cannot be', async () => {
    const { introductionId } = await makeAccepted(scene)
    const of = (amounts: Partial<typeof testMoney>) =>
      outcome(
        scene.product.run(scene.broker, (ctx) =>
          startDeal(ctx, {
            introductionId,
            title: '模具强化开发',
            contractKind: 'transfer',
            ...testMoney,
            ...amounts,
          }),
        ),
      )
    expect([
      await of({ amountTotalFen: '0' }),
      await of({ amountTechnicalFen: '10000001' }),
      await of({ amountTotalFen: '999999999999999', amountTechnicalFen: '999999999999999' }),
    ]).toEqual(['exchange.amount_missing', 'exchange.technical_exceeds_total', 'done'])
  })
})

describe('changing a deal', () => {
  it('keeps kind, title and amounts, with the amounts before in the history', async () => {
    const { dealId } = await makeDeal(scene)
    await change(scene.broker, dealId, { amountTotalFen: '20000000' })
    const { title, contractKind, amountTotalFen } = await show(scene.broker, dealId)
    expect({ title, contractKind, amountTotalFen }).toEqual({
      title: '模具强化服务',
      contractKind: 'service',
      amountTotalFen: '20000000',
    })
    const entry = await scene.product.source.db
      .selectFrom('platform.auditEntry')
      .select('changes')
      .where('subjectId', '=', dealId)
      .where('action', '=', 'exchange.deal.change')
      .executeTakeFirst()
    expect(entry).toEqual({
      changes: { amountTotalFen: ['10000000', '20000000'] },
    })
  })

  it('is refused to the sides and other places, and once the contract is signed', async () => {
    const { dealId } = await makeDeal(scene)
    const before = [
      await outcome(change(scene.client, dealId)),
      await outcome(change(scene.stranger, dealId)),
      await outcome(change(scene.broker, dealId, { amountTechnicalFen: '10000001' })),
    ]
    await sign(scene.broker, dealId)
    expect([...before, await outcome(change(scene.broker, dealId))]).toEqual([
      'policy.role_needed',
      'exchange.deal_not_found',
      'exchange.technical_exceeds_total',
      'exchange.deal_settled',
    ])
  })
})

describe('signing a deal', () => {
  it('is refused to the sides, and conflicts when done before', async () => {
    const { dealId } = await makeDeal(scene)
    expect([
      await outcome(sign(scene.expert, dealId)),
      await outcome(sign(scene.stranger, dealId)),
      await outcome(sign(scene.officer, dealId)),
      await outcome(sign(scene.officer, dealId)),
    ]).toEqual(['policy.role_needed', 'exchange.deal_not_found', 'done', 'workflow.wrong_state'])
  })
})

describe('terminating a deal', () => {
  it('takes a signed one out of what the home page counts', async () => {
    const summarise = () => scene.product.run(scene.officer, (ctx) => summariseExchange(ctx))
    const before = await summarise()
    const { dealId } = await makeDeal(scene)
    await sign(scene.broker, dealId)
    const signed = await summarise()
    expect([
      signed.deals - before.deals,
      BigInt(signed.dealsAmountFen) - BigInt(before.dealsAmountFen),
    ]).toEqual([1, 10_000_000n])
    await terminate(scene.broker, dealId)
    const after = await summarise()
    expect([after.deals, after.dealsAmountFen]).toEqual([before.deals, before.dealsAmountFen])
    expect(await announcedOf(scene.product, dealId)).toEqual([
      'exchange.deal.negotiating',
      'exchange.deal.signed',
      'exchange.deal.terminated',
    ])
  })

  it('needs a reason, is refused to the sides and happens once', async () => {
    const { dealId } = await makeDeal(scene)
    expect([
      await outcome(terminate(scene.broker, dealId, ' ')),
      await outcome(terminate(scene.client, dealId)),
      await outcome(terminate(scene.stranger, dealId)),
      await outcome(terminate(scene.broker, dealId)),
      await outcome(terminate(scene.broker, dealId)),
      await stateOf(scene.product, 'deal', dealId),
      (await show(scene.client, dealId)).stateReason,
    ]).toEqual([
      'workflow.reason_missing',
      'policy.role_needed',
      'exchange.deal_not_found',
      'done',
      'workflow.wrong_state',
      'terminated',
      '双方协商终止',
    ])
  })
})
