import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serversOf } from '#platform/db/embedded-processes.ts'
import { packageRoot } from './package-root.ts'

const program = path.join(packageRoot, 'bin', 'interchange.js')

let base: string
beforeAll(() => {
  base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'interchange-cli-')))
  fs.chmodSync(base, 0o755)
})
afterAll(() => fs.rmSync(base, { recursive: true, force: true }))

interface Result {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Running {
  readonly child: ChildProcess
  readonly result: Promise<Result>
  out(): string
}

function launch(args: readonly string[], options: { input?: string; launcher?: string } = {}): Running {
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, LANG: 'en_US.UTF-8' }
  const child = spawn(options.launcher ?? process.execPath, [program, ...args], { env, cwd: base })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdin.end(options.input ?? '')
  const result = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }))
  return { child, result, out: () => out }
}

function run(...args: string[]): Promise<Result> {
  return launch(args).result
}

/** A server without sample and web, once it says that it is ready. */
async function startServer(
  data: string,
  options: { launcher?: string } = {},
): Promise<Running & { url: string; port: number }> {
  const args = ['start', '--data', data, '--port', '0', '--sample', 'none', '--no-build']
  const server = launch(args, options)
  const ended = server.result.then(({ err }) => Promise.reject(new Error(err)))
  const ready = (async () => {
    while (!server.out().includes('\n')) await sleep(20)
  })()
  await Promise.race([ready, ended])
  ended.catch(() => {})
  const [, url = '', port = ''] =
    /^Interchange is ready at (http:\/\/localhost:(\d+))\n/.exec(server.out()) ?? []
  return { ...server, url, port: Number(port) }
}

async function isGone(check: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 200; tries++) {
    if (check()) return true
    await sleep(50)
  }
  return false
}

describe('help and wrong use', () => {
  it('lists the commands, in the language of the reader', async () => {
    const [english, chinese] = await Promise.all([run('--help'), run('--help', '--lang', 'zh')])
    const commands = (text: string) => [...text.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name)
    const all = [
      'start',
      'migrate',
      'sample',
      'admin',
      'import',
      'figures',
      'match',
      'experts',
      'assign',
      'doctor',
    ]
    expect([commands(english.out), commands(chinese.out)]).toEqual([all, all])
    expect([english.code, english.err, english.out.startsWith('Usage: interchange')]).toEqual([0, '', true])
    expect([chinese.code, chinese.err, chinese.out.startsWith('用法： interchange')]).toEqual([0, '', true])
  })

  it('says what is wrong in one line', async () => {
    const line = 'There is no command “nope”; interchange --help lists them.\n'
    expect(await run('nope')).toEqual({ code: 2, out: '', err: line })
  })
})

describe('faults', () => {
  it('names a file that is not there, and makes no data directory for it', async () => {
    const line = 'The file missing.csv cannot be read (ENOENT). Check its path and permissions.\n'
    const data = path.join(base, 'untouched')
    expect(await run('import', 'needs', 'missing.csv', '--data', data)).toEqual({
      code: 1,
      out: '',
      err: line,
    })
    expect(fs.existsSync(data)).toBe(false)
  })

  it('refuses a weak password before it opens anything', async () => {
    const { result } = launch(['admin', 'create', '--login', 'anna', '--data', path.join(base, 'weak')], {
      input: 'short\n',
    })
    expect(await result).toEqual({
      ...{ code: 1, out: '', err: 'A password has at least 8 characters; 15 or more are better.\n' },
    })
    expect(fs.existsSync(path.join(base, 'weak'))).toBe(false)
  })

  it('says that a port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const place = ['--data', path.join(base, 'port'), '--port', String(port)]
    expect(await run('start', ...place, '--sample', 'none', '--no-build')).toEqual({
      ...{ code: 1, out: '' },
      err: `Port ${port} is taken by another program. Choose another (--port or PORT), or stop that program.\n`,
    })
    taken.close()
  })
})

