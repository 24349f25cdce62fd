import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { scopeOf } from '#platform/http/scope.ts'
import { makeEvent, openEventScene, type EventScene } from '../testing.ts'
import { cancelEvent } from './move-event.ts'

let scene: EventScene
let session: string
beforeAll(async () => {
  scene = await openEventScene()
  session = await scene.product.signIn(scene.officer.accountId!)
})
afterAll(() => scene.product.close())

const get = (path: string, signedIn = false) => scene.product.call('GET', path, signedIn ? { session } : {})
const onDay = (day: string) => ({
  startsAt: `${day}T09:00:00+08:00`,
  endsAt: `${day}T17:00:00+08:00`,
  sessions: [],
})

/** The lines of a calendar as names and values. */
function linesOf(body: unknown): string[][] {
  const lines = String(body).replaceAll('\r\n ', '').split('\r\n')
  return lines.map((line) => [line.split(':', 1)[0]!, line.slice(line.indexOf(':') + 1)])
}

describe('the calendar', () => {
  it('needs of a token what the other reads of the module need', () => {
    expect(scopeOf({ method: 'GET', path: '/events.ics' })).toBe('events:read')
  })

  it('has one event as an entry', async () => {
    const id = await makeEvent(scene, { title: 'Forum; part 1, part 2', summary: '第一行\n第二行' })
    const reply = await get(`/events/events/${id}/event.ics`)
    expect([reply.status, reply.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(linesOf(reply.body)).toEqual([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//Interchange//Events//ZH'],
      ['CALSCALE', 'GREGORIAN'],
      ['METHOD', 'PUBLISH'],
      ['NAME', '立交桥 · 科协活动'],
      ['X-WR-CALNAME', '立交桥 · 科协活动'],
      ['REFRESH-INTERVAL;VALUE=DURATION', 'PT6H'],
      ['BEGIN', 'VEVENT'],
      ['UID', `${id}@events.interchange`],
      ['DTSTAMP', '20210601T010000Z'],
      ['CREATED', '20210601T010000Z'],
      ['LAST-MODIFIED', '20210601T010000Z'],
      ['SEQUENCE', '1'],
      ['DTSTART', '20210611T010000Z'],
      ['DTEND', '20210611T090000Z'],
      ['STATUS', 'CONFIRMED'],
      ['SUMMARY', 'Forum\\; part 1\\, part 2'],
      ['LOCATION', '船山区 会展中心一号厅'],
      ['DESCRIPTION', '示例科学技术协会\\n第一行\\n第二行'],
      ['CATEGORIES', '论坛'],
      ['END', 'VEVENT'],
      ['END', 'VCALENDAR'],
      ['', ''],
    ])
  })

  it('to subscribe to holds what is public, by kind and place, and takes cancelled events back', async () => {
    const make = (kind: 'salon' | 'forum', parts: object = {}) => makeEvent(scene, { kind, ...parts })
    const shown = await make('salon')
    const cancelled = await make('salon')
    await make('salon', { isPublic: false })
    await make('salon', onDay('2020-05-01'))
    await makeEvent(scene, { kind: 'salon' }, 'draft')
    const elsewhere = await make('salon', { placeCode: '510904' })
    await scene.product.run(system, (ctx) => cancelEvent(ctx, cancelled, '改期'))
    const entries = async (query: string, signedIn = false) => {
      const text = String((await get(`/events.ics${query}`, signedIn)).body)
      const found = [...text.matchAll(/UID:(\S+)@[\s\S]*?STATUS:(\w+)/g)]
      return found.map(([, id, status]) => [id, status]).sort()
    }
    expect([await entries('?kind=salon'), await entries('?kind=salon&place=510904')]).toEqual([
      [
        [shown, 'CONFIRMED'],
        [cancelled, 'CANCELLED'],
        [elsewhere, 'CONFIRMED'],
      ].sort(),
      [[elsewhere, 'CONFIRMED']],
    ])
    // Nor does it hold more for staff: who follows it may pass it on.
    expect(await entries('?kind=salon', true)).toEqual(await entries('?kind=salon'))
    expect((await get('/events/events/0190a000-0000-7000-8000-00000000ffff/event.ics')).status).toBe(404)
  })
})
