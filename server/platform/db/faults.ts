import { defineFaults } from '../errors.ts'

export const databaseFaults = defineFaults('database', {
  unreachable: {
    kind: 'unavailable',
    zh: '无法连接数据库（{why}）。请检查数据库是否已启动、地址和口令是否正确。',
    en: 'The database cannot be reached ({why}). Check that it is running and that its address and password are right.',
  },
  too_old: {
    kind: 'unavailable',
    zh: '数据库是 PostgreSQL {version}，本系统需要 15 或更高版本。请升级数据库。',
    en: 'The database is PostgreSQL {version}; 15 or newer is needed. Upgrade the database.',
  },
  migration_failed: {
    kind: 'unavailable',
    zh: '数据库结构升级“{name}”失败（{why}）。数据没有改动，请根据原因处理后重试。',
    en: 'The migration “{name}” failed ({why}). Nothing was changed; mend the cause and try again.',
  },
})
