import type { Context } from '../context.ts'
import { accountFaults } from './account-faults.ts'
import { ownAccountWithPassword } from './own-account.ts'
import { checkPassword, verifyPassword } from './passwords.ts'
import { recordAccount } from './record-account.ts'
import { setPassword } from './set-password.ts'
import { withinTransaction } from './within-transaction.ts'

/**
 * Changes one's own password; every other session of the account ends, this one stays.
 * Call it with a context outside a transaction: a wrong current password is counted.
 *
 * @throws account.wrong_password, account.locked, account.same_password, password.too_short, password.too_weak
 */
export async function changePassword(
  ctx: Context,
  input: { current: string; password: string; session: string | undefined },
): Promise<void> {
  const account = await ownAccountWithPassword(ctx, input.current)
  if (await verifyPassword(input.password, account.passwordHash)) throw accountFaults.same_password()
  checkPassword(input.password, [account.login, account.name, account.email ?? ''])
  await withinTransaction(ctx, async (inside) => {
    await setPassword(inside, {
      accountId: account.id,
      password: input.password,
      keptSession: input.session,
    })
    await recordAccount(inside, account.id, 'change_password', {
      zh: '修改了密码，别处的登录已退出',
      en: 'changed the password; other sessions ended',
    })
  })
}
