import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { canMove, transition } from '#platform/workflow.ts'
import { lifeFaults } from './life-faults.ts'
import { lockPosting } from './posting.queries.ts'
import { postingStates } from './posting.states.ts'
import { expiryDays } from './term.rules.ts'

/**
 * Makes a posting public for another term from today, whether it has expired or is about to.
 *
 * @returns its last public day
 * @throws exchange.renewed_already when nothing would change
 */
export async function renewPosting(ctx: Context, id: string): Promise<{ expiresOn: string }> {
  const record = await lockPosting(ctx, id)
  allow(canMove(postingStates, 'renew', ctx.actor, record))
  const expiresOn = (await expiryDays(ctx, [record.placeCode])).get(record.placeCode)!
  if (record.state === 'published' && record.expiresOn === expiresOn)
    throw lifeFaults.renewed_already({ day: expiresOn })
  await transition(ctx, {
    states: postingStates,
    record,
    move: 'renew',
    changes: { expiresOn, remindedOn: null },
  })
  return { expiresOn }
}
