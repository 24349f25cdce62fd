import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createPersonWithAccount } from '#register'
import { loadTestPlaces } from '#modules/register/testing.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { system } from './actor.ts'
import type { Context } from './context.ts'
import { defineFaults } from './errors.ts'
import { defineJob, openJobQueue, sendJob, startJobs, type Job } from './jobs.ts'
import { defineMessage, sendMessage } from './messaging/messages.ts'
import { deliverMail } from './messaging/deliver-mail.ts'

const faults = defineFaults('test', { closed: { kind: 'conflict', zh: '已关闭', en: 'closed' } })

/** Numbers the jobs worked on, and whether the one that breaks still does. */
const done: number[] = []
let isBroken = true

const note = defineJob({
  name: 'test.note',
  title: { zh: '记数', en: 'Note a number' },
  data: z.object({ n: z.int() }),
  async handle(ctx, { n }) {
    await ctx.announce('test.noted', { n })
    done.push(n)
  },
})
const broken = defineJob({
  name: 'test.broken',
  title: { zh: '会失败的任务', en: 'One that fails' },
  data: z.object({ phone: z.string() }),
  async handle(_ctx, { phone }) {
    if (isBroken) throw Object.assign(faults.closed(), { message: `closed for ${phone}` })
  },
})
const jobs = [note, broken] as readonly Job[]

let product: TestProduct
let administrator: string
let officer: string
/** Looks at the queue, and claims from it as a worker that then dies. */
let other: PgBoss

beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
  const { source, database } = product
  const queue = openJobQueue(source, database.pool, jobs)
  await queue.open()
  other = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values) },
    ...{ schema: 'pgboss', supervise: false, schedule: false },
  })
  await other.start()
  administrator = await signIn('administrator')
  officer = await signIn('officer')
  closeQueue = queue.close
})
let closeQueue = async () => {}
afterAll(async () => {
  await other.stop({ graceful: false })
  await closeQueue()
  await product.close()
})

async function signIn(role: 'administrator' | 'officer'): Promise<string> {
  const { accountId } = await product.run(system, (ctx) =>
    createPersonWithAccount(ctx, {
      ...{ name: role, placeCode: '510903', verified: true, login: `jobs-${role}` },
      ...{ password: 'a long test password', grants: [{ role, placeCode: '510903' }] },
    }),
  )
  return product.signIn(accountId)
}

const inQueue = async (name: string) =>
  (await other.findJobs<{ n: number }>(name)).map(({ data, state }) => [data.n, state])
const send = (n: number) => (ctx: Context) => sendJob(ctx, note, { n })

/** Runs the worker until what is asked holds. */
async function work(until: () => Promise<unknown> | unknown, expected: unknown): Promise<void> {
  const runner = await startJobs(product.source, product.database.pool, jobs)
  try {
    await expect.poll(until, { timeout: 25_000, interval: 100 }).toEqual(expected)
  } finally {
    await runner.stop()
  }
}

const listed = async (query = '', session = administrator) =>
  (await product.call('GET', `/platform/jobs${query}`, { session })).body as {
    items: Record<string, unknown>[]
    counts: unknown
  }

describe('a job sent by a use case', () => {
  it('is not there before the commit, is worked on after it, and is never there when the use case is undone', async () => {
    const during = await product.run(system, async (ctx) => {
      await send(1)(ctx)
      return inQueue('test.note')
    })
    const undone = product.run(system, async (ctx) => {
      await send(2)(ctx)
      throw faults.closed()
    })
    await expect(undone).rejects.toThrow('closed')
    expect([during, await inQueue('test.note')]).toEqual([[], [[1, 'created']]])
    await work(() => done, [1])
    expect(await inQueue('test.note')).toEqual([[1, 'completed']])
  })

  it('would be there all the same, were it sent beside the transaction', async () => {
    const undone = product.run(system, async () => {
      await other.send('test.note', { n: 3 })
      throw faults.closed()
    })
    await expect(undone).rejects.toThrow('closed')
    expect(await inQueue('test.note')).toContainEqual([3, 'created'])
    await other.deleteQueuedJobs('test.note')
  })

  it('waits for its moment', async () => {
    const notBefore = new Date(Date.now() + 3_600_000)
    await product.run(system, (ctx) => sendJob(ctx, note, { n: 4 }, { notBefore }))
    expect((await listed('?state=waiting')).items).toEqual([
      {
        ...{ id: expect.any(String) as string, name: 'test.note', title: '记数', state: 'waiting' },
        ...{ attempts: 0, createdAt: expect.any(String) as string, startAfter: notBefore.toISOString() },
        ...{ endedAt: null, failure: null },
      },
    ])
    await other.deleteQueuedJobs('test.note')
  })

  it('whose data do not fit, or that no module declares, is refused in the use case', async () => {
    const stranger = { ...note, name: 'test.stranger' }
    const attempts = [
      product.run(system, (ctx) => sendJob(ctx, note, { n: 1.5 })),
      product.run(system, (ctx) => sendJob(ctx, stranger, { n: 1 })),
    ]
    const reasons = await Promise.allSettled(attempts)
    expect(reasons.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await inQueue('test.note')).toEqual([[1, 'completed']])
  })
})

