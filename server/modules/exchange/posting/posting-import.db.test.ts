import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system, type Actor } from '#platform/actor.ts'
import { importSheet, type ImportResult } from '#platform/import.ts'
import { readSheet } from '#platform/sheets/index.ts'
import { makeOrganisation, outcome } from '#modules/register/testing.ts'
import { openScene, type ExchangeScene } from '../testing.ts'
import { importPostings } from './import-postings.ts'
import { withdrawPosting } from './withdraw-posting.ts'
import { postingImport, type ImportDefaults } from './posting-sheet.ts'

let scene: ExchangeScene
beforeAll(async () => {
  scene = await openScene()
  await makeOrganisation(scene.product, { name: '待核验公司', verified: false })
})
afterAll(() => scene.product.close())

interface Sheet {
  readonly text: string
  readonly name?: string
  readonly actor?: Actor
  readonly defaults?: Partial<ImportDefaults>
}

/** Takes a sheet; by default a csv of needs for review, by the officer of the county. */
function take({
  text,
  name = 'sheet.csv',
  actor = scene.officer,
  defaults = {},
}: Sheet): Promise<ImportResult> {
  const definition = postingImport({ side: 'need', placeCode: '510903', state: 'submitted', ...defaults })
  return scene.product.run(actor, (ctx) => importSheet(ctx, definition, { bytes: Buffer.from(text), name }))
}

async function countPostings(): Promise<number> {
  const rows = await scene.product.source.db.selectFrom('exchange.posting').select('id').execute()
  return rows.length
}

/** What the error workbook says, row by row. */
async function errorRows(result: ImportResult) {
  return scene.product.run(system, async (ctx) => {
    const { sha256, name } = await ctx.db
      .selectFrom('platform.file')
      .select(['sha256', 'name'])
      .where('id', '=', result.errorFileId!)
      .executeTakeFirstOrThrow()
    const table = await readSheet({ bytes: await buffer(await ctx.files.read(sha256)), name })
    return table.rows.map((row) => row.cells)
  })
}

const csv = (...rows: string[][]) => rows.map((cells) => cells.join(',')).join('\n')
const jsonl = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n')

describe('a sheet of postings', () => {
  it('takes a jsonl file with ids, titles and texts', async () => {
    const text = jsonl(
      { id: 'q-1', title: '防爆锂电池的研发', text: '电池存在安全隐患，希望改进隔膜。' },
      { id: 'q-2', title: '高韧性单晶的研制', text: '需要提高单晶的韧性。' },
    )
    const result = await take({ text, name: 'queries.jsonl', defaults: { state: 'published' } })
    expect(result).toEqual({ rows: 2, imported: 2, notes: [], problems: [], errorFileId: null })
    const rows = await scene.product.source.db
      .selectFrom('exchange.posting')
      .select(['kind', 'title', 'body', 'state', 'source', 'sourceRef', 'placeCode', 'ownerOrganisationId'])
      .where('sourceRef', 'like', 'need:q-%')
      .orderBy('sourceRef')
      .execute()
    const common = {
      kind: 'need',
      state: 'published',
      source: 'import',
      placeCode: '510903',
      ownerOrganisationId: null,
    }
    expect(rows).toEqual([
      {
        ...common,
        sourceRef: 'need:q-1',
        title: '防爆锂电池的研发',
        body: '电池存在安全隐患，希望改进隔膜。',
      },
      { ...common, sourceRef: 'need:q-2', title: '高韧性单晶的研制', body: '需要提高单晶的韧性。' },
    ])
  })

  it('takes a csv whose rows name their owners, kinds and places', async () => {
    const text = csv(
      ['类别', '标题', '单位名称', '地区代码'],
      ['科技所能', '材料金相检测', '示例材料研究所', '510903100'],
      ['承接项目', '产线数字化改造', '示例锻造有限公司', ''],
    )
    const result = await take({ text, defaults: { side: 'offer' } })
    expect(result).toEqual({ rows: 2, imported: 2, notes: [], problems: [], errorFileId: null })
    const rows = await scene.product.source.db
      .selectFrom('exchange.posting')
      .select(['kind', 'state', 'placeCode', 'ownerOrganisationId'])
      .where('title', 'in', ['材料金相检测', '产线数字化改造'])
      .orderBy('kind')
      .execute()
    expect(rows).toEqual([
      {
        kind: 'capability',
        state: 'submitted',
        placeCode: '510903100',
        ownerOrganisationId: scene.instituteId,
      },
      {
        kind: 'undertaking',
        state: 'submitted',
        placeCode: '510903',
        ownerOrganisationId: scene.enterpriseId,
      },
    ])
  })

  it('is taken again in no part, by id or by title and owner', async () => {
    const withIds = jsonl(
      { id: 'again', title: '第一次导入的需求' },
      { title: '没有编号的需求', owner: '示例锻造有限公司' },
    )
    expect((await take({ text: withIds, name: 'a.jsonl' })).imported).toEqual(2)
    const before = await countPostings()
    const again = await take({ text: withIds, name: 'a.jsonl' })
    expect({ ...again, errorFileId: null }).toEqual({
      rows: 2,
      imported: 0,
      notes: [],
      problems: [
        { line: 1, column: '编号', reason: '这个编号以前已经导入过' },
        { line: 2, column: '标题', reason: '同一单位的同名信息以前已经导入过' },
      ],
      errorFileId: null,
    })
    expect(await countPostings()).toEqual(before)
  })

  it('brings back by name what was withdrawn', async () => {
    const text = csv(['标题', '单位名称'], ['撤回后再发的需求', '示例锻造有限公司'])
    await take({ text })
    const { id } = await scene.product.source.db
      .selectFrom('exchange.posting')
      .select('id')
      .where('title', '=', '撤回后再发的需求')
      .executeTakeFirstOrThrow()
    await scene.product.run(scene.client, (ctx) => withdrawPosting(ctx, id))
    expect((await take({ text })).imported).toEqual(1)
  })
})

