import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { sendMessage } from '../messaging/messages.ts'
import { accountFaults } from './account-faults.ts'
import { makeLink, spendLink } from './account-links.ts'
import { emailChanged, emailToConfirm } from './account-messages.ts'
import { ownAccountWithPassword } from './own-account.ts'
import { countHit } from './rate-limit.ts'
import { recordAccount } from './record-account.ts'
import { withinTransaction } from './within-transaction.ts'

/**
 * Sends a link to a mail address; the address is the account's once its link was opened. It asks for the password,
 * since a reset link may go there later. Call it with a context outside a transaction.
 *
 * @throws account.wrong_password, account.locked, rate.exceeded
 */
export async function offerEmail(ctx: Context, input: { email: string; current: string }): Promise<void> {
  const account = await ownAccountWithPassword(ctx, input.current)
  const { email } = input
  await countHit(ctx.db, { key: `email:${account.id}`, limit: 5, windowSeconds: 3_600, now: ctx.now })
  await withinTransaction(ctx, async (inside) => {
    const { path } = await makeLink(inside, { accountId: account.id, purpose: 'email', email })
    await sendMessage(inside, {
      template: emailToConfirm,
      to: { accountId: account.id, email, language: account.language === 'en' ? 'en' : 'zh' },
      secretLink: path,
    })
    await recordAccount(inside, account.id, 'offer_email', {
      zh: '填写了邮箱，等待确认',
      en: 'entered a mail address, to be confirmed',
    })
  })
}

/**
 * Makes the address the account's, by the link that was sent to it; the address before is told.
 *
 * @throws account.link_spent, account.email_taken
 */
export async function confirmEmail(ctx: Context, input: { token: string }): Promise<void> {
  const { accountId, email } = await spendLink(ctx, { token: input.token, purpose: 'email' })
  // The unique index stands behind it when two accounts confirm one address at once.
  const taken = await ctx.db
    .selectFrom('platform.account')
    .select('id')
    .where(sql<string>`lower(email)`, '=', email!.toLowerCase())
    .where('id', '!=', accountId)
    .executeTakeFirst()
  if (taken) throw accountFaults.email_taken()
  const before = await ctx.db
    .selectFrom('platform.account')
    .select(['email', 'language'])
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await ctx.db
    .updateTable('platform.account')
    .set({ email, updatedAt: ctx.now })
    .where('id', '=', accountId)
    .execute()
  await recordAccount(ctx, accountId, 'confirm_email', {
    zh: '确认了邮箱',
    en: 'confirmed the mail address',
  })
  if (before.email && before.email !== email) {
    const language = before.language === 'en' ? 'en' : 'zh'
    await sendMessage(ctx, { template: emailChanged, to: { accountId, email: before.email, language } })
  }
}
