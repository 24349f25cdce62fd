import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { accountsOf, outcome, PASSWORD, PUBLIC_URL, tokenIn } from './testing.ts'

const NEW = 'paper mountain under rain'
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

const ask = (identifier: string) => accounts.post('/password-resets', { identifier })
const use = async (token: string, password = NEW) =>
  outcome(await accounts.post('/password-resets/use', { token, password }))
const confirm = async (token: string) => outcome(await accounts.post('/account-emails/confirm', { token }))
const offer = async (session: string, email: string, current = PASSWORD) =>
  outcome(await accounts.post('/account/email', { email, current }, session))

/** An account with a confirmed mail address. */
async function reachable(login: string) {
  const account = await accounts.open(login)
  const email = `${login}@example.org`
  await offer(account.session, email)
  await confirm(await mailedToken())
  return { ...account, email }
}

/** The token of the newest link that was mailed. */
const mailedToken = async () => tokenIn((await accounts.mails()).at(-1)?.text ?? '')

describe('a mail address', () => {
  it('is the account’s once its link was opened, and once only', async () => {
    const { id, session } = await accounts.open('mailer')
    expect([await offer(session, 'mailer@example.org'), (await ask('mailer')).status]).toEqual([204, 204])
    const mails = await accounts.mails()
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([['mailer@example.org', '请确认您的邮箱']])
    const token = tokenIn(mails[0]?.text ?? '')
    expect(mails[0]?.text).toContain(`\n\n${PUBLIC_URL}/confirm-email#token=${token}`)
    expect([await confirm(token), await confirm(token)]).toEqual([204, 'account.link_spent'])
    const { body } = await product.call('GET', '/platform/account', { session })
    expect(body).toMatchObject({ email: 'mailer@example.org', emailOffered: null })
    expect((await accounts.historyOf(id)).slice(-2)).toEqual([
      'mailer的姓名 填写了邮箱，等待确认',
      '确认了邮箱',
    ])
  })

  it('takes the password, a living link, and an address nobody has; a change is told to the one before', async () => {
    const owner = await reachable('owner')
    expect(await offer(owner.session, 'x@example.org', 'wrong wrong wrong')).toBe(
      'account.wrong_password current',
    )
    await offer(owner.session, 'late@example.org')
    const late = await mailedToken()
    const rival = await accounts.open('rival')
    await offer(rival.session, 'OWNER@example.org')
    const taken = await mailedToken()
    expect(await confirm(taken)).toBe('account.email_taken email')
    product.clock.advance({ minutes: 24 * 60 })
    expect(await confirm(late)).toBe('account.link_spent')
    const { session } = await accounts.signIn('owner')
    await offer(session, 'new@example.org')
    await confirm(await mailedToken())
    expect((await accounts.mails()).map(({ to, subject }) => [to, subject])).toEqual([
      [owner.email, '您的邮箱已更换'],
    ])
  })

  it('link opens no password, nor the other way', async () => {
    const { session } = await reachable('mixed')
    await offer(session, 'mixed2@example.org')
    const email = await mailedToken()
    await ask('mixed')
    const password = await mailedToken()
    expect([await use(email), await confirm(password), await use(password)]).toEqual([
      'account.link_spent',
      'account.link_spent',
      204,
    ])
  })
})

