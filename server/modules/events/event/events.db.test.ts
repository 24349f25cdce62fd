import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Actor } from '#platform/actor.ts'
import { makeOrganisation, makePerson, outcome } from '#modules/register/testing.ts'
import { draftOf, makeEvent, openEventScene, type EventScene } from '../testing.ts'
import { createEvent } from './create-event.ts'
import type { EventChange, EventInput } from './event.contract.ts'
import { findEvent } from './event.queries.ts'
import { presentEvent } from './present-event.ts'
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
