import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { HistoryGuard } from '../audit.routes.ts'
import { contextOf, type Context, type ContextSource } from '../context.ts'
import type { Db } from '../db/database.ts'
import { deliver } from '../deliver.ts'
import { Fault } from '../errors.ts'
import type { Announcement } from '../outbox.ts'
import type { SessionAccount } from '../auth/sessions.ts'

export interface WebhookTopics {
  /** By kind of record who may know of it: whoever may see its history. */
  readonly guards: ReadonlyMap<string, HistoryGuard>
  /** An account with what the register knows of its holder. */
  readonly actorOf: (account: SessionAccount) => Promise<Actor>
}

const payloadSchema = z.object({ id: z.uuid() })

/**
 * Queues a message for every webhook that asked for a kind of record and whose owner may see this one, in the
 * transaction that also moves past the announcement: once for all processes.
 *
 * @returns how many announcements were moved past
 */
export async function queueWebhooks(source: ContextSource, topics: WebhookTopics): Promise<number> {
  return deliver(source, 'platform.webhooks', async (transaction, batch) => {
    const wanted = batch.filter(({ event }) => topics.guards.has(topicOf(event)))
    if (wanted.length === 0) return
    const webhooks = await activeWebhooks(transaction)
    if (webhooks.length === 0) return
    const readers = await readersOf({ ...source, db: transaction }, topics, webhooks)
    const now = source.clock()
    for (const announcement of wanted) {
      const due = webhooks.filter((webhook) => webhook.topics.includes(topicOf(announcement.event)))
      const rows = await rowsFor(announcement, due, { topics, readers, now })
      if (rows.length > 0) await transaction.insertInto('platform.webhookDelivery').values(rows).execute()
    }
  })
}

/** `exchange.deal.signed` is word of an `exchange.deal`. */
function topicOf(event: string): string {
  return event.slice(0, event.lastIndexOf('.'))
}

type Webhook = Awaited<ReturnType<typeof activeWebhooks>>[number]

async function activeWebhooks(db: Db) {
  return db
    .selectFrom('platform.webhook as webhook')
    .innerJoin('platform.account as account', 'account.id', 'webhook.accountId')
    .select(['webhook.id', 'webhook.topics'])
    .select(['account.id as accountId', 'account.personId', 'account.name', 'account.language'])
    .where('webhook.state', '=', 'active')
    .where('account.state', '=', 'active')
    .execute()
}

async function readersOf(
  source: ContextSource,
  { actorOf }: WebhookTopics,
  webhooks: readonly Webhook[],
): Promise<Map<string, Context>> {
  const readers = new Map<string, Context>()
  for (const { language, ...account } of webhooks) {
    if (readers.has(account.accountId)) continue
    const actor = await actorOf({ ...account, language: language === 'en' ? 'en' : 'zh' })
    readers.set(account.accountId, contextOf(source, { actor }))
  }
  return readers
}

async function rowsFor(
  { event, payload, at }: Announcement,
  webhooks: readonly Webhook[],
  { topics, readers, now }: { topics: WebhookTopics; readers: ReadonlyMap<string, Context>; now: Date },
) {
  const about = payloadSchema.safeParse(payload)
  const guard = topics.guards.get(topicOf(event))
  if (!about.success || !guard) return []
  const rows = []
  for (const webhook of webhooks) {
    if (!(await maySee(guard, readers.get(webhook.accountId)!, about.data.id))) continue
    rows.push({
      ...{ id: uuidv7(), webhookId: webhook.id, event, subjectId: about.data.id, state: 'queued' },
      ...{ happenedAt: at, createdAt: now, nextTryAt: now },
    })
  }
  return rows
}

async function maySee(guard: HistoryGuard, reader: Context, id: string): Promise<boolean> {
  try {
    await guard(reader, id)
    return true
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}
