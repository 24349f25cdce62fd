import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importSheet } from '#platform/import.ts'
import { openScene, type ExchangeScene } from '../testing.ts'
import { postingImport } from './posting-sheet.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

const take = ({ text }: { text: string }) =>
  scene.product.run(scene.officer, (ctx) =>
    importSheet(ctx, postingImport({ side: 'need', placeCode: '510903', state: 'submitted' }), {
      ...{ bytes: Buffer.from(text), name: 'sheet.csv' },
    }),
  )

const csv = (...rows: string[][]) => rows.map((cells) => cells.join(',')).join('\n')

describe('a sheet of postings', () => {
  it('takes what the gates ask about, and names each cell it cannot read', async () => {
    const header = [
      ...['标题', '技术指标', '预算上限（元）', '期望完成日', '限定地区代码', '公开范围', '回避单位'],
      ...['周期（月）', '最低报价（元）'],
    ]
    const good = [
      ...['带条件的需求', '★抗拉强度≥600MPa；工作温度-40~85℃', '"100,000.5"', '2021-12-31', '510903；510904'],
      ...['对接后公开', '示例材料研究所', '3', '1200'],
    ]
    expect(await take({ text: csv(header, good) })).toMatchObject({ imported: 1, problems: [] })
    const row = await scene.product.source.db
      .selectFrom('exchange.posting')
      .select(['details', 'visibility', 'conflictOwnerIds'])
      .where('title', '=', '带条件的需求')
      .executeTakeFirstOrThrow()
    expect(row).toEqual({
      details: {
        indices: [
          { name: '抗拉强度', op: '>=', value: 600, unit: 'MPa', required: true },
          { name: '工作温度', op: 'between', value: -40, upper: 85, unit: '℃' },
        ],
        budgetHighFen: '10000050',
        deadlineOn: '2021-12-31',
        regions: ['510903', '510904'],
        durationMonths: 3,
        priceLowFen: '120000',
      },
      visibility: 'matched',
      conflictOwnerIds: [scene.instituteId],
    })
    const unread = ['写错的需求', '外观良好', '十万', '2021-02-30', '船山区', '保密', '', '半年', '1.234']
    const unknown = ['查无的需求', '', '', '', '999999', '', '没有这家公司', '', '']
    const { problems: unreadable } = await take({ text: csv(header, unread) })
    const { problems: notFound } = await take({ text: csv(header, unknown) })
    expect(unreadable.map(({ column }) => column)).toEqual([
      ...[
        '技术指标',
        '限定地区代码',
        '预算上限（元）',
        '期望完成日',
        '最低报价（元）',
        '周期（月）',
        '公开范围',
      ],
    ])
    expect(unreadable[0]?.reason).toBe('第 1 个字起的“外观良好”没有数值，请写成“抗拉强度≥600MPa”的样子')
    expect(notFound.map(({ column, reason }) => [column, reason])).toEqual([
      ['限定地区代码', '没有 999999 这个地区代码，请重新选择地区。'],
      ['回避单位', '登记册里没有“没有这家公司”，请填写单位登记的全称或统一社会信用代码。'],
    ])
  })
})
