import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeIntroduction, openScene, type ExchangeScene } from '#modules/exchange/testing.ts'
import {
  DESKTOP,
  eventually,
  expectSound,
  type Journey,
  PHONE,
  resultIn,
  see,
  seeFocused,
  startJourney,
  textsOf,
} from './harness.ts'

const NEED = '高强度锻件模具寿命提升'
const OFFER = '热锻模具表面渗氮强化工艺'
const CLIENT_PHONE = '13800138000'
const EXPERT_PHONE = '13900139000'

/** Each device works in a product of its own, since an introduction is answered once. */
describe.each([
  ['phones', PHONE],
  ['desktops', DESKTOP],
])('an introduction answered on %s', (_device, size) => {
  let scene: ExchangeScene
  let journey: Journey

  beforeAll(async () => {
    scene = await openScene()
    journey = await startJourney(scene.product)
  })
  afterAll(() => journey?.close())

  it('shows contact details once both sides have accepted', async () => {
    await makeIntroduction(scene)
    const client = await openInvitation(await journey.open({ size, login: 'client' }), OFFER)
    expect(await everythingIn(client)).not.toMatch(/1[39]\d{9}/)
    expect(await reasonsOf(client)).toEqual(expect.arrayContaining([expect.stringContaining('标题相似')]))
    await expectSound(client)
    await client.getByRole('button', { name: '同意对接' }).click()
    await see(client.getByText('您已同意，正在等对方答复。'))
    await see(resultIn(client, '已同意对接'))
    expect(await everythingIn(client)).not.toMatch(/1[39]\d{9}/)
    await expectSound(client)

    const expert = await openInvitation(await journey.open({ size, login: 'expert' }), NEED)
    expect(await everythingIn(expert)).not.toMatch(/1[39]\d{9}/)
    await expert.getByRole('button', { name: '同意对接' }).click()
    const contacts = expert.getByRole('region', { name: '联系方式' })
    await see(
      contacts.getByRole('link', { name: CLIENT_PHONE }),
      contacts.getByRole('link', { name: EXPERT_PHONE }),
    )
    expect(await contacts.getByRole('link', { name: CLIENT_PHONE }).getAttribute('href')).toBe(
      `tel:${CLIENT_PHONE}`,
    )
    await expectSound(expert)

    await client.reload()
    await see(client.getByRole('region', { name: '联系方式' }).getByRole('link', { name: EXPERT_PHONE }))
    await expectSound(client)
  })

  it('is declined only with a reason, which the broker reads', async () => {
    const { orderId } = await makeIntroduction(scene)
    const expert = await openInvitation(await journey.open({ size, login: 'expert' }), NEED)
    await expert.getByRole('button', { name: '婉拒' }).click()
    const dialog = expert.getByRole('dialog', { name: '为什么婉拒？' })
    await see(dialog)
    await expectSound(expert)
    await dialog.getByRole('button', { name: '确定婉拒' }).click()
    await see(dialog.getByText('请选择婉拒的原因'))
    await seeFocused(dialog.getByRole('group', { name: '婉拒的原因' }))
    await expectSound(expert)
    await dialog.getByRole('radio', { name: '其他原因' }).check()
    await dialog.getByRole('button', { name: '确定婉拒' }).click()
    await see(dialog.getByText('请写明是什么原因'))
    await seeFocused(dialog.getByLabel('具体说明'))
    await expectSound(expert)
    await dialog.getByLabel('具体说明').fill('这类模具超出我们的设备能力')
    await dialog.getByRole('button', { name: '确定婉拒' }).click()
    await see(resultIn(expert, '已婉拒'), expert.getByText('未达成', { exact: true }))
    await expectSound(expert)
    await eventually(() => expert.getByRole('button', { name: '同意对接' }).count()).toBe(0)
    expect(await everythingIn(expert)).not.toMatch(/13800138000/)

    const broker = await journey.open({ size, login: 'broker-510903' })
    await broker.goto(`/console/service-orders/${orderId}`)
    const answer = broker.getByRole('region', { name: '介绍对接' })
    await see(answer.getByText('婉拒', { exact: true }))
    await see(answer.getByText('其他原因（这类模具超出我们的设备能力）'))
    await see(broker.getByRole('region', { name: '操作日志' }))
    await expectSound(broker)
  })
})

/** From the member's own page to the invitation that waits there. */
async function openInvitation(page: Page, title: string): Promise<Page> {
  await page.goto('/my')
  await see(page.getByText('等您答复的对接'))
  await expectSound(page)
  await page.getByRole('link', { name: '查看并答复' }).first().click()
  await see(page.getByRole('heading', { level: 1, name: title }))
  return page
}

async function reasonsOf(page: Page): Promise<string[]> {
  return textsOf(page.getByRole('region', { name: '为什么介绍你们认识' }).getByRole('listitem'))
}

/** All that the page holds, shown or not. */
async function everythingIn(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML)
}
