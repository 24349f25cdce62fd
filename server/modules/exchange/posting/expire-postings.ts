import { sql } from 'kysely'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { defineJob } from '#platform/jobs.ts'
import { transitionAll } from '#platform/workflow.ts'
import { postingsExpired, postingsExpiring } from '../messages.ts'
import { lockPostings } from './posting.queries.ts'
import { postingStates } from './posting.states.ts'
import { tellOnce } from './tell-owners.ts'
import { termsOf } from './term.rules.ts'

const SLICE = 1_000

/** Published postings that nobody works on; a need in a broker's care stays until that is settled. */
function idle(ctx: Context) {
  return ctx.db
    .selectFrom('exchange.posting as posting')
    .where('posting.state', '=', 'published')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('exchange.serviceOrder as care')
            .select('care.id')
            .whereRef('care.needId', '=', 'posting.id')
            .where('care.state', 'not in', ['won', 'lost']),
        ),
      ),
    )
}

/**
 * Tells owners once that postings of theirs are about to expire, as early as the rules of their places say.
 *
 * @returns how many postings
 */
export async function remindOwners(ctx: Context): Promise<number> {
  const today = dayOf(ctx.now)
  const rows = await idle(ctx)
    .select(['id', 'title', 'placeCode', 'ownerOrganisationId', 'ownerPersonId', 'expiresOn'])
    .where('remindedOn', 'is', null)
    .where(sql<boolean>`expires_on <= ${addDays(today, LONGEST_REMINDER)}::date`)
    .execute()
  const terms = await termsOf(
    ctx,
    rows.map(({ placeCode }) => placeCode),
  )
  const due = rows.filter(
    ({ placeCode, expiresOn }) => expiresOn! <= addDays(today, terms.get(placeCode)!.remindDays),
  )
  const ids = due.map(({ id }) => id)
  await ctx.db
    .updateTable('exchange.posting')
    .set({ remindedOn: today })
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  await tellOnce(ctx, due, postingsExpiring)
  return due.length
}

/** The most a rule set allows; see term.rules.ts. */
const LONGEST_REMINDER = 90

/**
 * Ends what has run out, and tells the owners. Nothing ends before its owner had the time the rules give between
 * reminder and end, however long nobody ran the job.
 *
 * @returns how many postings
 */
export async function expirePostings(ctx: Context): Promise<number> {
  const today = dayOf(ctx.now)
  const rows = await idle(ctx)
    .select(['id', 'placeCode', 'remindedOn'])
    .where(sql<boolean>`expires_on < ${today}::date and reminded_on is not null`)
    .orderBy('id')
    .execute()
  const terms = await termsOf(
    ctx,
    rows.map(({ placeCode }) => placeCode),
  )
  const ids = rows
    .filter(({ placeCode, remindedOn }) => addDays(remindedOn!, terms.get(placeCode)!.remindDays) <= today)
    .map(({ id }) => id)
  for (let from = 0; from < ids.length; from += SLICE) {
    const locked = await lockPostings(ctx, ids.slice(from, from + SLICE))
    // Somebody may have withdrawn or renewed one meanwhile.
    const records = locked.filter(({ state, expiresOn }) => state === 'published' && expiresOn! < today)
    await transitionAll(ctx, { states: postingStates, records, move: 'expire' })
    await tellOnce(ctx, records, postingsExpired)
  }
  return ids.length
}

/** Each night before the matches are computed. */
export const expiryJob = defineJob({
  name: 'exchange.expire-postings',
  title: { zh: '供需信息到期提醒与下架', en: 'Reminders and expiry of postings' },
  schedule: '30 0 * * *',
  async handle(ctx) {
    const reminded = await remindOwners(ctx)
    const expired = await expirePostings(ctx)
    ctx.log.info({ reminded, expired }, 'postings reminded of and expired')
  },
})
