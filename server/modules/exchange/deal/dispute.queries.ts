import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { owns } from '../policy.ts'
import { dealFaults } from './deal-faults.ts'
import type { disputeSchema } from './course.contract.ts'
import type { DealRow } from './deal.queries.ts'

type Dispute = z.infer<typeof disputeSchema>
type Party = Dispute['raisedBy']

/** For whom an actor speaks in a deal. */
export function partyOf(ctx: Context, deal: DealRow): Party {
  if (ctx.actor.kind === 'system') return 'staff'
  if (owns(ctx.actor, deal.need) === true) return 'need'
  return owns(ctx.actor, deal.offer) === true ? 'offer' : 'staff'
}

/** @throws exchange.dispute_closed */
export async function openDisputeOf(ctx: Context, dealId: string): Promise<{ id: string }> {
  const row = await ctx.db
    .selectFrom('exchange.dealDispute')
    .select('id')
    .where('dealId', '=', dealId)
    .where('settledAt', 'is', null)
    .executeTakeFirst()
  if (!row) throw dealFaults.dispute_closed()
  return row
}

/** Ends the open dispute of a deal with the words it ended on. @throws exchange.dispute_closed */
export async function endDispute(ctx: Context, dealId: string, settlement: string): Promise<void> {
  const { id } = await openDisputeOf(ctx, dealId)
  await ctx.db
    .updateTable('exchange.dealDispute')
    .set({ settlement, settledAt: ctx.now })
    .where('id', '=', id)
    .execute()
}

/** The disputes of a deal, the first one first, each with what was put forward. */
export async function disputesOf(ctx: Context, dealId: string): Promise<Dispute[]> {
  const disputes = await ctx.db
    .selectFrom('exchange.dealDispute')
    .selectAll()
    .where('dealId', '=', dealId)
    .orderBy('openedAt')
    .execute()
  if (disputes.length === 0) return []
  const evidence = await ctx.db
    .selectFrom('exchange.disputeEvidence as evidence')
    .leftJoin('platform.file as file', 'file.id', 'evidence.fileId')
    .selectAll('evidence')
    .select('file.name as fileName')
    .where(
      'evidence.disputeId',
      'in',
      disputes.map(({ id }) => id),
    )
    .orderBy('evidence.createdAt')
    .orderBy('evidence.id')
    .execute()
  return disputes.map(({ dealId: _deal, ...dispute }) => ({
    ...dispute,
    raisedBy: dispute.raisedBy as Party,
    evidence: evidence
      .filter(({ disputeId }) => disputeId === dispute.id)
      .map(({ id, givenBy, statement, fileId, fileName, createdAt }) => ({
        ...{ id, givenBy: givenBy as Party, statement, createdAt },
        file: fileId === null ? null : { id: fileId, name: fileName ?? '' },
      })),
  }))
}
