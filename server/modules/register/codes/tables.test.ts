import { describe, expect, it } from 'vitest'
import { industries } from './industries.ts'
import { subjects } from './subjects.ts'

interface Entry {
  readonly code: string
  readonly parent?: string
  readonly zh: string
  readonly en: string
}

const find = (entries: readonly Entry[], code: string) => entries.find((entry) => entry.code === code)
const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index)
const orphans = (entries: readonly Entry[]) =>
  entries.filter(({ parent }) => parent !== undefined && !find(entries, parent))
const misnamed = (entries: readonly Entry[]) =>
  entries.filter(
    ({ zh, en }) =>
      !/^\p{Script=Han}[\p{Script=Han}、]*$/u.test(zh) || !/^[A-Z][A-Za-z ,;'-]*[a-z]$/.test(en),
  )

describe('subjects (GB/T 13745-2009)', () => {
  const first = subjects.filter(({ parent }) => parent === undefined)
  const second = subjects.filter(({ parent }) => parent !== undefined)

  it('has the 62 first-level and 738 second-level disciplines', () => {
    expect([first.length, second.length]).toEqual([62, 738])
  })

  it('counts the first level by group as the standard does', () => {
    const groups = {
      natural: [110, 190],
      agricultural: [210, 240],
      medical: [310, 360],
      technical: [410, 630],
      human: [710, 910],
    }
    const counts = Object.entries(groups).map(([group, [from = 0, to = 0]]) => [
      group,
      first.filter(({ code }) => Number(code) >= from && Number(code) <= to).length,
    ])
    expect(Object.fromEntries(counts)).toEqual({
      natural: 9,
      agricultural: 4,
      medical: 6,
      technical: 24,
      human: 19,
    })
  })

  it('has unique, well-formed, ascending codes under parents that exist', () => {
    const codes = subjects.map(({ code }) => code)
    expect(repeated(codes)).toEqual([])
    expect(orphans(subjects)).toEqual([])
    expect(first.filter(({ code }) => !/^[1-9]\d{2}$/.test(code))).toEqual([])
    expect(second.filter(({ code, parent }) => !/^\d{5}$/.test(code) || code.slice(0, 3) !== parent)).toEqual(
      [],
    )
    expect(codes.toSorted()).toEqual(codes)
  })

  it('has a name of its own in both languages for each', () => {
    expect(misnamed(subjects)).toEqual([])
    expect(repeated(subjects.map(({ zh }) => zh))).toEqual([])
    expect(repeated(subjects.map(({ en }) => en))).toEqual([])
  })

  it.each([
    [{ code: '110', zh: '数学', en: 'Mathematics' }],
    [{ code: '11011', parent: '110', zh: '数学史', en: 'History of mathematics' }],
    [{ code: '21040', parent: '210', zh: '园艺学', en: 'Horticulture' }],
    [{ code: '23030', parent: '230', zh: '兽医学', en: 'Veterinary medicine' }],
    [{ code: '36040', parent: '360', zh: '中药学', en: 'Chinese materia medica' }],
    [{ code: '41650', parent: '416', zh: '农业工程', en: 'Agricultural engineering' }],
    [{ code: '52020', parent: '520', zh: '人工智能', en: 'Artificial intelligence' }],
    [{ code: '910', zh: '统计学', en: 'Statistics' }],
  ])('has %j', (subject) => {
    expect(find(subjects, subject.code)).toEqual(subject)
  })
})

describe('industries (GB/T 4754-2017)', () => {
  const sections = industries.filter(({ parent }) => parent === undefined)
  const divisions = industries.filter(({ parent }) => parent !== undefined)

  it('has the sections A to T and the divisions 01 to 97 in order', () => {
    expect(sections.map(({ code }) => code)).toEqual([...'ABCDEFGHIJKLMNOPQRST'])
    expect(divisions.map(({ code }) => code)).toEqual(
      Array.from({ length: 97 }, (_, index) => String(index + 1).padStart(2, '0')),
    )
  })

  it('puts each division under its section, sections ascending', () => {
    expect(orphans(industries)).toEqual([])
    const parents = divisions.map(({ parent = '' }) => parent)
    expect(parents.toSorted()).toEqual(parents)
  })

  it('has a name in both languages for each', () => {
    expect(misnamed(industries)).toEqual([])
  })

  it.each([
    [{ code: 'A', zh: '农、林、牧、渔业', en: 'Agriculture, forestry, animal husbandry and fishery' }],
    [{ code: '13', parent: 'C', zh: '农副食品加工业', en: 'Processing of food from agricultural products' }],
    [
      {
        code: '43',
        parent: 'C',
        zh: '金属制品、机械和设备修理业',
        en: 'Repair of metal products, machinery and equipment',
      },
    ],
    [
      {
        code: '75',
        parent: 'M',
        zh: '科技推广和应用服务业',
        en: 'Science and technology promotion and application services',
      },
    ],
    [{ code: '97', parent: 'T', zh: '国际组织', en: 'International organizations' }],
  ])('has %j', (industry) => {
    expect(find(industries, industry.code)).toEqual(industry)
  })
})
