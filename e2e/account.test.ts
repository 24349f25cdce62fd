import { generateSync } from 'otplib'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staff, openScene } from '#modules/exchange/testing.ts'
import { deliverMail } from '#platform/messaging/deliver-mail.ts'
import type { Mail } from '#platform/messaging/mail.ts'
import { postOutside } from '#platform/webhook/post-to.ts'
import { sendWebhooks } from '#platform/webhook/send-webhooks.ts'
import {
  DESKTOP,
  expectSound,
  PASSWORD,
  PHONE,
  resultIn,
  see,
  seePage,
  startJourney,
  textsOf,
  type Journey,
} from './harness.ts'

const NEW = 'paper mountain under rain'
const LONG_NAME = '遂宁市船山区科学技术协会学会学术与科普服务中心'

describe('one’s own account', () => {
  let journey: Journey

  beforeAll(async () => {
    const { product } = await openScene()
    await staff(product, 'administrator', '510903')
    await product.source.db
      .updateTable('platform.account')
      .set({ name: LONG_NAME })
      .where('login', '=', 'administrator-510903')
      .execute()
    journey = await startJourney(product)
  })
  afterAll(() => journey?.close())

  const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

  /** The code for the secret shown, as an authenticator makes it on the product's clock. */
  const codeOf = (secret: string) =>
    generateSync({
      secret: secret.replaceAll(' ', ''),
      epoch: Math.floor(journey.product.clock().getTime() / 1000),
    })

  async function fillSignIn(page: Page, login: string, password: string): Promise<Locator> {
    await page.goto('/sign-in')
    const main = page.getByRole('main')
    await main.getByLabel('登录名或手机号').fill(login)
    await main.getByLabel('密码', { exact: true }).fill(password)
    await main.getByRole('button', { name: '登录' }).click()
    return main
  }

  async function mails(): Promise<Mail[]> {
    const sent: Mail[] = []
    const port = { send: async (mail: Mail) => (sent.push(mail), 'sent' as const), close: () => {} }
    while ((await deliverMail(journey.product.source, port, new URL('/', 'http://localhost').origin)) > 0);
    return sent
  }

  it('makes an access token, shows it once, and takes it back', async () => {
    const page = await journey.open({ size: PHONE, login: 'expert' })
    await page.goto('/my/account')
    const tokens = section(page, '访问令牌')
    await see(tokens.getByText('还没有访问令牌。'))
    await tokens.getByRole('button', { name: '新建访问令牌' }).click()
    await tokens.getByRole('button', { name: '新建', exact: true }).click()
    await see(tokens.getByRole('link', { name: '请至少选一项权限' }))
    await expectSound(page)
    await tokens.getByLabel('名称').fill('统计报表程序')
    await tokens.getByLabel('供需对接：读取', { exact: true }).check()
    await tokens.getByLabel('现在的密码').fill('wrong wrong wrong')
    await tokens.getByRole('button', { name: '新建', exact: true }).click()
    await see(tokens.getByRole('link', { name: /现在的密码不正确/ }))
    await tokens.getByLabel('现在的密码').fill(PASSWORD)
    await tokens.getByRole('button', { name: '新建', exact: true }).click()
    const [token] = await textsOf(tokens.locator('code'))
    const read = async () => {
      const headers = { authorization: `Bearer ${token}` }
      return (await page.request.get('/api/v1/exchange/postings', { headers })).status()
    }
    expect([token?.slice(0, 12), await read()]).toEqual(['interchange_', 200])
    await expectSound(page)
    await tokens.getByRole('button', { name: '我已保存' }).click()
    await see(tokens.getByText('供需对接：读取', { exact: true }))
    expect(await page.getByText(token!).count()).toBe(0)
    await tokens.getByRole('button', { name: '撤销“统计报表程序”' }).click()
    const dialog = page.getByRole('dialog')
    await expectSound(page)
    await dialog.getByRole('button', { name: '撤销' }).click()
    await see(tokens.getByText('还没有访问令牌。'))
    expect(await read()).toBe(401)
  })

  it('registers a webhook, sees why a message was not taken, and removes it', async () => {
    const page = await journey.open({ size: PHONE, login: 'expert' })
    await page.goto('/my/account')
    const webhooks = section(page, '消息推送')
    await see(webhooks.getByText('还没有推送地址。'))
    await webhooks.getByRole('button', { name: '登记推送地址' }).click()
    await webhooks.getByRole('button', { name: '登记', exact: true }).click()
    await see(webhooks.getByRole('link', { name: '请至少选一种记录' }))
    await webhooks
      .getByLabel('接收地址')
      .fill('https://127.0.0.1/a-rather-long-path/of-a-receiver/that-wraps')
    await webhooks.getByLabel('保姆单').check()
    await expectSound(page)
    await webhooks.getByRole('button', { name: '登记', exact: true }).click()
    expect((await textsOf(webhooks.locator('code')))[0]).toMatch(/^whsec_/)
    await expectSound(page)
    await webhooks.getByRole('button', { name: '我已保存' }).click()
    await see(webhooks.getByText('1 条待发'))
    await sendWebhooks(journey.product.source, postOutside())
    await see(webhooks.getByText('上一条没有收下：不能推送到内部网络的地址'))
    await expectSound(page)
    await webhooks.getByRole('button', { name: /^删除/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await see(webhooks.getByText('还没有推送地址。'))
  })

  it('changes the password, which ends the session elsewhere', async () => {
    const page = await journey.open({ size: PHONE, login: 'expert' })
    const elsewhere = await journey.open({ login: 'expert' })
    await page.goto('/my/account')
    await see(page.getByRole('heading', { level: 1, name: '我的账户' }))
    await see(section(page, '登录的设备').getByText('这台设备'))
    await expectSound(page)
    const password = section(page, '密码')
    await password.getByRole('button', { name: '修改密码' }).click()
    await password.getByRole('button', { name: '保存新密码' }).click()
    await see(password.getByRole('link', { name: '请输入现在的密码' }))
    await expectSound(page)
    await password.getByLabel('现在的密码').fill('wrong wrong wrong')
    await password.getByLabel('新密码').fill('kexie2021')
    await password.getByRole('button', { name: '保存新密码' }).click()
    await see(password.getByRole('link', { name: /现在的密码不正确/ }))
    await password.getByLabel('现在的密码').fill(PASSWORD)
    await password.getByRole('button', { name: '保存新密码' }).click()
    await see(password.getByRole('link', { name: /容易被猜到/ }))
    await password.getByLabel('新密码').fill(NEW)
    await password.getByRole('button', { name: '保存新密码' }).click()
    await see(resultIn(page, '密码已修改'))
    await elsewhere.goto('/my/account')
    await see(elsewhere.getByRole('heading', { name: '请先登录' }))
    await page.goto('/my/messages')
    await see(page.getByRole('heading', { name: '您的密码已修改' }))
  })

  it('turns two-step sign-in on, signs in with a code and a recovery code, and turns it off', async () => {
    const page = await journey.open({ login: 'client' })
    await page.goto('/my/account')
    const totp = section(page, '两步登录')
    await totp.getByRole('button', { name: '开启两步登录' }).click()
    await totp.getByLabel('现在的密码').fill(PASSWORD)
    await totp.getByRole('button', { name: '下一步' }).click()
    await see(totp.getByRole('img', { name: '两步登录的二维码' }))
    await expectSound(page)
    await page.setViewportSize(PHONE)
    await expectSound(page)
    await page.setViewportSize(DESKTOP)
    const [secret = ''] = await textsOf(totp.locator('.totp-secret'))
    await totp.getByLabel('动态验证码').fill(codeOf(secret))
    await totp.getByRole('button', { name: '确认开启' }).click()
    const codes = await textsOf(totp.getByRole('list', { name: '恢复码' }).getByRole('listitem'))
    expect(codes.length).toBe(10)
    await expectSound(page)
    await totp.getByRole('button', { name: '我已保存' }).click()
    await see(totp.getByText('恢复码还剩 10 个。', { exact: false }))

    journey.product.clock.advance({ minutes: 1 })
    await page.getByRole('button', { name: '退出', exact: true }).click()
    await page.waitForURL('/')
    const main = await fillSignIn(page, 'client', PASSWORD)
    await see(main.getByRole('textbox', { name: '动态验证码' }))
    await expectSound(page)
    await main.getByRole('textbox', { name: '动态验证码' }).fill(codeOf(secret))
    await main.getByRole('button', { name: '登录' }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')

    const second = await journey.open({ size: PHONE })
    const form = await fillSignIn(second, 'client', PASSWORD)
    await form.getByRole('button', { name: '手机不在身边，用恢复码' }).click()
    await form.getByRole('textbox', { name: '恢复码' }).fill(codes[3] ?? '')
    await expectSound(second)
    await form.getByRole('button', { name: '登录' }).click()
    await second.waitForURL((url) => url.pathname !== '/sign-in')
    await second.goto('/my/account')
    const off = section(second, '两步登录')
    await see(off.getByText('恢复码还剩 9 个。', { exact: false }))
    await section(second, '登录的设备').getByRole('button', { name: '退出其他设备' }).click()
    await see(resultIn(second, '已退出其他 1 处登录'))
    await off.getByRole('button', { name: '关闭两步登录' }).click()
    await off.getByLabel('现在的密码').fill(PASSWORD)
    await off.getByLabel('动态验证码').fill(codes[4] ?? '')
    await expectSound(second)
    await off.getByRole('button', { name: '关闭两步登录' }).click()
    await see(off.getByText('未开启'))
  })

  it('confirms a mail address and resets a forgotten password by the link sent there', async () => {
    const page = await journey.open({ login: 'officer-510903' })
    await page.goto('/my/account')
    const email = section(page, '邮箱')
    await email.getByRole('button', { name: '填写邮箱' }).click()
    await email.getByLabel('新邮箱').fill('officer@example.org')
    await email.getByLabel('现在的密码').fill(PASSWORD)
    await email.getByRole('button', { name: '发送确认邮件' }).click()
    await see(email.getByText(/确认邮件已发往 officer@example.org/))
    await expectSound(page)
    const linkOf = (mail: Mail | undefined) => new URL(mail?.text.split('\n\n').at(-1) ?? '')
    const confirm = linkOf((await mails()).at(-1))
    await page.goto(confirm.pathname + confirm.hash)
    await seePage(page)
    expect(new URL(page.url()).hash).toBe('')
    await expectSound(page)
    await page.getByRole('button', { name: '确认邮箱' }).click()
    await see(page.getByText('邮箱已确认'))

    const phone = await journey.open({ size: PHONE })
    await phone.goto('/sign-in')
    await phone.getByRole('link', { name: '忘记密码' }).click()
    await see(phone.getByRole('heading', { level: 1, name: '忘记密码' }))
    await expectSound(phone)
    await phone.getByLabel('邮箱或手机号').fill('officer@example.org')
    await phone.getByRole('button', { name: '发送链接' }).click()
    await see(phone.getByText('请查看邮箱'))
    await expectSound(phone)
    const reset = linkOf((await mails()).at(-1))
    await phone.goto(reset.pathname + reset.hash)
    await setNewPassword(phone)
    const main = await fillSignIn(phone, 'officer-510903', PASSWORD)
    await see(main.getByRole('alert').filter({ hasText: '登录名或密码不正确' }))
    await fillSignIn(phone, 'officer-510903', NEW)
    await phone.waitForURL((url) => url.pathname !== '/sign-in')
  })

  async function setNewPassword(page: Page): Promise<void> {
    await see(page.getByRole('heading', { level: 1, name: '设置新密码' }))
    await expectSound(page)
    await page.getByLabel('新密码').fill(NEW)
    await page.getByRole('button', { name: '保存新密码' }).click()
    await see(page.getByText('新密码已保存'))
    await expectSound(page)
  }

  it('is reset by an administrator’s link, which works once', async () => {
    const page = await journey.open({ login: 'administrator-510903' })
    await page.goto('/console/accounts')
    await see(page.getByRole('table').getByRole('button', { name: 'broker-510903' }))
    await expectSound(page)
    await page.getByRole('table').getByRole('button', { name: 'broker-510903' }).click()
    const drawer = page.getByRole('dialog', { name: /broker-510903/ })
    await drawer.getByRole('button', { name: '生成重设链接' }).click()
    await expectSound(page)
    await page
      .getByRole('dialog', { name: /生成重设链接？/ })
      .getByRole('button', { name: '生成重设链接' })
      .click()
    const field = page.getByRole('textbox', { name: '一次性链接' })
    await see(field)
    await expectSound(page)
    const link = new URL(await field.inputValue())
    expect([link.origin, link.pathname]).toEqual([new URL(page.url()).origin, '/reset-password'])

    const phone = await journey.open({ size: PHONE })
    await phone.goto(link.pathname + link.hash)
    await setNewPassword(phone)
    await phone.goto('about:blank')
    await phone.goto(link.pathname + link.hash)
    await phone.getByLabel('新密码').fill('another quiet lantern tree')
    await phone.getByRole('button', { name: '保存新密码' }).click()
    await see(phone.getByRole('alert').filter({ hasText: '这个链接已经用过' }))
    await fillSignIn(phone, 'broker-510903', NEW)
    await phone.waitForURL((url) => url.pathname !== '/sign-in')
  })

  it('keeps the language chosen, on every device', async () => {
    const page = await journey.open({ login: 'officer-510904' })
    await page.goto('/my/account')
    await page.getByRole('radio', { name: 'English' }).check()
    await see(page.getByRole('heading', { level: 1, name: 'My account' }))
    await seePage(page)
    await expectSound(page)
    const phone = await journey.open({ size: PHONE, login: 'officer-510904' })
    await phone.goto('/my/account')
    await see(phone.getByRole('heading', { level: 1, name: 'My account' }))
    await expectSound(phone)
    await page.goto('/console')
    await page.getByRole('button', { name: '中文' }).click()
    await seePage(page)
    const third = await journey.open({ language: 'en', login: 'officer-510904' })
    await third.goto('/my/account')
    await see(third.getByRole('heading', { level: 1, name: '我的账户' }))
  })

  it('with a long name leaves room for the way out', async () => {
    const page = await journey.open({ size: PHONE, login: 'administrator-510903' })
    for (const path of ['/my/account', '/console', '/console/accounts']) {
      await page.goto(path)
      await seePage(page)
      await expectSound(page)
    }
    await page.goto('/my/account')
    await seePage(page)
    for (const width of [PHONE.width, 700, DESKTOP.width]) {
      await page.setViewportSize({ ...PHONE, width })
      const way = await page.getByRole('button', { name: '退出', exact: true }).boundingBox()
      const { x = 0, width: wide = 0, height = 0 } = way ?? {}
      const isWhole = wide >= 44 && height <= 56 && x + wide <= width
      const name = await page.getByRole('link', { name: LONG_NAME }).boundingBox()
      expect([width, isWhole, (name?.width ?? 999) < 220]).toEqual([width, true, true])
    }
  })
})
