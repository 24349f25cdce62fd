import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { toJson } from '../db/json-column.ts'
import { defineFaults } from '../errors.ts'

export const idempotencyFaults = defineFaults('idempotency', {
  in_flight: {
    kind: 'conflict',
    zh: '同一操作正在处理，请 5 秒后查看结果，不要重复提交。',
    en: 'The same operation is under way; look again in 5 seconds and do not send it twice.',
  },
  key_too_long: {
    kind: 'invalid',
    zh: 'Idempotency-Key 最多 255 个字符，请换一个短的。',
    en: 'An Idempotency-Key has at most 255 characters; use a shorter one.',
  },
  other_request: {
    kind: 'unprocessable',
    zh: '这个 Idempotency-Key 已用于另一个请求，请换一个新的。',
    en: 'This Idempotency-Key was used for another request; use a new one.',
  },
})

const MAX_KEY = 255

export interface StoredReply {
  readonly status: number
  readonly body: unknown
}

/**
 * Runs the work once for a key: the reply is stored in the work's own transaction, so both exist or neither.
 * A second call gets the first one's reply; one that comes while the first still runs is told so.
 */
export async function once(
  ctx: Context,
  input: { key: string; operation: string; request: unknown },
  work: () => Promise<StoredReply>,
): Promise<StoredReply & { replayed: boolean }> {
  const accountId = ctx.actor.accountId
  if (!accountId) return { ...(await work()), replayed: false }
  if (input.key.length > MAX_KEY) throw idempotencyFaults.key_too_long()
  const requestHash = createHash('sha256').update(toJson(input.request)).digest('hex')
  const lock = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${accountId} ${input.key}`}, 7)) as free`.execute(
    ctx.db,
  )
  if (!lock.rows[0]?.free) throw idempotencyFaults.in_flight()
  const stored = await findReply(ctx, { accountId, key: input.key })
  if (stored) {
    if (stored.operation !== input.operation || stored.requestHash !== requestHash) {
      throw idempotencyFaults.other_request()
    }
    return { status: stored.status, body: stored.response, replayed: true }
  }
  const reply = await work()
  await ctx.db
    .insertInto('platform.idempotencyKey')
    .values({
      accountId,
      key: input.key,
      operation: input.operation,
      requestHash,
      status: reply.status,
      response: toJson(reply.body ?? null),
      createdAt: ctx.now,
    })
    .execute()
  return { ...reply, replayed: false }
}

function findReply(ctx: Context, { accountId, key }: { accountId: string; key: string }) {
  return ctx.db
    .selectFrom('platform.idempotencyKey')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst()
}
