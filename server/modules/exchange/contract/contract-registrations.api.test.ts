import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, idsOf, itemsOf, openApi, type ExchangeApi, type Reader } from '../api-testing.ts'
import { chainSchema } from '../deal/course.contract.ts'
import { dealDetail } from '../deal/deal.contract.ts'
import { signDeal } from '../deal/sign-deal.ts'
import { makeDeal } from '../testing.ts'
import { registrationCard, registrationDetail } from './contract-registration.contract.ts'

let api: ExchangeApi
let dealIds: string[]
const party = { country: 'CHN', region: '510903', nature: '100' }
const form = {
  projectName: '热锻模具表面强化',
  ...{ validFrom: '2021-06-01', validTo: '2022-05-31', buyer: party, seller: party },
  ...{ ipKind: 'none', planSource: 'none' },
}

beforeAll(async () => {
  api = await openApi()
  dealIds = []
  for (let count = 0; count < 3; count++) {
    const { dealId } = await makeDeal(api.scene)
    const signing = { signedOn: '2021-06-01', conferenceId: null }
    await api.scene.product.run(api.scene.broker, (ctx) => signDeal(ctx, dealId, signing))
    await api.post(`/deals/${dealId}/registration`, form, 'expert')
    dealIds.push(dealId)
  }
  // What follows the outbox has read it all, so that only the request is counted.
  await api.scene.product.followers.settle()
})
afterAll(() => api.scene.product.close())

const LIST = '/contract-registrations'

describe('registrations over HTTP', () => {
  it('are listed with as many statements for three as for one, and page by page', async () => {
    const seen: [number, number][] = []
    for (const limit of [1, 3]) {
      let rows = 0
      const count = await api.scene.product.countQueries(async () => {
        rows = itemsOf(await api.get(`${LIST}?limit=${limit}`, 'broker')).length
      })
      seen.push([rows, count])
    }
    const first = await api.get(`${LIST}?limit=2`, 'stranger')
    const { nextCursor } = first.body as { nextCursor: string }
    const second = await api.get(`${LIST}?limit=2&cursor=${nextCursor}`, 'stranger')
    expect(seen).toEqual([
      [1, 6],
      [3, 6],
    ])
    expect([...idsOf(first), ...idsOf(second)]).toEqual(idsOf(await api.get(LIST, 'broker')))
  })

  it('have the contract’s keys and no other, as a deal and its chain have', async () => {
    const keys = (value: unknown) => Object.keys(value as object).sort()
    const [card] = itemsOf(await api.get(LIST, 'broker'))
    const detail = (await api.get(`${LIST}/${String(card!['id'])}`, 'client')).body
    const deal = (await api.get(`/deals/${dealIds[0]}`, 'client')).body
    const chain = (await api.get(`/deals/${dealIds[0]}/chain`, 'client')).body
    expect([card, detail, deal, chain].map(keys)).toEqual(
      [registrationCard, registrationDetail, dealDetail, chainSchema].map(({ shape }) => keys(shape)),
    )
  })

  it('are refused to nobody in particular and to who is no officer', async () => {
    const [id] = idsOf(await api.get(LIST, 'broker'))
    const path = (move: string) => `${LIST}/${String(id)}/${move}`
    const as = (name: Reader) => api.post(path('accept'), {}, name)
    expect([
      (await api.get(LIST)).status,
      codeOf(await as('client')),
      codeOf(await as('broker')),
      codeOf(await api.post(path('file'), {}, 'expert')),
    ]).toEqual([
      401,
      [403, 'policy.role_needed'],
      [403, 'policy.role_needed'],
      [400, 'exchange.contract_text_missing'],
    ])
  })
})
