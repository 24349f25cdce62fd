import { join } from 'node:path'
import type { Command } from 'commander'
import { system } from '#platform/actor.ts'
import { systemClock } from '#platform/clock.ts'
import { readConfig, type Config } from '#platform/config.ts'
import { inTransaction } from '#platform/context.ts'
import { claim, prepareDataDirectory } from '#platform/data-directory.ts'
import { checkServer, type ConnectionOptions } from '#platform/db/database.ts'
import { openEmbedded, runningConnection } from '#platform/db/embedded.ts'
import { migrationState } from '#platform/db/pending-migrations.ts'
import { say, type Language } from '#platform/i18n.ts'
import { createLog } from '#platform/log.ts'
import { createSecrets, loadOrCreateKey } from '#platform/secrets.ts'
import { ensureCodeTables } from '#register'
import { createClosers, type Closers } from '../closers.ts'
import { migrationFolders, openProduct, prepare, type Product } from '../product.ts'
import { cliFaults, usageFaults } from './faults.ts'
import type { Terminal } from './terminal.ts'

/** Which installation a command works on. */
export interface PlaceOptions {
  readonly data?: string
  readonly databaseUrl?: string
}

const OPTION_TEXTS = {
  data: {
    zh: '数据目录（默认 ./data 或 INTERCHANGE_DATA）',
    en: 'data directory (./data or INTERCHANGE_DATA by default)',
  },
  databaseUrl: {
    zh: '使用这个 PostgreSQL（15 或更高版本），而不是内置数据库（DATABASE_URL）',
    en: 'use this PostgreSQL (15 or newer) instead of the built-in one (DATABASE_URL)',
  },
}

export function addPlaceOptions(command: Command, language: Language): Command {
  return command
    .option('--data <dir>', say(OPTION_TEXTS.data, language))
    .option('--database-url <url>', say(OPTION_TEXTS.databaseUrl, language))
}

/** The settings, where a place named on the command line goes before one named in the environment. */
export function configFor(
  options: PlaceOptions,
  given: Readonly<Record<string, string | undefined>> = {},
): Config {
  const { data, databaseUrl } = options
  if (data !== undefined && databaseUrl !== undefined) throw usageFaults.two_databases()
  const environment = data === undefined ? process.env : { ...process.env, DATABASE_URL: undefined }
  return readConfig(environment, { ...given, INTERCHANGE_DATA: data, DATABASE_URL: databaseUrl })
}

export interface ProductWork {
  readonly options: PlaceOptions
  readonly terminal: Terminal
  /** Brings a database's structure up to date although it is not this command's own, as `migrate` does. */
  readonly migrates?: boolean
}

/**
 * Opens the product for one command, and closes it whatever happens.
 *
 * With a running server on the data directory its database is used as it is; else the embedded one is opened,
 * brought up to date and stopped at the end. A database of a URL is brought up to date while it is empty; one that
 * is behind is refused, since a server of the older version may be working on it.
 */
export async function withProduct<T>(
  { options, terminal, migrates = false }: ProductWork,
  work: (product: Product, config: Config) => Promise<T>,
): Promise<T> {
  const config = configFor(options)
  const log = createLog(process.env['LOG_LEVEL'])
  const closers = createClosers(log)
  try {
    const directory = prepareDataDirectory(config.dataDirectory)
    const { connection, isOwn } = await openDatabase(config, directory, terminal, closers)
    const key = config.key ? Buffer.from(config.key, 'hex') : loadOrCreateKey(join(directory, 'key'))
    const secrets = createSecrets(key)
    const filesDirectory = join(directory, 'files')
    const product = openProduct({ connection, filesDirectory, secrets, clock: systemClock, log, max: 4 })
    closers.add('pool', () => product.close())
    await checkServer(product.database)
    if (!migrates) await bringUpToDate(product, isOwn)
    return await work(product, config)
  } finally {
    await closers.close()
  }
}

async function openDatabase(
  config: Config,
  directory: string,
  { note, language }: Terminal,
  closers: Closers,
): Promise<{ connection: ConnectionOptions; isOwn: boolean }> {
  if (config.databaseUrl) return { connection: { connectionString: config.databaseUrl }, isOwn: false }
  const running = await runningConnection(directory)
  if (running) return { connection: running, isOwn: false }
  const held = claim(directory)
  closers.add('claim', () => held.release())
  const database = await openEmbedded({ directory, language, notify: note })
  closers.add('database', () => database.stop())
  return { connection: database.connection, isOwn: true }
}

async function bringUpToDate(product: Product, isOwn: boolean): Promise<void> {
  const { done, pending } = await migrationState(product.source.db, migrationFolders())
  if (pending.length > 0) {
    if (!isOwn && done > 0) throw cliFaults.behind({ count: pending.length })
    await prepare(product)
  }
  await inTransaction(product.source, { actor: system }, ensureCodeTables)
}
