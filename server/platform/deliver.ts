import { sql } from 'kysely'
import type { ContextSource } from './context.ts'
import type { Db } from './db/database.ts'
import { toJson } from './db/json-column.ts'
import { Fault } from './errors.ts'
import { readAfter, START, type Announcement, type OutboxRow, type Position } from './outbox.ts'

/** Takes announcements inside the transaction that also moves the subscriber's position. */
export type Take = (transaction: Db, batch: readonly Announcement[]) => Promise<void>

interface Delivery {
  readonly source: Pick<ContextSource, 'clock' | 'log'>
  readonly transaction: Db
  readonly subscriber: string
  readonly take: Take
}

/** After so many failures an announcement is put aside; seven seconds pass between the first and the last. */
const TRIES = 5
const FIRST_WAIT_MS = 500

/**
 * Hands the announcements after a subscriber's stored position to it, in a transaction that also moves the position:
 * what the subscriber writes there happens once for all processes together.
 *
 * When a batch fails, its announcements are handed over one by one. The one that fails is tried again later, and
 * after five failures put aside in `platform.outbox_failure` with the error's code, so that the rest goes on.
 *
 * @returns how many announcements the position moved past; 0 also when another process is at it
 */
export async function deliver(
  source: Pick<ContextSource, 'db' | 'clock' | 'log'>,
  subscriber: string,
  take: Take,
): Promise<number> {
  return source.db.transaction().execute(async (transaction) => {
    const delivery: Delivery = { source, transaction, subscriber, take }
    const cursor = await lockCursor(transaction, subscriber)
    const rows = cursor ? await readAfter(transaction, cursor) : []
    const moved = await handOver(delivery, rows)
    const last = rows[moved - 1]
    if (last) await moveCursor(transaction, subscriber, last)
    return moved
  })
}

async function lockCursor(transaction: Db, subscriber: string): Promise<Position | undefined> {
  await transaction
    .insertInto('platform.outboxCursor')
    .values({ subscriber, ...START })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { rows } = await sql<Position>`
    select transaction_id::text as transaction_id, id from platform.outbox_cursor
    where subscriber = ${subscriber} for update skip locked`.execute(transaction)
  return rows[0]
}

async function moveCursor(transaction: Db, subscriber: string, to: Position): Promise<void> {
  await sql`update platform.outbox_cursor
    set transaction_id = ${to.transactionId}::text::xid8, id = ${to.id}
    where subscriber = ${subscriber}`.execute(transaction)
}

/** @returns how many rows, from the first on, are taken or put aside */
async function handOver(delivery: Delivery, rows: readonly OutboxRow[]): Promise<number> {
  const [first] = rows
  if (!first) return 0
  const failure = await failureOf(delivery, first)
  if (failure && Date.parse(failure.nextTryAt) > delivery.source.clock().getTime()) return 0
  if (!failure && (await attempt(delivery, rows)) === undefined) return rows.length
  for (const [index, row] of rows.entries()) {
    const thrown = await attempt(delivery, [row])
    if (thrown === undefined) {
      if (index === 0 && failure) await forgetFailure(delivery, row)
      continue
    }
    const tries = (index === 0 ? (failure?.tries ?? 0) : 0) + 1
    await recordFailure(delivery, { row, tries, thrown: thrown.error })
    if (tries < TRIES) return index
  }
  return rows.length
}

/** @returns what the subscriber threw; what it wrote is undone then */
async function attempt(
  { transaction, take }: Delivery,
  batch: readonly OutboxRow[],
): Promise<{ error: unknown } | undefined> {
  await sql`savepoint taken`.execute(transaction)
  try {
    await take(transaction, batch)
  } catch (error) {
    await sql`rollback to savepoint taken`.execute(transaction)
    return { error }
  }
  await sql`release savepoint taken`.execute(transaction)
  return undefined
}

async function failureOf({ transaction, subscriber }: Delivery, row: OutboxRow) {
  return transaction
    .selectFrom('platform.outboxFailure')
    .select(['tries', 'nextTryAt'])
    .where('subscriber', '=', subscriber)
    .where('outboxId', '=', row.id)
    .executeTakeFirst()
}

async function forgetFailure({ transaction, subscriber }: Delivery, row: OutboxRow): Promise<void> {
  await transaction
    .deleteFrom('platform.outboxFailure')
    .where('subscriber', '=', subscriber)
    .where('outboxId', '=', row.id)
    .execute()
}

async function recordFailure(
  { source, transaction, subscriber }: Delivery,
  { row, tries, thrown }: { row: OutboxRow; tries: number; thrown: unknown },
): Promise<void> {
  const now = source.clock()
  const code = codeOf(thrown)
  const state = {
    ...{ tries, code, nextTryAt: new Date(now.getTime() + FIRST_WAIT_MS * 2 ** (tries - 1)) },
    putAsideAt: tries >= TRIES ? now : null,
  }
  await transaction
    .insertInto('platform.outboxFailure')
    .values({
      ...{ subscriber, outboxId: row.id, event: row.event, payload: toJson(row.payload), at: row.at },
      ...state,
    })
    .onConflict((conflict) => conflict.columns(['subscriber', 'outboxId']).doUpdateSet(state))
    .execute()
  const message = tries >= TRIES ? 'announcement put aside' : 'announcement not taken'
  source.log.warn({ err: thrown, subscriber, event: row.event, outboxId: String(row.id), tries }, message)
}

/** What the failure is called: a refusal's or the database's code, else the error's name; never its text. */
export function codeOf(thrown: unknown): string {
  if (thrown instanceof Fault) return thrown.code
  if (!(thrown instanceof Error)) return typeof thrown
  const { code } = thrown as { code?: unknown }
  return typeof code === 'string' ? code : thrown.name
}
