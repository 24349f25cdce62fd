import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { announceAll } from '#platform/outbox.ts'
import { allow } from '#platform/policy.ts'
import { findPersonalData } from '#platform/privacy.ts'
import { workflowFaults } from '#platform/workflow.ts'
import { placePath } from '#register'
import { faults } from '../errors.ts'
import { visibleEvents, mayPromote } from '../policy.ts'
import type { PromotionDraft } from './promotion.contract.ts'

/**
 * Records posts and videos that were published, all or none. The link is what tells two apart: one that is recorded
 * already, by whomever, is refused, so that nothing is counted twice.
 *
 * @throws events.promotion_known, events.promotion_in_future, events.event_not_found, events.personal_data
 */
export async function recordPromotions(
  ctx: Context,
  items: readonly PromotionDraft[],
): Promise<{ ids: string[] }> {
  for (const code of new Set(items.map(({ placeCode }) => placeCode))) {
    allow(mayPromote(ctx.actor, { within: await placePath(ctx, code) }))
  }
  checkItems(ctx, items)
  await requireEvents(ctx, items)
  const rows = items.map((item) => ({
    ...{ id: ctx.newId(), ...item },
    ...{ createdBy: ctx.actor.accountId, createdAt: ctx.now },
  }))
  const added = await ctx.db
    .insertInto('events.promotion')
    // In the order of their links, so that two who record the same ones wait for each other and never deadlock.
    .values(rows.toSorted((one, other) => (one.link < other.link ? -1 : 1)))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  if (added.length < rows.length) await refuseKnown(ctx, rows, new Set(added.map(({ id }) => id)))
  await ctx.audit(
    ...rows.map(({ id }) => ({
      action: 'events.promotion.record',
      subjectType: 'events.promotion',
      subjectId: id,
      sentence: { zh: '登记了这条推文或视频', en: 'recorded the post or video' },
    })),
  )
  await announceAll(
    ctx.db,
    ctx.now,
    rows.map(({ id }) => ({ event: 'events.promotion.recorded', payload: { id } })),
  )
  return { ids: rows.map(({ id }) => id) }
}

function checkItems(ctx: Context, items: readonly PromotionDraft[]): void {
  const today = dayOf(ctx.now)
  for (const [index, { title, publishedOn }] of items.entries()) {
    if (publishedOn > today) throw faults.promotion_in_future({}, `items.${index}.publishedOn`)
    if (findPersonalData(title).length > 0) throw faults.personal_data({}, `items.${index}.title`)
  }
}

async function requireEvents(ctx: Context, items: readonly PromotionDraft[]): Promise<void> {
  const ids = [...new Set(items.flatMap(({ eventId }) => eventId ?? []))]
  if (ids.length === 0) return
  const found = await ctx.db
    .selectFrom('events.event as event')
    .select('id')
    .where('id', 'in', ids)
    .where(visibleEvents(ctx.actor))
    .execute()
  if (found.length < ids.length) throw faults.event_not_found()
}

/** Says which link is there already: in the register, or earlier in the same list. */
async function refuseKnown(
  ctx: Context,
  rows: readonly (PromotionDraft & { id: string })[],
  added: ReadonlySet<string>,
): Promise<never> {
  const index = rows.findIndex(({ id }) => !added.has(id))
  const { link } = rows[index]!
  const known = await ctx.db
    .selectFrom('events.promotion')
    .select(['title', 'publishedOn'])
    .where('link', '=', link)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  // Withdrawn since the insert met it.
  if (!known) throw workflowFaults.changed_meanwhile()
  throw faults.promotion_known({ title: known.title, day: known.publishedOn }, `items.${index}.link`)
}
