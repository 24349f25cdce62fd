import { createHook } from 'node:async_hooks'
import { generateSecret, generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { buildServer } from '#server/product.ts'
import { system } from '../actor.ts'
import { createAccount } from './accounts.ts'

const PASSWORD = 'fifteen long words'
let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
})
afterAll(() => product.close())

async function account(login: string): Promise<string> {
  const { id } = await product.run(system, (ctx) =>
    createAccount(ctx, { login, name: `${login}的姓名`, personId: null, password: PASSWORD }),
  )
  return id
}

const change = (id: string, changes: { state?: 'disabled' | 'active'; totpSecret?: string }) =>
  product.source.db.updateTable('platform.account').set(changes).where('id', '=', id).execute()

const signIn = (login: string, parts: { password?: string; code?: string } = {}, session?: string) =>
  product.call('POST', '/session', {
    ...{ body: { login, password: PASSWORD, ...parts }, ...(session ? { session } : {}) },
    headers: { 'accept-language': 'en' },
  })

type Reply = Awaited<ReturnType<typeof signIn>>

/** The outcome alone: the code of a refusal, or the status. */
const outcome = ({ status, body }: Reply) => (body as { code?: string }).code ?? status
const cookieOf = (reply: Reply) => String(reply.headers['set-cookie'])
const tokenOf = (reply: Reply) => /interchange_session=([^;]*)/.exec(cookieOf(reply))?.[1] ?? ''
const guess = async (login: string, password = 'wrong wrong wrong') =>
  outcome(await signIn(login, { password }))

async function whoIs(session: string): Promise<string | null> {
  const { body } = await product.call('GET', '/session', { session })
  return (body as { account: { name: string } | null }).account?.name ?? null
}

describe('signing in', () => {
  it('sets a cookie no script can read, and says who it is', async () => {
    const accountId = await account('first')
    const reply = await signIn(' First ')
    expect([reply.status, reply.body, cookieOf(reply).replace(tokenOf(reply), '…')]).toEqual([
      ...[204, '', 'interchange_session=…; Path=/; HttpOnly; SameSite=Lax'],
    ])
    expect((await product.call('GET', '/session', { session: tokenOf(reply) })).body).toEqual({
      ...{
        account: { id: accountId, name: 'first的姓名', personId: null },
        grants: [],
        memberships: [],
        isSample: false,
        language: 'zh',
      },
    })
    const stored = await product.source.db.selectFrom('platform.session').select('tokenHash').execute()
    expect(JSON.stringify(stored.map((row) => String(row.tokenHash)))).not.toContain(tokenOf(reply))
  })

  it('over https alone sends the cookie over https alone', async () => {
    await account('secure')
    const app = await buildServer(product, { publicUrl: 'https://kx.example.org', trustProxy: false }, 'test')
    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login: 'secure', password: PASSWORD },
    })
    await app.close()
    expect(String(reply.headers['set-cookie'])).toMatch(/; Secure/)
  })

  it('gives a new session each time, and ends the one it was called with', async () => {
    await account('again')
    const first = tokenOf(await signIn('again'))
    const fixed = await signIn('again', {}, first)
    expect([await whoIs(first), await whoIs(tokenOf(fixed)), tokenOf(fixed) === first]).toEqual([
      ...[null, 'again的姓名', false],
    ])
    await signIn('again', { password: 'wrong wrong wrong' }, tokenOf(fixed))
    expect(await whoIs(tokenOf(fixed))).toBe('again的姓名')
  })

  it('does not take a token the caller made up', async () => {
    await account('fixated')
    const token = tokenOf(await signIn('fixated', {}, 'made-up-token'))
    expect([token === 'made-up-token', await whoIs('made-up-token')]).toEqual([false, null])
  })

  it('does the same work for a name nobody has', async () => {
    await account('costly')
    const digests: string[] = []
    const hook = createHook({ init: (_id, type) => void (type === 'ARGON2REQUEST' && digests.push(type)) })
    const worked = async (login: string) => {
      digests.length = 0
      await guess(login)
      return digests.length
    }
    // The first name nobody has also waits for the hash that stands in for theirs.
    await guess('nobody at first')
    hook.enable()
    const work = [await worked('costly'), await worked('nobody at all')]
    hook.disable()
    expect(work).toEqual([1, 1])
  })

  it('tells nobody which names exist: not by a wrong password, not by the lock', async () => {
    await account('known')
    const disabled = await account('disabled')
    await change(disabled, { state: 'disabled' })
    const said = async (login: string) => {
      const { status, body } = await signIn(login, { password: 'wrong wrong wrong' })
      return { status, body: { ...(body as object), requestId: '' } }
    }
    const answers: unknown[][] = []
    for (const login of ['known', 'unknown', 'disabled']) {
      const replies: unknown[] = []
      for (let tries = 0; tries < 7; tries++) replies.push(await said(login))
      answers.push(replies)
    }
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(answers[0]?.map((reply) => (reply as { body: { code: string } }).body.code)).toEqual([
      ...Array<string>(5).fill('account.wrong_sign_in'),
      ...['account.locked', 'account.locked'],
    ])
  })
})

