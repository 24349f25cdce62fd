import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from '../context.ts'
import { Fault } from '../errors.ts'
import { sendMessage } from '../messaging/messages.ts'
import { makeLink } from './account-links.ts'
import { resetRequested } from './account-messages.ts'
import { countHit } from './rate-limit.ts'
import { recordAccount } from './record-account.ts'
import { withinTransaction } from './within-transaction.ts'

/** Longer than the work ever takes, so that the answer's time does not tell whether there was any. */
const ANSWER_AFTER_MS = 300
const HOUR = 3_600

/**
 * Sends a link to set a new password to the confirmed mail address of an account, found by that address or by its
 * sign-in name, which for most is the mobile number. Whoever asks learns nothing: neither by the answer nor by its
 * time. Call it with a context outside a transaction: requests are counted.
 *
 * @throws rate.exceeded, by the caller's address and by the name asked for, whether anybody has it or not
 */
export async function requestReset(ctx: Context, input: { identifier: string; ip: string }): Promise<void> {
  const { db, now } = ctx
  const identifier = input.identifier.toLowerCase()
  await countHit(db, { key: `reset:${input.ip}`, limit: 60, windowSeconds: HOUR, now })
  await countHit(db, { key: `reset-name:${identifier}`, limit: 5, windowSeconds: HOUR, now })
  await Promise.all([sendLink(ctx, identifier), wait(ANSWER_AFTER_MS)])
}

async function sendLink(ctx: Context, identifier: string): Promise<void> {
  const account = await ctx.db
    .selectFrom('platform.account')
    .select(['id', 'email', 'language'])
    .where((eb) =>
      eb.or([
        eb(eb.fn('lower', ['login']), '=', identifier),
        eb(eb.fn<string | null>('lower', ['email']), '=', identifier),
      ]),
    )
    .where('state', '=', 'active')
    .where('email', 'is not', null)
    .orderBy((eb) => eb(eb.fn('lower', ['login']), '=', identifier), 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!account?.email || !(await mayHaveMore(ctx, account.id))) return
  const { id, email, language } = account
  await withinTransaction(ctx, async (inside) => {
    const { path } = await makeLink(inside, { accountId: id, purpose: 'password' })
    await sendMessage(inside, {
      template: resetRequested,
      to: { accountId: id, email, language: language === 'en' ? 'en' : 'zh' },
      secretLink: path,
    })
    await recordAccount(inside, id, 'request_reset', {
      zh: '申请了重设密码，链接已发到邮箱',
      en: 'asked to set a new password; a link was mailed',
    })
  })
}

/** An account has two names to ask by; its mailbox must not get twice the mail, nor the asker a different answer. */
async function mayHaveMore(ctx: Context, accountId: string): Promise<boolean> {
  try {
    await countHit(ctx.db, {
      key: `reset-account:${accountId}`,
      limit: 5,
      windowSeconds: HOUR,
      now: ctx.now,
    })
    return true
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}
