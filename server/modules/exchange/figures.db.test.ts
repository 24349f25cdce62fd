import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { addDays, startOfDay } from '#platform/clock.ts'
import type { CountedRow } from '#platform/figure.ts'
import { createConference, releaseAtConference } from './conference/conferences.ts'
import { signDeal, terminateDeal } from './deal/sign-deal.ts'
import { figures } from './figures.ts'
import { withdrawPosting } from './posting/withdraw-posting.ts'
import { makeDeal, makeOffer, makePosting, openScene, type ExchangeScene } from './testing.ts'

const LAST_SECOND = '2021-12-31T23:59:59+08:00'
const NEW_YEAR = '2022-01-01T00:00:00+08:00'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
beforeEach(() => scene.product.clock.set('2021-06-01T09:00:00+08:00'))
afterAll(() => scene.product.close())

interface Asked {
  readonly from?: string
  readonly to?: string
  readonly place?: string | null
}

async function rowsOf(ref: string, asked: Asked = {}): Promise<CountedRow[]> {
  const { from = '2021-01-01', to = '2021-12-31', place = null } = asked
  const start = startOfDay(from).toISOString()
  const end = startOfDay(addDays(to, 1)).toISOString()
  const figure = figures.find((one) => one.ref === ref)!
  return scene.product.run(system, (ctx) =>
    figure.rows(ctx, { from, to, start, end, placeCode: place }).execute(),
  )
}

/** How often each figure counts a record. */
async function timesCounted(ref: string, id: string, asked: Asked = {}): Promise<number> {
  return (await rowsOf(ref, asked)).filter((row) => row.id === id).length
}

async function at<T>(instant: string, work: () => Promise<T>): Promise<T> {
  scene.product.clock.set(instant)
  return work()
}

const withdraw = (id: string) => scene.product.run(system, (ctx) => withdrawPosting(ctx, id))

describe('needs and offers published', () => {
  it('count until midnight in Shanghai', async () => {
    const last = await at(LAST_SECOND, () => makePosting(scene))
    const first = await at(NEW_YEAR, () => makePosting(scene))
    const offer = await at(LAST_SECOND, () => makeOffer(scene))
    expect([
      await timesCounted('F016', last),
      await timesCounted('F016', first),
      await timesCounted('F016', first, { to: '2022-01-01' }),
      await timesCounted('F016', last, { from: '2022-01-01', to: '2022-01-01' }),
      await timesCounted('F016', offer),
      await timesCounted('F014', offer),
      await timesCounted('F014', offer, { to: '2021-12-30' }),
    ]).toEqual([1, 0, 1, 1, 0, 1, 0])
  })

  it('count where they stood at the end, though withdrawn after it', async () => {
    const [before, after] = [await makePosting(scene), await makePosting(scene)]
    await at(LAST_SECOND, () => withdraw(before))
    await at(NEW_YEAR, () => withdraw(after))
    expect([
      await timesCounted('F016', before),
      await timesCounted('F016', before, { to: '2021-12-30' }),
      await timesCounted('F016', after),
      await timesCounted('F016', after, { to: '2022-01-01' }),
    ]).toEqual([0, 1, 1, 0])
  })

  it('leave out what was never published', async () => {
    const id = await makePosting(scene, {}, 'submitted')
    expect(await timesCounted('F016', id)).toEqual(0)
  })

  it('count contracted needs still', async () => {
    const { needId, dealId } = await makeDeal(scene)
    await scene.product.run(system, (ctx) =>
      signDeal(ctx, dealId, { signedOn: '2021-06-01', conferenceId: null }),
    )
    expect(await timesCounted('F016', needId)).toEqual(1)
  })

  it('count for every place they lie in, also where a code was replaced', async () => {
    const places = [null, '510000', '510900', '510903', '510904', '510981', '510922', '510700']
    const countedIn = async (placeCode: string) => {
      const id = await makePosting(scene, { placeCode })
      const times = await Promise.all(places.map((place) => timesCounted('F016', id, { place })))
      return places.filter((_, index) => times[index] === 1)
    }
    expect([await countedIn('510903100201'), await countedIn('510922'), await countedIn('510981')]).toEqual([
      [null, '510000', '510900', '510903'],
      [null, '510000', '510900', '510981', '510922'],
      [null, '510000', '510900', '510981'],
    ])
  })
})