describe('a worker that died', () => {
  it('is followed by another, that does its job', async () => {
    await product.run(system, send(5))
    const [claimed] = await other.fetch('test.note')
    expect(claimed?.data).toEqual({ n: 5 })
    expect((await listed('?state=running')).items).toMatchObject([{ name: 'test.note', attempts: 1 }])
    // The process is gone: nothing is heard of it for longer than a worker may be silent.
    await product.database.pool.query(
      `update pgboss.job set heartbeat_on = heartbeat_on - interval '1 hour', started_on = started_on - interval '1 hour'
       where state = 'active'`,
    )
    await other.supervise('test.note')
    await product.database.pool.query(`update pgboss.job set start_after = now() where state = 'retry'`)
    await work(() => done, [1, 5])
  })
})

describe('a job that failed for good', () => {
  let id: string

  it('is shown to administrators with its code and without anybody’s data, and to nobody else', async () => {
    id = await product.run(system, (ctx) => sendJob(ctx, broken, { phone: '13800138000' }))
    await product.database.pool.query('update pgboss.job set retry_limit = 0 where id = $1', [id])
    await work(async () => (await listed('?state=failed')).items.length, 1)
    const failed = await listed('?state=failed')
    expect(failed).toEqual({
      items: [
        {
          ...{ id, name: 'test.broken', title: '会失败的任务', state: 'failed', attempts: 1 },
          ...{ createdAt: expect.any(String) as string, startAfter: expect.any(String) as string },
          ...{ endedAt: expect.any(String) as string, failure: 'test.closed' },
        },
      ],
      ...{ nextCursor: null, counts: { waiting: 0, running: 0, failed: 1 }, progress: [] },
    })
    const { rows } = await product.database.pool.query<{ output: unknown }>(
      'select output from pgboss.job where id = $1',
      [id],
    )
    expect(JSON.stringify(rows[0]?.output)).not.toContain('13800138000')
    const refused = await product.call('GET', '/platform/jobs', { session: officer })
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([403, 'policy.role_needed'])
  })

  it('is done when it is tried again after its cause is mended; only a failed one can be', async () => {
    isBroken = false
    const retry = (which: string) =>
      product.call('POST', `/platform/jobs/${which}/retry`, { session: administrator })
    const both = await Promise.all([retry(id), retry(id)])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
    await work(() => listed().then(({ counts }) => counts), { waiting: 0, running: 0, failed: 0 })
    const answers = [await retry(id), await retry('01890000-0000-7000-8000-000000000000')]
    expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual([
      [409, 'jobs.not_failed'],
      [404, 'jobs.unknown'],
    ])
    const history = await product.call('GET', `/platform/audit/${id}`, { session: administrator })
    expect((history.body as { items: { sentence: string }[] }).items.map(({ sentence }) => sentence)).toEqual(
      ['重试了后台任务 test.broken'],
    )
  })

  it('is one of a list that asks the database as often for three as for one', async () => {
    const count = () => product.countQueries(() => listed())
    await product.run(system, send(6))
    const one = await count()
    await product.run(system, send(7))
    await product.run(system, send(8))
    expect([await count(), (await listed()).items.length]).toEqual([one, 3])
    const first = await product.call('GET', '/platform/jobs?limit=2', { session: administrator })
    const { items, nextCursor } = first.body as { items: { id: string }[]; nextCursor: string }
    const rest = (await listed(`?limit=2&cursor=${nextCursor}`)).items
    expect(new Set([...items, ...rest].map((job) => job.id)).size).toBe(3)
    await other.deleteQueuedJobs('test.note')
  })
})

describe('mail that failed for good', () => {
  it('is sent again when an administrator says so', async () => {
    const template = defineMessage({
      ...{ name: 'test.hello', subject: { zh: '您好', en: 'Hello' }, body: { zh: '您好', en: 'Hello' } },
    })
    await product.run(system, (ctx) =>
      sendMessage(ctx, { template, to: { accountId: null, email: 'a@example.org', language: 'zh' } }),
    )
    const refuse = {
      close: () => {},
      send: () => Promise.reject(Object.assign(new Error('no'), { code: '550' })),
    }
    const accept = { close: () => {}, send: async () => 'sent' as const }
    await deliverMail(product.source, refuse, '')
    const outbox = async (state: string) => {
      const { body } = await product.call('GET', `/platform/outbox?state=${state}`, {
        session: administrator,
      })
      return (body as { items: { id: string; failure: string | null; attempts: number }[] }).items
    }
    const [failed] = await outbox('failed')
    const again = () =>
      product.call('POST', `/platform/outbox/${failed?.id}/send-again`, { session: administrator })
    expect([failed?.failure, (await again()).status, (await again()).status]).toEqual(['550', 204, 409])
    await deliverMail(product.source, accept, '')
    expect([(await outbox('failed')).length, (await outbox('sent')).map(({ id }) => id)]).toEqual([
      0,
      [failed?.id],
    ])
  })
})
