import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { explain } from '#platform/data-directory.ts'
import type { Binaries } from './embedded-binaries.ts'
import { embeddedFaults, faultOfLog } from './embedded-faults.ts'
import { clearLeftovers } from './embedded-leftovers.ts'
import type { Place } from './embedded-place.ts'

/** User, database and superuser of the cluster: it holds nothing but this product. */
export const NAME = 'interchange'
/** The first version with its own C.UTF-8, which sorts alike on every system and after every upgrade of it. */
const BUILTIN_LOCALE_SINCE = 17
const LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

/** What the server's programs see: nothing of ours, in particular no PGPORT or PGOPTIONS. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, LD_LIBRARY_PATH } = process.env
  return { PATH, ...(LD_LIBRARY_PATH === undefined ? {} : { LD_LIBRARY_PATH }), LC_ALL: LOCALE, TZ: 'UTC' }
}

/**
 * Creates the cluster and its database `interchange`.
 *
 * It is made beside its place and renamed when it is whole, so that a start cut off half-way leaves nothing that
 * the next would take for data. Throws `data.no_space`, `data.not_writable`, `database.unstartable` and the like.
 */
export async function createCluster(place: Place, { bin, version }: Binaries): Promise<void> {
  const { cluster, account } = place
  const draft = `${cluster}.new-${process.pid}`
  try {
    clearLeftovers(cluster)
    fs.mkdirSync(draft, { mode: 0o700 })
    if (account) fs.chownSync(draft, account.uid, account.gid)
    await run(path.join(bin, 'initdb'), { args: initdbArguments(draft, version), place, bin })
    const single = ['--single', '-D', draft, '-c', 'log_min_messages=error', 'postgres']
    await run(path.join(bin, 'postgres'), { args: single, place, bin, input: `CREATE DATABASE ${NAME};\n` })
    fs.renameSync(draft, cluster)
    syncFolder(path.dirname(cluster))
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true })
    throw explain(error, cluster)
  }
}

/** Throws `database.other_version` when the data were made by another major version than the programs. */
export function refuseOtherVersion({ cluster }: Place, { version }: Binaries): void {
  const found = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== String(version)) throw embeddedFaults.other_version({ path: cluster, found, wanted: version })
}

function initdbArguments(draft: string, version: number): string[] {
  const builtin =
    version >= BUILTIN_LOCALE_SINCE ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []
  return [
    ...['-D', draft, '-U', NAME, '-E', 'UTF8', '--auth=trust', '--data-checksums', '--no-instructions'],
    ...[`--locale=${LOCALE}`, ...builtin],
  ]
}

interface Command {
  readonly args: readonly string[]
  readonly place: Place
  readonly bin: string
  readonly input?: string
}

async function run(program: string, { args, place, bin, input }: Command): Promise<void> {
  const { account, cluster } = place
  const child = spawn(program, args, { ...account, env: serverEnvironment(), cwd: '/', stdio: 'pipe' })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  // A program that ends before it has read its input breaks the pipe; its exit tells why.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(embeddedFaults.unstartable({ path: cluster, line: error.message })))
    child.once('close', resolve)
  })
  // In single-user mode postgres reports a failed statement and still ends with 0.
  if (code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(errors)) throw faultOfLog(output + errors, { cluster, bin })
}

/** Makes the renaming itself survive a loss of power. */
function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
