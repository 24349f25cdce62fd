import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { codeOf, itemsOf, openApi, type ExchangeApi } from '../api-testing.ts'
import { dismissCandidate } from '../dismissal/dismiss-candidate.ts'
import { makeOffer, makePosting, staff } from '../testing.ts'
import { matchRunCard } from './match.contract.ts'
import { startMatchRun, storeRankings } from './store-rankings.ts'

let api: ExchangeApi
let city: string
beforeAll(async () => {
  api = await openApi()
  const { product } = api.scene
  city = await product.signIn((await staff(product, 'officer', '510900')).accountId!)
})
afterAll(() => api.scene.product.close())

const call = (method: 'GET' | 'POST', path: string, session = city) =>
  api.scene.product.call(method, `/exchange${path}`, { session })
const start = async () => ((await call('POST', '/match-runs')).body as { id: string }).id
const work = (runId: string) => api.scene.product.run(system, (ctx) => storeRankings(ctx, { runId }))

/** What the queue leaves behind when it has given a job up. */
const giveUp = (runId: string) =>
  api.scene.product.database.pool.query(
    `update pgboss.job set state = 'failed', completed_on = now(), output = '{"message":"57P01"}'
     where name = 'exchange.store-rankings' and data->>'runId' = $1`,
    [runId],
  )

describe('the list of runs', () => {
  it('has who began each, how far it is and why it failed, the latest first', async () => {
    await makePosting(api.scene)
    await makeOffer(api.scene)
    const { id: nightly } = await api.scene.product.run(system, (ctx) => startMatchRun(ctx))
    await work(nightly)
    api.scene.product.clock.advance({ minutes: 1 })
    const failed = await start()
    await giveUp(failed)
    const { body } = await call('GET', '/match-runs')
    const common = { needs: 1, ranked: 0, pairs: 0, endedAt: null, failure: null }
    const first = '2021-06-01T01:00:00.000Z'
    const failedRun = {
      ...{ ...common, id: failed, state: 'failed', failure: '57P01' },
      ...{ requestedAt: '2021-06-01T01:01:00.000Z', requestedByName: 'officer-510900' },
    }
    const done = { ...common, id: nightly, state: 'done', ranked: 1, pairs: 2, requestedAt: first }
    const nightlyRun = {
      ...done,
      endedAt: expect.stringMatching(/^2021-06-01T01:00:/) as string,
      requestedByName: null,
    }
    expect(body).toEqual({ items: [failedRun, nightlyRun], nextCursor: null, abilities: ['start'] })
    expect(itemsOf({ status: 200, body, headers: {} }).map((item) => matchRunCard.parse(item))).toEqual([
      failedRun,
      nightlyRun,
    ])
  })

  it('lets another begin at once where the job was given up', async () => {
    const before = await call('GET', '/match-runs')
    const id = await start()
    const after = itemsOf(await call('GET', '/match-runs')).map((run) => [run['id'], run['state']])
    expect([itemsOf(before).length, after.slice(0, 2)]).toEqual([
      2,
      [
        [id, 'waiting'],
        [itemsOf(before)[0]!['id'], 'failed'],
      ],
    ])
    expect(codeOf(await call('POST', '/match-runs'))).toEqual([409, 'matching.run_open'])
    await work(id)
  })

  it('goes page by page, with as many statements for three as for one', async () => {
    const count = (query: string) => api.scene.product.countQueries(() => call('GET', `/match-runs${query}`))
    const whole = itemsOf(await call('GET', '/match-runs'))
    const first = await call('GET', '/match-runs?limit=2')
    const { nextCursor } = first.body as { nextCursor: string }
    const rest = await call('GET', `/match-runs?limit=2&cursor=${encodeURIComponent(nextCursor)}`)
    expect([...itemsOf(first), ...itemsOf(rest)]).toEqual(whole)
    expect(whole).toHaveLength(3)
    expect(await count('?limit=3')).toBe(await count('?limit=1'))
  })

  it('is for staff; only who may start one is offered to', async () => {
    const abilities = async (session: string) =>
      ((await call('GET', '/match-runs', session)).body as { abilities?: string[] }).abilities
    expect([
      await abilities(api.sessions.broker),
      await abilities(api.sessions.officer),
      codeOf(await call('GET', '/match-runs', api.sessions.client)),
    ]).toEqual([[], [], [403, 'policy.role_needed']])
  })
})

