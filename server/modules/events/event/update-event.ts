import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { workflowFaults } from '#platform/workflow.ts'
import { placePath } from '#register'
import { faults } from '../errors.ts'
import { eventPolicy } from '../policy.ts'
import { checkEvent, checkSpeakers, nameOrganisers } from './check-event.ts'
import { columnsOf } from './create-event.ts'
import type { EventChange } from './event.contract.ts'
import { lockEvent, type EventRow } from './event.queries.ts'
import { writeOrganisers, writeSessions } from './write-programme.ts'

/**
 * Changes an event with its organisers and sessions. One that was held may still be corrected, with an entry in its
 * history; a cancelled one stays as it was.
 *
 * @throws workflow.changed_meanwhile when somebody else saved it since it was read
 */
export async function updateEvent(ctx: Context, id: string, change: EventChange): Promise<{ id: string }> {
  const { version, ...input } = change
  const event = await lockEvent(ctx, id)
  allow(eventPolicy.edit(ctx.actor, event))
  if (event.state === 'cancelled') throw faults.not_editable()
  if (event.version !== version) throw workflowFaults.changed_meanwhile()
  // Nobody hands an event over to a place that is not theirs.
  allow(eventPolicy.edit(ctx.actor, { within: await placePath(ctx, input.placeCode) }))
  checkEvent(input)
  checkStillHeld(ctx, event, input)
  const organisers = await nameOrganisers(ctx, input.organisers)
  if (event.state !== 'draft' && organisers.every(({ role }) => role !== 'host')) {
    throw faults.organiser_needed({}, 'organisers')
  }
  await checkSpeakers(ctx, input.sessions)
  await ctx.db
    .updateTable('events.event')
    .set({ ...columnsOf(input), updatedAt: ctx.now, version: event.version + 1 })
    .where('id', '=', id)
    .execute()
  await writeOrganisers(ctx, id, organisers)
  await writeSessions(ctx, id, input.sessions)
  await ctx.audit({
    action: 'events.event.update',
    subjectType: 'events.event',
    subjectId: id,
    sentence: { zh: '修改了这个活动', en: 'changed the event' },
    changes: { fields: changedFields(event, input) },
  })
  if (event.state !== 'draft') await ctx.announce('events.event.changed', { id })
  return { id }
}

function checkStillHeld(ctx: Context, event: EventRow, input: { startsAt: string }): void {
  if (event.state === 'held' && Date.parse(input.startsAt) > ctx.now.getTime()) throw faults.held_in_future()
}

function changedFields(before: EventRow, input: Omit<EventChange, 'version'>): string[] {
  const after = columnsOf(input)
  const isSame = (field: keyof typeof after) =>
    field === 'startsAt' || field === 'endsAt'
      ? Date.parse(before[field]) === Date.parse(after[field])
      : before[field] === after[field]
  return (Object.keys(after) as (keyof typeof after)[]).filter((field) => !isSame(field))
}
