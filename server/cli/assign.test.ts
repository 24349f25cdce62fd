import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { say } from '#platform/i18n.ts'
import { run } from '../cli.ts'
import type { Terminal } from './terminal.ts'

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'interchange-assign-'))))
afterAll(() => rmSync(folder, { recursive: true }))

async function runHere(...args: string[]): Promise<{ code: number; out: string; err: string[] }> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, (language): Terminal => ({
    language,
    print: (line) => void out.push(line),
    note: (text, params) => void err.push(typeof text === 'string' ? text : say(text, language, params)),
    progress: () => () => {},
  }))
  return { code, out: out.join('\n'), err }
}

const AFFINITIES = ['left,right,score', 'a,x,0.9', 'a,y,0.5', 'b,x,0.8', 'b,y,0.1']
const LIMITS = ['side,id,min,max', 'left,a,1,1', 'left,b,1,1', 'right,x,0,1', 'right,y,0,1']

function file(name: string, content: readonly string[] | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content instanceof Buffer ? content : content.join('\n'))
  return path
}

interface Given {
  readonly affinities?: readonly string[] | Buffer
  readonly limits?: readonly string[] | Buffer
  readonly more?: readonly string[]
}

function assign({ affinities = AFFINITIES, limits = LIMITS, more = [] }: Given = {}) {
  const [scores, bounds] = [file('scores.csv', affinities), file('limits.csv', limits)]
  return runHere('assign', '--lang', 'en', '--affinities', scores, '--limits', bounds, ...more)
}

const BEST = [
  { left: 'a', right: 'y', score: 0.5 },
  { left: 'b', right: 'x', score: 0.8 },
]
const RESULT = {
  objective: 'total',
  total: 1.3,
  worst: 0.5,
  seats: 2,
  pairs: BEST,
  alternates: [],
  seed: null,
}

describe('interchange assign', () => {
  it('prints the best allocation as json', async () => {
    const { code, out, err } = await assign()
    expect({ code, out: JSON.parse(out) as unknown, err }).toEqual({ code: 0, out: RESULT, err: [] })
  })

  it('prints pairs as csv', async () => {
    expect(await assign({ more: ['--format', 'csv'] })).toEqual({
      ...{ code: 0, err: [] },
      out: 'left,right,score\r\na,y,0.5\r\nb,x,0.8\r',
    })
  })

  it('keeps conflicts and fixed pairs, and lists stand-ins', async () => {
    const right = [...LIMITS, 'right,z,0,1']
    const scores = [...AFFINITIES, 'a,z,0.4']
    const conflicts = ['--conflicts', file('conflicts.csv', ['left,right', 'a,y'])]
    const fixed = ['--fixed', file('fixed.csv', ['left,right', 'b,y'])]
    const more = [...conflicts, ...fixed, '--alternates', '2', '--objective', 'fair']
    const { out } = await assign({ affinities: scores, limits: right, more })
    expect(JSON.parse(out)).toEqual({
      ...{ objective: 'fair', total: 1, worst: 0.1, seats: 2, seed: null },
      pairs: [
        { left: 'a', right: 'x', score: 0.9 },
        { left: 'b', right: 'y', score: 0.1 },
      ],
      alternates: [{ left: 'a', right: 'z', score: 0.4 }],
    })
  })

  it('draws by a seed within a limit on probabilities', async () => {
    const more = ['--probability-limit', '0.5', '--seed', '42']
    const { out } = await assign({ more })
    const { probabilities, seed } = JSON.parse(out) as { probabilities: unknown; seed: number }
    const all = [
      ['a', 'x'],
      ['a', 'y'],
      ['b', 'x'],
      ['b', 'y'],
    ]
    expect({ seed, probabilities }).toEqual({
      seed: 42,
      probabilities: all.map(([left, right]) => ({ left, right, probability: 0.5 })),
    })
    expect((await assign({ more })).out).toBe(out)
  })

  it('reads GB18030, a byte-order mark, Chinese headers and full-width digits', async () => {
    const limits = Buffer.from(`\uFEFF${LIMITS.join('\r\n')}`)
    // 左侧,右侧,分数 in GB18030.
    const header = Buffer.from([
      0xd7, 0xf3, 0xb2, 0xe0, 0x2c, 0xd3, 0xd2, 0xb2, 0xe0, 0x2c, 0xb7, 0xd6, 0xca, 0xfd,
    ])
    // ０.８ with its digits full-width.
    const wide = Buffer.from([0xa3, 0xb0, 0x2e, 0xa3, 0xb8])
    const rest = ['\na,x,0.9\na,y,0.5\nb,x,', '\nb,y,0.1\n'].map((text) => Buffer.from(text))
    const { code, out, err } = await assign({
      limits,
      affinities: Buffer.concat([header, rest[0]!, wide, rest[1]!]),
    })
    expect([code, JSON.parse(out), err.length]).toEqual([0, RESULT, 2])
  })
})

