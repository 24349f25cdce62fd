import { defineFaults } from '#platform/errors.ts'

/** Wrong use of the command line: exit code 2. */
export const usageFaults = defineFaults('usage', {
  command_missing: {
    kind: 'invalid',
    zh: '请写明命令；interchange --help 列出全部命令。',
    en: 'Name a command; interchange --help lists them.',
  },
  command_unknown: {
    kind: 'invalid',
    zh: '没有“{name}”这个命令；interchange --help 列出全部命令。',
    en: 'There is no command “{name}”; interchange --help lists them.',
  },
  option_unknown: {
    kind: 'invalid',
    zh: '没有 {name} 这个选项；interchange {command} --help 列出全部选项。',
    en: 'There is no option {name}; interchange {command} --help lists them.',
  },
  argument_missing: {
    kind: 'invalid',
    zh: '缺少参数 {name}；用法见 interchange {command} --help。',
    en: 'The argument {name} is missing; see interchange {command} --help.',
  },
  option_missing: {
    kind: 'invalid',
    zh: '缺少必填选项 {name}；用法见 interchange {command} --help。',
    en: 'The option {name} is needed; see interchange {command} --help.',
  },
  arguments_excess: {
    kind: 'invalid',
    zh: '参数太多；用法见 interchange {command} --help。',
    en: 'There are too many arguments; see interchange {command} --help.',
  },
  value_wrong: {
    kind: 'invalid',
    zh: '{name} 的值“{value}”不正确，应为 {expected}。',
    en: 'The value “{value}” of {name} is not valid; it must be {expected}.',
  },
  period_wrong: {
    kind: 'invalid',
    zh: '时段“{value}”不正确，请写成 2017-01-01..2021-12-31，且开始日期不晚于截止日期。',
    en: 'The period “{value}” is not valid; write it like 2017-01-01..2021-12-31, the first day not after the last.',
  },
  two_databases: {
    kind: 'invalid',
    zh: '--data 和 --database-url 只能选用一个。',
    en: 'Give either --data or --database-url, not both.',
  },
})

/** What keeps a command from its work: exit code 1. */
export const cliFaults = defineFaults('cli', {
  unexpected: {
    kind: 'unavailable',
    zh: '出现意外错误：{why}。请设置 LOG_LEVEL=debug 后重试，并把输出交给开发人员。',
    en: 'An unexpected error: {why}. Run again with LOG_LEVEL=debug and give the output to the developers.',
  },
  interrupted: { kind: 'unavailable', zh: '已取消。', en: 'Cancelled.' },
  behind: {
    kind: 'conflict',
    zh: '数据库结构落后于本版本（{count} 项升级未执行）。请先执行 interchange migrate。',
    en: 'The database is behind this version ({count} migrations pending). Run interchange migrate first.',
  },
  not_empty: {
    kind: 'conflict',
    zh: '数据库中已有人员或单位，示例城市只能载入空数据库。请换一个数据目录。',
    en: 'The database holds people or organisations already; the sample goes into an empty one only. Choose another data directory.',
  },
  file_unreadable: {
    kind: 'not_found',
    zh: '无法读取文件 {path}({reason})。请检查路径和权限。',
    en: 'The file {path} cannot be read ({reason}). Check its path and permissions.',
  },
  file_unwritable: {
    kind: 'unavailable',
    zh: '无法写入文件 {path}({reason})。请检查路径和权限。',
    en: 'The file {path} cannot be written ({reason}). Check its path and permissions.',
  },
  rows_refused: {
    kind: 'unprocessable',
    zh: '没有导入任何内容：{rows} 行中有 {problems} 处不能接受，已写入 {path}。',
    en: 'Nothing was imported: {problems} problems in {rows} rows, listed in {path}.',
  },
  checks_failed: {
    kind: 'unavailable',
    zh: '{count} 项检查未通过。',
    en: '{count} of the checks failed.',
  },
})
