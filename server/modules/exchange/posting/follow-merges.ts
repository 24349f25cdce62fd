import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { Subscriber } from '#platform/manifest.ts'
import type { Announcement } from '#platform/outbox.ts'
import { announceAll } from '#platform/outbox.ts'

const merge = z.object({ keptId: z.uuid(), mergedId: z.uuid() })

/**
 * Moves the postings of a merged person or organisation, and the conflicts declared with it, to the one that was kept.
 * Doing it again changes nothing.
 */
async function moveOwner(ctx: Context, { event, payload }: Announcement): Promise<void> {
  const { keptId, mergedId } = merge.parse(payload)
  const owner = event === 'register.person.replaced' ? 'ownerPersonId' : 'ownerOrganisationId'
  const moved = await ctx.db
    .updateTable('exchange.posting')
    .set({ [owner]: keptId, updatedAt: ctx.now })
    .where(owner, '=', mergedId)
    .returning('id')
    .execute()
  const declared = await ctx.db
    .updateTable('exchange.posting')
    .set({
      conflictOwnerIds: sql<string[]>`array_replace(conflict_owner_ids, ${mergedId}::uuid, ${keptId}::uuid)`,
    })
    .where(sql<boolean>`conflict_owner_ids <> '{}' and conflict_owner_ids @> array[${mergedId}]::uuid[]`)
    .returning('id')
    .execute()
  await ctx.audit(
    ...moved.map(({ id }) => ({
      action: 'exchange.posting.move_owner',
      subjectType: 'exchange.posting',
      subjectId: id,
      sentence: {
        zh: '因登记归并，改由归并后的单位或个人持有',
        en: 'passed to the registration its owner was merged into',
      },
    })),
  )
  // The index knows owners, so that nobody is matched with themselves.
  await announceAll(
    ctx.db,
    ctx.now,
    [...moved, ...declared].map(({ id }) => ({ event: 'exchange.posting.owner_moved', payload: { id } })),
  )
}

export const followMerges: Subscriber = {
  name: 'exchange.follow-merges',
  events: ['register.person.replaced', 'register.organisation.replaced'],
  handle: moveOwner,
}
