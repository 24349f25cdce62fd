import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { CallOptions, Reply } from '#server/testing.ts'
import { conferenceSchema } from './conference/conference.contract.ts'
import { createConference } from './conference/conferences.ts'
import { dealCard, dealDetail } from './deal/deal.contract.ts'
import { introductionCard, introductionDetail } from './introduction/introduction.contract.ts'
import { matchSchema, signalSchema } from './match/match.contract.ts'
import { orderCard, orderDetail } from './order/order.contract.ts'
import { postingCard, postingDetail, summarySchema } from './posting/posting.contract.ts'
import {
  acceptBoth,
  makeDeal,
  makeIntroduction,
  makeOffer,
  makePosting,
  openScene,
  type ExchangeScene,
} from './testing.ts'

type Item = Record<string, unknown>

let scene: ExchangeScene
const sessions: Record<string, string> = {}
let cases: Awaited<ReturnType<typeof makeDeal>>[]

beforeAll(async () => {
  scene = await openScene()
  for (const name of ['client', 'expert', 'broker', 'officer', 'stranger'] as const) {
    sessions[name] = await scene.product.signIn(scene[name].accountId!)
  }
  cases = [await makeDeal(scene), await makeDeal(scene), await makeDeal(scene)]
})
afterAll(() => scene.product.close())

const as = (name?: string): CallOptions => (name ? { session: sessions[name]! } : {})
const get = (path: string, name?: string, headers: Record<string, string> = {}): Promise<Reply> =>
  scene.product.call('GET', `/exchange${path}`, { ...as(name), headers })
const post = (
  path: string,
  body: unknown,
  name: string,
  headers: Record<string, string> = {},
): Promise<Reply> => scene.product.call('POST', `/exchange${path}`, { ...as(name), body, headers })
const itemsOf = (reply: Reply): Item[] => (reply.body as { items: Item[] }).items
const idsOf = (reply: Reply) => itemsOf(reply).map(({ id }) => id)
const codeOf = ({ status, body }: Reply) => [status, (body as { code?: string }).code]

async function draft(name: string, parts: object = {}): Promise<string> {
  const body = {
    kind: 'need',
    title: '热锻模具寿命提升',
    placeCode: '510903',
    ownerOrganisationId: scene.enterpriseId,
    ...parts,
  }
  return ((await post('/postings', body, name)).body as { id: string }).id
}

