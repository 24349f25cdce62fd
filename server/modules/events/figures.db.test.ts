import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import type { FigureScope } from '#platform/figure.ts'
import { makeOrganisation, makePerson } from '#modules/register/testing.ts'
import { cancelEvent } from './event/move-event.ts'
import { figures } from './figures.ts'
import { followMerges } from './follow-merges.ts'
import { recordPromotions } from './promotion/record-promotions.ts'
import { withdrawPromotion } from './promotion/withdraw-promotion.ts'
import { begun, draftOf, makeEvent, openEventScene, type EventScene } from './testing.ts'

let scene: EventScene
beforeAll(async () => void (scene = await openEventScene()))
afterAll(() => scene.product.close())

const scopeOf = (from: string, to: string, placeCode: string | null = null): FigureScope => ({
  from,
  to,
  start: new Date(`${from}T00:00:00+08:00`).toISOString(),
  end: new Date(Date.parse(`${to}T00:00:00+08:00`) + 86_400_000).toISOString(),
  placeCode,
})

const labels = (ref: string, scope: FigureScope) =>
  scene.product.run(system, async (ctx) => {
    const rows = await figures
      .find((figure) => figure.ref === ref)!
      .rows(ctx, scope)
      .execute()
    return rows.map(({ label }) => label).sort()
  })

describe('the figures', () => {
  it('count promotions on the spot and organisers of conferences that were held', async () => {
    const kind = 'promotion' as const
    await makeEvent(scene, { ...begun, kind, title: '集市推介' }, 'held')
    await makeEvent(scene, { ...begun, kind, title: '园区推介', placeCode: '510904' }, 'held')
    await makeEvent(scene, { ...begun, kind, title: '还没登记' })
    await makeEvent(scene, { ...begun, title: '论坛' }, 'held')
    const cancelled = await makeEvent(scene, { kind, title: '取消的推介' })
    await scene.product.run(system, (ctx) => cancelEvent(ctx, cancelled, '下雨'))
    await makeEvent(
      scene,
      {
        ...begun,
        kind: 'conference',
        organisers: [
          { role: 'host', organisationId: scene.hostId, name: '' },
          { role: 'co_host', organisationId: null, name: '外地协会' },
          { role: 'supporter', organisationId: null, name: '赞助企业' },
        ],
      },
      'held',
    )
    const may = scopeOf('2021-05-01', '2021-05-31')
    const june = scopeOf('2021-06-01', '2021-06-01')
    expect([
      await labels('F012', june),
      await labels('F012', scopeOf('2021-06-01', '2021-06-30', '510904')),
      await labels('F012', may),
      await labels('F002', june),
      await labels('F002', may),
    ]).toEqual([['园区推介', '集市推介'], ['园区推介'], [], ['外地协会', '示例科学技术协会'], []])
  })

  it('count posts and videos once, by the day they were published', async () => {
    const draft = { kind: 'post' as const, channel: 'wechat' as const, eventId: null, placeCode: '510903' }
    const { ids } = await scene.product.run(system, (ctx) =>
      recordPromotions(ctx, [
        { ...draft, title: '四月末', link: 'https://example.org/a', publishedOn: '2021-04-30' },
        { ...draft, title: '五月初', link: 'https://example.org/b', publishedOn: '2021-05-01' },
        { ...draft, title: '撤销的', link: 'https://example.org/c', publishedOn: '2021-05-02' },
      ]),
    )
    await scene.product.run(system, (ctx) => withdrawPromotion(ctx, ids[2]!, '重复'))
    expect([
      await labels('F011', scopeOf('2021-05-01', '2021-05-31')),
      await labels('F011', scopeOf('2021-04-01', '2021-04-30', '510903')),
      await labels('F011', scopeOf('2021-04-01', '2021-05-31', '510904')),
    ]).toEqual([['五月初'], ['四月末'], []])
  })
})

describe('a merge in the register', () => {
  it('moves organisers and speakers to what was kept, and counts nobody twice', async () => {
    const make = (name: string) => makeOrganisation(scene.product, { name })
    const [keptId, mergedId] = [await make('甲所'), await make('甲研究所')]
    const [keptPerson, mergedPerson] = [await makePerson(scene.product), await makePerson(scene.product)]
    const host = (organisationId: string) => ({ role: 'host' as const, organisationId, name: '' })
    const both = await makeEvent(scene, { organisers: [host(keptId), host(mergedId)] })
    const one = await makeEvent(scene, {
      organisers: [host(mergedId)],
      sessions: [
        {
          ...draftOf(scene).sessions[0]!,
          speakers: [{ personId: mergedPerson, name: '', affiliation: '' }],
        },
      ],
    })
    const merge = (noun: string, payload: object) =>
      scene.product.run(system, (ctx) =>
        followMerges.handle(ctx, { id: 1n, event: `register.${noun}.replaced`, payload, at: '' } as never),
      )
    for (const _time of [1, 2]) {
      await merge('organisation', { keptId, mergedId })
      await merge('person', { keptId: keptPerson, mergedId: mergedPerson })
    }
    const { db } = scene.product.source
    const organisers = await db
      .selectFrom('events.organiser')
      .select(['eventId', 'organisationId'])
      .where('eventId', 'in', [both, one])
      .orderBy('eventId')
      .execute()
    const speakers = await db
      .selectFrom('events.speaker')
      .select('personId')
      .where('personId', 'is not', null)
      .execute()
    expect([organisers, speakers]).toEqual([
      [
        { eventId: both, organisationId: keptId },
        { eventId: one, organisationId: keptId },
      ],
      [{ personId: keptPerson }],
    ])
  })
})
