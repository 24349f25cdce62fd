import type { z } from 'zod'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { requireOwnFile } from '../deal/own-file.ts'
import { centreFaults } from './centre-faults.ts'
import type { fundingBody, fundingUseBody } from './centre.contract.ts'
import { centrePolicy } from './centre.policy.ts'
import { lockCentre } from './centre.queries.ts'
import { noteCentre } from './note-centre.ts'

interface Target {
  readonly centreId: string
  readonly fundingId: string
}

/**
 * Records money a centre was granted, by year and source, and what of it is used.
 *
 * @throws exchange.funding_overspent, exchange.granted_later, exchange.payment_file_unknown
 */
export async function recordFunding(
  ctx: Context,
  centreId: string,
  input: z.infer<typeof fundingBody>,
): Promise<{ id: string }> {
  const centre = await lockCentre(ctx, centreId)
  allow(centrePolicy.keepFunding(ctx.actor, centre))
  const amountFen = BigInt(input.amountFen)
  const usedFen = BigInt(input.usedFen)
  if (usedFen > amountFen) throw centreFaults.funding_overspent()
  if (input.grantedOn > dayOf(ctx.now)) throw centreFaults.granted_later()
  await requireOwnFile(ctx, input.fileId)
  const id = ctx.newId()
  await ctx.db
    .insertInto('exchange.centreFunding')
    .values({
      ...{ ...input, id, centreId, amountFen, usedFen },
      ...{ createdBy: ctx.actor.accountId, createdAt: ctx.now, updatedAt: ctx.now },
    })
    .execute()
  await noteCentre(ctx, centreId, {
    action: 'record_funding',
    zh: `登记了 ${input.year} 年度经费`,
    en: `recorded funding of the year ${input.year}`,
  })
  return { id }
}

/**
 * Records how much of a funding is used by now, with the evidence for it; without a new file the old one stays.
 *
 * @throws exchange.funding_not_found, exchange.funding_overspent, exchange.payment_file_unknown
 */
export async function recordFundingUse(
  ctx: Context,
  target: Target,
  input: z.infer<typeof fundingUseBody>,
): Promise<void> {
  const funding = await lockFunding(ctx, target)
  const usedFen = BigInt(input.usedFen)
  if (usedFen > funding.amountFen) throw centreFaults.funding_overspent()
  await requireOwnFile(ctx, input.fileId)
  await ctx.db
    .updateTable('exchange.centreFunding')
    .set({ usedFen, note: input.note, fileId: input.fileId ?? funding.fileId, updatedAt: ctx.now })
    .where('id', '=', target.fundingId)
    .execute()
  await noteCentre(ctx, target.centreId, {
    action: 'use_funding',
    zh: `更新了 ${funding.year} 年度经费的使用情况`,
    en: `updated the use of the funding of ${funding.year}`,
  })
}

/** Cancels a funding that was recorded by mistake; it stays readable and leaves the figures. @throws exchange.funding_not_found */
export async function cancelFunding(ctx: Context, target: Target, reason: string): Promise<void> {
  const funding = await lockFunding(ctx, target)
  await ctx.db
    .updateTable('exchange.centreFunding')
    .set({ cancelledAt: ctx.now, cancelReason: reason, updatedAt: ctx.now })
    .where('id', '=', target.fundingId)
    .execute()
  await noteCentre(ctx, target.centreId, {
    action: 'cancel_funding',
    zh: `作废了 ${funding.year} 年度的一笔经费，理由：${reason}`,
    en: `cancelled a funding of ${funding.year}; reason: ${reason}`,
  })
}

async function lockFunding(ctx: Context, { centreId, fundingId }: Target) {
  const centre = await lockCentre(ctx, centreId)
  allow(centrePolicy.keepFunding(ctx.actor, centre))
  const row = await ctx.db
    .selectFrom('exchange.centreFunding')
    .selectAll()
    .where('id', '=', fundingId)
    .where('centreId', '=', centreId)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
  if (!row) throw centreFaults.funding_not_found()
  return row
}
