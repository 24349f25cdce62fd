import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { systemClock } from './clock.ts'
import { defineFaults, Fault } from './errors.ts'

/** Refusals about the folder that holds everything an installation keeps on disk. */
export const dataFaults = defineFaults('data', {
  held: {
    kind: 'conflict',
    zh: '数据目录 {path} 正由 {host} 上的进程 {pid} 使用（自 {since} 起，端口 {port}）。请先停止该进程，或换一个数据目录。',
    en: 'The data directory {path} is in use by process {pid} on {host} (since {since}, port {port}). Stop that process first, or choose another data directory.',
  },
  not_a_directory: {
    kind: 'unavailable',
    zh: '{path} 不是目录。请移走该文件，或换一个数据目录。',
    en: '{path} is not a directory. Move that file away, or choose another data directory.',
  },
  not_writable: {
    kind: 'unavailable',
    zh: '无法写入 {path}（{reason}）。请检查该目录的属主和权限，或换一个数据目录。',
    en: 'Cannot write to {path} ({reason}). Check who owns it and its permissions, or choose another data directory.',
  },
  unreadable: {
    kind: 'unavailable',
    zh: '无法读取 {path}（{reason}）。请用拥有该目录的账户启动，或修改其权限。',
    en: 'Cannot read {path} ({reason}). Start with the account that owns it, or change its permissions.',
  },
  no_space: {
    kind: 'unavailable',
    zh: '{path} 所在磁盘剩余空间不足（剩余 {free} MB，至少需要 {needed} MB）。请清理磁盘，或换一个数据目录。',
    en: 'The disk of {path} is nearly full ({free} MB free, at least {needed} MB needed). Free some space, or choose another data directory.',
  },
})

/** A process by its number and, where the system tells, the moment it began, since numbers are used again. */
export interface ProcessIdentity {
  readonly pid: number
  /** Field 22 of `/proc/<pid>/stat` (clock ticks since boot); null where there is no `/proc`. */
  readonly started: string | null
}

export interface Holder extends ProcessIdentity {
  readonly host: string
  /** ISO 8601, UTC. */
  readonly since: string
  readonly port: number | null
}

export interface Claim {
  readonly holder: Holder
  /** Gives the directory up; a second call does nothing. */
  release(): void
}

const HOLDER_FILE = 'holder.json'
/** Process numbers of another machine or container say nothing here, so its holder shows life by touching the file. */
const HEARTBEAT_MS = 30_000
const SILENT_MS = 4 * HEARTBEAT_MS
const TAKEOVER_MS = 10_000
const SPACE_NEEDED_MB = 200

/**
 * Makes this process the only holder of a data directory.
 *
 * Writes `holder.json` there in one step; a file left by a process that is gone is taken over.
 * Throws `data.held` with pid, host, since and port of a living holder, and `data.not_writable` and the like
 * when the directory cannot be used.
 */
export function claim(directory: string, options: { port?: number } = {}): Claim {
  const folder = prepareDataDirectory(directory)
  const file = path.join(folder, HOLDER_FILE)
  const holder: Holder = {
    ...thisProcess(),
    host: os.hostname(),
    since: systemClock().toISOString(),
    port: options.port ?? null,
  }
  for (let attempt = 1; ; attempt++) {
    if (createHolder(file, holder)) return hold(file, holder)
    const found = readHolder(file)
    if (found && isLiving(found, file)) throw held(folder, found)
    if (!removeStale(file)) {
      if (attempt > 100) throw held(folder, found ?? holder)
      pause(20)
    }
  }
}

/** The living holder of a data directory, or undefined when nobody holds it. */
export function holderOf(directory: string): Holder | undefined {
  const file = path.join(path.resolve(directory), HOLDER_FILE)
  const found = readHolder(file)
  return found && isLiving(found, file) ? found : undefined
}

/** The refusal that names a holder. */
export function held(directory: string, holder: Holder) {
  const { pid, host, since, port } = holder
  return dataFaults.held({ path: directory, pid, host, since, port: port ?? '-' })
}

/**
 * Creates a data directory where it is missing and gives its real absolute path.
 *
 * New parents get mode 0755 whatever the umask, so that an unprivileged database user can pass through.
 * Throws `data.not_a_directory` and `data.not_writable`.
 */
