import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { thisProcess } from '#platform/data-directory.ts'
import type { Binaries } from './embedded-binaries.ts'
import { serverEnvironment } from './embedded-cluster.ts'
import { faultOfLog } from './embedded-faults.ts'
import { PORT, type Place } from './embedded-place.ts'
import { lockOf } from './embedded-processes.ts'

/** How a server ended; `log` is the last part of what it wrote. */
export interface ServerExit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly log: string
}

export interface Server {
  readonly pid: number
  readonly exited: Promise<ServerExit>
  /** Fast shutdown: open transactions are rolled back, connections closed; resolves when the process is gone. */
  stop(): Promise<void>
}

interface ServerRequest {
  readonly place: Place
  readonly binaries: Binaries
  readonly socket: string
  readonly settings: Readonly<Record<string, string>>
  /** Called once when the server takes longer than a few seconds, which means it replays its log. */
  readonly onSlow: () => void
}

/** For two cores and a small server; fsync and full-page writes keep their default: on. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '1GB',
  wal_compression: 'on',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  // Compiling costs more than it saves on queries of this size.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // A failed statement is the application's to report; here its text would put personal data into the log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
}
const LOG_KEPT = 16_000
const SLOW_MS = 5_000
const LAST_WORDS_MS = 200

/**
 * Starts postgres on a cluster and resolves when it accepts connections.
 *
 * The server ends when this process does, however it ends. Throws what `faultOfLog` reads from its last words.
 */
export async function startServer(request: ServerRequest): Promise<Server> {
  const { cluster } = request.place
  const child = launch(request)
  const server = supervise(child)
  let failure: ServerExit | undefined
  void server.exited.then((exit) => (failure = exit))
  const slow = setTimeout(request.onSlow, SLOW_MS)
  try {
    // PostgreSQL writes "ready" into its lock file at the moment it begins to accept connections.
    while (lockOf(cluster)?.pid !== child.pid || lockOf(cluster)?.status !== 'ready') {
      if (failure) throw faultOfLog(failure.log, { cluster, bin: request.binaries.bin })
      await Promise.race([server.exited, sleep(5)])
    }
    return server
  } finally {
    clearTimeout(slow)
  }
}

function launch({ place, binaries, socket, settings }: ServerRequest): ChildProcess {
  const { cluster, account } = place
  const { pid, started } = thisProcess()
  const all = {
    ...SETTINGS,
    ...settings,
    port: String(PORT),
    // The list is separated by commas, so that a path has to be quoted.
    unix_socket_directories: `"${socket.replaceAll('"', '""')}"`,
    // Lets the next start tell a server somebody uses from one that was left over.
    'interchange.starter': started === null ? String(pid) : `${pid}:${started}`,
  }
  const postgres = path.join(binaries.bin, 'postgres')
  const args = ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  // Its own session: Ctrl-C in a terminal must reach us alone, who then close everything in the right order.
  const options: SpawnOptions = {
    env: serverEnvironment(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  }
  const setpriv = findSetpriv()
  if (!setpriv) return spawn(postgres, args, { ...options, ...account })
  const as = account ? ['--reuid', `${account.uid}`, '--regid', `${account.gid}`, '--clear-groups'] : []
  return spawn(setpriv, [...as, '--pdeathsig', 'INT', postgres, ...args], options)
}

let setprivFound: string | null | undefined

/** The Linux program that makes the kernel stop the server when its parent dies; the one of busybox cannot. */
function findSetpriv(): string | undefined {
  setprivFound ??=
    ['/usr/bin/setpriv', '/bin/setpriv'].find((program) => {
      if (process.platform !== 'linux' || !fs.existsSync(program)) return false
      try {
        return execFileSync(program, ['--help'], { encoding: 'utf8', stdio: 'pipe' }).includes('--pdeathsig')
      } catch {
        return false
      }
    }) ?? null
  return setprivFound ?? undefined
}

function supervise(child: ChildProcess): Server {
  let log = ''
  child.stderr?.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-LOG_KEPT)))
  // Where the kernel does not do it, an ordinary end of this process still takes the server along.
  const end = () => void child.kill('SIGINT')
  process.once('exit', end)
  let isOver = false
  const exited = new Promise<ServerExit>((resolve) => {
    const over = (code: number | null, signal: NodeJS.Signals | null) => resolve({ code, signal, log })
    child.once('exit', (code, signal) => {
      isOver = true
      process.off('exit', end)
      // Backends that outlive a killed server for a moment keep the pipe open, so that 'close' may be late.
      setTimeout(over, LAST_WORDS_MS, code, signal)
    })
    child.once('close', over)
    child.once('error', (error) => {
      isOver = true
      log += `FATAL:  ${error.message}\n`
      over(null, null)
    })
  })
  const stop = async () => {
    if (!isOver) child.kill('SIGINT')
    await exited
  }
  return { pid: child.pid ?? 0, exited, stop }
}
