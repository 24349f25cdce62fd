import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { faults } from '../errors.ts'
import { dealFaults } from './deal-faults.ts'
import { dealPolicy } from '../policy.ts'
import type { dealTerms } from './course.contract.ts'
import { lockDeal } from './deal.queries.ts'

export type Terms = z.infer<typeof dealTerms>
type Milestones = z.input<typeof dealTerms>['milestones']

/**
 * Writes how a contract is to be performed and paid, with its milestones and what will count as done, before the
 * signing. Whoever confirmed the signing of other terms is asked again.
 *
 * @throws exchange.deal_settled, exchange.trigger_missing, exchange.milestones_exceed_total
 */
export async function setTerms(ctx: Context, id: string, terms: Terms): Promise<void> {
  const deal = await lockDeal(ctx, id)
  allow(dealPolicy.change(ctx.actor, deal))
  if (deal.state !== 'negotiating') throw faults.deal_settled()
  const isUseFirst = terms.paymentMode === 'use_first'
  if (isUseFirst && !(terms.triggerCondition && terms.payWithinDays)) throw dealFaults.trigger_missing()
  await ctx.db.deleteFrom('exchange.dealMilestone').where('dealId', '=', id).execute()
  await insertMilestones(ctx, deal, terms.milestones)
  await ctx.db
    .updateTable('exchange.deal')
    .set({
      paymentMode: terms.paymentMode,
      triggerCondition: isUseFirst ? terms.triggerCondition : null,
      payWithinDays: isUseFirst ? terms.payWithinDays : null,
      needSignedAt: null,
      offerSignedAt: null,
      updatedAt: ctx.now,
      version: deal.version + 1,
    })
    .where('id', '=', id)
    .execute()
  const count = terms.milestones.length
  await ctx.audit({
    action: 'exchange.deal.set_terms',
    subjectType: 'exchange.deal',
    subjectId: id,
    sentence: {
      zh: `写明了履行条款，共 ${count} 个里程碑`,
      en: `wrote the terms, milestones: ${count}`,
    },
  })
}

/** @throws exchange.milestones_exceed_total */
export async function insertMilestones(
  ctx: Context,
  deal: { id: string; amountTotalFen: bigint },
  milestones: Milestones,
): Promise<void> {
  const sum = milestones.reduce((total, { amountFen = '0' }) => total + BigInt(amountFen), 0n)
  if (sum > deal.amountTotalFen) throw dealFaults.milestones_exceed_total()
  if (milestones.length === 0) return
  await ctx.db
    .insertInto('exchange.dealMilestone')
    .values(
      milestones.map(({ title, criteria, dueOn, amountFen = '0' }, index) => ({
        id: ctx.newId(),
        dealId: deal.id,
        position: index + 1,
        title,
        criteria,
        dueOn,
        amountFen: BigInt(amountFen),
        state: 'planned',
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })),
    )
    .execute()
}
