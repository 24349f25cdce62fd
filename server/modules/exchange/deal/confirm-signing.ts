import { system } from '#platform/actor.ts'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { transition, workflowFaults } from '#platform/workflow.ts'
import { dealFaults } from './deal-faults.ts'
import { dealPolicy } from '../policy.ts'
import type { Side } from './course.contract.ts'
import { dealStates } from './deal.states.ts'
import { lockDeal, type DealRow } from './deal.queries.ts'
import { concludeChain, requireMilestones } from './sign-deal.ts'

/**
 * Records that one side confirms the contract as it stands; the second confirmation signs it, today.
 *
 * @throws exchange.milestone_missing, exchange.signed_by_side, workflow.changed_meanwhile
 */
export async function confirmSigning(ctx: Context, id: string, side: Side): Promise<void> {
  const deal = await lockDeal(ctx, id)
  allow(side === 'need' ? dealPolicy.signAsBuyer(ctx.actor, deal) : dealPolicy.signAsSeller(ctx.actor, deal))
  if (deal.state !== 'negotiating') throw workflowFaults.changed_meanwhile()
  if (side === 'need' ? deal.needSignedAt : deal.offerSignedAt) throw dealFaults.signed_by_side()
  await requireMilestones(ctx, id)
  const changes = side === 'need' ? { needSignedAt: ctx.now } : { offerSignedAt: ctx.now }
  await ctx.audit({
    action: 'exchange.deal.confirm_signing',
    subjectType: 'exchange.deal',
    subjectId: id,
    sentence:
      side === 'need'
        ? { zh: '买方确认签约', en: 'the buyer confirmed the contract' }
        : { zh: '卖方确认签约', en: 'the seller confirmed the contract' },
  })
  const other = side === 'need' ? deal.offerSignedAt : deal.needSignedAt
  if (other === null) return keepConfirmation(ctx, deal, changes)
  // Order, introduction and need follow from the two consents, though the sides may not move them by themselves.
  const byConsent: Context = { ...ctx, actor: system }
  await transition(byConsent, {
    states: dealStates,
    record: deal,
    move: 'sign',
    changes: { ...changes, signedOn: dayOf(ctx.now) },
  })
  await concludeChain(byConsent, deal)
}

async function keepConfirmation(
  ctx: Context,
  deal: DealRow,
  changes: { needSignedAt: Date } | { offerSignedAt: Date },
): Promise<void> {
  await ctx.db
    .updateTable('exchange.deal')
    .set({ ...changes, updatedAt: ctx.now, version: deal.version + 1 })
    .where('id', '=', deal.id)
    .execute()
  await ctx.announce('exchange.deal.confirmed', { id: deal.id })
}
