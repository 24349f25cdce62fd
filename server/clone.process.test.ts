import { spawn, execFileSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serversOf } from '#platform/db/embedded-processes.ts'
import { rememberedCluster } from '#platform/db/embedded-place.ts'
import { packageRoot } from './package-root.ts'

const isRoot = process.getuid?.() === 0
/** Where PostgreSQL and its data go when a clone lies where the account that runs it cannot reach. */
const ELSEWHERE = '/var/lib/interchange'

let base: string
let elsewhereWasThere: boolean
beforeAll(() => {
  elsewhereWasThere = fs.existsSync(ELSEWHERE)
  base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'interchange-clone-')))
  fs.chmodSync(base, 0o755)
})
afterAll(() => {
  fs.rmSync(base, { recursive: true, force: true })
  if (!elsewhereWasThere) fs.rmSync(ELSEWHERE, { recursive: true, force: true })
})

/** What `git clone` and `npm ci` leave behind. Files are linked, not copied: folders are all that gets an owner. */
function makeClone(home: string, owner?: { uid: number; gid: number }): string {
  const clone = path.join(home, 'interchange')
  fs.mkdirSync(clone, { recursive: true })
  link(packageRoot, clone, ['.git', 'data', 'dist', 'coverage', 'node_modules'])
  fs.mkdirSync(path.join(clone, 'node_modules'))
  // Other tests write to the cache meanwhile.
  link(path.join(packageRoot, 'node_modules'), path.join(clone, 'node_modules'), ['.cache'])
  if (owner) {
    const chown = ['chown', `${owner.uid}:${owner.gid}`, '{}', '+']
    execFileSync('find', [home, '-type', 'd', '-exec', ...chown])
  }
  return clone
}

function link(from: string, to: string, without: readonly string[]): void {
  const entries = fs.readdirSync(from).filter((name) => !without.includes(name))
  execFileSync('cp', ['-al', ...entries.map((name) => path.join(from, name)), to])
}

interface Started {
  readonly child: ChildProcess
  readonly url: string
  readonly text: string
}

/** `npm start` in a clone, once it says that it is ready. */
async function npmStart(clone: string, account: { uid?: number; gid?: number } = {}): Promise<Started> {
  const env = { PATH: process.env['PATH'], HOME: path.dirname(clone), LANG: 'en_US.UTF-8' }
  const args = ['start', '--', '--sample', 'none', '--port', '0']
  const child = spawn('npm', args, { ...account, cwd: clone, env, detached: true })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = once(child, 'close')
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  for (;;) {
    const url = /Interchange is ready at (http:\/\/localhost:\d+)\n/.exec(text)?.[1]
    if (url !== undefined) return { child, url, text }
    if (isOver()) {
      await ended
      throw new Error(text)
    }
    await sleep(50)
  }
}

/** Ends it as Ctrl+C in a terminal does: the whole group gets the signal. */
async function stop({ child }: Started): Promise<void> {
  const ended = once(child, 'close')
  process.kill(-child.pid!, 'SIGINT')
  await ended
}

async function answersOf(url: string): Promise<[path: string, status: number, type: string | null][]> {
  const paths = ['/healthz', '/readyz', '/', '/console/']
  return Promise.all(
    paths.map(async (asked) => {
      const { status, headers } = await fetch(url + asked)
      return [asked, status, headers.get('content-type')] as [string, number, string | null]
    }),
  )
}

const JSON_TYPE = 'application/json; charset=utf-8'
const HTML_TYPE = 'text/html; charset=utf-8'
const ALL_WELL = [
  ['/healthz', 200, JSON_TYPE],
  ['/readyz', 200, JSON_TYPE],
  ['/', 200, HTML_TYPE],
  ['/console/', 200, HTML_TYPE],
]

describe('npm start in a fresh clone', () => {
  it('works for an ordinary user', async () => {
    const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : undefined
    const clone = makeClone(path.join(base, 'user'), nobody)
    const started = await npmStart(clone, nobody)
    try {
      expect(await answersOf(started.url)).toEqual(ALL_WELL)
      expect(rememberedCluster(path.join(clone, 'data'))).toBe(path.join(clone, 'data', 'postgres'))
    } finally {
      await stop(started)
    }
    expect(serversOf(path.join(clone, 'data', 'postgres'))).toEqual([])
  })

  it.runIf(isRoot)(
    'works for root under a home that is closed to others, and names where the data went',
    async () => {
      const home = path.join(base, 'closed')
      const clone = makeClone(home)
      fs.chmodSync(home, 0o700)
      const started = await npmStart(clone)
      const cluster = rememberedCluster(path.join(clone, 'data'))
      try {
        expect(await answersOf(started.url)).toEqual(ALL_WELL)
        expect(path.dirname(cluster)).toBe(ELSEWHERE)
        expect(started.text).toContain(cluster)
      } finally {
        await stop(started)
        fs.rmSync(cluster, { recursive: true, force: true })
      }
      expect(serversOf(cluster)).toEqual([])
    },
  )
})