describe('a forgotten password', () => {
  it('is asked for by name or mail address, and set by the link that was mailed', async () => {
    const { id, session, email } = await reachable('asker')
    await ask(email.toUpperCase())
    const first = await mailedToken()
    await ask(' ASKER ')
    const mails = await accounts.mails()
    const token = tokenIn(mails[0]?.text ?? '')
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([[email, '重设密码']])
    expect(mails[0]?.text).toContain(`\n\n${PUBLIC_URL}/reset-password#token=${token}`)
    expect([await use(first), await use(token), await use(token)]).toEqual([
      'account.link_spent',
      204,
      'account.link_spent',
    ])
    expect([
      await accounts.isSignedIn(session),
      (await accounts.signIn('asker')).outcome,
      (await accounts.signIn('asker', NEW)).outcome,
    ]).toEqual([false, 'account.wrong_sign_in', 204])
    expect(await accounts.inboxOf(id)).toEqual(['您的密码已修改'])
    expect((await accounts.historyOf(id)).filter((line) => line.includes('链接'))).toEqual([
      '申请了重设密码，链接已发到邮箱',
      '申请了重设密码，链接已发到邮箱',
      '通过一次性链接设置了新密码，所有登录已退出，访问令牌已撤销',
    ])
  })

  it('answers the same for a name that exists, one without mail, a disabled one, and nobody', async () => {
    await reachable('known')
    await accounts.open('mailless')
    const { id } = await reachable('disabled')
    await product.source.db
      .updateTable('platform.account')
      .set({ state: 'disabled' })
      .where('id', '=', id)
      .execute()
    const said = async (identifier: string) => {
      const replies: unknown[] = []
      for (let n = 0; n < 6; n++) {
        const { status, body } = await ask(identifier)
        replies.push({ status, body: body && { ...(body as object), requestId: '' } })
      }
      return replies
    }
    const answers = await Promise.all(['known', 'mailless', 'disabled', 'nobody'].map(said))
    expect(answers.slice(1)).toEqual([answers[0], answers[0], answers[0]])
    expect(answers[0]?.map((reply) => (reply as { status: number }).status)).toEqual([
      ...Array<number>(5).fill(204),
      429,
    ])
    expect(new Set((await accounts.mails()).map(({ to }) => to))).toEqual(new Set(['known@example.org']))
  })

  it('fills nobody’s mailbox: five an hour, by whichever name', async () => {
    const { email } = await reachable('flooded')
    await Promise.all(['flooded', email].flatMap((name) => Array.from({ length: 4 }, () => ask(name))))
    expect((await accounts.mails()).length).toBe(5)
  })

  it('keeps no token readable: not in the table of links, not in the message', async () => {
    const { id } = await reachable('discreet')
    await ask('discreet')
    const { db } = product.source
    const waiting = await db
      .selectFrom('platform.message')
      .selectAll()
      .where('recipientId', '=', id)
      .execute()
    const links = await db
      .selectFrom('platform.accountLink')
      .selectAll()
      .where('accountId', '=', id)
      .execute()
    const token = await mailedToken()
    const hex = Buffer.from(token).toString('hex')
    const stored = JSON.stringify([waiting, links.map((link) => link.tokenHash.toString('hex'))])
    expect([token.length, stored.includes(token), stored.includes(hex)]).toEqual([43, false, false])
    expect(await accounts.inboxOf(id)).toEqual([])
  })
})

describe('a reset link', () => {
  it('ends after an hour, survives a refused password, and lifts a lock', async () => {
    await reachable('slow')
    for (let n = 0; n < 6; n++) await accounts.signIn('slow', 'wrong wrong wrong')
    await ask('slow')
    const token = await mailedToken()
    expect([await use(token, 'short'), await use(token, 'slow12345')]).toEqual([
      'password.too_short password',
      'password.too_weak password',
    ])
    product.clock.advance({ minutes: 59 })
    expect(await use(token)).toBe(204)
    await ask('slow')
    const late = await mailedToken()
    product.clock.advance({ minutes: 60 })
    expect(await use(late)).toBe('account.link_spent')
    expect((await accounts.signIn('slow', NEW)).outcome).toBe(204)
  })

  it('used twice at once sets one password', async () => {
    await reachable('parallel')
    await ask('parallel')
    const token = await mailedToken()
    const outcomes = await Promise.all(['quiet lantern by the sea', NEW].map((one) => use(token, one)))
    expect(outcomes.toSorted()).toEqual([204, 'account.link_spent'])
  })

  it('leaves two-step sign-in as it was, and is void for a disabled account', async () => {
    const { id, session } = await reachable('careful')
    const { codeAt } = await accounts.enrol(session)
    await ask('careful')
    const token = await mailedToken()
    expect(await use(token)).toBe(204)
    product.clock.advance({ minutes: 1 })
    expect([
      (await accounts.signIn('careful', NEW)).outcome,
      (await accounts.signIn('careful', NEW, codeAt())).outcome,
    ]).toEqual(['account.code_needed code', 204])
    await ask('careful')
    const second = await mailedToken()
    await product.source.db
      .updateTable('platform.account')
      .set({ state: 'disabled' })
      .where('id', '=', id)
      .execute()
    expect(await use(second)).toBe('account.link_spent')
  })

  it('never takes its host from the request', async () => {
    await reachable('spoofed')
    await product.call('POST', '/platform/password-resets', {
      body: { identifier: 'spoofed' },
      headers: { host: 'evil.example.com', 'x-forwarded-host': 'evil.example.com' },
    })
    const mail = (await accounts.mails()).at(-1)
    expect([mail?.text.includes(PUBLIC_URL), mail?.text.includes('evil')]).toEqual([true, false])
  })
})
