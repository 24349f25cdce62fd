import { z } from 'zod'
import { dayOf } from './clock.ts'
import type { Context } from './context.ts'
import type { Db } from './db/database.ts'
import type { Text } from './i18n.ts'

/** Rules that differ by place and year: a schema, and what holds until a place writes its own. */
export interface RuleSet<T = unknown> {
  readonly name: string
  readonly title: Text
  /** What the rules decide, in a sentence for whoever changes them. */
  readonly purpose: Text
  /** An object whose values are described in `ruleFields`; the console makes its editor from it. */
  readonly schema: z.ZodType<T>
  readonly standard: T
  /** What both bodies make of the records there are, so that a change can be judged before it is saved. Changes nothing. */
  effects?(ctx: Context, trial: RuleTrial<T>): Promise<RuleEffect[]>
}

/** Two bodies to compare for a place. */
export interface RuleTrial<T> {
  readonly placeCode: string
  /** Codes of places that keep rules of their own: with everything in them they stay outside the comparison. */
  readonly except: readonly string[]
  readonly before: T
  readonly after: T
}

/** A count of records under the rules before and after. */
export interface RuleEffect {
  readonly label: Text
  readonly unit: Text
  readonly before: number
  readonly after: number
}

/** How people read one value of a rule set. */
interface RuleField {
  readonly label: Text
  readonly unit?: Text
  readonly hint?: Text
  /** The names of an enumeration's values. */
  readonly options?: Readonly<Record<string, Text>>
}

/** Labels, units and hints of the values: `z.int().register(ruleFields, { label: … })`. */
export const ruleFields = z.registry<RuleField>()

export function defineRuleSet<T>(ruleSet: RuleSet<T>): RuleSet<T> {
  return ruleSet
}

/**
 * The rules in force on a day for a place: the nearest place up the tree that has its own, the newest version there.
 *
 * @param within codes from the place itself up to the country, nearest first
 * @param day `YYYY-MM-DD`, today when left out
 */
export async function ruleInForce<T>(
  ctx: Context,
  ruleSet: RuleSet<T>,
  within: readonly string[],
  day = dayOf(ctx.now),
): Promise<T> {
  const rows = await ctx.db
    .selectFrom('platform.ruleSet')
    .select(['placeCode', 'body'])
    .where('name', '=', ruleSet.name)
    .where('placeCode', 'in', [...within])
    .where('validFrom', '<=', day)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', day)]))
    .orderBy('version', 'desc')
    .execute()
  for (const place of within) {
    const row = rows.find((candidate) => candidate.placeCode === place)
    if (row) return ruleSet.schema.parse(row.body)
  }
  return ruleSet.standard
}

/** Announced with `{ name }` when a version of a rule set was written. */
export const RULES_WRITTEN = 'platform.rule_set.written'

interface RuleVersion<T> {
  readonly placeCode: string
  readonly validFrom: string
  /** The first day it no longer holds; null while no later version is known. */
  readonly validTo: string | null
  readonly rules: T
}

/** All versions of a rule set, past and coming, for whoever keeps them in memory and chooses by the day. */
export async function ruleVersions<T>(db: Db, ruleSet: RuleSet<T>): Promise<RuleVersion<T>[]> {
  const rows = await db
    .selectFrom('platform.ruleSet')
    .select(['placeCode', 'validFrom', 'validTo', 'body'])
    .where('name', '=', ruleSet.name)
    .orderBy('version')
    .execute()
  return rows.map(({ body, ...row }) => ({ ...row, rules: ruleSet.schema.parse(body) }))
}
