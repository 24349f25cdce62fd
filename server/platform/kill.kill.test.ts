import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serversOf } from './db/embedded-processes.ts'
import { openEmbedded } from './db/embedded.ts'

const CHILD = path.join(import.meta.dirname, 'kill-child.ts')
const ROUNDS = 20

let base: string
let directory: string
beforeAll(() => {
  base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'interchange-kill-')))
  fs.chmodSync(base, 0o755)
  directory = path.join(base, 'data')
})
afterAll(() => fs.rmSync(base, { recursive: true, force: true }))

interface Serving {
  readonly child: ChildProcess
  /** Every number of this child, printed after its commit. */
  readonly acknowledged: string[]
  readonly closed: Promise<unknown>
  /** The latest database process. */
  server(): number
}

function serve(): Serving {
  const child = spawn(process.execPath, [CHILD, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged: string[] = []
  let server = 0
  const closed = once(child, 'close')
  createInterface(child.stdout).on('line', (line) => {
    if (line.startsWith('server ')) server = Number(line.slice('server '.length))
    else acknowledged.push(line)
  })
  return { child, acknowledged, closed, server: () => server }
}

/** Waits for more acknowledged numbers: the product serves (again). */
async function more(serving: Serving, count: number): Promise<void> {
  const wanted = serving.acknowledged.length + count
  const until = Date.now() + 30_000
  while (serving.acknowledged.length < wanted) {
    if (Date.now() > until || serving.child.exitCode !== null) throw new Error('Nothing was written for 30 s')
    await sleep(5)
  }
}

async function orphans(): Promise<number[]> {
  const cluster = path.join(directory, 'postgres')
  const until = Date.now() + 5_000
  while (serversOf(cluster).length > 0 && Date.now() < until) await sleep(20)
  return serversOf(cluster)
}

/** Acknowledged numbers that are not kept whole, kept ones that are kept by half, and numbers given twice. */
async function damage(acknowledged: readonly string[], spoil = ''): Promise<string[]> {
  const database = await openEmbedded({ directory, settings: { shared_buffers: '16MB' } })
  const client = new pg.Client(database.connection)
  client.on('error', () => {})
  try {
    await client.connect()
    if (spoil) await client.query('delete from platform.audit_entry where action = $1', [spoil])
    const { rows } = await client.query<{ number: string }>(
      `with kept as (select action as number from platform.audit_entry where subject_type = 'test'),
         told as (select payload->>'number' as number from platform.outbox where event = 'test.number')
       select number from unnest($1::text[]) number
         where number not in (select number from kept) or number not in (select number from told)
       union (select number from kept except select number from told)
       union (select number from told except select number from kept)
       union select number from kept group by number having count(*) > 1
       order by number`,
      [acknowledged],
    )
    return rows.map(({ number }) => number)
  } finally {
    await client.end()
    await database.stop()
  }
}

describe('the product, killed', () => {
  it(`${ROUNDS} times, itself or its database, keeps all it acknowledged`, { timeout: 300_000 }, async () => {
    const all: string[] = []
    let serving = serve()
    await more(serving, 5)
    for (let round = 0; round < ROUNDS; round++) {
      // At another point of the work each time.
      await sleep((round * 37) % 100)
      if (round % 2 === 0) {
        process.kill(serving.server(), 'SIGKILL')
      } else {
        serving.child.kill('SIGKILL')
        await serving.closed
        expect({ round, orphans: await orphans() }).toEqual({ round, orphans: [] })
        all.push(...serving.acknowledged)
        serving = serve()
      }
      await more(serving, 5)
    }
    serving.child.kill('SIGKILL')
    await serving.closed
    all.push(...serving.acknowledged)
    expect(await orphans()).toEqual([])
    expect([new Set(all).size === all.length, all.length >= ROUNDS * 5]).toEqual([true, true])
    expect(await damage(all)).toEqual([])
    // The check itself must be able to fail.
    const victim = all[Math.floor(all.length / 2)] ?? ''
    expect(await damage(all, victim)).toEqual([victim])
  })
})
