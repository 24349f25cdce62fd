import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anonymous, system, type Actor } from '#platform/actor.ts'
import { makeOrganisation, makePerson, outcome } from '#modules/register/testing.ts'
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

describe('an event', () => {
  it('is drafted with its organisers and sessions, and read as it was written', async () => {
    const { id } = await create({})
    const event = await read(id)
    expect(event).toEqual({
      id,
      kind: 'forum',
      title: '示例产业技术论坛',
      edition: 3,
      placeCode: '510903',
      placeName: '船山区',
      venue: '会展中心一号厅',
      startsAt: '2021-06-11T01:00:00.000Z',
      endsAt: '2021-06-11T09:00:00.000Z',
      isPublic: true,
      state: { code: 'draft', label: '草稿', tone: 'neutral' },
      organisers: [{ role: 'host', organisationId: scene.hostId, name: '示例科学技术协会' }],
      summary: '围绕锂电材料的三场报告。',
      stateReason: null,
      sessions: [
        {
          id: event.sessions[0]?.id,
          title: '主旨报告',
          startsAt: '2021-06-11T01:00:00.000Z',
          endsAt: '2021-06-11T02:30:00.000Z',
          room: '主会场',
          speakers: [{ personId: null, name: '示例专家', affiliation: '示例材料研究所' }],
        },
      ],
      figures: [],
      links: [],
      version: 1,
      abilities: ['announce', 'cancel', 'edit', 'promote', 'seeEvidence'],
    })
    expect(await sentences(id)).toEqual(['新建了这个活动的草稿'])
  })

  it('is created by officers of its place alone', async () => {
    expect([
      await outcome(create({}, scene.broker)),
      await outcome(create({}, scene.stranger)),
      await outcome(create({}, anonymous)),
      await outcome(create({ placeCode: '999999' })),
    ]).toEqual(['policy.role_needed', 'policy.other_place', 'policy.sign_in', 'register.place_unknown'])
  })

  it('is refused where its parts do not fit together', async () => {
    const at = (from: string, to: string) => ({
      startsAt: `2021-06-11T${from}Z`,
      endsAt: `2021-06-11T${to}Z`,
    })
    const session = { title: '讨论', room: '', speakers: [], ...at('02:00:00', '03:00:00') }
    const organiser = { role: 'host' as const, organisationId: null, name: '外地协会' }
    const speaker = { personId: null, name: '', affiliation: '' }
    expect([
      await outcome(create({ endsAt: '2021-06-11T08:59:00+08:00', sessions: [] })),
      await outcome(create({ sessions: [{ ...session, ...at('03:00:00', '02:00:00') }] })),
      await outcome(create({ sessions: [{ ...session, ...at('02:00:00', '10:00:00') }] })),
      await outcome(create({ sessions: [{ ...session, id: NOTHING }] })),
      await outcome(create({ sessions: [{ ...session, speakers: [speaker] }] })),
      await outcome(create({ sessions: [{ ...session, speakers: [{ ...speaker, personId: NOTHING }] }] })),
      await outcome(create({ organisers: [{ ...organiser, name: '' }] })),
      await outcome(create({ organisers: [{ ...organiser, organisationId: NOTHING }] })),
      await outcome(create({ organisers: [organiser, { ...organiser, role: 'supporter' }] })),
      await outcome(create({ summary: '报名请拨打 13800138000' })),
    ]).toEqual([
      'events.ends_before_start',
      'events.session_reversed',
      'events.session_outside',
      'events.session_unknown',
      'events.speaker_missing',
      'events.speaker_unknown',
      'events.organiser_missing',
      'events.organiser_unknown',
      'events.organiser_repeated',
      'events.personal_data',
    ])
  })

  it('keeps the sessions that stay, and names organisers as the register does', async () => {
    const id = await makeEvent(scene)
    const before = await read(id)
    const kept = { ...draftOf(scene).sessions[0]!, id: before.sessions[0]!.id, title: '主旨报告（改）' }
    const added = { ...draftOf(scene).sessions[0]!, title: '圆桌', speakers: [] }
    const coHostId = await makeOrganisation(scene.product, { name: '示例大学' })
    await change(id, {
      sessions: [added, kept],
      organisers: [
        { role: 'host', organisationId: scene.hostId, name: '' },
        { role: 'co_host', organisationId: coHostId, name: '别的名字' },
        { role: 'supporter', organisationId: null, name: '外地协会' },
      ],
      version: 2,
    })
    const after = await read(id)
    expect([
      after.sessions.map(({ title }) => title),
      after.sessions[1]?.id,
      after.sessions[1]?.speakers.map(({ name }) => name),
      after.organisers.map(({ role, name }) => [role, name]),
      after.version,
    ]).toEqual([
      ['圆桌', '主旨报告（改）'],
      before.sessions[0]!.id,
      ['示例专家'],
      [
        ['host', '示例科学技术协会'],
        ['co_host', '示例大学'],
        ['supporter', '外地协会'],
      ],
      3,
    ])
    await change(id, { sessions: [kept], version: 3 })
    expect((await read(id)).sessions.map(({ title }) => title)).toEqual(['主旨报告（改）'])
    expect(
      await outcome(change(id, { sessions: [{ ...added, id: after.sessions[0]!.id }], version: 4 })),
    ).toBe('events.session_unknown')
  })

  it('names a speaker of the register as far as they consent, and tells staff alone who it is', async () => {
    const open = await makePerson(scene.product, { name: '示例院士' })
    const shy = await makePerson(scene.product, { name: '李某某', consents: [] })
    const speaker = (personId: string) => ({ personId, name: '', affiliation: '' })
    const id = await makeEvent(scene, {
      sessions: [{ ...draftOf(scene).sessions[0]!, speakers: [speaker(open), speaker(shy)] }],
    })
    const speakers = async (actor: Actor) => (await read(id, actor)).sessions[0]?.speakers
    expect([await speakers(scene.officer), await speakers(anonymous)]).toEqual([
      [
        { personId: open, name: '示例院士', affiliation: '' },
        { personId: shy, name: '李某某', affiliation: '' },
      ],
      [
        { personId: null, name: '示例院士', affiliation: '' },
        { personId: null, name: '李*某', affiliation: '' },
      ],
    ])
  })
})

describe('who sees an event', () => {
  it('is everyone once it is announced and public; before, the staff of its place', async () => {
    const draft = await makeEvent(scene, {}, 'draft')
    const announced = await makeEvent(scene)
    const closed = await makeEvent(scene, { isPublic: false })
    const seen = (actor: Actor) =>
      Promise.all([draft, announced, closed].map(async (id) => outcome(read(id, actor))))
    expect({
      anonymous: await seen(anonymous),
      stranger: await seen(scene.stranger),
      member: await seen(scene.member),
      broker: await seen(scene.broker),
    }).toEqual({
      anonymous: ['events.event_not_found', 'done', 'events.event_not_found'],
      stranger: ['events.event_not_found', 'done', 'events.event_not_found'],
      member: ['events.event_not_found', 'done', 'done'],
      broker: ['done', 'done', 'done'],
    })
  })
})

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
