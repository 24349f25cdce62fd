import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system, type Actor } from '#platform/actor.ts'
import { addDays, startOfDay } from '#platform/clock.ts'
import { saveFile } from '#platform/files.ts'
import { outcome } from '#modules/register/testing.ts'
import { figures } from '../figures.ts'
import { openScene, staff, type ExchangeScene } from '../testing.ts'
import { acceptedCentre, makeCentre } from './centre-testing.ts'
import { findCentre } from './centre.queries.ts'
import { withdrawAcceptance } from './decide-centre.ts'
import { followCentreMerges } from './follow-merges.ts'
import { lapseItem } from './keep-checklist.ts'
import { cancelFunding, recordFunding, recordFundingUse } from './keep-funding.ts'
import { addStaff, endStaff } from './keep-staff.ts'
import { presentCentre } from './present-centre.ts'
import { centreRecordOf } from './record.queries.ts'

let scene: ExchangeScene
let cityOfficer: Actor
let countyId: string
let cityId: string
beforeAll(async () => {
  scene = await openScene()
  cityOfficer = await staff(scene.product, 'officer', '510900')
  countyId = await acceptedCentre(scene, { officer: scene.officer, cityOfficer })
  const city = { placeCode: '510900', name: '遂宁市科技云服务中心' }
  cityId = await acceptedCentre(scene, { officer: system, cityOfficer }, city)
})
afterAll(() => scene.product.close())

const run = <T>(actor: Actor, work: Parameters<typeof scene.product.run<T>>[1]) =>
  scene.product.run(actor, work)

describe('staff', () => {
  const add = (actor: Actor, personId: string, fromOn = '2021-06-01') =>
    run(actor, (ctx) => addStaff(ctx, countyId, { personId, duty: 'head', fromOn }))
  const end = (actor: Actor, staffId: string, toOn: string) =>
    run(actor, (ctx) => endStaff(ctx, { centreId: countyId, staffId }, { toOn }))
  const shown = (actor: Actor) =>
    run(actor, async (ctx) => (await presentCentre(ctx, await findCentre(ctx, countyId))).staff)

  it('have one duty at a time, from a day to a day', async () => {
    const personId = scene.broker.personId!
    const first = await add(scene.officer, personId)
    const taken = [
      await outcome(add(scene.officer, personId)),
      await outcome(end(scene.officer, first.id, '2021-05-31')),
      await outcome(add(scene.officer, randomUUID())),
      await outcome(add(scene.broker, scene.officer.personId!)),
      await outcome(end(scene.officer, randomUUID(), '2021-06-30')),
    ]
    const today = await shown(scene.officer)
    await end(scene.officer, first.id, '2021-06-30')
    const again = await outcome(end(scene.officer, first.id, '2021-07-01'))
    const overlapping = await outcome(add(scene.officer, personId, '2021-06-30'))
    await add(scene.officer, personId, '2021-07-01')
    const { staff: all } = await run(scene.officer, (ctx) => centreRecordOf(ctx, countyId))
    expect([taken, again, overlapping, today, all.map(({ id: _id, ...duty }) => duty)]).toEqual([
      [
        'exchange.staff_already',
        'exchange.duty_reversed',
        'exchange.staff_person_unknown',
        'policy.role_needed',
        'exchange.staff_not_found',
      ],
      'exchange.staff_ended',
      'exchange.staff_already',
      [{ name: 'broker-510903', duty: 'head' }],
      [
        { name: 'broker-510903', duty: 'head', fromOn: '2021-07-01', toOn: null },
        { name: 'broker-510903', duty: 'head', fromOn: '2021-06-01', toOn: '2021-06-30' },
      ],
    ])
  })

  it('are named to the public only where they agreed to it', async () => {
    await run(scene.officer, (ctx) =>
      addStaff(ctx, countyId, { personId: scene.client.personId!, duty: 'reception', fromOn: '2021-06-01' }),
    )
    const names = async (actor: Actor) => (await shown(actor)).map(({ name }) => name)
    expect([await names(scene.officer), await names(scene.stranger)]).toEqual([
      ['broker-510903', 'client'],
      ['b***-5***', 'client'],
    ])
  })

  it('added twice at once are there once', async () => {
    const personId = scene.officer.personId!
    const outcomes = await Promise.all([1, 2, 3].map(() => outcome(add(scene.officer, personId))))
    expect(outcomes.sort()).toEqual(['done', 'exchange.staff_already', 'exchange.staff_already'])
  })

  it('and centres pass to the record that was kept', async () => {
    const merged = (event: string, mergedId: string, keptId: string) =>
      run(system, (ctx) => followCentreMerges.handle(ctx, { event, payload: { keptId, mergedId } } as never))
    await merged('register.organisation.replaced', scene.enterpriseId, scene.instituteId)
    await merged('register.person.replaced', scene.officer.personId!, scene.client.personId!)
    const { organisationId } = await run(system, (ctx) => findCentre(ctx, countyId))
    const open = await scene.product.source.db
      .selectFrom('exchange.centreStaff')
      .select('duty')
      .where('personId', '=', scene.client.personId)
      .where('toOn', 'is', null)
      .execute()
    expect([organisationId, open]).toEqual([scene.instituteId, [{ duty: 'reception' }]])
  })
})

