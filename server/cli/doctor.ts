import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Command } from 'commander'
import type { Config } from '#platform/config.ts'
import { codeOf, holderOf } from '#platform/data-directory.ts'
import { checkServer, connect, type ConnectionOptions } from '#platform/db/database.ts'
import { openEmbedded, runningConnection } from '#platform/db/embedded.ts'
import { migrationState } from '#platform/db/pending-migrations.ts'
import { Fault } from '#platform/errors.ts'
import { say, type Text, type TextParams } from '#platform/i18n.ts'
import { migrationFolders } from '../product.ts'
import { isWebCurrent } from '../web-build.ts'
import { cliFaults } from './faults.ts'
import type { Terminal } from './terminal.ts'
import { addPlaceOptions, configFor, type PlaceOptions } from './with-product.ts'

const TEXTS = {
  about: {
    zh: '检查运行环境，每行一项：ok、warn 或 fail',
    en: 'check the installation, a line each: ok, warn or fail',
  },
  node: { zh: 'Node {version}', en: 'Node {version}' },
  node_old: { zh: 'Node {version}；需要 24，请执行 npm ci', en: 'Node {version}; 24 is needed, run npm ci' },
  data: { zh: '数据目录 {path}，属主 {owner}', en: 'data directory {path}, owned by {owner}' },
  data_new: {
    zh: '数据目录 {path} 尚不存在，首次启动时建立',
    en: 'the data directory {path} will be made by the first start',
  },
  data_closed: {
    zh: '数据目录 {path} 不可读写（{reason}），请修改权限或换一个目录',
    en: 'the data directory {path} cannot be read and written ({reason}); change its permissions or take another',
  },
  held: {
    zh: '服务正在运行（进程 {pid}，自 {since} 起，端口 {port}）',
    en: 'a server runs (process {pid}, since {since}, port {port})',
  },
  free: { zh: '没有服务在使用数据目录', en: 'no server uses the data directory' },
  space: { zh: '磁盘剩余 {free} MB', en: '{free} MB of disk free' },
  space_low: { zh: '磁盘剩余 {free} MB，请清理', en: 'only {free} MB of disk free; make room' },
  database: { zh: 'PostgreSQL {version}', en: 'PostgreSQL {version}' },
  database_new: {
    zh: '内置数据库尚未建立，首次启动时建立',
    en: 'the built-in database will be made by the first start',
  },
  current: { zh: '数据库结构已是最新', en: 'the database structure is up to date' },
  behind: {
    zh: '{count} 项结构升级未执行，启动或 interchange migrate 时执行',
    en: '{count} migrations pending; start or interchange migrate runs them',
  },
  embedding_none: {
    zh: '没有使用嵌入模型；语义向量由本系统自行训练，文本不出本机',
    en: 'no embedding model is used; vectors are trained here, and texts stay on this machine',
  },
  embedding_folder: {
    zh: '嵌入模型在目录 {folder}；文本不出本机',
    en: 'the embedding model is in {folder}; texts stay on this machine',
  },
  embedding_missing: {
    zh: '目录 {folder} 里没有嵌入模型（缺 config.json），匹配照常进行，只是不用它',
    en: 'there is no embedding model in {folder} (config.json is missing); matching goes on without it',
  },
  embedding_sent: {
    zh: '公开的供需信息文本会发往 {host}，由嵌入模型 {model} 计算向量；保密的不发送',
    en: 'the texts of public postings are sent to {host}, to the embedding model {model}; confidential ones are not',
  },
  embedding_plain: {
    zh: '公开的供需信息文本会未经加密地发往 {host}（嵌入模型 {model}）；请改用 https 地址',
    en: 'the texts of public postings are sent to {host} unencrypted (embedding model {model}); give an https address',
  },
  web: { zh: '网页已生成', en: 'the web is built' },
  web_old: {
    zh: '网页尚未生成或已过时，启动时会生成',
    en: 'the web is not built from its present sources; start builds it',
  },
} satisfies Record<string, Text>

interface Finding {
  readonly level: 'ok' | 'warn' | 'fail'
  readonly text: Text
  readonly params?: TextParams
}

export function addDoctor(program: Command, terminal: Terminal): void {
  const command = program.command('doctor').description(say(TEXTS.about, terminal.language))
  addPlaceOptions(command, terminal.language).action(async (options: PlaceOptions) => {
    const config = configFor(options)
    let failures = 0
    for await (const { level, text, params } of findings(config)) {
      if (level === 'fail') failures += 1
      terminal.print(`${level.padEnd(4)}  ${say(text, terminal.language, params)}`)
    }
    if (failures > 0) throw cliFaults.checks_failed({ count: failures })
  })
}

