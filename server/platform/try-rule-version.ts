import type { z } from 'zod'
import type { Context } from './context.ts'
import { allow, roleFor } from './policy.ts'
import type { ruleTrialRequest, ruleTrialSchema } from './rule.contract.ts'
import { ruleInForce, type RuleSet } from './rules.ts'
import { readRules } from './write-rule-version.ts'

type Body = Record<string, unknown>

/**
 * Says what rules would make of the records there are, beside what the rules in force on that day make of them.
 * Nothing is written.
 *
 * @param within the place's codes up to the country
 */
export async function tryRuleVersion(
  ctx: Context,
  ruleSet: RuleSet,
  input: z.infer<typeof ruleTrialRequest> & { within: readonly string[] },
): Promise<z.infer<typeof ruleTrialSchema>> {
  allow(roleFor(ctx.actor, input.within, 'administrator'))
  const after = readRules(ruleSet, input.body)
  const before = await ruleInForce(ctx, ruleSet, input.within, input.validFrom)
  const except = await placesOnTheirOwn(ctx, ruleSet, input)
  const { placeCode } = input
  const effects = (await ruleSet.effects?.(ctx, { placeCode, except, before, after })) ?? []
  return {
    before: before as Body,
    isStandard: before === ruleSet.standard,
    effects: effects.map(({ label, unit, ...counts }) => ({
      label: label[ctx.language],
      unit: unit[ctx.language],
      ...counts,
    })),
  }
}

/** The places that have a version of their own that day. Those above the place are left out of the answer: they hold all of it. */
async function placesOnTheirOwn(
  ctx: Context,
  ruleSet: RuleSet,
  { placeCode, validFrom, within }: { placeCode: string; validFrom: string; within: readonly string[] },
): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('platform.ruleSet')
    .select('placeCode')
    .distinct()
    .where('name', '=', ruleSet.name)
    .where('placeCode', 'not in', [placeCode, ...within])
    .where('validFrom', '<=', validFrom)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', validFrom)]))
    .execute()
  return rows.map((row) => row.placeCode)
}
