import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAccount, loadTestPlaces } from '#modules/register/testing.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { accountsOf, outcome, PASSWORD } from './testing.ts'

const NEW = 'paper mountain under rain'
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

const change = async (session: string, body: { current: string; password: string }) =>
  outcome(await accounts.post('/account/password', body, session))

describe('changing one’s password', () => {
  it('ends the other sessions and keeps this one, tells the holder and leaves a sentence', async () => {
    const { id, session } = await accounts.open('changer')
    const elsewhere = (await accounts.signIn('changer')).session
    expect(await change(session, { current: PASSWORD, password: NEW })).toBe(204)
    expect([await accounts.isSignedIn(session), await accounts.isSignedIn(elsewhere)]).toEqual([true, false])
    expect([
      (await accounts.signIn('changer')).outcome,
      (await accounts.signIn('changer', NEW)).outcome,
    ]).toEqual(['account.wrong_sign_in', 204])
    expect(await accounts.inboxOf(id)).toEqual(['您的密码已修改'])
    expect(await accounts.historyOf(id)).toEqual([
      '系统 开通了账号',
      '登录成功',
      '登录成功',
      'changer的姓名 修改了密码，别处的登录已退出',
      '登录失败',
      '登录成功',
    ])
  })

  it('is refused with a wrong current password, the same one, and a weak one', async () => {
    const { id, session } = await accounts.open('refused')
    const outcomes = [
      await change(session, { current: NEW, password: NEW }),
      await change(session, { current: PASSWORD, password: PASSWORD }),
      await change(session, { current: PASSWORD, password: 'short' }),
      await change(session, { current: PASSWORD, password: 'refused12345' }),
      await change(session, { current: PASSWORD, password: '遂宁科协2021' }),
    ]
    expect(outcomes).toEqual([
      'account.wrong_password current',
      'account.same_password password',
      'password.too_short password',
      'password.too_weak password',
      'password.too_weak password',
    ])
    expect([(await accounts.signIn('refused')).outcome, await accounts.inboxOf(id)]).toEqual([204, []])
  })

  it('locks after five wrong current passwords, like signing in, and counts those made at once', async () => {
    const { session } = await accounts.open('locked')
    const guesses = await Promise.all(
      Array.from({ length: 9 }, () => change(session, { current: 'wrong wrong wrong', password: NEW })),
    )
    expect(guesses.filter((code) => code === 'account.wrong_password current').length).toBe(5)
    expect([
      await change(session, { current: PASSWORD, password: NEW }),
      (await accounts.signIn('locked')).outcome,
    ]).toEqual(['account.locked', 'account.locked'])
    product.clock.advance({ minutes: 29 })
    await accounts.isSignedIn(session)
    product.clock.advance({ minutes: 1 })
    expect(await change(session, { current: PASSWORD, password: NEW })).toBe(204)
  })

  it('in two windows at once leaves one of the two passwords, and the account usable', async () => {
    const { session } = await accounts.open('racer')
    const both = [NEW, 'another quiet lantern tree']
    await Promise.all(both.map((password) => change(session, { current: PASSWORD, password })))
    const works = await Promise.all(both.map(async (one) => (await accounts.signIn('racer', one)).outcome))
    expect(works.filter((one) => one === 204)).toEqual([204])
  })
})

describe('one’s sessions', () => {
  const list = async (session: string) => {
    const { body } = await product.call('GET', '/platform/account/sessions', { session })
    return (body as { items: { device: string; isThis: boolean; seenAt: string }[] }).items
  }

  it('are listed with the device and when it was last seen, and the others end', async () => {
    const { id, session } = await accounts.open('nomad')
    product.clock.advance({ minutes: 10 })
    const second = await product.signIn(id)
    expect((await list(second)).map(({ device, isThis }) => [device, isThis])).toEqual([
      ['', true],
      ['Firefox · Linux', false],
    ])
    const reply = await accounts.post('/account/sessions/end-others', undefined, second)
    expect([reply.status, reply.body]).toEqual([200, { ended: 1 }])
    expect([await accounts.isSignedIn(session), (await list(second)).length]).toEqual([false, 1])
    expect((await accounts.historyOf(id)).at(-1)).toBe('nomad的姓名 退出了别处的 1 个登录')
  })

  it('of others are neither listed nor ended', async () => {
    const [one, other] = [await accounts.open('one'), await accounts.open('other')]
    expect((await list(one.session)).length).toBe(1)
    expect((await accounts.post('/account/sessions/end-others', undefined, one.session)).body).toEqual({
      ended: 0,
    })
    expect(await accounts.isSignedIn(other.session)).toBe(true)
  })

  it('that are idle or too old are not listed', async () => {
    const { id } = await accounts.open('sleeper')
    product.clock.advance({ minutes: 31 })
    expect((await list(await product.signIn(id))).map(({ isThis }) => isThis)).toEqual([true])
  })
})

describe('a role', () => {
  it('that is revoked while its holder is signed in counts no more at the next call', async () => {
    const administrator = await makeAccount(product, {
      login: 'revoker',
      placeCode: '510900',
      roles: ['administrator'],
    })
    const officer = await makeAccount(product, { login: 'revoked', roles: ['officer'] })
    const people = async () =>
      outcome(await product.call('GET', '/register/people', { session: officer.session }))
    expect(await people()).toBe(200)
    const { id } = await product.source.db
      .selectFrom('register.roleGrant')
      .select('id')
      .where('personId', '=', officer.personId)
      .executeTakeFirstOrThrow()
    const revoked = await product.call('POST', `/register/grants/${id}/revoke`, {
      session: administrator.session,
    })
    expect([outcome(revoked), await people()]).toEqual([204, 'policy.role_needed'])
    expect(await accounts.isSignedIn(officer.session)).toBe(true)
  })
})

it('one’s account says what can be changed, and messages come in the language chosen', async () => {
  const { id, session } = await accounts.open('linguist')
  await accounts.post('/account/language', { language: 'en' }, session)
  const { body } = await product.call('GET', '/platform/account', { session })
  expect(body).toEqual({
    ...{ id, login: 'linguist', name: 'linguist的姓名', email: null, emailOffered: null },
    ...{ language: 'en', hasTotp: false, recoveryCodesLeft: 0, createdAt: expect.any(String) as string },
  })
  await change(session, { current: PASSWORD, password: NEW })
  expect(await accounts.inboxOf(id)).toEqual(['Your password was changed'])
})

it('the language is the browser’s until somebody chooses, and then theirs on every device', async () => {
  const { session } = await accounts.open('polyglot')
  const languageOf = async (of: string, accept: string) => {
    const headers = { 'accept-language': accept }
    const { body } = await product.call('GET', '/session', { session: of, headers })
    return (body as { language: string }).language
  }
  expect([await languageOf(session, 'en'), await languageOf(session, 'zh')]).toEqual(['en', 'zh'])
  const reply = await accounts.post('/account/language', { language: 'en' }, session)
  const elsewhere = (await accounts.signIn('polyglot')).session
  expect([reply.status, await languageOf(elsewhere, 'zh')]).toEqual([204, 'en'])
})
