import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { idParams, instantText, pageOf, pageQuery } from '../http/contracts.ts'
import { defineRoute } from '../http/route.ts'
import { cutPage, decodeCursor } from '../page.ts'
import { mask } from '../privacy.ts'
import { sendAgain } from './send-again.ts'

const inboxMessage = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    body: z.string(),
    link: z.string().nullable(),
    createdAt: instantText,
    readAt: instantText.nullable(),
  })
  .meta({ id: 'InboxMessage' })

const outboxMessage = z
  .object({
    id: z.uuid(),
    channel: z.enum(['email', 'inbox']),
    address: z.string().nullable(),
    template: z.string(),
    subject: z.string(),
    body: z.string(),
    state: z.enum(['queued', 'kept', 'sent', 'failed']),
    attempts: z.int(),
    failure: z.string().nullable(),
    createdAt: instantText,
    sentAt: instantText.nullable(),
  })
  .meta({ id: 'OutboxMessage' })

interface PageInput {
  cursor?: string | undefined
  limit: number
}

function messagesPage(ctx: Context, query: PageInput) {
  let select = ctx.db
    .selectFrom('platform.message')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
  if (query.cursor) {
    const [at, id] = decodeCursor(query.cursor)
    select = select.where(sql<boolean>`(created_at, id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  return select
}

async function inbox(ctx: Context, query: PageInput) {
  const rows = await messagesPage(ctx, query)
    .where('recipientId', '=', ctx.actor.accountId)
    .where('channel', '=', 'inbox')
    .execute()
  return cutPage(rows, query.limit, (row) => [row.createdAt, row.id])
}

async function outbox(ctx: Context, query: PageInput & { state?: string | undefined }) {
  let select = messagesPage(ctx, query)
  if (query.state) select = select.where('state', '=', query.state)
  const page = cutPage(await select.execute(), query.limit, (row) => [row.createdAt, row.id])
  const items = page.items.map((row) => ({
    ...row,
    channel: row.channel as 'email' | 'inbox',
    state: row.state as 'queued',
    // While a message waits, its column holds the time of the next try.
    sentAt: row.state === 'queued' || row.state === 'failed' ? null : row.sentAt,
    address: row.address ? mask('email', row.address, 'staff') : null,
  }))
  return { ...page, items }
}

export const messageRoutes = [
  defineRoute({
    method: 'GET',
    path: '/platform/inbox',
    operationId: 'listInbox',
    summary: 'My messages, newest first',
    access: 'signed_in',
    query: z.object(pageQuery),
    response: pageOf(inboxMessage),
    handle: (ctx, { query }) => inbox(ctx, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/platform/inbox/:id/read',
    operationId: 'readInboxMessage',
    summary: 'Marks one of my messages as read',
    access: 'signed_in',
    params: idParams,
    response: 'nothing',
    handle: async (ctx, { params }) => {
      await ctx.db
        .updateTable('platform.message')
        .set({ readAt: ctx.now })
        .where('id', '=', params.id)
        .where('recipientId', '=', ctx.actor.accountId)
        .where('readAt', 'is', null)
        .execute()
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/platform/outbox',
    operationId: 'listOutbox',
    summary: 'Every message the product sent or kept, newest first',
    access: ['administrator'],
    query: z.object({ ...pageQuery, state: z.enum(['queued', 'kept', 'sent', 'failed']).optional() }),
    response: pageOf(outboxMessage),
    handle: (ctx, { query }) => outbox(ctx, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/platform/outbox/:id/send-again',
    operationId: 'sendMessageAgain',
    summary: 'Queues mail that failed for good once more',
    access: ['administrator'],
    params: idParams,
    response: 'nothing',
    handle: (ctx, { params }) => sendAgain(ctx, params.id),
  }),
]
