import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { Subscriber } from '#platform/manifest.ts'
import type { Announcement } from '#platform/outbox.ts'

const merge = z.object({ keptId: z.uuid(), mergedId: z.uuid() })

/** Centres and duties pass to the record that was kept. Doing it again changes nothing. */
async function moveParty(ctx: Context, { event, payload }: Announcement): Promise<void> {
  const { keptId, mergedId } = merge.parse(payload)
  if (event === 'register.organisation.replaced') {
    await ctx.db
      .updateTable('exchange.serviceCentre')
      .set({ organisationId: keptId, updatedAt: ctx.now })
      .where('organisationId', '=', mergedId)
      .execute()
    return
  }
  // Of two open duties at one centre the kept record’s stays open.
  await sql`
    update exchange.centre_staff merged set to_on = merged.from_on
    from exchange.centre_staff kept
    where merged.person_id = ${mergedId}::uuid and merged.to_on is null
      and kept.person_id = ${keptId}::uuid and kept.to_on is null and kept.centre_id = merged.centre_id`.execute(
    ctx.db,
  )
  await ctx.db
    .updateTable('exchange.centreStaff')
    .set({ personId: keptId })
    .where('personId', '=', mergedId)
    .execute()
}

export const followCentreMerges: Subscriber = {
  name: 'exchange.follow-centre-merges',
  events: ['register.person.replaced', 'register.organisation.replaced'],
  handle: moveParty,
}
