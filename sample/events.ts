import {
  announceEvent,
  cancelEvent,
  createEvent,
  holdEvent,
  linkEvent,
  recordHeldFigures,
  recordPromotions,
  type EventInput,
  type PromotionDraft,
} from '#events'
import { system, type Actor } from '#platform/actor.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import { saveFile } from '#platform/files.ts'
import { at, daysBetween, spread } from './days.ts'
import {
  CANCELLED,
  COMING,
  CONFERENCE_SESSIONS,
  HELD,
  POST_TITLES,
  promotionTitle,
  titleOf,
  VENUES,
} from './event-texts.ts'
import { counties, plan } from './plan.ts'
import type { Random } from './random.ts'
import { topics } from './vocabulary/index.ts'
import { onDay, type MadeOrganisation, type World } from './world.ts'

interface Plan {
  readonly input: EventInput
  readonly actor: Actor
  /** When its draft is written; it is announced the day after. */
  readonly from: string
}

type Times = Pick<EventInput, 'startsAt' | 'endsAt'>

const between = (day: string, from: number, to: number): Times => ({
  startsAt: at(day, from).toISOString(),
  endsAt: at(day, to).toISOString(),
})

/** The association's events of the five years, the conference among them, some to come, and what made them known. */
export async function makeEvents(world: World): Promise<void> {
  const random = world.random.split('events')
  const conferenceEventId = await makeConferenceEvent(world, random)
  for (const event of heldEvents(world, random)) await holdAsPlanned(world, random, event)
  await makeCancelled(world, random)
  await makeComing(world, random)
  await makePosts(world, random, conferenceEventId)
}

/** The city's conference with its hosts and sessions; the exchange's record of it belongs to the event. */
async function makeConferenceEvent(world: World, random: Random): Promise<string> {
  const { day } = plan.conference
  const conference = await world.product.source.db
    .selectFrom('exchange.conference')
    .select(['id', 'name', 'edition', 'placeCode'])
    .where('heldFrom', '=', day)
    .executeTakeFirstOrThrow()
  const hosts = random.sample(established(world, day), plan.events.hosts)
  const input: EventInput = {
    ...{ kind: 'conference', title: conference.name, edition: conference.edition },
    ...{ placeCode: conference.placeCode, venue: VENUES.conference, ...between(day, 9, 17) },
    ...{ summary: '发布需求和成果，路演，现场签约，会后一年跟踪到账。', isPublic: true },
    organisers: hosts.map(({ id }, index) => ({
      ...{ role: index === 0 ? 'host' : 'co_host', organisationId: id, name: '' },
    })),
    sessions: CONFERENCE_SESSIONS.map(({ title, room, from, to }) => ({
      ...{ title, room, speakers: [], ...between(day, from, to) },
    })),
  }
  const event: Plan = { input, actor: officerOf(world, plan.city), from: '2021-10-20' }
  const id = await holdAsPlanned(world, random, event, { people: 1_260 })
  const link = { subjectType: 'exchange.conference', subjectId: conference.id }
  await onDay(world, { at: at(day, 18), actor: event.actor }, (ctx) => linkEvent(ctx, id, link))
  return id
}

function established(world: World, day: string): MadeOrganisation[] {
  return world.organisations.filter(({ isInstitution, since }) => isInstitution && since < at(day))
}

const officerOf = (world: World, place: string): Actor => world.officers.get(place) ?? system

/** Promotions on the spot in turn through the counties, and forums, trainings and the like beside them. */
function heldEvents(world: World, random: Random): Plan[] {
  const kinds = [...Array.from({ length: plan.events.onTheSpot }, () => 'promotion' as const), ...HELD]
  const days = daysBetween('2020-09-01', '2021-12-10')
  return kinds.map((kind, index) => {
    const day = addDays('2020-09-01', random.int(days))
    const [county] = counties[index % counties.length]!
    return planned(world, random, { kind, day, county })
  })
}

