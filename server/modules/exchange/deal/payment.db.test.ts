import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveFile } from '#platform/files.ts'
import type { Actor } from '#platform/actor.ts'
import { outcome } from '#modules/register/testing.ts'
import { announcedOf, makeDeal, openScene, type ExchangeScene } from '../testing.ts'
import { findDeal, listDeals } from './deal.queries.ts'
import type { PaymentInput } from './payment.contract.ts'
import { presentDeal, presentDeals } from './present-deal.ts'
import { recordPayment, reversePayment } from './record-payment.ts'
import { signDeal, terminateDeal } from './sign-deal.ts'
import { changeDeal } from './start-deal.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

const payment: PaymentInput = { paidOn: '2021-06-01', amountFen: '3000000', note: '首期', fileId: null }
const pay = (actor: Actor, dealId: string, parts: Partial<PaymentInput> = {}) =>
  scene.product.run(actor, (ctx) => recordPayment(ctx, dealId, { ...payment, ...parts }))
const reverse = (actor: Actor, dealId: string, paymentId: string, reason = '重复登记') =>
  scene.product.run(actor, (ctx) => reversePayment(ctx, { dealId, paymentId, reason }))
const show = (actor: Actor, id: string) =>
  scene.product.run(actor, async (ctx) => presentDeal(ctx, await findDeal(ctx, id)))
const sign = (id: string) =>
  scene.product.run(scene.broker, (ctx) => signDeal(ctx, id, { signedOn: '2021-06-01', conferenceId: null }))
const terminate = (id: string) =>
  scene.product.run(scene.broker, (ctx) => terminateDeal(ctx, id, '双方协商终止'))

async function sentences(dealId: string): Promise<unknown[]> {
  const rows = await scene.product.source.db
    .selectFrom('platform.auditEntry')
    .select('sentence')
    .where('subjectId', '=', dealId)
    .where('action', 'in', ['exchange.deal.record_payment', 'exchange.deal.reverse_payment'])
    .orderBy('id')
    .execute()
  return rows.map(({ sentence }) => sentence)
}

