import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { allow } from '#platform/policy.ts'
import { ruleInForce } from '#platform/rules.ts'
import { canMove, transitionAll } from '#platform/workflow.ts'
import { postingHeld, postingPublished, postingRejected } from '../messages.ts'
import { checkOwnersVerified } from './check-owners.ts'
import { lifeFaults } from './life-faults.ts'
import { lockPostings, type PostingRow } from './posting.queries.ts'
import { postingStates } from './posting.states.ts'
import { CRITERIA, totalOf, type ReviewInput } from './review.contract.ts'
import { outcomeOf, reviewRules, type Outcome } from './review.rules.ts'
import { tellEach, withoutEnd } from './tell-owners.ts'
import { expiryDays } from './term.rules.ts'

const MESSAGES = { publish: postingPublished, hold: postingHeld, reject: postingRejected } as const

/**
 * Scores submitted postings; the score publishes, holds or rejects each by the rules of its place. All, or none.
 *
 * @throws exchange.remarks_missing when one is not published and nothing says why
 * @throws exchange.owner_not_verified when one would be published for an owner who is not
 */
export async function reviewPostings(
  ctx: Context,
  input: ReviewInput,
): Promise<{ items: { id: string; outcome: Outcome }[] }> {
  const records = await lockPostings(ctx, input.ids)
  for (const record of records) allow(canMove(postingStates, 'publish', ctx.actor, record))
  const outcomes = await outcomesOf(ctx, records, input)
  const byOutcome = Map.groupBy(records, ({ id }) => outcomes.get(id)!)
  if (records.some(({ id }) => outcomes.get(id) !== 'publish') && !input.remarks)
    throw lifeFaults.remarks_missing()
  await checkOwnersVerified(ctx, byOutcome.get('publish') ?? [])
  await keepReviews(ctx, records, { input, outcomes })
  for (const [outcome, group] of byOutcome) {
    if (outcome === 'publish') await publish(ctx, group)
    else
      await transitionAll(ctx, {
        states: postingStates,
        records: group,
        move: outcome,
        reason: input.remarks,
      })
    const params = { total: totalOf(input), reason: withoutEnd(input.remarks) }
    await tellEach(ctx, group, { template: MESSAGES[outcome], params })
  }
  return { items: records.map(({ id }) => ({ id, outcome: outcomes.get(id)! })) }
}

async function outcomesOf(
  ctx: Context,
  records: readonly PostingRow[],
  input: ReviewInput,
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>()
  for (const [, group] of Map.groupBy(records, ({ placeCode }) => placeCode)) {
    const rules = await ruleInForce(ctx, reviewRules, group[0]!.within)
    for (const { id } of group) outcomes.set(id, outcomeOf(input, rules))
  }
  return outcomes
}

/** Each for the term of its place; the day of the first publication stays what it was. */
async function publish(ctx: Context, records: readonly PostingRow[]): Promise<void> {
  const days = await expiryDays(
    ctx,
    records.map(({ placeCode }) => placeCode),
  )
  for (const [expiresOn, group] of Map.groupBy(records, ({ placeCode }) => days.get(placeCode)!)) {
    await transitionAll(ctx, {
      states: postingStates,
      records: group,
      move: 'publish',
      changes: { publishedAt: sql`coalesce(published_at, ${ctx.now})`, expiresOn, remindedOn: null },
    })
  }
}

async function keepReviews(
  ctx: Context,
  records: readonly PostingRow[],
  { input, outcomes }: { input: ReviewInput; outcomes: ReadonlyMap<string, Outcome> },
): Promise<void> {
  const scores = Object.fromEntries(CRITERIA.map((criterion) => [criterion, input[criterion]]))
  await ctx.db
    .insertInto('exchange.postingReview')
    .values(
      records.map(({ id, version }) => ({
        id: ctx.newId(),
        postingId: id,
        version,
        ...(scores as Pick<ReviewInput, (typeof CRITERIA)[number]>),
        outcome: outcomes.get(id)!,
        remarks: input.remarks,
        reviewedBy: ctx.actor.accountId,
        reviewedAt: ctx.now,
      })),
    )
    .execute()
}