describe('a sheet with mistakes', () => {
  it('writes nothing and gives the rows back with every reason', async () => {
    await take({ text: csv(['编号', '标题'], ['known', '已经导入的需求']) })
    const before = await countPostings()
    const text = csv(
      ['编号', '标题', '单位名称', '地区代码'],
      ['new', '没有错误的需求', '示例锻造有限公司', ''],
      ['dup', '重复编号的需求', '', ''],
      ['dup', '重复编号的需求二', '', ''],
      ['known', '以前导入过的需求', '', ''],
      ['own', '单位未登记的需求', '不存在的公司', ''],
      ['far', '外地的需求', '', '510904'],
      ['none', '地区不明的需求', '', '519999'],
      ['', '同名需求', '', ''],
      ['', '同名需求', '', ''],
    )
    const result = await take({ text })
    expect({ ...result, errorFileId: typeof result.errorFileId }).toEqual({
      rows: 9,
      imported: 0,
      notes: [],
      problems: [
        { line: 4, column: '编号', reason: '编号与第 3 行重复' },
        { line: 10, column: '标题', reason: '与第 9 行是同一单位的同名信息' },
        { line: 5, column: '编号', reason: '这个编号以前已经导入过' },
        { line: 6, column: '单位名称', reason: '登记册里没有这个单位，请先登记并核验' },
        { line: 7, column: '地区代码', reason: '这条记录不在您负责的地区内，请联系当地的工作人员。' },
        { line: 8, column: '地区代码', reason: '没有这个地区代码' },
      ],
      errorFileId: 'string',
    })
    expect(await countPostings()).toEqual(before)
    const rows = await errorRows(result)
    expect(rows.slice(0, 2)).toEqual([
      {
        编号: 'dup',
        标题: '重复编号的需求二',
        单位名称: '',
        地区代码: '',
        原因: '【第4行】编号：编号与第 3 行重复',
      },
      {
        编号: 'known',
        标题: '以前导入过的需求',
        单位名称: '',
        地区代码: '',
        原因: '【第5行】编号：这个编号以前已经导入过',
      },
    ])
    expect(rows.map((row) => row['标题']).sort()).toEqual(
      ['没有错误的需求', '重复编号的需求', '重复编号的需求二', '以前导入过的需求', '单位未登记的需求']
        .concat(['外地的需求', '地区不明的需求', '同名需求', '同名需求'])
        .sort(),
    )
  })

  it('asks for titles as long as the form does, but for a collection taken over as it stands', async () => {
    const text = csv(['标题'], ['热'], ['锻模具'], ['热锻模具'])
    const { imported, problems } = await take({ text })
    const reason = '标题至少 4 字，请写明具体是什么'
    expect({ imported, problems }).toEqual({
      imported: 0,
      problems: [
        { line: 2, column: '标题', reason },
        { line: 3, column: '标题', reason },
      ],
    })
    expect((await take({ text, actor: system, defaults: { isTakenOver: true } })).imported).toEqual(3)
  })

  it('names what is wrong with the cells themselves', async () => {
    const text = csv(
      ['类别', '标题', '正文', '现行办法', '地区代码'],
      ['成果', '类别不对的需求', '', '', ''],
      ['需求', '', '没有标题', '', ''],
      ['需求', '模具', '标题太短', '', ''],
      ['需求', '正文有手机号的需求', '电话13800138000', '', ''],
      ['需求', '办法有手机号的需求', '', '找13800138000', ''],
      ['需求', '地区不对的需求', '', '', '51'],
    )
    const { imported, problems } = await take({ text })
    const personal = '公开内容里含有身份证号或手机号，请删除'
    expect({ imported, problems }).toEqual({
      imported: 0,
      problems: [
        { line: 2, column: '类别', reason: '需求表里的类别应为：需求' },
        { line: 3, column: '标题', reason: '标题必填，最多 200 字' },
        { line: 4, column: '标题', reason: '标题至少 4 字，请写明具体是什么' },
        { line: 5, column: '正文', reason: personal },
        { line: 6, column: '现行办法', reason: personal },
        { line: 7, column: '地区代码', reason: '地区代码应为 6、9 或 12 位数字' },
      ],
    })
  })

  it('refuses a file without the title column', async () => {
    expect(await outcome(take({ text: csv(['编号', '正文'], ['1', '没有标题列']) }))).toEqual(
      'sheet.required_missing',
    )
  })

  it('refuses an unknown kind on either side', async () => {
    const text = csv(['类别', '标题'], ['未知', '类别不明的信息'])
    const reasons = []
    for (const side of ['need', 'offer'] as const)
      reasons.push((await take({ text, defaults: { side } })).problems)
    expect(reasons.map((problems) => problems.map(({ reason }) => reason))).toEqual([
      ['需求表里的类别应为：需求'],
      ['供给表里的类别应为：科技所能、成果、承接项目'],
    ])
  })
})

