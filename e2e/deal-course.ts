import type { Page } from 'playwright-core'
import { expectSound, see } from './harness.ts'

/** Without a milestone and what will count as done, the contract cannot be signed. */
export async function agreeTerms(page: Page): Promise<void> {
  await page.getByRole('button', { name: '登记签约' }).click()
  const signing = page.getByRole('dialog', { name: '登记签约' })
  await signing.getByRole('button', { name: '登记签约' }).click()
  await see(signing.getByText(/请先写明至少一个里程碑/))
  await signing.getByRole('button', { name: '取消' }).click()
  await signing.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '履行条款' }).click()
  const terms = page.getByRole('dialog', { name: '履行条款' })
  await terms.getByLabel('里程碑1名称').fill('安装调试')
  await terms.getByLabel('里程碑1期限').fill('2036-06-30')
  await terms.getByRole('button', { name: '保存' }).click()
  await see(terms.getByText('请写明验收标准，至少四个字'))
  await expectSound(page)
  await terms.getByLabel('里程碑1验收标准').fill('连续恒温运行七天，盐度偏差不超过千分之二')
  await terms.getByRole('button', { name: '保存' }).click()
  await terms.waitFor({ state: 'hidden' })
  await see(page.getByRole('region', { name: '里程碑' }).getByText('待完成'))
  await expectSound(page)
}

/** The milestone is handed in and accepted, the contract registered, accepted and closed. */
export async function perform(page: Page): Promise<void> {
  for (const name of ['提交验收：安装调试', '验收通过：安装调试']) {
    await page.getByRole('button', { name }).click()
    const dialog = page.getByRole('dialog', { name })
    await dialog.getByRole('textbox').fill('运行记录齐全')
    await dialog.getByRole('button', { name: name.split('：')[0] ?? '' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await page.getByRole('button', { name: '申请登记' }).click()
  const form = page.getByRole('dialog', { name: '申请内容' })
  await expectSound(page)
  await form.getByRole('button', { name: '保存' }).click()
  await see(page.getByRole('button', { name: '提交登记' }))
  await expectSound(page)
  await page.getByRole('link', { name: /^JY/ }).click()
  for (const name of ['整体验收', '办结']) {
    await page.getByRole('button', { name, exact: true }).click()
    const dialog = page.getByRole('dialog', { name })
    await dialog
      .getByRole('textbox')
      .last()
      .fill(name === '办结' ? '余款转为质保金' : '达到约定指标')
    await dialog.getByRole('button', { name }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await see(page.getByRole('heading', { level: 2, name: '双方互评' }))
  await expectSound(page)
}
