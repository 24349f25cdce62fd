import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeOrder, openScene, staff } from '#modules/exchange/testing.ts'
import { system } from '#platform/actor.ts'
import { deliverMail } from '#platform/messaging/deliver-mail.ts'
import { defineMessage, sendMessage } from '#platform/messaging/messages.ts'
import { sendJob } from '#platform/jobs.ts'
import { platformJobs } from '#platform/tidy.ts'
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

const RULES = '/console/rules/exchange.service-orders'
const DAYS = /出具一单一策的期限/

let journey: Journey
beforeAll(async () => {
  const scene = await openScene()
  const { product } = scene
  await staff(product, 'administrator', '510903')
  await staff(product, 'administrator', '510900')
  await makeOrder(scene)
  journey = await startJourney(product)
})
afterAll(() => journey?.close())

/** A day after the product's own today, which is not the browser's. */
function day(after: number): string {
  return new Date(journey.product.clock().getTime() + after * 86_400_000).toISOString().slice(0, 10)
}

const editorOf = (page: Page) => page.getByRole('form', { name: '写新版本' })
const versionsOf = (page: Page) => page.getByRole('region', { name: '各地版本' })

async function write(
  editor: Locator,
  { days, from, reason }: { days: string; from: string; reason: string },
) {
  await editor.getByLabel(DAYS).fill(days)
  await editor.getByLabel('生效日期').fill(from)
  await editor.getByLabel('理由').fill(reason)
}

