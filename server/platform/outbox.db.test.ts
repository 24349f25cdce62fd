import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { deliver } from './deliver.ts'
import type { Db } from './db/database.ts'
import { defineFaults } from './errors.ts'
import {
  announceAll,
  createFollower,
  outboxEnd,
  outboxReadable,
  readAfter,
  START,
  type Announcement,
} from './outbox.ts'

const faults = defineFaults('test', { refused: { kind: 'conflict', zh: '不收', en: 'not taken' } })

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
})
afterAll(() => product.close())

/** Each test reads only what it announces. */
let round = 0
function scene() {
  const event = `test.scene${++round}`
  const { source } = product
  const numbers = (batch: readonly Announcement[]) =>
    batch
      .filter((announcement) => announcement.event === event)
      .map(({ payload }) => (payload as { n: number }).n)
  return {
    subscriber: `reader${round}`,
    numbers,
    announce: (db: Db, ...list: number[]) =>
      announceAll(
        db,
        source.clock(),
        list.map((n) => ({ event, payload: { n } })),
      ),
  }
}

/** A transaction that stays open until it is told to commit. */
async function openTransaction(work: (transaction: Db) => Promise<void>): Promise<() => Promise<void>> {
  const worked = Promise.withResolvers<void>()
  const told = Promise.withResolvers<void>()
  const done = product.source.db.transaction().execute(async (transaction) => {
    await work(transaction).then(worked.resolve, worked.reject)
    await told.promise
  })
  await worked.promise
  return async () => {
    told.resolve()
    await done
  }
}

describe('commits that overtake each other', () => {
  it('are all read, in an order that holds back what could still come', async () => {
    const { subscriber, numbers, announce } = scene()
    const { db } = product.source
    const read: number[][] = []
    const poll = () =>
      deliver(product.source, subscriber, async (_db, batch) => void read.push(numbers(batch)))
    while ((await poll()) > 0);
    read.length = 0
    const commitSlow = await openTransaction((transaction) => announce(transaction, 1))
    await announce(db, 2)
    await poll()
    await commitSlow()
    await outboxReadable(db)
    while ((await poll()) > 0);
    expect(read.flat()).toEqual([1, 2])
  })

  it('lose one to a reader that goes by the number alone', async () => {
    const { numbers, announce } = scene()
    const { db } = product.source
    const read: number[] = []
    let position = (
      await db
        .selectFrom('platform.outbox')
        .select(sql<bigint>`coalesce(max(id), 0)`.as('id'))
        .executeTakeFirstOrThrow()
    ).id
    const poll = async () => {
      const rows = await db
        .selectFrom('platform.outbox')
        .selectAll()
        .where('id', '>', position)
        .orderBy('id')
        .execute()
      read.push(...numbers(rows))
      position = rows.at(-1)?.id ?? position
    }
    const commitSlow = await openTransaction((transaction) => announce(transaction, 1))
    await announce(db, 2)
    await poll()
    await commitSlow()
    await poll()
    expect(read).toEqual([2])
  })

  it('are read in the order of their numbers where these get more digits', async () => {
    const { numbers } = scene()
    const { db } = product.source
    const event = `test.scene${round}`
    for (const [transaction, n] of [
      ['10', 2],
      ['9', 1],
      ['100', 3],
    ] as const) {
      await sql`insert into platform.outbox (event, payload, at, transaction_id)
        values (${event}, jsonb_build_object('n', ${n}::int), now(), ${transaction}::text::xid8)`.execute(db)
    }
    expect(numbers(await readAfter(db, START))).toEqual([1, 2, 3])
    expect(numbers(await readAfter(db, { ...START, transactionId: '9', id: 9_999_999n }))).toEqual([2, 3])
  })

  it('are seen by a follower in memory, one way or another', async () => {
    const { numbers, announce } = scene()
    const { db } = product.source
    const seen: number[] = []
    const commitEarly = await openTransaction((transaction) => announce(transaction, 1))
    const follower = createFollower(
      db,
      await outboxEnd(db),
      async (batch) => void seen.push(...numbers(batch)),
    )
    await announce(db, 2)
    await follower.poll()
    await expect(outboxReadable(db, 50)).rejects.toThrow('still running')
    await commitEarly()
    await outboxReadable(db)
    while ((await follower.poll()) > 0);
    expect(seen).toEqual([1, 2])
  })

  it('under load reach a subscriber once each', async () => {
    const { subscriber, numbers, announce } = scene()
    const { db } = product.source
    const read: number[] = []
    let isWriting = true
    const reading = (async () => {
      const poll = () =>
        deliver(product.source, subscriber, async (_db, batch) => void read.push(...numbers(batch)))
      while (isWriting || (await poll()) > 0) await poll()
    })()
    const writer = async (from: number) => {
      for (let n = from; n < from + 40; n++) {
        await db.transaction().execute(async (transaction) => {
          await announce(transaction, n)
          // Some transactions stay open while later ones commit.
          if (n % 3 === 0) await sql`select pg_sleep(0.004)`.execute(transaction)
        })
      }
    }
    await Promise.all([0, 100, 200, 300].map(writer))
    isWriting = false
    await reading
    await product.followers.settle()
    await deliver(product.source, subscriber, async (_db, batch) => void read.push(...numbers(batch)))
    const all = [0, 100, 200, 300].flatMap((from) => Array.from({ length: 40 }, (_, index) => from + index))
    expect(read.toSorted((a, b) => a - b)).toEqual(all)
  })
})

