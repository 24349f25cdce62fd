import { sql } from 'kysely'
import type { Db } from './db/database.ts'
import { toJson } from './db/json-column.ts'

/** Something that happened, as read from the outbox. Delivered at least once, in order of commit. */
export interface Announcement {
  readonly event: string
  readonly payload: unknown
  readonly at: string
}

interface Position {
  readonly transactionId: string
  readonly id: bigint
}

const BATCH = 500

interface Row extends Announcement, Position {}

async function readAfter(db: Db, position: Position): Promise<Row[]> {
  // xid8 travels as text: it is wider than a JavaScript number.
  const { rows } = await sql<Row>`
    select transaction_id::text as transaction_id, id, event, payload, at
    from platform.outbox
    where (transaction_id, id) > (${position.transactionId}::text::xid8, ${position.id})
      and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
    order by transaction_id, id
    limit ${BATCH}`.execute(db)
  return rows
}

const START: Position = { transactionId: '0', id: 0n }

/** Where the outbox ends now: a follower that has just loaded everything starts here. */
export async function outboxEnd(db: Db): Promise<Position> {
  // Nothing at or after the oldest running transaction has been seen yet, so it will be read (again) later.
  const { rows } = await sql<{ xmin: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(db)
  return { transactionId: String(BigInt(rows[0]?.xmin ?? '1') - 1n), id: 9_223_372_036_854_775_807n }
}

/** Follows the outbox in this process alone: each process keeps its own position, for what it holds in memory. */
export interface Follower {
  /** Reads what is new. @returns how many announcements were handed over */
  poll(): Promise<number>
}

export function createFollower(
  db: Db,
  start: Position,
  handle: (batch: readonly Announcement[]) => Promise<void>,
): Follower {
  let position = start
  return {
    async poll() {
      const rows = await readAfter(db, position)
      const last = rows.at(-1)
      if (!last) return 0
      await handle(rows)
      position = { transactionId: last.transactionId, id: last.id }
      return rows.length
    },
  }
}

/**
 * Hands the announcements after a subscriber's stored position to it, in a transaction that also moves the position:
 * what the subscriber writes there happens once for all processes together.
 *
 * @returns how many announcements were handed over; 0 also when another process is at it
 */
export async function deliver(
  db: Db,
  subscriber: string,
  handle: (transaction: Db, batch: readonly Announcement[]) => Promise<void>,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('platform.outboxCursor')
      .values({ subscriber, ...START })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const { rows: cursors } = await sql<Position>`
      select transaction_id::text as transaction_id, id from platform.outbox_cursor
      where subscriber = ${subscriber} for update skip locked`.execute(transaction)
    const cursor = cursors[0]
    if (!cursor) return 0
    const rows = await readAfter(transaction, cursor)
    const last = rows.at(-1)
    if (!last) return 0
    await handle(transaction, rows)
    await sql`update platform.outbox_cursor
      set transaction_id = ${last.transactionId}::text::xid8, id = ${last.id}
      where subscriber = ${subscriber}`.execute(transaction)
    return rows.length
  })
}

/** Many announcements at once, for bulk use cases. */
export async function announceAll(
  db: Db,
  now: Date,
  announcements: readonly { event: string; payload: object }[],
): Promise<void> {
  if (announcements.length === 0) return
  const events = announcements.map((announcement) => announcement.event)
  const payloads = announcements.map((announcement) => toJson(announcement.payload))
  await sql`insert into platform.outbox (event, payload, at)
    select event, payload::jsonb, ${now} from unnest(${events}::text[], ${payloads}::text[]) as t(event, payload)
  `.execute(db)
}
