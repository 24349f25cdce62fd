import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, isReachable, isRoot, unprivilegedAccount } from './embedded-account.ts'
import { serversOf } from './embedded-processes.ts'
import { type EmbeddedDatabase, openEmbedded } from './embedded.ts'

const CHILD = path.join(import.meta.dirname, 'embedded-kill-child.ts')
const ROUNDS = 10
const SEED = 20261124

let base: string
let directory: string

beforeAll(() => {
  base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'interchange-kill-')))
  fs.chmodSync(base, 0o755)
  directory = path.join(base, 'data')
  fs.mkdirSync(directory)
  const account = ordinaryAccount()
  if (account) fs.chownSync(directory, account.uid, account.gid)
})
afterAll(() => fs.rmSync(base, { recursive: true, force: true }))

/** For root: the account as which every other child runs, when it can reach this program at all. */
function ordinaryAccount(): Account | undefined {
  const account = isRoot() ? unprivilegedAccount() : undefined
  return account && isReachable(CHILD, account) && isReachable(process.execPath, account)
    ? account
    : undefined
}

/** Numbers in [0, 1) that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

interface Round {
  readonly kill: 'node' | 'postmaster'
  readonly account: Account | undefined
  readonly from: number
  /** After the first commit. */
  readonly afterMs: number
}

/** Lets a child write until it or its server is killed; gives the rows it acknowledged. */
async function writeUntilKilled({ kill, account, from, afterMs }: Round): Promise<number[]> {
  const child = spawn(process.execPath, [CHILD, directory, String(from)], {
    ...account,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const acknowledged: number[] = []
  let server = 0
  const closed = once(child, 'close')
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('server ')) server = Number(line.slice('server '.length))
    else acknowledged.push(Number(line))
    if (acknowledged.length === 1)
      void sleep(afterMs).then(() => process.kill(kill === 'node' ? (child.pid ?? 0) : server, 'SIGKILL'))
  }
  await closed
  if (acknowledged.length === 0) throw new Error(`The child wrote nothing: ${errors}`)
  return acknowledged
}

/** Processes of the cluster that are still there after 5 s. */
async function orphans(cluster: string): Promise<number[]> {
  const until = Date.now() + 5_000
  while (serversOf(cluster).length > 0 && Date.now() < until) await sleep(20)
  return serversOf(cluster)
}

async function inDatabase<T>(
  work: (client: pg.Client, database: EmbeddedDatabase) => Promise<T>,
): Promise<T> {
  const database = await openEmbedded({ directory, settings: { shared_buffers: '16MB' } })
  const client = new pg.Client(database.connection)
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client, database)
  } finally {
    await client.end()
    await database.stop()
  }
}

/** Acknowledged rows that are not there whole, and rows that are there by half. */
async function lost(client: pg.Client, acknowledged: readonly number[]): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    `select id from unnest($1::integer[]) as id where not exists (select from written w where w.id = id.id and half = 1)
     union select id from written where half = 0 order by id`,
    [acknowledged],
  )
  return rows.map(({ id }) => id)
}

describe('rows acknowledged before a kill', () => {
  it(`are all there after ${ROUNDS} kills, and no server is left behind`, { timeout: 60_000 }, async () => {
    const random = seeded(SEED)
    const cluster = path.join(directory, 'postgres')
    const acknowledged: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const kill = round % 2 === 0 ? 'node' : 'postmaster'
      const account = round % 4 < 2 ? undefined : ordinaryAccount()
      const from = (round + 1) * 1_000_000
      const afterMs = random() * 400
      acknowledged.push(...(await writeUntilKilled({ kill, account, from, afterMs })))
      expect({ round, kill, orphans: await orphans(cluster) }).toEqual({ round, kill, orphans: [] })
      const missing = await inDatabase((client) => lost(client, acknowledged))
      expect({ round, kill, missing }).toEqual({ round, kill, missing: [] })
    }
    expect(new Set(acknowledged.map((id) => Math.floor(id / 1_000_000))).size).toBe(ROUNDS)
    const [victim = 0] = acknowledged.slice(acknowledged.length / 2)
    // The check itself must be able to fail: the same question about the same rows, with one taken away.
    const found = await inDatabase(async (client) => {
      await client.query('delete from written where id = $1', [victim])
      return lost(client, acknowledged)
    })
    expect(found).toEqual([victim])
    expect(() => expect({ missing: found }).toEqual({ missing: [] })).toThrow()
  })
})
