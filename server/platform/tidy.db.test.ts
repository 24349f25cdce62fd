import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { system } from './actor.ts'
import { countHit } from './auth/rate-limit.ts'
import { deliver } from './deliver.ts'
import { outboxReadable } from './outbox.ts'
import { platformJobs, tidy } from './tidy.ts'

let product: TestProduct
let accountId: string
beforeAll(async () => {
  product = await openTestProduct()
  accountId = crypto.randomUUID()
  const { clock, source } = product
  await source.db
    .insertInto('platform.account')
    .values({ id: accountId, login: 'somebody', name: '某人', createdAt: clock(), updatedAt: clock() })
    .execute()
})
afterAll(() => product.close())

const tidyNow = () => product.run(system, tidy)
const NOTHING = {
  announcements: 0,
  idempotencyKeys: 0,
  rateWindows: 0,
  sessions: 0,
  links: 0,
  accessTokens: 0,
  webhookDeliveries: 0,
}

describe('the daily tidying', () => {
  it('deletes announcements after 14 days, and none that a subscriber has still to read', async () => {
    const { db } = product.source
    await sql`truncate platform.outbox, platform.outbox_cursor`.execute(db)
    const announce = (n: number) => product.run(system, (ctx) => ctx.announce('test.event', { n }))
    const left = async () =>
      (
        await sql<{ n: number }>`select (payload->>'n')::int as n from platform.outbox order by id`.execute(
          db,
        )
      ).rows.map(({ n }) => n)
    await announce(1)
    await outboxReadable(db)
    await deliver(product.source, 'test.reader', async () => {})
    await announce(2)
    product.clock.advance({ days: 14 })
    await announce(3)
    expect([await tidyNow(), await left()]).toEqual([NOTHING, [1, 2, 3]])
    product.clock.advance({ minutes: 1 })
    expect([await tidyNow(), await left()]).toEqual([{ ...NOTHING, announcements: 1 }, [2, 3]])
    await outboxReadable(db)
    await deliver(product.source, 'test.reader', async () => {})
    expect([await tidyNow(), await left()]).toEqual([{ ...NOTHING, announcements: 1 }, [3]])
  })

  it('deletes stored replies after 48 hours', async () => {
    const key = {
      accountId,
      operation: 'op',
      requestHash: 'x',
      status: 200,
      response: '{}',
      createdAt: product.clock(),
    }
    await product.source.db
      .insertInto('platform.idempotencyKey')
      .values({ ...key, key: 'a' })
      .execute()
    product.clock.advance({ days: 2 })
    expect(await tidyNow()).toEqual(NOTHING)
    product.clock.advance({ minutes: 1 })
    expect(await tidyNow()).toEqual({ ...NOTHING, idempotencyKeys: 1 })
  })

  it('deletes windows and sessions that have ended, and no others', async () => {
    const { db } = product.source
    const hit = (key: string, windowSeconds: number) =>
      countHit(db, { key, limit: 5, windowSeconds, now: product.clock() })
    await hit('short', 60)
    await hit('long', 3_600)
    await product.signIn(accountId)
    product.clock.advance({ minutes: 20 })
    await product.signIn(accountId)
    expect(await tidyNow()).toEqual({ ...NOTHING, rateWindows: 1 })
    product.clock.advance({ minutes: 10 })
    expect(await tidyNow()).toEqual({ ...NOTHING, sessions: 1 })
    product.clock.advance({ minutes: 40 })
    expect(await tidyNow()).toEqual({ ...NOTHING, rateWindows: 1, sessions: 1 })
    expect(await tidyNow()).toEqual(NOTHING)
  })

  it('is a job of every night', () => {
    expect(platformJobs.map(({ name, schedule }) => [name, schedule])).toEqual([
      ['platform.tidy', '30 3 * * *'],
    ])
  })
})