describe('deals', () => {
  const sign = (id: string, signedOn: string, conferenceId: string | null = null) =>
    scene.product.run(system, (ctx) => signDeal(ctx, id, { signedOn, conferenceId }))

  it('count on the day they are signed, whenever it is recorded', async () => {
    const [last, first] = [await makeDeal(scene), await makeDeal(scene)]
    scene.product.clock.set('2022-01-05T09:00:00+08:00')
    await sign(last.dealId, '2021-12-31')
    await sign(first.dealId, '2022-01-01')
    expect([
      await timesCounted('F017', last.dealId),
      await timesCounted('F017', first.dealId),
      await timesCounted('F017', first.dealId, { to: '2022-01-01' }),
      await timesCounted('F017', last.dealId, { from: '2022-01-01', to: '2022-12-31' }),
      await timesCounted('F017', last.dealId, { from: '2021-12-31' }),
    ]).toEqual([1, 0, 1, 0, 1])
    const [row] = (await rowsOf('F017')).filter(({ id }) => id === last.dealId)
    expect(row).toEqual({
      id: last.dealId,
      label: '模具强化开发',
      placeCode: '510903',
      at: '2021-12-30T16:00:00.000Z',
      amount: 10_000_000n,
    })
  })

  it('signed at a conference count once among all, and leave every figure when terminated', async () => {
    const input = { name: '示例科创会', placeCode: '510903', heldFrom: '2021-06-01', heldTo: '2021-06-01' }
    const made = await makeDeal(scene)
    const ids: string[] = []
    for (const edition of [1, 2]) {
      const { id } = await scene.product.run(system, (ctx) => createConference(ctx, { ...input, edition }))
      await scene.product.run(system, (ctx) => releaseAtConference(ctx, id, [made.needId, made.offerId]))
      ids.push(id)
    }
    const other = await makeDeal(scene)
    const count = async (id: string) =>
      Promise.all(['F005', 'F006', 'F017'].map((ref) => timesCounted(ref, id)))
    expect(await count(made.dealId)).toEqual([0, 0, 0])
    await sign(made.dealId, '2021-06-01', ids[0]!)
    await sign(other.dealId, '2021-06-01')
    expect([
      await count(made.dealId),
      await count(other.dealId),
      await timesCounted('F004', made.needId),
    ]).toEqual([[1, 1, 1], [0, 0, 1], 2])
    await scene.product.run(system, (ctx) => terminateDeal(ctx, made.dealId, '双方协商终止'))
    expect(await count(made.dealId)).toEqual([0, 0, 0])
  })
})

describe('projects released at a conference', () => {
  it('count on the day of their release in Shanghai', async () => {
    const input = {
      name: '跨年科创会',
      edition: 9,
      placeCode: '510903',
      heldFrom: '2021-12-31',
      heldTo: '2022-01-01',
    }
    const { id } = await scene.product.run(system, (ctx) => createConference(ctx, input))
    const release = (postingId: string) =>
      scene.product.run(system, (ctx) => releaseAtConference(ctx, id, [postingId]))
    const [last, first] = [await makePosting(scene), await makeOffer(scene)]
    await at(LAST_SECOND, () => release(last))
    await at(NEW_YEAR, () => release(first))
    expect([
      await timesCounted('F004', last),
      await timesCounted('F004', first),
      await timesCounted('F004', first, { to: '2022-01-01' }),
      await timesCounted('F004', first, { to: '2022-01-01', place: '510904' }),
      await timesCounted('F004', first, { to: '2022-01-01', place: '510903' }),
    ]).toEqual([1, 0, 1, 1, 0])
  })
})
