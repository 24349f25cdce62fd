import type { Context } from '../context.ts'
import type { Fault } from '../errors.ts'
import { accountFaults } from './account-faults.ts'
import { recoveryCodeUsed, tellAccount } from './account-messages.ts'
import { verifyPassword } from './passwords.ts'
import { countHit } from './rate-limit.ts'
import { recordAccount } from './record-account.ts'
import { countRecoveryCodes, useRecoveryCode } from './recovery-codes.ts'
import { openSession } from './sessions.ts'
import { useCode } from './totp.ts'
import { forgetFailures, giveTryBack, takeTry, takeUnknownTry } from './tries.ts'

export interface SignIn {
  readonly login: string
  readonly password: string
  /** Six digits of the authenticator, or a recovery code. */
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
    const { id, totpSecret } = account
    if (!(await isSecondStepRight(ctx, { id, totpSecret }, input.code))) throw await refuse(ctx, id)
  }
  await forgetFailures(ctx, account.id)
  await recordAccount(ctx, account.id, 'sign_in', { zh: '登录成功', en: 'signed in' })
  return openSession(db, { accountId: account.id, userAgent: input.userAgent, now })
}

async function isSecondStepRight(
  ctx: Context,
  account: { readonly id: string; readonly totpSecret: string },
  code: string,
): Promise<boolean> {
  if (await useCode(ctx, account, code)) return true
  if (!(await useRecoveryCode(ctx, account.id, code))) return false
  const left = await countRecoveryCodes(ctx, account.id)
  await recordAccount(ctx, account.id, 'use_recovery_code', {
    zh: `使用了一个恢复码，还剩 ${left} 个`,
    en: `used a recovery code; ${left} are left`,
  })
  await tellAccount(ctx, account.id, { template: recoveryCodeUsed, params: { left } })
  return true
}

async function refuse(ctx: Context, id: string | undefined): Promise<Fault> {
  if (id) await recordAccount(ctx, id, 'sign_in_failed', { zh: '登录失败', en: 'failed to sign in' })
  return accountFaults.wrong_sign_in()
}
