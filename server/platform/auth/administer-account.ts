import type { Context } from '../context.ts'
import { allow } from '../policy.ts'
import { makeLink } from './account-links.ts'
import { resetLinkMade, tellAccount, totpTurnedOff } from './account-messages.ts'
import { accountPolicy, type AccountPlaces } from './account-policy.ts'
import { lockAccount } from './list-accounts.ts'
import { forgetTotp } from './manage-totp.ts'
import { recordAccount } from './record-account.ts'
import { closeSessions } from './sessions.ts'

/**
 * Makes a link by which the holder sets a new password: valid for an hour, once, shown only now.
 * Password and two-step sign-in stay as they are until it is used; the holder is told.
 *
 * @throws account.not_found, account.own_account, account.other_holder, account.disabled
 */
export async function makeResetLink(
  ctx: Context,
  places: AccountPlaces,
  id: string,
): Promise<{ path: string; expiresAt: Date }> {
  allow(accountPolicy.make_reset_link(ctx.actor, await lockAccount(ctx, places, id)))
  const link = await makeLink(ctx, { accountId: id, purpose: 'password' })
  await recordAccount(ctx, id, 'make_reset_link', {
    zh: '生成了重设密码的一次性链接，1 小时内有效',
    en: 'made a one-time link to set a new password, valid for one hour',
  })
  await tellAccount(ctx, id, { template: resetLinkMade })
  return link
}

/** Closes an account to its holder: nobody can sign in, and every session ends at once. */
export async function disableAccount(ctx: Context, places: AccountPlaces, id: string): Promise<void> {
  const account = await lockAccount(ctx, places, id)
  allow(accountPolicy.disable(ctx.actor, account))
  await setState(ctx, id, 'disabled')
  await closeSessions(ctx.db, id)
  await recordAccount(ctx, id, 'disable', {
    zh: '停用了账号，所有登录已退出',
    en: 'disabled the account; all sessions ended',
  })
}

/** Opens a disabled account again; an account that is open stays so. */
export async function enableAccount(ctx: Context, places: AccountPlaces, id: string): Promise<void> {
  const account = await lockAccount(ctx, places, id)
  allow(accountPolicy.enable(ctx.actor, account))
  if (account.state === 'active') return
  await setState(ctx, id, 'active')
  await recordAccount(ctx, id, 'enable', { zh: '启用了账号', en: 'enabled the account' })
}

/**
 * Takes two-step sign-in off an account whose holder lost authenticator and recovery codes. Never done along the way
 * of a password reset: it has a sentence of its own in the history, ends every session, and the holder is told.
 */
export async function removeTotp(ctx: Context, places: AccountPlaces, id: string): Promise<void> {
  const account = await lockAccount(ctx, places, id)
  allow(accountPolicy.remove_totp(ctx.actor, account))
  if (!account.hasTotp) return
  await forgetTotp(ctx, id)
  await closeSessions(ctx.db, id)
  await recordAccount(ctx, id, 'remove_totp', {
    zh: '解除了账号的两步登录（验证器和恢复码作废）',
    en: 'removed two-step sign-in from the account; authenticator and recovery codes are void',
  })
  await tellAccount(ctx, id, { template: totpTurnedOff })
}

async function setState(ctx: Context, id: string, state: 'active' | 'disabled'): Promise<void> {
  await ctx.db
    .updateTable('platform.account')
    .set({ state, updatedAt: ctx.now })
    .where('id', '=', id)
    .execute()
}
