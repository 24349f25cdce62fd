import { sql } from 'kysely'
import { deleteOldAccessTokens } from './auth/access-tokens.ts'
import { deleteExpiredLinks } from './auth/account-links.ts'
import { deleteDeadSessions } from './auth/sessions.ts'
import type { Context } from './context.ts'
import type { Db } from './db/database.ts'
import type { Job } from './jobs.ts'

const OUTBOX_DAYS = 14
/** Twice the day for which a client may send the same request again. */
const IDEMPOTENCY_HOURS = 48
const DELIVERY_DAYS = 30
const CHUNK = 20_000

export interface Tidied {
  readonly announcements: number
  readonly idempotencyKeys: number
  readonly rateWindows: number
  readonly sessions: number
  readonly links: number
  readonly accessTokens: number
  readonly webhookDeliveries: number
}

/**
 * Deletes what has done its work: announcements that every subscriber is past for 14 days, replies kept for
 * repeated requests after 48 hours, windows of rate limits, sessions and links that have ended, access tokens a month after
 * their last day, and what was sent to webhooks a month ago.
 *
 * @returns how many rows of each went
 */
export async function tidy(ctx: Context): Promise<Tidied> {
  const { db, now } = ctx
  const keysBefore = new Date(now.getTime() - IDEMPOTENCY_HOURS * 3_600_000)
  const keys = await db
    .deleteFrom('platform.idempotencyKey')
    .where('createdAt', '<', keysBefore.toISOString())
    .executeTakeFirst()
  const windows = await db
    .deleteFrom('platform.rateWindow')
    .where('resetsAt', '<=', now.toISOString())
    .executeTakeFirst()
  return {
    announcements: await deleteAnnouncements(db, new Date(now.getTime() - OUTBOX_DAYS * 86_400_000)),
    idempotencyKeys: Number(keys.numDeletedRows),
    rateWindows: Number(windows.numDeletedRows),
    sessions: await deleteDeadSessions(db, now),
    links: await deleteExpiredLinks(db, now),
    accessTokens: await deleteOldAccessTokens(db, now),
    webhookDeliveries: await deleteOldDeliveries(db, new Date(now.getTime() - DELIVERY_DAYS * 86_400_000)),
  }
}

async function deleteOldDeliveries(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('platform.webhookDelivery')
    .where('createdAt', '<', before.toISOString())
    .where('state', '!=', 'queued')
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** In parts, so that no statement runs into the time limit after a large import. */
async function deleteAnnouncements(db: Db, before: Date): Promise<number> {
  let deleted = 0
  for (let part = CHUNK; part === CHUNK; deleted += part) {
    const result = await sql`
      delete from platform.outbox where id in (
        select id from platform.outbox announcement
        where at < ${before} and not exists (
          select from platform.outbox_cursor behind
          where (behind.transaction_id, behind.id) < (announcement.transaction_id, announcement.id))
        limit ${CHUNK})`.execute(db)
    part = Number(result.numAffectedRows ?? 0n)
  }
  return deleted
}

export const platformJobs: readonly Job[] = [
  {
    name: 'platform.tidy',
    title: { zh: '清理过期数据', en: 'Tidying up' },
    schedule: '30 3 * * *',
    async handle(ctx) {
      ctx.log.info({ ...(await tidy(ctx)) }, 'tidied')
    },
  },
]
