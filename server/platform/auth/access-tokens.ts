import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../db/database.ts'
import type { Language } from '../i18n.ts'
import type { SessionAccount } from './sessions.ts'

/** What every token begins with, so that a scanner for lost secrets knows one. */
const PREFIX = 'interchange_'

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export interface AccessToken {
  readonly id: string
  readonly name: string
  readonly scopes: string[]
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedAt: string | null
}

/** Makes a token of 256 random bits; only its hash is kept. */
export async function storeAccessToken(
  db: Db,
  input: { accountId: string; name: string; scopes: readonly string[]; now: Date; expiresAt: Date },
): Promise<{ id: string; token: string }> {
  const token = PREFIX + randomBytes(32).toString('base64url')
  const id = uuidv7()
  const { accountId, name, scopes, now, expiresAt } = input
  await db
    .insertInto('platform.accessToken')
    .values({ id, accountId, name, scopes: [...scopes], createdAt: now, expiresAt, tokenHash: hashOf(token) })
    .execute()
  return { id, token }
}

/** The account of a token that is not past its day, of an active account; notes the use, to the minute. */
export async function findAccessToken(
  db: Db,
  token: string,
  now: Date,
): Promise<(SessionAccount & { readonly id: string; readonly scopes: string[] }) | undefined> {
  if (!token.startsWith(PREFIX)) return undefined
  const row = await db
    .selectFrom('platform.accessToken as token')
    .innerJoin('platform.account as account', 'account.id', 'token.accountId')
    .select(['token.id', 'token.scopes', 'token.usedAt'])
    .select(['account.id as accountId', 'account.personId', 'account.name', 'account.language'])
    .where('token.tokenHash', '=', hashOf(token))
    .where('token.expiresAt', '>', now.toISOString())
    .where('account.state', '=', 'active')
    .executeTakeFirst()
  if (!row) return undefined
  const { usedAt, language, ...found } = row
  if (usedAt === null || now.getTime() - Date.parse(usedAt) > 60_000) {
    await db.updateTable('platform.accessToken').set({ usedAt: now }).where('id', '=', row.id).execute()
  }
  return { ...found, language: (language === 'en' ? 'en' : 'zh') satisfies Language }
}

/** The tokens of an account, the newest first; those past their day among them until they are tidied away. */
export async function listAccessTokens(db: Db, accountId: string): Promise<AccessToken[]> {
  return db
    .selectFrom('platform.accessToken')
    .select(['id', 'name', 'scopes', 'createdAt', 'expiresAt', 'usedAt'])
    .where('accountId', '=', accountId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** @returns the name of the token, undefined where the account has no such token */
export async function deleteAccessToken(
  db: Db,
  input: { id: string; accountId: string },
): Promise<string | undefined> {
  const row = await db
    .deleteFrom('platform.accessToken')
    .where('id', '=', input.id)
    .where('accountId', '=', input.accountId)
    .returning('name')
    .executeTakeFirst()
  return row?.name
}

/** Takes all tokens of an account out of use. @returns how many */
export async function deleteAccessTokensOf(db: Db, accountId: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('platform.accessToken')
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Removes tokens a while after their last day, so that their owner can still see why something stopped. */
export async function deleteOldAccessTokens(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - 30 * 86_400_000)
  const { numDeletedRows } = await db
    .deleteFrom('platform.accessToken')
    .where('expiresAt', '<', before.toISOString())
    .executeTakeFirst()
  return Number(numDeletedRows)
}
