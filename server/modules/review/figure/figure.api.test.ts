import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system, type Actor, type Role } from '#platform/actor.ts'
import { buildApp } from '#platform/http/app.ts'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import { reviewModule } from '../module.ts'
import { fees, seedOrganisations, seedPlaces, testPlaces, verified } from '../testing.ts'

const PERIOD = 'from=2021-01-01&to=2021-12-31'

let product: TestProduct
let app: FastifyInstance

function staff(role: Role, ...places: string[]): Actor {
  return actorWith({ grants: places.map((placeCode) => ({ role, placeCode })) })
}

const readers: Readonly<Record<string, Actor>> = {
  city: staff('officer', '510900'),
  county: staff('broker', '510981'),
  country: staff('auditor', '000000'),
  both: staff('officer', '510903', '510981'),
  member: actorWith({}),
}

beforeAll(async () => {
  product = await openTestProduct('2021-12-20T09:00:00+08:00')
  await product.run(system, async (ctx) => {
    await seedPlaces(ctx)
    await seedOrganisations(ctx, [
      { name: '射洪锂电', place: '510922', at: '2018-03-01T09:00:00+08:00', fee: 100n },
      { name: '=HYPERLINK("x")', place: '510903', at: '2021-03-01T23:30:00+08:00', fee: 123_456_789_50n },
      { name: '射洪酒业', place: '510981', at: '2021-04-01T09:00:00+08:00', fee: 250n },
    ])
  })
  app = await buildApp({
    source: product.source,
    routes: reviewModule([verified, fees], testPlaces).routes ?? [],
    actorOf: async (token) => {
      const actor = readers[token]
      return actor ? { actor, language: 'zh' } : undefined
    },
    actorOfToken: async () => undefined,
    afterWrite: () => {},
    version: 'test',
    secure: false,
    ready: async () => true,
  })
})
afterAll(async () => {
  await app.close()
  await product.close()
})

async function get(path: string, reader?: string): Promise<{ status: number; body: unknown; code: unknown }> {
  const cookie = reader ? { cookie: `interchange_session=${reader}` } : {}
  const response = await app.inject({ url: `/api/v1/review${path}`, headers: cookie })
  const isJson = String(response.headers['content-type']).includes('json')
  const body: unknown = isJson ? response.json() : response.body
  return { status: response.statusCode, body, code: isJson ? (body as { code?: unknown }).code : undefined }
}

describe('figures over HTTP', () => {
  const count = {
    ...{ ref: 'T001', id: 'test.verified', name: '已核验单位', unit: { code: 'organisation', label: '家' } },
    ...{ qualifier: 'exact', kind: 'S', opens: 'organisation' },
  }
  const money = {
    ...{ ref: 'T002', id: 'test.fees', name: '会费', unit: { code: 'CNY', label: '元' } },
    ...{ qualifier: 'about', kind: 'F', opens: 'organisation' },
  }

  it('gives the totals of a place, with what the reader may do', async () => {
    expect(await get(`/figures?${PERIOD}`, 'city')).toEqual({
      status: 200,
      code: undefined,
      body: {
        ...{ from: '2021-01-01', to: '2021-12-31', placeCode: '510900' },
        items: [
          { ...count, value: '3', text: '3家', rows: 3 },
          { ...money, value: '123456792', text: '约1.23亿元', rows: 2 },
        ],
        abilities: ['openRows'],
      },
    })
  })

  it('gives staff of elsewhere the totals, but not the rows', async () => {
    expect((await get(`/figures?${PERIOD}&place=510903&refs=T001`, 'county')).body).toEqual({
      ...{ from: '2021-01-01', to: '2021-12-31', placeCode: '510903', abilities: [] },
      items: [{ ...count, value: '1', text: '1家', rows: 1 }],
    })
    const refused = await get(`/figures/T001/rows?${PERIOD}&place=510903`, 'county')
    expect([refused.status, refused.code]).toEqual([403, 'policy.other_place'])
    const csv = await get(`/figures/T001/rows.csv?${PERIOD}&place=510900`, 'county')
    expect([csv.status, csv.code]).toEqual([403, 'policy.other_place'])
  })

  it('means the one place of the reader, else the country, and until today', async () => {
    const scopes = []
    for (const reader of ['county', 'both', 'country']) {
      const { from, to, placeCode } = (await get('/figures?refs=T001', reader)).body as Record<
        string,
        unknown
      >
      scopes.push([from, to, placeCode])
    }
    expect(scopes).toEqual([
      ['2000-01-01', '2021-12-20', '510981'],
      ['2000-01-01', '2021-12-20', null],
      ['2000-01-01', '2021-12-20', null],
    ])
  })

  it.each([
    ['/figures', undefined, 401, 'policy.sign_in'],
    ['/figures', 'member', 403, 'policy.role_needed'],
    ['/figures?from=2021-02-30', 'city', 400, 'review.day_unreal'],
    ['/figures?from=2022-01-01&to=2021-01-01', 'city', 400, 'review.period_reversed'],
    ['/figures?place=x', 'city', 400, 'http.invalid_input'],
    ['/figures?refs=T009', 'city', 404, 'review.figure_unknown'],
    ['/figures/T009/rows', 'city', 404, 'review.figure_unknown'],
    ['/figures/T001/rows', 'both', 403, 'policy.other_place'],
    ['/figures/T001/rows?cursor=x', 'city', 400, 'page.wrong_cursor'],
  ])('refuses %s for %s', async (path, reader, status, code) => {
    const reply = await get(path, reader)
    expect([reply.status, reply.code]).toEqual([status, code])
  })
})

