import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { dealPolicy } from '../policy.ts'
import { dealStates } from './deal.states.ts'
import { lockDeal, type DealRow } from './deal.queries.ts'
import { openDisputeOf, partyOf } from './dispute.queries.ts'
import { requireOwnFile } from './own-file.ts'

interface Statement {
  readonly statement: string
  readonly fileId: string | null
}

/** Raises a dispute about a signed contract, with what it is about and the first evidence; the contract waits for it. */
export async function raiseDispute(ctx: Context, dealId: string, input: Statement): Promise<{ id: string }> {
  const deal = await lockDeal(ctx, dealId)
  allow(canMove(dealStates, 'dispute', ctx.actor, deal))
  await requireOwnFile(ctx, input.fileId)
  const id = ctx.newId()
  await ctx.db
    .insertInto('exchange.dealDispute')
    .values({ id, dealId, raisedBy: partyOf(ctx, deal), claim: input.statement, openedAt: ctx.now })
    .execute()
  if (input.fileId) await insertEvidence(ctx, deal, { disputeId: id, ...input })
  await transition(ctx, { states: dealStates, record: deal, move: 'dispute' })
  return { id }
}

/** Adds a statement or a file to the open dispute of a deal. @throws exchange.dispute_closed */
export async function giveEvidence(ctx: Context, dealId: string, input: Statement): Promise<{ id: string }> {
  const deal = await lockDeal(ctx, dealId)
  allow(dealPolicy.giveEvidence(ctx.actor, deal))
  const dispute = await openDisputeOf(ctx, dealId)
  await requireOwnFile(ctx, input.fileId)
  const id = await insertEvidence(ctx, deal, { disputeId: dispute.id, ...input })
  await ctx.audit({
    action: 'exchange.deal.give_evidence',
    subjectType: 'exchange.deal',
    subjectId: dealId,
    sentence: { zh: '为争议提交了陈述或证据', en: 'put a statement or evidence forward in the dispute' },
  })
  return { id }
}

async function insertEvidence(
  ctx: Context,
  deal: DealRow,
  input: Statement & { disputeId: string },
): Promise<string> {
  const id = ctx.newId()
  const row = {
    ...input,
    id,
    givenBy: partyOf(ctx, deal),
    createdBy: ctx.actor.accountId,
    createdAt: ctx.now,
  }
  await ctx.db.insertInto('exchange.disputeEvidence').values(row).execute()
  return id
}