describe('guessing', () => {
  it('locks for thirty minutes after five failures, whoever comes then', async () => {
    await account('guessed')
    for (let tries = 0; tries < 5; tries++) await guess('guessed')
    expect(await guess('guessed', PASSWORD)).toBe('account.locked')
    product.clock.advance({ minutes: 29 })
    expect(await guess('guessed', PASSWORD)).toBe('account.locked')
    product.clock.advance({ minutes: 1 })
    expect(await guess('guessed', PASSWORD)).toBe(204)
  })

  it('at once gets no more than five tries between all', async () => {
    const id = await account('parallel')
    const outcomes = await Promise.all(Array.from({ length: 15 }, () => guess('parallel')))
    const { db } = product.source
    const failures = await db
      .selectFrom('platform.auditEntry')
      .select('action')
      .where('subjectId', '=', id)
      .where('action', '=', 'platform.account.sign_in_failed')
      .execute()
    expect([outcomes.filter((code) => code === 'account.wrong_sign_in').length, failures.length]).toEqual([
      5, 5,
    ])
    expect([new Set(outcomes), await guess('parallel', PASSWORD)]).toEqual([
      new Set(['account.wrong_sign_in', 'account.locked']),
      'account.locked',
    ])
  })

  it('forgets the failures before a success', async () => {
    await account('forgetful')
    const outcomes: unknown[] = []
    for (const password of [
      'wrong one',
      'wrong two',
      'wrong three',
      'wrong four',
      PASSWORD,
      'wrong five',
      PASSWORD,
    ]) {
      outcomes.push(await guess('forgetful', password))
    }
    const wrong = 'account.wrong_sign_in'
    expect(outcomes).toEqual([wrong, wrong, wrong, wrong, 204, wrong, 204])
  })

  it('is slowed by address and name, whatever addresses the caller claims to have', async () => {
    const app = await buildServer(product, { publicUrl: undefined, trustProxy: false }, 'test')
    const proxied = await buildServer(product, { publicUrl: undefined, trustProxy: true }, 'test')
    const from = async (to: typeof app, login: string, forwarded: string, remoteAddress = '10.0.0.1') => {
      const reply = await to.inject({
        ...{
          method: 'POST',
          url: '/api/v1/session',
          remoteAddress,
          payload: { login, password: 'wrong wrong wrong' },
        },
        headers: { 'x-forwarded-for': forwarded },
      })
      return [reply.statusCode, reply.json<{ code: string }>().code, reply.headers['retry-after']]
    }
    const spoofed: unknown[] = []
    for (let n = 0; n < 21; n++) spoofed.push((await from(app, 'spoofed', `192.0.2.${n}`))[1])
    expect([spoofed[19], spoofed[20]]).toEqual(['account.locked', 'rate.exceeded'])
    expect(await from(app, 'spoofed', '192.0.2.99')).toEqual([429, 'rate.exceeded', '600'])
    expect((await from(app, 'spoofed', '', '10.0.0.2'))[1]).toBe('account.locked')
    expect((await from(app, 'neighbour', '192.0.2.99'))[1]).toBe('account.wrong_sign_in')
    expect((await from(proxied, 'spoofed', '192.0.2.99'))[1]).toBe('account.locked')
    await app.close()
    await proxied.close()
  })

  it('of a school behind one address keeps nobody out', async () => {
    const logins = Array.from({ length: 21 }, (_, n) => `pupil${n}`)
    await Promise.all(logins.map(account))
    const outcomes = await Promise.all(logins.map((login) => guess(login, PASSWORD)))
    expect(outcomes).toEqual(logins.map(() => 204))
  })
})

