import type { Context } from '../context.ts'
import { accountFaults } from './account-faults.ts'
import { verifyPassword } from './passwords.ts'
import { recordAccount } from './record-account.ts'
import { giveTryBack, takeTry } from './tries.ts'

/** The account of who asks; the route let in nobody without one. */
export async function ownAccount(ctx: Context) {
  const { accountId } = ctx.actor
  if (!accountId) throw accountFaults.not_found()
  return ctx.db
    .selectFrom('platform.account')
    .selectAll()
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow(() => accountFaults.not_found())
}

/**
 * One's own account, after its password was given once more; tries count like those of signing in.
 * Call it with a context outside a transaction.
 *
 * @throws account.wrong_password, account.locked
 */
export async function ownAccountWithPassword(ctx: Context, password: string) {
  const account = await ownAccount(ctx)
  await takeTry(ctx, account.id)
  if (!(await verifyPassword(password, account.passwordHash))) {
    await recordAccount(ctx, account.id, 'password_failed', {
      zh: '输错了现在的密码',
      en: 'gave a wrong current password',
    })
    throw accountFaults.wrong_password()
  }
  // Not more than this try: the failures before it may be guesses at a code.
  await giveTryBack(ctx, account.id)
  return account
}
