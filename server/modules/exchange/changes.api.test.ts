import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, idsOf, itemsOf, openApi, type ExchangeApi } from './api-testing.ts'
import { createConference, releaseAtConference } from './conference/conferences.ts'
import { makeDeal, makePosting } from './testing.ts'

let api: ExchangeApi
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.scene.product.close())

const db = () => api.scene.product.source.db

/** An instant after every change so far and before every later one. */
async function instant(): Promise<string> {
  const { rows } = await sql<{ at: string }>`
    select pg_sleep(0.002), date_trunc('milliseconds', clock_timestamp()) as at`.execute(db())
  return new Date(rows[0]!.at).toISOString()
}

async function touch(table: string, id: unknown): Promise<void> {
  await sql`update ${sql.table(table)} set id = id where id = ${id}`.execute(db())
}

describe('postings changed since an instant', () => {
  it('come in the order of change, page by page, and what left the reader’s view as ids', async () => {
    const [a, b, c] = [
      await makePosting(api.scene),
      await makePosting(api.scene),
      await makePosting(api.scene),
    ]
    const since = await instant()
    await touch('exchange.posting', c)
    await instant()
    await sql`update exchange.posting set state = 'withdrawn' where id = ${b}`.execute(db())
    await instant()
    await touch('exchange.posting', a)

    const path = `/postings?modifiedSince=${since}`
    const first = await api.get(`${path}&limit=1`)
    const { nextCursor } = first.body as { nextCursor: string }
    const second = await api.get(`${path}&limit=1&cursor=${nextCursor}`)
    const removals = `/postings/removals?modifiedSince=${since}`
    expect({
      all: idsOf(await api.get(path)),
      pages: [idsOf(first), idsOf(second), (second.body as { nextCursor: unknown }).nextCursor],
      gone: idsOf(await api.get(removals)),
      owner: idsOf(await api.get(path, 'client')),
      goneForOwner: idsOf(await api.get(removals, 'client')),
    }).toEqual({ all: [c, a], pages: [[c], [a], null], gone: [b], owner: [c, b, a], goneForOwner: [] })
  })

  it('tells nobody of what was never theirs to see', async () => {
    const [hidden, draft] = [await makePosting(api.scene), await makePosting(api.scene)]
    const since = await instant()
    await sql`update exchange.posting set visibility = 'broker' where id = ${hidden}`.execute(db())
    await sql`update exchange.posting set state = 'draft', published_at = null where id = ${draft}`.execute(
      db(),
    )
    expect(idsOf(await api.get(`/postings/removals?modifiedSince=${since}`))).toEqual([])
    expect(idsOf(await api.get(`/postings?modifiedSince=${since}`))).toEqual([])
  })

  it('refuses a time without a zone, and words beside it', async () => {
    expect(codeOf(await api.get('/postings?modifiedSince=2021-06-01T09:00:00'))).toEqual([
      400,
      'http.invalid_input',
    ])
    expect(codeOf(await api.get('/postings?modifiedSince=2021-06-01T09:00:00Z&q=x'))).toEqual([
      400,
      'page.words_and_changes',
    ])
  })
})

describe('the other lists', () => {
  it('tell only of what changed, again from the same instant', async () => {
    const made = await makeDeal(api.scene)
    await makeDeal(api.scene)
    const seen: Record<string, unknown> = {}
    const tables: Record<string, string> = {
      'service-orders': 'exchange.service_order',
      introductions: 'exchange.introduction',
      deals: 'exchange.deal',
    }
    const expected: Record<string, unknown> = {}
    for (const [path, table] of Object.entries(tables)) {
      const id = idsOf(await api.get(`/${path}`, 'broker')).at(-1)
      const since = await instant()
      await touch(table, id)
      seen[path] = idsOf(await api.get(`/${path}?modifiedSince=${since}`, 'broker'))
      expected[path] = [id]
    }
    expect(made).toBeDefined()
    expect(seen).toEqual(expected)
    expect(
      itemsOf(await api.get(`/contract-registrations?modifiedSince=${await instant()}`, 'broker')),
    ).toEqual([])
  })

  it('of the register too', async () => {
    const { product, enterpriseId, client } = api.scene
    const since = await instant()
    await touch('register.organisation', enterpriseId)
    await touch('register.person', client.personId)
    const read = (noun: string) =>
      product.call('GET', `/register/${noun}?modifiedSince=${since}`, { session: api.sessions.officer })
    expect(idsOf(await read('organisations'))).toEqual([enterpriseId])
    expect(idsOf(await read('people'))).toEqual([client.personId])
  })

  it('show a conference again when something is released there', async () => {
    const { product, officer } = api.scene
    const need = await makePosting(api.scene)
    const input = { name: '示例科创会', placeCode: '510903', heldFrom: '2021-06-01', heldTo: '2021-06-01' }
    const { id } = await product.run(officer, (ctx) => createConference(ctx, { ...input, edition: 1 }))
    await product.run(officer, (ctx) => createConference(ctx, { ...input, edition: 2 }))
    const since = await instant()
    await product.run(officer, (ctx) => releaseAtConference(ctx, id, [need]))
    expect(idsOf(await api.get(`/conferences?modifiedSince=${since}`))).toEqual([id])
  })
})
