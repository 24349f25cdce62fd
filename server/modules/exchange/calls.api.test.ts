import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, idsOf, itemsOf, openApi, type ExchangeApi, type Item, type Reader } from './api-testing.ts'
import { acceptBoth, makeIntroduction, makeOffer, makeOrder, makePosting, makeScores } from './testing.ts'

let api: ExchangeApi
beforeAll(async () => void (api = await openApi()))
afterAll(() => api.scene.product.close())

describe('creating twice with one key', () => {
  async function twice(path: string, body: object, name: Reader, other: object) {
    const headers = { 'idempotency-key': `key of ${path}` }
    const first = await api.post(path, body, name, headers)
    const again = await api.post(path, body, name, headers)
    const different = await api.post(path, { ...body, ...other }, name, headers)
    return [
      first.status,
      again.status,
      (first.body as Item)['id'] === (again.body as Item)['id'],
      ...codeOf(different),
    ]
  }
  const created = [201, 201, true, 422, 'idempotency.other_request']

  it('creates once, and refuses the key for anything else', async () => {
    const needId = await makePosting(api.scene)
    const first = await makeOrder(api.scene)
    const posting = {
      kind: 'need',
      title: '重复提交的需求',
      placeCode: '510903',
      ownerOrganisationId: api.scene.enterpriseId,
    }
    const conference = {
      name: '示例科创会',
      edition: 20,
      placeCode: '510903',
      heldFrom: '2021-06-01',
      heldTo: '2021-06-02',
    }
    const { introductionId } = await makeIntroduction(api.scene)
    await acceptBoth(api.scene, introductionId)
    const amounts = { amountTotalFen: '100', amountTechnicalFen: '100' }
    const deal = { introductionId, title: '重复提交的交易', contractKind: 'service', ...amounts }
    expect([
      await twice('/postings', posting, 'client', { title: '另一条需求' }),
      await twice('/service-orders', { needId }, 'broker', { needId: first.needId }),
      await twice(
        '/introductions',
        { orderId: first.orderId, offerId: await makeOffer(api.scene) },
        'broker',
        {
          message: '另',
        },
      ),
      await twice('/deals', deal, 'broker', { title: '另一笔交易' }),
      await twice('/conferences', conference, 'officer', { edition: 21 }),
    ]).toEqual([created, created, created, created, created])
    expect(idsOf(await api.get('/postings?mine=true&state=draft', 'client')).length).toEqual(1)
  })
})

describe('search', () => {
  it('finds a posting once it is published and no more once it is withdrawn', async () => {
    const q = encodeURIComponent('碳化硅衬底翘曲')
    const id = await api.draft('client', { title: '碳化硅衬底翘曲控制' })
    // Words shared by chance find other postings too, but none before this one.
    const found = async () => idsOf(await api.get(`/postings?q=${q}`)).indexOf(id)
    await api.post(`/postings/${id}/submit`, undefined, 'client')
    await api.scene.product.followers.settle()
    const before = await found()
    await api.post('/postings/reviews', { ids: [id], ...makeScores(3) }, 'officer')
    await api.scene.product.followers.settle()
    const published = await found()
    await api.post(`/postings/${id}/withdraw`, undefined, 'client')
    await api.scene.product.followers.settle()
    expect([before, published, await found()]).toEqual([-1, 0, -1])
  })
})

describe('matches', () => {
  it('come with reasons that add up, without the owner’s own', async () => {
    const id = await makePosting(api.scene)
    const own = await makeOffer(api.scene, { ownerOrganisationId: api.scene.enterpriseId })
    const items = itemsOf(await api.get(`/postings/${id}/matches?limit=50`, 'client'))
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
      codeOf(await api.get(`/postings/${id}/matches`, 'expert')),
      codeOf(await api.get(`/postings/${id}/matches`, 'stranger')),
      codeOf(await api.get(`/postings/${await api.draft('client')}/matches`, 'client')),
    ]).toEqual([
      [403, 'policy.not_yours'],
      [403, 'policy.other_place'],
      [409, 'exchange.not_published'],
    ])
  })

  it('know an offer’s record as soon as it is introduced', async () => {
    const title = '钛合金薄壁件铣削颤振抑制'
    const needId = await makePosting(api.scene, { title, abstract: '', body: '' })
    const offerId = await makeOffer(api.scene, { title: `${title}方法`, abstract: '', body: '' })
    const record = async () => {
      const [best] = itemsOf(await api.get(`/postings/${needId}/matches?limit=1`, 'client'))
      const signals = best!['signals'] as Item[]
      return [
        (best!['posting'] as Item)['id'],
        signals.find(({ name }) => name === 'track_record')!['sentence'],
      ]
    }
    const before = await record()
    const order = (await api.post('/service-orders', { needId }, 'broker')).body as { id: string }
    const plan = { diagnosis: '刀具颤振明显', steps: [{ text: '试切' }], dueOn: '2021-07-01' }
    await api.put(`/service-orders/${order.id}/plan`, plan, 'broker')
    expect((await api.post('/introductions', { orderId: order.id, offerId }, 'broker')).status).toEqual(201)
    await api.scene.product.followers.settle()
    expect([before, await record()]).toEqual([
      [offerId, '还没有对接记录'],
      [offerId, '过去 1 次对接，达成 0 次'],
    ])
  })
})

describe('a posting by sheet over HTTP', () => {
  it('is taken from the raw bytes, and refused without a role', async () => {
    const rows = [
      ['标题', '单位名称'],
      ['网页上传的需求', '示例锻造有限公司'],
    ]
    const send = (name: Reader, path = '/posting-imports?side=need&place=510903') =>
      api.scene.product.app.inject({
        method: 'POST',
        url: `/api/v1/exchange${path}`,
        headers: {
          'x-requested-with': 'interchange',
          cookie: `interchange_session=${api.sessions[name]}`,
          'content-type': 'application/octet-stream',
          'x-file-name': encodeURIComponent('需求.csv'),
        },
        payload: Buffer.from(rows.map((cells) => cells.join(',')).join('\n')),
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
    expect(api.scene.product.defects).toEqual([])
  })
})
