import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { say } from '#platform/i18n.ts'
import { run } from './cli.ts'
import type { Terminal } from './cli/terminal.ts'
import { packageVersion } from './package-root.ts'

async function runHere(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, (language): Terminal => ({
    language,
    print: (line) => void out.push(line),
    note: (text, params) => void err.push(typeof text === 'string' ? text : say(text, language, params)),
    progress: () => () => {},
  }))
  return { code, out, err }
}

describe('wrong use of the command line', () => {
  it.each<[string[], string]>([
    [[], 'Name a command; interchange --help lists them.'],
    [['import'], 'Name a command; interchange --help lists them.'],
    [['import', 'nope'], 'There is no command “nope”; interchange --help lists them.'],
    [['import', 'needs'], 'The argument file is missing; see interchange import needs --help.'],
    [['migrate', 'now'], 'There are too many arguments; see interchange migrate --help.'],
    [['admin', 'create'], 'The option --login <name> is needed; see interchange admin create --help.'],
    [['figures', '--nope'], 'There is no option --nope; interchange figures --help lists them.'],
    [['figures', '--format', 'xml'], 'The value “xml” of --format is not valid; it must be json | csv.'],
    [['sample', '--name', 'moon'], 'The value “moon” of --name is not valid; it must be city.'],
    [['start', '--sample', 'moon'], 'The value “moon” of --sample is not valid; it must be city | none.'],
    [['start', '--port', '65536'], 'The value “65536” of --port is not valid; it must be 0–65535.'],
    [
      ['admin', 'create', '--login', 'anna', '--role', 'king'],
      'The value “king” of --role is not valid; it must be broker | officer | auditor | administrator.',
    ],
    [
      ['doctor', '--data', 'a', '--database-url', 'postgres://b'],
      'Give either --data or --database-url, not both.',
    ],
    [
      ['doctor', '--database-url', 'mysql://b'],
      'The setting DATABASE_URL is not valid: must start with postgres:// or postgresql://',
    ],
    ...[
      '2021-12-31..2017-01-01',
      '2017-02-30..2017-12-31',
      '2017-01-01',
      '2017..2021',
      '2017-01-01..2018-01-01..',
    ].map((period): [string[], string] => [
      ['figures', '--period', period],
      `The period “${period}” is not valid; write it like 2017-01-01..2021-12-31, the first day not after the last.`,
    ]),
  ])('ends with 2 and one line: %o', async (args, line) => {
    expect(await runHere('--lang', 'en', ...args)).toEqual({ code: 2, out: [], err: [line] })
  })

  it('speaks Chinese where it is asked to, wherever the option stands', async () => {
    const err = ['没有“nope”这个命令；interchange --help 列出全部命令。']
    expect(await runHere('--lang', 'zh', 'nope')).toEqual({ code: 2, out: [], err })
    expect(await runHere('nope', '--lang=zh')).toEqual({ code: 2, out: [], err })
  })

  it.each([['--lang'], ['--lang', 'fr'], ['--lang=']])(
    'refuses a language it does not speak: %s %s',
    async (...args) => {
      const { code, out, err } = await runHere(...args)
      expect([code, out, err.length, err[0]?.includes('zh | en')]).toEqual([2, [], 1, true])
    },
  )
})

describe('help', () => {
  it.each([
    'start',
    'migrate',
    'sample',
    'admin',
    'import',
    'figures',
    'match',
    'experts',
    'assign',
    'doctor',
  ])('explains %s in both languages', async (name) => {
    const [zh, en] = await Promise.all([
      runHere(name, '--help', '--lang', 'zh'),
      runHere(name, '--help', '--lang', 'en'),
    ])
    expect([zh.code, zh.err, zh.out[0]?.startsWith(`用法： interchange ${name}`)]).toEqual([0, [], true])
    expect([en.code, en.err, en.out[0]?.startsWith(`Usage: interchange ${name}`)]).toEqual([0, [], true])
    expect(en.out[0]).not.toMatch(/[\u4e00-\u9fff]/)
  })
})

describe('without a database', () => {
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'interchange-cli-'))
    process.env['INTERCHANGE_DATA'] = directory
  })
  afterEach(() => {
    delete process.env['INTERCHANGE_DATA']
    rmSync(directory, { recursive: true })
  })

  it.each([['figures'], ['migrate'], ['sample']])(
    '%s says in one line that it cannot be reached',
    async (name) => {
      const url = 'postgres://nobody@127.0.0.1:1/none'
      expect(await runHere(name, '--database-url', url, '--lang', 'en')).toEqual({
        ...{ code: 1, out: [] },
        err: [
          'The database cannot be reached (connect ECONNREFUSED 127.0.0.1:1). ' +
            'Check that it is running and that its address and password are right.',
        ],
      })
    },
  )

  it('shows the version', async () => {
    expect(await runHere('--version')).toEqual({ code: 0, out: [packageVersion], err: [] })
  })

  it('gives each kind of import the switch that suits it, and no other', async () => {
    const optionsOf = async (kind: string) => {
      const { out } = await runHere('import', kind, '--help', '--lang', 'en')
      return ['--publish', '--no-publish', '--place <code>', '--verified'].filter((option) =>
        out[0]?.includes(`  ${option} `),
      )
    }
    const posting = ['--publish', '--no-publish', '--place <code>']
    expect(await Promise.all(['needs', 'offers', 'organisations', 'people'].map(optionsOf))).toEqual([
      posting,
      posting,
      ['--verified'],
      ['--verified'],
    ])
    const { code, err } = await runHere('import', 'needs', 'needs.csv', '--verified', '--lang', 'en')
    expect([code, err.length]).toEqual([2, 1])
  })
})
