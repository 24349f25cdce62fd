import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadTestPlaces } from '#modules/register/testing.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { contextOf } from '../context.ts'
import { tidy } from '../tidy.ts'
import { system } from '../actor.ts'
import { makeLink } from './account-links.ts'
import { accountsOf, outcome, PASSWORD, tokenIn } from './testing.ts'

let product: TestProduct
let accounts: ReturnType<typeof accountsOf>
beforeAll(async () => {
  product = await openTestProduct()
  accounts = accountsOf(product)
  await loadTestPlaces(product)
})
afterAll(async () => {
  expect(product.defects).toEqual([])
  await product.close()
})

const wish = { name: '报表程序', scopes: ['exchange:read'], days: 30, current: PASSWORD }
const make = async (session: string, change: Partial<typeof wish> = {}) =>
  accounts.post('/account/tokens', { ...wish, ...change }, session)
const made = async (session: string, change: Partial<typeof wish> = {}) =>
  (await make(session, change)).body as { id: string; token: string; expiresAt: string }
const call = (method: 'GET' | 'POST', path: string, token: string, body?: object) =>
  product.call(method, path, { headers: { authorization: `Bearer ${token}` }, ...(body ? { body } : {}) })
const revoke = async (id: string, session: string) =>
  outcome(await accounts.post(`/account/tokens/${id}/revoke`, undefined, session))

interface Listed {
  readonly items: { name: string; scopes: string[]; usedAt: string | null; isExpired: boolean }[]
  readonly scopes: string[]
}

