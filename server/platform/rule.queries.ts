import type { z } from 'zod'
import { dayOf } from './clock.ts'
import type { Context } from './context.ts'
import { hasRole } from './policy.ts'
import type { ruleSetList } from './rule.contract.ts'
import type { RuleSet } from './rules.ts'
import { rulesJsonSchema } from './rules-schema.ts'

type Body = Record<string, unknown>

/** The names of places by code, in the reader's language; an unknown code is absent. */
export type PlaceNames = (ctx: Context, codes: readonly string[]) => Promise<Map<string, string>>

/** Every rule set with its versions, by place and the newest first; two statements, however many there are. */
export async function listRuleSets(
  ctx: Context,
  ruleSets: readonly RuleSet[],
  placeNames: PlaceNames,
): Promise<z.infer<typeof ruleSetList>> {
  const rows = await versionRows(ctx)
  const names = await placeNames(ctx, [...new Set(rows.map(({ placeCode }) => placeCode))])
  const today = dayOf(ctx.now)
  const abilities = hasRole(ctx.actor, 'administrator') ? ['write'] : []
  return {
    items: ruleSets.map((ruleSet) => ({
      name: ruleSet.name,
      title: ruleSet.title[ctx.language],
      purpose: ruleSet.purpose[ctx.language],
      schema: rulesJsonSchema(ruleSet, ctx.language),
      standard: ruleSet.standard as Body,
      versions: rows
        .filter(({ name }) => name === ruleSet.name)
        .map(({ name: _name, body, ...version }) => ({
          ...version,
          placeName: names.get(version.placeCode) ?? version.placeCode,
          state: stateOn(today, version),
          body: body as Body,
        })),
      abilities,
    })),
  }
}

function versionRows(ctx: Context) {
  return ctx.db
    .selectFrom('platform.ruleSet as written')
    .leftJoin('platform.account as author', 'author.id', 'written.createdBy')
    .select(['written.id', 'written.name', 'written.version', 'written.placeCode', 'written.validFrom'])
    .select([
      'written.validTo',
      'written.body',
      'written.reason',
      'written.createdAt',
      'author.name as author',
    ])
    .orderBy('written.placeCode')
    .orderBy('written.version', 'desc')
    .execute()
}

function stateOn(today: string, { validFrom, validTo }: { validFrom: string; validTo: string | null }) {
  if (validFrom > today) return 'planned' as const
  return validTo === null || validTo > today ? ('in_force' as const) : ('ended' as const)
}
