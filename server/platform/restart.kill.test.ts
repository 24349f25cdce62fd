import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPersonWithAccount, ensureCodeTables } from '#register'
import { openProduct, prepare, type Product } from '#server/product.ts'
import { system } from './actor.ts'
import { openSession } from './auth/sessions.ts'
import { systemClock } from './clock.ts'
import { inTransaction, type Log } from './context.ts'
import { openEmbedded, type EmbeddedDatabase } from './db/embedded.ts'
import { createSecrets } from './secrets.ts'

const CHILD = path.join(import.meta.dirname, 'restart-child.ts')
const ROUNDS = 3
const CLIENTS = 4
const PLACE = '000000'
const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }

let base: string
let database: EmbeddedDatabase
/** Another process on the same database, to prepare and to look. */
let product: Product
let child: ChildProcess
let origin: string
let session: string
let complaints = ''

const openDatabase = () =>
  openEmbedded({ directory: path.join(base, 'data'), settings: { shared_buffers: '16MB', fsync: 'off' } })

beforeAll(async () => {
  base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'interchange-restart-')))
  fs.chmodSync(base, 0o755)
  database = await openDatabase()
  const key = randomBytes(32)
  const { host, user, database: name } = database.connection
  product = openProduct({
    ...{ connection: { host, user, database: name }, filesDirectory: path.join(base, 'files'), max: 2 },
    ...{ secrets: createSecrets(key), clock: systemClock, log: silent },
  })
  await prepare(product)
  session = await signInAdministrator()
  child = spawn(process.execPath, [CHILD, host, user, name, path.join(base, 'files'), key.toString('hex')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string]
  origin = `http://127.0.0.1:${line}`
})
afterAll(async () => {
  child?.kill('SIGKILL')
  await product?.close()
  await database?.stop()
  fs.rmSync(base, { recursive: true, force: true })
})

async function signInAdministrator(): Promise<string> {
  await inTransaction(product.source, { actor: system }, ensureCodeTables)
  await product.database.pool.query(
    `insert into register.place (code, zh, level, valid_from) values ($1, '中国', 'country', '1980-01-01')
     on conflict do nothing`,
    [PLACE],
  )
  const { accountId } = await inTransaction(product.source, { actor: system }, (ctx) =>
    createPersonWithAccount(ctx, {
      ...{
        name: '管理员',
        placeCode: PLACE,
        verified: true,
        login: 'restart',
        password: 'a long test password',
      },
      grants: [
        { role: 'administrator', placeCode: PLACE },
        { role: 'officer', placeCode: PLACE },
      ],
    }),
  )
  return openSession(product.source.db, { accountId, userAgent: 'test', now: systemClock() })
}

const get = (address: string) =>
  fetch(origin + address, {
    headers: { cookie: `interchange_session=${session}` },
    signal: AbortSignal.timeout(10_000),
  })

/** One conference, named by the key that makes it happen once. */
function createConference(name: string): Promise<Response> {
  return fetch(`${origin}/api/v1/exchange/conferences`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'x-requested-with': 'interchange' },
      ...{ cookie: `interchange_session=${session}`, 'idempotency-key': name },
    },
    body: JSON.stringify({
      ...{ name, edition: 1, placeCode: PLACE, heldFrom: '2026-05-01', heldTo: '2026-05-02' },
    }),
    signal: AbortSignal.timeout(10_000),
  })
}

interface Client {
  /** Names that were answered with 201. */
  readonly made: string[]
  /** Answers that are neither that nor a 503 saying when to come again. */
  readonly strange: unknown[]
  refused: number
  stopped: boolean
}

/** Makes one conference after another; refused, it asks again with the same key. */
async function work(client: Client): Promise<void> {
  for (let name = randomUUID(); !client.stopped; name = randomUUID()) {
    for (let isMade = false; !isMade;) {
      const reply = await createConference(name).catch((error: unknown) => error)
      isMade = reply instanceof Response && reply.status === 201
      if (isMade) client.made.push(name)
      else await takeRefusal(client, reply)
    }
  }
}

async function takeRefusal(client: Client, reply: unknown): Promise<void> {
  if (reply instanceof Response && reply.status === 503 && reply.headers.get('retry-after')) client.refused++
  else client.strange.push(reply instanceof Response ? [reply.status, await reply.text()] : String(reply))
  // The header says seconds; a test that waited for them would see nothing of the restart.
  await sleep(20)
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('Nothing happened for 15 s')
    await sleep(20)
  }
}

describe('the product, while its database', () => {
  it(`is restarted ${ROUNDS} times, refuses with 503 only, makes nothing twice and goes on`, async () => {
    const clients = Array.from({ length: CLIENTS }, (): Client => ({
      made: [],
      strange: [],
      refused: 0,
      stopped: false,
    }))
    const working = clients.map(work)
    const sum = (of: (client: Client) => number) => clients.reduce((total, client) => total + of(client), 0)
    for (let round = 0; round < ROUNDS; round++) {
      const [made, refused] = [sum((client) => client.made.length), sum((client) => client.refused)]
      await until(() => sum((client) => client.made.length) > made + 20)
      // What `pg_ctl restart -m fast` does: sessions are cut off, the server ends and begins anew.
      await database.stop()
      await until(() => sum((client) => client.refused) > refused)
      database = await openDatabase()
    }
    const before = clients.map(({ made }) => made.length)
    await until(() => clients.every(({ made }, index) => made.length > before[index]! + 2))
    for (const client of clients) client.stopped = true
    await Promise.all(working)
    const { rows } = await product.database.pool.query<{ name: string; count: number }>(
      'select name, count(*)::int as count from exchange.conference group by name',
    )
    const kept = new Map(rows.map(({ name, count }) => [name, count]))
    const made = clients.flatMap((client) => client.made)
    expect({
      strange: clients.flatMap(({ strange }) => strange),
      lost: made.filter((name) => !kept.has(name)),
      twice: rows.filter(({ count }) => count > 1),
      unasked: rows.length - made.length,
      isAlive: child.exitCode === null,
    }).toEqual({ strange: [], lost: [], twice: [], unasked: 0, isAlive: true })
    expect(complaints).not.toContain('defect')
  })

  it('is away, lives but is not ready, and tells administrators of it once it is back', async () => {
    await until(async () => (await get('/readyz')).status === 200)
    const known = (await alerts()).length
    const stoppedAt = Date.now()
    await database.stop()
    await until(async () => (await get('/readyz')).status === 503)
    const noticedAfter = Date.now() - stoppedAt
    const alive = await get('/healthz')
    // Long enough for the watch, which looks every second, to have seen it.
    await sleep(1_500)
    database = await openDatabase()
    await until(async () => (await get('/readyz')).status === 200)
    await until(async () => (await alerts()).length > known)
    const [alert] = await alerts()
    expect([alive.status, noticedAfter < 5_000, alert]).toEqual([
      ...[200, true],
      {
        ...{ id: expect.any(String) as string, kind: 'database' },
        ...{ beganAt: expect.any(String) as string, endedAt: expect.any(String) as string },
      },
    ])
    expect(Date.parse(alert?.endedAt ?? '') - Date.parse(alert?.beganAt ?? '')).toBeGreaterThan(0)
  })
})

async function alerts(): Promise<{ beganAt: string; endedAt: string }[]> {
  const reply = await get('/api/v1/platform/alerts')
  if (reply.status !== 200) return []
  return ((await reply.json()) as { items: { beganAt: string; endedAt: string }[] }).items
}