describe('the best stored matches', () => {
  const sheet = async (query = '', session = city) => {
    const { body, status } = await call('GET', `/matches/top/export?format=csv${query}`, session)
    return status === 200 ? String(body).trimEnd().split('\r\n') : status
  }

  it('are exported as they are listed', async () => {
    const [header, row, ...more] = (await sheet()) as string[]
    expect(header!.split(',')).toEqual([
      ...['\uFEFF需求', '需求方', '需求地区', '供给', '供给方', '供给地区'],
      ...['匹配度', '匹配理由', '匹配日期'],
    ])
    expect(row).toMatch(
      /^高强度锻件模具寿命提升,示例锻造有限公司,船山区,热锻模具表面渗氮强化工艺,示例材料研究所,安居区,\d+,"标题相似：/,
    )
    expect(more.filter((line) => line.startsWith('高强度'))).toEqual([])
    expect([await sheet('&place=510904'), await sheet('', api.sessions.client)]).toEqual([[header], 403])
  })

  it('pass over an offer that was dismissed since', async () => {
    const [top] = itemsOf(await call('GET', '/matches/top'))
    const [needId, offerId] = [top!['need'], top!['offer']].map((one) => (one as { id: string }).id)
    await api.scene.product.run(api.scene.broker, (ctx) =>
      dismissCandidate(ctx, { needId: needId!, offerId: offerId!, reason: 'unrelated', note: '' }),
    )
    expect(itemsOf(await call('GET', '/matches/top'))).toEqual([])
  })
})

describe('the dismissals of a need', () => {
  it('go page by page, with as many statements for three as for one', async () => {
    const needId = await makePosting(api.scene)
    const path = `/postings/${needId}/dismissals`
    for (let made = 0; made < 3; made++) {
      const offerId = await makeOffer(api.scene)
      const body = { offerId, reason: 'timing' }
      expect((await api.post(path, body, 'broker')).status).toBe(201)
    }
    await api.scene.product.followers.settle()
    const get = (query = '') => call('GET', `${path}${query}`, api.sessions.broker)
    const whole = itemsOf(await get())
    const first = await get('?limit=2')
    const { nextCursor } = first.body as { nextCursor: string }
    const rest = await get(`?limit=2&cursor=${encodeURIComponent(nextCursor)}`)
    expect([whole.length, [...itemsOf(first), ...itemsOf(rest)]]).toEqual([3, whole])
    const count = (query: string) => api.scene.product.countQueries(() => get(query))
    expect(await count('?limit=3')).toBe(await count('?limit=1'))
  })
})

describe('what is read', () => {
  it('writes nothing: a list of matches and a posting opened from it', async () => {
    const needId = await makePosting(api.scene)
    const offerId = await makeOffer(api.scene)
    const { pool } = api.scene.product.database
    const rows = async () => (await pool.query('select * from matching.outcome order by at')).rows
    const before = await rows()
    const list = await api.get(`/postings/${needId}/matches`, 'client')
    await api.get(`/postings/${offerId}?matchOf=${needId}`, 'client')
    expect([itemsOf(list).length > 0, await rows()]).toEqual([true, before])
    const ids = itemsOf(list).map(({ posting }) => (posting as { id: string }).id)
    expect([
      (await api.post(`/postings/${needId}/matches/shown`, { ids }, 'client')).status,
      (await api.post(`/postings/${needId}/matches/opened`, { id: offerId }, 'client')).status,
      codeOf(await api.post(`/postings/${needId}/matches/shown`, { ids: [] }, 'client')),
      codeOf(await api.post(`/postings/${needId}/matches/shown`, { ids }, 'expert')),
    ]).toEqual([204, 204, [400, 'http.invalid_input'], [403, 'policy.not_yours']])
    expect((await rows()).length - before.length).toBe(ids.length + 1)
  })
})
