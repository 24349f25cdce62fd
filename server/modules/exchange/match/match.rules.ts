import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/database.ts'
import { defineRuleSet, ruleFields, ruleVersions, type RuleEffect, type RuleTrial } from '#platform/rules.ts'
import { placeWithin } from '#register'
import { STANDARD_OPEN_INTRODUCTIONS, type OpenLimit } from './open-limits.ts'

const schema = z.strictObject({
  openIntroductions: z
    .int()
    .min(1)
    .max(200)
    .register(ruleFields, {
      label: { zh: '一方同时在办的对接上限', en: 'Open introductions of one owner' },
      unit: { zh: '项', en: 'introductions' },
      hint: {
        zh: '供给方在办的对接越接近这个数，匹配得分越低，1 至 200 项。',
        en: 'The nearer an owner of offers comes to this, the lower they score, 1 to 200.',
      },
    }),
})

type MatchRules = z.infer<typeof schema>

/** What matching takes from the places that offers lie in. */
export const matchRules = defineRuleSet<MatchRules>({
  name: 'exchange.matching',
  title: { zh: '供需匹配规则', en: 'Matching' },
  purpose: {
    zh: '规定一个单位或个人最多能同时照管多少项对接。匹配时，在办越多的供给方得分越低。',
    en: 'Says how many introductions one owner can look after at a time. The more are open, the lower their offers score.',
  },
  schema,
  standard: { openIntroductions: STANDARD_OPEN_INTRODUCTIONS },
  effects: async (ctx, trial) => [
    {
      label: { zh: '在办对接已达上限的供给方', en: 'Owners of offers at the limit' },
      unit: { zh: '个', en: 'owners' },
      before: await countFull(ctx, trial, trial.before),
      after: await countFull(ctx, trial, trial.after),
    } satisfies RuleEffect,
  ],
})

async function countFull(
  ctx: Context,
  { placeCode, except }: RuleTrial<MatchRules>,
  { openIntroductions }: MatchRules,
): Promise<number> {
  const { rows } = await sql<{ owners: number }>`
    select count(*)::int as owners from (
      select 1 from exchange.introduction met
      join exchange.posting offer on offer.id = met.offer_id
      where met.state in ('invited', 'accepted')
        and coalesce(offer.owner_organisation_id, offer.owner_person_id) is not null
        and ${placeWithin(sql.ref('offer.place_code'), [placeCode])}
        and not ${placeWithin(sql.ref('offer.place_code'), [...except])}
      group by coalesce(offer.owner_organisation_id, offer.owner_person_id)
      having count(*) >= ${openIntroductions}) as full_owner`.execute(ctx.db)
  return rows[0]!.owners
}

/** Every version there is, for a process to keep: which is in force changes at midnight, without an announcement. */
export async function readOpenLimits(db: Db): Promise<OpenLimit[]> {
  const versions = await ruleVersions(db, matchRules)
  return versions.map(({ placeCode, validFrom, validTo, rules }) => ({
    ...{ placeCode, validFrom, validTo, openIntroductions: rules.openIntroductions },
  }))
}
