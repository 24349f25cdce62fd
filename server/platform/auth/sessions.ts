import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Language } from '../i18n.ts'

const IDLE_MINUTES = 30
const ABSOLUTE_HOURS = 12

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Opens a session; the token is only ever in the reply's cookie, its hash in the database. */
export async function openSession(
  db: Db,
  input: { accountId: string; userAgent: string; now: Date },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db
    .insertInto('platform.session')
    .values({
      tokenHash: hashOf(token),
      accountId: input.accountId,
      createdAt: input.now,
      seenAt: input.now,
      expiresAt: new Date(input.now.getTime() + ABSOLUTE_HOURS * 3_600_000),
      userAgent: input.userAgent.slice(0, 200),
    })
    .execute()
  return token
}

export interface SessionAccount {
  readonly accountId: string
  readonly personId: string | null
  readonly name: string
  readonly language: Language
}

/** The account of a living session of an active account: ends after 30 idle minutes or 12 hours. */
export async function findSession(db: Db, token: string, now: Date): Promise<SessionAccount | undefined> {
  const tokenHash = hashOf(token)
  const row = await db
    .selectFrom('platform.session as session')
    .innerJoin('platform.account as account', 'account.id', 'session.accountId')
    .select([
      'account.id as accountId',
      'account.personId',
      'account.name',
      'account.language',
      'session.seenAt',
    ])
    .where('session.tokenHash', '=', tokenHash)
    .where('session.expiresAt', '>', now.toISOString())
    .where('session.seenAt', '>', new Date(now.getTime() - IDLE_MINUTES * 60_000).toISOString())
    .where('account.state', '=', 'active')
    .executeTakeFirst()
  if (!row) return undefined
  // Once a minute is enough for the idle limit and spares a write on every request.
  if (now.getTime() - Date.parse(row.seenAt) > 60_000) {
    await db.updateTable('platform.session').set({ seenAt: now }).where('tokenHash', '=', tokenHash).execute()
  }
  return { ...row, language: row.language === 'en' ? 'en' : 'zh' }
}

/** Removes what can no longer be used. @returns how many sessions */
export async function deleteDeadSessions(db: Db, now: Date): Promise<number> {
  const idle = new Date(now.getTime() - IDLE_MINUTES * 60_000)
  const { numDeletedRows } = await db
    .deleteFrom('platform.session')
    .where((eb) => eb.or([eb('expiresAt', '<=', now.toISOString()), eb('seenAt', '<=', idle.toISOString())]))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export interface OwnSession {
  readonly id: string
  readonly createdAt: string
  readonly seenAt: string
  readonly userAgent: string
  readonly isThis: boolean
}

/** The living sessions of an account, the one seen last first. */
export async function listSessions(
  db: Db,
  input: { accountId: string; token: string | undefined; now: Date },
): Promise<OwnSession[]> {
  const idle = new Date(input.now.getTime() - IDLE_MINUTES * 60_000)
  return db
    .selectFrom('platform.session')
    .select(['id', 'createdAt', 'seenAt', 'userAgent'])
    .select(sql<boolean>`token_hash = ${hashOf(input.token ?? '')}`.as('isThis'))
    .where('accountId', '=', input.accountId)
    .where('expiresAt', '>', input.now.toISOString())
    .where('seenAt', '>', idle.toISOString())
    .orderBy('seenAt', 'desc')
    .orderBy('id')
    .execute()
}

/** Ends the sessions of an account, but for the one whose token is given. @returns how many */
export async function closeSessions(db: Db, accountId: string, exceptToken?: string): Promise<number> {
  let doomed = db.deleteFrom('platform.session').where('accountId', '=', accountId)
  if (exceptToken !== undefined) doomed = doomed.where('tokenHash', '!=', hashOf(exceptToken))
  return Number((await doomed.executeTakeFirst()).numDeletedRows)
}

export async function closeSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('platform.session').where('tokenHash', '=', hashOf(token)).execute()
}