describe('lists', () => {
  /** Rows asked for and statements sent, for one row and for three. */
  async function statements(path: string, name: string): Promise<[rows: number, statements: number][]> {
    const seen: [number, number][] = []
    for (const limit of [1, 3]) {
      let reply: Reply | undefined
      const count = await scene.product.countQueries(
        async () => void (reply = await get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}`, name)),
      )
      seen.push([itemsOf(reply!).length, count])
    }
    return seen
  }

  it('send as many statements for three rows as for one', async () => {
    const [made] = cases
    const needs = [await makePosting(scene), await makePosting(scene), await makePosting(scene)]
    expect(needs.length).toEqual(3)
    expect({
      postings: await statements('/postings', 'broker'),
      search: await statements(`/postings?q=${encodeURIComponent('模具')}`, 'broker'),
      orders: await statements('/service-orders', 'broker'),
      introductions: await statements('/introductions', 'broker'),
      deals: await statements('/deals', 'broker'),
      matches: await statements(`/postings/${needs[0]}/matches`, 'broker'),
    }).toEqual({
      postings: [
        [1, 5],
        [3, 5],
      ],
      search: [
        [1, 5],
        [3, 5],
      ],
      orders: [
        [1, 5],
        [3, 5],
      ],
      introductions: [
        [1, 3],
        [3, 3],
      ],
      deals: [
        [1, 5],
        [3, 5],
      ],
      matches: [
        [1, 7],
        [3, 7],
      ],
    })
    expect(made!.dealId).toEqual(expect.any(String))
  })

  it('of conferences too', async () => {
    const input = { name: '示例科创会', placeCode: '510903', heldFrom: '2021-06-01', heldTo: '2021-06-01' }
    const create = (edition: number) =>
      scene.product.run(scene.officer, (ctx) => createConference(ctx, { ...input, edition }))
    const seen = []
    for (const editions of [[1], [2, 3]]) {
      for (const edition of editions) await create(edition)
      let reply: Reply | undefined
      const count = await scene.product.countQueries(async () => void (reply = await get('/conferences')))
      seen.push([itemsOf(reply!).length, count])
    }
    expect(seen).toEqual([
      [1, 2],
      [3, 2],
    ])
  })

  it('go on where the page before ended', async () => {
    const all = idsOf(await get('/deals', 'broker'))
    const first = await get('/deals?limit=2', 'broker')
    const { nextCursor } = first.body as { nextCursor: string }
    const second = await get(`/deals?limit=2&cursor=${nextCursor}`, 'broker')
    expect([...idsOf(first), ...idsOf(second)]).toEqual(all)
  })
})

describe('what is sent', () => {
  const keys = (value: unknown) => Object.keys(value as object).sort()
  const shape = (schema: z.ZodObject) => Object.keys(schema.shape).sort()

  it('has the contract’s keys and no other', async () => {
    const [made] = cases
    const matches = itemsOf(await get(`/postings/${await makePosting(scene)}/matches`, 'broker'))
    const sent: [unknown, z.ZodObject][] = [
      [(await get('/summary')).body, summarySchema],
      [itemsOf(await get('/postings'))[0], postingCard],
      [(await get(`/postings/${made!.needId}`)).body, postingDetail],
      [itemsOf(await get('/service-orders', 'broker'))[0], orderCard],
      [(await get(`/service-orders/${made!.orderId}`, 'broker')).body, orderDetail],
      [itemsOf(await get('/introductions', 'client'))[0], introductionCard],
      [(await get(`/introductions/${made!.introductionId}`, 'client')).body, introductionDetail],
      [itemsOf(await get('/deals', 'client'))[0], dealCard],
      [(await get(`/deals/${made!.dealId}`, 'client')).body, dealDetail],
      [itemsOf(await get('/conferences'))[0], conferenceSchema],
      [matches[0], matchSchema],
      [(matches[0]!['signals'] as unknown[])[0], signalSchema],
    ]
    expect(sent.map(([value]) => keys(value))).toEqual(sent.map(([, schema]) => shape(schema)))
  })

  it('speaks English to whom asks for it', async () => {
    const headers = { 'accept-language': 'en' }
    const [made] = cases
    const posting = (await get(`/postings/${made!.needId}`, undefined, headers)).body as Item
    const order = (await get(`/service-orders/${made!.orderId}`, 'broker', headers)).body as Item
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
      'Industry',
      'Subject',
      'Place',
      'Track record',
    ])
    expect(signals.filter(({ sentence }) => /\p{Script=Han}/u.test(String(sentence)))).toEqual([])
    const refused = await get('/postings/0190a000-0000-7000-8000-00000000ffff', undefined, headers)
    expect((refused.body as Item)['detail']).toEqual(
      'There is no such posting; it may have been withdrawn or not be published yet.',
    )
  })
})

describe('who sees which postings', () => {
  it('is for anyone what is published, for owners their drafts, for staff their places', async () => {
    const mine = await draft('client', { title: '企业自己的草稿需求' })
    const theirs = await draft('expert', {
      title: '研究所自己的草稿成果',
      kind: 'achievement',
      ownerOrganisationId: scene.instituteId,
      placeCode: '510904',
    })
    const published = await makePosting(scene)
    const seenBy = async (name?: string) => {
      const ids = idsOf(await get('/postings?limit=100', name))
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
      itemsOf(await get('/postings?limit=100')).map(({ state }) => (state as Item)['code']),
    )
    expect([...states]).toEqual(['published'])
    expect(codeOf(await get('/postings?state=draft'))).toEqual([200, undefined])
    expect(idsOf(await get('/postings?state=draft'))).toEqual([])
    expect(idsOf(await get('/postings?mine=true&state=draft', 'client'))).toEqual([mine])
    expect([
      codeOf(await get(`/postings/${mine}`)),
      codeOf(await get(`/postings/${mine}`, 'expert')),
    ]).toEqual([
      [404, 'exchange.posting_not_found'],
      [404, 'exchange.posting_not_found'],
    ])
  })

  it('answers 404 for orders, introductions and deals of others', async () => {
    const [made] = cases
    const plan = { diagnosis: '模具表面硬度不足', steps: [{ text: '联系' }], dueOn: '2021-07-01' }
    const put = (path: string, body: unknown) =>
      scene.product.call('PUT', `/exchange${path}`, { ...as('stranger'), body })
    expect([
      codeOf(await get(`/service-orders/${made!.orderId}`, 'stranger')),
      codeOf(await put(`/service-orders/${made!.orderId}/plan`, plan)),
      codeOf(await get(`/introductions/${made!.introductionId}`, 'stranger')),
      codeOf(await get(`/deals/${made!.dealId}`, 'stranger')),
      codeOf(await post(`/deals/${made!.dealId}/terminate`, { reason: '无关' }, 'stranger')),
    ]).toEqual([
      [404, 'exchange.order_not_found'],
      [404, 'exchange.order_not_found'],
      [404, 'exchange.introduction_not_found'],
      [404, 'exchange.deal_not_found'],
      [404, 'exchange.deal_not_found'],
    ])
    const lists = ['/service-orders', '/introductions', '/deals']
    expect(await Promise.all(lists.map(async (path) => idsOf(await get(path, 'stranger'))))).toEqual([
      [],
      [],
      [],
    ])
  })

  it('asks the anonymous to sign in where there is nothing public', async () => {
    const paths = ['/service-orders', '/introductions', '/deals', `/postings/${cases[0]!.needId}/matches`]
    expect(await Promise.all(paths.map(async (path) => codeOf(await get(path))))).toEqual(
      paths.map(() => [401, 'policy.sign_in']),
    )
  })

  it('shows contacts to both sides once both have accepted', async () => {
    const { introductionId } = await makeIntroduction(scene)
    const contacts = async (name: string) =>
      ((await get(`/introductions/${introductionId}`, name)).body as Item)['contacts']
    expect([await contacts('client'), await contacts('broker')]).toEqual([null, null])
    await acceptBoth(scene, introductionId)
    const both = {
      need: [{ name: 'client', phone: '13800138000', email: null }],
      offer: [{ name: 'expert', phone: '13900139000', email: null }],
    }
    expect([await contacts('client'), await contacts('expert')]).toEqual([both, both])
  })
})

describe('creating twice with one key', () => {
  async function twice(path: string, body: object, name: string, other: object) {
    const headers = { 'idempotency-key': `key of ${path}` }
    const first = await post(path, body, name, headers)
    const again = await post(path, body, name, headers)
    const different = await post(path, { ...body, ...other }, name, headers)
    return [
      first.status,
      again.status,
      (first.body as Item)['id'] === (again.body as Item)['id'],
      ...codeOf(different),
    ]
  }
  const created = [201, 201, true, 422, 'idempotency.other_request']

  it('creates once, and refuses the key for anything else', async () => {
    const needId = await makePosting(scene)
    const [first] = cases
    const posting = {
      kind: 'need',
      title: '重复提交的需求',
      placeCode: '510903',
      ownerOrganisationId: scene.enterpriseId,
    }
    const conference = {
      name: '示例科创会',
      edition: 20,
      placeCode: '510903',
      heldFrom: '2021-06-01',
      heldTo: '2021-06-02',
    }
    const { introductionId } = await makeIntroduction(scene)
    await acceptBoth(scene, introductionId)
    const amounts = { amountTotalFen: '100', amountTechnicalFen: '100' }
    const deal = { introductionId, title: '重复提交的交易', contractKind: 'service', ...amounts }
    expect([
      await twice('/postings', posting, 'client', { title: '另一条需求' }),
      await twice('/service-orders', { needId }, 'broker', { needId: first!.needId }),
      await twice('/introductions', { orderId: first!.orderId, offerId: await makeOffer(scene) }, 'broker', {
        message: '另',
      }),
      await twice('/deals', deal, 'broker', { title: '另一笔交易' }),
      await twice('/conferences', conference, 'officer', { edition: 21 }),
    ]).toEqual([created, created, created, created, created])
    expect(idsOf(await get('/postings?mine=true&state=draft', 'client')).length).toEqual(2)
  })
})

describe('search', () => {
  it('finds a posting once it is published and no more once it is withdrawn', async () => {
    const q = encodeURIComponent('碳化硅衬底翘曲')
    const found = async () => idsOf(await get(`/postings?q=${q}`))
    const id = await draft('client', { title: '碳化硅衬底翘曲控制' })
    await post(`/postings/${id}/submit`, undefined, 'client')
    await scene.product.followers.settle()
    const before = await found()
    await post('/postings/publish', { ids: [id] }, 'officer')
    await scene.product.followers.settle()
    const published = await found()
    await post(`/postings/${id}/withdraw`, undefined, 'client')
    await scene.product.followers.settle()
    expect([before, published, await found()]).toEqual([[], [id], []])
  })
})

describe('matches', () => {
  it('come with reasons that add up, without the owner’s own', async () => {
    const id = await makePosting(scene)
    const own = await makeOffer(scene, { ownerOrganisationId: scene.enterpriseId })
    const items = itemsOf(await get(`/postings/${id}/matches?limit=50`, 'client'))
    const sums = items.map(({ score, signals }) => {
      const sum = (signals as { contribution: number }[]).reduce(
        (total, { contribution }) => total + contribution,
        0,
      )
      return Math.abs(sum - (score as number)) < 1e-9
    })
    expect(new Set(sums)).toEqual(new Set([true]))
    const owners = new Set(items.map(({ posting }) => (posting as Item)['ownerName']))
    expect(owners).toEqual(new Set(['示例材料研究所']))
    expect(items.map(({ posting }) => (posting as Item)['id'])).not.toContain(own)
    const scores = items.map(({ score }) => score as number)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect([
      codeOf(await get(`/postings/${id}/matches`, 'expert')),
      codeOf(await get(`/postings/${id}/matches`, 'stranger')),
      codeOf(await get(`/postings/${await draft('client')}/matches`, 'client')),
    ]).toEqual([
      [403, 'policy.not_yours'],
      [403, 'policy.other_place'],
      [409, 'exchange.not_published'],
    ])
  })

  it('know an offer’s record as soon as it is introduced', async () => {
    const title = '钛合金薄壁件铣削颤振抑制'
    const needId = await makePosting(scene, { title, abstract: '', body: '' })
    const offerId = await makeOffer(scene, { title: `${title}方法`, abstract: '', body: '' })
    const record = async () => {
      const [best] = itemsOf(await get(`/postings/${needId}/matches?limit=1`, 'client'))
      const signals = best!['signals'] as Item[]
      return [
        (best!['posting'] as Item)['id'],
        signals.find(({ name }) => name === 'track_record')!['sentence'],
      ]
    }
    const before = await record()
    const order = (await post('/service-orders', { needId }, 'broker')).body as { id: string }
    const plan = { diagnosis: '刀具颤振明显', steps: [{ text: '试切' }], dueOn: '2021-07-01' }
    await scene.product.call('PUT', `/exchange/service-orders/${order.id}/plan`, {
      ...as('broker'),
      body: plan,
    })
    expect((await post('/introductions', { orderId: order.id, offerId }, 'broker')).status).toEqual(201)
    await scene.product.followers.settle()
    expect([before, await record()]).toEqual([
      [offerId, '还没有对接记录'],
      [offerId, '过去 1 次对接，达成 0 次'],
    ])
  })
})

describe('a posting by sheet over HTTP', () => {
  it('is taken from the raw bytes, and refused without a role', async () => {
    const send = (name: string, path = '/posting-imports?side=need&place=510903') =>
      scene.product.app.inject({
        method: 'POST',
        url: `/api/v1/exchange${path}`,
        headers: {
          'x-requested-with': 'interchange',
          cookie: `interchange_session=${sessions[name]}`,
          'content-type': 'application/octet-stream',
          'x-file-name': encodeURIComponent('需求.csv'),
        },
        payload: Buffer.from('标题,单位名称\n网页上传的需求,示例锻造有限公司'),
      })
    const replies = []
    for (const name of ['client', 'broker', 'broker'] as const) {
      const reply = await send(name)
      const { code, imported } = reply.json<{ code?: string; imported?: number }>()
      replies.push([reply.statusCode, code ?? imported])
    }
    expect(replies).toEqual([
      [403, 'policy.role_needed'],
      [200, 1],
      [200, 0],
    ])
    expect(scene.product.defects).toEqual([])
  })
})
