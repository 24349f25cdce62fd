import { sql } from 'kysely'
import { verifySync } from 'otplib'
import type { Context } from '../context.ts'
import type { Text } from '../i18n.ts'
import { accountFaults } from './accounts.ts'
import { verifyPassword } from './passwords.ts'
import { countHit } from './rate-limit.ts'
import { openSession } from './sessions.ts'

const LOCK_AFTER = 5
const LOCK_MINUTES = 30

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
  if (account?.lockedUntil && Date.parse(account.lockedUntil) > now.getTime()) throw accountFaults.locked()
  const right = await verifyPassword(input.password, account?.passwordHash ?? null)
  if (!account || !right || account.state !== 'active') {
    if (account) await countFailure(ctx, account.id)
    throw accountFaults.wrong_sign_in()
  }
  if (account.totpSecret) {
    if (!input.code) throw accountFaults.code_needed()
    const secret = ctx.secrets.open(account.totpSecret, 'totp')
    if (!verifySync({ secret, token: input.code }).valid) {
      await countFailure(ctx, account.id)
      throw accountFaults.wrong_sign_in()
    }
  }
  if (account.failedSignIns > 0) await forgetFailures(ctx, account.id)
  await record(ctx, account.id, 'sign_in', { zh: '登录成功', en: 'signed in' })
  return openSession(db, { accountId: account.id, userAgent: input.userAgent, now })
}

async function countFailure(ctx: Context, id: string): Promise<void> {
  // In one statement, so that guesses made at once are all counted.
  const lockedUntil = new Date(ctx.now.getTime() + LOCK_MINUTES * 60_000)
  await ctx.db
    .updateTable('platform.account')
    .set({
      failedSignIns: sql<number>`(failed_sign_ins + 1) % ${LOCK_AFTER}`,
      lockedUntil: sql<Date | null>`case when failed_sign_ins + 1 >= ${LOCK_AFTER} then ${lockedUntil}::timestamptz end`,
    })
    .where('id', '=', id)
    .execute()
  await record(ctx, id, 'sign_in_failed', { zh: '登录失败', en: 'failed to sign in' })
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
