import type { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { movesOf, presentState } from '#platform/workflow.ts'
import { dealFaults } from './deal-faults.ts'
import type { milestoneSchema } from './course.contract.ts'
import type { DealRow } from './deal.queries.ts'
import { milestoneStates } from './milestone.states.ts'

const sidesOf = ({ within, need, offer }: DealRow) => ({ within, need, offer })

/** A milestone of a deal that is locked already. @throws exchange.milestone_not_found */
export async function findMilestone(ctx: Context, deal: DealRow, id: string) {
  const row = await ctx.db
    .selectFrom('exchange.dealMilestone')
    .selectAll()
    .where('id', '=', id)
    .where('dealId', '=', deal.id)
    .executeTakeFirst()
  if (!row) throw dealFaults.milestone_not_found()
  return { ...row, ...sidesOf(deal) }
}

/** The milestones of a deal by their ids, in their order. */
export async function milestoneIds(ctx: Context, dealId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('exchange.dealMilestone')
    .select('id')
    .where('dealId', '=', dealId)
    .orderBy('position')
    .execute()
  return rows.map(({ id }) => id)
}

/** How many milestones a deal has, and how many of them are accepted. */
export async function countMilestones(
  ctx: Context,
  dealId: string,
): Promise<{ all: number; accepted: number }> {
  const rows = await ctx.db
    .selectFrom('exchange.dealMilestone')
    .select('state')
    .where('dealId', '=', dealId)
    .execute()
  return { all: rows.length, accepted: rows.filter(({ state }) => state === 'accepted').length }
}

/** The milestones of a deal in their order, with what the reader may do with each. */
export async function milestonesOf(
  ctx: Context,
  deal: DealRow,
  audience: 'staff' | 'public',
): Promise<z.infer<typeof milestoneSchema>[]> {
  const rows = await ctx.db
    .selectFrom('exchange.dealMilestone as milestone')
    .leftJoin('platform.file as file', 'file.id', 'milestone.fileId')
    .selectAll('milestone')
    .select('file.name as fileName')
    .where('milestone.dealId', '=', deal.id)
    .orderBy('milestone.position')
    .execute()
  const isRunning = deal.state === 'signed' || deal.state === 'performing'
  return rows.map(({ dealId: _deal, fileName, fileId, ...row }) => ({
    id: row.id,
    position: row.position,
    title: row.title,
    criteria: row.criteria,
    dueOn: row.dueOn,
    amountFen: String(row.amountFen),
    state: presentState(ctx, milestoneStates, row.state, audience),
    stateReason: row.stateReason,
    submission: row.submission,
    file: fileId === null ? null : { id: fileId, name: fileName ?? '' },
    submittedAt: row.submittedAt,
    remarks: row.remarks,
    decidedAt: row.decidedAt,
    abilities: isRunning ? movesOf(milestoneStates, ctx.actor, { ...row, ...sidesOf(deal) }) : [],
  }))
}