describe('rule sets', () => {
  it('start empty; a version is written with a preview, by keyboard alone', async () => {
    const page = await journey.open({ login: 'administrator-510903' })
    await page.goto('/console/rules')
    await see(page.getByText('各地均按标准规则').first())
    await expectSound(page)
    await page.getByRole('link', { name: '保姆单办理规则' }).click()
    await see(page.getByText('还没有地区写过自己的规则', { exact: false }))
    await expectSound(page)
    await page.getByRole('button', { name: '写新版本' }).press('Enter')
    const editor = editorOf(page)
    await see(editor.getByText('请先选择地区。'))
    await expectSound(page)
    await editor.getByRole('combobox', { name: '地区' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await eventually(() => editor.getByLabel(DAYS).inputValue()).toBe('5')
    await editor.getByRole('button', { name: '预览变化' }).press('Enter')
    await see(editor.getByText('请填写“理由”'))
    await expectSound(page)
    await write(editor, { days: '0', from: day(0), reason: '本区人手增加' })
    await see(editor.getByText('不能小于 1'))
    await expectSound(page)
    await write(editor, { days: '9', from: day(0), reason: '本区人手增加' })
    await editor.getByRole('button', { name: '预览变化' }).press('Enter')
    const preview = page.getByRole('region', { name: '预览：尚未保存' })
    await see(preview)
    expect(await preview.getByRole('table', { name: '内容' }).getByRole('row').last().innerText()).toBe(
      '出具一单一策的期限\t5 天\t9 天',
    )
    await see(preview.getByText('还没有方案、按此期限已经逾期的保姆单'))
    await expectSound(page)
    await preview.getByRole('button', { name: '保存新版本' }).press('Enter')
    await see(versionsOf(page).getByText('第1版'), versionsOf(page).getByText('生效中'))
    await see(versionsOf(page).getByText('本区人手增加'))
    await expectSound(page)
    await page.goto('/console/rules')
    await see(page.getByText('船山区 第1版'))
  })

  it('written by somebody else in between are shown, and what was typed stays', async () => {
    const page = await journey.open({ login: 'administrator-510903' })
    await page.goto(RULES)
    await page.getByRole('button', { name: '写新版本' }).click()
    const editor = editorOf(page)
    await choose(editor.getByRole('combobox', { name: '地区' }), '船山区')
    await eventually(() => editor.getByLabel(DAYS).inputValue()).toBe('9')
    await write(editor, { days: '12', from: day(20), reason: '按市里要求放宽' })
    await editor.getByRole('button', { name: '预览变化' }).click()
    await see(page.getByRole('button', { name: '保存新版本' }))
    await writeMeanwhile()
    await page.getByRole('button', { name: '保存新版本' }).click()
    const conflict = page.getByRole('region', { name: '他人写入的版本' })
    await see(conflict.getByText('7 天'), page.getByRole('alert').filter({ hasText: '没有保存' }))
    await expectSound(page)
    expect(await editor.getByLabel(DAYS).inputValue()).toBe('12')
    await conflict.getByRole('button', { name: '已看过，继续用我填写的内容' }).click()
    await editor.getByRole('button', { name: '预览变化' }).click()
    await page.getByRole('button', { name: '保存新版本' }).click()
    await see(versionsOf(page).getByText('第3版'))
    await expectSound(page)
  })

  it('keep what was typed when the server cannot be reached', async () => {
    const page = await journey.open({ login: 'administrator-510903' })
    await page.goto(RULES)
    await page.getByRole('button', { name: '写新版本' }).click()
    const editor = editorOf(page)
    await choose(editor.getByRole('combobox', { name: '地区' }), '船山区')
    await write(editor, { days: '15', from: day(30), reason: '试行期满' })
    await editor.getByRole('button', { name: '预览变化' }).click()
    await page.route('**/versions', (route) => route.abort())
    await page.getByRole('button', { name: '保存新版本' }).click()
    await see(page.getByRole('alert').filter({ hasText: '没有连上服务器' }))
    await expectSound(page)
    expect([
      await editor.getByLabel(DAYS).inputValue(),
      await editor.getByLabel('生效日期').inputValue(),
      await editor.getByLabel('理由').inputValue(),
    ]).toEqual(['15', day(30), '试行期满'])
    await page.unroute('**/versions')
    await page.getByRole('button', { name: '保存新版本' }).click()
    await see(versionsOf(page).getByText('第4版'))
  })

  it('are read, not written, by others, and fit a phone', async () => {
    const page = await journey.open({ size: PHONE, login: 'officer-510903' })
    for (const path of ['/console/rules', RULES]) {
      await page.goto(path)
      await seePage(page)
      await expectSound(page)
    }
    expect(await page.getByRole('button', { name: '写新版本' }).count()).toBe(0)
    await page.goto('/console/rules/nothing')
    await see(page.getByText('没有这套规则。'))
    await expectSound(page)
  })

  it('are written on a phone', async () => {
    const page = await journey.open({ size: PHONE, login: 'administrator-510900' })
    await page.goto(RULES)
    await page.getByRole('button', { name: '写新版本' }).click()
    const editor = editorOf(page)
    await choose(editor.getByRole('combobox', { name: '地区' }), '遂宁市')
    await write(editor, { days: '4', from: day(1), reason: '全市统一' })
    await editor.getByRole('button', { name: '预览变化' }).click()
    await see(page.getByRole('button', { name: '保存新版本' }))
    await expectSound(page)
  })
})

/** Somebody else saves a version for the same place. */
async function writeMeanwhile(): Promise<void> {
  const other = await journey.open({ login: 'administrator-510900' })
  await other.goto(RULES)
  await other.getByRole('button', { name: '写新版本' }).click()
  const editor = editorOf(other)
  await choose(editor.getByRole('combobox', { name: '地区' }), '船山区')
  await write(editor, { days: '7', from: day(10), reason: '市里统一' })
  await editor.getByRole('button', { name: '预览变化' }).click()
  await other.getByRole('button', { name: '保存新版本' }).click()
  await see(versionsOf(other).getByText('第2版'))
}

describe('background jobs', () => {
  it('are empty at first; failed ones and failed mail are tried again', async () => {
    const page = await journey.open({ login: 'administrator-510903' })
    await page.goto('/console/jobs')
    await see(page.getByText('没有等待、进行中或失败的任务', { exact: false }))
    await see(page.getByText('没有发送失败的邮件。'), page.getByText('最近 30 天没有故障。'))
    await expectSound(page)
    await failOnce()
    await page.reload()
    await see(page.getByText('test.broken'))
    await expectSound(page)
    await page.getByRole('button', { name: '重试清理过期数据' }).press('Enter')
    await see(page.getByRole('status').filter({ hasText: '等待 1，进行中 0，失败 0' }))
    await page.getByRole('button', { name: '重新发送“您好”' }).click()
    await see(page.getByText('没有发送失败的邮件。'))
    await expectSound(page)
  })

  it('fit a phone', async () => {
    await failOnce()
    const page = await journey.open({ size: PHONE, login: 'administrator-510903' })
    await page.goto('/console/jobs')
    await seePage(page)
    await expectSound(page)
  })
})

/** A job that failed for good, mail that was refused, and a database that was away. */
async function failOnce(): Promise<void> {
  const { product } = journey
  const [job] = platformJobs
  const hello = { zh: '您好', en: 'Hello' }
  const template = defineMessage({ name: 'test.hello', subject: hello, body: hello })
  const id = await product.run(system, async (ctx) => {
    await sendMessage(ctx, { template, to: { accountId: null, email: 'a@example.org', language: 'zh' } })
    return sendJob(ctx, job!, {})
  })
  await product.database.pool.query(
    `update pgboss.job set state = 'failed', completed_on = now(), output = '{"message": "test.broken"}' where id = $1`,
    [id],
  )
  await product.database.pool.query(
    `insert into platform.alert (id, kind, began_at, ended_at)
     values (gen_random_uuid(), 'database', $1, $1::timestamptz + interval '40 seconds')`,
    [product.clock()],
  )
  const refuse = {
    close: () => {},
    send: () => Promise.reject(Object.assign(new Error('refused'), { code: '550' })),
  }
  await deliverMail(product.source, refuse, '')
}
