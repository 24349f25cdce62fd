import type { Context } from '#platform/context.ts'
import { transition } from '#platform/workflow.ts'
import { dealFaults } from './deal-faults.ts'
import { dealStates } from './deal.states.ts'
import { lockDeal, type DealRow } from './deal.queries.ts'
import { findMilestone } from './milestone.queries.ts'
import { milestoneStates } from './milestone.states.ts'
import { requireOwnFile } from './own-file.ts'

interface Target {
  readonly dealId: string
  readonly milestoneId: string
}

/** Hands in what a milestone promised, with its evidence; the first one begins the performance of the contract. */
export async function submitMilestone(
  ctx: Context,
  target: Target,
  input: { note: string; fileId: string | null },
): Promise<void> {
  const { deal, milestone } = await lockRunning(ctx, target)
  await requireOwnFile(ctx, input.fileId)
  const { note: submission, fileId } = input
  await transition(ctx, {
    states: milestoneStates,
    record: milestone,
    move: 'submit',
    changes: { submission, fileId, submittedAt: ctx.now, decidedAt: null },
  })
  await note(ctx, deal, {
    action: 'submit_milestone',
    zh: `提交了里程碑“${milestone.title}”的成果`,
    en: `submitted the milestone “${milestone.title}”`,
  })
  if (deal.state === 'signed') await transition(ctx, { states: dealStates, record: deal, move: 'begin' })
}

/** Says that a milestone meets its criteria. */
export async function acceptMilestone(
  ctx: Context,
  target: Target,
  input: { remarks: string },
): Promise<void> {
  const { deal, milestone } = await lockRunning(ctx, target)
  await transition(ctx, {
    states: milestoneStates,
    record: milestone,
    move: 'accept',
    changes: { remarks: input.remarks, stateReason: null, decidedAt: ctx.now },
  })
  await note(ctx, deal, {
    action: 'accept_milestone',
    zh: `里程碑“${milestone.title}”验收通过`,
    en: `accepted the milestone “${milestone.title}”`,
  })
}

/** Says what a milestone lacks; it can be handed in again. */
export async function refuseMilestone(ctx: Context, target: Target, reason: string): Promise<void> {
  const { deal, milestone } = await lockRunning(ctx, target)
  await transition(ctx, {
    states: milestoneStates,
    record: milestone,
    move: 'refuse',
    reason,
    changes: { decidedAt: ctx.now },
  })
  await note(ctx, deal, {
    action: 'refuse_milestone',
    zh: `里程碑“${milestone.title}”验收未通过，理由：${reason}`,
    en: `refused the milestone “${milestone.title}”; reason: ${reason}`,
  })
}

/** The deal is held, so that its milestones and its state are decided one after another. */
async function lockRunning(ctx: Context, { dealId, milestoneId }: Target) {
  const deal = await lockDeal(ctx, dealId)
  const milestone = await findMilestone(ctx, deal, milestoneId)
  if (deal.state !== 'signed' && deal.state !== 'performing') throw dealFaults.not_performing()
  return { deal, milestone }
}

/** The deal's own history tells of its milestones. */
async function note(ctx: Context, deal: DealRow, said: { action: string; zh: string; en: string }) {
  await ctx.audit({
    action: `exchange.deal.${said.action}`,
    subjectType: 'exchange.deal',
    subjectId: deal.id,
    sentence: { zh: said.zh, en: said.en },
  })
}
