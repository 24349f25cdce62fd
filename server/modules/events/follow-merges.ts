import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { Subscriber } from '#platform/manifest.ts'
import type { Announcement } from '#platform/outbox.ts'

const merge = z.object({ keptId: z.uuid(), mergedId: z.uuid() })

/**
 * Moves what a merged person or organisation did at events to the one that was kept. Where both held the same event,
 * the merged one's part is dropped, so that nobody is counted twice. Doing it again changes nothing.
 */
async function moveParties(ctx: Context, { event, payload }: Announcement): Promise<void> {
  const { keptId, mergedId } = merge.parse(payload)
  if (event === 'register.person.replaced') {
    await ctx.db
      .updateTable('events.speaker')
      .set({ personId: keptId })
      .where('personId', '=', mergedId)
      .execute()
    return
  }
  await sql`
    delete from events.organiser as doubled
    where doubled.organisation_id = ${mergedId}
      and exists (select from events.organiser as kept
        where kept.event_id = doubled.event_id and kept.organisation_id = ${keptId})`.execute(ctx.db)
  await ctx.db
    .updateTable('events.organiser')
    .set({ organisationId: keptId })
    .where('organisationId', '=', mergedId)
    .execute()
}

export const followMerges: Subscriber = {
  name: 'events.follow-merges',
  events: ['register.person.replaced', 'register.organisation.replaced'],
  handle: moveParties,
}
