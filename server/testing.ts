import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { inject } from 'vitest'
import { system, type Actor } from '#platform/actor.ts'
import { openSession } from '#platform/auth/sessions.ts'
import { inTransaction, type Context, type Log } from '#platform/context.ts'
import { createSecrets } from '#platform/secrets.ts'
import { buildServer, openProduct, type Product } from './product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the test server listens, and the migrated database that each test file copies. */
    testServer: { host: string; user: string; template: string }
  }
}

export interface TestClock {
  (): Date
  set(instant: string): void
  advance(step: { days?: number; minutes?: number }): void
}

export function testClock(start = '2021-06-01T09:00:00+08:00'): TestClock {
  let now = new Date(start)
  const clock = () => new Date(now)
  return Object.assign(clock, {
    set: (instant: string) => void (now = new Date(instant)),
    advance: ({ days = 0, minutes = 0 }) =>
      void (now = new Date(now.getTime() + days * 86_400_000 + minutes * 60_000)),
  })
}

/** A reply as the tests compare it. */
export interface Reply {
  readonly status: number
  readonly body: unknown
  readonly headers: Record<string, unknown>
}

export interface TestProduct extends Product {
  readonly clock: TestClock
  readonly app: FastifyInstance
  /** What the product logged as a defect; a test that expects none compares with []. */
  readonly defects: object[]
  /** Where it keeps uploaded files. */
  readonly filesDirectory: string
  /** What it logged as a warning. */
  readonly warnings: object[]
  /** Runs one use case as somebody, in its own transaction. */
  run<T>(actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T>
  /** Calls the HTTP interface; with a cookie of `signIn`, as somebody. */
  call(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    options?: CallOptions,
  ): Promise<Reply>
  /** Opens a session for an account, without its password. */
  signIn(accountId: string): Promise<string>
  /** How many statements the work sends to the database. */
  countQueries(work: () => Promise<unknown>): Promise<number>
}

export interface CallOptions {
  readonly session?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

/** A product on a fresh copy of the migrated database, for one test file; close it in `afterAll`. */
export async function openTestProduct(start?: string): Promise<TestProduct> {
  const server = inject('testServer')
  const database = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${database} template ${server.template}`)
  const files = mkdtempSync(join(tmpdir(), 'interchange-files-'))
  const clock = testClock(start)
  const defects: object[] = []
  const warnings: object[] = []
  const log: Log = {
    info: () => {},
    warn: (fields) => void warnings.push(fields),
    error: (fields) => void defects.push(fields),
  }
  const product = openProduct({
    connection: { host: server.host, user: server.user, database },
    filesDirectory: files,
    secrets: createSecrets(randomBytes(32)),
    clock,
    log,
    max: 8,
  })
  const app = await buildServer(product, { publicUrl: undefined, trustProxy: false }, 'test')
  await product.followers.start(3_600_000)
  return {
    ...product,
    clock,
    app,
    defects,
    warnings,
    filesDirectory: files,
    run: (actor, work) => inTransaction(product.source, { actor }, work),
    call: (method, path, options) => call(app, method, path, options),
    signIn: (accountId) => openSession(product.source.db, { accountId, userAgent: 'test', now: clock() }),
    countQueries: (work) => countQueries(product, work),
    async close() {
      await app.close()
      await product.close()
      await onServer(server, `drop database ${database} with (force)`)
      rmSync(files, { recursive: true, force: true })
    },
  }
}

async function call(
  app: FastifyInstance,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  options: CallOptions = {},
): Promise<Reply> {
  const cookie = options.session ? { cookie: `interchange_session=${options.session}` } : {}
  const response = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { 'x-requested-with': 'interchange', ...cookie, ...options.headers },
    ...(options.body === undefined ? {} : { payload: options.body as object }),
  })
  const isJson = String(response.headers['content-type'] ?? '').includes('json')
  return {
    status: response.statusCode,
    body: isJson ? (response.json() as unknown) : response.body,
    headers: response.headers,
  }
}

async function countQueries(product: Product, work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const { pool } = product.database
  const connectOf = pool.connect.bind(pool)
  const counting = async () => {
    const client = await connectOf()
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    Object.assign(client, { query: (...args: unknown[]) => (count++, query(...args)) })
    const release = client.release.bind(client)
    client.release = (error) => {
      Object.assign(client, { query })
      release(error)
    }
    return client
  }
  Object.assign(pool, { connect: counting })
  try {
    await work()
  } finally {
    Object.assign(pool, { connect: connectOf })
  }
  return count
}

async function onServer(server: { host: string; user: string }, statement: string): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** An actor made up for a test of a use case; HTTP tests use real accounts. */
export function actorWith(parts: Partial<Actor>): Actor {
  return { ...system, kind: 'account', name: '测试', accountId: randomUUID(), ...parts }
}
