import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { faults } from '../errors.ts'
import { eventPolicy } from '../policy.ts'
import { lockEvent } from './event.queries.ts'

/**
 * Says that a record of another module belongs to an event, such as the exchange's conference; doing it again changes
 * nothing. The module that calls it answers for the record being there.
 *
 * @param link `subjectType` is the record's type in the history, such as `exchange.conference`
 * @throws events.linked_elsewhere
 */
export async function linkEvent(
  ctx: Context,
  eventId: string,
  link: { subjectType: string; subjectId: string },
): Promise<void> {
  const event = await lockEvent(ctx, eventId)
  allow(eventPolicy.edit(ctx.actor, event))
  const { numInsertedOrUpdatedRows: added } = await ctx.db
    .insertInto('events.eventLink')
    .values({ ...link, eventId, linkedAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (added === 1n) {
    await ctx.audit({
      action: 'events.event.link',
      subjectType: 'events.event',
      subjectId: eventId,
      sentence: { zh: '把相关记录归入这个活动', en: 'attached a record to the event' },
      changes: { link },
    })
    return
  }
  const present = await ctx.db
    .selectFrom('events.eventLink')
    .select('eventId')
    .where('subjectType', '=', link.subjectType)
    .where('subjectId', '=', link.subjectId)
    .executeTakeFirstOrThrow()
  if (present.eventId !== eventId) throw faults.linked_elsewhere()
}
