import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { loadTestPlaces, makeAccount, makePerson } from './testing.ts'

let product: TestProduct
let officer: { personId: string; session: string }
let member: { personId: string; session: string }
beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
  officer = await makeAccount(product, { login: 'officer', roles: ['officer'] })
  member = await makeAccount(product, { login: 'member' })
})
afterAll(async () => {
  expect(product.defects).toEqual([])
  await product.close()
})

const get = (path: string, session?: string) =>
  product.call('GET', path, session === undefined ? {} : { session })
const post = (path: string, session: string, body?: object) =>
  product.call('POST', path, { session, ...(body ? { body } : {}) })

describe('consents over HTTP', () => {
  it('are withdrawn and given by the member, who sees each answer', async () => {
    const path = `/register/people/${member.personId}/consents`
    const reply = await post(`${path}/matching/withdraw`, member.session)
    const { items, ledger, mayAnswer } = reply.body as {
      items: { purpose: string; isGiven: boolean }[]
      ledger: { purpose: string; decision: string; way: string }[]
      mayAnswer: boolean
    }
    expect(items.map(({ purpose, isGiven }) => [purpose, isGiven])).toEqual([
      ['matching', false],
      ['contact', true],
      ['publication', true],
      ['sharing', true],
    ])
    expect([ledger.length, ledger[0]!.decision, ledger[0]!.way, mayAnswer]).toEqual([
      ...[5, 'withdrawn', '本人在网上', true],
    ])
    expect(await post(`${path}/matching/withdraw`, member.session)).toMatchObject({
      status: 409,
      body: { code: 'register.consent_not_given' },
    })
    const given = await post(`${path}/matching/give`, member.session, { textVersion: 1 })
    expect((given.body as typeof reply.body & { items: typeof items }).items[0]!.isGiven).toBe(true)
    expect((await get(path, officer.session)).body).toEqual(given.body)
    expect((await get(path)).status).toBe(401)
  })

  it('have their texts for anyone', async () => {
    const reply = await get('/register/consent-texts')
    const { items } = reply.body as { items: { purpose: string; name: string; version: number }[] }
    expect(items.map(({ name, version }) => [name, version])).toEqual([
      ['供需匹配', 1],
      ['消息联系', 1],
      ['公开展示', 1],
      ['科协间共享', 1],
    ])
  })

  it('are read in a number of statements that does not grow with the ledger', async () => {
    const id = await makePerson(product, { name: '常改的人', consents: ['contact'] })
    const path = `/register/people/${id}/consents`
    const count = async () => {
      // What the process keeps in memory follows in the background, with statements of its own.
      await product.followers.settle()
      return product.countQueries(() => get(path, officer.session))
    }
    await count()
    const one = await count()
    await post(`${path}/contact/withdraw`, officer.session)
    await post(`${path}/contact/give`, officer.session, { textVersion: 1 })
    expect([
      await count(),
      ((await get(path, officer.session)).body as { ledger: [] }).ledger.length,
    ]).toEqual([...[one, 3]])
  })
})

describe('counts over HTTP', () => {
  it('are for staff, in a number of statements that does not grow', async () => {
    const count = async () => {
      await product.followers.settle()
      return product.countQueries(() => get('/register/counts?place=510903', officer.session))
    }
    await count()
    const before = await count()
    await makePerson(product, { name: '又一个人' })
    expect(await count()).toEqual(before)
    expect((await get('/register/counts', member.session)).status).toBe(403)
  })
})

describe('a studio over HTTP', () => {
  it('is registered by a worker and shown with its directions', async () => {
    const worker = await makePerson(product, { name: '带头人' })
    await product.source.db
      .updateTable('platform.account')
      .set({ personId: worker })
      .where('login', '=', 'member')
      .execute()
    const made = await post('/register/studios', member.session, {
      name: '冷链科创工作室',
      placeCode: '510903',
      directions: ['冷链'],
    })
    const { id } = made.body as { id: string }
    expect((await get(`/register/organisations/${id}`, member.session)).body).toMatchObject({
      kind: 'studio',
      directions: ['冷链'],
      activity: null,
      members: [{ personId: worker, role: 'representative' }],
      abilities: ['view', 'update', 'close', 'add_member', 'hand_over', 'attach_evidence', 'view_evidence'],
    })
    const asOrganisation = { name: '绕道', kind: 'studio', placeCode: '510903' }
    expect((await post('/register/organisations', member.session, asOrganisation)).status).toBe(400)
  })
})

describe('leaving over HTTP', () => {
  it('tells what goes, then takes the session with it', async () => {
    const goer = await makeAccount(product, { login: 'goer', name: '周小兰' })
    const path = `/register/people/${goer.personId}`
    expect((await get(`${path}/leaving`, goer.session)).body).toMatchObject({
      stays: [{ name: '授权台账的记录', count: 4, openCount: 0 }],
      keepsName: false,
    })
    expect((await get(`${path}/leaving`, officer.session)).status).toBe(403)
    expect((await post(`${path}/leave`, goer.session)).status).toBe(204)
    expect((await get(path, goer.session)).status).toBe(401)
    expect((await get(path, officer.session)).body).toMatchObject({
      name: '周*兰',
      phone: null,
      state: { code: 'closed' },
      stateReason: '本人申请注销',
    })
  })
})
