import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import type { Job } from './jobs.ts'
import { startJobs } from './jobs.ts'

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
})
afterAll(() => product.close())

describe('jobs', () => {
  it('run in a transaction of the product itself, and a failure undoes it, is logged and tried again', async () => {
    const { source, database } = product
    const seen: unknown[] = []
    const done = Promise.withResolvers<void>()
    const good: Job = {
      ...{ name: 'test.good', title: { zh: '好', en: 'good' }, schedule: '30 3 * * *' },
      async handle(ctx, data) {
        seen.push([ctx.actor.kind, data])
        await ctx.announce('test.job_done', data as object)
        done.resolve()
      },
    }
    const bad: Job = {
      ...{ name: 'test.bad', title: { zh: '坏', en: 'bad' } },
      async handle(ctx) {
        await ctx.announce('test.never', {})
        throw new Error('it broke')
      },
    }
    const boss = new PgBoss({
      db: { executeSql: (text, values) => database.pool.query(text, values) },
      schema: 'pgboss',
    })
    await boss.start()
    const options = { retryLimit: 3, retryDelay: 5, retryBackoff: true }
    await boss.createQueue('test.good', options)
    await boss.createQueue('test.bad', options)
    const badId = await boss.send('test.bad', {})
    await boss.send('test.good', { n: 1 })
    const runner = await startJobs(source, database.pool, [bad, good])
    await done.promise
    await expect
      .poll(async () => (await boss.findJobs('test.bad', { id: badId! }))[0]?.state, { timeout: 10_000 })
      .toBe('retry')
    const schedules = (await boss.getSchedules()).map(({ name, cron, timezone }) => [name, cron, timezone])
    await runner.stop()
    await boss.stop({ graceful: false })
    const events = await source.db.selectFrom('platform.outbox').select(['event', 'payload']).execute()
    expect([seen, events, schedules]).toEqual([
      [['system', { n: 1 }]],
      [{ event: 'test.job_done', payload: { n: 1 } }],
      [['test.good', '30 3 * * *', 'Asia/Shanghai']],
    ])
    expect(
      product.defects.map((fields) => ({ ...fields, err: String((fields as { err: Error }).err) })),
    ).toEqual([{ job: 'test.bad', err: 'Error: it broke' }])
  })
})