describe('publishing by sheet', () => {
  it('is for officers, as publishing one by one is', async () => {
    const text = csv(['标题'], ['直接发布的需求'])
    const defaults = { state: 'published' as const }
    const { problems } = await take({ text, defaults, actor: scene.broker })
    expect(problems.map(({ column }) => column)).toEqual(['地区代码'])
    expect((await take({ text, defaults })).imported).toEqual(1)
  })

  it('refuses owners who are not verified, who may be taken for review', async () => {
    const text = csv(['标题', '单位名称'], ['待核验单位的需求', '待核验公司'])
    const { problems } = await take({ text, defaults: { state: 'published' } })
    expect(problems).toEqual([
      { line: 2, column: '单位名称', reason: '发布方还没有通过核验，通过后才能发布。' },
    ])
    expect((await take({ text })).imported).toEqual(1)
  })

  it('takes the same ids once when two import them at once', async () => {
    const text = jsonl({ id: 'race-1', title: '同时导入的需求' }, { id: 'race-2', title: '同时导入的需求二' })
    const outcomes = await Promise.all([1, 2, 3].map(() => outcome(take({ text, name: 'r.jsonl' }))))
    const rows = await scene.product.source.db
      .selectFrom('exchange.posting')
      .select('sourceRef')
      .where('sourceRef', 'like', 'need:race-%')
      .orderBy('sourceRef')
      .execute()
    expect(rows).toEqual([{ sourceRef: 'need:race-1' }, { sourceRef: 'need:race-2' }])
    expect(outcomes.filter((one) => one !== 'done' && one !== 'exchange.imported_meanwhile')).toEqual([])
  })

  it('tells one who wrote the same ids a moment later', async () => {
    const row = {
      kind: 'need' as const,
      title: '编号相同的需求',
      abstract: '',
      body: '',
      ownerOrganisationId: null,
      ownerPersonId: null,
      placeCode: '510903',
      industryCode: null,
      subjectCode: null,
      details: {},
      sourceRef: 'need:same',
    }
    const write = () =>
      scene.product.run(scene.officer, (ctx) => importPostings(ctx, [row], { state: 'submitted' }))
    expect([await outcome(write()), await outcome(write())]).toEqual(['done', 'exchange.imported_meanwhile'])
  })
})
