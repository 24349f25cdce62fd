import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScene, staff } from '#modules/exchange/testing.ts'
import { choose, eventually, expectSound, PHONE, see, startJourney, type Journey } from './harness.ts'

const HEADERS = ['单位名称', '统一社会信用代码', '单位类型', '所在地', '地址']
/** The code is the example of GB 32100-2015; in the other one a letter is used that the standard does not know. */
const GOOD = '91350100M000100Y43'
const WRONG = '91350100M000100Y4Z'
const MILL = '示例纺织有限公司'
const COOPERATIVE = '示例蔬菜专业合作社'

describe('the register', () => {
  let journey: Journey

  beforeAll(async () => {
    const { product } = await openScene()
    await staff(product, 'officer', '510900')
    journey = await startJourney(product)
  })
  afterAll(() => journey?.close())

  it('takes a sheet of organisations whole or not at all, and verifies one on evidence', async () => {
    const page = await journey.open({ login: 'officer-510903' })
    await page.goto('/console/organisations')
    await see(page.getByRole('button', { name: '示例锻造有限公司' }))
    await expectSound(page)
    await page.getByRole('button', { name: '导入' }).click()
    const dialog = page.getByRole('dialog', { name: /^导入/ })
    await see(dialog)
    await dialog.getByRole('button', { name: '开始导入' }).click()
    await see(dialog.getByText('请先选择文件', { exact: true }))
    await expectSound(page)

    await upload(dialog, WRONG)
    await see(dialog.getByText('文件共3行，其中有需要修改的，这次一行也没有导入'))
    await see(dialog.getByText(/^第3行“统一社会信用代码”：第 18 位不能用/))
    await expectSound(page)
    expect(await correctionsOf(page, dialog)).toEqual([
      [...HEADERS, '原因'],
      ['错码公司', WRONG, '企业', '船山区', '', expect.stringMatching(/第3行.*第 18 位不能用/)],
      [MILL, GOOD, '企业', '船山区', '遂州路一号', ''],
      [COOPERATIVE, '', '合作社', '船山区', '', ''],
    ])
    await dialog.getByRole('button', { name: '关闭' }).last().click()
    await page.reload()
    await see(page.getByRole('button', { name: '示例锻造有限公司' }))
    expect(await page.getByRole('button', { name: MILL }).count()).toBe(0)

    await page.getByRole('button', { name: '导入' }).click()
    await upload(dialog, '')
    await see(dialog.getByText('已导入3条'))
    await expectSound(page)
    await dialog.getByRole('button', { name: '关闭' }).last().click()
    await see(page.getByRole('button', { name: MILL }))
    await page.getByRole('button', { name: MILL }).click()
    const own = page.getByRole('dialog', { name: new RegExp(MILL) })
    await see(own.getByText('这条登记由您录入或修改过，请由另一位工作人员核验。'))
    expect(await own.getByRole('button', { name: '通过核验' }).count()).toBe(0)
    await expectSound(page)

    const other = await journey.open({ login: 'officer-510900' })
    await other.goto('/console/organisations')
    await verify(other)
  })

  it('masks telephone numbers, and keeps why somebody looked at one', async () => {
    const page = await journey.open({ login: 'officer-510903' })
    await page.goto('/console/people')
    const row = page.getByRole('row', { name: /client/ })
    await see(row.getByText('138****8000'))
    expect(await page.getByRole('main').innerText()).not.toContain('13800138000')
    await expectSound(page)
    await row.getByRole('button', { name: 'client' }).click()
    const drawer = page.getByRole('dialog', { name: /client/ })
    await drawer.getByRole('button', { name: '查看完整号码' }).click()
    const asking = page.getByRole('dialog', { name: '查看完整手机号' })
    await asking.getByRole('button', { name: '查看完整号码' }).click()
    await see(asking.getByText('请写明用途，至少两个字'))
    await expectSound(page)
    await asking.getByLabel('用途').fill('电话回访')
    await asking.getByRole('button', { name: '查看完整号码' }).click()
    await see(drawer.getByText('13800138000'))
    await expectSound(page)
    await drawer.getByRole('tab', { name: '操作日志' }).click()
    const log = drawer.getByRole('tabpanel', { name: '操作日志' }).getByRole('listitem')
    await see(log.filter({ hasText: '查看了完整电话号码，用途：电话回访' }).first())
    await expectSound(page)
    await page.reload()
    await see(drawer.getByText('138****8000'))
    expect(await page.getByRole('dialog').innerText()).not.toContain('13800138000')
  })

  it('is readable on a phone', async () => {
    const page = await journey.open({ size: PHONE, login: 'officer-510903' })
    for (const path of ['/console/people', '/console/organisations']) {
      await page.goto(path)
      await see(page.getByRole('table').getByRole('button').first())
      await expectSound(page)
      // Every row is a card: nothing lies behind the edge.
      const hiddenWidth = await page
        .locator('.table-scroll')
        .evaluate((list) => list.scrollWidth - list.clientWidth)
      expect(hiddenWidth).toBe(0)
      await page.getByRole('table').getByRole('button').first().click()
      await see(page.getByRole('dialog').getByRole('tab', { name: '详情' }))
      await expectSound(page)
    }
  })

  it('makes a member of nobody who has not accepted', async () => {
    const page = await journey.open({ login: 'expert' })
    await page.goto('/my/profile')
    await page.getByRole('link', { name: '示例材料研究所' }).click()
    await page.getByLabel('同事登记的手机号').fill('13800138000')
    await page.getByRole('button', { name: '邀请同事加入' }).click()
    await see(page.getByText('已发出邀请（如该号码已登记）'))
    await expectSound(page)
    const asked = await journey.open({ login: 'client' })
    await asked.goto('/my/profile')
    const box = asked.getByRole('region', { name: '单位邀请' })
    await see(box.getByText('“示例材料研究所”邀请您成为成员。'))
    await expectSound(asked)
    await box.getByRole('button', { name: '同意加入示例材料研究所' }).click()
    await see(asked.getByRole('link', { name: '示例材料研究所' }))
    await expectSound(asked)
  })
})

