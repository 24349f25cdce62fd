import type { Context } from '#platform/context.ts'
import { toJson } from '#platform/db/json-column.ts'
import { transition } from '#platform/workflow.ts'
import { closeIntroductions } from '../introduction/close-introductions.ts'
import type { PlanInput } from './order.contract.ts'
import { lockOrder } from './order.queries.ts'
import { orderStates } from './order.states.ts'

/** Issues the plan of an order (一单一策): diagnosis, steps, due day. Issuing again replaces it. */
export async function issuePlan(ctx: Context, id: string, plan: PlanInput): Promise<void> {
  const record = await lockOrder(ctx, id)
  await transition(ctx, {
    states: orderStates,
    record,
    move: 'issuePlan',
    changes: {
      diagnosis: plan.diagnosis,
      steps: toJson(plan.steps),
      dueOn: plan.dueOn,
      planIssuedAt: record.planIssuedAt ? new Date(record.planIssuedAt) : ctx.now,
    },
  })
}

/** Closes an order without a deal, and its open introductions with it; the reason teaches the next one. */
export async function loseOrder(ctx: Context, id: string, reason: string): Promise<void> {
  const record = await lockOrder(ctx, id)
  await transition(ctx, { states: orderStates, record, move: 'lose', reason, changes: { closedAt: ctx.now } })
  await closeIntroductions(ctx, { orderId: id, reason: 'order_closed' })
}

/** Puts an order on hold, and withdraws its invitations; a consent that both sides gave waits with it. */
export async function parkOrder(ctx: Context, id: string, reason: string): Promise<void> {
  await transition(ctx, { states: orderStates, record: await lockOrder(ctx, id), move: 'park', reason })
  await closeIntroductions(ctx, { orderId: id, reason: 'order_parked' })
}

/** Takes a parked order up again; one that was parked before its plan still needs it. */
export async function resumeOrder(ctx: Context, id: string): Promise<void> {
  const record = await lockOrder(ctx, id)
  await transition(ctx, { states: orderStates, record, move: record.planIssuedAt ? 'resume' : 'reopen' })
}
