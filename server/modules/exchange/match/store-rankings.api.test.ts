import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { codeOf, itemsOf, openApi, type ExchangeApi } from '../api-testing.ts'
import { openOrder } from '../order/open-order.ts'
import { withdrawPosting } from '../posting/withdraw-posting.ts'
import { makeOffer, makePosting, staff } from '../testing.ts'
import { topMatchSchema } from './match.contract.ts'
import { storeRankings } from './store-rankings.ts'

let api: ExchangeApi
let city: string
let needIds: string[]
let offerId: string
beforeAll(async () => {
  api = await openApi()
  const { product } = api.scene
  city = await product.signIn((await staff(product, 'officer', '510900')).accountId!)
  needIds = [await makePosting(api.scene), await makePosting(api.scene), await makePosting(api.scene)]
  offerId = await makeOffer(api.scene)
  await makeOffer(api.scene, { title: '模具寿命检测', body: '测量热锻模具磨损。' })
})
afterAll(() => api.scene.product.close())

const call = (method: 'GET' | 'POST', path: string, session = city) =>
  api.scene.product.call(method, `/exchange${path}`, { session })
const start = async () => ((await call('POST', '/match-runs')).body as { id: string }).id
const stored = async (kind: 'offer' | 'expert') => {
  const { rows } = await api.scene.product.database.pool.query<Record<string, unknown>>(
    `select need_id, rank, candidate_id, score, json_array_length(signals) > 4 as reasoned
     from matching.ranking where kind = $1 order by need_id, rank`,
    [kind],
  )
  return rows
}
/** Which transaction wrote each place, in the order of the needs. */
const versions = async () => {
  const { rows } = await api.scene.product.database.pool.query<object>(
    'select need_id, kind, rank, xmin::text from matching.ranking order by need_id, kind, rank',
  )
  return rows
}
/** What the worker would do; a try that ranks two needs at most is one that was broken off. */
const work = (runId: string, most?: number) =>
  api.scene.product.run(system, (ctx) => storeRankings(ctx, { runId }, most))

describe('a run over all needs', () => {
  it('is for officers of a city or above, and one at a time', async () => {
    const refused = await call('POST', '/match-runs', api.sessions.officer)
    const broker = await call('POST', '/match-runs', api.sessions.broker)
    const id = await start()
    const second = await call('POST', '/match-runs')
    const open = await call('GET', `/match-runs/${id}`, api.sessions.officer)
    expect([refused, broker, second, open].map(codeOf)).toEqual([
      [403, 'exchange.run_for_city'],
      [403, 'policy.role_needed'],
      [409, 'matching.run_open'],
      [200, undefined],
    ])
    const unknown = await call('GET', '/match-runs/01890000-0000-7000-8000-000000000000')
    expect(codeOf(unknown)).toEqual([404, 'matching.run_not_found'])
    const run = { id, needs: 3, requestedAt: '2021-06-01T01:00:00.000Z' }
    const progress = async () => (await call('GET', `/match-runs/${id}`)).body
    expect(await progress()).toEqual({ ...run, state: 'waiting', ranked: 0, pairs: 0, endedAt: null })
    await work(id, 2)
    // Two offers and one person each.
    expect(await progress()).toEqual({ ...run, state: 'running', ranked: 2, pairs: 6, endedAt: null })
    const before = await versions()
    await work(id)
    const done = await progress()
    const endedAt = expect.stringMatching(/^2021-06-01T01:0/) as string
    expect(done).toEqual({ ...run, state: 'done', ranked: 3, pairs: 9, endedAt })
    // What the first try had stored was not worked out again.
    expect((await versions()).slice(0, before.length)).toEqual(before)
    // Tried again after it has ended, it does nothing.
    await work(id)
    expect(await progress()).toEqual(done)
  })

  it('stores what the lists of matches and of experts show', async () => {
    const [expected, people] = [[] as object[], [] as object[]]
    for (const needId of needIds) {
      const shown = itemsOf(await api.get(`/postings/${needId}/matches`, 'broker'))
      for (const [at, { posting, score }] of shown.entries()) {
        const offer = (posting as { id: string }).id
        expected.push({ need_id: needId, rank: at + 1, candidate_id: offer, score, reasoned: true })
      }
      for (const [at, { person, score }] of itemsOf(
        await api.get(`/postings/${needId}/experts`, 'broker'),
      ).entries()) {
        const { id } = person as { id: string }
        people.push({ need_id: needId, rank: at + 1, candidate_id: id, score, reasoned: true })
      }
    }
    expect(people).toHaveLength(3)
    expect([await stored('offer'), await stored('expert')]).toEqual([expected, people])
  })

  it('that never ended gives way after an hour', async () => {
    const old = await start()
    await api.scene.product.database.pool.query(
      `update matching.ranking_run set requested_at = requested_at - interval '61 minutes' where id = $1`,
      [old],
    )
    const id = await start()
    const { body } = await call('GET', `/match-runs/${old}`)
    expect((body as { state: string }).state).toBe('abandoned')
    await work(id)
  })
})

describe('the best stored matches', () => {
  const top = (query = '', session = city) => call('GET', `/matches/top${query}`, session)

  it('are one for each need of the reader’s places, page by page, with as many statements for three as for one', async () => {
    const whole = await top()
    expect(itemsOf(whole).map((item) => topMatchSchema.parse(item))).toEqual(itemsOf(whole))
    const pairs = itemsOf(whole).map(({ need, offer }) =>
      [need, offer].map((one) => (one as { id: string }).id),
    )
    expect(pairs.toSorted()).toEqual(needIds.map((id) => [id, offerId]))
    const first = await top('?limit=2')
    const { nextCursor } = first.body as { nextCursor: string }
    const rest = await top(`?limit=2&cursor=${encodeURIComponent(nextCursor)}`)
    expect([...itemsOf(first), ...itemsOf(rest)]).toEqual(itemsOf(whole))
    const count = (query: string) => api.scene.product.countQueries(() => top(query))
    expect(await count('?limit=3')).toBe(await count('?limit=1'))
  })

  it('are open from other places and from the sides', async () => {
    const elsewhere = await top('', api.sessions.stranger)
    const narrowed = await top('?place=510904')
    const side = await top('', api.sessions.client)
    expect([itemsOf(elsewhere), itemsOf(narrowed), codeOf(side)]).toEqual([
      [],
      [],
      [403, 'policy.role_needed'],
    ])
  })

  it('leave out needs in somebody’s care, and pass to the next offer when the best is withdrawn', async () => {
    const { product, broker } = api.scene
    await product.run(broker, (ctx) => openOrder(ctx, { needId: needIds[0]! }))
    await product.run(system, (ctx) => withdrawPosting(ctx, offerId))
    const found = itemsOf(await top())
    expect(found.map(({ need }) => (need as { id: string }).id).toSorted()).toEqual(needIds.slice(1))
    expect(found.map(({ offer }) => (offer as { id: string }).id)).not.toContain(offerId)
  })

  it('are forgotten by the next run for needs no longer published', async () => {
    const { product } = api.scene
    await product.run(system, (ctx) => withdrawPosting(ctx, needIds[2]!))
    await product.followers.settle()
    product.clock.advance({ minutes: 1 })
    const id = await start()
    await work(id)
    expect((await stored('offer')).map((row) => [row['need_id'], row['rank']])).toEqual([
      [needIds[0], 1],
      [needIds[1], 1],
    ])
  })
})
