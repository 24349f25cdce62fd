import { createHash, randomBytes } from 'node:crypto'
import type { Context } from '../context.ts'
import type { Db } from '../db/database.ts'
import { accountFaults } from './account-faults.ts'

type Purpose = 'password' | 'email'

const VALID_HOURS: Record<Purpose, number> = { password: 1, email: 24 }
/** The token stands behind `#`, which browsers send to no server, so no log and no Referer has it. */
const PAGES: Record<Purpose, string> = {
  password: '/reset-password#token=',
  email: '/confirm-email#token=',
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/**
 * Makes a link that works once; links of the same purpose made before stop working.
 *
 * @returns its path; only its hash is kept
 */
export async function makeLink(
  ctx: Context,
  input: { accountId: string; purpose: Purpose; email?: string },
): Promise<{ path: string; expiresAt: Date }> {
  const { accountId, purpose, email = null } = input
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(ctx.now.getTime() + VALID_HOURS[purpose] * 3_600_000)
  await deleteLinks(ctx.db, accountId, purpose)
  await ctx.db
    .insertInto('platform.accountLink')
    .values({
      tokenHash: hashOf(token),
      accountId,
      purpose,
      email,
      createdBy: ctx.actor.accountId,
      createdAt: ctx.now,
      expiresAt,
    })
    .execute()
  return { path: `${PAGES[purpose]}${token}`, expiresAt }
}

/**
 * Spends a link in one statement, so that of two uses at once one wins. A refusal later in the same transaction
 * gives it back.
 *
 * @throws account.link_spent
 */
export async function spendLink(
  ctx: Context,
  input: { token: string; purpose: Purpose },
): Promise<{ accountId: string; email: string | null }> {
  const link = await ctx.db
    .deleteFrom('platform.accountLink')
    .where('tokenHash', '=', hashOf(input.token))
    .where('purpose', '=', input.purpose)
    .where('expiresAt', '>', ctx.now.toISOString())
    .returning(['accountId', 'email'])
    .executeTakeFirst()
  if (!link) throw accountFaults.link_spent()
  return link
}

export async function deleteLinks(db: Db, accountId: string, purpose: Purpose): Promise<void> {
  await db
    .deleteFrom('platform.accountLink')
    .where('accountId', '=', accountId)
    .where('purpose', '=', purpose)
    .execute()
}

/** @returns how many */
export async function deleteExpiredLinks(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('platform.accountLink')
    .where('expiresAt', '<=', now.toISOString())
    .executeTakeFirst()
  return Number(numDeletedRows)
}