describe('no solution', () => {
  it('ends with 3, the reason on standard error and in json', async () => {
    const limits = LIMITS.map((line) => line.replace('right,x,0,1', 'right,x,0,0'))
    const { code, out, err } = await assign({ limits })
    const { feasible, collisions } = JSON.parse(out) as {
      feasible: boolean
      collisions: { text: { en: string } }[]
    }
    expect([code, feasible, err]).toEqual([3, false, collisions.map(({ text }) => text.en)])
    expect(err).toEqual([
      '2 left ids (a, b) need at least 2 more seats; the 2 right ids that can serve them (x, y) have 1 free: 1 short. ' +
        'Raise the maximum of x by 1; or lower the minimum of b by 1.',
    ])
    expect(await assign({ limits, more: ['--format', 'csv'] })).toEqual({ code: 3, out: '', err })
  })
})

describe('wrong use and wrong tables', () => {
  it.each<[Given, string]>([
    [
      { more: ['--objective', 'best'] },
      'The value “best” of --objective is not valid; it must be total | fair.',
    ],
    [{ more: ['--format', 'xml'] }, 'The value “xml” of --format is not valid; it must be json | csv.'],
    [{ more: ['--alternates', '-1'] }, 'The value “-1” of --alternates is not valid; it must be 0–1000.'],
    [
      { more: ['--probability-limit', '1.5', '--seed', '1'] },
      'The value “1.5” of --probability-limit is not valid; it must be 0.0001–1.',
    ],
    [
      { more: ['--probability-limit', '0.5'] },
      'The option --seed <number> is needed; see interchange assign --help.',
    ],
    [
      { affinities: ['left,right', 'a,x'] },
      'scores.csv has no column score; name the columns left,right,score on the first line.',
    ],
    [
      { affinities: [...AFFINITIES, 'a,x,1'] },
      'scores.csv, line 6, column “right”: “a,x” stands on line 2 already; delete one of them.',
    ],
    [
      { affinities: ['left,right,score', 'a,x,high'] },
      'scores.csv, line 2, column “score”: “high” is not a number; write it like 0.85.',
    ],
    [
      { affinities: ['left,right,score', 'a,x,'] },
      'scores.csv, line 2, column “score” is empty; fill it in.',
    ],
    [
      { affinities: ['left,right,score', 'a,x,1,2'] },
      'scores.csv, line 2: this line has 4 cells, the header 3; look for a separator too many.',
    ],
    [
      { affinities: ['left,right,score', 'c,x,1'] },
      'scores.csv, line 2, column “left”: “c” is not in limits.csv; add its limits or correct the id.',
    ],
    [
      { affinities: ['left,right,score', 'a,x,1e300'] },
      'scores.csv: The scores are too large (up to 1e+300) to be exact to a millionth; divide all by one number',
    ],
    [
      { affinities: [] },
      'scores.csv: The file is empty. Download the template, fill it in and upload it again.',
    ],
    [
      { limits: ['side,id,min,max', 'left,a,2,1'] },
      'limits.csv, line 2, column “min”: the minimum 2 is above the maximum 1.',
    ],
    [
      { limits: ['side,id,min,max', 'left,a,0.5,1'] },
      'limits.csv, line 2, column “min”: “0.5” must be a whole number from 0.',
    ],
    [
      { limits: ['side,id,min,max', 'top,a,0,1'] },
      'limits.csv, line 2, column “side”: “top” must be left or right.',
    ],
    [
      { limits: [...LIMITS, 'left,a,0,1'] },
      'limits.csv, line 6, column “id”: “a” stands on line 2 already; delete one of them.',
    ],
    [
      { limits: ['side,id,min', 'left,a,1'] },
      'limits.csv has no column max; name the columns side,id,min,max on the first line.',
    ],
  ])('ends with 2 and one line: %o', async (given, line) => {
    const { code, out, err } = await assign(given)
    expect({ code, out, err: err.map((text) => text.replaceAll(join(folder, '/'), '')) }).toEqual({
      ...{ code: 2, out: '', err: [line] },
    })
  })

  it('names a file that is not there, and takes standard input once only', async () => {
    const none = join(folder, 'none.csv')
    expect(await runHere('assign', '--lang', 'zh', '--affinities', none, '--limits', none)).toEqual({
      ...{ code: 2, out: '' },
      err: [`无法读取文件 ${none}（ENOENT）。请检查路径和权限。`],
    })
    expect(await runHere('assign', '--lang', 'zh', '--affinities', '-', '--limits', '-')).toEqual({
      ...{ code: 2, out: '' },
      err: ['标准输入（-）只能给一个表用；请把其余的表写成文件。'],
    })
    expect((await runHere('assign', '--lang', 'en', '--limits', none)).err).toEqual([
      'The option --affinities <file> is needed; see interchange assign --help.',
    ])
  })

  it.each(['zh', 'en'])('explains itself: %s', async (language) => {
    const { code, out } = await runHere('assign', '--help', '--lang', language)
    expect([code, out.includes('--probability-limit <number>')]).toEqual([0, true])
    if (language === 'en') expect(out).not.toMatch(/[\u4e00-\u9fff]/)
  })
})
