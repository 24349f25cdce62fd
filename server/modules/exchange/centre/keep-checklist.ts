import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { requireOwnFile } from '../deal/own-file.ts'
import { centreFaults } from './centre-faults.ts'
import { centrePolicy } from './centre.policy.ts'
import { lockCentre, type CentreRow } from './centre.queries.ts'
import { conditionOf, keptItems } from './checklist.queries.ts'
import { checklistOf, type ChecklistItem } from './checklist.rules.ts'
import { noteCentre } from './note-centre.ts'

interface Target {
  readonly centreId: string
  /** The item's code. */
  readonly item: string
}

/**
 * Records that a centre fulfils an item of the checklist; recording it again replaces what was there and mends a lapse.
 *
 * @throws exchange.checklist_submitted, exchange.checklist_item_unknown, exchange.fulfilled_later,
 *   exchange.validity_before_fulfilment
 */
export async function fulfilItem(
  ctx: Context,
  target: Target,
  input: { fulfilledOn: string; validTo: string | null; note: string },
): Promise<void> {
  const { centre, item } = await lockItem(ctx, target)
  if (input.fulfilledOn > dayOf(ctx.now)) throw centreFaults.fulfilled_later()
  if (input.validTo !== null && input.validTo < input.fulfilledOn)
    throw centreFaults.validity_before_fulfilment()
  const row = { ...input, lapsedOn: null, lapseReason: null, updatedAt: ctx.now }
  await ctx.db
    .insertInto('exchange.centreItem')
    .values({ centreId: centre.id, item: item.code, ...row })
    .onConflict((conflict) => conflict.columns(['centreId', 'item']).doUpdateSet(row))
    .execute()
  await noteCentre(ctx, centre.id, {
    action: 'fulfil',
    zh: `登记“${item.zh}”达标`,
    en: `recorded “${item.en}” as fulfilled`,
  })
}

/**
 * Records that a centre has no longer what an item asks for. The acceptance stands until the city withdraws it.
 *
 * @throws exchange.checklist_submitted, exchange.checklist_item_unknown, exchange.item_not_fulfilled
 */
export async function lapseItem(ctx: Context, target: Target, reason: string): Promise<void> {
  const { centre, item } = await lockItem(ctx, target)
  const kept = (await keptItems(ctx, centre.id)).get(item.code)
  if (conditionOf(kept, dayOf(ctx.now)) !== 'met') throw centreFaults.item_not_fulfilled()
  await ctx.db
    .updateTable('exchange.centreItem')
    .set({ lapsedOn: dayOf(ctx.now), lapseReason: reason, updatedAt: ctx.now })
    .where('centreId', '=', centre.id)
    .where('item', '=', item.code)
    .execute()
  await noteCentre(ctx, centre.id, {
    action: 'lapse',
    zh: `登记“${item.zh}”失效，理由：${reason}`,
    en: `recorded that “${item.en}” has lapsed; reason: ${reason}`,
  })
}

/**
 * Attaches an uploaded file to an item of the checklist.
 *
 * @throws exchange.checklist_submitted, exchange.checklist_item_unknown, exchange.payment_file_unknown
 */
export async function attachCentreEvidence(
  ctx: Context,
  target: Target,
  input: { fileId: string; note: string },
): Promise<{ id: string }> {
  const { centre, item } = await lockItem(ctx, target)
  await requireOwnFile(ctx, input.fileId)
  const id = ctx.newId()
  await ctx.db
    .insertInto('exchange.centreEvidence')
    .values({
      ...{ id, centreId: centre.id, item: item.code, ...input },
      ...{ createdBy: ctx.actor.accountId, createdAt: ctx.now },
    })
    .execute()
  await noteCentre(ctx, centre.id, {
    action: 'attach_evidence',
    zh: `为“${item.zh}”上传了材料`,
    en: `attached evidence of “${item.en}”`,
  })
  return { id }
}

/**
 * Takes evidence out of a checklist that nobody has accepted yet, or no longer.
 *
 * @throws exchange.checklist_submitted, exchange.evidence_in_force, exchange.evidence_not_found
 */
export async function removeCentreEvidence(
  ctx: Context,
  target: { centreId: string; evidenceId: string },
): Promise<void> {
  const centre = await lockCentre(ctx, target.centreId)
  allow(centrePolicy.keepChecklist(ctx.actor, centre))
  if (centre.state === 'submitted') throw centreFaults.checklist_submitted()
  if (centre.state === 'accepted') throw centreFaults.evidence_in_force()
  const { numUpdatedRows } = await ctx.db
    .updateTable('exchange.centreEvidence')
    .set({ removedAt: ctx.now })
    .where('id', '=', target.evidenceId)
    .where('centreId', '=', centre.id)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw centreFaults.evidence_not_found()
  await noteCentre(ctx, centre.id, {
    action: 'remove_evidence',
    zh: '删除了一份材料',
    en: 'removed a piece of evidence',
  })
}

/** The centre is held, so that what is submitted is what was there. */
async function lockItem(ctx: Context, target: Target): Promise<{ centre: CentreRow; item: ChecklistItem }> {
  const centre = await lockCentre(ctx, target.centreId)
  allow(centrePolicy.keepChecklist(ctx.actor, centre))
  if (centre.state === 'submitted') throw centreFaults.checklist_submitted()
  const item = (await checklistOf(ctx, centre.placeCode)).find(({ code }) => code === target.item)
  if (!item) throw centreFaults.checklist_item_unknown()
  return { centre, item }
}
