import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeOffer, makePosting, openScene, type ExchangeScene } from '#modules/exchange/testing.ts'
import {
  eventually,
  expectSound,
  type Journey,
  PHONE,
  see,
  seeFocused,
  seePage,
  startJourney,
  textsOf,
} from './harness.ts'

const NEED = '高强度锻件模具寿命提升'
const OFFER = '热锻模具表面渗氮强化工艺'
const OTHER = '水性锂电池粘结剂'
/** What is Chinese on an English page by right: what people wrote, and the way back to Chinese. */
const DATA = [
  ...[NEED, '热锻模具磨损快，希望延长使用寿命', '示例锻造有限公司'],
  ...[OFFER, '提高热锻模具的耐磨性和使用寿命', '示例材料研究所', OTHER],
  // A town of the register, where towns have no English names.
  '永兴镇',
  '中文',
]

describe('a visitor', () => {
  let scene: ExchangeScene
  let journey: Journey
  let needId: string

  beforeAll(async () => {
    scene = await openScene()
    needId = await makePosting(scene)
    await makeOffer(scene)
    await makeOffer(scene, { title: OTHER, abstract: '', body: '', kind: 'capability' })
    journey = await startJourney(scene.product)
  })
  afterAll(() => journey?.close())

  it.each([
    ['a desktop', undefined],
    ['a phone', PHONE],
  ])('finds a posting by words and filters on %s', async (_device, size) => {
    const page = await journey.open(size ? { size } : {})
    await page.goto('/')
    await see(page.getByRole('link', { name: NEED }), page.getByRole('link', { name: OFFER }))
    expect(await page.title()).toBe('立交桥 · 科学技术协会公共服务平台')
    await expectSound(page)

    await page.getByLabel('搜索技术或需求').fill('模具')
    await page.getByRole('main').getByRole('button', { name: '搜索' }).click()
    await see(page.getByRole('heading', { level: 1, name: '找技术' }))
    const results = page.getByRole('region', { name: '搜索结果' })
    expect(await textsOf(results.getByRole('heading'))).toEqual([OFFER])
    await expectSound(page)

    await page.getByRole('button', { name: '科技所能' }).click()
    await see(page.getByRole('heading', { name: '没有符合条件的信息' }))
    await expectSound(page)
    const { searchParams } = new URL(page.url())
    expect(Object.fromEntries(searchParams)).toEqual({ q: '模具', side: 'offer', kind: 'capability' })

    await page.reload()
    await see(page.getByRole('heading', { name: '没有符合条件的信息' }))
    expect(await page.getByRole('button', { name: '科技所能' }).getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('button', { name: '科技所能' }).click()
    await page.getByText('按行业和地区筛选').click()
    await page.getByLabel('行业', { exact: true }).selectOption('39')
    await see(page.getByText('按行业和地区筛选（已选1项）'))
    await see(results.getByRole('link', { name: OFFER }))
    await expectSound(page)
    expect(new URL(page.url()).searchParams.get('industry')).toBe('39')

    await results.getByRole('link', { name: OFFER }).click()
    await see(page.getByRole('heading', { level: 1, name: OFFER }))
    await see(page.getByText('示例材料研究所'))
    expect(await page.getByRole('main').innerText()).not.toMatch(/139\d{8}/)
    expect(await page.title()).toBe(`${OFFER} · 立交桥`)
    await expectSound(page)
    await page.goBack()
    await see(page.getByText('按行业和地区筛选（已选1项）'))
  })

  it('reads everything in English after one tap', async () => {
    const page = await journey.open({ size: PHONE })
    await page.goto(`/postings/${needId}`)
    await see(page.getByRole('heading', { level: 1, name: NEED }))
    expect(await languageOf(page)).toBe('zh-CN')
    await page.getByRole('button', { name: 'English' }).click()
    await see(page.getByRole('heading', { name: 'At a glance' }))
    expect(await languageOf(page)).toBe('en')
    for (const path of [
      '/',
      '/search',
      '/search?q=none-at-all',
      '/sign-in',
      '/sign-up',
      '/publish',
      '/nowhere',
    ]) {
      await page.goto(path)
      await seePage(page)
      await expectSound(page)
      expect({ path, chinese: await chineseOf(page) }).toEqual({ path, chinese: [] })
    }
    await page.getByRole('button', { name: '中文' }).click()
    await see(page.getByRole('heading', { level: 1, name: '没有找到这个页面' }))
  })

  it('has larger text in elder mode, on every page and the next time', async () => {
    const page = await journey.open({ size: PHONE })
    await page.goto('/')
    await page.getByRole('button', { name: '长者模式' }).click()
    await see(page.getByRole('button', { name: '标准模式' }))
    await see(page.getByRole('link', { name: NEED }))
    await expectSound(page)
    await page.goto(`/postings/${needId}`)
    const body = page.getByText('热锻模具平均三千件即报废')
    await see(body, page.getByRole('button', { name: '标准模式' }))
    const style = await body.evaluate((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element)
      return { size: Number.parseFloat(fontSize), spacing: Number.parseFloat(lineHeight) }
    })
    expect(style.size).toBeGreaterThanOrEqual(18)
    expect(style.spacing / style.size).toBeGreaterThanOrEqual(1.5)
    await expectSound(page)
    await page.getByRole('button', { name: '标准模式' }).click()
    await see(page.getByRole('button', { name: '长者模式' }))
    expect(await body.evaluate((element) => getComputedStyle(element).fontSize)).toBe('16px')
  })

  it('is told when a page is not there', async () => {
    const page = await journey.open({ size: PHONE })
    await page.goto('/no/such/page')
    await see(page.getByRole('heading', { level: 1, name: '没有找到这个页面' }))
    await expectSound(page)
    await page.goto('/postings/01890000-0000-7000-8000-000000000000')
    await see(page.getByRole('heading', { level: 1, name: '没有找到这条信息' }))
    await expectSound(page)
    await page.getByRole('link', { name: '找技术和需求' }).last().click()
    await see(page.getByRole('heading', { level: 1, name: '找技术和需求' }))
  })

  it('is refused with a wrong password, and led back after the right one', async () => {
    const page = await journey.open({ size: PHONE })
    await page.goto('/my/introductions')
    await see(page.getByRole('heading', { name: '请先登录' }))
    await expectSound(page)
    await page.getByRole('main').getByRole('link', { name: '登录' }).click()
    await page.getByRole('main').getByRole('button', { name: '登录' }).click()
    const summary = page.getByRole('group', { name: '请先改正以下2处' })
    await see(summary)
    await seeFocused(summary)
    await expectSound(page)
    await page.getByLabel('登录名或手机号').fill('client')
    await page.getByLabel('密码', { exact: true }).fill('not my password')
    await page.getByRole('main').getByRole('button', { name: '登录' }).click()
    await see(page.getByRole('alert').getByText('没有登录成功'))
    await expectSound(page)
    await page.getByLabel('密码', { exact: true }).fill('a long test password')
    await page.getByRole('main').getByRole('button', { name: '登录' }).click()
    await see(page.getByRole('heading', { level: 1, name: '我的对接' }))
    expect(new URL(page.url()).pathname).toBe('/my/introductions')
    await see(page.getByRole('heading', { name: '还没有对接' }))
    await expectSound(page)
  })

  it('reaches a posting with the keyboard alone', async () => {
    const page = await journey.open()
    await page.goto('/')
    await see(page.getByRole('link', { name: NEED }))
    await page.keyboard.press('Tab')
    expect(await focused(page)).toEqual({ name: '跳到正文', isMarked: true })
    await page.keyboard.press('Enter')
    const seen: string[] = []
    while (seen.at(-1) !== NEED && seen.length < 40) {
      await page.keyboard.press('Tab')
      const { name, isMarked } = await focused(page)
      expect({ name, isMarked }).toEqual({ name, isMarked: true })
      seen.push(name)
    }
    expect(seen).toContain(NEED)
    await page.keyboard.press('Enter')
    await see(page.getByRole('heading', { level: 1, name: NEED }))
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
  })
})

/** What has the focus, and whether an outline, a shadow or a border shows it. */
async function focused(page: Page): Promise<{ name: string; isMarked: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    return {
      name: (element.getAttribute('aria-label') ?? element.innerText).trim(),
      isMarked: (hasOutline || boxShadow !== 'none') && width > 0 && height > 0,
    }
  })
}

async function languageOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.lang)
}

/** Chinese texts of the interface; what people wrote and the names of places and codes are data. */
async function chineseOf(page: Page): Promise<string[]> {
  const lines = (await page.evaluate(() => document.body.innerText)).split('\n')
  return lines.filter((line) => /\p{Script=Han}/u.test(line) && !DATA.includes(line))
}
