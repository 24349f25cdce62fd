import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { system, type Actor } from '#platform/actor.ts'
import { outcome } from '#modules/register/testing.ts'
import { announcedOf, openScene, staff, type ExchangeScene } from '../testing.ts'
import { acceptedCentre, completeChecklist, makeCentre } from './centre-testing.ts'
import { findCentre } from './centre.queries.ts'
import { checklistRules } from './checklist.rules.ts'
import { acceptCentre, returnCentre, withdrawAcceptance } from './decide-centre.ts'
import { fulfilItem, lapseItem } from './keep-checklist.ts'
import { centreRecordOf } from './record.queries.ts'
import { submitCentre } from './submit-centre.ts'

let scene: ExchangeScene
let cityOfficer: Actor
let otherCity: Actor
beforeAll(async () => {
  scene = await openScene()
  cityOfficer = await staff(scene.product, 'officer', '510900')
  otherCity = { ...cityOfficer, accountId: randomUUID() }
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
const stateOf = async (id: string) => (await run(system, (ctx) => findCentre(ctx, id))).state
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

describe('acceptance', () => {
  it('takes a complete checklist and another officer of the city', async () => {
    const id = await makeCentre(scene, scene.officer)
    const early = await outcome(submit(id))
    await completeChecklist(scene, scene.officer, id)
    await submit(id)
    const frozen = await outcome(
      run(scene.officer, (ctx) => fulfilItem(ctx, { centreId: id, item: 'staff' }, fulfilment)),
    )
    expect([early, frozen, await outcome(accept(id, scene.officer)), await outcome(submit(id))]).toEqual([
      'exchange.checklist_incomplete',
      'exchange.checklist_submitted',
      'exchange.acceptance_by_city',
      'workflow.wrong_state',
    ])
    await accept(id)
    const { acceptances, stateReason } = await recordOf(id)
    expect({ acceptances, stateReason, state: await stateOf(id) }).toEqual({
      acceptances: [
        {
          id: acceptances[0]!.id,
          acceptedOn: '2021-06-01',
          remarks: '齐备',
          items: ['有场所', '有人员', '有设备', '有制度', '有经费', '有服务'],
          withdrawnOn: null,
          withdrawnReason: null,
        },
      ],
      stateReason: null,
      state: 'accepted',
    })
    expect(await announcedOf(scene.product, id)).toEqual([
      'exchange.service_centre.submitted',
      'exchange.service_centre.accepted',
    ])
  })

  it('is refused to whoever submitted the centre', async () => {
    const id = await makeCentre(scene, cityOfficer)
    await completeChecklist(scene, cityOfficer, id)
    await submit(id, cityOfficer)
    expect([await outcome(accept(id)), await outcome(accept(id, otherCity))]).toEqual([
      'exchange.accept_own',
      'done',
    ])
  })

  it('is refused when an item has run out since the centre was submitted', async () => {
    const id = await makeCentre(scene, scene.officer)
    await completeChecklist(scene, scene.officer, id)
    const until = { ...fulfilment, validTo: '2021-06-01' }
    await run(scene.officer, (ctx) => fulfilItem(ctx, { centreId: id, item: 'premises' }, until))
    await submit(id)
    scene.product.clock.set('2021-06-02T09:00:00+08:00')
    expect(await outcome(accept(id))).toEqual('exchange.checklist_incomplete')
  })

  it('comes after a return with remarks that are read until the centre is submitted again', async () => {
    const id = await makeCentre(scene, scene.officer)
    await completeChecklist(scene, scene.officer, id)
    await submit(id)
    const sendBack = (actor: Actor, reason: string) => run(actor, (ctx) => returnCentre(ctx, id, reason))
    const refused = [
      await outcome(sendBack(scene.officer, '缺门牌照片')),
      await outcome(sendBack(cityOfficer, ' ')),
    ]
    await sendBack(cityOfficer, '缺门牌照片')
    const returned = [await stateOf(id), (await recordOf(id)).stateReason]
    await submit(id)
    await accept(id)
    expect([refused, returned, await stateOf(id), (await recordOf(id)).stateReason]).toEqual([
      ['exchange.acceptance_by_city', 'workflow.reason_missing'],
      ['returned', '缺门牌照片'],
      'accepted',
      null,
    ])
  })

  it('of three decisions at once is one', async () => {
    const id = await makeCentre(scene, scene.officer)
    await completeChecklist(scene, scene.officer, id)
    await submit(id)
    const outcomes = await Promise.all([
      outcome(accept(id)),
      outcome(accept(id, otherCity)),
      outcome(run(cityOfficer, (ctx) => returnCentre(ctx, id, '缺照片'))),
    ])
    const standing = (await recordOf(id)).acceptances.length
    expect([outcomes.sort(), standing]).toEqual([
      ['done', 'workflow.wrong_state', 'workflow.wrong_state'],
      (await stateOf(id)) === 'accepted' ? 1 : 0,
    ])
  })

  it('is withdrawn once an item has lapsed, and given again when that is mended', async () => {
    const id = await acceptedCentre(scene, { officer: scene.officer, cityOfficer })
    const withdraw = (actor: Actor) => run(actor, (ctx) => withdrawAcceptance(ctx, id, '场所已腾退'))
    const target = { centreId: id, item: 'premises' }
    const before = await outcome(withdraw(cityOfficer))
    await run(scene.officer, (ctx) => lapseItem(ctx, target, '租约到期'))
    const standing = await stateOf(id)
    scene.product.clock.set('2021-07-01T09:00:00+08:00')
    const refused = await outcome(withdraw(scene.officer))
    await withdraw(cityOfficer)
    const again = await outcome(submit(id))
    await run(scene.officer, (ctx) => fulfilItem(ctx, target, { ...fulfilment, fulfilledOn: '2021-07-01' }))
    await submit(id)
    await accept(id)
    const { acceptances } = await recordOf(id)
    expect([before, standing, refused, again]).toEqual([
      'exchange.nothing_lapsed',
      'accepted',
      'exchange.acceptance_by_city',
      'exchange.checklist_incomplete',
    ])
    expect(
      acceptances.map(({ acceptedOn, withdrawnOn, withdrawnReason }) => [
        acceptedOn,
        withdrawnOn,
        withdrawnReason,
      ]),
    ).toEqual([
      ['2021-07-01', null, null],
      ['2021-06-01', '2021-07-01', '场所已腾退'],
    ])
    expect((await sentences(id)).slice(-6)).toEqual([
      '验收通过',
      '登记“有场所”失效，理由：租约到期',
      '取消了验收，理由：场所已腾退',
      '登记“有场所”达标',
      '提交了验收申请',
      '验收通过',
    ])
  })
})

describe('a change of the checklist', () => {
  it('is tried on the accepted centres that keep no rules of their own', async () => {
    const id = await acceptedCentre(scene, { officer: scene.officer, cityOfficer })
    const { items } = checklistRules.standard
    const more = [...items, { ...items[0]!, code: 'archive' }]
    const counts = (placeCode: string, except: readonly string[] = []) =>
      run(system, async (ctx) => {
        const trial = { placeCode, except, before: { items }, after: { items: more } }
        const [effect] = await checklistRules.effects!(ctx, trial)
        return [effect!.before, effect!.after]
      })
    const seen = [await counts('510900'), await counts('510900', ['510903']), await counts('510904')]
    await run(scene.officer, (ctx) => lapseItem(ctx, { centreId: id, item: 'staff' }, '全员调离'))
    expect([...seen, await counts('510900')]).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ])
  })

  it('names no two items alike', () => {
    const { items } = checklistRules.standard
    const check = (list: readonly unknown[]) => checklistRules.schema.safeParse({ items: list }).success
    expect([check(items), check([...items, items[0]]), check([])]).toEqual([true, false, false])
  })
})
