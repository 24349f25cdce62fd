import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { tellAccount } from '../auth/account-messages.ts'
import { system } from '../actor.ts'
import { inTransaction, type ContextSource } from '../context.ts'
import { defineMessage } from '../messaging/messages.ts'
import { WEBHOOK_SECRET } from './manage-webhooks.ts'
import type { PostTo } from './post-to.ts'

/** Minutes after a failed try until the next one; after the last the message is given up. */
const WAITS_MIN = [1, 5, 30, 120, 360, 720, 1440]
const BATCH = 20
/** How long a claimed message is nobody else's: longer than a receiver is waited for. */
const CLAIM_MIN = 2

const webhookPaused = defineMessage({
  name: 'webhook.paused',
  subject: { zh: '推送已暂停', en: 'A webhook was paused' },
  body: {
    zh: '您登记的一个推送地址两天多都没有收下消息，推送已暂停。请检查接收程序，然后在“我的账户”中再试一次。',
    en: 'An address you registered took no message for more than two days, so its messages were paused. Check the receiver, then try it again under “My account”.',
  },
})

interface Claimed {
  readonly id: string
  readonly webhookId: string
  readonly accountId: string
  readonly url: string
  readonly secret: string
  readonly event: string
  readonly subjectId: string
  readonly happenedAt: string
  readonly createdAt: string
  readonly attempts: number
}

/**
 * Sends what is due, up to twenty messages, oldest first. A message is claimed (its try counted, its next try put off)
 * and committed before it is sent, so that two processes never send it together.
 *
 * @returns how many messages were claimed
 */
export async function sendWebhooks(source: ContextSource, post: PostTo): Promise<number> {
  for (let claimed = 0; claimed < BATCH; claimed++) {
    const message = await claim(source)
    if (!message) return claimed
    const failure = await trySend(source, post, message)
    await settle(source, message, failure)
  }
  return BATCH
}

async function claim(source: ContextSource): Promise<Claimed | undefined> {
  const now = source.clock()
  const until = new Date(now.getTime() + CLAIM_MIN * 60_000)
  const { rows } = await sql<Claimed>`
    update platform.webhook_delivery delivery
    set attempts = attempts + 1, next_try_at = ${until}
    from platform.webhook webhook
    where webhook.id = delivery.webhook_id and delivery.id = (
      select id from platform.webhook_delivery
      where state = 'queued' and next_try_at <= ${now}
      order by next_try_at, id limit 1 for update skip locked)
    returning delivery.id, webhook_id, account_id, url, secret, event, subject_id, happened_at,
      delivery.created_at, attempts`.execute(source.db)
  return rows[0]
}

/** The body says what happened to which record and nothing of the record: the receiver reads it with its own rights. */
async function trySend(source: ContextSource, post: PostTo, message: Claimed): Promise<string | null> {
  const body = JSON.stringify({
    type: message.event,
    timestamp: message.happenedAt,
    data: { id: message.subjectId },
  })
  const secret = source.secrets.open(message.secret, WEBHOOK_SECRET)
  const seconds = String(Math.floor(source.clock().getTime() / 1000))
  const headers = {
    'content-type': 'application/json',
    'webhook-id': message.id,
    'webhook-timestamp': seconds,
    'webhook-signature': signatureOf(secret, `${message.id}.${seconds}.${body}`),
  }
  return post(message.url, headers, body)
}

/** As in Standard Webhooks 1.0: `v1,` and the HMAC-SHA-256 of id, time and body, in base64. */
export function signatureOf(secret: string, signed: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}

async function settle(source: ContextSource, message: Claimed, failure: string | null): Promise<void> {
  const now = source.clock()
  const wait = WAITS_MIN[message.attempts - 1]
  const isGivenUp = failure !== null && wait === undefined
  const state = failure === null ? 'delivered' : isGivenUp ? 'failed' : 'queued'
  const nextTryAt = new Date(now.getTime() + (wait ?? 0) * 60_000)
  await inTransaction(source, { actor: system }, async (ctx) => {
    // Paused or removed meanwhile, it stays as it is.
    await ctx.db
      .updateTable('platform.webhookDelivery')
      .set({ state, failure, nextTryAt })
      .where('id', '=', message.id)
      .where('state', '=', 'queued')
      .execute()
    if (failure === null) {
      await ctx.db
        .updateTable('platform.webhook')
        .set({ deliveredAt: now })
        .where('id', '=', message.webhookId)
        .execute()
    }
    if (!isGivenUp) return
    const { numUpdatedRows } = await ctx.db
      .updateTable('platform.webhook')
      .set({ state: 'paused' })
      .where('id', '=', message.webhookId)
      .where('state', '=', 'active')
      // One message that is refused again and again, while others arrive, is the message's fault.
      .where((eb) => eb.or([eb('deliveredAt', 'is', null), eb('deliveredAt', '<', message.createdAt)]))
      .executeTakeFirst()
    if (numUpdatedRows > 0n) await tellAccount(ctx, message.accountId, { template: webhookPaused })
  })
}
