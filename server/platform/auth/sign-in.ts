import { sql } from 'kysely'
import { verifySync } from 'otplib'
import type { Context } from '../context.ts'
import { Fault } from '../errors.ts'
import type { Text } from '../i18n.ts'
import { accountFaults } from './accounts.ts'
import { verifyPassword } from './passwords.ts'
import { countHit } from './rate-limit.ts'
import { openSession } from './sessions.ts'

const LOCK_AFTER = 5
const LOCK_MINUTES = 30
const LOCKED = { seconds: LOCK_MINUTES * 60 }

export interface SignIn {
  readonly login: string
  readonly password: string
  readonly code?: string | undefined
  readonly ip: string
  readonly userAgent: string
}

/**
 * Checks a password (and the one-time code where the account has one) and opens a session.
 * Call it with a context outside a transaction: failures are counted at once, so that a refusal cannot undo its own count.
 *
 * @throws account.wrong_sign_in, account.code_needed, account.locked, rate.exceeded
 */
export async function signIn(ctx: Context, input: SignIn): Promise<string> {
  const { db, now } = ctx
  // By address and name: a school behind one address must not lock itself out.
  await countHit(db, {
    key: `sign-in:${input.ip}:${input.login.toLowerCase()}`,
    limit: 20,
    windowSeconds: 600,
    now,
  })
  const account = await db
    .selectFrom('platform.account')
    .selectAll()
    .where((eb) => eb.fn('lower', ['login']), '=', input.login.toLowerCase())
    .executeTakeFirst()
  if (account) await takeTry(ctx, account.id)
  else await takeUnknownTry(ctx, input.login)
  const right = await verifyPassword(input.password, account?.passwordHash ?? null)
  if (!account || !right || account.state !== 'active') throw await refuse(ctx, account?.id)
  if (account.totpSecret) {
    if (!input.code) {
      await giveTryBack(ctx, account.id)
      throw accountFaults.code_needed()
    }
    const secret = ctx.secrets.open(account.totpSecret, 'totp')
    if (!isCodeRight(secret, input.code, now)) throw await refuse(ctx, account.id)
  }
  await forgetFailures(ctx, account.id)
  await record(ctx, account.id, 'sign_in', { zh: '登录成功', en: 'signed in' })
  return openSession(db, { accountId: account.id, userAgent: input.userAgent, now })
}

/**
 * Counts the try as failed before the password is looked at, so that guesses made at once get no more than
 * five between them; the fifth locks. A success forgets the count.
 */
async function takeTry(ctx: Context, id: string): Promise<void> {
  const lockedUntil = new Date(ctx.now.getTime() + LOCK_MINUTES * 60_000)
  const { numUpdatedRows } = await ctx.db
    .updateTable('platform.account')
    .set({
      failedSignIns: sql<number>`(failed_sign_ins + 1) % ${LOCK_AFTER}`,
      lockedUntil: sql<Date | null>`case when failed_sign_ins + 1 >= ${LOCK_AFTER} then ${lockedUntil}::timestamptz end`,
    })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('lockedUntil', 'is', null), eb('lockedUntil', '<=', ctx.now.toISOString())]))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw accountFaults.locked(LOCKED)
}

/** A name nobody has locks like any other, so that the lock does not tell which names exist. */
async function takeUnknownTry(ctx: Context, login: string): Promise<void> {
  const hit = {
    ...{ key: `sign-in-unknown:${login.toLowerCase()}`, limit: LOCK_AFTER, windowSeconds: LOCK_MINUTES * 60 },
    now: ctx.now,
  }
  await countHit(ctx.db, hit).catch((error: unknown) => {
    throw error instanceof Fault ? accountFaults.locked(LOCKED) : error
  })
}

/** The password was right: the try was no guess, but the failures before it still count. */
async function giveTryBack(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .updateTable('platform.account')
    .set({
      failedSignIns: sql<number>`case when locked_until is null then greatest(failed_sign_ins - 1, 0) else ${LOCK_AFTER - 1} end`,
      lockedUntil: null,
    })
    .where('id', '=', id)
    .execute()
}

async function refuse(ctx: Context, id: string | undefined): Promise<Fault> {
  if (id) await record(ctx, id, 'sign_in_failed', { zh: '登录失败', en: 'failed to sign in' })
  return accountFaults.wrong_sign_in()
}

/** Right within one step of 30 seconds on either side: telephones' clocks differ. */
function isCodeRight(secret: string, token: string, now: Date): boolean {
  if (!/^\d{6}$/.test(token)) return false
  return verifySync({ secret, token, epoch: Math.floor(now.getTime() / 1000), epochTolerance: 30 }).valid
}

async function record(ctx: Context, id: string, action: string, sentence: Text): Promise<void> {
  await ctx.audit({
    action: `platform.account.${action}`,
    subjectType: 'platform.account',
    subjectId: id,
    sentence,
  })
}

async function forgetFailures(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .updateTable('platform.account')
    .set({ failedSignIns: 0, lockedUntil: null })
    .where('id', '=', id)
    .execute()
}
