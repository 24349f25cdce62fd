import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { ROLES, system, type Role } from '#platform/actor.ts'
import { checkPassword } from '#platform/auth/passwords.ts'
import { inTransaction } from '#platform/context.ts'
import { say } from '#platform/i18n.ts'
import { createPersonWithAccount } from '#register'
import { usageFaults } from './faults.ts'
import { readPassword, type Terminal } from './terminal.ts'
import { addPlaceOptions, withProduct, type PlaceOptions } from './with-product.ts'

const TEXTS = {
  group: { zh: '管理员账号', en: 'accounts of administrators' },
  about: {
    zh: '开通一个工作人员账号；密码从终端输入（不显示）、从标准输入读取，或用 --generate 生成',
    en: 'open an account for staff; the password is typed unseen, read from standard input, or made by --generate',
  },
  login: { zh: '登录名', en: 'sign-in name' },
  name: { zh: '姓名（默认同登录名）', en: 'name of the person (the sign-in name by default)' },
  place: { zh: '地区代码（默认 000000，全国）', en: 'code of the place (000000, the country, by default)' },
  role: { zh: '角色（默认 administrator）', en: 'role (administrator by default)' },
  generate: { zh: '生成密码并显示一次', en: 'make a password and show it once' },
  prompt: { zh: '密码：', en: 'Password: ' },
  done: { zh: '已开通账号 {login}。', en: 'The account {login} is open.' },
  password: { zh: '密码（只显示这一次）：{password}', en: 'Password (shown only now): {password}' },
}

interface CreateOptions extends PlaceOptions {
  readonly login: string
  readonly name?: string
  readonly place: string
  readonly role: string
  readonly generate?: boolean
}

export function addAdmin(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const group = program.command('admin').description(say(TEXTS.group, language))
  const command = group
    .command('create')
    .description(say(TEXTS.about, language))
    .requiredOption('--login <name>', say(TEXTS.login, language))
    .option('--name <text>', say(TEXTS.name, language))
    .option('--place <code>', say(TEXTS.place, language), '000000')
    .option('--role <role>', `${say(TEXTS.role, language)}: ${ROLES.join(' | ')}`, 'administrator')
    .option('--generate', say(TEXTS.generate, language))
  addPlaceOptions(command, language).action((options: CreateOptions) => createAdmin(options, terminal))
}

async function createAdmin(options: CreateOptions, terminal: Terminal): Promise<void> {
  const { login, name = login, place: placeCode } = options
  const role = ROLES.find((known) => known === options.role)
  if (!role)
    throw usageFaults.value_wrong({ name: '--role', value: options.role, expected: ROLES.join(' | ') })
  const password = options.generate
    ? randomBytes(12).toString('base64url')
    : await readPassword(say(TEXTS.prompt, terminal.language))
  // Before the database is opened, so that a weak one is refused at once.
  checkPassword(password)
  await withProduct({ options, terminal }, (product) =>
    inTransaction(product.source, { actor: system, language: terminal.language }, (ctx) =>
      createPersonWithAccount(ctx, {
        ...{ login, password, name, placeCode, verified: true },
        grants: [{ role: role satisfies Role, placeCode }],
      }),
    ),
  )
  terminal.note(TEXTS.done, { login })
  if (options.generate) terminal.print(say(TEXTS.password, terminal.language, { password }))
}
