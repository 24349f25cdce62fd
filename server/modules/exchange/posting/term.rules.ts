import { sql } from 'kysely'
import { z } from 'zod'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { defineRuleSet, ruleFields, ruleInForce, type RuleEffect, type RuleTrial } from '#platform/rules.ts'
import { placePath, placeWithin } from '#register'

const schema = z.strictObject({
  months: z
    .int()
    .min(1)
    .max(60)
    .register(ruleFields, {
      label: { zh: '发布的有效期', en: 'Public for' },
      unit: { zh: '个月', en: 'months' },
      hint: {
        zh: '从发布或续期之日起算，1 至 60 个月。',
        en: 'From publication or renewal, 1 to 60 months.',
      },
    }),
  remindDays: z
    .int()
    .min(1)
    .max(90)
    .register(ruleFields, {
      label: { zh: '到期前多少天提醒', en: 'Reminder before' },
      unit: { zh: '天', en: 'days' },
      hint: {
        zh: '提醒之后至少过这些天才会到期，1 至 90 天。',
        en: 'Nothing expires sooner than so many days after its reminder, 1 to 90.',
      },
    }),
})

type TermRules = z.infer<typeof schema>

/** How long what is published stays public; the standard is the year of EEN's partnering profiles. */
export const termRules = defineRuleSet<TermRules>({
  name: 'exchange.posting-terms',
  title: { zh: '供需信息有效期规则', en: 'Terms of postings' },
  purpose: {
    zh: '规定供需信息发布多久后到期、提前多少天提醒发布方续期。有效期只用于生效之后的发布和续期。',
    en: 'Says how long a posting stays public and how early its owner is reminded to renew it. The term holds for publications and renewals from then on.',
  },
  schema,
  standard: { months: 12, remindDays: 30 },
  effects: async (ctx, trial) => [
    {
      label: { zh: '已到提醒时间的供需信息', en: 'Postings whose owners would be reminded now' },
      unit: { zh: '条', en: 'postings' },
      before: await countDue(ctx, trial, trial.before),
      after: await countDue(ctx, trial, trial.after),
    } satisfies RuleEffect,
  ],
})

async function countDue(
  ctx: Context,
  { placeCode, except }: RuleTrial<TermRules>,
  { remindDays }: TermRules,
): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('exchange.posting')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('state', '=', 'published')
    .where(sql<boolean>`expires_on <= ${addDays(dayOf(ctx.now), remindDays)}::date`)
    .where(placeWithin('exchange.posting.placeCode', [placeCode]))
    .where((eb) => eb.not(placeWithin('exchange.posting.placeCode', except)))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The rules in force today for each of some places. */
export async function termsOf(ctx: Context, placeCodes: readonly string[]): Promise<Map<string, TermRules>> {
  const terms = new Map<string, TermRules>()
  for (const code of new Set(placeCodes))
    terms.set(code, await ruleInForce(ctx, termRules, await placePath(ctx, code)))
  return terms
}

/** The last public days of what is published or renewed today, by place. */
export async function expiryDays(ctx: Context, placeCodes: readonly string[]): Promise<Map<string, string>> {
  const today = dayOf(ctx.now)
  const terms = await termsOf(ctx, placeCodes)
  return new Map([...terms].map(([code, { months }]) => [code, addMonths(today, months)]))
}

/** The same day so many months later, or that month's last day where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  last.setUTCDate(Math.min(date, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}
