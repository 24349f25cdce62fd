import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { placePath } from '#register'
import { officerFor } from '../policy.ts'
import { checkEvent, checkSpeakers, nameOrganisers } from './check-event.ts'
import type { EventInput } from './event.contract.ts'
import { writeOrganisers, writeSessions } from './write-programme.ts'

/** Begins an event as a draft, with its organisers and sessions. */
export async function createEvent(ctx: Context, input: EventInput): Promise<{ id: string }> {
  allow(officerFor(ctx.actor, { within: await placePath(ctx, input.placeCode) }))
  checkEvent(input)
  const organisers = await nameOrganisers(ctx, input.organisers)
  await checkSpeakers(ctx, input.sessions)
  const id = ctx.newId()
  await ctx.db
    .insertInto('events.event')
    .values({
      id,
      ...columnsOf(input),
      state: 'draft',
      createdBy: ctx.actor.accountId,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .execute()
  await writeOrganisers(ctx, id, organisers)
  await writeSessions(ctx, id, input.sessions)
  await ctx.audit({
    action: 'events.event.create',
    subjectType: 'events.event',
    subjectId: id,
    sentence: { zh: '新建了这个活动的草稿', en: 'began the event as a draft' },
  })
  return { id }
}

export function columnsOf(input: EventInput) {
  const { kind, title, edition, placeCode, venue, startsAt, endsAt, summary, isPublic } = input
  return { kind, title, edition, placeCode, venue, startsAt, endsAt, summary, isPublic }
}
