import { describe, expect, it } from 'vitest'
import { FEW, OFFERS, openMatchFolder, ranking } from './match-testing.ts'

const { match } = openMatchFolder()

describe('what a table may hold', () => {
  it('reads csv in GB18030 with its mark, UTF-8 with its mark, and Chinese headers', async () => {
    const gb = (hex: string) => Buffer.from(hex, 'hex')
    // 编号,标题 / n1,铝合金焊接 in GB18030, after its byte-order mark.
    const text = gb('b1e0bac52cb1eacce20a6e312cc2c1bacfbdf0bab8bdd30a')
    for (const needs of [text, Buffer.concat([gb('84319533'), text])]) {
      const ran = await match({ needs })
      expect([ran.code, ranking(ran)]).toEqual([0, [['n1', ['weld']]]])
      expect(ran.err[0]).toMatch(/^needs: The file was read as GB18030/)
    }
    const marked = await match({ needs: '\uFEFF编号,标题,正文\nn1,铝合金焊接,\n' })
    expect([marked.code, ranking(marked), marked.err]).toEqual([0, [['n1', ['weld']]], [FEW]])
  })

  it('reads JSON lines in GB18030 after its mark', async () => {
    const needs = Buffer.concat([
      Buffer.from('84319533', 'hex'),
      Buffer.from('{"id":"n1","title":"'),
      Buffer.from('c2c1bacfbdf0bab8bdd3', 'hex'),
      Buffer.from('"}\n'),
    ])
    const ran = await match({ needs })
    expect([ran.code, ranking(ran)]).toEqual([0, [['n1', ['weld']]]])
  })

  it('counts and names rows without words, and lists such needs as empty', async () => {
    const needs = [
      { id: 'n1', title: '', text: '的 了 🙂' },
      { id: 'n2', title: '水稻' },
      { id: 'n3', title: '的' },
    ]
    const ran = await match({ needs, offers: [...OFFERS, { id: 'none', title: '', text: '！？' }] })
    expect(ranking(ran)).toEqual([
      ['n1', []],
      ['n2', ['rice']],
      ['n3', []],
    ])
    const told = (table: string, count: number, names: string) =>
      `${table}: ${count} rows have no words to match by (empty, function words or signs only) and match nothing: ${names}`
    expect(ran.err).toEqual([
      told('needs', 2, 'n1 (line 1), n3 (line 3)'),
      told('offers', 1, 'none (line 4)'),
      FEW,
    ])
  })

  it.each([
    ['one character', '稻', ['rice']],
    ['a megabyte', `水稻 ${'填充文字'.repeat(90_000)}`, ['rice']],
    ['control characters', `\u0001水稻\u0007${'育种'.repeat(60)}`, ['rice']],
    ['full-width and rare characters', '水稻 １２３ 𠮷𩸽 🙂', ['rice']],
  ])('takes %s', async (_, text, offers) => {
    const ran = await match({ needs: [{ id: 'n1', title: '抗病', text }], more: ['--top', '1'] })
    expect([ran.code, ranking(ran)]).toEqual([0, [['n1', offers]]])
    const csv = await match({ needs: `id,text\nn1,"${text}"\n`, more: ['--top', '1'] })
    expect([csv.code, ranking(csv)]).toEqual([0, [['n1', offers]]])
  })

  it('ranks by codes and indices, and leaves out offers that miss a required index', async () => {
    const offers = [
      { id: 'far', title: '焊接', region: '110101', indices: ['抗拉强度 500 MPa'] },
      {
        id: 'near',
        title: '焊接',
        region: '510903',
        field: '460.25',
        industry: 'C3311',
        indices: '抗拉强度 650 MPa',
      },
    ]
    const needs = [
      { id: 'n1', title: '焊接', region: '510903', field: '460', industry: '33', indices: '抗拉强度≥600MPa' },
      { id: 'n2', title: '焊接', indices: '★抗拉强度≥600MPa' },
    ]
    const ran = await match({ needs, offers })
    expect(ranking(ran)).toEqual([
      ['n1', ['near', 'far']],
      ['n2', ['near']],
    ])
    expect(ran.err).toEqual([
      FEW,
      '1 pairs were left out because the offer does not meet a required index (★).',
    ])
  })

  it('takes names of subjects, industries and places for their codes', async () => {
    const profile = (field: string, industry: string, region: string) => ({ field, industry, region })
    const offers = [
      { id: 'codes', title: '焊接', ...profile('460', '33', '510903') },
      { id: 'names', title: '焊接', ...profile('机械工程', '金属制品业', '遂宁市船山区') },
      { id: 'english', title: '焊接', ...profile('Mechanical engineering', 'C', 'Suining') },
    ]
    const ran = await match({
      needs: [{ id: 'n1', title: '焊接', ...profile('460', '33', '510903') }],
      offers,
    })
    const scores = (JSON.parse(ran.out) as { matches: { offer: string; score: number }[] }[])[0]!.matches
    expect(scores.find(({ offer }) => offer === 'names')!.score).toBe(
      scores.find(({ offer }) => offer === 'codes')!.score,
    )
    expect(ran.err).toEqual([FEW])
  })

  it('names columns it does not know and codes it does not understand', async () => {
    const needs = [
      { id: 'n1', title: '水稻', field: '农学;210、园艺术', colour: 'red' },
      { id: 'n2', title: '水稻', field: '炼金术', region: '鼓楼区' },
    ]
    const { code, err } = await match({ needs })
    expect([code, err]).toEqual([
      0,
      [
        'needs: These columns are not known and were not imported: colour.',
        'needs, column “field”: 2 values are no codes or names of GB/T 13745 and were left out, such as “园艺术” on line 1',
        'needs, column “region”: 1 values are no codes or names of GB/T 2260 and were left out, such as “鼓楼区” on line 2',
        FEW,
      ],
    ])
  })
})
