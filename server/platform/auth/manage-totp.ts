import type { Context } from '../context.ts'
import { accountFaults } from './account-faults.ts'
import { tellAccount, totpTurnedOff, totpTurnedOn } from './account-messages.ts'
import { ownAccount, ownAccountWithPassword } from './own-account.ts'
import { recordAccount } from './record-account.ts'
import { deleteRecoveryCodes, makeRecoveryCodes, useRecoveryCode } from './recovery-codes.ts'
import { makeTotpSecret, stepOfCode, useCode } from './totp.ts'
import { giveTryBack, takeTry } from './tries.ts'
import { withinTransaction } from './within-transaction.ts'

/**
 * Begins two-step sign-in: makes a secret that counts only once a code made with it was shown.
 * Call it with a context outside a transaction.
 *
 * @returns the secret in Base32 and the `otpauth:` address for its QR code, for the owner's eyes
 * @throws account.wrong_password, account.locked, account.totp_on
 */
export async function beginTotp(
  ctx: Context,
  input: { current: string },
): Promise<{ secret: string; uri: string }> {
  const account = await ownAccountWithPassword(ctx, input.current)
  if (account.totpSecret) throw accountFaults.totp_on()
  const { sealed, secret, uri } = makeTotpSecret(ctx, account.login)
  await ctx.db
    .updateTable('platform.account')
    .set({ totpPending: sealed })
    .where('id', '=', account.id)
    .where('totpSecret', 'is', null)
    .execute()
  return { secret, uri }
}

/**
 * Turns two-step sign-in on with the first code of the authenticator.
 *
 * @returns ten recovery codes, shown only now
 * @throws account.totp_not_begun, account.wrong_code
 */
export async function confirmTotp(ctx: Context, input: { code: string }): Promise<string[]> {
  const { id, totpPending } = await ownAccount(ctx)
  if (!totpPending) throw accountFaults.totp_not_begun()
  const step = stepOfCode(ctx, totpPending, input.code)
  if (step === undefined) throw accountFaults.wrong_code()
  const { numUpdatedRows } = await ctx.db
    .updateTable('platform.account')
    .set({ totpSecret: totpPending, totpPending: null, totpLastStep: step, updatedAt: ctx.now })
    .where('id', '=', id)
    .where('totpPending', '=', totpPending)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw accountFaults.totp_not_begun()
  const codes = await makeRecoveryCodes(ctx, id)
  await recordAccount(ctx, id, 'turn_on_totp', { zh: '开启了两步登录', en: 'turned two-step sign-in on' })
  await tellAccount(ctx, id, { template: totpTurnedOn })
  return codes
}

/**
 * Turns two-step sign-in off; asks for the password and for a code, of the authenticator or for recovery.
 * Call it with a context outside a transaction: guesses are counted.
 *
 * @throws account.wrong_password, account.locked, account.totp_off, account.wrong_code
 */
export async function turnOffTotp(ctx: Context, input: { current: string; code: string }): Promise<void> {
  const { id, totpSecret } = await ownAccountWithPassword(ctx, input.current)
  if (!totpSecret) throw accountFaults.totp_off()
  await takeTry(ctx, id)
  const isRight =
    (await useCode(ctx, { id, totpSecret }, input.code)) || (await useRecoveryCode(ctx, id, input.code))
  if (!isRight) {
    await recordAccount(ctx, id, 'code_failed', { zh: '输错了动态验证码', en: 'gave a wrong code' })
    throw accountFaults.wrong_code()
  }
  await giveTryBack(ctx, id)
  await withinTransaction(ctx, async (inside) => {
    await forgetTotp(inside, id)
    await recordAccount(inside, id, 'turn_off_totp', {
      zh: '关闭了两步登录',
      en: 'turned two-step sign-in off',
    })
    await tellAccount(inside, id, { template: totpTurnedOff })
  })
}

/** Takes the secret and the recovery codes away; the caller says why in the history. */
export async function forgetTotp(ctx: Context, accountId: string): Promise<void> {
  await ctx.db
    .updateTable('platform.account')
    .set({ totpSecret: null, totpPending: null, totpLastStep: null, updatedAt: ctx.now })
    .where('id', '=', accountId)
    .execute()
  await deleteRecoveryCodes(ctx, accountId)
}
