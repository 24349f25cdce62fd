import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeChecklist } from '#modules/exchange/centre/centre-testing.ts'
import { openScene, staff, type ExchangeScene } from '#modules/exchange/testing.ts'
import { choose, expectSound, PHONE, see, seePage, startJourney, textsOf, type Journey } from './harness.ts'

const NAME = '船山区科技云服务中心'

describe('a service centre', () => {
  let scene: ExchangeScene
  let journey: Journey

  beforeAll(async () => {
    scene = await openScene()
    await staff(scene.product, 'officer', '510900')
    journey = await startJourney(scene.product)
  })
  afterAll(() => journey?.close())

  it('is set up, proven, accepted by the city and found by the public', async () => {
    const page = await journey.open({ login: 'officer-510903' })
    await page.goto('/console/centres')
    await see(page.getByText('还没有服务中心'))
    await expectSound(page)
    await setUp(page)
    await proveFirstItem(page)
    await keepStaffAndFunding(page)

    const path = new URL(page.url()).pathname
    const id = path.split('/').at(-1) ?? ''
    await page.getByRole('button', { name: '提交验收' }).click()
    await see(page.getByText('还差：有人员、有设备、有制度、有经费、有服务', { exact: false }))
    await completeChecklist(scene, scene.officer, id)
    await page.reload()
    await page.getByRole('button', { name: '提交验收' }).click()
    await see(page.getByText('待验收', { exact: true }))

    const city = await journey.open({ login: 'officer-510900' })
    await city.goto(path)
    await see(city.getByText('6/6 项达标'))
    await city.getByRole('button', { name: '验收通过' }).click()
    const dialog = city.getByRole('dialog', { name: '验收通过' })
    await dialog.getByLabel('验收意见').fill('现场查看，各项齐备')
    await dialog.getByRole('button', { name: '验收通过' }).click()
    await see(city.getByRole('region', { name: '验收记录' }).getByText('现场查看，各项齐备'))
    await expectSound(city)

    await visit(await journey.open({ size: PHONE }))
  })
})

/** A first try with times that are none keeps everything that was typed. */
async function setUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新建中心' }).click()
  const form = page.getByRole('dialog', { name: '新建中心' })
  await choose(form.getByLabel('地区'), '船山区')
  await form.getByLabel('名称').fill(NAME)
  await choose(form.getByLabel('依托单位'), /^示例锻造有限公司/)
  await form.getByLabel('地址').fill('示例路1号政务大厅二楼')
  await form.getByLabel('电话').fill('0825-0000000')
  await form.getByLabel('成立日期').fill('2021-03-01')
  await form.getByLabel('服务内容').fill('需求受理\n对接协调')
  for (const day of ['周一', '周二', '周三', '周四'])
    await form.getByLabel(day).fill('9:00-12:00 14:00-17:30')
  await form.getByLabel('周五').fill('上午')
  await form.getByRole('button', { name: '添加一行' }).click()
  await form.getByLabel('开始（第1行）').fill('2021-10-01')
  await form.getByLabel('结束（第1行）').fill('2021-10-07')
  await form.getByLabel('说明（第1行）').fill('国庆放假')
  await form.getByRole('button', { name: '保存' }).click()
  await see(form.getByText('请按 09:00-12:00 的样子填写'))
  await expectSound(page)
  expect(await form.getByLabel('地址').inputValue()).toBe('示例路1号政务大厅二楼')
  await form.getByLabel('周五').fill('9:00-12:00')
  await form.getByRole('button', { name: '保存' }).click()
  await see(page.getByRole('heading', { level: 1, name: NAME }))
  await seePage(page)
  await see(page.getByText('0/6 项达标'))
  await expectSound(page)
}

async function proveFirstItem(page: Page): Promise<void> {
  await page.getByRole('button', { name: '登记达标：有场所' }).click()
  const fulfil = page.getByRole('dialog', { name: '登记达标：有场所' })
  await fulfil.getByLabel('达标日期').fill('2021-05-01')
  await fulfil.getByRole('button', { name: '保存' }).click()
  await fulfil.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '上传材料：有场所' }).click()
  const attach = page.getByRole('dialog', { name: '上传材料：有场所' })
  await attach.getByRole('button', { name: '保存' }).click()
  await see(attach.getByText('请选择文件'))
  const file = { name: '租赁合同.txt', mimeType: 'text/plain', buffer: Buffer.from('示例材料') }
  await attach.getByLabel('文件').setInputFiles(file)
  await attach.getByRole('button', { name: '保存' }).click()
  await attach.waitFor({ state: 'hidden' })
  await see(page.getByRole('link', { name: '租赁合同.txt' }), page.getByText('1/6 项达标'))
  await expectSound(page)
}

async function keepStaffAndFunding(page: Page): Promise<void> {
  await page.getByRole('button', { name: '登记人员' }).click()
  const person = page.getByRole('dialog', { name: '登记人员' })
  await choose(person.getByLabel('人员'), /^broker-510903/)
  await person.getByLabel('开始日期').fill('2021-03-01')
  await person.getByRole('button', { name: '保存' }).click()
  await see(page.getByRole('region', { name: '在岗人员' }).getByText('broker-510903'))
  await page.getByRole('button', { name: '登记经费' }).click()
  const money = page.getByRole('dialog', { name: '登记经费' })
  await money.getByLabel('年度').fill('2021')
  await money.getByLabel('下达日期').fill('2021-03-20')
  await money.getByLabel('金额', { exact: true }).fill('200000')
  await money.getByLabel('已用').fill('300000')
  await money.getByRole('button', { name: '保存' }).click()
  await see(money.getByText('已用金额不能超过这笔经费的金额。'))
  await money.getByLabel('已用').fill('50000')
  await money.getByRole('button', { name: '保存' }).click()
  await see(page.getByRole('region', { name: '经费' }).getByText('20万元'))
  await expectSound(page)
}

/** Without an account, on a phone. */
async function visit(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: '服务中心' }).click()
  await see(page.getByRole('heading', { level: 1, name: '服务中心' }))
  // Tuesday, the first of June 2021, nine o'clock.
  await see(page.getByText('正在开放，至12:00'))
  await expectSound(page)
  await page.getByRole('link', { name: NAME }).click()
  await see(page.getByRole('heading', { level: 1, name: NAME }))
  expect(await textsOf(page.getByRole('table', { name: '开放时间' }).getByRole('row'))).toEqual([
    '星期\t时间',
    ...['周一', '周二', '周三', '周四'].map((day) => `${day}\t09:00-12:00 14:00-17:30`),
    '周五\t09:00-12:00',
    '周六\t不开放',
    '周日\t不开放',
  ])
  await see(page.getByText('国庆放假 不开放', { exact: false }))
  await expectSound(page)
  const text = await page.locator('script[type="application/ld+json"]').textContent()
  const {
    '@type': type,
    name,
    telephone,
    openingHoursSpecification: hours,
  } = JSON.parse(text ?? '{}') as {
    '@type': string
    name: string
    telephone: string
    openingHoursSpecification: unknown[]
  }
  expect([type, name, telephone, hours.length]).toEqual(['GovernmentOffice', NAME, '0825-0000000', 9])
}
