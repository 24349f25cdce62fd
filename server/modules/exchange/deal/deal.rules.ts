import { sql } from 'kysely'
import { z } from 'zod'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { defineRuleSet, ruleFields, type RuleEffect, type RuleTrial } from '#platform/rules.ts'
import { placeWithin } from '#register'

const schema = z.strictObject({
  ratingWithinDays: z
    .int()
    .min(1)
    .max(180)
    .register(ruleFields, {
      label: { zh: '互评期限', en: 'Time for ratings' },
      unit: { zh: '天', en: 'days' },
      hint: {
        zh: '从交易办结之日起算，1 至 180 天。双方都评价后，或期限届满后，才互相看到。',
        en: 'From the day the deal is closed, 1 to 180 days. Each side sees the other’s once both are given, or once it is over.',
      },
    }),
})

type DealRules = z.infer<typeof schema>

/** How the sides of a deal rate each other. */
export const dealRules = defineRuleSet<DealRules>({
  name: 'exchange.deals',
  title: { zh: '交易互评规则', en: 'Ratings of deals' },
  purpose: {
    zh: '规定交易办结后多少天内可以互评。期限届满前，一方只有在双方都评价后才看到对方的评价。',
    en: 'Says for how many days after its closing a deal can be rated. Until then a side sees the other’s rating only once both are given.',
  },
  schema,
  standard: { ratingWithinDays: 14 },
  effects: async (ctx, trial) => [
    {
      label: { zh: '现在还可以评价的交易', en: 'Deals that can be rated now' },
      unit: { zh: '个', en: 'deals' },
      before: await countOpen(ctx, trial, trial.before),
      after: await countOpen(ctx, trial, trial.after),
    } satisfies RuleEffect,
  ],
})

async function countOpen(
  ctx: Context,
  { placeCode, except }: RuleTrial<DealRules>,
  { ratingWithinDays }: DealRules,
): Promise<number> {
  const earliest = addDays(dayOf(ctx.now), -ratingWithinDays)
  const { count } = await ctx.db
    .selectFrom('exchange.deal')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('state', '=', 'closed')
    .where(placeWithin('exchange.deal.placeCode', [placeCode]))
    .where((eb) => eb.not(placeWithin('exchange.deal.placeCode', except)))
    .where(sql<boolean>`(closed_at at time zone 'Asia/Shanghai')::date >= ${earliest}::date`)
    .executeTakeFirstOrThrow()
  return Number(count)
}
