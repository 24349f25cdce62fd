import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Reply } from '#server/testing.ts'
import { codeOf, idsOf, itemsOf, openApi, type ExchangeApi, type Item, type Reader } from './api-testing.ts'
import { conferenceSchema } from './conference/conference.contract.ts'
import { createConference } from './conference/conferences.ts'
import { dealCard, dealDetail } from './deal/deal.contract.ts'
import { introductionCard, introductionDetail } from './introduction/introduction.contract.ts'
import { matchSchema, signalSchema } from './match/match.contract.ts'
import { orderCard, orderDetail } from './order/order.contract.ts'
import { postingCard, postingDetail, summarySchema } from './posting/posting.contract.ts'
import { acceptBoth, makeAccepted, makeDeal, makeIntroduction, makePosting, staff } from './testing.ts'

let api: ExchangeApi
let cases: Awaited<ReturnType<typeof makeDeal>>[]
beforeAll(async () => {
  api = await openApi()
  cases = [await makeDeal(api.scene), await makeDeal(api.scene), await makeDeal(api.scene)]
})
afterAll(() => api.scene.product.close())

describe('lists', () => {
  /** Rows asked for and statements sent, for one row and for three. */
  async function statements(path: string, name: Reader): Promise<[rows: number, statements: number][]> {
    const seen: [number, number][] = []
    for (const limit of [1, 3]) {
      let reply: Reply | undefined
      const count = await api.scene.product.countQueries(
        async () =>
          void (reply = await api.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}`, name)),
      )
      seen.push([itemsOf(reply!).length, count])
    }
    return seen
  }

  it('send as many statements for three rows as for one', async () => {
    const need = await makePosting(api.scene)
    expect({
      postings: await statements('/postings', 'broker'),
      search: await statements(`/postings?q=${encodeURIComponent('模具')}`, 'broker'),
      orders: await statements('/service-orders', 'broker'),
      introductions: await statements('/introductions', 'broker'),
      deals: await statements('/deals', 'broker'),
      matches: await statements(`/postings/${need}/matches`, 'broker'),
    }).toEqual({
      postings: [
        [1, 6],
        [3, 6],
      ],
      search: [
        [1, 6],
        [3, 6],
      ],
      orders: [
        [1, 6],
        [3, 6],
      ],
      introductions: [
        [1, 4],
        [3, 4],
      ],
      deals: [
        [1, 6],
        [3, 6],
      ],
      matches: [
        [1, 9],
        [3, 9],
      ],
    })
  })

  it('of conferences too', async () => {
    const input = { name: '示例科创会', placeCode: '510903', heldFrom: '2021-06-01', heldTo: '2021-06-01' }
    const create = (edition: number) =>
      api.scene.product.run(api.scene.officer, (ctx) => createConference(ctx, { ...input, edition }))
    const seen = []
    for (const editions of [[1], [2, 3]]) {
      for (const edition of editions) await create(edition)
      let reply: Reply | undefined
      const count = await api.scene.product.countQueries(
        async () => void (reply = await api.get('/conferences')),
      )
      seen.push([itemsOf(reply!).length, count])
    }
    expect(seen).toEqual([
      [1, 2],
      [3, 2],
    ])
  })

  it('go on where the page before ended', async () => {
    const all = idsOf(await api.get('/deals', 'broker'))
    const first = await api.get('/deals?limit=2', 'broker')
    const { nextCursor } = first.body as { nextCursor: string }
    const second = await api.get(`/deals?limit=2&cursor=${nextCursor}`, 'broker')
    expect([...idsOf(first), ...idsOf(second)]).toEqual(all)
  })
})

describe('what is sent', () => {
  const keys = (value: unknown) => Object.keys(value as object).sort()
  const shape = (schema: z.ZodObject) => Object.keys(schema.shape).sort()

  it('has the contract’s keys and no other', async () => {
    const [made] = cases
    const matches = itemsOf(await api.get(`/postings/${await makePosting(api.scene)}/matches`, 'broker'))
    const sent: [unknown, z.ZodObject][] = [
      [(await api.get('/summary')).body, summarySchema],
      [itemsOf(await api.get('/postings'))[0], postingCard],
      [(await api.get(`/postings/${made!.needId}`)).body, postingDetail],
      [itemsOf(await api.get('/service-orders', 'broker'))[0], orderCard],
      [(await api.get(`/service-orders/${made!.orderId}`, 'broker')).body, orderDetail],
      [itemsOf(await api.get('/introductions', 'client'))[0], introductionCard],
      [(await api.get(`/introductions/${made!.introductionId}`, 'client')).body, introductionDetail],
      [itemsOf(await api.get('/deals', 'client'))[0], dealCard],
      [(await api.get(`/deals/${made!.dealId}`, 'client')).body, dealDetail],
      [itemsOf(await api.get('/conferences'))[0], conferenceSchema],
      [matches[0], matchSchema],
      [(matches[0]!['signals'] as unknown[])[0], signalSchema],
    ]
    expect(sent.map(([value]) => keys(value))).toEqual(sent.map(([, schema]) => shape(schema)))
  })

  it('speaks English to whom asks for it', async () => {
    const headers = { 'accept-language': 'en' }
    const [made] = cases
    const posting = (await api.get(`/postings/${made!.needId}`, undefined, headers)).body as Item
    const order = (await api.get(`/service-orders/${made!.orderId}`, 'broker', headers)).body as Item
    const [introduction] = order['introductions'] as Item[]
    const signals = introduction!['signals'] as Item[]
    expect([posting['state'], posting['placeName'], order['state']]).toEqual([
      { code: 'published', label: 'Published', tone: 'active' },
      'Chuanshan',
      { code: 'negotiating', label: 'Negotiating', tone: 'active' },
    ])
    expect(signals.map(({ label }) => label)).toEqual([
      'Title',
      'Content',
      'Subject',
      'Industry',
      'Track record',
      'Place',
      'Load',
    ])
    expect(signals.filter(({ sentence }) => /\p{Script=Han}/u.test(String(sentence)))).toEqual([])
    const refused = await api.get('/postings/0190a000-0000-7000-8000-00000000ffff', undefined, headers)
    expect((refused.body as Item)['detail']).toEqual(
      'There is no such posting; it may have been withdrawn or not be published yet.',
    )
  })
})

describe('who sees which postings', () => {
  it('is for anyone what is published, for owners their drafts, for staff their places', async () => {
    const mine = await api.draft('client', { title: '企业自己的草稿需求' })
    const theirs = await api.draft('expert', {
      title: '研究所自己的草稿成果',
      kind: 'achievement',
      ownerOrganisationId: api.scene.instituteId,
      placeCode: '510904',
    })
    const published = await makePosting(api.scene)
    const seenBy = async (name?: Reader) => {
      const ids = idsOf(await api.get('/postings?limit=100', name))
      return [mine, theirs, published].map((id) => ids.includes(id))
    }
    expect({
      anonymous: await seenBy(),
      client: await seenBy('client'),
      expert: await seenBy('expert'),
      broker: await seenBy('broker'),
      stranger: await seenBy('stranger'),
    }).toEqual({
      anonymous: [false, false, true],
      client: [true, false, true],
      expert: [false, true, true],
      broker: [true, false, true],
      stranger: [false, true, true],
    })
    const states = new Set(
      itemsOf(await api.get('/postings?limit=100')).map(({ state }) => (state as Item)['code']),
    )
    expect([...states]).toEqual(['published'])
    expect(codeOf(await api.get('/postings?state=draft'))).toEqual([200, undefined])
    expect(idsOf(await api.get('/postings?state=draft'))).toEqual([])
    expect(idsOf(await api.get('/postings?mine=true&state=draft', 'client'))).toEqual([mine])
    expect([
      codeOf(await api.get(`/postings/${mine}`)),
      codeOf(await api.get(`/postings/${mine}`, 'expert')),
    ]).toEqual([
      [404, 'exchange.posting_not_found'],
      [404, 'exchange.posting_not_found'],
    ])
  })

  it('answers 404 for orders, introductions and deals of others', async () => {
    const [made] = cases
    const plan = { diagnosis: '模具表面硬度不足', steps: [{ text: '联系' }], dueOn: '2021-07-01' }
    expect([
      codeOf(await api.get(`/service-orders/${made!.orderId}`, 'stranger')),
      codeOf(await api.put(`/service-orders/${made!.orderId}/plan`, plan, 'stranger')),
      codeOf(await api.get(`/introductions/${made!.introductionId}`, 'stranger')),
      codeOf(await api.get(`/deals/${made!.dealId}`, 'stranger')),
      codeOf(await api.post(`/deals/${made!.dealId}/terminate`, { reason: '无关' }, 'stranger')),
    ]).toEqual([
      [404, 'exchange.order_not_found'],
      [404, 'exchange.order_not_found'],
      [404, 'exchange.introduction_not_found'],
      [404, 'exchange.deal_not_found'],
      [404, 'exchange.deal_not_found'],
    ])
    const lists = ['/service-orders', '/introductions', '/deals']
    expect(await Promise.all(lists.map(async (path) => idsOf(await api.get(path, 'stranger'))))).toEqual([
      [],
      [],
      [],
    ])
  })

  it('asks the anonymous to sign in where there is nothing public', async () => {
    const paths = ['/service-orders', '/introductions', '/deals', `/postings/${cases[0]!.needId}/matches`]
    expect(await Promise.all(paths.map(async (path) => codeOf(await api.get(path))))).toEqual(
      paths.map(() => [401, 'policy.sign_in']),
    )
  })

  it('shows contacts to both sides once both have accepted', async () => {
    const { introductionId } = await makeIntroduction(api.scene)
    const contacts = async (name: Reader) =>
      ((await api.get(`/introductions/${introductionId}`, name)).body as Item)['contacts']
    expect([await contacts('client'), await contacts('broker')]).toEqual([null, null])
    await acceptBoth(api.scene, introductionId)
    const both = {
      need: [{ name: 'client', phone: '13800138000', email: null }],
      offer: [{ name: 'expert', phone: '13900139000', email: null }],
    }
    expect([await contacts('client'), await contacts('expert'), await contacts('broker')]).toEqual([
      both,
      both,
      both,
    ])
  })

  it('shows them masked to an auditor, who only looks on', async () => {
    const { product } = api.scene
    const { introductionId } = await makeAccepted(api.scene)
    const auditor = await staff(product, 'auditor', '510903')
    const session = await product.signIn(auditor.accountId!)
    const { body } = await product.call('GET', `/exchange/introductions/${introductionId}`, { session })
    expect((body as Item)['contacts']).toEqual({
      need: [{ name: 'client', phone: '138****8000', email: null }],
      offer: [{ name: 'expert', phone: '139****9000', email: null }],
    })
  })
})
