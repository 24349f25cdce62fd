import { randomInt } from 'node:crypto'
import type { Context } from '../context.ts'

const COUNT = 10
const LENGTH = 10
const PURPOSE = 'account.recovery_code'
/** Without letters and digits that look alike on paper. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** As it is hashed: without the blanks and hyphens that people type or leave out. */
function normal(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

function makeCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`
}

/** Replaces an account's recovery codes by ten new ones of 49 bits each. @returns the codes, to be shown once */
export async function makeRecoveryCodes(ctx: Context, accountId: string): Promise<string[]> {
  await deleteRecoveryCodes(ctx, accountId)
  const codes = Array.from({ length: COUNT }, makeCode)
  await ctx.db
    .insertInto('platform.recoveryCode')
    .values(codes.map((code) => ({ accountId, codeHash: ctx.secrets.blindIndex(normal(code), PURPOSE) })))
    .execute()
  return codes
}

/** Spends a recovery code, in one statement so that of two uses at once one wins. @returns whether it was one */
export async function useRecoveryCode(ctx: Context, accountId: string, code: string): Promise<boolean> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('platform.recoveryCode')
    .set({ usedAt: ctx.now })
    .where('accountId', '=', accountId)
    .where('codeHash', 'in', ctx.secrets.blindIndexes(normal(code), PURPOSE))
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function countRecoveryCodes(ctx: Context, accountId: string): Promise<number> {
  const { left } = await ctx.db
    .selectFrom('platform.recoveryCode')
    .select((eb) => eb.fn.countAll<string>().as('left'))
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(left)
}

export async function deleteRecoveryCodes(ctx: Context, accountId: string): Promise<void> {
  await ctx.db.deleteFrom('platform.recoveryCode').where('accountId', '=', accountId).execute()
}
