import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { system } from '#platform/actor.ts'
import { systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { inTransaction, type Log } from '#platform/context.ts'
import { claim, prepareDataDirectory } from '#platform/data-directory.ts'
import { checkServer, type ConnectionOptions } from '#platform/db/database.ts'
import { openEmbedded } from '#platform/db/embedded.ts'
import { keepEmbedded } from '#platform/db/keep-embedded.ts'
import type { Fault } from '#platform/errors.ts'
import type { Language, Text, TextParams } from '#platform/i18n.ts'
import { startJobs } from '#platform/jobs.ts'
import { createSecrets, loadOrCreateKey } from '#platform/secrets.ts'
import { watchDatabase } from '#platform/watch-database.ts'
import { addWebFiles } from '#platform/web-files.ts'
import { openEmbedding, useEmbedding } from '#matching'
import { ensureCodeTables } from '#register'
import { startMail } from './mail-loop.ts'
import { startWebhooks } from './webhook-loop.ts'
import { createClosers, type Closers } from './closers.ts'
import { listen, refuseTakenPort } from './listen.ts'
import { packageVersion } from './package-root.ts'
import { buildServer, jobsOf, openProduct, prepare, type Product } from './product.ts'
import { isEmpty, loadSample, sampleMemory, type SampleAccount } from './sample-load.ts'
import { buildWeb, isWebCurrent, webDirectory } from './web-build.ts'

export interface ServeOptions {
  readonly config: Config
  readonly language: Language
  readonly log: Log
  readonly sample: 'city' | 'none'
  readonly build: 'when_needed' | 'always' | 'never'
  /** Asks the server to stop; it then ends in good order. */
  readonly signal: AbortSignal
  readonly note: (text: Text | string, params?: TextParams) => void
  readonly onProgress: (done: number, total: number, label: Text) => void
  /** Called once when requests are answered. */
  readonly onReady: (ready: { url: string; accounts: readonly SampleAccount[] }) => void
}

const REQUESTS_END_MS = 10_000

const NOTES = {
  database: { zh: '正在打开数据库……', en: 'Opening the database …' },
  restarted: {
    zh: '数据库意外停止，正在重新启动。它最后写道：{line}',
    en: 'The database stopped and is being started again. Its last line: {line}',
  },
  migrated: {
    zh: '数据库结构已升级（{count} 项）。',
    en: 'The database structure was brought up to date ({count} steps).',
  },
  building: { zh: '正在生成网页，约需半分钟……', en: 'Building the web pages, which takes half a minute …' },
  sample: { zh: '正在载入示例城市……', en: 'Loading the sample city …' },
  sample_cut: {
    zh: '上次载入示例城市时中断，数据不完整。如需完整示例，请停止后删除 {path} 再启动。',
    en: 'Loading the sample city was cut off last time and is not whole. For a whole one, stop, delete {path} and start again.',
  },
  stopping: { zh: '正在停止……', en: 'Stopping …' },
} satisfies Record<string, Text>

/**
 * Runs the server until it is asked to stop: database, structure, web, sample, then requests.
 *
 * Everything that was opened is closed in the reverse order, whether it ends by the signal, by a fault while
 * starting, or because the database cannot be kept alive; then the fault is thrown.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const closers = createClosers(options.log)
  const { promise: ended, resolve: end, reject: fail } = Promise.withResolvers<void>()
  options.signal.addEventListener('abort', () => end(), { once: true })
  const starting = start(options, closers, fail)
  starting.catch(fail)
  try {
    await ended
    options.note(NOTES.stopping)
  } finally {
    await closers.close()
    // A start that was cut off fails on what has just been closed; the reason to end is known already.
    await starting.catch(() => {})
  }
}

async function start(options: ServeOptions, closers: Closers, fail: (fault: Fault) => void): Promise<void> {
  const { config, signal, log } = options
  const directory = prepareDataDirectory(config.dataDirectory)
  await refuseTakenPort(config)
  const connection = await openDatabase(options, directory, closers, fail)
  const key = config.key ? Buffer.from(config.key, 'hex') : loadOrCreateKey(join(directory, 'key'))
  const secrets = createSecrets(key)
  const filesDirectory = join(directory, 'files')
  const product = openProduct({ connection, filesDirectory, secrets, clock: systemClock, log })
  closers.add('pool', () => product.close())
  if (config.embedding) useEmbedding(product.source, openEmbedding(config.embedding))
  await checkServer(product.database)
  signal.throwIfAborted()
  await prepareStructure(product, options)
  signal.throwIfAborted()
  await prepareWeb(options)
  const accounts = await prepareSample(product, options, directory)
  signal.throwIfAborted()
  await product.followers.start()
  signal.throwIfAborted()
  await runJobs(product, closers)
  const watch = watchDatabase(product.source, product.database.pool)
  closers.add('watch', () => watch.stop())
  const app = await buildServer(product, config, packageVersion)
  await addWebFiles(app, webDirectory)
  const url = await listen(app, config)
  closers.add('requests', () => endRequests(app))
  const mail = startMail(product.source, config, config.publicUrl ?? url)
  closers.add('mail', () => mail.stop())
  const webhooks = startWebhooks(product, config)
  closers.add('webhooks', () => webhooks.stop())
  signal.throwIfAborted()
  options.onReady({ url, accounts })
}

async function runJobs(product: Product, closers: Closers): Promise<void> {
  const starting = startJobs(product.source, product.database.pool, jobsOf(product.modules))
  // Added before they run: jobs half started have to be stopped too, and before the pool.
  closers.add('jobs', async () => {
    const runner = await starting.catch(() => undefined)
    await runner?.stop()
  })
  await starting
}

async function openDatabase(
  options: ServeOptions,
  directory: string,
  closers: Closers,
  fail: (fault: Fault) => void,
): Promise<ConnectionOptions> {
  const { config, language, note } = options
  if (config.databaseUrl) return { connectionString: config.databaseUrl }
  const held = claim(directory, { port: config.port })
  closers.add('claim', () => held.release())
  note(NOTES.database)
  const open = () => openEmbedded({ directory, language, notify: note })
  const database = await keepEmbedded(open, (line) => note(NOTES.restarted, { line }))
  closers.add('database', () => database.stop())
  void database.failed.then(fail)
  return database.connection
}

async function prepareStructure(product: Product, { note }: ServeOptions): Promise<void> {
  const ran = await prepare(product)
  if (ran.length > 0) note(NOTES.migrated, { count: ran.length })
  await inTransaction(product.source, { actor: system }, ensureCodeTables)
}

async function prepareWeb({ build, note, signal }: ServeOptions): Promise<void> {
  if (build === 'never' || (build === 'when_needed' && isWebCurrent())) return
  note(NOTES.building)
  await buildWeb(signal)
}

/** The sample is for a database nobody has used; one with people in it is left alone. */
async function prepareSample(
  product: Product,
  options: ServeOptions,
  dataDirectory: string,
): Promise<readonly SampleAccount[]> {
  const memory = sampleMemory(dataDirectory)
  const empty = await isEmpty(product)
  if (empty && options.sample === 'city') {
    options.note(NOTES.sample)
    return loadSample(product, { dataDirectory, onProgress: options.onProgress })
  }
  if (!empty && memory?.state === 'loading') options.note(NOTES.sample_cut, { path: dataDirectory })
  return !empty && memory?.state === 'loaded' ? memory.accounts : []
}

/** Takes no new connections and lets running requests finish, for ten seconds at most. */
async function endRequests(app: FastifyInstance): Promise<void> {
  const late = setTimeout(() => app.server.closeAllConnections(), REQUESTS_END_MS)
  await app.close()
  clearTimeout(late)
}
