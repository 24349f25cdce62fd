import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, openApi, type ExchangeApi, type Item, type Reader } from '../api-testing.ts'
import { makePosting, makeScores } from '../testing.ts'

let api: ExchangeApi
beforeAll(async () => void (api = await openApi()))
afterAll(() => api.scene.product.close())

const input = () => ({
  kind: 'need',
  title: '高强度锻件模具寿命提升',
  placeCode: '510903',
  ownerOrganisationId: api.scene.enterpriseId,
})

describe('the life of a posting over HTTP', () => {
  it('goes from a score to suspension, renewal and withdrawal', async () => {
    const id = await api.draft('client')
    const steps: [string, Reader, unknown][] = [
      [`/postings/${id}/submit`, 'client', undefined],
      ['/postings/reviews', 'officer', { ids: [id], ...makeScores(3) }],
      [`/postings/${id}/suspend`, 'officer', { reason: '数据待核实' }],
      [`/postings/${id}/lift`, 'officer', undefined],
      [`/postings/${id}/withdraw`, 'client', undefined],
    ]
    const seen = []
    for (const [path, name, body] of steps) {
      const { status } = await api.post(path, body, name)
      const shown = (await api.get(`/postings/${id}`, 'client')).body as Item
      seen.push([status, (shown['state'] as Item)['code'], shown['expiresOn']])
    }
    expect(seen).toEqual([
      [204, 'submitted', null],
      [200, 'published', '2022-06-01'],
      [204, 'suspended', '2022-06-01'],
      [204, 'published', '2022-06-01'],
      [204, 'withdrawn', '2022-06-01'],
    ])
    expect(codeOf(await api.post(`/postings/${id}/renew`, undefined, 'client'))).toEqual([
      409,
      'workflow.wrong_state',
    ])
  })

  it('refuses scores out of range and reasons left out, naming the field', async () => {
    const id = await makePosting(api.scene, {}, 'submitted')
    const scored = { ids: [id], ...makeScores(3) }
    const refused = async (path: string, body: object) => {
      const reply = await api.post(path, body, 'officer')
      const { code, fields = [] } = reply.body as { code: string; fields?: { field: string }[] }
      return [reply.status, code, ...fields.map(({ field }) => field)]
    }
    expect([
      (await refused('/postings/reviews', { ...scored, readiness: 6 }))[0],
      (await refused('/postings/reviews', { ...scored, readiness: undefined }))[0],
      (await refused('/postings/reviews', { ids: [id], ...makeScores(1) })).slice(0, 2),
      (await refused(`/postings/${id}/suspend`, { reason: '' }))[0],
    ]).toEqual([400, 400, [400, 'exchange.remarks_missing'], 400])
  })

  it('shows scores and versions to owner and staff, and a term to nobody else', async () => {
    const id = await makePosting(api.scene, {}, 'submitted')
    await api.put(`/postings/${id}`, input(), 'officer')
    await api.post('/postings/reviews', { ids: [id], ...makeScores(3) }, 'officer')
    const seenBy = async (name?: Reader) => [
      codeOf(await api.get(`/postings/${id}/reviews`, name))[0],
      codeOf(await api.get(`/postings/${id}/versions`, name))[0],
      ((await api.get(`/postings/${id}`, name)).body as Item)['expiresOn'],
    ]
    expect({
      nobody: await seenBy(),
      client: await seenBy('client'),
      broker: await seenBy('broker'),
      expert: await seenBy('expert'),
    }).toEqual({
      nobody: [401, 401, null],
      client: [200, 200, '2022-06-01'],
      broker: [200, 200, '2022-06-01'],
      expert: [403, 403, null],
    })
  })

  it('sends as many statements for three scores and versions as for one', async () => {
    const id = await makePosting(api.scene, {}, 'submitted')
    const change = async (body: string) => {
      await api.put(`/postings/${id}`, { ...input(), body, details: { regions: ['510904'] } }, 'officer')
      await api.post('/postings/reviews', { ids: [id], ...makeScores(2, '请写清指标') }, 'officer')
      await api.post(`/postings/${id}/submit`, undefined, 'client')
    }
    const count = async (path: string) => {
      // What follows the outbox asks too.
      await api.scene.product.followers.settle()
      return api.scene.product.countQueries(
        async () => void (await api.get(`/postings/${id}/${path}`, 'officer')),
      )
    }
    await change('第一稿')
    const one = [await count('reviews'), await count('versions')]
    await change('第二稿')
    await change('第三稿')
    expect([await count('reviews'), await count('versions')]).toEqual(one)
  })
})
