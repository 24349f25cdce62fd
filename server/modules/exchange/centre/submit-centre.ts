import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { centreFaults } from './centre-faults.ts'
import { lockCentre } from './centre.queries.ts'
import { centreStates } from './centre.states.ts'
import { standingOf } from './checklist.queries.ts'
import type { ChecklistItem } from './checklist.rules.ts'

/** Submits a centre for acceptance, once every item of the checklist is fulfilled and proven. @throws exchange.checklist_incomplete */
export async function submitCentre(ctx: Context, id: string): Promise<void> {
  const record = await lockCentre(ctx, id)
  allow(canMove(centreStates, 'submit', ctx.actor, record))
  requireComplete((await standingOf(ctx, record)).incomplete)
  await transition(ctx, {
    states: centreStates,
    record,
    move: 'submit',
    changes: { submittedBy: ctx.actor.accountId, submittedAt: ctx.now, stateReason: null },
  })
}

export function requireComplete(incomplete: readonly ChecklistItem[]): void {
  if (incomplete.length === 0) return
  throw centreFaults.checklist_incomplete({
    items: incomplete.map(({ zh }) => zh).join('、'),
    itemsEn: incomplete.map(({ en }) => en).join(', '),
  })
}
