import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import { defineFaults } from '../errors.ts'
import { buildApp } from './app.ts'
import { defineRoute } from './route.ts'

const faults = defineFaults('test', { refused: { kind: 'conflict', zh: '不收', en: 'not taken' } })

const bodySchema = z.object({ n: z.int() })

/** What has been done, counted in the database; a body above 1,000 is refused after it was written. */
const spend = defineRoute({
  ...{ method: 'POST', path: '/spend', operationId: 'spend', summary: 'x', access: 'public' },
  ...{ status: 201, idempotent: true },
  body: bodySchema,
  response: z.object({ id: z.uuid(), n: z.int(), fen: z.string() }),
  async handle(ctx, { body }) {
    const id = ctx.newId()
    await sql`insert into public.effect (id, n) values (${id}, ${body.n})`.execute(ctx.db)
    if (body.n > 1_000) throw faults.refused()
    if (body.n === 5) {
      started.resolve()
      await gate.promise
    }
    return { id, n: body.n, fen: '9007199254740993' }
  },
})
const silent = defineRoute({
  ...{
    method: 'POST',
    path: '/silent',
    operationId: 'silent',
    summary: 'x',
    access: 'public',
    idempotent: true,
  },
  body: bodySchema,
  response: 'nothing',
  async handle(ctx, { body }) {
    await sql`insert into public.effect (id, n) values (${ctx.newId()}, ${body.n})`.execute(ctx.db)
  },
})

let product: TestProduct
let app: FastifyInstance
const started = Promise.withResolvers<void>()
const gate = Promise.withResolvers<void>()
const actors = { one: actorWith({ name: '甲' }), other: actorWith({ name: '乙' }) }

beforeAll(async () => {
  product = await openTestProduct()
  await sql`create table public.effect (id uuid primary key, n int not null)`.execute(product.source.db)
  app = await buildApp({
    ...{
      source: product.source,
      routes: [spend, silent],
      version: 'test',
      secure: false,
      afterWrite: () => {},
    },
    ...{
      ready: async () => true,
      actorOf: async (token) => ({ actor: actors[token as 'one'], language: 'zh' }),
      actorOfToken: async () => undefined,
    },
  })
})
afterAll(async () => {
  await app.close()
  await product.close()
})

async function send(key: string | undefined, n: number, { as = 'one', path = '/spend' } = {}) {
  const reply = await app.inject({
    ...{ method: 'POST', url: `/api/v1${path}`, payload: { n } },
    headers: {
      ...{ cookie: `interchange_session=${as}`, 'x-requested-with': 'interchange' },
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
  })
  const body = reply.body === '' ? null : reply.json<{ id?: string; code?: string }>()
  return { status: reply.statusCode, body }
}

const codeOf = ({ status, body }: Awaited<ReturnType<typeof send>>) => body?.code ?? status

async function effects(n: number): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from public.effect where n = ${n}`.execute(product.source.db)
  return rows[0]?.count ?? 0
}

describe('a request with a key', () => {
  it('has one effect and one answer, sent twice', async () => {
    const first = await send('a', 1)
    expect([first, await send('a', 1), await effects(1)]).toEqual([
      { status: 201, body: { id: expect.any(String) as string, n: 1, fen: '9007199254740993' } },
      first,
      1,
    ])
  })

  it('has one effect, sent ten times at once, and the answer for whoever asks again', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => send('b', 2)))
    const done = replies.filter(({ status }) => status === 201)
    const others = replies.filter(({ status }) => status !== 201)
    expect([done.length >= 1, new Set(done.map(({ body }) => body?.id)).size, await effects(2)]).toEqual([
      true,
      1,
      1,
    ])
    expect(others.map(codeOf)).toEqual(others.map(() => 'idempotency.in_flight'))
    expect(await send('b', 2)).toEqual(done[0])
  })

  it('is told so while the first is under way', async () => {
    const first = send('c', 5)
    await started.promise
    expect(codeOf(await send('c', 5))).toBe('idempotency.in_flight')
    const other = await send('c', 5, { as: 'other', path: '/silent' })
    gate.resolve()
    const done = await first
    const after = await send('c', 5)
    expect([done.status, other.status, after.status, await effects(5)]).toEqual([201, 204, 201, 2])
  })

  it('is refused for another body, or another operation', async () => {
    await send('d', 6)
    expect([await send('d', 7), await send('d', 6, { path: '/silent' })].map(codeOf)).toEqual([
      ...['idempotency.other_request', 'idempotency.other_request'],
    ])
    expect([(await send('d', 7)).status, await effects(6), await effects(7)]).toEqual([422, 1, 0])
  })

  it('of somebody else is another key', async () => {
    const mine = await send('e', 8)
    const theirs = await send('e', 8, { as: 'other' })
    expect([mine.status, theirs.status, mine.body?.id === theirs.body?.id, await effects(8)]).toEqual([
      ...[201, 201, false, 2],
    ])
  })

  it('that was refused may be sent again: nothing is stored', async () => {
    expect([codeOf(await send('f', 2_000)), codeOf(await send('f', 2_000)), await effects(2_000)]).toEqual([
      ...['test.refused', 'test.refused', 0],
    ])
    expect((await send('f', 9)).status).toBe(201)
  })

  it('answers nothing again where there was nothing to answer', async () => {
    const replies = [await send('g', 10, { path: '/silent' }), await send('g', 10, { path: '/silent' })]
    expect([replies, await effects(10)]).toEqual([
      [
        { status: 204, body: null },
        { status: 204, body: null },
      ],
      1,
    ])
  })

  it('is refused when the key is too long to be told from another', async () => {
    const long = 'x'.repeat(255)
    expect([codeOf(await send(long, 11)), codeOf(await send(`${long}y`, 11))]).toEqual([
      201,
      'idempotency.key_too_long',
    ])
  })

  it('still has its answer a day later', async () => {
    const first = await send('h', 12)
    product.clock.advance({ days: 1 })
    expect([await send('h', 12), await effects(12)]).toEqual([first, 1])
  })
})

describe('a request without a key', () => {
  it('has an effect each time', async () => {
    await send(undefined, 20)
    await send(undefined, 20)
    expect(await effects(20)).toBe(2)
  })
})

describe('an answer lost on its way', () => {
  it('is there for the retry, fifty times over', async () => {
    const lost: unknown[] = []
    for (let n = 100; n < 150; n++) {
      // The caller gives up and never reads this one.
      const unread = send(`lost-${n}`, n)
      void unread.catch(() => {})
      let reply = await send(`lost-${n}`, n)
      while (reply.status === 409) reply = await send(`lost-${n}`, n)
      if (reply.status !== 201 || (await unread).status === 500 || (await effects(n)) !== 1) lost.push(n)
    }
    expect(lost).toEqual([])
  })
})
