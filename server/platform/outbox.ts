import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from './db/database.ts'
import { toJson } from './db/json-column.ts'

/** Something that happened, as read from the outbox. Delivered at least once, in order of commit. */
export interface Announcement {
  readonly event: string
  readonly payload: unknown
  readonly at: string
}

export interface Position {
  readonly transactionId: string
  readonly id: bigint
}

const BATCH = 500

/** An announcement with its place in the outbox. */
export interface OutboxRow extends Announcement, Position {}

/** The next announcements after a position, up to the oldest transaction that still runs. */
export async function readAfter(db: Db, position: Position): Promise<OutboxRow[]> {
  // xid8 travels as text: it is wider than a JavaScript number. An order by the bare name would be the text's, in which
  // 1000 comes before 999.
  const { rows } = await sql<OutboxRow>`
    select transaction_id::text as transaction_id, id, event, payload, at
    from platform.outbox
    where (transaction_id, id) > (${position.transactionId}::text::xid8, ${position.id})
      and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
    order by outbox.transaction_id, outbox.id
    limit ${BATCH}`.execute(db)
  return rows
}

export const START: Position = { transactionId: '0', id: 0n }

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
 * Waits until nothing that was committed before now is held back by a transaction still running anywhere on the
 * server, whose end readers wait for.
 *
 * @param patience in milliseconds
 * @throws Error when a transaction runs on after that: what was announced may not have been read
 */
export async function outboxReadable(db: Db, patience = 120_000): Promise<void> {
  const { rows } = await sql<{ last: string }>`
    select transaction_id::text as last from platform.outbox order by outbox.transaction_id desc limit 1`.execute(
    db,
  )
  const last = rows[0]?.last ?? '0'
  const end = performance.now() + patience
  do {
    const { rows: found } = await sql<{ done: boolean }>`
      select ${last}::text::xid8 < pg_snapshot_xmin(pg_current_snapshot()) as done`.execute(db)
    if (found[0]?.done) return
    await sleep(10)
  } while (performance.now() < end)
  throw new Error('A transaction still running on the server keeps announcements from being read')
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
