import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { codeOf, dataFaults, explain, makeParents } from '#platform/data-directory.ts'
import { type Account, isReachable, isRoot, unprivilegedAccount } from './embedded-account.ts'
import { embeddedFaults } from './embedded-faults.ts'

/** Where a cluster lies and who runs it. */
export interface Place {
  /** The wanted data directory, real path. */
  readonly directory: string
  /** The folder PostgreSQL works in. */
  readonly cluster: string
  readonly exists: boolean
  /** The account the server runs as; undefined when we are an ordinary user and run it ourselves. */
  readonly account: Account | undefined
}

/** In the wanted data directory: `{ "cluster": "<absolute path>" }`. */
const MEMORY_FILE = 'database.json'
const CLUSTER_FOLDER = 'postgres'
export const PORT = 5432
/** `sun_path` without its closing zero byte: 108 on Linux, 104 on macOS. */
const SOCKET_PATH_MAX = process.platform === 'linux' ? 107 : 103

/**
 * Decides where the cluster of a data directory lies, and as whom its server runs.
 *
 * It lies in `<directory>/postgres`, unless an earlier start remembered another place, or the unprivileged account
 * that must run it for root cannot get there: then in `<fallback>/<name>-<8 hex of sha256 of directory>`.
 * Throws `database.cluster_missing`, `cluster_unreachable`, `no_account`, and `data.unreadable`.
 */
export function findPlace(directory: string, fallback: string): Place {
  const cluster = rememberedCluster(directory)
  const owner = ownerOf(cluster)
  if (owner) {
    const account = isRoot() ? adopt(cluster, owner) : undefined
    if (account && !isReachable(cluster, account))
      throw embeddedFaults.cluster_unreachable({ path: cluster, uid: account.uid })
    return { directory, cluster, exists: true, account }
  }
  if (cluster !== path.join(directory, CLUSTER_FOLDER))
    throw embeddedFaults.cluster_missing({ path: cluster, memory: path.join(directory, MEMORY_FILE) })
  if (!isRoot()) return { directory, cluster, exists: false, account: undefined }
  const account = unprivilegedAccount()
  if (isReachable(directory, account)) return { directory, cluster, exists: false, account }
  return placeElsewhere({ directory, fallback, account })
}

/** The cluster folder an earlier start remembered, else the one inside the data directory. */
export function rememberedCluster(directory: string): string {
  try {
    const text = fs.readFileSync(path.join(directory, MEMORY_FILE), 'utf8')
    const { cluster } = JSON.parse(text) as { cluster?: unknown }
    if (typeof cluster === 'string') return path.resolve(directory, cluster)
  } catch {
    // No memory: the data lie where they are wanted.
  }
  return path.join(directory, CLUSTER_FOLDER)
}

/** Writes down where the data of a directory went, so that the next start finds them. */
export function rememberPlace({ directory, cluster }: Place): void {
  if (cluster === path.join(directory, CLUSTER_FOLDER)) return
  const file = path.join(directory, MEMORY_FILE)
  const draft = `${file}.new-${process.pid}`
  try {
    fs.writeFileSync(draft, `${JSON.stringify({ cluster })}\n`, { flush: true, mode: 0o644 })
    fs.renameSync(draft, file)
  } catch (error) {
    throw explain(error, directory)
  }
}

/**
 * The folder for the server's socket: the cluster itself, or a short one in the system's temporary directory
 * when the path would pass the system's limit. Gives the account's own folder with mode 0700.
 */
export function socketFolder({ cluster, account }: Place): string {
  if (fitsSocket(cluster)) return cluster
  const name = `interchange-${shortHash(cluster)}`
  const base = [os.tmpdir(), '/tmp'].find(
    (place) => fitsSocket(path.join(place, name)) && (!account || isReachable(place, account)),
  )
  const folder = path.join(base ?? '/tmp', name)
  const uid = account?.uid ?? process.getuid?.()
  try {
    fs.mkdirSync(folder, { mode: 0o700 })
    if (account) fs.chownSync(folder, account.uid, account.gid)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw explain(error, folder)
  }
  // Anyone may write to the temporary directory, so somebody else could have put a folder or a link there first.
  const found = fs.lstatSync(folder)
  if (!found.isDirectory() || found.uid !== uid) throw embeddedFaults.socket_taken({ path: folder })
  fs.chmodSync(folder, 0o700)
  return folder
}

function fitsSocket(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, `.s.PGSQL.${PORT}`)) <= SOCKET_PATH_MAX
}

function placeElsewhere(wanted: { directory: string; fallback: string; account: Account }): Place {
  const { directory, fallback, account } = wanted
  const name = path.basename(directory) || 'data'
  const cluster = path.join(path.resolve(fallback), `${name}-${shortHash(directory)}`)
  try {
    makeParents(path.dirname(cluster))
  } catch (error) {
    throw explain(error, fallback)
  }
  // A start that was cut off before it could write its memory has left its cluster under the same name.
  const owner = ownerOf(cluster)
  return { directory, cluster, exists: owner !== undefined, account: owner ?? account }
}

/** A cluster that root owns was copied back by hand, for example from a backup: it goes to the account again. */
function adopt(cluster: string, owner: Account): Account {
  if (owner.uid !== 0) return owner
  const account = unprivilegedAccount()
  for (const name of fs.readdirSync(cluster, { recursive: true, encoding: 'utf8' }))
    fs.lchownSync(path.join(cluster, name), account.uid, account.gid)
  fs.chownSync(cluster, account.uid, account.gid)
  fs.chmodSync(cluster, 0o700)
  return account
}

/** Who owns the cluster in this folder; undefined when there is none. */
function ownerOf(cluster: string): Account | undefined {
  try {
    fs.statSync(path.join(cluster, 'PG_VERSION'))
    const { uid, gid } = fs.statSync(cluster)
    return { uid, gid }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw dataFaults.unreadable({ path: cluster, reason: codeOf(error) ?? String(error) })
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
