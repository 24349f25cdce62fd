import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { importSheet } from '#platform/import.ts'
import type { Reply } from '#server/testing.ts'
import { makeEvent, openEventScene, type EventScene } from '../testing.ts'
import { promotionImport } from './promotion-sheet.ts'

let scene: EventScene
let session: string
beforeAll(async () => {
  scene = await openEventScene()
  session = await scene.product.signIn(scene.broker.accountId!)
})
afterAll(() => scene.product.close())

const HEADER = '形式|标题|渠道|链接|发布日期|地区|有关的活动'
const take = (rows: readonly string[], actor: Actor = scene.broker) =>
  scene.product.run(actor, (ctx) =>
    importSheet(ctx, promotionImport('510903'), {
      bytes: Buffer.from([HEADER, ...rows].join('\n').replaceAll('|', ',')),
      name: '推文.csv',
    }),
  )
const problemsOf = async (rows: readonly string[], actor?: Actor) =>
  (await take(rows, actor)).problems.map(({ line, column, reason }) => [line, column, reason])
/** Lines of a csv, with their cells apart as above. */
const linesOf = ({ body }: Reply) =>
  String(body).replace('\ufeff', '').trim().replaceAll(',', '|').split('\r\n')
const count = async () =>
  (await scene.product.source.db.selectFrom('events.promotion').select('id').execute()).length

describe('a sheet of posts and videos', () => {
  it('is taken whole, and exported with the same columns', async () => {
    const id = await makeEvent(scene, { title: '春季论坛' })
    const result = await take([
      '视频|论坛三分钟|抖音|https://example.org/a|2021-05-02|船山区|春季论坛',
      '|走进企业||https://example.org/b|2021-05-01||',
    ])
    const rows = await scene.product.source.db
      .selectFrom('events.promotion')
      .select(['kind', 'channel', 'placeCode', 'eventId'])
      .orderBy('link')
      .execute()
    expect([result.imported, rows]).toEqual([
      2,
      [
        { kind: 'video', channel: 'douyin', placeCode: '510903', eventId: id },
        { kind: 'post', channel: 'other', placeCode: '510903', eventId: null },
      ],
    ])
    const reply = await scene.product.call('GET', '/events/promotions/export?format=csv', { session })
    expect(linesOf(reply)).toEqual([
      HEADER,
      '视频|论坛三分钟|抖音|https://example.org/a|2021-05-02|船山区|春季论坛',
      '推文|走进企业|其他渠道|https://example.org/b|2021-05-01|船山区|',
    ])
  })

  it('is refused whole, with a reason for each row', async () => {
    const before = await count()
    expect(
      await problemsOf([
        '海报|标题甲|微信公众号|https://example.org/1|2021-05-01||',
        '推文|甲|朋友圈|www.example.org|五月||',
      ]),
    ).toEqual([
      [2, '形式', '形式应为：推文、视频'],
      [3, '标题', '标题为 2–200 字'],
      [3, '渠道', expect.stringContaining('渠道应为：微信公众号、')],
      [3, '链接', '链接应为 http:// 或 https:// 开头的完整地址'],
      [3, '发布日期', '日期请写成 2021-12-17'],
    ])
    await take(['推文|已有的|网站|https://example.org/known|2021-05-01||'])
    expect(
      await problemsOf([
        '推文|又一次|网站|https://example.org/known|2021-05-01||',
        '推文|第一行|网站|https://example.org/2|2021-05-01||',
        '推文|同一链接|网站|https://example.org/2|2021-05-01||',
        '推文|明天的|网站|https://example.org/3|2021-06-02||',
        '推文|哪里的|网站|https://example.org/4|2021-05-01|某某县|',
        '推文|邻县的|网站|https://example.org/5|2021-05-01|安居区|',
        '推文|电话13800138000|网站|https://example.org/6|2021-05-01||',
        '推文|没有的活动|网站|https://example.org/7|2021-05-01||不存在的论坛',
      ]),
    ).toEqual([
      [2, '链接', '这个链接已经登记过：“已有的”，2021-05-01。同一条推文或视频只登记一次。'],
      [4, '链接', '表里有两行是这个链接，请只留一行'],
      [5, '发布日期', '发布日期不能晚于今天。'],
      [6, '地区', '没有这个地区，请填写区划代码或全称'],
      [7, '地区', expect.stringContaining('不在您负责的地区内')],
      [8, '标题', expect.stringContaining('含有身份证号或手机号')],
      [9, '有关的活动', '没有找到这个标题的活动，或有几个同名，请核对或留空'],
    ])
    expect(await count()).toBe(before + 1)
  })

  it('comes with a template, over HTTP, for staff alone', async () => {
    const template = await scene.product.call('GET', '/events/promotion-imports/template', { session })
    const refused = await scene.product.call('GET', '/events/promotions/export')
    expect([template.status, refused.status]).toEqual([200, 401])
  })
})

describe('the list of events as a file', () => {
  it('has the list’s conditions, and what came of each', async () => {
    await makeEvent(scene, { title: '要导出的沙龙', kind: 'salon' })
    const reply = await scene.product.call('GET', '/events/events/export?format=csv&kind=salon', { session })
    expect(linesOf(reply)).toEqual([
      '类型|标题|届次|地区|场地|开始日期|结束日期|主办单位|联合主办单位|承办单位|状态|参加人次|线上观看人次|报告场次|发放资料份数',
      '沙龙|要导出的沙龙|3|船山区|会展中心一号厅|2021-06-11|2021-06-11|示例科学技术协会|||已公布||||',
    ])
  })
})
