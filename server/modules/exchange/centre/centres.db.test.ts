import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { system, type Actor } from '#platform/actor.ts'
import { saveFile } from '#platform/files.ts'
import { outcome } from '#modules/register/testing.ts'
import { gate, openScene, staff, type ExchangeScene } from '../testing.ts'
import { centreOf, completeChecklist, makeCentre } from './centre-testing.ts'
import type { CentreDraft } from './centre.contract.ts'
import { findCentre } from './centre.queries.ts'
import { acceptCentre } from './decide-centre.ts'
import { attachCentreEvidence, fulfilItem, lapseItem, removeCentreEvidence } from './keep-checklist.ts'
import { presentCentre } from './present-centre.ts'
import { centreRecordOf } from './record.queries.ts'
import { changeCentre, createCentre } from './save-centre.ts'
import { submitCentre } from './submit-centre.ts'

let scene: ExchangeScene
let cityOfficer: Actor
beforeAll(async () => {
  scene = await openScene()
  cityOfficer = await staff(scene.product, 'officer', '510900')
})
beforeEach(async () => {
  scene.product.clock.set('2021-06-01T10:00:00+08:00')
  const { db } = scene.product.source
  for (const table of ['centreItem', 'centreEvidence', 'centreAcceptanceItem', 'centreAcceptance'] as const)
    await db.deleteFrom(`exchange.${table}`).execute()
  await db.deleteFrom('exchange.serviceCentre').execute()
})
afterAll(() => scene.product.close())

const run = <T>(actor: Actor, work: Parameters<typeof scene.product.run<T>>[1]) =>
  scene.product.run(actor, work)
const create = (actor: Actor, parts: Partial<CentreDraft> = {}) =>
  run(actor, (ctx) => createCentre(ctx, centreOf(scene, parts)))
const recordOf = (id: string, actor: Actor = scene.officer) => run(actor, (ctx) => centreRecordOf(ctx, id))
const fulfilment = { fulfilledOn: '2021-05-01', validTo: null, note: '' }
const submit = (id: string, actor = scene.officer) => run(actor, (ctx) => submitCentre(ctx, id))
const accept = (id: string, actor = cityOfficer) =>
  run(actor, (ctx) => acceptCentre(ctx, id, { remarks: '齐备' }))
