import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeOffer, openScene, type ExchangeScene } from '#modules/exchange/testing.ts'
import {
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
import { scorePosting } from './score-posting.ts'

const NEED = '热锻模具使用寿命提升'
const VAGUE = '想找人改进模具'

describe('publishing a need', () => {
  let scene: ExchangeScene
  let journey: Journey

  beforeAll(async () => {
    scene = await openScene()
    await makeOffer(scene)
    await makeOffer(scene, { title: '水性锂电池粘结剂', abstract: '', body: '', kind: 'capability' })
    journey = await startJourney(scene.product)
  })
  afterAll(() => journey?.close())

  it('goes from a phone through review to matches with reasons', async () => {
    const member = await journey.open({ size: PHONE, login: 'client' })
    await member.goto('/my')
    await see(member.getByRole('heading', { name: '您还没有发布过信息' }))
    await expectSound(member)
    await fillForm(member, NEED)
    await see(resultIn(member, '已提交，工作人员会尽快审核'))
    await see(member.getByRole('heading', { level: 1, name: NEED }))
    await see(member.getByText('正在等待工作人员审核，结果会发到您的消息里。'))
    await expectSound(member)

    const officer = await openFromQueue(await journey.open({ login: 'officer-510903' }), NEED)
    await scorePosting(officer, 4)
    await expectSound(officer)
    await officer.getByRole('dialog', { name: '评分审核' }).getByRole('button', { name: '确定评分' }).click()
    await see(officer.getByText('已发布', { exact: true }).first())
    await officer.getByRole('dialog').getByRole('tab', { name: '审核评分' }).click()
    await see(officer.getByText('发布 · 合计16分（满分20分）'))
    await suspendAndLift(officer)
    await officer.getByRole('dialog').getByRole('tab', { name: '操作日志' }).click()
    await see(officer.getByRole('dialog').getByRole('listitem').filter({ hasText: '发布' }).first())
    await expectSound(officer)
    await scene.product.followers.settle()

    await member.goto('/my')
    await member.getByRole('link', { name: '查看匹配结果' }).click()
    await see(member.getByRole('heading', { level: 1, name: '匹配结果' }))
    const best = member.getByRole('list', { name: '匹配结果列表' }).getByRole('article').first()
    await see(best.getByRole('link', { name: '热锻模具表面渗氮强化工艺' }))
    const points = (await textsOf(best.getByText(/^[\d.]+分$/))).map((text) => Number.parseFloat(text))
    const total = /匹配度([\d.]+)分/.exec(await best.innerText())?.[1]
    expect(points.reduce((sum, one) => sum + Math.round(one * 10), 0) / 10).toBe(Number(total))
    await expectSound(member)
    await member.goto('/my/messages')
    await see(member.getByRole('main').getByText(NEED).first())
    await expectSound(member)
  })

  it('comes back with its score and the remarks, is mended and handed in again', async () => {
    const member = await journey.open({ size: PHONE, login: 'client' })
    await fillForm(member, VAGUE)
    await see(member.getByRole('heading', { level: 1, name: VAGUE }))

    const officer = await openFromQueue(await journey.open({ login: 'officer-510903' }), VAGUE)
    await scorePosting(officer, 2)
    const asking = officer.getByRole('dialog', { name: '评分审核' })
    await asking.getByRole('button', { name: '确定评分' }).click()
    await see(asking.getByText('请写明哪里要改或为什么不通过'))
    await expectSound(officer)
    await asking.getByLabel('审核意见').fill('请写明模具的材料和现在的寿命')
    await asking.getByRole('button', { name: '确定评分' }).click()
    await see(officer.getByText('暂缓发布', { exact: true }).first())

    await member.goto('/my')
    await member.getByRole('link', { name: VAGUE }).click()
    await see(member.getByText('工作人员的说明：请写明模具的材料和现在的寿命'))
    await see(member.getByText('暂缓发布 · 合计8分（满分20分）'))
    await expectSound(member)
    await member.getByRole('link', { name: '修改', exact: true }).click()
    const title = member.getByLabel('标题')
    await eventually(() => title.inputValue()).toBe(VAGUE)
    await expectSound(member)
    await title.fill('H13钢热锻模具寿命由三千件提高到八千件')
    await handIn(member)
    await see(member.getByText('正在等待工作人员审核，结果会发到您的消息里。'))
    await see(member.getByRole('heading', { level: 1, name: 'H13钢热锻模具寿命由三千件提高到八千件' }))
    await member.getByRole('link', { name: '修改记录' }).click()
    await see(member.getByRole('heading', { level: 1, name: '修改记录' }))
    await see(member.getByText('H13钢热锻模具寿命由三千件提高到八千件'))
    await expectSound(member)
  })
})

/** The form of four steps from its beginning; the title is left out at first. */
async function fillForm(page: Page, title: string): Promise<void> {
  await page.goto('/publish?kind=need')
  await see(page.getByRole('heading', { name: '第1步，共4步：基本情况' }))
  await expectSound(page)
  await page.getByRole('button', { name: '下一步' }).click()
  const summary = page.getByRole('group', { name: '请先改正以下1处' })
  await see(summary)
  await seeFocused(summary)
  await expectSound(page)
  await summary.getByRole('link', { name: '标题至少写4个字' }).click()
  const field = page.getByLabel('标题')
  await seeFocused(field)
  await field.fill(title)
  await handIn(page)
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click()
  await see(page.getByRole('heading', { name: '第2步，共4步：说清内容' }))
  await page.getByLabel('难题是什么').fill('热锻模具平均三千件即报废，\n希望延长到八千件以上。')
  await expectSound(page)
  await page.getByRole('button', { name: '下一步' }).click()
  await see(page.getByRole('heading', { name: '第3步，共4步：指标和条件' }))
  await expectSound(page)
  await page.getByRole('button', { name: '下一步' }).click()
  await see(page.getByRole('heading', { name: '第4步，共4步：核对提交' }))
  await see(page.getByText('希望延长到八千件以上。'))
  await expectSound(page)
  await page.getByRole('button', { name: '提交审核' }).click()
}

/** Takes the posting on the screen out of sight, and lets it back. */
async function suspendAndLift(officer: Page): Promise<void> {
  const drawer = officer.getByRole('dialog').first()
  await drawer.getByRole('tab', { name: '版本' }).click()
  await see(drawer.getByText('提交之后还没有修改过。'))
  await expectSound(officer)
  await drawer.getByRole('tab', { name: '详情' }).click()
  await drawer.getByRole('button', { name: '停用' }).click()
  const asking = officer.getByRole('dialog', { name: '停用' })
  await asking.getByLabel('理由').fill('数据待核实')
  await asking.getByRole('button', { name: '停用' }).click()
  await drawer.getByRole('button', { name: '恢复发布' }).click()
  await see(drawer.getByRole('button', { name: '停用' }))
  await expectSound(officer)
}

/** From the officer's tasks to the posting in the review queue. */
async function openFromQueue(page: Page, title: string): Promise<Page> {
  await page.goto('/console')
  const tasks = page.getByRole('region', { name: '待审核的供需信息' })
  await see(tasks.getByRole('link', { name: title }))
  await expectSound(page)
  await tasks.getByRole('link', { name: '去审核' }).click()
  await see(page.getByRole('heading', { level: 1, name: '待审核' }))
  await page.getByRole('button', { name: title }).click()
  await see(page.getByRole('dialog').getByRole('button', { name: '评分审核' }))
  await expectSound(page)
  return page
}