describe('an access token', () => {
  it('acts for its account within its scopes, and its use is noted', async () => {
    const { id, session } = await accounts.open('reporter')
    const { token, expiresAt } = await made(session)
    expect(token).toMatch(/^interchange_[\w-]{43}$/)
    expect(Date.parse(expiresAt) - product.clock().getTime()).toBe(30 * 86_400_000)
    const outcomes = [
      outcome(await call('GET', '/exchange/postings?mine=true', token)),
      outcome(await call('POST', '/exchange/postings', token, {})),
      outcome(await call('GET', '/register/people', token)),
      outcome(await call('GET', '/platform/account', token)),
      outcome(await call('GET', '/platform/account/tokens', token)),
      outcome(await call('POST', '/platform/account/tokens', token, wish)),
      outcome(await call('GET', '/session', token)),
    ]
    expect(outcomes).toEqual([
      200,
      'token.scope_needed',
      'token.scope_needed',
      ...Array.from({ length: 4 }, () => 'token.not_for_tokens'),
    ])
    const list = (await product.call('GET', '/platform/account/tokens', { session })).body as Listed
    expect(list.items).toMatchObject([{ name: '报表程序', scopes: ['exchange:read'], isExpired: false }])
    expect(list.items[0]!.usedAt).not.toBeNull()
    expect(list.scopes).toEqual(expect.arrayContaining(['exchange:read', 'exchange:write', 'files:write']))
    expect(list.scopes.filter((scope) => /^(platform|session):/.test(scope))).toEqual([])
    expect((await accounts.historyOf(id)).at(-1)).toBe(
      'reporter的姓名 新建了访问令牌“报表程序”，权限：exchange:read',
    )
  })

  it('may read where it may write, and sees what its holder sees', async () => {
    const { session } = await accounts.open('writer')
    const { token } = await made(session, { scopes: ['exchange:write', 'exchange:write'] })
    const replies = [
      outcome(await call('GET', '/exchange/postings', token)),
      outcome(await call('GET', '/exchange/service-orders', token)),
      outcome(await product.call('GET', '/exchange/service-orders', { session })),
    ]
    expect(replies).toEqual([200, 'policy.role_needed', 'policy.role_needed'])
  })

  it('needs no header against other sites, and never mixes with a session', async () => {
    const reader = await accounts.open('mixer')
    const other = await accounts.open('other')
    const { token } = await made(reader.session)
    const mixed = await product.call('GET', '/register/people', {
      session: other.session,
      headers: { authorization: `Bearer ${token}` },
    })
    expect(outcome(mixed)).toBe('token.scope_needed')
  })

  it('is refused when it is made up, cut, of another kind, past its day, revoked or its holder disabled', async () => {
    const { id, session } = await accounts.open('refused-tokens')
    const first = await made(session, { name: 'a' })
    const second = await made(session, { name: 'b', days: 1 })
    const third = await made(session, { name: 'c', days: 365 })
    const get = async (authorization: string) => {
      const reply = await product.call('GET', '/exchange/postings', { headers: { authorization } })
      return [outcome(reply), reply.headers['www-authenticate']]
    }
    const wrong = ['token.invalid', 'Bearer']
    expect(await get(`Bearer ${first.token}x`)).toEqual(wrong)
    expect(await get(`Bearer ${first.token.slice(0, -1)}`)).toEqual(wrong)
    expect(await get(`Bearer ${session}`)).toEqual(wrong)
    expect(await get('Bearer')).toEqual(wrong)
    expect(await get(`Basic ${Buffer.from('a:b').toString('base64')}`)).toEqual(wrong)
    expect([await get(`bearer ${first.token}`), await revoke(first.id, session)]).toEqual([
      [200, undefined],
      204,
    ])
    expect([await get(`Bearer ${first.token}`), await revoke(first.id, session)]).toEqual([
      wrong,
      'access_token.not_found',
    ])
    await product.source.db
      .updateTable('platform.accessToken')
      .set({ expiresAt: product.clock() })
      .where('id', '=', second.id)
      .execute()
    expect(await get(`Bearer ${second.token}`)).toEqual(wrong)
    await product.source.db
      .updateTable('platform.account')
      .set({ state: 'disabled' })
      .where('id', '=', id)
      .execute()
    expect(await get(`Bearer ${third.token}`)).toEqual(wrong)
  })

  it('ends when its holder sets a new password by a link', async () => {
    const { id, session } = await accounts.open('resetter')
    const { token } = await made(session)
    const link = await product.run(system, (ctx) => makeLink(ctx, { accountId: id, purpose: 'password' }))
    const password = 'paper mountain under rain'
    const reset = await accounts.post('/password-resets/use', { token: tokenIn(link.path), password })
    expect([outcome(reset), outcome(await call('GET', '/exchange/postings', token))]).toEqual([
      ...[204, 'token.invalid'],
    ])
  })

  it('takes the password, a free name and known scopes to make one', async () => {
    const { session } = await accounts.open('maker')
    const outcomes = [
      outcome(await make(session)),
      outcome(await make(session)),
      outcome(await make(session, { name: 'x', current: 'wrong wrong wrong' })),
      outcome(await make(session, { name: 'x', scopes: ['platform:write'] })),
      outcome(await make(session, { name: 'x', scopes: [] })),
      outcome(await make(session, { name: 'x', days: 366 })),
      outcome(await make('')),
    ]
    expect(outcomes).toEqual([
      ...[201, 'access_token.name_taken name', 'account.wrong_password current'],
      ...['http.invalid_input', 'http.invalid_input', 'http.invalid_input', 'policy.sign_in'],
    ])
  })

  it('is the twentieth at most, also when several are made at once', async () => {
    const { session } = await accounts.open('hoarder')
    for (let at = 0; at < 18; at++) await made(session, { name: `第${at}个` })
    const replies = await Promise.all(['x', 'y', 'z'].map((name) => make(session, { name })))
    expect(replies.map(outcome).sort()).toEqual([201, 201, 'access_token.too_many'])
  })

  it('of somebody else cannot be revoked or seen', async () => {
    const owner = await accounts.open('owner')
    const thief = await accounts.open('thief')
    const { id, token } = await made(owner.session)
    expect(await revoke(id, thief.session)).toBe('access_token.not_found')
    const list = (await product.call('GET', '/platform/account/tokens', { session: thief.session }))
      .body as Listed
    expect(list.items).toEqual([])
    expect(outcome(await call('GET', '/exchange/postings', token))).toBe(200)
  })

  it('is told to wait after 360 calls in a minute, and only it', async () => {
    const { session } = await accounts.open('hurried')
    const busy = await made(session, { name: 'busy' })
    const calm = await made(session, { name: 'calm' })
    await product.source.db
      .insertInto('platform.rateWindow')
      .values({
        key: `access-token:${busy.id}`,
        hits: 359,
        resetsAt: new Date(product.clock().getTime() + 60_000),
      })
      .execute()
    const replies = [
      await call('GET', '/exchange/postings', busy.token),
      await call('GET', '/exchange/postings', busy.token),
      await call('GET', '/exchange/postings', calm.token),
    ]
    expect(replies.map(outcome)).toEqual([200, 'rate.exceeded', 200])
    expect(replies[1]!.headers['retry-after']).toBe('60')
  })

  it('is tidied away a month after its last day', async () => {
    const { session } = await accounts.open('tidy')
    const { id } = await made(session)
    const agedBy = async (days: number) => {
      const expiresAt = new Date(product.clock().getTime() - days * 86_400_000)
      await product.source.db
        .updateTable('platform.accessToken')
        .set({ expiresAt })
        .where('id', '=', id)
        .execute()
      return (await tidy(contextOf(product.source, { actor: system }))).accessTokens
    }
    expect([await agedBy(29), await agedBy(31)]).toEqual([0, 1])
  })
})