const sentences = async (id: string) => {
  const rows = await scene.product.source.db
    .selectFrom('platform.auditEntry')
    .select('sentence')
    .where('subjectId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map(({ sentence }) => (sentence as unknown as { zh: string }).zh)
}

/** Connections to this file's database that wait for a lock. */
async function countWaiting(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(scene.product.source.db)
  return rows[0]!.count
}

describe('a centre', () => {
  it('is set up by an officer of its place and read with its hours', async () => {
    const { id } = await create(scene.officer)
    const { placeCode, organisationId, ...facts } = centreOf(scene)
    expect(await run(scene.officer, async (ctx) => presentCentre(ctx, await findCentre(ctx, id)))).toEqual({
      ...{ id, placeCode, organisationId, ...facts },
      ...{ level: 'county', placeName: '船山区', organisationName: '示例锻造有限公司' },
      opening: {
        ...{ isOpen: true, opensAt: null, note: null },
        closesAt: new Date('2021-06-01T17:00:00+08:00').toISOString(),
      },
      ...{ acceptedOn: null, state: { code: 'draft', label: '建设中', tone: 'neutral' }, staff: [] },
      abilities: ['submit', 'change', 'keepChecklist', 'keepStaff', 'keepFunding', 'seeRecord'],
    })
  })

  it('of a city is a city’s', async () => {
    const { id } = await create(cityOfficer, { placeCode: '510900', name: '遂宁市科技云服务中心' })
    expect((await run(system, (ctx) => findCentre(ctx, id))).level).toEqual('city')
  })

  it('is refused to others, twice for a place, for a province and with what cannot be', async () => {
    await create(scene.officer)
    const at = (opens: string, closes: string) => ({ weekday: 1, opens, closes })
    expect([
      await outcome(create(scene.broker)),
      await outcome(create(scene.stranger)),
      await outcome(create(scene.officer)),
      await outcome(create(system, { placeCode: '510000' })),
      await outcome(create(system, { placeCode: '999999' })),
      await outcome(create(scene.officer, { organisationId: randomUUID() })),
      await outcome(create(scene.officer, { foundedOn: '2021-06-02' })),
      await outcome(create(scene.officer, { hours: [at('09:00', '12:00'), at('11:00', '13:00')] })),
      await outcome(
        create(scene.officer, {
          specialDays: [{ from: '2021-10-02', to: '2021-10-01', note: '国庆', periods: [] }],
        }),
      ),
    ]).toEqual([
      'policy.role_needed',
      'policy.other_place',
      'exchange.centre_exists',
      'exchange.centre_level',
      'register.place_unknown',
      'exchange.centre_organisation_unknown',
      'exchange.founded_later',
      'exchange.hours_overlap',
      'exchange.special_days_reversed',
    ])
  })

  it('begun twice at once is there once', async () => {
    let second: Promise<string> | undefined
    const first = await outcome(
      run(scene.officer, async (ctx) => {
        await createCentre(ctx, centreOf(scene))
        second = outcome(create(cityOfficer))
        // It has begun and waits for this transaction to end.
        await expect.poll(() => countWaiting(), { timeout: 10_000 }).toBe(1)
      }),
    )
    expect([first, await second]).toEqual(['done', 'exchange.centre_exists'])
  })

  it('is told apart by the index even past the lock', async () => {
    const pass = gate(2)
    const now = scene.product.clock()
    const insert = () =>
      scene.product.source.db.transaction().execute(async (db) => {
        await db.selectFrom('exchange.serviceCentre').select('id').execute()
        await pass()
        const times = { createdAt: now, updatedAt: now }
        const about = { name: '甲中心', level: 'county', placeCode: '510903', foundedOn: '2021-03-01' }
        await db
          .insertInto('exchange.serviceCentre')
          .values({
            id: randomUUID(),
            organisationId: scene.enterpriseId,
            state: 'draft',
            ...about,
            ...times,
          })
          .execute()
      })
    const results = await Promise.allSettled([insert(), insert()])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is changed by its officers', async () => {
    const { id } = await create(scene.officer)
    const { placeCode: _place, ...facts } = centreOf(scene, {
      address: '示例路2号',
      telephone: '0825-1111111',
    })
    const change = (actor: Actor) => run(actor, (ctx) => changeCentre(ctx, id, facts))
    expect([
      await outcome(change(scene.broker)),
      // To other counties a centre that is not accepted is not there.
      await outcome(change(scene.stranger)),
      await outcome(change(scene.officer)),
    ]).toEqual(['policy.role_needed', 'exchange.centre_not_found', 'done'])
    const { address, telephone, version } = await run(system, (ctx) => findCentre(ctx, id))
    expect({ address, telephone, version }).toEqual({
      address: '示例路2号',
      telephone: '0825-1111111',
      version: 2,
    })
    expect(await sentences(id)).toEqual(['建立了这个服务中心', '修改了中心信息'])
  })
})

describe('the checklist', () => {
  const first = { item: 'premises' }
  const upload = (actor: Actor) =>
    run(actor, (ctx) => saveFile(ctx, { name: '租赁合同.txt', bytes: Buffer.from('示例') }))
  const attach = (actor: Actor, centreId: string, fileId: string) =>
    run(actor, (ctx) => attachCentreEvidence(ctx, { centreId, ...first }, { fileId, note: '第一页' }))

  it('keeps for each item since when it is fulfilled, until when, and the evidence', async () => {
    const id = await makeCentre(scene, scene.officer)
    const { id: fileId } = await upload(scene.officer)
    const { id: evidenceId } = await attach(scene.officer, id, fileId)
    const input = { fulfilledOn: '2021-05-01', validTo: '2021-06-01', note: '租期一年' }
    await run(scene.officer, (ctx) => fulfilItem(ctx, { centreId: id, ...first }, input))
    const today = (await recordOf(id)).checklist
    scene.product.clock.set('2021-06-02T00:00:00+08:00')
    const [tomorrow] = (await recordOf(id)).checklist
    expect([today[0], today[1]!.condition, tomorrow!.condition, today.length]).toEqual([
      {
        ...{ code: 'premises', name: '有场所', required: '房屋使用证明或租赁合同，门牌和室内照片' },
        ...{ condition: 'met', ...input, lapsedOn: null, lapseReason: null },
        evidence: [
          {
            id: evidenceId,
            file: { id: fileId, name: '租赁合同.txt' },
            note: '第一页',
            createdAt: new Date('2021-06-01T10:00:00+08:00').toISOString(),
          },
        ],
      },
      'missing',
      'lapsed',
      6,
    ])
  })

  it('refuses what is not in it, days to come, files of others, and other people', async () => {
    const id = await makeCentre(scene, scene.officer)
    const fulfil = (actor: Actor, item: string, parts: object = {}) =>
      run(actor, (ctx) => fulfilItem(ctx, { centreId: id, item }, { ...fulfilment, ...parts }))
    const { id: foreign } = await upload(scene.broker)
    expect([
      await outcome(fulfil(scene.officer, 'garage')),
      await outcome(fulfil(scene.officer, 'premises', { fulfilledOn: '2021-06-02' })),
      await outcome(fulfil(scene.officer, 'premises', { validTo: '2021-04-30' })),
      await outcome(fulfil(scene.broker, 'premises')),
      await outcome(attach(scene.officer, id, foreign)),
      await outcome(run(scene.officer, (ctx) => lapseItem(ctx, { centreId: id, ...first }, '未续租'))),
      await outcome(recordOf(id, scene.stranger)),
    ]).toEqual([
      'exchange.checklist_item_unknown',
      'exchange.fulfilled_later',
      'exchange.validity_before_fulfilment',
      'policy.role_needed',
      'exchange.payment_file_unknown',
      'exchange.item_not_fulfilled',
      'exchange.centre_not_found',
    ])
  })

  it('lets evidence go until somebody relies on it', async () => {
    const id = await makeCentre(scene, scene.officer)
    await completeChecklist(scene, scene.officer, id)
    const evidenceId = async () => (await recordOf(id)).checklist[0]!.evidence[0]!.id
    const remove = async (of: string) =>
      outcome(run(scene.officer, (ctx) => removeCentreEvidence(ctx, { centreId: id, evidenceId: of })))
    const taken = await evidenceId()
    const outcomes = [await remove(taken), await remove(taken), await outcome(submit(id))]
    const { id: fileId } = await upload(scene.officer)
    await attach(scene.officer, id, fileId)
    await submit(id)
    outcomes.push(await remove(await evidenceId()))
    await accept(id)
    outcomes.push(await remove(await evidenceId()))
    expect(outcomes).toEqual([
      'done',
      'exchange.evidence_not_found',
      'exchange.checklist_incomplete',
      'exchange.checklist_submitted',
      'exchange.evidence_in_force',
    ])
  })
})
