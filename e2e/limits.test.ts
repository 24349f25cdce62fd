import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issuePlan } from '#modules/exchange/order/move-order.ts'
import { openOrder } from '#modules/exchange/order/open-order.ts'
import { makeOffer, makePosting, openScene, testPlan, type ExchangeScene } from '#modules/exchange/testing.ts'
import { eventually, expectSound, type Journey, PHONE, resultIn, see, startJourney } from './harness.ts'
import { scorePosting } from './score-posting.ts'

const NEED = '热锻模具强化，条件较多'

describe('what a posting is limited to', () => {
  let scene: ExchangeScene
  let journey: Journey

  beforeAll(async () => {
    scene = await openScene()
    journey = await startJourney(scene.product)
  })
  afterAll(() => journey?.close())

  it('is filled in from a text on a phone, and refused at the place that cannot be read', async () => {
    const member = await journey.open({ size: PHONE, login: 'client' })
    await member.goto('/publish?kind=need')
    await member.getByLabel('标题').fill(NEED)
    await member.getByRole('button', { name: '下一步' }).click()
    await member.getByLabel('难题是什么').fill('现有模具三千件即报废。')
    await member.getByRole('button', { name: '下一步' }).click()
    await see(member.getByRole('heading', { name: '第3步，共4步：指标和条件' }))

    const paste = member.getByLabel('粘贴文字自动填写')
    await paste.fill('★抗拉强度≥600MPa；外观良好')
    await member.getByRole('button', { name: '读入指标' }).click()
    await see(member.getByText('第 14 个字起的“外观良好”没有数值'))
    await expectSound(member)
    await paste.fill('★抗拉强度≥600MPa；工作温度-40~85℃')
    await member.getByRole('button', { name: '读入指标' }).click()
    await see(resultIn(member, '已填入2项指标，请核对'))
    const second = member.getByRole('group', { name: '指标2' })
    await eventually(() => second.getByLabel('上限').inputValue()).toBe('85')
    expect(await member.getByRole('group', { name: '指标1' }).getByRole('checkbox').isChecked()).toBe(true)

    await member.getByRole('radio', { name: /^对接后公开/ }).check()
    await member.getByRole('button', { name: '添加这个地区' }).click()
    await see(member.getByRole('button', { name: '移除船山区' }))
    await member.getByRole('button', { name: '添加单位' }).click()
    await member.getByLabel('单位1', { exact: true }).fill('没有这家公司')
    await expectSound(member)
    await member.getByRole('button', { name: '下一步' }).click()
    await see(member.getByText('只有标题和简介公开，其余给介绍对接的一方看'))
    await see(member.getByText('抗拉强度 ≥ 600 MPa （必达）'))
    await expectSound(member)
    await member.getByRole('button', { name: '提交审核' }).click()
    await see(member.getByRole('group', { name: '请先改正以下1处' }))
    await member.getByLabel('单位1', { exact: true }).fill('示例材料研究所')
    await member.getByRole('button', { name: '下一步' }).click()
    await member.getByRole('button', { name: '提交审核' }).click()
    await see(member.getByRole('heading', { level: 1, name: NEED }))
    await see(member.getByText('示例材料研究所'), member.getByText('工作温度 -40~85 ℃'))
    await expectSound(member)
  })

  it('is closed to visitors, and mended by staff in the console', async () => {
    const officer = await journey.open({ login: 'officer-510903' })
    await officer.goto('/console/postings?state=submitted')
    await officer.getByRole('button', { name: NEED }).click()
    const drawer = officer.getByRole('dialog')
    await see(drawer.getByText('对接后公开'), drawer.getByText('抗拉强度 ≥ 600 MPa（必达）'))
    await drawer.getByRole('button', { name: '修改' }).click()
    await see(officer.getByRole('heading', { name: '面向谁' }))
    await eventually(() => officer.getByLabel('上限').inputValue()).toBe('85')
    await officer.getByLabel('粘贴文字自动填写指标').fill('精度±0.01mm')
    await officer.getByRole('button', { name: '读入指标' }).click()
    await see(officer.getByText('已填入1项指标，请核对'))
    await expectSound(officer)
    await officer.getByRole('button', { name: '保存草稿' }).click()
    await scorePosting(officer, 3)
    await officer.getByRole('dialog', { name: '评分审核' }).getByRole('button', { name: '确定评分' }).click()
    await see(officer.getByText('已发布', { exact: true }).first())
    await scene.product.followers.settle()

    const visitor = await journey.open({ size: PHONE })
    await visitor.goto('/search?side=need')
    await visitor.getByRole('link', { name: NEED }).click()
    await see(visitor.getByText('详细内容保密'))
    expect(await visitor.getByText('示例').count()).toBe(0)
    await expectSound(visitor)

    const owner = await journey.open({ size: PHONE, login: 'client' })
    await owner.goto('/my')
    await see(owner.getByText('按您选择的公开范围参加匹配', { exact: false }))
  })

  it('is counted in the workbench, and confirmed before an introduction', async () => {
    const { product, broker } = scene
    const title = '齿轮疲劳寿命提升'
    const needId = await makePosting(scene, { title, body: title, details: { deadlineOn: '2021-05-01' } })
    await makeOffer(scene, { title: `${title}技术`, body: title })
    await makeOffer(scene, { title: `${title}方案`, body: title, details: { regions: ['510904'] } })
    const { id } = await product.run(broker, (ctx) => openOrder(ctx, { needId }))
    await product.run(broker, (ctx) => issuePlan(ctx, id, testPlan))
    const page = await journey.open({ login: 'broker-510903' })
    await page.goto(`/console/workbench/${needId}`)
    await see(page.getByText(/未列出：.*超出供给的地区范围 1 条/))
    await expectSound(page)
    await page.getByRole('button', { name: '介绍双方' }).click()
    const dialog = page.getByRole('dialog')
    await see(dialog.getByText('需求的期望完成日 2021-05-01 已过，更新日期后方可匹配'))
    const introduce = dialog.getByRole('button', { name: '介绍双方' })
    expect(await introduce.isDisabled()).toBe(true)
    await expectSound(page)
    await dialog.getByRole('checkbox').check()
    await introduce.click()
    await see(page.getByText('已介绍，等待双方答复'))
  })
})
