import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEmbedded } from './embedded.ts'
import { lockOf, serversOf } from './embedded-processes.ts'
import { keepEmbedded, type KeptDatabase } from './keep-embedded.ts'

let base: string
let told: string[]
let kept: KeptDatabase | undefined

beforeEach(() => {
  base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'interchange-keep-')))
  fs.chmodSync(base, 0o755)
  told = []
})
afterEach(async () => {
  await kept?.stop()
  fs.rmSync(base, { recursive: true, force: true })
})

const cluster = () => path.join(base, 'data', 'postgres')

function keep(): Promise<KeptDatabase> {
  const open = () =>
    openEmbedded({ directory: path.join(base, 'data'), settings: { shared_buffers: '16MB' } })
  return keepEmbedded(open, (line) => told.push(line))
}

async function killServer(): Promise<number> {
  const { pid } = lockOf(cluster())!
  process.kill(pid, 'SIGKILL')
  while (serversOf(cluster()).includes(pid)) await sleep(10)
  return pid
}

async function untilAnotherThan(killed: number): Promise<void> {
  for (;;) {
    const lock = lockOf(cluster())
    if (lock && lock.pid !== killed && lock.status === 'ready') return
    await sleep(20)
  }
}

describe('the kept database', () => {
  it('is there again for the same pool after it was killed, and gives up the fourth time', async () => {
    kept = await keep()
    const pool = new pg.Pool({ ...kept.connection, max: 1 })
    pool.on('error', () => {})
    await pool.query('create table kept as select 7 as id')
    for (let time = 0; time < 3; time++) {
      await untilAnotherThan(await killServer())
      expect((await pool.query('table kept')).rows).toEqual([{ id: 7 }])
    }
    await killServer()
    const fault = await kept.failed
    expect([fault.code, fault.params['times'], told.length]).toEqual(['database.gave_up', 4, 3])
    await pool.end()
  })

  it('stays down when it is stopped', async () => {
    kept = await keep()
    await kept.stop()
    await sleep(500)
    expect([serversOf(cluster()), told]).toEqual([[], []])
  })
})