/** Three organisations; the second with a credit code as given. */
async function upload(dialog: Locator, code: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('单位')
  sheet.addRows([
    HEADERS,
    [MILL, GOOD, '企业', '船山区', '遂州路一号'],
    ['错码公司', code, '企业', '船山区', ''],
    [COOPERATIVE, '', '合作社', '船山区', ''],
  ])
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer())
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await dialog.getByLabel('第二步：选择填好的文件').setInputFiles({ name: '单位.xlsx', mimeType, buffer })
  await dialog.getByRole('button', { name: '开始导入' }).click()
}

/** The rows of the workbook that the dialog offers for correction. */
async function correctionsOf(page: Page, dialog: Locator): Promise<string[][]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: '下载错误文件' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  const workbook = new ExcelJS.Workbook()
  const bytes = await readFile(await download.path())
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  const rows: string[][] = []
  workbook.worksheets[0]?.eachRow((row) => {
    rows.push(HEADERS.concat('').map((_, index) => row.getCell(index + 1).text))
  })
  return rows
}

/** Without evidence it is refused; with it the organisation is verified, and its log says so. */
async function verify(page: Page): Promise<void> {
  await page.getByRole('button', { name: MILL }).click()
  const drawer = page.getByRole('dialog', { name: new RegExp(MILL) })
  await drawer.getByRole('button', { name: '通过核验' }).click()
  await see(page.getByRole('alert').filter({ hasText: '证明' }))
  await expectSound(page)
  await drawer.getByRole('tab', { name: '证明材料' }).click()
  await see(drawer.getByText('还没有证明材料'))
  await drawer.getByRole('button', { name: '上传' }).click()
  await see(drawer.getByText('请先选择文件'))
  await expectSound(page)
  await choose(drawer.getByRole('combobox', { name: '材料类型' }), '证书')
  const file = { name: '营业执照.txt', mimeType: 'text/plain', buffer: Buffer.from('营业执照') }
  await drawer.getByLabel('文件', { exact: true }).setInputFiles(file)
  await drawer.getByRole('button', { name: '上传' }).click()
  await see(drawer.getByRole('link', { name: '营业执照.txt' }))
  await expectSound(page)
  await drawer.getByRole('tab', { name: '详情' }).click()
  await drawer.getByRole('button', { name: '通过核验' }).click()
  await see(drawer.getByText('已核验', { exact: true }))
  await drawer.getByRole('tab', { name: '操作日志' }).click()
  const log = drawer.getByRole('tabpanel', { name: '操作日志' }).getByRole('listitem')
  await eventually(() => log.first().innerText()).toContain('通过了单位核验')
  await expectSound(page)
}
