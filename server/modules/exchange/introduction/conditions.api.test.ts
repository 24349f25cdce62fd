import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, openApi, type ExchangeApi } from '../api-testing.ts'
import type { NewPosting } from '../posting/import-postings.ts'
import { issuePlan } from '../order/move-order.ts'
import { openOrder } from '../order/open-order.ts'
import { outcome } from '#modules/register/testing.ts'
import { pairConditions } from './check-pair.ts'
import { introduce } from './introduce.ts'
import { makeOffer, makePosting, testPlan } from '../testing.ts'

let api: ExchangeApi
beforeAll(async () => void (api = await openApi()))
afterAll(() => api.scene.product.close())

let key = 0
beforeEach(() => void key++)

async function orderFor(parts: Partial<NewPosting> = {}): Promise<string> {
  const { product, broker } = api.scene
  const needId = await makePosting(api.scene, parts)
  const { id } = await product.run(broker, (ctx) => openOrder(ctx, { needId }))
  await product.run(broker, (ctx) => issuePlan(ctx, id, testPlan))
  return id
}

const bring = (orderId: string, offerId: string, despite: string[] = []) =>
  api.post('/introductions', { orderId, offerId, despite }, 'broker', {
    'idempotency-key': `introduce-${key}-${orderId}-${despite.length}`,
  })

const conditions = (orderId: string, offerId: string, reader: 'broker' | 'stranger' = 'broker') =>
  api.get(`/introductions/conditions?orderId=${orderId}&offerId=${offerId}`, reader)

async function sentences(id: string): Promise<unknown[]> {
  const { rows } = await api.scene.product.database.pool.query<{ sentence: unknown }>(
    `select sentence from platform.audit_entry where subject_id = $1 order by id`,
    [id],
  )
  return rows.map(({ sentence }) => sentence)
}

const limited: Partial<NewPosting> = {
  details: { regions: ['510903'], budgetHighFen: '10000000', deadlineOn: '2021-07-01' },
}
const beyond: Partial<NewPosting> = { details: { priceLowFen: '12000000', durationMonths: 2 } }
const REASONS = ['need_region', 'deadline_short', 'budget']

describe('introducing what the gates stand against today', () => {
  it('is refused with every condition, and done once the broker has cleared each of them', async () => {
    const orderId = await orderFor(limited)
    const offerId = await makeOffer(api.scene, beyond)
    const asked = (await conditions(orderId, offerId)).body as { items: { reason: string; text: string }[] }
    expect(asked.items.toSorted((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason))).toEqual([
      { reason: 'need_region', text: '需求只面向 船山区，供给在 安居区' },
      {
        reason: 'deadline_short',
        text: '供给要 2 个月，最早 2021-08-01 完成，晚于期望完成日 2021-07-01',
      },
      { reason: 'budget', text: '供给报价 12 万元 起，高于需求预算上限 10 万元' },
    ])
    const refused = await bring(orderId, offerId)
    const half = await bring(orderId, offerId, ['need_region', 'budget'])
    expect([codeOf(refused), codeOf(half)]).toEqual([
      [409, 'exchange.stands_against'],
      [409, 'exchange.stands_against'],
    ])
    expect((half.body as { detail: string }).detail).toBe(
      '今天还有 1 项条件不符：供给要 2 个月，最早 2021-08-01 完成，晚于期望完成日 2021-07-01。与双方核实后，可以确认仍要介绍。',
    )
    const done = await bring(orderId, offerId, REASONS)
    expect(done.status).toBe(201)
    const [sentence] = await sentences((done.body as { id: string }).id)
    expect(sentence).toEqual({
      zh: '邀请双方对接，并确认已与双方核实：来不及在期限前完成、报价高于预算、超出需求的地区范围',
      en: 'invited both sides to an introduction, having cleared with them: too late for the deadline, above the budget, outside the need’s region',
    })
  })

  it('cannot be confirmed against a declared conflict, or one owner', async () => {
    const { enterpriseId, instituteId } = api.scene
    const orderId = await orderFor({ conflictOwnerIds: [instituteId] })
    const other = await orderFor()
    const offerId = await makeOffer(api.scene)
    const wary = await makeOffer(api.scene, { conflictOwnerIds: [enterpriseId] })
    const own = await makeOffer(api.scene, { ownerOrganisationId: enterpriseId })
    const all = [...REASONS, 'offer_region', 'deadline_passed', 'index_violated']
    expect([
      codeOf(await bring(orderId, offerId, all)),
      codeOf(await bring(other, wary, all)),
      codeOf(await bring(other, own, all)),
      codeOf(await conditions(orderId, offerId)),
    ]).toEqual([
      [409, 'exchange.conflict_declared'],
      [409, 'exchange.conflict_declared'],
      [409, 'exchange.same_owner'],
      [409, 'exchange.conflict_declared'],
    ])
    expect(codeOf(await bring(other, offerId, ['conflict']))).toEqual([400, 'http.invalid_input'])
  })

  it('is asked by the staff of the need’s place alone', async () => {
    const orderId = await orderFor()
    const offerId = await makeOffer(api.scene)
    expect(codeOf(await conditions(orderId, offerId, 'stranger'))).toEqual([404, 'exchange.order_not_found'])
    const path = `/introductions/conditions?orderId=${orderId}&offerId=${offerId}`
    expect(codeOf(await api.get(path, 'client'))).toEqual([403, 'policy.role_needed'])
  })
})

describe('the gates of the day', () => {
  it('ask for a word on a wanted day that has passed since', async () => {
    const { product, broker } = api.scene
    const orderId = await orderFor({ details: { deadlineOn: '2021-06-01' } })
    const offerId = await makeOffer(api.scene)
    const asked = () => product.run(broker, (ctx) => pairConditions(ctx, { orderId, offerId }))
    const bringNow = (despite: 'deadline_passed'[]) =>
      outcome(product.run(broker, (ctx) => introduce(ctx, { orderId, offerId, message: '', despite })))
    const before = await asked()
    product.clock.advance({ days: 1 })
    const text = '需求的期望完成日 2021-06-01 已过，更新日期后方可匹配'
    expect([before, await asked()]).toEqual([{ items: [] }, { items: [{ reason: 'deadline_passed', text }] }])
    expect([await bringNow([]), await bringNow(['deadline_passed'])]).toEqual([
      'exchange.stands_against',
      'done',
    ])
  })
})
