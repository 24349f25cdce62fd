import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { toJson } from '../db/json-column.ts'
import { accountsOf, outcome, PASSWORD } from './testing.ts'

let product: TestProduct
let accounts: ReturnType<typeof accountsOf>
beforeAll(async () => {
  product = await openTestProduct()
  accounts = accountsOf(product)
})
afterAll(async () => {
  expect(product.defects).toEqual([])
  await product.close()
})

const state = async (session: string) => {
  const { body } = await product.call('GET', '/platform/account', { session })
  const { hasTotp, recoveryCodesLeft } = body as { hasTotp: boolean; recoveryCodesLeft: number }
  return [hasTotp, recoveryCodesLeft]
}

const remove = async (session: string, body: { current: string; code: string }) =>
  outcome(await accounts.post('/account/totp/remove', body, session))

describe('turning two-step sign-in on', () => {
  it('takes the password and a first code, and gives ten recovery codes', async () => {
    const { id, session } = await accounts.open('enroller')
    const begun = await accounts.post('/account/totp', { current: PASSWORD }, session)
    const { secret, uri } = begun.body as { secret: string; uri: string }
    expect([begun.status, uri, await state(session)]).toEqual([
      201,
      `otpauth://totp/Interchange:enroller?secret=${secret}&issuer=Interchange`,
      [false, 0],
    ])
    // Not confirmed: the password is still enough.
    expect((await accounts.signIn('enroller')).outcome).toBe(204)
    const { codeAt, recoveryCodes } = await accounts.enrol(session)
    expect([new Set(recoveryCodes).size, await state(session)]).toEqual([10, [true, 10]])
    expect(recoveryCodes.filter((code) => !/^[A-Z2-9]{5}-[A-Z2-9]{5}$/.test(code))).toEqual([])
    product.clock.advance({ minutes: 1 })
    expect([
      (await accounts.signIn('enroller')).outcome,
      (await accounts.signIn('enroller', PASSWORD, codeAt())).outcome,
    ]).toEqual(['account.code_needed code', 204])
    expect(await accounts.inboxOf(id)).toEqual(['两步登录已开启'])
    expect(await accounts.historyOf(id)).toContain('enroller的姓名 开启了两步登录')
  })

  it('keeps neither the secret nor the recovery codes readable', async () => {
    const { id, session } = await accounts.open('secretive')
    const begun = await accounts.post('/account/totp', { current: PASSWORD }, session)
    const { secret } = begun.body as { secret: string }
    const { recoveryCodes } = await accounts.enrol(session)
    const { db } = product.source
    const stored = toJson([
      await db.selectFrom('platform.account').selectAll().where('id', '=', id).execute(),
      await db.selectFrom('platform.recoveryCode').selectAll().where('accountId', '=', id).execute(),
      await db.selectFrom('platform.auditEntry').selectAll().execute(),
      await db.selectFrom('platform.message').selectAll().execute(),
    ])
    const readable = [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace('-', ''))]
    expect(readable.filter((one) => stored.includes(one))).toEqual([])
  })

  it('is refused without the password, with a wrong code, before it was begun, and twice', async () => {
    const { session } = await accounts.open('hasty')
    const wrong = async (path: string, body: object) => outcome(await accounts.post(path, body, session))
    expect([
      await wrong('/account/totp', { current: 'wrong wrong wrong' }),
      await wrong('/account/totp/confirm', { code: '123456' }),
    ]).toEqual(['account.wrong_password current', 'account.totp_not_begun'])
    await accounts.post('/account/totp', { current: PASSWORD }, session)
    expect(await wrong('/account/totp/confirm', { code: 'abcdef' })).toBe('account.wrong_code code')
    await accounts.enrol(session)
    expect(await wrong('/account/totp', { current: PASSWORD })).toBe('account.totp_on')
  })

  it('the code that confirmed it does not sign in as well', async () => {
    const { session } = await accounts.open('thrifty')
    const { codeAt } = await accounts.enrol(session)
    expect((await accounts.signIn('thrifty', PASSWORD, codeAt())).outcome).toBe('account.wrong_sign_in')
    expect((await accounts.signIn('thrifty', PASSWORD, codeAt(30))).outcome).toBe(204)
  })
})