export function prepareDataDirectory(directory: string): string {
  const wanted = path.resolve(directory)
  try {
    makeParents(wanted)
    const real = fs.realpathSync(wanted)
    if (!fs.statSync(real).isDirectory()) throw dataFaults.not_a_directory({ path: wanted })
    fs.accessSync(real, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
    return real
  } catch (error) {
    throw explain(error, wanted)
  }
}

/**
 * Creates missing folders down to `directory` with mode 0755; existing ones stay as they are.
 *
 * One by one: `mkdirSync` with `recursive` never returns below a folder that can hold none, such as `/proc`.
 */
export function makeParents(directory: string): void {
  if (fs.existsSync(directory)) return
  if (directory !== path.dirname(directory)) makeParents(path.dirname(directory))
  try {
    fs.mkdirSync(directory)
    fs.chmodSync(directory, 0o755)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/** Turns an error of the file system about `place` into the refusal that says what to do; others pass unchanged. */
export function explain(error: unknown, place: string): unknown {
  const code = codeOf(error)
  if (code === undefined) return error
  if (code === 'ENOTDIR' || code === 'EEXIST') return dataFaults.not_a_directory({ path: place })
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return dataFaults.no_space({ path: place, free: 0, needed: SPACE_NEEDED_MB })
  if (['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(code))
    return dataFaults.not_writable({ path: place, reason: code })
  return error
}

/** Throws `data.no_space` when the disk of `place` has less than 200 MB free for ordinary users. */
export function refuseWhenFull(place: string): void {
  const { bavail, bsize } = fs.statfsSync(place)
  const free = Math.floor((bavail * bsize) / 1_000_000)
  if (free < SPACE_NEEDED_MB) throw dataFaults.no_space({ path: place, free, needed: SPACE_NEEDED_MB })
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, started: statOf(process.pid)?.started ?? null }
}

/** Whether exactly this process still runs; one that ended but was not yet collected by its parent does not. */
export function isRunning(identity: ProcessIdentity): boolean {
  try {
    process.kill(identity.pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  const stat = statOf(identity.pid)
  if (!stat) return true
  if (stat.state === 'Z' || stat.state === 'X') return false
  return identity.started === null || identity.started === stat.started
}

/** The code the system gave an error, such as `ENOENT`; undefined for refusals of our own and everything else. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof Fault || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

function statOf(pid: number): { state: string; started: string } | undefined {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may itself hold blanks and brackets.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [state, started] = [fields[0], fields[19]]
    return state && started ? { state, started } : undefined
  } catch {
    return undefined
  }
}

function createHolder(file: string, holder: Holder): boolean {
  const draft = `${file}.${randomUUID()}`
  const text = `${JSON.stringify(holder)}\n`
  try {
    fs.writeFileSync(draft, text, { flag: 'wx', mode: 0o644 })
    // A link appears with its whole content and fails when the name is taken: exclusive, and never half written.
    fs.linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (['EPERM', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error) ?? '')) return createWithoutLinks(file, text)
    throw explain(error, path.dirname(file))
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

function createWithoutLinks(file: string, text: string): boolean {
  try {
    fs.writeFileSync(file, text, { flag: 'wx', mode: 0o644 })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw explain(error, path.dirname(file))
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    const found = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<Holder>
    const { pid, started = null, host, since, port = null } = found
    if (!Number.isInteger(pid) || pid === undefined || pid <= 0 || !host || !since) return undefined
    return { pid, started, host, since, port }
  } catch {
    return undefined
  }
}

function isLiving(holder: Holder, file: string): boolean {
  if (holder.host === os.hostname()) return isRunning(holder)
  const touched = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return Date.now() - touched < SILENT_MS
}

/** Removes a holder that is gone. Only one process at a time may, or the second would remove the first one's claim. */
function removeStale(file: string): boolean {
  const turn = `${file}.takeover`
  try {
    fs.mkdirSync(turn)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw explain(error, path.dirname(file))
    const since = fs.statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.now() - since > TAKEOVER_MS) fs.rmSync(turn, { recursive: true, force: true })
    return false
  }
  try {
    const found = readHolder(file)
    if (!found || !isLiving(found, file)) fs.rmSync(file, { force: true })
    return true
  } finally {
    fs.rmSync(turn, { recursive: true, force: true })
  }
}

function hold(file: string, holder: Holder): Claim {
  const isMine = () => {
    const found = readHolder(file)
    return found?.pid === holder.pid && found.since === holder.since && found.host === holder.host
  }
  const heartbeat = setInterval(() => {
    const now = systemClock()
    if (isMine()) fs.utimes(file, now, now, () => undefined)
  }, HEARTBEAT_MS)
  heartbeat.unref()
  return {
    holder,
    release() {
      clearInterval(heartbeat)
      if (isMine()) fs.rmSync(file, { force: true })
    },
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
