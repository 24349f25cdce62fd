import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand, type Ran } from './testing.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'interchange-experts-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const runHere = (...args: string[]): Promise<Ran> => runCommand(args, folder)

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const jsonLines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n')

const PAPERS = jsonLines([
  { id: 'rice', title: '水稻育种', abstract: '水稻抗病品种选育' },
  { id: 'weld', title: '激光焊接', abstract: '铝合金薄板的激光焊接' },
])
const DOCUMENTS = jsonLines([
  { id: 'd1', title: '抗病水稻', text: '水稻种子' },
  { id: 'd2', title: '焊缝检测', text: '铝合金焊缝' },
])
const TABLE = 'person,title,text\nsmith,焊缝检测,铝合金焊缝\ngrower,抗病水稻,水稻种子\nsmith,薄板,激光\n'

interface Given {
  readonly profiles?: string
  readonly name?: string
  readonly papers?: string
  readonly more?: readonly string[]
}

function experts({ profiles = TABLE, name = 'profiles', papers = PAPERS, more = [] }: Given = {}) {
  const given = ['--profiles', file(name, profiles), '--papers', file('papers', papers)]
  return runHere('experts', '--lang', 'en', ...given, ...more)
}

interface Pair {
  readonly person: string
  readonly paper: string
  readonly score: number
}

const pairs = ({ out }: Ran) => JSON.parse(out) as Pair[]
const scoreOf = (all: readonly Pair[], person: string, paper: string) =>
  all.find((pair) => pair.person === person && pair.paper === paper)?.score ?? NaN

describe('interchange experts', () => {
  it('prints every person and paper, people by their documents in a table', async () => {
    const ran = await experts({ more: ['--format', 'json'] })
    const all = pairs(ran)
    expect([ran.code, ran.err]).toEqual([0, []])
    expect(all.map(({ person, paper }) => `${person} ${paper}`)).toEqual([
      'smith rice',
      'grower rice',
      'smith weld',
      'grower weld',
    ])
    expect(scoreOf(all, 'grower', 'rice')).toBeGreaterThan(scoreOf(all, 'smith', 'rice'))
    expect(scoreOf(all, 'smith', 'weld')).toBeGreaterThan(scoreOf(all, 'grower', 'weld'))
  })

  it('prints csv by default, the same each time and in a file', async () => {
    const all = pairs(await experts({ more: ['--format', 'json'] }))
    const lines = all.map(({ person, paper, score }) => `${person},${paper},${score}`)
    const { out } = await experts()
    expect(out).toBe(['person,paper,score', ...lines, ''].join('\r\n').slice(0, -1))
    const path = join(folder, 'out.csv')
    expect(await experts({ more: ['--out', path] })).toEqual({ code: 0, out: '', err: [] })
    expect(readFileSync(path, 'utf8')).toBe(`\uFEFF${out}\n`)
  })

  it('takes the column id for the person, unless there is one for people', async () => {
    const named = await experts({ profiles: TABLE.replace('person', 'id') })
    expect(named).toEqual(await experts())
    const profiles = '人员,编号,标题\nsmith,p1,焊接\nsmith,p2,检测\n'
    const ran = await experts({ profiles, more: ['--format', 'json'] })
    expect([ran.err, pairs(ran).map(({ person }) => person)]).toEqual([[], ['smith', 'smith']])
  })

  it('takes people as lists of ids, looked up among documents and papers', async () => {
    const documents = ['--documents', file('documents', DOCUMENTS), '--format', 'json']
    const profiles = JSON.stringify({ smith: ['d2'], grower: ['d1', 'rice'] })
    const ran = await experts({ profiles, more: documents })
    expect([ran.code, ran.err]).toEqual([0, []])
    expect(scoreOf(pairs(ran), 'grower', 'rice')).toBeGreaterThan(scoreOf(pairs(ran), 'smith', 'rice'))
    const samples = JSON.stringify(
      { 1: { smith: [] }, 2: { smith: ['d2'], grower: ['d1', 'rice'] } },
      null,
      2,
    )
    const more = [...documents, '--sample', '2']
    expect(await experts({ profiles: samples, name: 'profiles.json', more })).toEqual(ran)
  })

  it('counts and names unknown ids, people without documents and rows without words', async () => {
    const profiles = JSON.stringify({ smith: ['d9'], grower: ['rice', 8] })
    expect((await experts({ profiles })).err).toEqual([
      'profiles: 2 document ids are in neither --papers nor --documents and were left out: d9, 8',
      'profiles: 1 people have no document to go by, so that their scores are 0: smith',
    ])
    expect((await experts({ profiles: 'person,title\nsmith,的\n' })).err).toEqual([
      'profiles: 1 rows have no words to match by (empty, function words or signs only) and match nothing: smith (line 2)',
      'profiles: 1 people have no document to go by, so that their scores are 0: smith',
    ])
  })
})

describe('wrong use and wrong files', () => {
  it.each<[Given, string]>([
    [{ more: ['--format', 'xml'] }, 'The value “xml” of --format is not valid; it must be csv | json.'],
    [
      { profiles: '{"1":{"a":[]},"2":{"a":[]}}' },
      'profiles holds several samples of profiles; choose one with --sample: 1 | 2.',
    ],
    [
      { profiles: '{"1":{"a":[]},"2":{"a":[]}}', more: ['--sample', '3'] },
      'The value “3” of --sample is not valid; it must be 1 | 2.',
    ],
    [{ profiles: '{"a":[]}', more: ['--sample', '1'] }, 'profiles holds no samples; leave out --sample.'],
    [{ more: ['--sample', '1'] }, 'profiles holds no samples; leave out --sample.'],
    [
      { profiles: '{"a":"rice"}', name: 'profiles.json' },
      'profiles.json: “a” must be a list of document ids, like {"person": ["p1", "p2"]}.',
    ],
    [
      { profiles: '{\n  "a": ["rice",]\n}\n', name: 'profiles.json' },
      'profiles.json, line 2: from character 16 on it is not JSON.',
    ],
    [
      { profiles: 'name,title\na,b\n' },
      'profiles has no column person/id; name the columns person,id,title,text on the first line.',
    ],
    [{ profiles: 'person,title\n,b\n' }, 'profiles, line 2, column “person” is empty; fill it in.'],
    [
      { papers: 'id,abstract\nx,b\nx,c\n' },
      'papers, line 3, column “id”: “x” stands on line 2 already; delete one of them.',
    ],
    [
      { papers: 'id,year\nx,1\n' },
      'papers has no column title/text; name the columns id,title,text on the first line.',
    ],
  ])('ends with 2 and one line, having written nothing: %o', async (given, line) => {
    const out = join(folder, 'out')
    const ran = await experts({ ...given, more: [...(given.more ?? []), '--out', out] })
    expect([ran.code, ran.out, ran.err.at(-1)]).toEqual([2, '', line])
    expect(readdirSync(folder)).not.toContain('out')
  })

  it('takes standard input for one file only, and names a file that is not there', async () => {
    expect((await runHere('experts', '--lang', 'en', '--profiles', '-', '--papers', '-')).err).toEqual([
      'Standard input (-) serves one table only; give the others as files.',
    ])
    const none = join(folder, 'none')
    const papers = file('papers', PAPERS)
    expect(await runHere('experts', '--lang', 'en', '--profiles', none, '--papers', papers)).toEqual({
      ...{ code: 2, out: '' },
      err: ['The file none cannot be read (ENOENT). Check its path and permissions.'],
    })
  })
})
