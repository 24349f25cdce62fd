import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import type { PartyRecords } from '#platform/manifest.ts'
import { writeRuleVersion } from '#platform/write-rule-version.ts'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import { listPeople } from '../person/person.queries.ts'
import { updatePerson } from '../person/update-person.ts'
import { loadTestPlaces, makeAccount, makeOrganisation, makePerson, staffOf } from '../testing.ts'
import { activityRules } from './activity.rules.ts'
import { countParties } from './count-parties.ts'
import { keepActivity } from './keep-activity.ts'

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct('2021-06-01T09:00:00+08:00')
  await loadTestPlaces(product)
})
afterAll(() => product.close())

/** What a module would declare: somebody acted on a day. */
const acts = (rows: readonly (readonly [party: string, at: string])[]): PartyRecords => ({
  name: 'test.acts',
  title: { zh: '活动', en: 'acts' },
  rows: sql`select party_id, at, false as is_open
    from unnest(${rows.map(([id]) => id)}::uuid[], ${rows.map(([, at]) => at)}::timestamptz[]) as acts(party_id, at)`,
})

const keep = (rows: readonly (readonly [string, string])[] = []) =>
  product.run(system, (ctx) => keepActivity(ctx, [acts(rows)]))

async function activities(ids: readonly string[]): Promise<(string | null)[][]> {
  const { rows } = await sql<{ id: string; activity: string | null; activeOn: string | null }>`
    select id, activity, active_on from register.person where id = any(${ids}::uuid[])
    union all
    select id, activity, active_on from register.organisation where id = any(${ids}::uuid[])`.execute(
    product.source.db,
  )
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id)
    return [row?.activity ?? null, row?.activeOn ?? null]
  })
}

describe('active and dormant', () => {
  it('are worked out from what was done, in days of Shanghai; neither is who has just been verified', async () => {
    const [doer, fresh, old, waiting] = await Promise.all([
      makePerson(product),
      makePerson(product),
      makePerson(product, { verifiedAt: new Date('2019-01-01T00:00:00+08:00') }),
      makePerson(product, { verified: false }),
    ])
    const firm = await makeOrganisation(product)
    await keep([
      // The last minute of 31 May in London is 1 June in Shanghai.
      [doer, '2021-05-31T16:30:00Z'],
      [firm, '2020-06-02T00:00:00+08:00'],
      [waiting, '2021-05-31T10:00:00+08:00'],
      // What has not happened yet counts for nobody.
      [old, '2021-06-02T00:00:00+08:00'],
    ])
    expect(await activities([doer, fresh, old, waiting, firm])).toEqual([
      ['active', '2021-06-01'],
      [null, null],
      ['dormant', null],
      [null, '2021-05-31'],
      ['active', '2020-06-02'],
    ])
  })

  it('turn the day after the last that counts, and back; the history tells of both', async () => {
    const id = await makePerson(product)
    await keep([[id, '2020-06-02T12:00:00+08:00']])
    expect(await activities([id])).toEqual([['active', '2020-06-02']])
    product.clock.advance({ days: 1 })
    await keep()
    expect(await activities([id])).toEqual([['dormant', '2020-06-02']])
    await keep([[id, '2021-06-02T08:00:00+08:00']])
    await keep()
    expect(await activities([id])).toEqual([['active', '2021-06-02']])
    const history = await product.source.db
      .selectFrom('platform.auditEntry')
      .select('action')
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute()
    expect(history.map(({ action }) => action)).toEqual([
      'register.person.register',
      'register.person.fall_dormant',
      'register.person.wake',
    ])
  })

  it('count what an account did', async () => {
    const { personId, accountId } = await makeAccount(product, { login: 'doer' })
    const actor = { ...actorWith({ personId }), accountId }
    await product.run(actor, (ctx) => updatePerson(ctx, { id: personId, version: 1, title: '工程师' }))
    await keep()
    expect(await activities([personId])).toEqual([['active', '2021-06-02']])
  })

  it('follow the rules of the nearest place', async () => {
    const [here, there] = await Promise.all([
      makePerson(product, { placeCode: '510903100' }),
      makePerson(product, { placeCode: '510904' }),
    ])
    await product.run(system, (ctx) =>
      writeRuleVersion(ctx, activityRules, {
        placeCode: '510903',
        within: ['510903', '510900', '510000', '000000'],
        reason: '按季度看活跃',
        latest: 0,
        validFrom: '2021-06-02',
        body: { activeWithinDays: 30 },
      }),
    )
    const rows = [here, there].map((id) => [id, '2021-04-01T12:00:00+08:00'] as const)
    await keep(rows)
    expect(await activities([here, there])).toEqual([
      ['dormant', '2021-04-01'],
      ['active', '2021-04-01'],
    ])
  })
})

describe('lists', () => {
  it('count registered and active apart, within the reader’s places', async () => {
    const place = '510981'
    const [active] = await Promise.all([
      makePerson(product, { placeCode: place }),
      makePerson(product, { placeCode: place, verifiedAt: new Date('2019-01-01T00:00:00+08:00') }),
      makePerson(product, { placeCode: place, verified: false, isWorker: false }),
      makeOrganisation(product, { placeCode: place, kind: 'studio' }),
    ])
    await keep([[active, '2021-05-01T12:00:00+08:00']])
    const none = { registered: 0, verified: 0, active: 0, dormant: 0 }
    const counts = (placeCode: string) =>
      product.run(staffOf('officer', placeCode), (ctx) => countParties(ctx, { place }))
    expect(await counts(place)).toEqual({
      people: { registered: 3, verified: 2, active: 1, dormant: 1 },
      workers: { registered: 2, verified: 2, active: 1, dormant: 1 },
      organisations: none,
      studios: { registered: 1, verified: 1, active: 0, dormant: 0 },
    })
    expect((await counts('510904')).people).toEqual(none)
    const filtered = await product.run(staffOf('officer', place), (ctx) =>
      listPeople(ctx, { activity: 'active', limit: 10 }),
    )
    expect(filtered.items.map(({ id }) => id)).toEqual([active])
  })
})
