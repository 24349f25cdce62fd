import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSheet } from '#platform/sheets/index.ts'
import { FEW, openMatchFolder, parsed, ranking, type Given } from './match-testing.ts'

const { folder, runHere, file, match } = openMatchFolder()

describe('interchange match', () => {
  it('prints the matches of each need as json, best first', async () => {
    const ran = await match()
    expect([ran.code, ran.err]).toEqual([0, [FEW]])
    const [first, second] = parsed(ran)
    expect([first?.need, first?.title, second?.title]).toEqual(['n1', '铝合金焊接', '水稻抗病品种'])
    expect(ranking(ran)).toEqual([
      ['n1', ['weld', 'tea']],
      ['n2', ['rice', 'tea']],
    ])
    expect(first?.matches.map(({ rank }) => rank)).toEqual([1, 2])
    expect(Object.keys(first?.matches[0] ?? {})).toEqual(['offer', 'rank', 'score'])
    expect(first!.matches[0]!.score).toBeGreaterThan(first!.matches[1]!.score)
  })

  it.each([
    ['zh', '标题相似', /^覆盖需求用词的 \d+%$/],
    ['en', 'Title', /^Covers \d+% of the need’s words$/],
  ] as const)(
    'explains with points that add up, in the language asked for: %s',
    async (language, label, text) => {
      const [first] = parsed(await match({ language, more: ['--explain'] }))
      const [best] = first!.matches
      expect(best?.signals?.map(({ name }) => name)).toEqual(['title', 'body', 'track_record'])
      expect(best?.signals?.[0]).toMatchObject({ label, sentence: expect.stringMatching(text) as string })
      const points = best!.signals!.reduce((sum, signal) => sum + signal.points, 0)
      expect(points).toBe(Math.round(best!.score))
      expect(best?.sharedWords).toContain('铝合金')
    },
  )

  it('prints csv, with reasons when asked for', async () => {
    const plain = await match({ more: ['--format', 'csv', '--top', '1'] })
    const matches = parsed(await match({ more: ['--top', '1'] }))
    const lines = matches.map(({ need, matches: [one] }) => `${need},${one!.offer},1,${one!.score}`)
    expect(plain.out).toBe(['need,offer,rank,score', ...lines, ''].join('\r\n').slice(0, -1))
    const explained = await match({ more: ['--format', 'csv', '--top', '1', '--explain'], language: 'zh' })
    expect(explained.out.split('\r\n').slice(0, 2)).toEqual([
      'need,offer,rank,score,reasons',
      expect.stringMatching(/^n1,weld,1,[\d.]+,"?标题相似 \d+ 分：.*；内容相似 \d+ 分：.*；共同词语：/),
    ])
  })

  it('prints a run for trec, with scores that fall even where offers are equal', async () => {
    const offers = ['c', 'a', 'b'].map((id) => ({ id, title: '铝合金焊接' }))
    const { out } = await match({ offers, more: ['--format', 'trec'] })
    const rows = out.split('\n').map((line) => line.split(' '))
    expect(rows.map(([need, zero, offer, rank, , run_]) => [need, zero, offer, rank, run_])).toEqual(
      ['a', 'b', 'c'].map((id, at) => ['n1', 'Q0', id, String(at + 1), 'interchange']),
    )
    const scores = rows.map(([, , , , score]) => score ?? '')
    expect(scores.every((score) => /^\d+\.\d{6}$/.test(score))).toBe(true)
    expect(scores.map((score) => Math.round((Number(scores[0]) - Number(score)) * 1e6))).toEqual([0, 1, 2])
    const { err } = await match({ offers, more: ['--format', 'trec', '--explain'] })
    expect(err[0]).toBe('The trec format has no room for reasons, so --explain changes nothing.')
  })

  it('writes a workbook that reads back as the csv', async () => {
    const path = join(folder(), 'matches.xlsx')
    const { code, out } = await match({ more: ['--format', 'xlsx', '--out', path] })
    const { columns, rows } = await readSheet({ path })
    const csv = await match({ more: ['--format', 'csv'] })
    expect([code, out, columns]).toEqual([0, '', ['need', 'offer', 'rank', 'score']])
    expect(rows.map(({ cells }) => Object.values(cells).join(','))).toEqual(
      csv.out.trim().split('\r\n').slice(1),
    )
  })

  it('gives the same bytes each time, whatever the order of the offers', async () => {
    const offers = Array.from({ length: 240 }, (_, at) => ({
      id: `o${at}`,
      title: `${['水稻', '焊接', '茶园', '电池'][at % 4]!}技术${at}`,
      text: ['育种 抗病 种子', '激光 铝合金 薄板', '病虫害 绿色 防控', '正极 材料 隔膜'][(at * 7) % 4]!,
    }))
    const first = await match({ offers, more: ['--explain'] })
    expect([first.code, first.err]).toEqual([0, []])
    expect(first.out).toContain('"name":"semantic"')
    expect((await match({ offers, more: ['--explain'] })).out).toBe(first.out)
  })
})

describe('wrong use and wrong tables', () => {
  it.each<[Given, string]>([
    [
      { more: ['--format', 'xml'] },
      'The value “xml” of --format is not valid; it must be json | csv | xlsx | trec.',
    ],
    [{ more: ['--top', '0'] }, 'The value “0” of --top is not valid; it must be 1–10000.'],
    [{ more: ['--top', '10001'] }, 'The value “10001” of --top is not valid; it must be 1–10000.'],
    [
      { needs: 'title,text\na,b\n' },
      'needs has no column id; name the columns id,title,text on the first line.',
    ],
    [
      { needs: 'id,name\na,b\n' },
      'needs has no column title/text; name the columns id,title,text on the first line.',
    ],
    [{ needs: 'id,title\n,b\n' }, 'needs, line 2, column “id” is empty; fill it in.'],
    [
      { offers: '编号,标题\na,b\nc,d\na,e\n' },
      'offers, line 4, column “编号”: “a” stands on line 2 already; delete one of them.',
    ],
    [
      { needs: 'id,title,indices\na,b,密度≤2.7；强度很高\n' },
      'needs, line 2, column “indices”: “强度很高” at character 8 has no figure; write it like “tensile strength ≥ 600 MPa”.',
    ],
    [
      { needs: 'id,title\na b,c\n', more: ['--format', 'trec'] },
      'needs, line 2, column “id”: an id in the trec format must not hold blanks.',
    ],
    [
      { needs: 'id,title\na,b,c\n' },
      'needs, line 2: this line has 3 cells, the header 2; look for a separator too many.',
    ],
    [{ needs: '' }, 'needs: The file is empty. Download the template, fill it in and upload it again.'],
  ])('ends with 2 and one line, having written nothing: %o', async (given, line) => {
    const out = join(folder(), 'out')
    const ran = await match({ ...given, more: [...(given.more ?? []), '--out', out] })
    const notes = ran.err.slice(0, -1).filter((text) => !text.includes('columns are not known'))
    expect([ran.code, ran.out, notes, ran.err.at(-1)]).toEqual([2, '', [], line])
    expect(readdirSync(folder()).sort()).toEqual(['needs', 'offers'])
  })

  it('names the line and column of broken JSON', async () => {
    const { code, err } = await match({ needs: '{"id":"a","title":"b"}\n{"id":"c" "title":"d"}\n' })
    expect([code, err.length, err[0]]).toEqual([2, 1, expect.stringMatching(/^needs: .*2.*11/)])
  })

  it('takes standard input for one table only, and names a file that is not there', async () => {
    expect(await runHere('match', '--lang', 'zh', '--needs', '-', '--offers', '-')).toEqual({
      ...{ code: 2, out: '' },
      err: ['标准输入（-）只能给一个表用；请把其余的表写成文件。'],
    })
    const none = join(folder(), 'none')
    expect((await runHere('match', '--lang', 'en', '--needs', none, '--offers', none)).err).toEqual([
      'The file none cannot be read (ENOENT). Check its path and permissions.',
    ])
  })
})

describe('--out', () => {
  it('replaces the file when the result is whole, behind a link too, and leaves nothing beside it', async () => {
    const [target, link] = [file('matches.json', 'before'), join(folder(), 'link')]
    symlinkSync(target, link)
    const { code, out } = await match({ more: ['--out', link] })
    expect([code, out, readFileSync(target, 'utf8')]).toEqual([0, '', `${(await match()).out}\n`])
    expect(readdirSync(folder()).sort()).toEqual(['link', 'matches.json', 'needs', 'offers'])
  })

  it.each([
    ['/dev/null', 'ENOTSUP'],
    ['.', 'EISDIR'],
    ['none/matches.json', 'ENOENT'],
  ])('refuses what cannot be a file: %s', async (out, reason) => {
    expect(await match({ more: ['--out', out] })).toEqual({
      ...{ code: 1, out: '' },
      err: [`The file ${out} cannot be written (${reason}). Check its path and permissions.`],
    })
  })
})
