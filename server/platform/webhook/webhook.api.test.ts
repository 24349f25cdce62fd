import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadTestPlaces, makeAccount, makeOrganisation } from '#modules/register/testing.ts'
import { webhookTopicsOf } from '#server/product.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { accountsOf, outcome } from '../auth/testing.ts'
import { system } from '../actor.ts'
import { contextOf } from '../context.ts'
import { outboxReadable } from '../outbox.ts'
import { tidy } from '../tidy.ts'
import type { PostTo } from './post-to.ts'
import { queueWebhooks } from './queue-webhooks.ts'
import { sendWebhooks } from './send-webhooks.ts'

const ORIGIN = 'https://receiver.example.org'
let product: TestProduct
let accounts: ReturnType<typeof accountsOf>
let sent: { url: string; headers: Readonly<Record<string, string>>; body: string }[] = []
let answer: string | null = null
const post: PostTo = async (url, headers, body) => {
  sent.push({ url, headers, body })
  return answer
}

beforeAll(async () => {
  product = await openTestProduct()
  accounts = accountsOf(product)
  await loadTestPlaces(product)
})
afterAll(async () => {
  expect(product.defects).toEqual([])
  await product.close()
})

const PATH = '/account/webhooks'
const make = async (session: string, url = `${ORIGIN}/a`, topics = ['register.organisation']) =>
  accounts.post(PATH, { url, topics }, session)
const made = async (session: string, url?: string) =>
  (await make(session, url)).body as { id: string; secret: string }
const step = async (name: 'try' | 'pause' | 'remove', id: string, session: string) =>
  outcome(await accounts.post(`${PATH}/${id}/${name}`, undefined, session))

async function round(answered: string | null = null) {
  sent = []
  answer = answered
  await outboxReadable(product.source.db)
  while ((await queueWebhooks(product.source, webhookTopicsOf(product))) > 0);
  while ((await sendWebhooks(product.source, post)) > 0);
  return sent
}
const typesOf = (messages: typeof sent) =>
  messages.map(({ body }) => (JSON.parse(body) as { type: string }).type)
const listed = async (session: string) =>
  ((await product.call('GET', `/platform${PATH}`, { session })).body as { items: object[] }).items

/** An officer of the city, signed in. */
const officer = async (login: string) =>
  (await makeAccount(product, { login, placeCode: '510900', roles: ['officer'] })).session

const changed = (id: string) =>
  product.run(system, (ctx) => ctx.announce('register.organisation.updated', { id }))

