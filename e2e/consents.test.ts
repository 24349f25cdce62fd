import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScene } from '#modules/exchange/testing.ts'
import { expectSound, PHONE, see, startJourney, type Journey } from './harness.ts'

describe('consents and leaving', () => {
  let journey: Journey

  beforeAll(async () => {
    const { product } = await openScene()
    journey = await startJourney(product)
  })
  afterAll(() => journey?.close())

  it('are asked at sign-up with nothing ticked', async () => {
    const page = await journey.open({ size: PHONE })
    await page.goto('/sign-up')
    const box = page.getByRole('checkbox', { name: /^供需匹配/ })
    await see(box)
    expect(await box.isChecked()).toBe(false)
    await expectSound(page)
  })

  it('are withdrawn by a member with one tap, and shown to staff', async () => {
    const page = await journey.open({ login: 'client', size: PHONE })
    await page.goto('/my/consents')
    await page.getByRole('button', { name: '撤回授权：供需匹配' }).click()
    await see(page.getByRole('button', { name: '同意“供需匹配”' }))
    await expectSound(page)
    await page.goto('/my/leave')
    await see(page.getByText('电话号码', { exact: true }))
    await expectSound(page)

    const staff = await journey.open({ login: 'officer-510903' })
    await staff.goto('/console/people')
    await see(staff.getByText(/^人员：注册\d+，已核验\d+，活跃\d+，休眠\d+$/))
    await staff.getByRole('button', { name: 'client', exact: true }).click()
    await staff.getByRole('tab', { name: '授权' }).click()
    await see(staff.getByRole('button', { name: '登记同意“供需匹配”' }))
    await expectSound(staff)
  })

  it('a studio is registered by a worker, who is told to invite members', async () => {
    const page = await journey.open({ login: 'expert', size: PHONE })
    await page.goto('/my/studios/new')
    await see(page.getByRole('heading', { name: '登记科创工作室' }))
    await page.getByRole('button', { name: '提交登记' }).click()
    await see(page.getByText('请至少填写一个服务方向').first())
    await expectSound(page)
  })
})
