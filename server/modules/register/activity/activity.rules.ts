import { sql } from 'kysely'
import { z } from 'zod'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { defineRuleSet, ruleFields, type RuleTrial } from '#platform/rules.ts'
import { placeWithin } from '../place/place-within.ts'

const schema = z.strictObject({
  /** Days without anything done after which somebody counts as dormant. */
  activeWithinDays: z
    .int()
    .min(30)
    .max(1_095)
    .register(ruleFields, {
      label: { zh: '算作活跃的期限', en: 'Counts as active' },
      unit: { zh: '天', en: 'days' },
      hint: {
        zh: '从最近一次有记录的活动起算，30 至 1095 天；超过即为休眠。',
        en: 'From the last activity on record, 30 to 1,095 days; dormant after that.',
      },
    }),
})

type ActivityRules = z.infer<typeof schema>

/** When people and organisations of a place count as active; domain.md 0.7: registered is not active. */
export const activityRules = defineRuleSet<ActivityRules>({
  name: 'register.activity',
  title: { zh: '活跃与休眠', en: 'Active and dormant' },
  purpose: {
    zh: '规定最近多少天内有活动记录的人员和单位算作活跃，超过即为休眠。每天夜里按记录重新计算。',
    en: 'Says within how many days somebody must have done something to count as active; after that they are dormant. Worked out every night from records.',
  },
  schema,
  standard: { activeWithinDays: 365 },
  effects: async (ctx, trial) => [
    {
      label: { zh: '活跃的人员', en: 'Active people' },
      unit: { zh: '人', en: 'people' },
      before: await countActive(ctx, trial, { of: 'person', rules: trial.before }),
      after: await countActive(ctx, trial, { of: 'person', rules: trial.after }),
    },
    {
      label: { zh: '活跃的单位和工作室', en: 'Active organisations and studios' },
      unit: { zh: '家', en: 'organisations' },
      before: await countActive(ctx, trial, { of: 'organisation', rules: trial.before }),
      after: await countActive(ctx, trial, { of: 'organisation', rules: trial.after }),
    },
  ],
})

async function countActive(
  ctx: Context,
  { placeCode, except }: RuleTrial<ActivityRules>,
  { of, rules }: { of: 'person' | 'organisation'; rules: ActivityRules },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(`register.${of}`)} as party
    where state = 'verified' and active_on > ${addDays(dayOf(ctx.now), -rules.activeWithinDays)}::date
      and ${placeWithin('party.placeCode', [placeCode])}
      and not ${placeWithin('party.placeCode', except)}`.execute(ctx.db)
  return rows[0]?.count ?? 0
}