describe('a webhook', () => {
  it('gets a signed first message, and word of records its owner may see', async () => {
    const session = await officer('teller')
    const { id, secret } = await made(session)
    const organisationId = await makeOrganisation(product, { name: '示例企业' })
    await round()
    await changed(organisationId)
    await product.run(system, (ctx) => ctx.announce('exchange.deal.signed', { id: organisationId }))
    const [message, ...others] = await round()
    expect(others).toEqual([])
    const { url, headers, body } = message!
    expect([url, JSON.parse(body)]).toMatchObject([
      `${ORIGIN}/a`,
      { type: 'register.organisation.updated', data: { id: organisationId } },
    ])
    expect(body).not.toContain('示例企业')
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    expect(key.length).toBe(32)
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    )
    expect(await listed(session)).toMatchObject([{ id, state: 'active', waiting: 0, failure: null }])
    expect(
      (await product.source.db.selectFrom('platform.webhook').select('secret').execute())[0]!.secret,
    ).not.toContain(secret)
    await step('remove', id, session)
  })

  it('hears nothing of what its owner may not see', async () => {
    const { session } = await accounts.open('outsider')
    await made(session)
    expect(typesOf(await round())).toEqual(['platform.webhook.ping'])
    const id = await makeOrganisation(product, { name: '未核实的企业' })
    await changed(id)
    const seen = outcome(await product.call('GET', `/register/organisations/${id}`, { session }))
    expect([typesOf(await round()), seen]).toEqual([[], 'register.organisation_not_found'])
  })

  it('is tried again for two days, then paused, and its owner told', async () => {
    const { id: accountId, session } = await accounts.open('unlucky')
    const { id } = await made(session)
    const waits: number[] = []
    for (let tries = 0; tries < 8; tries++) {
      const before = product.clock().getTime()
      expect((await round('http_500')).length).toBe(1)
      expect(await round('http_500')).toEqual([])
      const { nextTryAt } = await product.source.db
        .selectFrom('platform.webhookDelivery')
        .select('nextTryAt')
        .where('webhookId', '=', id)
        .executeTakeFirstOrThrow()
      waits.push((Date.parse(nextTryAt) - before) / 60_000)
      product.clock.advance({ minutes: waits.at(-1)! })
    }
    expect(waits).toEqual([1, 5, 30, 120, 360, 720, 1440, 0])
    expect(await round()).toEqual([])
    const { session: later } = await accounts.signIn('unlucky')
    expect(await listed(later)).toMatchObject([{ state: 'paused', waiting: 0, failure: 'http_500' }])
    expect(await accounts.inboxOf(accountId)).toEqual(['推送已暂停'])
    expect([await step('try', id, later), typesOf(await round())]).toEqual([204, ['platform.webhook.ping']])
    expect(await listed(later)).toMatchObject([{ state: 'active', failure: null }])
  })

  it('goes on where only one message is refused for good', async () => {
    const { session } = await accounts.open('picky')
    const { id } = await made(session)
    await round('http_400')
    await product.source.db
      .updateTable('platform.webhookDelivery')
      .set({ attempts: 7, nextTryAt: product.clock() })
      .where('webhookId', '=', id)
      .execute()
    await product.source.db
      .updateTable('platform.webhook')
      .set({ deliveredAt: new Date(product.clock().getTime() + 1) })
      .where('id', '=', id)
      .execute()
    expect((await round('http_400')).length).toBe(1)
    expect(await listed(session)).toMatchObject([{ state: 'active', failure: 'http_400' }])
  })

  it('sends each message once, however many processes send', async () => {
    const { session } = await accounts.open('crowd')
    for (let at = 0; at < 5; at++) await made(session, `${ORIGIN}/${at}`)
    sent = []
    answer = null
    await Promise.all(Array.from({ length: 4 }, () => sendWebhooks(product.source, post)))
    expect(sent.map(({ url }) => url).sort()).toEqual([0, 1, 2, 3, 4].map((at) => `${ORIGIN}/${at}`))
  })

  it('keeps silent while paused, and forgets what waited', async () => {
    const { session } = await accounts.open('quiet')
    const { id } = await made(session)
    expect([await step('pause', id, session), await round()]).toEqual([204, []])
    const deliveries = await product.call('GET', `/platform${PATH}/${id}/deliveries`, { session })
    expect((deliveries.body as { items: object[] }).items).toMatchObject([
      { event: 'platform.webhook.ping', state: 'failed', failure: 'paused', attempts: 0 },
    ])
  })

  it('of a disabled account hears nothing more', async () => {
    const session = await officer('leaver')
    const { id } = await made(session)
    await round()
    await product.source.db
      .updateTable('platform.account')
      .set({ state: 'disabled' })
      .where('login', '=', 'leaver')
      .execute()
    await changed(await makeOrganisation(product, { name: '又一企业' }))
    expect(await round()).toEqual([])
    await product.source.db.deleteFrom('platform.webhook').where('id', '=', id).execute()
  })

  it('needs an address of its own without a password in it, and is the tenth at most', async () => {
    const { session } = await accounts.open('many')
    const outcomes = [
      outcome(await make(session)),
      outcome(await make(session)),
      outcome(await make(session, 'https://name:secret@receiver.example.org/')),
      outcome(await make(session, 'ftp://receiver.example.org/')),
      outcome(await make(session, `${ORIGIN}/b`, ['platform.account'])),
      outcome(await make(session, `${ORIGIN}/b`, [])),
      outcome(await make('', `${ORIGIN}/b`)),
    ]
    expect(outcomes).toEqual([
      ...[201, 'webhook.url_taken url', 'webhook.credentials_in_url url'],
      ...['http.invalid_input', 'http.invalid_input', 'http.invalid_input', 'policy.sign_in'],
    ])
    const rest = await Promise.all(
      Array.from({ length: 12 }, (_, at) => make(session, `${ORIGIN}/many/${at}`)),
    )
    expect(rest.map(outcome).filter((code) => code === 201).length).toBe(9)
    expect(rest.map(outcome).filter((code) => code === 'webhook.too_many').length).toBe(3)
  })

  it('of somebody else cannot be seen or changed', async () => {
    const owner = await accounts.open('webhook-owner')
    const thief = await accounts.open('webhook-thief')
    const { id } = await made(owner.session)
    const outcomes = [
      await step('try', id, thief.session),
      await step('pause', id, thief.session),
      await step('remove', id, thief.session),
      outcome(await product.call('GET', `/platform${PATH}/${id}/deliveries`, { session: thief.session })),
    ]
    expect(outcomes).toEqual(Array.from({ length: 4 }, () => 'webhook.not_found'))
    expect([await listed(thief.session), (await listed(owner.session)).length]).toEqual([[], 1])
    expect([await step('remove', id, owner.session), await listed(owner.session)]).toEqual([204, []])
  })

  it('asks the database equally often for one and for many', async () => {
    const { session } = await accounts.open('counted')
    await made(session)
    await listed(session)
    // What follows a write reads for itself.
    await product.followers.settle()
    const one = await product.countQueries(() => listed(session))
    for (let at = 0; at < 8; at++) await made(session, `${ORIGIN}/counted/${at}`)
    await product.followers.settle()
    expect(await product.countQueries(() => listed(session))).toBe(one)
  })

  it('has its old messages tidied away, not those that wait', async () => {
    await product.source.db
      .updateTable('platform.webhookDelivery')
      .set({ createdAt: new Date(product.clock().getTime() - 31 * 86_400_000) })
      .execute()
    const waiting = () =>
      product.source.db
        .selectFrom('platform.webhookDelivery')
        .select('state')
        .execute()
        .then((rows) => rows.filter(({ state }) => state === 'queued').length)
    const before = await waiting()
    const tidied = await tidy(contextOf(product.source, { actor: system }))
    const { rows } = await product.database.pool.query('select 1 from platform.webhook_delivery')
    expect(before).toBeGreaterThan(0)
    expect([tidied.webhookDeliveries > 0, rows.length, await waiting()]).toEqual([true, before, before])
  })
})