describe('two processes', () => {
  it('share a subscriber’s work without doubling what it writes', async () => {
    const { subscriber, numbers, announce } = scene()
    const { db } = product.source
    await sql`create table public.taken (n int not null, by int not null)`.execute(db)
    const all = Array.from({ length: 2_000 }, (_, n) => n)
    await announce(db, ...all)
    await outboxReadable(db)
    const worker = async (by: number) => {
      const take = async (transaction: Db, batch: readonly Announcement[]) => {
        const list = numbers(batch)
        await sql`insert into public.taken select n, ${by} from unnest(${list}::int[]) n`.execute(transaction)
      }
      for (let idle = 0; idle < 20;) if ((await deliver(product.source, subscriber, take)) === 0) idle++
    }
    await Promise.all([1, 2, 3].map(worker))
    const { rows } = await sql<{ n: number }>`select n from public.taken order by n`.execute(db)
    expect(rows.map(({ n }) => n)).toEqual(all)
  })
})

describe('a subscriber that fails', () => {
  /** Takes numbers into `taken`, and throws at those in `refused`. */
  function failing(refused: Set<number>) {
    const { subscriber, numbers, announce } = scene()
    const { db } = product.source
    const table = `taken_by_${subscriber}`
    const take = async (transaction: Db, batch: readonly Announcement[]) => {
      for (const n of numbers(batch)) {
        await sql`insert into ${sql.table(table)} values (${n})`.execute(transaction)
        if (refused.has(n)) throw faults.refused()
      }
    }
    return {
      ...{
        subscriber,
        announce: (...list: number[]) => announce(db, ...list).then(() => outboxReadable(db)),
      },
      prepare: () => sql`create table ${sql.table(table)} (n int not null)`.execute(db),
      poll: () => deliver(product.source, subscriber, take),
      taken: async () =>
        (await sql<{ n: number }>`select n from ${sql.table(table)} order by n`.execute(db)).rows.map(
          ({ n }) => n,
        ),
      failures: () =>
        db
          .selectFrom('platform.outboxFailure')
          .select(['event', 'payload', 'tries', 'code', 'putAsideAt'])
          .where('subscriber', '=', subscriber)
          .execute(),
    }
  }

  it('keeps its position before what it could not take, and takes what comes before once', async () => {
    const refused = new Set([3])
    const reader = failing(refused)
    await reader.prepare()
    while ((await reader.poll()) > 0);
    await reader.announce(1, 2, 3, 4)
    expect([await reader.poll(), await reader.taken()]).toEqual([2, [1, 2]])
    // Not at once: whatever is in the way may need a moment.
    expect([await reader.poll(), await reader.taken()]).toEqual([0, [1, 2]])
    product.clock.advance({ minutes: 1 })
    refused.clear()
    expect([await reader.poll(), await reader.taken(), await reader.failures()]).toEqual([
      2,
      [1, 2, 3, 4],
      [],
    ])
  })

  it('puts an announcement aside after five failures, says so, and goes on', async () => {
    const reader = failing(new Set([2]))
    await reader.prepare()
    while ((await reader.poll()) > 0);
    await reader.announce(1, 2, 3)
    product.warnings.length = 0
    const moved: number[] = []
    for (let tries = 1; tries <= 5; tries++) {
      moved.push(await reader.poll())
      product.clock.advance({ minutes: 1 })
    }
    expect([moved, await reader.taken()]).toEqual([
      [1, 0, 0, 0, 2],
      [1, 3],
    ])
    expect(await reader.failures()).toEqual([
      {
        ...{ event: expect.stringMatching(/^test\.scene/) as string, payload: { n: 2 }, tries: 5 },
        ...{ code: 'test.refused', putAsideAt: expect.any(String) as string },
      },
    ])
    expect(product.warnings.map((fields) => (fields as { tries: number }).tries)).toEqual([1, 2, 3, 4, 5])
  })

  it('is not blamed for what the database says, of which only the code is kept', async () => {
    const { subscriber, numbers, announce } = scene()
    const { db } = product.source
    const take = async (transaction: Db, batch: readonly Announcement[]) => {
      if (numbers(batch).length > 0) await sql`select 1 / 0`.execute(transaction)
    }
    while ((await deliver(product.source, subscriber, take)) > 0);
    await announce(db, 1)
    await outboxReadable(db)
    await deliver(product.source, subscriber, take)
    const rows = await db
      .selectFrom('platform.outboxFailure')
      .select(['tries', 'code', 'putAsideAt'])
      .where('subscriber', '=', subscriber)
      .execute()
    expect(rows).toEqual([{ tries: 1, code: '22012', putAsideAt: null }])
  })
})
