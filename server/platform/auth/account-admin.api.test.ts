import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../actor.ts'
import { loadTestPlaces, makeAccount } from '#modules/register/testing.ts'
import { buildServer } from '#server/product.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { accountsOf, outcome, PASSWORD, PUBLIC_URL, tokenIn } from './testing.ts'

const NEW = 'paper mountain under rain'
let product: TestProduct
let accounts: ReturnType<typeof accountsOf>
let city: string
let county: string
beforeAll(async () => {
  product = await openTestProduct()
  accounts = accountsOf(product)
  await loadTestPlaces(product)
  city = await made('city-admin', '510900', ['administrator'])
  county = await made('county-admin', '510903', ['administrator'])
})
afterAll(async () => {
  expect(product.defects).toEqual([])
  await product.close()
})

const idsByLogin = new Map<string, string>()
async function made(login: string, placeCode = '510903', roles: readonly Role[] = []): Promise<string> {
  const account = await makeAccount(product, { login, placeCode, roles })
  idsByLogin.set(login, account.accountId)
  return account.session
}

type Action = 'reset-link' | 'disable' | 'enable' | 'remove-totp'
const act = async (session: string, login: string, action: Action) =>
  accounts.post(`/accounts/${idsByLogin.get(login)}/${action}`, undefined, session)

const list = async (session: string, query = '') => {
  const { body } = await product.call('GET', `/platform/accounts?${query}`, { session })
  return body as {
    items: { login: string; state: string; abilities: string[] }[]
    nextCursor: string | null
  }
}

describe('the list of accounts', () => {
  it('shows those of one’s places with what one may do, found by name and read page by page', async () => {
    await made('list-one')
    await made('list-two')
    await made('list-far', '510904')
    const all = ['make_reset_link', 'disable']
    const inCounty = await list(county, 'q=list')
    expect(inCounty.items.map(({ login, state, abilities }) => [login, state, abilities])).toEqual([
      ['list-two', 'active', all],
      ['list-one', 'active', all],
    ])
    expect((await list(city, 'q=LIST-')).items.map(({ login }) => login)).toEqual([
      'list-far',
      'list-two',
      'list-one',
    ])
    const first = await list(city, 'q=list&limit=2')
    const second = await list(city, `q=list&limit=2&cursor=${first.nextCursor}`)
    expect([
      first.items.map(({ login }) => login),
      second.items.map(({ login }) => login),
      second.nextCursor,
    ]).toEqual([['list-far', 'list-two'], ['list-one'], null])
    expect([(await list(city, 'q=%25')).items, (await list(city, 'q=list&state=disabled')).items]).toEqual([
      [],
      [],
    ])
  })

  it('masks sign-in names that are telephone numbers', async () => {
    await made('13800138000')
    expect((await list(county, 'q=13800138000')).items.map(({ login }) => login)).toEqual(['138****8000'])
  })

  it('takes the same queries for one row and for three', async () => {
    for (const login of ['count-1', 'count-2', 'count-3']) await made(login)
    const queries = (limit: number) => product.countQueries(() => list(county, `q=count-&limit=${limit}`))
    await queries(1)
    expect([await queries(3), (await list(county, 'q=count-')).items.length]).toEqual([await queries(1), 3])
  })

  it('is for administrators', async () => {
    const outsiders = await Promise.all([made('officer', '510900', ['officer']), made('nobody')])
    for (const session of outsiders) {
      expect(outcome(await product.call('GET', '/platform/accounts', { session }))).toBe('policy.role_needed')
    }
  })
})

describe('an administrator’s reset link', () => {
  it('sets a new password once; holder and history are told', async () => {
    const session = await made('holder')
    const reply = await act(county, 'holder', 'reset-link')
    const { link, expiresAt } = reply.body as { link: string; expiresAt: string }
    const inAnHour = new Date(product.clock().getTime() + 3_600_000).toISOString()
    expect([reply.status, link, expiresAt]).toEqual([201, `/reset-password#token=${tokenIn(link)}`, inAnHour])
    expect(await accounts.isSignedIn(session)).toBe(true)
    const body = { token: tokenIn(link), password: NEW }
    expect([
      outcome(await accounts.post('/password-resets/use', body)),
      outcome(await accounts.post('/password-resets/use', body)),
      (await accounts.signIn('holder', NEW)).outcome,
      await accounts.isSignedIn(session),
    ]).toEqual([204, 'account.link_spent', 204, false])
    const id = idsByLogin.get('holder')!
    expect(await accounts.inboxOf(id)).toEqual(['您的密码已修改', '管理员为您生成了重设密码的链接'])
    expect(await accounts.historyOf(id)).toEqual([
      '系统 开通了账号',
      'county-admin 生成了重设密码的一次性链接，1 小时内有效',
      '通过一次性链接设置了新密码，所有登录已退出，访问令牌已撤销',
      '登录成功',
    ])
  })

  it('has the configured host, whatever the request claims', async () => {
    await made('hosted')
    const config = { publicUrl: PUBLIC_URL, trustProxy: true }
    const app = await buildServer(product, config, 'test')
    const reply = await app.inject({
      ...{ method: 'POST', url: `/api/v1/platform/accounts/${idsByLogin.get('hosted')}/reset-link` },
      headers: {
        ...{ cookie: `interchange_session=${county}`, 'x-requested-with': 'interchange' },
        ...{ host: 'evil.example.com', 'x-forwarded-host': 'evil.example.com' },
      },
    })
    await app.close()
    const { link } = reply.json<{ link: string }>()
    expect(link).toBe(`${PUBLIC_URL}/reset-password#token=${tokenIn(link)}`)
  })

  it('replaces the one before', async () => {
    await made('replaced')
    const [first, second] = [
      await act(county, 'replaced', 'reset-link'),
      await act(city, 'replaced', 'reset-link'),
    ]
    const use = async ({ body }: typeof first) =>
      outcome(
        await accounts.post('/password-resets/use', {
          token: tokenIn((body as { link: string }).link),
          password: NEW,
        }),
      )
    expect([await use(first), await use(second)]).toEqual(['account.link_spent', 204])
  })
})

