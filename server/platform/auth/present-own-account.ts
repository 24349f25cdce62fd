import type { z } from 'zod'
import type { Context } from '../context.ts'
import type { Language } from '../i18n.ts'
import type { ownAccountSchema, ownSessionList } from './account.contract.ts'
import { deviceOf } from './device.ts'
import { ownAccount } from './own-account.ts'
import { recordAccount } from './record-account.ts'
import { countRecoveryCodes } from './recovery-codes.ts'
import { closeSessions, listSessions } from './sessions.ts'

/** One's own account with what can be changed about it. */
export async function presentOwnAccount(ctx: Context): Promise<z.infer<typeof ownAccountSchema>> {
  const account = await ownAccount(ctx)
  const offered = await ctx.db
    .selectFrom('platform.accountLink')
    .select('email')
    .where('accountId', '=', account.id)
    .where('purpose', '=', 'email')
    .where('expiresAt', '>', ctx.now.toISOString())
    .executeTakeFirst()
  const { id, login, name, email, createdAt } = account
  return {
    ...{ id, login, name, email, createdAt },
    emailOffered: offered?.email ?? null,
    language: account.language as Language | null,
    hasTotp: account.totpSecret !== null,
    recoveryCodesLeft: await countRecoveryCodes(ctx, id),
  }
}

/** Keeps the language one chose on a page: for the next sign-in anywhere, and for messages. */
export async function keepLanguage(ctx: Context, language: Language): Promise<void> {
  const { id } = await ownAccount(ctx)
  await ctx.db
    .updateTable('platform.account')
    .set({ language, updatedAt: ctx.now })
    .where('id', '=', id)
    .execute()
}

/** Where one is signed in. */
export async function presentOwnSessions(
  ctx: Context,
  token: string | undefined,
): Promise<z.infer<typeof ownSessionList>> {
  const { id: accountId } = await ownAccount(ctx)
  const sessions = await listSessions(ctx.db, { accountId, token, now: ctx.now })
  return { items: sessions.map(({ userAgent, ...session }) => ({ ...session, device: deviceOf(userAgent) })) }
}

/** Ends one's sessions on other devices. */
export async function endOtherSessions(ctx: Context, token: string | undefined): Promise<{ ended: number }> {
  const { id } = await ownAccount(ctx)
  const ended = await closeSessions(ctx.db, id, token ?? '')
  if (ended > 0) {
    await recordAccount(ctx, id, 'end_sessions', {
      zh: `退出了别处的 ${ended} 个登录`,
      en: `ended ${ended} other sessions`,
    })
  }
  return { ended }
}