describe('a payment', () => {
  it('counts, before and after the signing, with its evidence', async () => {
    const { dealId } = await makeDeal(scene)
    const first = await pay(scene.broker, dealId)
    await sign(dealId)
    const file = await scene.product.run(scene.officer, (ctx) =>
      saveFile(ctx, { name: '回单.txt', bytes: Buffer.from('receipt') }),
    )
    const second = await pay(scene.officer, dealId, { amountFen: '7000000', note: '尾款', fileId: file.id })
    const { amountPaidFen, payments, abilities } = await show(scene.broker, dealId)
    const common = {
      paidOn: '2021-06-01',
      excessReason: null,
      reverses: null,
      isReversed: false,
      createdAt: '2021-06-01T01:00:00.000Z',
    }
    expect({ amountPaidFen, payments, abilities }).toEqual({
      amountPaidFen: '10000000',
      payments: [
        { ...common, id: first.id, amountFen: '3000000', note: '首期', file: null },
        {
          ...common,
          id: second.id,
          amountFen: '7000000',
          note: '尾款',
          file: { id: file.id, name: '回单.txt' },
        },
      ],
      abilities: ['begin', 'dispute', 'terminate', 'recordPayment', 'draftRegistration', 'reversePayment'],
    })
    const [card] = await scene.product.run(scene.broker, async (ctx) =>
      presentDeals(ctx, (await listDeals(ctx, { limit: 1 })).items),
    )
    expect([card?.id, card?.amountPaidFen]).toEqual([dealId, '10000000'])
    expect(await sentences(dealId)).toEqual([
      { zh: '登记了一笔付款 30000.00 元', en: 'recorded a payment of CNY 30000.00' },
      { zh: '登记了一笔付款 70000.00 元', en: 'recorded a payment of CNY 70000.00' },
    ])
    expect((await announcedOf(scene.product, dealId)).filter((event) => event.endsWith('paid'))).toEqual([
      'exchange.deal.paid',
      'exchange.deal.paid',
    ])
  })

  it('beyond the total needs a reason, which the history keeps', async () => {
    const { dealId } = await makeDeal(scene)
    const excess = { amountFen: '10000001' }
    expect([
      await outcome(pay(scene.broker, dealId, excess)),
      await outcome(pay(scene.broker, dealId, { ...excess, excessReason: '补偿运费' })),
      await outcome(pay(scene.broker, dealId, { amountFen: '1' })),
    ]).toEqual(['exchange.payment_exceeds_total', 'done', 'exchange.payment_exceeds_total'])
    const { amountPaidFen, payments } = await show(scene.broker, dealId)
    expect([amountPaidFen, payments.map((one) => one.excessReason)]).toEqual(['10000001', ['补偿运费']])
    expect(await sentences(dealId)).toEqual([
      {
        zh: '登记了一笔付款 100000.01 元，超出合同成交额，理由：补偿运费',
        en: 'recorded a payment of CNY 100000.01, beyond the contract’s total; reason: 补偿运费',
      },
    ])
  })

  it('is refused to the sides and other places, and where it cannot be', async () => {
    const { dealId } = await makeDeal(scene)
    const file = await scene.product.run(scene.officer, (ctx) =>
      saveFile(ctx, { name: '别人的.txt', bytes: Buffer.from('other') }),
    )
    expect([
      await outcome(pay(scene.client, dealId)),
      await outcome(pay(scene.stranger, dealId)),
      await outcome(pay(scene.broker, dealId, { amountFen: '0' })),
      await outcome(pay(scene.broker, dealId, { paidOn: '2021-06-02' })),
      await outcome(pay(scene.broker, dealId, { fileId: file.id })),
    ]).toEqual([
      'policy.role_needed',
      'exchange.deal_not_found',
      'exchange.payment_missing',
      'exchange.paid_in_future',
      'exchange.payment_file_unknown',
    ])
    await terminate(dealId)
    expect(await outcome(pay(scene.broker, dealId))).toEqual('exchange.deal_terminated')
  })

  it('keeps the total from falling below what is paid', async () => {
    const { dealId } = await makeDeal(scene)
    await pay(scene.broker, dealId)
    const change = (amountTotalFen: string) =>
      outcome(
        scene.product.run(scene.broker, (ctx) =>
          changeDeal(ctx, dealId, {
            title: '模具强化服务',
            contractKind: 'service',
            amountTotalFen,
            amountTechnicalFen: '0',
          }),
        ),
      )
    expect([await change('2999999'), await change('3000000')]).toEqual([
      'exchange.paid_exceeds_total',
      'done',
    ])
  })

  it('of two at once, only what fits the total is taken', async () => {
    const { dealId } = await makeDeal(scene)
    const all = { amountFen: '10000000' }
    const outcomes = await Promise.all([
      outcome(pay(scene.broker, dealId, all)),
      outcome(pay(scene.officer, dealId, all)),
    ])
    expect(outcomes.sort()).toEqual(['done', 'exchange.payment_exceeds_total'])
  })
})

describe('taking a payment back', () => {
  it('leaves it and enters its opposite, once, also when the deal is over', async () => {
    const { dealId } = await makeDeal(scene)
    const { id } = await pay(scene.broker, dealId)
    await terminate(dealId)
    const reversal = await reverse(scene.officer, dealId, id)
    const { amountPaidFen, payments, abilities } = await show(scene.broker, dealId)
    expect([amountPaidFen, abilities]).toEqual(['0', ['reversePayment']])
    expect(payments.map((one) => [one.id, one.amountFen, one.note, one.reverses, one.isReversed])).toEqual([
      [id, '3000000', '首期', null, true],
      [reversal.id, '-3000000', '重复登记', id, false],
    ])
    expect((await sentences(dealId)).at(-1)).toEqual({
      zh: '冲销了一笔付款 30000.00 元，理由：重复登记',
      en: 'reversed a payment of CNY 30000.00; reason: 重复登记',
    })
    expect([
      await outcome(reverse(scene.officer, dealId, id)),
      await outcome(reverse(scene.officer, dealId, reversal.id)),
    ]).toEqual(['exchange.payment_reversed', 'exchange.payment_reversed'])
  })

  it('is refused to the sides, to other places, and for a payment of another deal', async () => {
    const [one, other] = [await makeDeal(scene), await makeDeal(scene)]
    const { id } = await pay(scene.broker, one.dealId)
    expect([
      await outcome(reverse(scene.client, one.dealId, id)),
      await outcome(reverse(scene.stranger, one.dealId, id)),
      await outcome(reverse(scene.broker, other.dealId, id)),
    ]).toEqual(['policy.role_needed', 'exchange.deal_not_found', 'exchange.payment_not_found'])
  })
})
