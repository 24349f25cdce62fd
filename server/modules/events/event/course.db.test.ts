import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anonymous, system, type Actor } from '#platform/actor.ts'
import { outcome } from '#modules/register/testing.ts'
import { begun, draftOf, makeEvent, makeFile, openEventScene, type EventScene } from '../testing.ts'
import { createEvent } from './create-event.ts'
import type { EventChange, EventInput } from './event.contract.ts'
import { findEvent } from './event.queries.ts'
import { linkEvent } from './link-event.ts'
import { announceEvent, cancelEvent, holdEvent } from './move-event.ts'
import { presentEvent } from './present-event.ts'
import { recordHeldFigures } from './record-held-figures.ts'
import { updateEvent } from './update-event.ts'

let scene: EventScene
beforeAll(async () => void (scene = await openEventScene()))
afterAll(() => scene.product.close())

const NOTHING = '0190a000-0000-7000-8000-00000000ffff'
const read = (id: string, actor: Actor = scene.officer) =>
  scene.product.run(actor, async (ctx) => presentEvent(ctx, await findEvent(ctx, id)))
const create = (parts: Partial<EventInput>, actor = scene.officer) =>
  scene.product.run(actor, (ctx) => createEvent(ctx, draftOf(scene, parts)))
const change = (id: string, parts: Partial<EventChange>, actor = scene.officer) =>
  scene.product.run(actor, (ctx) => updateEvent(ctx, id, { ...draftOf(scene), version: 1, ...parts }))
const announce = (id: string, actor = scene.officer) =>
  scene.product.run(actor, (ctx) => announceEvent(ctx, id))
const hold = (id: string, actor = scene.officer) => scene.product.run(actor, (ctx) => holdEvent(ctx, id))
const cancel = (id: string, actor = scene.officer) =>
  scene.product.run(actor, (ctx) => cancelEvent(ctx, id, '场地停电'))
const sentences = async (id: string) => {
  const rows = await scene.product.source.db
    .selectFrom('platform.auditEntry')
    .select('sentence')
    .where('subjectId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map(({ sentence }) => (sentence as { zh: string }).zh)
}

describe('the course of an event', () => {
  it('leads from the draft to what came of it', async () => {
    const { id } = await create(begun)
    await announce(id)
    await hold(id)
    const fileId = await makeFile(scene, scene.officer)
    const attendance = { kind: 'attendance' as const, value: 260, note: '含线上', fileId }
    const views = { kind: 'online_views' as const, value: 4_100, note: '', fileId: null }
    const record = (figures: object[], version: number, actor = scene.officer) =>
      scene.product.run(actor, (ctx) => recordHeldFigures(ctx, id, { figures: figures as [], version }))
    await record([attendance, views], 3)
    // The evidence stays though another officer corrects the number.
    await record([{ ...attendance, value: 266 }], 4, { ...scene.officer, accountId: crypto.randomUUID() })
    const event = await read(id)
    const shown = { kind: 'attendance', value: 266, note: '含线上', hasEvidence: true }
    const recordedAt = '2021-06-01T01:00:00.000Z'
    expect([event.state.code, event.figures, (await read(id, anonymous)).figures]).toEqual([
      'held',
      [{ ...shown, file: { id: fileId, name: '签到表.txt' }, recordedAt }],
      [{ ...shown, file: null, recordedAt }],
    ])
    expect(event.abilities).toEqual(['edit', 'recordFigures', 'promote', 'seeEvidence'])
    expect(await sentences(id)).toEqual([
      '新建了这个活动的草稿',
      '公布了这个活动',
      '把这个活动登记为已举办',
      '填写了活动的举办成效',
      '填写了活动的举办成效',
    ])
    expect([
      await outcome(record([attendance, attendance], 5)),
      await outcome(record([{ ...views, fileId: await makeFile(scene, scene.broker) }], 5)),
      await outcome(record([views], 4)),
      await outcome(record([views], 5, scene.broker)),
    ]).toEqual([
      'events.figure_repeated',
      'events.file_unknown',
      'workflow.changed_meanwhile',
      'policy.role_needed',
    ])
  })

  it('refuses what comes too early, too late, or from somebody else', async () => {
    const draft = await makeEvent(scene, { organisers: [] }, 'draft')
    const future = await makeEvent(scene)
    const held = await makeEvent(scene, begun, 'held')
    const figures = { figures: [], version: 2 }
    expect([
      await outcome(announce(draft)),
      await outcome(announce(future)),
      await outcome(hold(future)),
      await outcome(hold(draft)),
      await outcome(cancel(held)),
      await outcome(announce(draft, scene.broker)),
      await outcome(hold(future, scene.broker)),
      await outcome(cancel(future, scene.stranger)),
      await outcome(scene.product.run(scene.officer, (ctx) => recordHeldFigures(ctx, future, figures))),
      await outcome(change(held, { version: 3 })),
      await outcome(change(future, { version: 2, organisers: [] })),
      await outcome(change(future, { version: 2, placeCode: '510904' })),
      await outcome(change(future, { version: 2 }, scene.broker)),
      await outcome(change(NOTHING, {})),
    ]).toEqual([
      'events.organiser_needed',
      'workflow.wrong_state',
      'events.not_yet_begun',
      'workflow.wrong_state',
      'workflow.wrong_state',
      'policy.role_needed',
      'policy.role_needed',
      'policy.other_place',
      'events.not_held',
      'events.held_in_future',
      'events.organiser_needed',
      'policy.other_place',
      'policy.role_needed',
      'events.event_not_found',
    ])
  })

  it('ends with a reason everyone reads who read the announcement', async () => {
    const id = await makeEvent(scene)
    const draft = await makeEvent(scene, {}, 'draft')
    await cancel(id)
    await cancel(draft)
    const { state, stateReason } = await read(id, anonymous)
    expect([
      state.code,
      stateReason,
      await outcome(read(draft, anonymous)),
      await outcome(change(id, {})),
    ]).toEqual(['cancelled', '场地停电', 'events.event_not_found', 'events.not_editable'])
  })

  it('has exactly one outcome when two change it at once', async () => {
    const id = await makeEvent(scene, begun)
    const moves = await Promise.all([outcome(hold(id)), outcome(cancel(id))])
    expect(moves.toSorted()).toEqual(['done', 'workflow.wrong_state'])
    const other = await makeEvent(scene)
    const saves = await Promise.all(
      ['甲论坛', '乙论坛'].map((title) => outcome(change(other, { title, version: 2 }))),
    )
    expect(saves.toSorted()).toEqual(['done', 'workflow.changed_meanwhile'])
  })
})

describe('a record of another module', () => {
  const link = (eventId: string, subjectId: string, actor: Actor = system) =>
    scene.product.run(actor, (ctx) =>
      linkEvent(ctx, eventId, { subjectType: 'exchange.conference', subjectId }),
    )

  it('belongs to one event, without a column of its own', async () => {
    const id = await makeEvent(scene)
    const other = await makeEvent(scene)
    const subjectId = crypto.randomUUID()
    expect([
      await outcome(link(id, subjectId)),
      await outcome(link(id, subjectId)),
      await outcome(link(other, subjectId)),
      await outcome(link(id, subjectId, scene.broker)),
    ]).toEqual(['done', 'done', 'events.linked_elsewhere', 'policy.role_needed'])
    expect([(await read(id)).links, (await read(id, anonymous)).links]).toEqual([
      [{ subjectType: 'exchange.conference', subjectId }],
      [],
    ])
    expect((await sentences(id)).filter((one) => one.includes('归入'))).toEqual(['把相关记录归入这个活动'])
  })
})