describe('who may administer an account', () => {
  it('not of other places, not one’s own, not of somebody with a wider role, and nobody without the role', async () => {
    await made('far', '510904')
    await made('wide', '510903', [])
    await made('colleague', '510903', ['officer'])
    const officer = await made('officer-2', '510903', ['officer'])
    const wide = await product.source.db
      .selectFrom('platform.account')
      .select('personId')
      .where('login', '=', 'wide')
      .executeTakeFirstOrThrow()
    await product.source.db
      .insertInto('register.roleGrant')
      .values({
        ...{ id: crypto.randomUUID(), personId: wide.personId!, role: 'administrator' },
        ...{ placeCode: '510900', grantedAt: product.clock() },
      })
      .execute()
    const tried = async (session: string, login: string) =>
      Promise.all(
        (['reset-link', 'disable', 'enable', 'remove-totp'] as const).map(async (action) =>
          outcome(await act(session, login, action)),
        ),
      )
    const four = (code: string) => [code, code, code, code]
    expect(await tried(county, 'far')).toEqual(four('account.not_found'))
    expect(await tried(county, 'wide')).toEqual(four('account.other_holder'))
    expect(await tried(county, 'county-admin')).toEqual(four('account.own_account'))
    expect(await tried(officer, 'far')).toEqual(four('policy.role_needed'))
    expect((await list(county, 'q=wide')).items.map(({ abilities }) => abilities)).toEqual([[]])
    expect(outcome(await act(county, 'colleague', 'reset-link'))).toBe(201)
    expect(outcome(await act(city, 'wide', 'reset-link'))).toBe(201)
  })
})

it('an account’s history is for those who administer its place', async () => {
  await made('watched')
  const far = await made('far-admin', '510904', ['administrator'])
  const path = `/platform/audit/${idsByLogin.get('watched')}`
  const seen = async (session: string) => outcome(await product.call('GET', path, { session }))
  expect([await seen(county), await seen(city), await seen(far)]).toEqual([200, 200, 'audit.no_history'])
})

describe('disabling an account', () => {
  it('ends its sessions and its links at once; enabling does not bring them back', async () => {
    const session = await made('dismissed')
    const link = tokenIn(((await act(county, 'dismissed', 'reset-link')).body as { link: string }).link)
    expect([outcome(await act(county, 'dismissed', 'disable')), await accounts.isSignedIn(session)]).toEqual([
      204,
      false,
    ])
    expect([
      (await accounts.signIn('dismissed')).outcome,
      outcome(await accounts.post('/password-resets/use', { token: link, password: NEW })),
      outcome(await act(county, 'dismissed', 'reset-link')),
      outcome(await act(county, 'dismissed', 'disable')),
      (await list(county, 'q=dismissed&state=disabled')).items.map(({ abilities }) => abilities),
    ]).toEqual([
      'account.wrong_sign_in',
      'account.link_spent',
      'account.disabled',
      'account.disabled',
      [['enable']],
    ])
    expect([
      outcome(await act(county, 'dismissed', 'enable')),
      await accounts.isSignedIn(session),
      (await accounts.signIn('dismissed')).outcome,
    ]).toEqual([204, false, 204])
    expect(
      (await accounts.historyOf(idsByLogin.get('dismissed')!)).filter((line) => /用了账号/.test(line)),
    ).toEqual(['county-admin 停用了账号，所有登录已退出', 'county-admin 启用了账号'])
  })
})

describe('removing two-step sign-in', () => {
  it('is a step of its own with a sentence, ends the sessions, and tells the holder', async () => {
    const session = await made('lost')
    const { recoveryCodes } = await accounts.enrol(session)
    // A reset alone does not take it off.
    const link = tokenIn(((await act(county, 'lost', 'reset-link')).body as { link: string }).link)
    await accounts.post('/password-resets/use', { token: link, password: NEW })
    expect((await accounts.signIn('lost', NEW)).outcome).toBe('account.code_needed code')
    const living = (await accounts.signIn('lost', NEW, recoveryCodes[0])).session
    expect(outcome(await act(county, 'lost', 'remove-totp'))).toBe(204)
    expect([await accounts.isSignedIn(living), (await accounts.signIn('lost', NEW)).outcome]).toEqual([
      false,
      204,
    ])
    const id = idsByLogin.get('lost')!
    expect((await accounts.inboxOf(id))[0]).toBe('两步登录已关闭')
    expect(await accounts.historyOf(id)).toContain('county-admin 解除了账号的两步登录（验证器和恢复码作废）')
  })

  it('that is not on changes nothing', async () => {
    await made('plain')
    expect(outcome(await act(county, 'plain', 'remove-totp'))).toBe(204)
    expect(await accounts.historyOf(idsByLogin.get('plain')!)).toEqual(['系统 开通了账号'])
    expect((await accounts.signIn('plain', PASSWORD)).outcome).toBe(204)
  })
})
