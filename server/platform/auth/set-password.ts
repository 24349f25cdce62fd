import type { Context } from '../context.ts'
import { deleteLinks } from './account-links.ts'
import { passwordChanged, tellAccount } from './account-messages.ts'
import { hashPassword } from './passwords.ts'
import { closeSessions } from './sessions.ts'

/**
 * Gives an account a password that was checked before: ends its sessions but the one kept, takes reset links out of
 * use, lifts a lock, and tells the holder.
 */
export async function setPassword(
  ctx: Context,
  input: { accountId: string; password: string; keptSession?: string | undefined },
): Promise<void> {
  const { accountId, password, keptSession } = input
  await ctx.db
    .updateTable('platform.account')
    .set({
      passwordHash: await hashPassword(password),
      failedSignIns: 0,
      lockedUntil: null,
      updatedAt: ctx.now,
    })
    .where('id', '=', accountId)
    .execute()
  await closeSessions(ctx.db, accountId, keptSession)
  await deleteLinks(ctx.db, accountId, 'password')
  await tellAccount(ctx, accountId, { template: passwordChanged })
}