async function* findings(config: Config): AsyncGenerator<Finding> {
  yield nodeFinding()
  const data = dataFinding(config.dataDirectory)
  yield data
  if (data.level !== 'fail') {
    yield spaceFinding(config.dataDirectory)
    yield holderFinding(config.dataDirectory)
    yield* databaseFindings(config)
  }
  yield embeddingFinding(config.embedding)
  yield isWebCurrent() ? { level: 'ok', text: TEXTS.web } : { level: 'warn', text: TEXTS.web_old }
}

function nodeFinding(): Finding {
  const { node: version } = process.versions
  const isNew = Number.parseInt(version, 10) >= 24
  return { level: isNew ? 'ok' : 'fail', text: isNew ? TEXTS.node : TEXTS.node_old, params: { version } }
}

function dataFinding(directory: string): Finding {
  const params = { path: directory }
  try {
    const owner = ownerName(fs.statSync(directory).uid)
    fs.accessSync(directory, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
    return { level: 'ok', text: TEXTS.data, params: { ...params, owner } }
  } catch (error) {
    const reason = codeOf(error) ?? String(error)
    if (reason === 'ENOENT') return { level: 'ok', text: TEXTS.data_new, params }
    return { level: 'fail', text: TEXTS.data_closed, params: { ...params, reason } }
  }
}

/** Texts that leave the machine are said to, each time somebody looks. */
function embeddingFinding(embedding: Config['embedding']): Finding {
  if (!embedding) return { level: 'ok', text: TEXTS.embedding_none }
  if ('folder' in embedding) {
    const { folder } = embedding
    const isThere = fs.existsSync(path.join(folder, 'config.json'))
    return isThere
      ? { level: 'ok', text: TEXTS.embedding_folder, params: { folder } }
      : { level: 'warn', text: TEXTS.embedding_missing, params: { folder } }
  }
  const { protocol, host, hostname } = new URL(embedding.url)
  const isSafe = protocol === 'https:' || OWN_HOSTS.includes(hostname)
  const params = { host, model: embedding.model }
  return isSafe
    ? { level: 'ok', text: TEXTS.embedding_sent, params }
    : { level: 'warn', text: TEXTS.embedding_plain, params }
}

const OWN_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

function ownerName(uid: number): string {
  return uid === process.getuid?.() ? os.userInfo().username : `uid ${uid}`
}

const LOW_MB = 1_000
const TOO_LOW_MB = 200

function spaceFinding(directory: string): Finding {
  let place = directory
  while (!fs.existsSync(place)) place = path.dirname(place)
  const { bavail, bsize } = fs.statfsSync(place)
  const free = Math.floor((bavail * bsize) / 1_000_000)
  const level = free < TOO_LOW_MB ? 'fail' : free < LOW_MB ? 'warn' : 'ok'
  return { level, text: level === 'ok' ? TEXTS.space : TEXTS.space_low, params: { free } }
}

function holderFinding(directory: string): Finding {
  const holder = holderOf(directory)
  if (!holder) return { level: 'ok', text: TEXTS.free }
  const { pid, since, port } = holder
  return { level: 'ok', text: TEXTS.held, params: { pid, since, port: port ?? '-' } }
}

async function* databaseFindings(config: Config): AsyncGenerator<Finding> {
  let stop = async (): Promise<void> => {}
  try {
    let connection: ConnectionOptions | undefined
    if (config.databaseUrl) connection = { connectionString: config.databaseUrl }
    else if (!hasCluster(config.dataDirectory)) return yield { level: 'ok', text: TEXTS.database_new }
    else connection = await runningConnection(config.dataDirectory)
    if (!connection) {
      const embedded = await openEmbedded({ directory: config.dataDirectory })
      stop = embedded.stop
      connection = embedded.connection
    }
    yield* structureFindings(connection)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    yield { level: 'fail', text: { zh: error.say('zh'), en: error.say('en') } }
  } finally {
    await stop()
  }
}

async function* structureFindings(connection: ConnectionOptions): AsyncGenerator<Finding> {
  const database = connect({ ...connection, max: 1 })
  try {
    await checkServer(database)
    const { rows } = await database.pool.query<{ server_version: string }>('show server_version')
    const version = rows[0]?.server_version.split(' ')[0] ?? ''
    yield { level: 'ok', text: TEXTS.database, params: { version } }
    const { pending } = await migrationState(database.db, migrationFolders())
    if (pending.length === 0) yield { level: 'ok', text: TEXTS.current }
    else yield { level: 'warn', text: TEXTS.behind, params: { count: pending.length } }
  } finally {
    await database.close()
  }
}

/** Whether a start has been here: it leaves the cluster, or the note where the cluster went. */
function hasCluster(directory: string): boolean {
  return ['postgres', 'database.json'].some((name) => fs.existsSync(path.join(directory, name)))
}
