import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import { ownAccount } from '../auth/own-account.ts'
import { recordAccount } from '../auth/record-account.ts'
import type { Context } from '../context.ts'
import { cutPage, decodeCursor } from '../page.ts'
import { webhookFaults } from './webhook-faults.ts'
import type { madeWebhookSchema, webhookDeliveryPage, webhookList } from './webhook.contract.ts'

const MOST_WEBHOOKS = 10
/** Seals the secret of a webhook. */
export const WEBHOOK_SECRET = 'webhook.secret'
/** Sent when a webhook is made or tried, so that its owner sees at once whether messages arrive. */
const PING = 'platform.webhook.ping'

/** One's own webhooks, the newest first, and the topics there are. */
export async function presentWebhooks(
  ctx: Context,
  topics: readonly string[],
): Promise<z.input<typeof webhookList>> {
  const { id } = await ownAccount(ctx)
  const items = await ctx.db
    .selectFrom('platform.webhook as webhook')
    .select(['id', 'url', 'topics', 'state', 'createdAt', 'deliveredAt'])
    .select((eb) => [
      eb
        .selectFrom('platform.webhookDelivery as delivery')
        .whereRef('delivery.webhookId', '=', 'webhook.id')
        .where('delivery.state', '=', 'queued')
        .select(sql<number>`count(*)::int`.as('waiting'))
        .$asScalar()
        .$notNull()
        .as('waiting'),
      eb
        .selectFrom('platform.webhookDelivery as delivery')
        .whereRef('delivery.webhookId', '=', 'webhook.id')
        .where('delivery.attempts', '>', 0)
        .orderBy('delivery.createdAt', 'desc')
        .orderBy('delivery.id', 'desc')
        .limit(1)
        .select('delivery.failure')
        .as('failure'),
    ])
    .where('accountId', '=', id)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return { items: items.map((item) => ({ ...item, state: item.state as 'active' })), topics: [...topics] }
}

/**
 * Registers an address that is told what happens to records of some kinds, and sends it a first message.
 *
 * @throws webhook.too_many, webhook.url_taken, webhook.credentials_in_url
 */
export async function makeWebhook(
  ctx: Context,
  input: { url: string; topics: readonly string[] },
): Promise<z.input<typeof madeWebhookSchema>> {
  const { username, password, href } = new URL(input.url)
  if (username !== '' || password !== '') throw webhookFaults.credentials_in_url()
  const { id: accountId } = await ownAccount(ctx)
  // Two made at once must not both be the last one allowed.
  await ctx.db.selectFrom('platform.account').select('id').where('id', '=', accountId).forUpdate().execute()
  const others = await ctx.db
    .selectFrom('platform.webhook')
    .select('url')
    .where('accountId', '=', accountId)
    .execute()
  if (others.length >= MOST_WEBHOOKS) throw webhookFaults.too_many({ most: MOST_WEBHOOKS })
  if (others.some(({ url }) => url === href)) throw webhookFaults.url_taken()
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const id = ctx.newId()
  await ctx.db
    .insertInto('platform.webhook')
    .values({
      ...{ id, accountId, url: href, topics: [...new Set(input.topics)].sort(), state: 'active' },
      ...{ secret: ctx.secrets.seal(secret, WEBHOOK_SECRET), createdAt: ctx.now },
    })
    .execute()
  await queuePing(ctx, id)
  await recordAccount(ctx, accountId, 'make_webhook', {
    zh: '登记了推送地址',
    en: 'registered a webhook',
  })
  return { id, secret }
}

/** Sends a message of no event, so that the receiver can be tried. A webhook that is paused goes on. */
export async function tryWebhook(ctx: Context, id: string): Promise<void> {
  const webhook = await ownWebhook(ctx, id)
  await ctx.db.updateTable('platform.webhook').set({ state: 'active' }).where('id', '=', webhook.id).execute()
  await queuePing(ctx, webhook.id)
}

/** Stops messages for a while; what happens meanwhile is not sent later. What still waited is given up. */
export async function pauseWebhook(ctx: Context, id: string): Promise<void> {
  const webhook = await ownWebhook(ctx, id)
  await ctx.db.updateTable('platform.webhook').set({ state: 'paused' }).where('id', '=', webhook.id).execute()
  await ctx.db
    .updateTable('platform.webhookDelivery')
    .set({ state: 'failed', failure: 'paused' })
    .where('webhookId', '=', webhook.id)
    .where('state', '=', 'queued')
    .execute()
}

/** Removes a webhook and what was sent to it. */
export async function removeWebhook(ctx: Context, id: string): Promise<void> {
  const webhook = await ownWebhook(ctx, id)
  await ctx.db.deleteFrom('platform.webhook').where('id', '=', webhook.id).execute()
  await recordAccount(ctx, webhook.accountId, 'remove_webhook', {
    zh: '删除了推送地址',
    en: 'removed a webhook',
  })
}

/** What was sent to a webhook in the last thirty days, the newest first. */
export async function presentDeliveries(
  ctx: Context,
  id: string,
  query: { cursor?: string | undefined; limit: number },
): Promise<z.input<typeof webhookDeliveryPage>> {
  const webhook = await ownWebhook(ctx, id)
  let select = ctx.db
    .selectFrom('platform.webhookDelivery')
    .select([
      'id',
      'event',
      'subjectId',
      'happenedAt',
      'state',
      'attempts',
      'nextTryAt',
      'failure',
      'createdAt',
    ])
    .where('webhookId', '=', webhook.id)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
  if (query.cursor) {
    const [at, last] = decodeCursor(query.cursor)
    select = select.where(sql<boolean>`(created_at, id) < (${at}::timestamptz, ${last}::uuid)`)
  }
  const page = cutPage(await select.execute(), query.limit, (row) => [row.createdAt, row.id])
  return {
    ...page,
    items: page.items.map(({ createdAt: _, ...item }) => ({ ...item, state: item.state as 'queued' })),
  }
}

/** @throws webhook.not_found for another account's too */
async function ownWebhook(ctx: Context, id: string) {
  const account = await ownAccount(ctx)
  return ctx.db
    .selectFrom('platform.webhook')
    .select(['id', 'accountId'])
    .where('id', '=', id)
    .where('accountId', '=', account.id)
    .forUpdate()
    .executeTakeFirstOrThrow(() => webhookFaults.not_found())
}

async function queuePing(ctx: Context, webhookId: string): Promise<void> {
  await ctx.db
    .insertInto('platform.webhookDelivery')
    .values({
      ...{ id: ctx.newId(), webhookId, event: PING, subjectId: webhookId, state: 'queued' },
      ...{ happenedAt: ctx.now, createdAt: ctx.now, nextTryAt: ctx.now },
    })
    .execute()
}