describe('the one-time code', () => {
  async function withCode(login: string): Promise<(seconds?: number) => string> {
    const id = await account(login)
    const secret = generateSecret()
    await change(id, { totpSecret: product.source.secrets.seal(secret, 'totp') as never })
    return (seconds = 0) =>
      generateSync({ secret, epoch: Math.floor(product.clock().getTime() / 1000) + seconds })
  }

  it('is asked for after the password, and right for one step on either side', async () => {
    const codeAt = await withCode('careful')
    const outcomes: unknown[] = []
    for (const code of [undefined, codeAt(-30), codeAt(), codeAt(30)]) {
      outcomes.push(outcome(await signIn('careful', code ? { code } : {})))
    }
    expect(outcomes).toEqual(['account.code_needed', 204, 204, 204])
    const wrong = [codeAt(-90), codeAt(90), 'abcdef', '000000 0']
    const refused: unknown[] = []
    for (const code of wrong) refused.push(outcome(await signIn('careful', { code })))
    expect(refused).toEqual(wrong.map(() => 'account.wrong_sign_in'))
  })

  it('cannot be guessed past the lock, also not by asking for it in between', async () => {
    const codeAt = await withCode('guarded')
    const outcomes: unknown[] = []
    for (let tries = 0; tries < 5; tries++) {
      outcomes.push(outcome(await signIn('guarded', { code: codeAt(900) })), outcome(await signIn('guarded')))
    }
    const [wrong, needed] = ['account.wrong_sign_in', 'account.code_needed']
    expect(outcomes).toEqual([
      wrong,
      needed,
      wrong,
      needed,
      wrong,
      needed,
      wrong,
      needed,
      wrong,
      'account.locked',
    ])
    expect(outcome(await signIn('guarded', { code: codeAt() }))).toBe('account.locked')
  })

  it('is not asked for when the password is wrong', async () => {
    await withCode('silent')
    expect(await guess('silent')).toBe('account.wrong_sign_in')
  })
})

describe('a session', () => {
  it('ends after thirty idle minutes, not while it is used', async () => {
    await account('idle')
    const session = tokenOf(await signIn('idle'))
    const seen: unknown[] = []
    for (const minutes of [29, 29, 29, 30]) {
      product.clock.advance({ minutes })
      seen.push(await whoIs(session))
    }
    expect(seen).toEqual(['idle的姓名', 'idle的姓名', 'idle的姓名', null])
  })

  it('ends after twelve hours, however busy', async () => {
    await account('busy')
    const session = tokenOf(await signIn('busy'))
    let last = 0
    for (let minutes = 20; minutes <= 740; minutes += 20) {
      product.clock.advance({ minutes: 20 })
      if ((await whoIs(session)) !== null) last = minutes
    }
    expect(last).toBe(700)
  })

  it('ends when its owner signs out, on this device alone', async () => {
    await account('leaver')
    const [one, other] = [tokenOf(await signIn('leaver')), tokenOf(await signIn('leaver'))]
    const reply = await product.call('DELETE', '/session', { session: one })
    expect([reply.status, tokenOf(reply), await whoIs(one), await whoIs(other)]).toEqual([
      204,
      '',
      null,
      'leaver的姓名',
    ])
    expect((await product.call('GET', '/platform/inbox', { session: one })).status).toBe(401)
  })

  it('of an account that is disabled is dead at its next call', async () => {
    const id = await account('dismissed')
    const session = tokenOf(await signIn('dismissed'))
    expect((await product.call('GET', '/platform/inbox', { session })).status).toBe(200)
    await change(id, { state: 'disabled' })
    expect((await product.call('GET', '/platform/inbox', { session })).status).toBe(401)
    expect(outcome(await signIn('dismissed'))).toBe('account.wrong_sign_in')
  })
})

describe('opening an account', () => {
  it('is refused for a name that is taken, in any case, and for a weak password', async () => {
    await account('Taken')
    const open = (login: string, password: string) =>
      product
        .run(system, (ctx) => createAccount(ctx, { login, name: '甲', personId: null, password }))
        .catch((error: { code: string }) => error.code)
    expect([
      await open('tAKEN', PASSWORD),
      await open('weak', '12345678'),
      await open('weak', 'short'),
    ]).toEqual([...['account.login_taken', 'password.too_weak', 'password.too_short']])
  })
})
