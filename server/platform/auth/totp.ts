import { generateSecret, generateURI, verifySync } from 'otplib'
import type { Context } from '../context.ts'

const PURPOSE = 'totp'
const STEP_SECONDS = 30

/** A new secret: sealed for the database, in Base32 and as the address an authenticator reads, for its owner's eyes. */
export function makeTotpSecret(ctx: Context, login: string): { sealed: string; secret: string; uri: string } {
  const secret = generateSecret()
  // ASCII, since some authenticators show percent signs instead of Chinese.
  const uri = generateURI({ issuer: 'Interchange', label: login, secret })
  return { sealed: ctx.secrets.seal(secret, PURPOSE), secret, uri }
}

/**
 * The step whose code this is, or undefined: right within one step of 30 seconds on either side, since
 * telephones' clocks differ.
 */
export function stepOfCode(ctx: Context, sealed: string, code: string): number | undefined {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const result = verifySync({
    secret: ctx.secrets.open(sealed, PURPOSE),
    token,
    epoch: Math.floor(ctx.now.getTime() / 1000),
    epochTolerance: STEP_SECONDS,
  })
  return result.valid ? (result as { timeStep: number }).timeStep : undefined
}

/**
 * Spends the code of an authenticator: no step up to the newest one used is right again (RFC 6238, 5.2), and of two
 * uses at once one wins.
 *
 * @returns whether it was right and unused
 */
export async function useCode(
  ctx: Context,
  account: { readonly id: string; readonly totpSecret: string },
  code: string,
): Promise<boolean> {
  const step = stepOfCode(ctx, account.totpSecret, code)
  if (step === undefined) return false
  const { numUpdatedRows } = await ctx.db
    .updateTable('platform.account')
    .set({ totpLastStep: step })
    .where('id', '=', account.id)
    .where((eb) => eb.or([eb('totpLastStep', 'is', null), eb('totpLastStep', '<', step as never)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
