import { z } from 'zod'
import type { Context } from './context.ts'
import type { Db } from './db/database.ts'
import { defineRoute, type Route } from './http/route.ts'
import { newVersion, ruleInForceSchema, ruleSetList } from './rule.contract.ts'
import { ruleInForce, type RuleSet } from './rules.ts'
import { ruleFaults, writeRuleVersion } from './write-rule-version.ts'

const STAFF = ['officer', 'broker', 'auditor', 'administrator'] as const

type Body = Record<string, unknown>

async function listRuleSets(
  ctx: Context,
  ruleSets: readonly RuleSet[],
): Promise<z.infer<typeof ruleSetList>> {
  const rows = await ctx.db
    .selectFrom('platform.ruleSet')
    .select(['id', 'name', 'version', 'placeCode', 'validFrom', 'validTo', 'body', 'reason', 'createdAt'])
    .orderBy('placeCode')
    .orderBy('version', 'desc')
    .execute()
  return {
    items: ruleSets.map((ruleSet) => ({
      name: ruleSet.name,
      title: ruleSet.title[ctx.language],
      standard: ruleSet.standard as Body,
      versions: rows
        .filter(({ name }) => name === ruleSet.name)
        .map(({ name: _name, body, ...version }) => ({ ...version, body: body as Body })),
    })),
  }
}

/**
 * The rule sets of all modules: read by staff, written by a place's administrators, tried for a place before.
 *
 * @param placePath a place's codes up to the country, nearest first; the register knows
 */
export function ruleRoutes(
  ruleSets: readonly RuleSet[],
  placePath: (db: Db, code: string) => Promise<string[]>,
): Route[] {
  const find = (name: string): RuleSet => {
    const ruleSet = ruleSets.find((candidate) => candidate.name === name)
    if (!ruleSet) throw ruleFaults.unknown()
    return ruleSet
  }
  return [
    defineRoute({
      method: 'GET',
      path: '/platform/rules',
      operationId: 'listRuleSets',
      summary: 'Every rule set with its standard and its versions by place',
      access: STAFF,
      response: ruleSetList,
      handle: (ctx) => listRuleSets(ctx, ruleSets),
    }),
    defineRoute({
      method: 'GET',
      path: '/platform/rules/:name/in-force',
      operationId: 'getRuleInForce',
      summary: 'What holds for a place today',
      access: STAFF,
      params: z.object({ name: z.string() }),
      query: z.object({ place: z.string().regex(/^\d{6}$/) }),
      response: ruleInForceSchema,
      handle: async (ctx, { params, query }) => {
        const ruleSet = find(params.name)
        const body = await ruleInForce(ctx, ruleSet, await placePath(ctx.db, query.place))
        return { body: body as Body, isStandard: body === ruleSet.standard }
      },
    }),
    writeRoute(find, placePath),
  ]
}

function writeRoute(
  find: (name: string) => RuleSet,
  placePath: (db: Db, code: string) => Promise<string[]>,
): Route {
  return defineRoute({
    method: 'POST',
    path: '/platform/rules/:name/versions',
    operationId: 'writeRuleVersion',
    summary: 'Writes a new version of a rule set for a place, from a day on',
    access: ['administrator'],
    params: z.object({ name: z.string() }),
    body: newVersion,
    response: z.object({ id: z.uuid(), version: z.int() }),
    status: 201,
    handle: async (ctx, { params, body }) =>
      writeRuleVersion(ctx, find(params.name), {
        ...body,
        within: await placePath(ctx.db, body.placeCode),
      }),
  })
}
