import { sql } from 'kysely'
import { z } from 'zod'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { defineRuleSet, ruleFields, type RuleEffect, type RuleTrial } from '#platform/rules.ts'
import { placeWithin } from '#register'

const schema = z.strictObject({
  /** Days from opening within which the plan is issued: an order is due then until its plan says otherwise. */
  planWithinDays: z
    .int()
    .min(1)
    .max(90)
    .register(ruleFields, {
      label: { zh: '出具一单一策的期限', en: 'Time for the plan' },
      unit: { zh: '天', en: 'days' },
      hint: {
        zh: '从开立保姆单之日起算，1 至 90 天。',
        en: 'From the day the order is opened, 1 to 90 days.',
      },
    }),
})

type OrderRules = z.infer<typeof schema>

/** How brokers of a place work; counties set their own pace. */
export const orderRules = defineRuleSet<OrderRules>({
  name: 'exchange.service-orders',
  title: { zh: '保姆单办理规则', en: 'Service orders' },
  purpose: {
    zh: '规定科服保姆开立保姆单后，多少天内要出具一单一策。只用于生效之后开立的保姆单。',
    en: 'Says within how many days of opening a service order the broker issues its plan. Holds for orders opened from then on.',
  },
  schema,
  standard: { planWithinDays: 5 },
  effects: async (ctx, trial) => [
    {
      label: {
        zh: '还没有方案、按此期限已经逾期的保姆单',
        en: 'Orders without a plan that would be overdue',
      },
      unit: { zh: '单', en: 'orders' },
      before: await countOverdue(ctx, trial, trial.before),
      after: await countOverdue(ctx, trial, trial.after),
    } satisfies RuleEffect,
  ],
})

async function countOverdue(
  ctx: Context,
  { placeCode, except }: RuleTrial<OrderRules>,
  { planWithinDays }: OrderRules,
): Promise<number> {
  const lastInTime = addDays(dayOf(ctx.now), -planWithinDays)
  const { count } = await ctx.db
    .selectFrom('exchange.serviceOrder')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('state', '=', 'opened')
    .where(placeWithin('exchange.serviceOrder.placeCode', [placeCode]))
    .where((eb) => eb.not(placeWithin('exchange.serviceOrder.placeCode', except)))
    .where(sql<boolean>`(opened_at at time zone 'Asia/Shanghai')::date < ${lastInTime}::date`)
    .executeTakeFirstOrThrow()
  return Number(count)
}
