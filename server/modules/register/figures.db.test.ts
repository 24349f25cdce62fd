import { afterAll, beforeAll, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { addDays, startOfDay } from '#platform/clock.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { registerFigures } from './figures.ts'
import { loadTestPlaces, makeOrganisation, makePerson } from './testing.ts'

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
})
afterAll(() => product.close())

async function labels(ref: string, to: string, placeCode: string | null): Promise<string[]> {
  const figure = registerFigures.find((candidate) => candidate.ref === ref)!
  const from = '2017-01-01'
  const scope = {
    from,
    to,
    start: startOfDay(from).toISOString(),
    end: startOfDay(addDays(to, 1)).toISOString(),
    placeCode,
  }
  const rows = await product.run(system, (ctx) => figure.rows(ctx, scope).execute())
  return rows.map((row) => row.label).sort()
}

it('counts verified workers at the end of the period, by place, without the merged and the closed', async () => {
  const at = (day: string) => ({ verifiedAt: startOfDay(day) })
  await makePerson(product, { name: 'a last day', verifiedAt: new Date('2021-12-31T23:59:59+08:00') })
  await makePerson(product, { name: 'b day after', ...at('2022-01-01') })
  await makePerson(product, { name: 'c waiting', verified: false })
  await makePerson(product, { name: 'd no worker', isWorker: false, ...at('2020-01-01') })
  await makePerson(product, { name: 'e old code', placeCode: '510922', ...at('2019-01-01') })
  const closed = await makePerson(product, { name: 'f closed', ...at('2018-01-01') })
  const merged = await makePerson(product, { name: 'g merged', ...at('2018-01-01') })
  const { db } = product.source
  await db
    .updateTable('register.person')
    .set({ state: 'closed', closedAt: startOfDay('2020-06-01') })
    .where('id', '=', closed)
    .execute()
  await db
    .updateTable('register.person')
    .set({ state: 'merged', mergedInto: closed })
    .where('id', '=', merged)
    .execute()
  expect(await labels('F013', '2021-12-31', null)).toEqual(['a last day', 'e old code'])
  expect(await labels('F013', '2022-12-31', null)).toEqual(['a last day', 'b day after', 'e old code'])
  expect(await labels('F013', '2019-12-31', null)).toEqual(['e old code', 'f closed'])
  expect(await labels('F013', '2021-12-31', '510981')).toEqual(['e old code'])
  expect(await labels('F013', '2021-12-31', '510904')).toEqual([])
})

it('counts verified organisations likewise', async () => {
  await makeOrganisation(product, { name: 'a verified', verifiedAt: startOfDay('2021-12-31') })
  await makeOrganisation(product, { name: 'b waiting', verified: false })
  await makeOrganisation(product, {
    name: 'c elsewhere',
    placeCode: '510700',
    verifiedAt: startOfDay('2021-01-01'),
  })
  expect(await labels('F015', '2021-12-31', null)).toEqual(['a verified', 'c elsewhere'])
  expect(await labels('F015', '2021-12-31', '510900')).toEqual(['a verified'])
  expect(await labels('F015', '2021-12-30', '510900')).toEqual([])
})