describe('rows over HTTP', () => {
  it('open for the staff of the place, with the rows of its former code', async () => {
    const first = await get(`/figures/T002/rows?from=2017-01-01&to=2021-12-31&limit=1`, 'county')
    const { nextCursor } = first.body as { nextCursor: string }
    const rest = await get(`/figures/T002/rows?from=2017-01-01&to=2021-12-31&cursor=${nextCursor}`, 'county')
    const id = expect.any(String) as string
    expect([first.body, rest.body]).toEqual([
      {
        items: [
          {
            ...{ id, label: '射洪锂电', place: { code: '510922', name: '射洪县' } },
            ...{ at: '2018-03-01T01:00:00.000Z', amount: '1' },
          },
        ],
        nextCursor,
      },
      {
        items: [
          {
            ...{ id, label: '射洪酒业', place: { code: '510981', name: '射洪市' } },
            ...{ at: '2021-04-01T01:00:00.000Z', amount: '2.5' },
          },
        ],
        nextCursor: null,
      },
    ])
  })

  it('take as many statements for one row as for three', async () => {
    const queries = (place: string) =>
      product.countQueries(() => get(`/figures/T001/rows?place=${place}`, 'country'))
    expect([await queries('510903'), await queries('510900')]).toEqual([3, 3])
  })

  it('are exported with place and exact amount, safe for spreadsheets', async () => {
    const { body } = await get(`/figures/T002/rows.csv?${PERIOD}`, 'city')
    const lines = String(body).replace(/[0-9a-f-]{36}/g, 'ID')
    expect(lines).toBe(
      '\uFEFF记录标识,记录,地区代码,地区,日期,金额（元）\r\n' +
        `ID,"'=HYPERLINK(""x"")",510903,船山区,2021-03-01,123456789.5\r\n` +
        'ID,射洪酒业,510981,射洪市,2021-04-01,2.5\r\n',
    )
  })
})

describe('exports and definitions over HTTP', () => {
  it('gives the figures as CSV', async () => {
    const { body } = await get(`/figures.csv?${PERIOD}`, 'city')
    expect(body).toBe(
      '\uFEFF编号,标识,指标,数值,单位,表述,类型,明细条数,开始日期,截止日期,地区代码\r\n' +
        'T001,test.verified,已核验单位,3,家,3家,期末存量,3,2021-01-01,2021-12-31,510900\r\n' +
        'T002,test.fees,会费,123456792,CNY,约1.23亿元,期内发生,2,2021-01-01,2021-12-31,510900\r\n',
    )
  })

  it('explains every figure to everybody', async () => {
    const item = (figure: typeof verified, kind: string) => ({
      ...{
        ref: figure.ref,
        id: figure.id,
        name: figure.name.zh,
        qualifier: figure.qualifier,
        opens: figure.opens,
      },
      unit: { code: figure.unit.code, label: figure.unit.zh },
      kind: { code: figure.kind, label: kind },
      definition: figure.definition.zh,
    })
    const items = [item(verified, '期末存量'), item(fees, '期内发生')]
    expect(await get('/definitions')).toEqual({ status: 200, code: undefined, body: { items } })
  })
})
