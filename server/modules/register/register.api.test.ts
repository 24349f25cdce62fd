import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { importPeople } from './person/import-people.ts'
import { loadTestPlaces, makeAccount, makeOrganisation, makePerson } from './testing.ts'

const CANARY = '13987654321'
const CANARY_ID = '11010519491231002X'

let product: TestProduct
let officer: { personId: string; session: string }

beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
  officer = await makeAccount(product, { login: 'officer', roles: ['officer'] })
  await makePerson(product, { name: '金丝雀', phone: CANARY, idNumber: CANARY_ID, placeCode: '510903100' })
})
afterAll(async () => {
  expect(product.defects).toEqual([])
  await product.close()
})

interface Item {
  readonly id: string
  readonly name: string
  readonly phone: string | null
}

const items = (reply: { body: unknown }) => (reply.body as { items: Item[] }).items
const get = (path: string, session?: string) => product.call('GET', path, session ? { session } : {})

describe('people over HTTP', () => {
  it('are listed for the staff of their place with masked phones', async () => {
    const reply = await get('/register/people?q=金丝雀', officer.session)
    expect(items(reply)).toEqual([
      {
        id: expect.any(String) as string,
        name: '金丝雀',
        phone: '139****4321',
        placeCode: '510903100',
        place: '永兴镇',
        employer: '',
        title: '',
        subjectCode: null,
        isWorker: true,
        state: { code: 'verified', label: '已核验', tone: 'good' },
        activity: null,
        activeOn: null,
        registeredAt: '2021-06-01T01:00:00.000Z',
        verifiedAt: '2021-06-01T01:00:00.000Z',
      },
    ])
    const elsewhere = await makeAccount(product, {
      login: 'anju',
      placeCode: '510904',
      roles: ['officer', 'broker'],
    })
    expect(items(await get('/register/people?q=金丝雀', elsewhere.session))).toEqual([])
    const [found] = items(reply)
    expect((await get(`/register/people/${found!.id}`, elsewhere.session)).status).toEqual(404)
    const plain = await makeAccount(product, { login: 'plain' })
    expect((await get('/register/people', plain.session)).status).toEqual(403)
    expect((await get('/register/people')).status).toEqual(401)
  })

  it('never show a full phone or ID number but in the act of revealing', async () => {
    const [found] = items(await get('/register/people?q=金丝雀', officer.session))
    const replies = [
      await get('/register/people?limit=100', officer.session),
      await get(`/register/people/${found!.id}`, officer.session),
      await get('/register/people.csv', officer.session),
      await get('/register/duplicates/people', officer.session),
      await get(`/platform/audit/${found!.id}`, officer.session),
    ]
    const said = JSON.stringify(replies.map((reply) => reply.body))
    expect([said.includes(CANARY), said.includes(CANARY_ID), said.includes('139****4321')]).toEqual([
      false,
      false,
      true,
    ])
    const detail = replies[1]!.body as { idNumber: string; abilities: string[] }
    expect(detail.idNumber).toEqual('110105********002X')
    const reveal = await product.call('POST', `/register/people/${found!.id}/reveal-phone`, {
      session: officer.session,
      body: { purpose: '电话核对信息' },
    })
    expect(reveal).toMatchObject({ status: 200, body: { phone: CANARY } })
    const log = await get(`/platform/audit/${found!.id}`, officer.session)
    expect(items(log)[0]).toMatchObject({
      actor: 'officer',
      action: 'register.person.reveal_phone',
      sentence: '查看了完整电话号码，用途：电话核对信息',
    })
    const rows = await product.source.db.selectFrom('platform.outbox').select('payload').execute()
    expect(JSON.stringify(rows).includes(CANARY)).toEqual(false)
  })

  it('are paged in a number of statements that does not grow with the rows', async () => {
    const list = (limit: number) => () => get(`/register/people?limit=${limit}`, officer.session)
    // What follows the outbox after an earlier write would be counted too.
    await product.followers.settle()
    expect(await product.countQueries(list(1))).toEqual(await product.countQueries(list(3)))
    await product.run(system, (ctx) =>
      importPeople(
        ctx,
        ['甲', '乙', '丙'].map((name) => ({ name, placeCode: '510903' })),
      ),
    )
    const names: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`
      const page = await get(`/register/people?limit=2${query}`, officer.session)
      names.push(...items(page).map((item) => item.name))
      cursor = (page.body as { nextCursor: string | null }).nextCursor
    }
    expect([new Set(names).size, names.filter((name) => '甲乙丙'.includes(name)).sort()]).toEqual([
      names.length,
      ['丙', '乙', '甲'],
    ])
  })

  it('show oneself with what one may do', async () => {
    const made = await makeAccount(product, { login: 'oneself', phone: '13900007001' })
    const reply = await get(`/register/people/${made.personId}`, made.session)
    expect(reply.body).toMatchObject({
      name: 'oneself',
      phone: '139****7001',
      abilities: [
        ...['view', 'update', 'close', 'reveal_phone', 'attach_evidence', 'view_evidence'],
        ...['answer_consent', 'view_consents', 'leave'],
      ],
    })
  })

  it('register themselves, and are counted while they try', async () => {
    const attempt = (login: string) =>
      product.call('POST', '/register/sign-ups', {
        body: {
          name: '新人',
          placeCode: '510903',
          phone: '13900007002',
          login,
          password: 'fifteen long words',
        },
      })
    expect((await attempt('newcomer')).status).toEqual(201)
    expect(await attempt('again')).toMatchObject({
      status: 409,
      body: { code: 'register.phone_taken', field: 'phone' },
    })
    for (let tries = 2; tries < 20; tries++) await attempt('again')
    expect((await attempt('again')).status).toEqual(429)
  })

  it('are exported with the filters of the list', async () => {
    const reply = await product.app.inject({
      method: 'GET',
      url: `/api/v1/register/people.csv?q=${encodeURIComponent('金丝雀')}`,
      headers: { cookie: `interchange_session=${officer.session}` },
    })
    expect([reply.headers['content-type'], reply.body]).toEqual([
      'text/csv; charset=utf-8',
      '\uFEFF姓名,手机号,所在地,工作单位,职称,学科代码,科技工作者,状态,活跃情况,最近活动,登记日期,核验日期\r\n' +
        '金丝雀,139****4321,永兴镇,,,,是,已核验,,,2021-06-01,2021-06-01\r\n',
    ])
    const workbook = await product.app.inject({
      method: 'GET',
      url: '/api/v1/register/organisations.xlsx',
      headers: { cookie: `interchange_session=${officer.session}` },
    })
    expect([workbook.statusCode, workbook.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  })
})

describe('organisations over HTTP', () => {
  it('are listed in a number of statements that does not grow, and read by anyone as a card', async () => {
    const id = await makeOrganisation(product, { name: '名片公司' })
    await makeOrganisation(product, { name: '第二公司' })
    await makeOrganisation(product, { name: '第三公司' })
    const list = (limit: number) => () => get(`/register/organisations?limit=${limit}`, officer.session)
    // What follows the outbox after an earlier write would be counted too.
    await product.followers.settle()
    expect(await product.countQueries(list(1))).toEqual(await product.countQueries(list(3)))
    expect(
      items(await get('/register/organisations?q=名片', officer.session)).map((item) => item.id),
    ).toEqual([id])
    expect(await get(`/register/organisations/${id}/card`)).toMatchObject({
      status: 200,
      body: { name: '名片公司', place: '船山区' },
    })
    expect((await get(`/register/organisations/${id}`)).status).toEqual(401)
    expect((await get('/register/duplicates/organisations', officer.session)).status).toEqual(200)
  })

  it('are registered by a person, who then represents them', async () => {
    const made = await makeAccount(product, { login: 'founder' })
    const reply = await product.call('POST', '/register/organisations', {
      session: made.session,
      body: { name: '创办公司', kind: 'enterprise', placeCode: '510903' },
    })
    const { id } = reply.body as { id: string }
    const mine = await get(`/register/organisations/${id}`, made.session)
    expect(mine.body).toMatchObject({
      state: { code: 'registered', label: '已登记，等待核验' },
      members: [{ personId: made.personId, role: 'representative' }],
      abilities: ['view', 'update', 'close', 'add_member', 'attach_evidence', 'view_evidence'],
    })
  })
})
