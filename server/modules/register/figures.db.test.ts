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

it('counts the active apart from the registered, and studios apart from organisations', async () => {
  const verifiedAt = startOfDay('2010-01-01')
  const here = { placeCode: '510700', verifiedAt }
  const doer = await makePerson(product, { name: 'doer', ...here })
  await makePerson(product, { name: 'idler', ...here })
  const firm = await makeOrganisation(product, { name: 'firm', ...here })
  const studio = await makeOrganisation(product, { name: 'studio', kind: 'studio', ...here })
  const days = [
    { partyId: doer, day: '2012-01-01' },
    { partyId: firm, day: '2012-12-31' },
    { partyId: studio, day: '2012-12-31' },
  ]
  await product.source.db.insertInto('register.activeDay').values(days).execute()
  const counted = async (to: string) =>
    Object.fromEntries(
      await Promise.all(
        ['F013', 'F013A', 'F015', 'F015A', 'F015S'].map(
          async (ref) => [ref, await labels(ref, to, '510700')] as const,
        ),
      ),
    )
  const registered = { F013: ['doer', 'idler'], F015: ['firm'], F015S: ['studio'] }
  // 2012 had 366 days: the first of January is 365 days before the last of December, and counts no more.
  expect(await counted('2012-12-31')).toEqual({ ...registered, F013A: [], F015A: ['firm'] })
  expect(await counted('2012-12-30')).toEqual({ ...registered, F013A: ['doer'], F015A: [] })
})
