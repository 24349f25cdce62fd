import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system, type Actor } from '#platform/actor.ts'
import { codeOf, idsOf, itemsOf, openApi, type ExchangeApi, type Item } from '../api-testing.ts'
import { staff } from '../testing.ts'
import { acceptedCentre, centreOf, makeCentre } from './centre-testing.ts'
import { centreCard, centreDetail, centreRecord } from './centre.contract.ts'

let api: ExchangeApi
let cityOfficer: Actor
let ids: string[]
beforeAll(async () => {
  api = await openApi()
  cityOfficer = await staff(api.scene.product, 'officer', '510900')
  const people = { officer: system, cityOfficer }
  const make = (placeCode: string) => acceptedCentre(api.scene, people, { placeCode })
  ids = [await make('510900'), await make('510904'), await make('510981')]
  ids.push(await makeCentre(api.scene, api.scene.officer))
  await api.scene.product.followers.settle()
})
afterAll(() => api.scene.product.close())

describe('centres over HTTP', () => {
  it('are listed to everyone once accepted, and to staff of their place in any state', async () => {
    const [city, county, other, draft] = ids
    expect([
      idsOf(await api.get('/centres')),
      idsOf(await api.get('/centres', 'stranger')),
      idsOf(await api.get('/centres', 'broker')),
      idsOf(await api.get('/centres?state=draft', 'broker')),
      idsOf(await api.get('/centres?state=draft')),
      idsOf(await api.get('/centres?level=county&place=510900')),
      idsOf(await api.get('/centres?place=510904')),
    ]).toEqual([
      [city, county, other],
      [city, county, other],
      [city, draft, county, other],
      [draft],
      [],
      [county, other],
      [county],
    ])
  })

  it('are listed with as many statements for three as for one, and page by page', async () => {
    const seen: [number, number][] = []
    for (const limit of [1, 3]) {
      let rows = 0
      const count = await api.scene.product.countQueries(async () => {
        rows = itemsOf(await api.get(`/centres?limit=${limit}`)).length
      })
      seen.push([rows, count])
    }
    const first = await api.get('/centres?limit=2')
    const { nextCursor } = first.body as { nextCursor: string }
    const second = await api.get(`/centres?limit=2&cursor=${nextCursor}`)
    expect(seen).toEqual([
      [1, 4],
      [3, 4],
    ])
    expect([...idsOf(first), ...idsOf(second)]).toEqual(idsOf(await api.get('/centres')))
  })

  it('have the contract’s keys and no other', async () => {
    const keys = (value: unknown) => Object.keys(value as object).sort()
    const [card] = itemsOf(await api.get('/centres'))
    const detail = (await api.get(`/centres/${ids[1]}`)).body
    const record = (await api.get(`/centres/${ids[1]}/record`, 'stranger')).body
    expect([card, detail, record].map(keys)).toEqual(
      [centreCard, centreDetail, centreRecord].map(({ shape }) => keys(shape)),
    )
  })

  it('keep from the public what is not accepted and what staff keep', async () => {
    const [, county, , draft] = ids
    const wrongHours = { ...centreOf(api.scene), hours: [{ weekday: 8, opens: '9:00', closes: '24:00' }] }
    expect([
      codeOf(await api.get(`/centres/${draft}`)),
      codeOf(await api.get(`/centres/${draft}`, 'stranger')),
      (await api.get(`/centres/${draft}`, 'officer')).status,
      codeOf(await api.get(`/centres/${county}/record`)),
      codeOf(await api.get(`/centres/${county}/record`, 'client')),
      codeOf(await api.get(`/centres/${county}/record`, 'officer')),
      codeOf(await api.post(`/centres/${draft}/submit`, undefined, 'broker')),
      codeOf(await api.post(`/centres/${draft}/submit`, undefined, 'officer')),
      (await api.post('/centres', wrongHours, 'officer')).status,
    ]).toEqual([
      [404, 'exchange.centre_not_found'],
      [404, 'exchange.centre_not_found'],
      200,
      [401, 'policy.sign_in'],
      [403, 'policy.role_needed'],
      [403, 'policy.other_place'],
      [403, 'policy.role_needed'],
      [409, 'exchange.checklist_incomplete'],
      400,
    ])
  })

  it('are created and funded once with one key', async () => {
    const session = await api.scene.product.signIn(cityOfficer.accountId!)
    const post = async (path: string, body: object, key: string) =>
      api.scene.product.call('POST', `/exchange${path}`, {
        session,
        body,
        headers: { 'idempotency-key': key },
      })
    const centre = centreOf(api.scene, { placeCode: '510922', name: '射洪县科技云服务中心' })
    const funding = { year: 2021, source: 'city', grantedOn: '2021-05-01', amountFen: '100', usedFen: '0' }
    const replies = []
    for (const [path, body] of [
      ['/centres', centre],
      [`/centres/${ids[0]}/funding`, funding],
    ] as const) {
      const first = await post(path, body, path)
      const again = await post(path, body, path)
      replies.push([first.status, again.status, (first.body as Item)['id'] === (again.body as Item)['id']])
    }
    const { funding: kept } = (
      await api.scene.product.call('GET', `/exchange/centres/${ids[0]}/record`, { session })
    ).body as { funding: unknown[] }
    expect([replies, kept.length]).toEqual([
      [
        [201, 201, true],
        [201, 201, true],
      ],
      1,
    ])
  })

  it('tell their history to staff of their place', async () => {
    const audit = (name: 'officer' | 'broker' | 'stranger') =>
      api.scene.product.call('GET', `/platform/audit/${ids[3]}`, { session: api.sessions[name] })
    expect([
      itemsOf(await audit('broker')).map(({ sentence }) => sentence),
      codeOf(await audit('stranger')),
    ]).toEqual([['建立了这个服务中心'], [404, 'exchange.centre_not_found']])
  })
})
