import { sql } from 'kysely'
import type { z } from 'zod'
import { dayOf } from './clock.ts'
import type { Context } from './context.ts'
import { toJson } from './db/json-column.ts'
import { defineFaults } from './errors.ts'
import { InvalidInput } from './http/validation.ts'
import { allow, roleFor } from './policy.ts'
import type { newVersion } from './rule.contract.ts'
import { RULES_WRITTEN, type RuleSet } from './rules.ts'

export const ruleFaults = defineFaults('rules', {
  unknown: { kind: 'not_found', zh: '没有这套规则。', en: 'There is no such rule set.' },
  in_past: {
    kind: 'invalid',
    zh: '生效日期不能早于今天：已经按旧规则作出的决定不能改变。',
    en: 'Rules cannot begin before today: decisions already made by the old ones stand.',
    field: 'validFrom',
  },
  changed_meanwhile: {
    kind: 'conflict',
    zh: '您填写期间，该地区已由他人写入第 {version} 版，自 {day} 起生效。您填写的内容没有保存，请看过新版本再决定。',
    en: 'While you were writing, somebody wrote version {version} for the place, from {day} on. Yours was not saved; read the new one first.',
  },
  before_latest: {
    kind: 'conflict',
    zh: '该地区已有一个从 {day} 起生效的版本，新版本必须在它之后生效。',
    en: 'The place already has a version from {day} on; a new one must begin after it.',
    field: 'validFrom',
  },
})

/**
 * Writes a new version of a rule set for a place; the one before it ends where this one begins, and stays readable.
 *
 * @param within the place's codes up to the country
 * @throws rules.in_past, rules.changed_meanwhile, rules.before_latest, InvalidInput
 */
export async function writeRuleVersion(
  ctx: Context,
  ruleSet: RuleSet,
  input: z.infer<typeof newVersion> & { within: readonly string[] },
): Promise<{ id: string; version: number }> {
  allow(roleFor(ctx.actor, input.within, 'administrator'))
  const body = readRules(ruleSet, input.body)
  if (input.validFrom < dayOf(ctx.now)) throw ruleFaults.in_past()
  // One writer at a time for a rule set; the unique version number is the constraint behind it.
  await sql`select pg_advisory_xact_lock(hashtextextended(${ruleSet.name}, 11))`.execute(ctx.db)
  const latest = await ctx.db
    .selectFrom('platform.ruleSet')
    .select(['id', 'version', 'validFrom'])
    .where('name', '=', ruleSet.name)
    .where('placeCode', '=', input.placeCode)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (latest && latest.version !== input.latest) {
    throw ruleFaults.changed_meanwhile({ version: latest.version, day: latest.validFrom })
  }
  if (latest && latest.validFrom >= input.validFrom) throw ruleFaults.before_latest({ day: latest.validFrom })
  if (latest) {
    await ctx.db
      .updateTable('platform.ruleSet')
      .set({ validTo: input.validFrom })
      .where('id', '=', latest.id)
      .execute()
  }
  return insertVersion(ctx, ruleSet, { ...input, body, version: (latest?.version ?? 0) + 1 })
}

/**
 * A body as the rule set's schema reads it.
 *
 * @throws InvalidInput naming each value at fault below `body`
 */
export function readRules(ruleSet: RuleSet, body: unknown): unknown {
  const parsed = ruleSet.schema.safeParse(body, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new InvalidInput(parsed.error.issues.map((issue) => ({ ...issue, path: ['body', ...issue.path] })))
}

async function insertVersion(
  ctx: Context,
  ruleSet: RuleSet,
  input: { placeCode: string; validFrom: string; body: unknown; reason: string; version: number },
): Promise<{ id: string; version: number }> {
  const id = ctx.newId()
  const { placeCode, validFrom, body, reason, version } = input
  await ctx.db
    .insertInto('platform.ruleSet')
    .values({
      id,
      name: ruleSet.name,
      version,
      placeCode,
      validFrom,
      body: toJson(body),
      reason,
      createdBy: ctx.actor.accountId,
      createdAt: ctx.now,
    })
    .execute()
  await ctx.audit({
    action: 'platform.rule_set.write',
    subjectType: 'platform.rule_set',
    subjectId: id,
    sentence: {
      zh: `为 ${placeCode} 写入“${ruleSet.title.zh}”第 ${version} 版，自 ${validFrom} 起生效，理由：${reason}`,
      en: `wrote version ${version} of “${ruleSet.title.en}” for ${placeCode} from ${validFrom}; reason: ${reason}`,
    },
  })
  await ctx.announce(RULES_WRITTEN, { name: ruleSet.name })
  return { id, version }
}
