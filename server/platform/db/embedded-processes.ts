import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { held, isRunning, type ProcessIdentity } from '#platform/data-directory.ts'
import { PORT } from './embedded-place.ts'

/** What a server writes into `postmaster.pid` of its cluster. */
export interface ServerLock {
  readonly pid: number
  readonly since: string
  readonly port: number
  /** Socket folder. */
  readonly host: string
  /** `starting`, `stopping` or `ready`. */
  readonly status: string
}

const LOCK_FILE = 'postmaster.pid'
const STOP_MS = 60_000
const QUIT_MS = 5_000

/** The lock file of a cluster; undefined when there is none, or it is not wholly written or not ours to read. */
export function lockOf(cluster: string): ServerLock | undefined {
  try {
    const lines = fs.readFileSync(path.join(cluster, LOCK_FILE), 'utf8').split('\n')
    const [pid, , since, port, host = '', , , status = ''] = lines
    const began = new Date(Number(since) * 1000)
    return { pid: Number(pid), since: began.toISOString(), port: Number(port), host, status: status.trim() }
  } catch {
    return undefined
  }
}

/**
 * Leaves no process of an earlier run on a cluster, so that a new server can start.
 *
 * Stops a server whose starter is gone, ends backends that outlived a killed server, and removes the lock file when
 * its process number now belongs to something else. Gives the number of the server it stopped.
 * Throws `data.held` when the server's starter still runs, or when somebody else started it.
 */
export async function clearServers(directory: string, cluster: string): Promise<number | undefined> {
  const lock = lockOf(cluster)
  const isLiving = lock !== undefined && isServerOf(cluster, lock.pid)
  if (isLiving) {
    const starter = starterOf(cluster)
    if (!starter || isRunning(starter)) {
      const { pid, started } = starter ?? { pid: lock.pid, started: null }
      throw held(directory, { pid, started, host: os.hostname(), since: lock.since, port: null })
    }
    signal(lock.pid, 'SIGINT')
    if (!(await isGone(() => !isServerOf(cluster, lock.pid), STOP_MS))) signal(lock.pid, 'SIGQUIT')
  }
  await endBackends(cluster)
  // Only where processes can be told apart: else PostgreSQL itself must decide whether the lock is stale.
  if (hasProc() && lock && lockOf(cluster)?.pid === lock.pid)
    fs.rmSync(path.join(cluster, LOCK_FILE), { force: true })
  return isLiving ? lock.pid : undefined
}

/**
 * Removes the socket of a killed server, whose lock PostgreSQL would respect for as long as the process number is
 * taken: by a dead process that nobody collects, as in containers without an init, or by a later one.
 *
 * Call after `clearServers`: the folder serves one cluster, which then has no server.
 */
export function removeStaleSocket(socket: string): void {
  if (!hasProc()) return
  for (const name of [`.s.PGSQL.${PORT}.lock`, `.s.PGSQL.${PORT}`])
    fs.rmSync(path.join(socket, name), { force: true })
}

/** Numbers of all living processes of the servers of a cluster; always empty where there is no `/proc`. */
export function serversOf(cluster: string): number[] {
  if (!hasProc()) return []
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, cluster))
}

/** Backends of a killed server must end first: they still hold its shared memory, and nothing they do can count. */
async function endBackends(cluster: string): Promise<void> {
  const all = () => serversOf(cluster)
  if (await isGone(() => all().length === 0, 200)) return
  for (const pid of all()) signal(pid, 'SIGQUIT')
  if (await isGone(() => all().length === 0, QUIT_MS)) return
  for (const pid of all()) signal(pid, 'SIGKILL')
  await isGone(() => all().length === 0, QUIT_MS)
}

async function isGone(check: () => boolean, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds
  while (!check()) {
    if (Date.now() > until) return false
    await sleep(10)
  }
  return true
}

function isServerOf(cluster: string, pid: number): boolean {
  if (hasProc()) return worksIn(pid, cluster)
  if (!isRunning({ pid, started: null })) return false
  try {
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres')
  } catch {
    return false
  }
}

/** PostgreSQL works in its cluster's folder; a shell somebody left there is not PostgreSQL. */
function worksIn(pid: number, cluster: string): boolean {
  try {
    if (fs.readlinkSync(`/proc/${pid}/cwd`) !== cluster) return false
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  } catch {
    return false
  }
}

/** Who started the server, from the command line it keeps in `postmaster.opts`. */
function starterOf(cluster: string): ProcessIdentity | undefined {
  try {
    const text = fs.readFileSync(path.join(cluster, 'postmaster.opts'), 'utf8')
    const [, pid, started = null] = /interchange\.starter=(\d+)(?::(\d+))?/.exec(text) ?? []
    return pid === undefined ? undefined : { pid: Number(pid), started }
  } catch {
    return undefined
  }
}

function hasProc(): boolean {
  return fs.existsSync('/proc/self/stat')
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself in the meantime.
  }
}
