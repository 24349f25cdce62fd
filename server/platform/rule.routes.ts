import { z } from 'zod'
import type { Db } from './db/database.ts'
import { defineRoute, type Route } from './http/route.ts'
import {
  newVersion,
  ruleInForceSchema,
  ruleSetList,
  ruleTrialRequest,
  ruleTrialSchema,
} from './rule.contract.ts'
import { listRuleSets, type PlaceNames } from './rule.queries.ts'
import { ruleInForce, type RuleSet } from './rules.ts'
import { tryRuleVersion } from './try-rule-version.ts'
import { ruleFaults, writeRuleVersion } from './write-rule-version.ts'

const STAFF = ['officer', 'broker', 'auditor', 'administrator'] as const

/** What the register knows about places: a place's codes up to the country, nearest first, and names. */
export interface RulePlaces {
  path(db: Db, code: string): Promise<string[]>
  readonly names: PlaceNames
}

const nameParams = z.object({ name: z.string() })

/** The rule sets of all modules: read by staff, tried and written by a place's administrators. */
export function ruleRoutes(ruleSets: readonly RuleSet[], places: RulePlaces): Route[] {
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
      handle: (ctx) => listRuleSets(ctx, ruleSets, places.names),
    }),
    defineRoute({
      method: 'GET',
      path: '/platform/rules/:name/in-force',
      operationId: 'getRuleInForce',
      summary: 'What holds for a place today',
      access: STAFF,
      params: nameParams,
      query: z.object({ place: z.string().regex(/^\d{6}$/) }),
      response: ruleInForceSchema,
      handle: async (ctx, { params, query }) => {
        const ruleSet = find(params.name)
        const body = await ruleInForce(ctx, ruleSet, await places.path(ctx.db, query.place))
        return { body: body as Record<string, unknown>, isStandard: body === ruleSet.standard }
      },
    }),
    tryRoute(find, places),
    writeRoute(find, places),
  ]
}

function tryRoute(find: (name: string) => RuleSet, places: RulePlaces): Route {
  return defineRoute({
    method: 'POST',
    path: '/platform/rules/:name/trials',
    operationId: 'tryRuleVersion',
    summary: 'What a new version would make of the records there are; nothing is saved',
    access: ['administrator'],
    params: nameParams,
    body: ruleTrialRequest,
    response: ruleTrialSchema,
    writes: false,
    handle: async (ctx, { params, body }) =>
      tryRuleVersion(ctx, find(params.name), { ...body, within: await places.path(ctx.db, body.placeCode) }),
  })
}

function writeRoute(find: (name: string) => RuleSet, places: RulePlaces): Route {
  return defineRoute({
    method: 'POST',
    path: '/platform/rules/:name/versions',
    operationId: 'writeRuleVersion',
    summary: 'Writes a new version of a rule set for a place, from a day on',
    access: ['administrator'],
    params: nameParams,
    body: newVersion,
    response: z.object({ id: z.uuid(), version: z.int() }),
    status: 201,
    idempotent: true,
    handle: async (ctx, { params, body }) =>
      writeRuleVersion(ctx, find(params.name), {
        ...body,
        within: await places.path(ctx.db, body.placeCode),
      }),
  })
}
