import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { nextNumber } from '#platform/numbers.ts'
import { allow, policyFaults } from '#platform/policy.ts'
import { ruleInForce } from '#platform/rules.ts'
import { placePath } from '#register'
import { faults } from '../errors.ts'
import { brokerFor } from '../policy.ts'
import { lockPosting } from '../posting/posting.queries.ts'
import { orderRules } from './order.rules.ts'

/** Opens a service order: the broker takes a published need into her care. One open order for a need. */
export async function openOrder(
  ctx: Context,
  input: { needId: string },
): Promise<{ id: string; number: string }> {
  const need = await lockPosting(ctx, input.needId)
  if (need.kind !== 'need') throw faults.not_a_need()
  allow(brokerFor(ctx.actor, need))
  if (!ctx.actor.accountId) throw policyFaults.sign_in()
  if (need.state !== 'published') throw faults.not_published()
  await checkNoneOpen(ctx, need.id)
  const id = ctx.newId()
  const number = await nextNumber(ctx, 'BM')
  const { planWithinDays } = await ruleInForce(ctx, orderRules, await placePath(ctx, need.placeCode))
  await ctx.db
    .insertInto('exchange.serviceOrder')
    .values({
      id,
      number,
      needId: need.id,
      placeCode: need.placeCode,
      brokerId: ctx.actor.accountId,
      state: 'opened',
      dueOn: addDays(dayOf(ctx.now), planWithinDays),
      openedAt: ctx.now,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .execute()
  await ctx.audit({
    action: 'exchange.service_order.open',
    subjectType: 'exchange.service_order',
    subjectId: id,
    sentence: { zh: `开立了保姆单 ${number}`, en: `opened the service order ${number}` },
  })
  await ctx.announce('exchange.service_order.opened', { id })
  return { id, number }
}

async function checkNoneOpen(ctx: Context, needId: string): Promise<void> {
  const open = await ctx.db
    .selectFrom('exchange.serviceOrder')
    .select('number')
    .where('needId', '=', needId)
    .where('state', 'not in', ['won', 'lost'])
    .executeTakeFirst()
  if (open) throw faults.order_open({ number: open.number })
}
