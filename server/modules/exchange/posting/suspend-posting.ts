import type { Context } from '#platform/context.ts'
import { transition } from '#platform/workflow.ts'
import { postingLifted, postingSuspended } from '../messages.ts'
import { lockPosting } from './posting.queries.ts'
import { postingStates } from './posting.states.ts'
import { tellEach, withoutEnd } from './tell-owners.ts'

/** Takes a published posting out of sight with a reason its owner reads. */
export async function suspendPosting(ctx: Context, id: string, reason: string): Promise<void> {
  const record = await lockPosting(ctx, id)
  await transition(ctx, { states: postingStates, record, move: 'suspend', reason })
  await tellEach(ctx, [record], { template: postingSuspended, params: { reason: withoutEnd(reason) } })
}

/** Makes a suspended posting public again, until the day it would have been. */
export async function liftPosting(ctx: Context, id: string): Promise<void> {
  const record = await lockPosting(ctx, id)
  await transition(ctx, { states: postingStates, record, move: 'lift' })
  await tellEach(ctx, [record], { template: postingLifted })
}
