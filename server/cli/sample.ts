import type { Command } from 'commander'
import { say } from '#platform/i18n.ts'
import { isEmpty, loadSample, type SampleAccount } from '../sample-load.ts'
import { cliFaults, usageFaults } from './faults.ts'
import type { Terminal } from './terminal.ts'
import { addPlaceOptions, withProduct, type PlaceOptions } from './with-product.ts'

const TEXTS = {
  about: { zh: '把示例城市载入空数据库', en: 'load the sample city into an empty database' },
  name: { zh: '示例名称（目前只有 city）', en: 'name of the sample (there is only city)' },
  login: { zh: '登录名', en: 'sign-in name' },
  password: { zh: '密码', en: 'password' },
  role: { zh: '角色', en: 'role' },
  place: { zh: '地区', en: 'place' },
}

export function addSample(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const command = program
    .command('sample')
    .description(say(TEXTS.about, language))
    .option('--name <name>', say(TEXTS.name, language), 'city')
  addPlaceOptions(command, language).action(async (options: PlaceOptions & { name: string }) => {
    checkSampleName('--name', options.name, ['city'])
    await withProduct({ options, terminal }, async (product, { dataDirectory }) => {
      if (!(await isEmpty(product))) throw cliFaults.not_empty()
      const accounts = await loadSample(product, { dataDirectory, onProgress: terminal.progress() })
      printAccounts(terminal, accounts)
    })
  })
}

export function checkSampleName(name: string, value: string, known: readonly string[]): void {
  if (!known.includes(value)) throw usageFaults.value_wrong({ name, value, expected: known.join(' | ') })
}

/** The sample's accounts as a table, for somebody who wants to try the product. */
export function printAccounts({ print, language }: Terminal, accounts: readonly SampleAccount[]): void {
  if (accounts.length === 0) return
  const header = [TEXTS.login, TEXTS.password, TEXTS.role, TEXTS.place].map((text) => say(text, language))
  const rows = accounts.map(({ login, password, role, place }) => [
    login,
    password,
    say(role, language),
    place,
  ])
  const widths = header.map((_name, column) =>
    Math.max(...[header, ...rows].map((row) => width(row[column] ?? ''))),
  )
  for (const row of [header, ...rows]) {
    const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
    print(`  ${cells.join('  ')}`.trimEnd())
  }
}

/** Columns a text takes on a terminal: Chinese characters take two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(character) ? 2 : 1),
    0,
  )
}