describe('a code', () => {
  it('is right once: not a second time, and not after a newer one', async () => {
    const { session } = await accounts.open('replayed')
    const { codeAt } = await accounts.enrol(session)
    product.clock.advance({ minutes: 2 })
    const outcomes: unknown[] = []
    for (const code of [codeAt(), codeAt(), codeAt(-30), codeAt(30)]) {
      outcomes.push((await accounts.signIn('replayed', PASSWORD, code)).outcome)
    }
    expect(outcomes).toEqual([204, 'account.wrong_sign_in', 'account.wrong_sign_in', 204])
  })

  it('used twice at once lets one in', async () => {
    const { session } = await accounts.open('twice')
    const { codeAt } = await accounts.enrol(session)
    product.clock.advance({ minutes: 2 })
    const code = codeAt()
    const outcomes = await Promise.all(
      [1, 2, 3].map(async () => (await accounts.signIn('twice', PASSWORD, code)).outcome),
    )
    expect(outcomes.toSorted()).toEqual([204, 'account.wrong_sign_in', 'account.wrong_sign_in'])
  })
})

describe('a recovery code', () => {
  it('signs in once, however it is typed, and its use is told', async () => {
    const { id, session } = await accounts.open('forgetful')
    const { recoveryCodes } = await accounts.enrol(session)
    const [first = '', second = ''] = recoveryCodes
    const typed = ` ${first.toLowerCase().replace('-', ' ')} `
    const outcomes: unknown[] = []
    for (const code of [typed, first, second, 'AAAAA-AAAAA']) {
      outcomes.push((await accounts.signIn('forgetful', PASSWORD, code)).outcome)
    }
    const wrong = 'account.wrong_sign_in'
    expect([outcomes, await state(session)]).toEqual([
      [204, wrong, 204, wrong],
      [true, 8],
    ])
    expect(await accounts.inboxOf(id)).toEqual(['使用了一个恢复码', '使用了一个恢复码', '两步登录已开启'])
    expect(await accounts.historyOf(id)).toContain('使用了一个恢复码，还剩 9 个')
  })

  it('used twice at once lets one in', async () => {
    const { session } = await accounts.open('double')
    const { recoveryCodes } = await accounts.enrol(session)
    const outcomes = await Promise.all(
      [1, 2, 3].map(async () => (await accounts.signIn('double', PASSWORD, recoveryCodes[0])).outcome),
    )
    expect(outcomes.toSorted()).toEqual([204, 'account.wrong_sign_in', 'account.wrong_sign_in'])
  })

  it('is no one else’s', async () => {
    const [one, other] = [await accounts.open('mine'), await accounts.open('yours')]
    const { recoveryCodes } = await accounts.enrol(one.session)
    await accounts.enrol(other.session)
    expect((await accounts.signIn('yours', PASSWORD, recoveryCodes[0])).outcome).toBe('account.wrong_sign_in')
  })
})

describe('turning two-step sign-in off', () => {
  it('takes the password and a code, and voids the recovery codes', async () => {
    const { id, session } = await accounts.open('leaver')
    const { codeAt, recoveryCodes } = await accounts.enrol(session)
    expect(await remove(session, { current: PASSWORD, code: codeAt(30) })).toBe(204)
    expect([await state(session), (await accounts.signIn('leaver')).outcome]).toEqual([[false, 0], 204])
    await accounts.enrol(session)
    expect((await accounts.signIn('leaver', PASSWORD, recoveryCodes[0])).outcome).toBe(
      'account.wrong_sign_in',
    )
    expect((await accounts.historyOf(id)).filter((line) => line.includes('关闭'))).toEqual([
      'leaver的姓名 关闭了两步登录',
    ])
  })

  it('takes a recovery code too, for whoever lost the telephone', async () => {
    const { session } = await accounts.open('robbed')
    const { recoveryCodes } = await accounts.enrol(session)
    expect(await remove(session, { current: PASSWORD, code: recoveryCodes[4] ?? '' })).toBe(204)
    expect(await state(session)).toEqual([false, 0])
  })

  it('is refused where it is off, and with a wrong password or code', async () => {
    const { session } = await accounts.open('stayer')
    expect(await remove(session, { current: PASSWORD, code: '123456' })).toBe('account.totp_off')
    const { codeAt } = await accounts.enrol(session)
    expect([
      await remove(session, { current: 'wrong wrong wrong', code: codeAt(30) }),
      await remove(session, { current: PASSWORD, code: codeAt(900) }),
      await state(session),
    ]).toEqual(['account.wrong_password current', 'account.wrong_code code', [true, 10]])
  })

  it('cannot be guessed past the lock with the right password', async () => {
    const { session } = await accounts.open('besieged')
    const { codeAt } = await accounts.enrol(session)
    const outcomes: unknown[] = []
    for (let tries = 0; tries < 6; tries++) {
      outcomes.push(await remove(session, { current: PASSWORD, code: codeAt(900) }))
    }
    expect(outcomes).toEqual([...Array<string>(5).fill('account.wrong_code code'), 'account.locked'])
  })
})
