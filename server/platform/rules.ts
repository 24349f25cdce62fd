import type { z } from 'zod'
import { dayOf } from './clock.ts'
import type { Context } from './context.ts'
import type { Text } from './i18n.ts'

/** Rules that differ by place and year: a schema, and what holds until a place writes its own. */
export interface RuleSet<T = unknown> {
  readonly name: string
  readonly title: Text
  readonly schema: z.ZodType<T>
  readonly standard: T
}

export function defineRuleSet<T>(ruleSet: RuleSet<T>): RuleSet<T> {
  return ruleSet
}

/**
 * The rules in force on a day for a place: the nearest place up the tree that has its own, the newest version there.
 *
 * @param within codes from the place itself up to the country, nearest first
 */
export async function ruleInForce<T>(
  ctx: Context,
  ruleSet: RuleSet<T>,
  within: readonly string[],
): Promise<T> {
  const today = dayOf(ctx.now)
  const rows = await ctx.db
    .selectFrom('platform.ruleSet')
    .select(['placeCode', 'body'])
    .where('name', '=', ruleSet.name)
    .where('placeCode', 'in', [...within])
    .where('validFrom', '<=', today)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', today)]))
    .orderBy('version', 'desc')
    .execute()
  for (const place of within) {
    const row = rows.find((candidate) => candidate.placeCode === place)
    if (row) return ruleSet.schema.parse(row.body)
  }
  return ruleSet.standard
}
