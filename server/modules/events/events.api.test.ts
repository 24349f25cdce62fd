import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { system } from '#platform/actor.ts'
import type { Reply } from '#server/testing.ts'
import { eventCard, eventDetail } from './event/event.contract.ts'
import { recordPromotions } from './promotion/record-promotions.ts'
import { promotionSchema } from './promotion/promotion.contract.ts'
import { begun, draftOf, makeEvent, openEventScene, type EventScene } from './testing.ts'

type Item = Record<string, unknown>

let scene: EventScene
let session: string
beforeAll(async () => {
  scene = await openEventScene()
  session = await scene.product.signIn(scene.officer.accountId!)
})
afterAll(() => scene.product.close())

const get = (path: string, signedIn = false) => scene.product.call('GET', path, signedIn ? { session } : {})
const itemsOf = (reply: Reply) => (reply.body as { items: Item[] }).items
const idsOf = (reply: Reply) => itemsOf(reply).map(({ id }) => id)

const onDay = (day: string) => ({
  startsAt: `${day}T09:00:00+08:00`,
  endsAt: `${day}T17:00:00+08:00`,
  sessions: [],
})

describe('the course of an event over HTTP', () => {
  it('is drafted, changed, announced, held, and its figures entered', async () => {
    const send = (method: 'POST' | 'PUT', path: string, body?: object) =>
      scene.product.call(method, `/events/events${path}`, { session, ...(body ? { body } : {}) })
    const made = await send('POST', '', draftOf(scene, begun))
    const { id } = made.body as { id: string }
    const steps = [
      made.status,
      (await send('PUT', `/${id}`, { ...draftOf(scene, begun), title: '改名的论坛', version: 1 })).status,
      (await send('POST', `/${id}/announce`)).status,
      (await send('POST', `/${id}/hold`)).status,
      (
        await send('PUT', `/${id}/held-figures`, {
          figures: [{ kind: 'attendance', value: 120 }],
          version: 4,
        })
      ).status,
      (await send('POST', `/${id}/cancel`, { reason: '不办了' })).status,
    ]
    expect(steps).toEqual([201, 200, 204, 204, 204, 409])
    const event = (await get(`/events/events/${id}`)).body as Item
    expect([event['title'], (event['state'] as Item)['code'], event['version']]).toEqual([
      '改名的论坛',
      'held',
      5,
    ])
    const log = await get(`/platform/audit/${id}`, true)
    expect([log.status, (await get(`/platform/audit/${id}`)).status]).toEqual([200, 401])
  })

  it('names the field of a part that does not fit', async () => {
    const { sessions } = draftOf(scene)
    const body = { ...draftOf(scene), sessions: [{ ...sessions[0], endsAt: '2021-06-12T09:00:00+08:00' }] }
    const { status, body: problem } = await scene.product.call('POST', '/events/events', { session, body })
    const { code, field } = problem as Item
    expect([status, code, field]).toEqual([400, 'events.session_outside', 'sessions.0.startsAt'])
  })
})

describe('the lists', () => {
  let ids: string[]
  beforeAll(async () => {
    const make = (title: string, day: string, parts: object = {}) =>
      makeEvent(scene, { title, ...onDay(day), ...parts })
    ids = [
      await make('春季培训', '2021-03-01', { kind: 'training' }),
      await make('夏季论坛', '2021-07-01', { placeCode: '510904' }),
      await make('秋季大会', '2021-09-01', { kind: 'conference' }),
      await makeEvent(scene, { title: '草稿论坛', ...onDay('2021-08-01') }, 'draft'),
    ]
    await scene.product.run(system, (ctx) =>
      recordPromotions(
        ctx,
        [1, 2, 3].map((n) => ({
          ...{ kind: 'post' as const, title: `预告${n}`, channel: 'website' as const, eventId: ids[2]! },
          ...{ link: `https://example.org/${n}`, publishedOn: '2021-05-01', placeCode: '510903' },
        })),
      ),
    )
  })

  it('hold what fits the conditions, the next or the latest first', async () => {
    const [spring, summer, autumn, draft] = ids
    const query = async (text: string, signedIn = false) =>
      idsOf(await get(`/events/events?${text}`, signedIn)).filter((id) => ids.includes(id as string))
    expect({
      coming: await query('when=coming'),
      comingForStaff: await query('from=2021-07-02&to=2021-12-31', true),
      past: await query('when=past'),
      kind: await query('kind=conference'),
      place: await query('place=510904'),
      days: await query('from=2021-03-01&to=2021-07-01'),
      title: await query(`q=${encodeURIComponent('夏季')}`),
      organiser: await query(`q=${encodeURIComponent('科学技术协会')}`),
      drafts: await query('state=draft'),
      draftsForStaff: await query('state=draft', true),
    }).toEqual({
      coming: [summer, autumn],
      comingForStaff: [autumn, draft],
      past: [spring],
      kind: [autumn],
      place: [summer],
      days: [summer, spring],
      title: [summer],
      organiser: [autumn, summer, spring],
      drafts: [],
      draftsForStaff: [draft],
    })
  })

  it('go on where the page before ended, in either direction', async () => {
    for (const path of ['/events/events?when=coming', '/events/events?', '/events/promotions?']) {
      const all = idsOf(await get(`${path}&limit=100`))
      const first = await get(`${path}&limit=1`)
      const { nextCursor } = first.body as { nextCursor: string }
      const rest = await get(`${path}&limit=100&cursor=${nextCursor}`)
      expect([...idsOf(first), ...idsOf(rest)]).toEqual(all)
      expect(all.length).toBeGreaterThan(1)
    }
  })

  it('send as many statements for three rows as for one', async () => {
    // What follows the announcements of before asks the database too.
    await scene.product.followers.settle()
    const statements = async (path: string) => {
      const seen = []
      for (const limit of [1, 3]) {
        let reply: Reply | undefined
        const count = await scene.product.countQueries(
          async () => void (reply = await get(`${path}?limit=${limit}`)),
        )
        seen.push([itemsOf(reply!).length, count])
      }
      return seen
    }
    expect([await statements('/events/events'), await statements('/events/promotions')]).toEqual([
      [
        [1, 4],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 2],
      ],
    ])
  })

  it('send the contract’s keys and no other', async () => {
    const keys = (value: unknown) => Object.keys(value as object).sort()
    const shape = (schema: z.ZodObject) => Object.keys(schema.shape).sort()
    expect([
      keys(itemsOf(await get('/events/events'))[0]),
      keys((await get(`/events/events/${ids[0]}`)).body),
      keys(itemsOf(await get('/events/promotions'))[0]),
    ]).toEqual([shape(eventCard), shape(eventDetail), shape(promotionSchema)])
  })
})
