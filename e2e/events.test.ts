import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEventScene, type EventScene } from '#modules/events/testing.ts'
import {
  choose,
  eventually,
  expectSound,
  PHONE,
  see,
  seePage,
  startJourney,
  type Journey,
} from './harness.ts'

const TITLE = '示例锂电材料论坛'

let scene: EventScene
let journey: Journey
/** Where the event is, below `/console` and in the portal. */
let address: string

beforeAll(async () => {
  scene = await openEventScene()
  journey = await startJourney(scene.product)
})
afterAll(() => journey?.close())

const asOfficer = () => journey.open({ login: 'officer-510903' })

/** The data block of the page for search engines; none where there is no public event. */
async function dataBlock(page: Page): Promise<Record<string, unknown> | null> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
  return texts[0] ? (JSON.parse(texts[0]) as Record<string, unknown>) : null
}

describe('an event', () => {
  it('is written in the console, with what does not fit told beside its field and nothing lost', async () => {
    const page = await asOfficer()
    await page.goto('/console/events')
    await see(page.getByText('没有符合条件的活动'))
    await page.getByRole('link', { name: '新建活动' }).click()
    const main = page.getByRole('main')
    await main.getByLabel('标题').first().fill(TITLE)
    await choose(main.getByRole('combobox', { name: '类型' }), '论坛')
    await choose(main.getByRole('combobox', { name: '地区' }), '船山区')
    await main.getByLabel('开始时间').fill('2021-06-01T14:00')
    await main.getByLabel('结束时间').fill('2021-06-01T17:00')
    await main.getByLabel('场地').fill('会展中心')
    await main.getByLabel('或填写名称').fill('示例学会联合体')
    await main.getByRole('button', { name: '添加环节' }).click()
    const session = main.getByRole('group', { name: '环节 1' })
    await session.getByLabel('标题').fill('主旨报告')
    expect(await session.getByLabel('开始时间').inputValue()).toBe('2021-06-01T14:00')
    await session.getByLabel('结束时间').fill('2021-06-01T18:00')
    await session.getByRole('button', { name: '添加报告人' }).click()
    await session.getByLabel('或填写姓名').fill('示例专家')
    await expectSound(page)
    await main.getByRole('button', { name: '保存' }).click()
    await see(session.getByText('不在活动的起止时间之内'))
    await session.getByLabel('结束时间').fill('2021-06-01T15:00')
    await main.getByRole('button', { name: '保存' }).click()
    await see(page.getByRole('heading', { level: 1, name: TITLE }), main.getByText('示例学会联合体'))
    await expectSound(page)
    address = new URL(page.url()).pathname.replace('/console', '')

    await main.getByRole('button', { name: '公布' }).click()
    await see(main.getByText('公布了这个活动'), main.getByRole('button', { name: '登记为已举办' }))
  })

  it('is found by a visitor on a phone, with a block of data that breaks no rule of the page', async () => {
    const page = await journey.open({ size: PHONE })
    await page.goto('/')
    await page.getByRole('button', { name: '菜单' }).click()
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '活动' }).click()
    await see(page.getByRole('link', { name: TITLE }))
    await expectSound(page)
    await page.getByRole('button', { name: '培训' }).click()
    await see(page.getByRole('heading', { name: '没有将要举办的活动' }))
    await expectSound(page)
    await page.getByRole('button', { name: '去掉筛选条件' }).click()
    await page.getByRole('link', { name: TITLE }).click()
    await see(
      page.getByRole('heading', { level: 1, name: TITLE }),
      page.getByText('2021年6月1日 14:00 – 17:00'),
    )
    await seePage(page)
    await expectSound(page)
    const block = await dataBlock(page)
    expect([block?.['@type'], block?.['name'], block?.['url']]).toEqual(['Event', TITLE, page.url()])
    const entry = await page.getByRole('link', { name: '加入日历' }).getAttribute('href')
    expect(entry).toBe(`/api/v1/events${address}/event.ics`)
    const calendar = await scene.product.call('GET', '/events.ics')
    expect(String(calendar.body)).toContain(`SUMMARY:${TITLE}`)
  })

  it('keeps what one officer typed when another saved first', async () => {
    const [first, second] = [await asOfficer(), await asOfficer()]
    for (const page of [first, second]) {
      await page.goto(`/console${address}/edit`)
      await see(page.getByRole('main').getByLabel('场地'))
    }
    const venue = (page: Page) => page.getByRole('main').getByLabel('场地')
    const save = (page: Page) => page.getByRole('main').getByRole('button', { name: '保存' }).click()
    await venue(first).fill('一号厅')
    await venue(second).fill('二号厅')
    await save(first)
    await see(first.getByRole('main').getByText('一号厅'))
    await save(second)
    await see(second.getByRole('alert').getByText('刚刚被其他人修改'))
    expect(await venue(second).inputValue()).toBe('二号厅')
  })

  it('is recorded as held, with its figures, evidence and a post, which everyone reads', async () => {
    scene.product.clock.set('2021-06-01T18:00:00+08:00')
    const page = await asOfficer()
    await page.goto(`/console${address}`)
    const main = page.getByRole('main')
    await main.getByRole('button', { name: '登记为已举办' }).click()
    await main.getByRole('button', { name: '填写成效' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: '参加人次' }).fill('186')
    const sheet = join(scene.product.filesDirectory, '签到表.txt')
    writeFileSync(sheet, 'signed in')
    await dialog.getByLabel('参加人次的凭证').setInputFiles(sheet)
    await expectSound(page)
    await dialog.getByRole('button', { name: '保存' }).click()
    await see(main.getByText('186'), main.getByRole('link', { name: '签到表.txt' }))

    await main.getByRole('link', { name: '全部推文和视频' }).click()
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await dialog.getByLabel('标题').fill('论坛三分钟回顾')
    await choose(dialog.getByRole('combobox', { name: '形式' }), '视频')
    await choose(dialog.getByRole('combobox', { name: '渠道' }), '抖音')
    await dialog.getByLabel('链接').fill('https://example.org/videos/1')
    await dialog.getByLabel('发布日期').fill('2021-06-01')
    await choose(dialog.getByRole('combobox', { name: '地区' }), '船山区')
    await expectSound(page)
    await dialog.getByRole('button', { name: '保存' }).click()
    await see(page.getByRole('link', { name: '论坛三分钟回顾' }))
    await expectSound(page)

    const visitor = await journey.open()
    await visitor.goto(address)
    await see(visitor.getByText('186'), visitor.getByRole('link', { name: '论坛三分钟回顾' }))
    await expectSound(visitor)
    await visitor.goto('/events?when=past')
    await eventually(() => visitor.getByText('没有符合条件的往期活动').count()).toBe(0)
    await see(visitor.getByRole('link', { name: TITLE }))
  })

  it('is cancelled with a reason, which stays for those who read the announcement', async () => {
    const page = await asOfficer()
    await page.goto('/console/events/new')
    const main = page.getByRole('main')
    await main.getByLabel('标题').first().fill('改期的沙龙')
    await choose(main.getByRole('combobox', { name: '类型' }), '沙龙')
    await choose(main.getByRole('combobox', { name: '地区' }), '船山区')
    await main.getByLabel('开始时间').fill('2021-07-01T14:00')
    await main.getByLabel('结束时间').fill('2021-07-01T17:00')
    await main.getByLabel('或填写名称').fill('示例学会')
    await main.getByRole('button', { name: '保存' }).click()
    await main.getByRole('button', { name: '公布' }).click()
    await main.getByRole('button', { name: '取消活动' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('理由').fill('暴雨预警，改期另行公布')
    await dialog.getByRole('button', { name: '取消活动' }).click()
    await see(main.getByText('已取消'))
    const visitor = await journey.open({ size: PHONE, language: 'en' })
    await visitor.goto(new URL(page.url()).pathname.replace('/console', ''))
    await see(visitor.getByText('This event is cancelled'), visitor.getByText('暴雨预警'))
    await expectSound(visitor)
    const block = await dataBlock(visitor)
    expect(block?.['eventStatus']).toBe('https://schema.org/EventCancelled')
  })
})
