import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  claim,
  explain,
  holderOf,
  isRunning,
  prepareDataDirectory,
  refuseWhenFull,
  thisProcess,
} from './data-directory.ts'
import { Fault } from './errors.ts'

let base: string
let directory: string

beforeEach(() => {
  base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'interchange-data-')))
  directory = path.join(base, 'inner', 'data')
})
afterEach(() => fs.rmSync(base, { recursive: true, force: true }))

function refusalOf(action: () => unknown): unknown {
  try {
    return action()
  } catch (error) {
    return error instanceof Fault ? { kind: error.kind, code: error.code, params: error.params } : error
  }
}

function writeHolder(holder: object): string {
  fs.mkdirSync(directory, { recursive: true })
  const file = path.join(directory, 'holder.json')
  fs.writeFileSync(file, JSON.stringify(holder))
  return file
}

describe('claim', () => {
  it('writes who holds the directory, tells others, and gives it up', () => {
    const held = claim(directory, { port: 8080 })
    const { since } = held.holder
    const expected = { ...thisProcess(), host: os.hostname(), since, port: 8080 }
    expect(new Date(since).toISOString()).toBe(since)
    expect(JSON.parse(fs.readFileSync(path.join(directory, 'holder.json'), 'utf8'))).toEqual(expected)
    expect(holderOf(directory)).toEqual(expected)
    held.release()
    held.release()
    expect(holderOf(directory)).toBeUndefined()
    expect(fs.readdirSync(directory)).toEqual([])
  })

  it('refuses a second claim and names the holder', () => {
    const held = claim(directory, { port: 8080 })
    const params = {
      path: directory,
      pid: process.pid,
      host: os.hostname(),
      since: held.holder.since,
      port: 8080,
    }
    expect(refusalOf(() => claim(directory))).toEqual({ kind: 'conflict', code: 'data.held', params })
    expect(holderOf(directory)).toEqual(held.holder)
    held.release()
  })

  it('refuses while another process holds it, and takes over when that one was killed', async () => {
    const other = spawn('sleep', ['60'])
    const started = fs.existsSync('/proc/self/stat') ? undefined : null
    const since = '2026-01-01T00:00:00.000Z'
    const pid = other.pid ?? 0
    writeHolder({ pid, ...(started === null ? { started } : {}), host: os.hostname(), since, port: null })
    const params = { path: directory, pid, host: os.hostname(), since, port: '-' }
    expect(refusalOf(() => claim(directory))).toEqual({ kind: 'conflict', code: 'data.held', params })
    other.kill('SIGKILL')
    await new Promise((resolve) => other.once('exit', resolve))
    const held = claim(directory)
    expect(holderOf(directory)).toEqual(held.holder)
    held.release()
  })

  it('takes over when the number now belongs to another process', () => {
    writeHolder({
      pid: process.pid,
      started: '1',
      host: os.hostname(),
      since: '2026-01-01T00:00:00Z',
      port: null,
    })
    expect(holderOf(directory)).toBeUndefined()
    const held = claim(directory)
    expect(holderOf(directory)).toEqual(held.holder)
    held.release()
  })

  it('believes a holder on another machine for as long as it shows life', () => {
    const holder = { pid: 1, started: '1', host: 'another.invalid', since: '2026-01-01T00:00:00Z', port: 80 }
    const file = writeHolder(holder)
    expect(holderOf(directory)).toEqual(holder)
    const { pid, host, since, port } = holder
    const params = { path: directory, pid, host, since, port }
    expect(refusalOf(() => claim(directory))).toEqual({ kind: 'conflict', code: 'data.held', params })
    fs.utimesSync(file, 0, 0)
    const held = claim(directory)
    expect(holderOf(directory)).toEqual(held.holder)
    held.release()
  })

  it('takes over a file that says nothing', () => {
    const file = writeHolder({})
    fs.writeFileSync(file, '')
    const held = claim(directory)
    expect(holderOf(directory)).toEqual(held.holder)
    held.release()
  })

  it('does not remove the claim of another when it releases late', () => {
    const held = claim(directory)
    const other = { ...held.holder, since: '2026-01-01T00:00:00.000Z' }
    writeHolder(other)
    held.release()
    expect(holderOf(directory)).toEqual(other)
  })

  it('lets exactly one of several processes take over a stale holder', async () => {
    writeHolder({
      pid: 2 ** 22 + 1,
      started: '1',
      host: os.hostname(),
      since: '2026-01-01T00:00:00Z',
      port: null,
    })
    const source = `
      import { claim } from ${JSON.stringify(new URL('./data-directory.ts', import.meta.url).href)}
      try { claim(${JSON.stringify(directory)}); console.log('held') } catch (error) { console.log(error.code) }
      process.stdin.resume()`
    const children = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['pipe', 'pipe', 'inherit'] }),
    )
    const said = await Promise.all(
      children.map(
        (child) => new Promise((resolve) => child.stdout.once('data', (line) => resolve(`${line}`.trim()))),
      ),
    )
    for (const child of children) child.kill('SIGKILL')
    expect(said.sort()).toEqual(['data.held', 'data.held', 'data.held', 'held'])
  })
})

describe('the data directory', () => {
  it('is created with parents that others can pass through, whatever the umask', () => {
    const source = `
      import { prepareDataDirectory } from ${JSON.stringify(new URL('./data-directory.ts', import.meta.url).href)}
      process.umask(0o077)
      process.stdout.write(prepareDataDirectory(${JSON.stringify(directory)}))`
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' })
    expect(child.stdout).toBe(directory)
    const modes = [base, path.dirname(directory), directory].map((place) => fs.statSync(place).mode & 0o777)
    expect(modes).toEqual([0o700, 0o755, 0o755])
  })

  it('is refused when it is a file, or cannot be created', () => {
    const file = path.join(base, 'file')
    fs.writeFileSync(file, '')
    const notDirectory = { kind: 'unavailable', code: 'data.not_a_directory', params: { path: file } }
    expect(refusalOf(() => prepareDataDirectory(file))).toEqual(notDirectory)
    const below = path.join(file, 'data')
    const params = { path: below }
    expect(refusalOf(() => prepareDataDirectory(below))).toEqual({ ...notDirectory, params })
    const refusal = explain(Object.assign(new Error('full'), { code: 'ENOSPC' }), base)
    expect(
      refusalOf(() => {
        throw refusal
      }),
    ).toEqual({
      kind: 'unavailable',
      code: 'data.no_space',
      params: { path: base, free: 0, needed: 200 },
    })
    expect(refusalOf(() => refuseWhenFull(base))).toBeUndefined()
  })

  it('is refused when its place cannot be written', () => {
    const place = path.join(os.platform() === 'linux' ? '/proc' : '/dev', 'interchange', 'data')
    expect(refusalOf(() => prepareDataDirectory(place))).toEqual({
      kind: 'unavailable',
      code: 'data.not_writable',
      params: { path: place, reason: os.platform() === 'linux' ? 'ENOENT' : expect.any(String) },
    })
  })
})

describe('isRunning', () => {
  it('knows this process, and neither an ended one nor a later owner of its number', () => {
    const ended = spawnSync('true').pid
    const self = thisProcess()
    const other = { pid: self.pid, started: '1' }
    expect([self, { pid: ended, started: null }, other].map(isRunning)).toEqual([
      true,
      false,
      self.started === null,
    ])
  })
})