describe('funding', () => {
  const grant = {
    ...{ year: 2021, source: 'city' as const, grantedOn: '2021-05-20', note: '专项' },
    ...{ amountFen: '5000000', usedFen: '1000000', fileId: null },
  }
  const record = (actor: Actor, parts: object = {}) =>
    run(actor, (ctx) => recordFunding(ctx, countyId, { ...grant, ...parts }))

  it('is kept with what is used of it, and cancelled with a reason', async () => {
    const { id } = await record(scene.officer)
    const target = { centreId: countyId, fundingId: id }
    const file = await run(scene.officer, (ctx) =>
      saveFile(ctx, { name: '支出凭证.txt', bytes: Buffer.from('示例') }),
    )
    const use = (usedFen: string) =>
      run(scene.officer, (ctx) => recordFundingUse(ctx, target, { usedFen, note: '设备', fileId: file.id }))
    const over = await outcome(use('5000001'))
    await use('5000000')
    const cancel = () => run(scene.officer, (ctx) => cancelFunding(ctx, target, '重复登记'))
    await cancel()
    const { funding } = await run(scene.broker, (ctx) => centreRecordOf(ctx, countyId))
    expect([over, await outcome(cancel()), await outcome(use('0')), funding]).toEqual([
      'exchange.funding_overspent',
      'exchange.funding_not_found',
      'exchange.funding_not_found',
      [
        {
          ...grant,
          ...{ id, usedFen: '5000000', note: '设备', cancelReason: '重复登记' },
          file: { id: file.id, name: '支出凭证.txt' },
          fileId: undefined,
        },
      ].map(({ fileId: _none, ...row }) => row),
    ])
  })

  it('is refused beyond its amount, before its day, and to others', async () => {
    expect([
      await outcome(record(scene.officer, { usedFen: '5000001' })),
      await outcome(record(scene.officer, { grantedOn: '2021-06-02' })),
      await outcome(record(scene.officer, { fileId: randomUUID() })),
      await outcome(record(scene.broker)),
      await outcome(record(scene.stranger)),
    ]).toEqual([
      'exchange.funding_overspent',
      'exchange.granted_later',
      'exchange.payment_file_unknown',
      'policy.role_needed',
      'policy.other_place',
    ])
  })

  it('is cancelled once of two who cancel at once', async () => {
    const { id } = await record(scene.officer)
    const outcomes = await Promise.all(
      [scene.officer, cityOfficer].map((actor) =>
        outcome(run(actor, (ctx) => cancelFunding(ctx, { centreId: countyId, fundingId: id }, '重复'))),
      ),
    )
    expect(outcomes.sort()).toEqual(['done', 'exchange.funding_not_found'])
  })
})

describe('figures', () => {
  const sumOf = async (ref: string, to: string, place: string | null = null) => {
    const scope = { from: '2021-01-01', to, placeCode: place }
    const start = startOfDay(scope.from).toISOString()
    const end = startOfDay(addDays(to, 1)).toISOString()
    const figure = figures.find((one) => one.ref === ref)!
    const rows = await run(system, (ctx) => figure.rows(ctx, { ...scope, start, end }).execute())
    return figure.measure === 'amount'
      ? rows.reduce((sum, { amount }) => sum + Number(amount), 0)
      : rows.length
  }
  const all = async (to: string, place: string | null = null) =>
    Promise.all(['F007', 'F008', 'F009', 'F010'].map((ref) => sumOf(ref, to, place)))

  it('count what was accepted by the end of the period and not withdrawn by then', async () => {
    const grants = [
      { source: 'city', grantedOn: '2021-03-01', amountFen: '16000000' },
      { source: 'own', grantedOn: '2021-03-01', amountFen: '700' },
      { source: 'central', grantedOn: '2020-12-31', amountFen: '900' },
    ] as const
    for (const money of grants)
      await run(cityOfficer, (ctx) =>
        recordFunding(ctx, cityId, { ...money, year: 2021, usedFen: '0', note: '', fileId: null }),
      )
    const before = [
      await all('2021-05-31'),
      await all('2021-06-01'),
      await all('2021-06-01', '510903'),
      await all('2021-06-01', '510904'),
    ]
    scene.product.clock.set('2021-08-01T09:00:00+08:00')
    await run(scene.officer, (ctx) => lapseItem(ctx, { centreId: countyId, item: 'staff' }, '全员调离'))
    await run(cityOfficer, (ctx) => withdrawAcceptance(ctx, countyId, '无人在岗'))
    expect([
      ...before,
      await all('2021-07-31'),
      await all('2021-08-01'),
      await all('2021-08-01', '510903'),
    ]).toEqual([
      [16000000, 0, 0, 0],
      [16000000, 1, 1, 6],
      [0, 0, 1, 6],
      [0, 0, 0, 0],
      [16000000, 1, 1, 6],
      [16000000, 1, 0, 6],
      [0, 0, 0, 0],
    ])
  })

  it('count no centre before its acceptance', async () => {
    await makeCentre(scene, scene.stranger, { placeCode: '510904', name: '安居区科技云服务中心' })
    expect(await sumOf('F009', '2021-12-31', '510904')).toEqual(0)
  })
})
