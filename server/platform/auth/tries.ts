import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { Fault } from '../errors.ts'
import { accountFaults } from './account-faults.ts'
import { countHit } from './rate-limit.ts'

const LOCK_AFTER = 5
const LOCK_MINUTES = 30
const LOCKED = { seconds: LOCK_MINUTES * 60 }

/**
 * Counts the try as failed before the password is looked at, so that guesses made at once get no more than
 * five between them; the fifth locks. A success forgets the count. Call it outside a transaction.
 *
 * @throws account.locked
 */
export async function takeTry(ctx: Context, id: string): Promise<void> {
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
export async function takeUnknownTry(ctx: Context, login: string): Promise<void> {
  const hit = {
    ...{ key: `sign-in-unknown:${login.toLowerCase()}`, limit: LOCK_AFTER, windowSeconds: LOCK_MINUTES * 60 },
    now: ctx.now,
  }
  await countHit(ctx.db, hit).catch((error: unknown) => {
    throw error instanceof Fault ? accountFaults.locked(LOCKED) : error
  })
}

/** The password was right: the try was no guess, but the failures before it still count. */
export async function giveTryBack(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .updateTable('platform.account')
    .set({
      failedSignIns: sql<number>`case when locked_until is null then greatest(failed_sign_ins - 1, 0) else ${LOCK_AFTER - 1} end`,
      lockedUntil: null,
    })
    .where('id', '=', id)
    .execute()
}

export async function forgetFailures(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .updateTable('platform.account')
    .set({ failedSignIns: 0, lockedUntil: null })
    .where('id', '=', id)
    .execute()
}
