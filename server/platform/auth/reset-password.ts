import type { Context } from '../context.ts'
import { deleteAccessTokensOf } from './access-tokens.ts'
import { accountFaults } from './account-faults.ts'
import { spendLink } from './account-links.ts'
import { checkPassword } from './passwords.ts'
import { recordAccount } from './record-account.ts'
import { setPassword } from './set-password.ts'

/**
 * Sets a new password by a one-time link and ends every session and access token. Two-step sign-in stays as it was.
 * A password that is refused leaves the link usable.
 *
 * @throws account.link_spent, password.too_short, password.too_weak
 */
export async function resetPassword(ctx: Context, input: { token: string; password: string }): Promise<void> {
  const { accountId } = await spendLink(ctx, { token: input.token, purpose: 'password' })
  const account = await ctx.db
    .selectFrom('platform.account')
    .select(['login', 'name', 'email', 'state'])
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (account.state !== 'active') throw accountFaults.link_spent()
  checkPassword(input.password, [account.login, account.name, account.email ?? ''])
  await setPassword(ctx, { accountId, password: input.password })
  // Whoever resets a password may have lost the account for a while: what was left behind must not go on.
  await deleteAccessTokensOf(ctx.db, accountId)
  await recordAccount(ctx, accountId, 'reset_password', {
    zh: '通过一次性链接设置了新密码，所有登录已退出，访问令牌已撤销',
    en: 'set a new password by a one-time link; all sessions ended and access tokens were revoked',
  })
}