function planned(
  world: World,
  random: Random,
  { kind, day, county }: { kind: Exclude<EventInput['kind'], 'conference'>; day: string; county: string },
): Plan {
  const topic = random.pick(topics).zh
  const host = random.pick(established(world, addDays(day, -20)))
  const [opens, closes] = kind === 'promotion' || kind === 'salon' ? ([14, 17] as const) : ([9, 16] as const)
  const title = kind === 'promotion' ? promotionTitle(topic) : titleOf(kind, topic)
  return {
    actor: officerOf(world, county),
    from: addDays(day, -14),
    input: {
      ...{ kind, title, edition: null, placeCode: county, venue: random.pick(VENUES.others) },
      ...{ ...between(day, opens, closes), summary: '', isPublic: true, sessions: [] },
      organisers: [{ role: 'host', organisationId: host.id, name: '' }],
    },
  }
}

async function announceAsPlanned(world: World, { input, actor, from }: Plan): Promise<string> {
  const { id } = await onDay(world, { at: at(from), actor }, (ctx) => createEvent(ctx, input))
  await onDay(world, { at: at(addDays(from, 1)), actor }, (ctx) => announceEvent(ctx, id))
  return id
}

/** How likely there is a sheet of signatures. */
const EVIDENCE = 0.85

async function holdAsPlanned(
  world: World,
  random: Random,
  event: Plan,
  { people = random.between(40, 320) }: { people?: number } = {},
): Promise<string> {
  const id = await announceAsPlanned(world, event)
  const day = dayOf(event.input.startsAt)
  const leaflets = event.input.kind === 'promotion' ? random.between(100, 900) : 0
  const hasEvidence = random.chance(EVIDENCE)
  await onDay(world, { at: at(day, 18), actor: event.actor }, (ctx) => holdEvent(ctx, id))
  await onDay(world, { at: at(addDays(day, 1)), actor: event.actor }, async (ctx) => {
    const bytes = Buffer.from(`示例材料：${event.input.title}签到表，虚构内容。\n`)
    const fileId = hasEvidence ? (await saveFile(ctx, { name: '签到表.txt', bytes })).id : null
    const figures = [
      { kind: 'attendance' as const, value: people, note: '', fileId },
      ...(leaflets > 0 ? [{ kind: 'materials' as const, value: leaflets, note: '', fileId: null }] : []),
    ]
    await recordHeldFigures(ctx, id, { figures, version: 3 })
  })
  return id
}

async function makeCancelled(world: World, random: Random): Promise<void> {
  const event = planned(world, random, { kind: 'training', day: '2021-08-12', county: '510921' })
  const id = await announceAsPlanned(world, event)
  await onDay(world, { at: at('2021-08-10'), actor: event.actor }, (ctx) => cancelEvent(ctx, id, CANCELLED))
}

/** Announced when the sample is loaded, so that a calendar has something to come. */
async function makeComing(world: World, random: Random): Promise<void> {
  const today = dayOf(world.product.source.clock())
  for (const { kind, days } of COMING) {
    const [county] = random.pick(counties)
    const event = planned(world, random, { kind, day: addDays(today, days), county })
    await announceAsPlanned(world, { ...event, from: addDays(today, -2) })
  }
}

const CHANNELS = [
  ['wechat', 52],
  ['website', 16],
  ['video_account', 12],
  ['douyin', 12],
  ['press', 5],
  ['broadcast', 3],
] as const

const VIDEO_CHANNELS: readonly string[] = ['video_account', 'douyin', 'broadcast']

/** Posts and videos week by week, in the last weeks before the conference mostly about it. */
async function makePosts(world: World, random: Random, conferenceEventId: string): Promise<void> {
  const span = { from: plan.firstDay, to: plan.lastDay, total: plan.events.posts, every: 7 }
  let number = 0
  for (const batch of spread(random, span)) {
    if (batch.count === 0) continue
    const publishedOn = dayOf(batch.at)
    const isEve = publishedOn >= '2021-11-01' && publishedOn <= plan.conference.day
    const items = Array.from({ length: batch.count }, (): PromotionDraft => {
      const channel = random.pickWeighted(CHANNELS)
      const [placeCode] = random.pick(counties)
      number += 1
      return {
        ...{ kind: VIDEO_CHANNELS.includes(channel) ? 'video' : 'post', channel, placeCode, publishedOn },
        title: random.pick(POST_TITLES).replace('{topic}', random.pick(topics).zh),
        link: `https://example.org/${channel}/${String(number).padStart(5, '0')}`,
        eventId: isEve && random.chance(0.5) ? conferenceEventId : null,
      }
    })
    await onDay(world, { at: batch.at, actor: officerOf(world, plan.city) }, (ctx) =>
      recordPromotions(ctx, items),
    )
  }
}
