import type { Context } from '#platform/context.ts'
import { transition } from '#platform/workflow.ts'
import { dealStates } from './deal.states.ts'
import { lockDeal } from './deal.queries.ts'

/** Says that a signed contract is being performed; the first milestone handed in says so by itself. */
export async function beginDeal(ctx: Context, id: string): Promise<void> {
  const record = await lockDeal(ctx, id)
  await transition(ctx, { states: dealStates, record, move: 'begin' })
}
