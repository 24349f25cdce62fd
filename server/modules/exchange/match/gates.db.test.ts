import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, itemsOf, openApi, type ExchangeApi } from '../api-testing.ts'
import { makeOffer, makePosting } from '../testing.ts'
import type { NewPosting } from '../posting/import-postings.ts'

let api: ExchangeApi
beforeAll(async () => void (api = await openApi()))
afterAll(() => api.scene.product.close())

interface Shown {
  readonly ids: unknown[]
  readonly leftOut: unknown
}

async function matchesOf(id: string, reader: 'client' | 'expert' | 'broker'): Promise<Shown> {
  const reply = await api.get(`/postings/${id}/matches?limit=50`, reader)
  const { leftOut } = reply.body as { leftOut: unknown }
  return { ids: itemsOf(reply).map(({ posting }) => (posting as { id: string }).id), leftOut }
}

/** A need of its own words, so that no other test's offers are found with it. */
const word = (name: string) => `${name}浆料分散稳定性`
const need = (name: string, parts: Partial<NewPosting> = {}) =>
  makePosting(api.scene, { title: word(name), abstract: '', body: word(name), ...parts })
const offer = (name: string, parts: Partial<NewPosting> = {}) =>
  makeOffer(api.scene, { title: word(name), abstract: '', body: word(name), ...parts })

const indices = (value: number) => [{ name: '抗拉强度', op: '=' as const, value, unit: 'MPa' }]
const wanted = (required: boolean) => [
  { name: '抗拉强度', op: '>=' as const, value: 600, unit: 'MPa', required },
]

interface Gate {
  readonly reason: string
  readonly label: string
  readonly need?: Partial<NewPosting>
  readonly offer?: Partial<NewPosting>
  readonly open?: Partial<NewPosting>
}

// What each gate keeps out; with `open` instead of `offer` the same pair is listed.
const GATES: readonly Gate[] = [
  {
    reason: 'need_region',
    label: '超出需求的地区范围',
    need: { details: { regions: ['510903'] } },
    open: { placeCode: '510903100' },
  },
  { reason: 'offer_region', label: '超出供给的地区范围', offer: { details: { regions: ['510904'] } } },
  {
    reason: 'deadline_short',
    label: '来不及在期限前完成',
    need: { details: { deadlineOn: '2021-07-01' } },
    offer: { details: { durationMonths: 2 } },
    open: { details: { durationMonths: 1 } },
  },
  {
    reason: 'budget',
    label: '报价高于预算',
    need: { details: { budgetHighFen: '100' } },
    offer: { details: { priceLowFen: '101' } },
    open: { details: { priceLowFen: '100' } },
  },
  {
    reason: 'index_violated',
    label: '必达指标未满足',
    need: { details: { indices: wanted(true) } },
    offer: { details: { indices: indices(599) } },
    open: { details: { indices: indices(600) } },
  },
]

describe('a gate', () => {
  it.each(GATES)('leaves out and counts: $reason', async ({ reason, label, ...parts }) => {
    const needId = await need(reason, parts.need)
    const kept = await offer(reason, parts.offer)
    const open = await offer(reason, parts.open)
    const staffList = await matchesOf(needId, 'broker')
    expect(staffList.ids).toContain(open)
    expect([staffList.ids.includes(kept), staffList.leftOut]).toEqual([
      false,
      expect.arrayContaining([{ reason, label, count: 1 }]) as unknown,
    ])
    expect((await matchesOf(needId, 'client')).leftOut).toEqual([])
  })

  it('asks nothing of an index that is not required', async () => {
    const needId = await need('可选指标', { details: { indices: wanted(false) } })
    const offerId = await offer('可选指标', { details: { indices: indices(599) } })
    expect((await matchesOf(needId, 'broker')).ids).toContain(offerId)
  })

  it('of a declared conflict holds from either side, and for brokers too', async () => {
    const { enterpriseId, instituteId } = api.scene
    const byNeed = await need('需求方回避', { conflictOwnerIds: [instituteId] })
    const first = await offer('需求方回避')
    const byOffer = await need('供给方回避')
    const second = await offer('供给方回避', { conflictOwnerIds: [enterpriseId] })
    const lists = [await matchesOf(byNeed, 'broker'), await matchesOf(byOffer, 'broker')]
    expect([lists[0]!.ids.includes(first), lists[1]!.ids.includes(second)]).toEqual([false, false])
    expect(lists.map(({ leftOut }) => leftOut)).toEqual([
      expect.arrayContaining([expect.objectContaining({ reason: 'conflict', label: '利益冲突' })]),
      expect.arrayContaining([expect.objectContaining({ reason: 'conflict', label: '利益冲突' })]),
    ])
  })

  it.each(['matched', 'broker'] as const)(
    'keeps what is %s from the other side, not from brokers',
    async (visibility) => {
      const needId = await need(visibility)
      const offerId = await offer(visibility, { visibility })
      expect((await matchesOf(needId, 'client')).ids).not.toContain(offerId)
      expect((await matchesOf(needId, 'broker')).ids).toContain(offerId)
      expect((await matchesOf(offerId, 'expert')).ids).toContain(needId)
      const secret = await need(`${visibility}需求`, { visibility })
      const public_ = await offer(`${visibility}需求`)
      expect((await matchesOf(public_, 'expert')).ids).not.toContain(secret)
      expect((await matchesOf(secret, 'client')).ids).toContain(public_)
    },
  )
})

describe('the list of a posting no longer published', () => {
  it('is refused', async () => {
    const draft = await api.draft('client')
    expect(codeOf(await api.get(`/postings/${draft}/matches`, 'client'))).toEqual([
      409,
      'exchange.not_published',
    ])
  })
})
