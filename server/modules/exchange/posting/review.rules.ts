import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { defineRuleSet, ruleFields, type RuleEffect, type RuleTrial } from '#platform/rules.ts'
import { placeWithin } from '#register'
import { CRITERIA, totalOf, type Scores } from './review.contract.ts'

const schema = z.strictObject({
  publishFrom: z
    .int()
    .min(1)
    .max(20)
    .register(ruleFields, {
      label: { zh: '达到多少分发布', en: 'Published from' },
      unit: { zh: '分', en: 'points' },
      hint: { zh: '四项合计满分 20 分，1 至 20 分。', en: 'Of 20 for all four criteria, 1 to 20.' },
    }),
  holdFrom: z
    .int()
    .min(0)
    .max(20)
    .register(ruleFields, {
      label: { zh: '达到多少分暂缓', en: 'Held from' },
      unit: { zh: '分', en: 'points' },
      hint: {
        zh: '不足发布分数、达到此分的暂缓发布，请发布方修改；更低的不予通过。',
        en: 'From here up to publication the owner is asked to mend it; what has less is rejected.',
      },
    }),
  zeroHolds: z.boolean().register(ruleFields, {
    label: { zh: '任何一项得 0 分时暂缓', en: 'A zero holds' },
    hint: {
      zh: '合计达到发布分数，但有一项为 0 分的，也暂缓发布。',
      en: 'A posting with a zero in one criterion is held, whatever its total.',
    },
  }),
})

export type ReviewRules = z.infer<typeof schema>
export type Outcome = 'publish' | 'hold' | 'reject'

/** What a review of a posting comes to; standard as the external review of EEN's partnering profiles has it. */
export const reviewRules = defineRuleSet<ReviewRules>({
  name: 'exchange.review',
  title: { zh: '供需信息审核规则', en: 'Review of postings' },
  purpose: {
    zh: '规定审核评分（四项，每项 0 至 5 分）达到多少分发布、暂缓或不予通过。只用于生效之后的评分。',
    en: 'Says with what score of the four criteria, 0 to 5 each, a posting is published, held or rejected. Holds for reviews from then on.',
  },
  schema,
  standard: { publishFrom: 10, holdFrom: 5, zeroHolds: true },
  effects: async (ctx, trial) => {
    const reviewed = await lastScores(ctx, trial)
    const count = (rules: ReviewRules, outcome: Outcome) =>
      reviewed.filter((scores) => outcomeOf(scores, rules) === outcome).length
    return OUTCOMES.map(
      ([outcome, label]) =>
        ({
          label,
          unit: { zh: '条', en: 'postings' },
          before: count(trial.before, outcome),
          after: count(trial.after, outcome),
        }) satisfies RuleEffect,
    )
  },
})

const OUTCOMES = [
  ['publish', { zh: '最近一年评过分的，按此发布', en: 'Reviewed within a year that would be published' }],
  ['hold', { zh: '最近一年评过分的，按此暂缓', en: 'Reviewed within a year that would be held' }],
  ['reject', { zh: '最近一年评过分的，按此不予通过', en: 'Reviewed within a year that would be rejected' }],
] as const

/**
 * What scores come to. Too low a total rejects, even with a zero among them; otherwise a zero holds what the total
 * would publish.
 */
export function outcomeOf(scores: Scores, rules: ReviewRules): Outcome {
  const total = totalOf(scores)
  if (total < Math.min(rules.holdFrom, rules.publishFrom)) return 'reject'
  const hasZero = CRITERIA.some((criterion) => scores[criterion] === 0)
  return total < rules.publishFrom || (rules.zeroHolds && hasZero) ? 'hold' : 'publish'
}

/** The last scores of each posting reviewed in the year before now. */
async function lastScores(ctx: Context, { placeCode, except }: RuleTrial<ReviewRules>): Promise<Scores[]> {
  const since = new Date(ctx.now)
  since.setUTCFullYear(since.getUTCFullYear() - 1)
  return ctx.db
    .selectFrom('exchange.postingReview as review')
    .innerJoin('exchange.posting as posting', 'posting.id', 'review.postingId')
    .distinctOn('review.postingId')
    .select([...CRITERIA])
    .where(sql<boolean>`review.reviewed_at >= ${since}`)
    .where(placeWithin('posting.placeCode', [placeCode]))
    .where((eb) => eb.not(placeWithin('posting.placeCode', except)))
    .orderBy('review.postingId')
    .orderBy('review.reviewedAt', 'desc')
    .execute()
}