describe('a server and the commands beside it', () => {
  const number = /^-?\d+$/

  it('counts figures on an empty database of its own, and leaves nothing running', async () => {
    const data = path.join(base, 'alone')
    const { code, out } = await run('figures', '--data', data, '--period', '2017-01-01..2021-12-31')
    const figures = JSON.parse(out) as Record<string, unknown>[]
    expect([code, figures.length >= 8]).toEqual([0, true])
    for (const figure of figures) {
      expect(figure).toEqual({ ...figure, value: 0, qualifier: expect.stringMatching(/^(exact|about)$/) })
      expect(Object.keys(figure)).toEqual(['ref', 'id', 'value', 'unit', 'qualifier'])
    }
    expect(serversOf(path.join(data, 'postgres'))).toEqual([])
    expect(fs.readdirSync(data).toSorted()).toEqual(['key', 'postgres'])
  })

  it('serves, names itself to a second server, works with commands, survives its database, stops', async () => {
    const data = path.join(base, 'served')
    const server = await startServer(data)
    const cluster = path.join(data, 'postgres')
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)

    const [second, doctor, made] = await Promise.all([
      run('start', '--data', data, '--port', '0', '--sample', 'none', '--no-build'),
      run('doctor', '--data', data),
      run('admin', 'create', '--login', 'anna', '--generate', '--data', data),
    ])
    expect([second.code, second.out]).toEqual([1, ''])
    expect(second.err).toContain(`is in use by process ${server.child.pid} on`)
    expect([doctor.code, doctor.err]).toEqual([0, ''])
    expect(doctor.out).toContain(`ok    a server runs (process ${server.child.pid}`)
    const [, password = ''] = /: (\S+)\n$/.exec(made.out) ?? []
    expect([made.code, made.err]).toEqual([0, 'The account anna is open.\n'])
    const body = JSON.stringify({ login: 'anna', password })
    const headers = { 'content-type': 'application/json' }
    expect((await fetch(`${server.url}/api/v1/session`, { method: 'POST', headers, body })).status).toBe(204)

    const [postmaster = ''] = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    expect(postmaster).toMatch(number)
    process.kill(Number(postmaster), 'SIGKILL')
    let status = 0
    for (let tries = 0; status !== 200 && tries < 100; tries++) {
      await sleep(100)
      const isNew = !serversOf(cluster).includes(Number(postmaster))
      status = isNew ? (await fetch(`${server.url}/readyz`)).status : 0
    }
    expect(status).toBe(200)

    server.child.kill('SIGTERM')
    const { code, out } = await server.result
    expect([code, out]).toEqual([0, `Interchange is ready at ${server.url}\n`])
    expect(serversOf(cluster)).toEqual([])
    expect(fs.existsSync(path.join(data, 'holder.json'))).toBe(false)
  })

  it('keeps what it had, and leaves no database when it is killed', async () => {
    const data = path.join(base, 'served')
    const cluster = path.join(data, 'postgres')
    const server = await startServer(data)
    const { code, err } = await run('admin', 'create', '--login', 'anna', '--generate', '--data', data)
    expect([code, err]).toEqual([1, 'The sign-in name “anna” is taken; choose another.\n'])
    server.child.kill('SIGKILL')
    await server.result
    expect(await isGone(() => serversOf(cluster).length === 0)).toBe(true)
  })

  it('runs on an older Node by way of the one that was installed, and ends with it', async () => {
    const older = ['/usr/bin/node', '/usr/local/bin/node'].find((file) => fs.existsSync(file))
    const data = path.join(base, 'older')
    const server = await startServer(data, older ? { launcher: older } : {})
    server.child.kill('SIGTERM')
    expect((await server.result).code).toBe(0)
    expect(serversOf(path.join(data, 'postgres'))).toEqual([])
    const again = await startServer(data, older ? { launcher: older } : {})
    again.child.kill('SIGKILL')
    expect(await isGone(() => serversOf(path.join(data, 'postgres')).length === 0)).toBe(true)
    expect(await isGone(() => !fs.existsSync(path.join(data, 'holder.json')))).toBe(true)
  })
})
