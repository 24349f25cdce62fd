import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { storeRankings } from '#modules/exchange/match/store-rankings.ts'
import {
  makeOffer,
  makeOrder,
  openScene,
  makePosting,
  staff,
  type ExchangeScene,
} from '#modules/exchange/testing.ts'
import {
  DESKTOP,
  eventually,
  expectSound,
  PHONE,
  see,
  startJourney,
  textsOf,
  type Journey,
} from './harness.ts'

const BEST = '热锻模具表面渗氮强化工艺'
const OTHER = '模具寿命检测'

/** Each device works in a product of its own, since what is done there stays done. */
describe.each([
  ['phones', PHONE],
  ['desktops', DESKTOP],
])('matching on %s', (_device, size) => {
  let scene: ExchangeScene
  let journey: Journey
  let needId: string

  beforeAll(async () => {
    scene = await openScene()
    await staff(scene.product, 'officer', '510900')
    ;({ needId } = await makeOrder(scene))
    await makeOffer(scene)
    await makeOffer(scene, { title: OTHER, body: '测量热锻模具磨损。' })
    journey = await startJourney(scene.product)
  })
  afterAll(() => journey?.close())

  /** What learning was told of the need, by offer. */
  async function logged(): Promise<string[]> {
    const { rows } = await scene.product.database.pool.query<{
      title: string
      event: string
      reason: string
    }>(
      `select title, event, reason from matching.outcome join exchange.posting on posting.id = offer_id
       where need_id = $1`,
      [needId],
    )
    return rows.map(({ title, event, reason }) => [title, event, reason].filter(Boolean).join(' ')).sort()
  }

  it('takes a candidate that is not suitable off the list, and puts it back', async () => {
    const page = await journey.open({ size, login: 'broker-510903' })
    await page.goto(`/console/workbench/${needId}`)
    // Experts are listed below in the same way.
    const candidates = page.locator('.candidate-list').first().locator('.candidate-title')
    expect(await textsOf(candidates)).toEqual([BEST, OTHER])
    await eventually(logged).toEqual([`${OTHER} shown`, `${BEST} shown`])
    await page.getByRole('button', { name: new RegExp(OTHER) }).click()
    await eventually(logged).toEqual([`${OTHER} opened`, `${OTHER} shown`, `${BEST} shown`])
    await page.getByRole('button', { name: '不合适' }).click()
    const dialog = page.getByRole('dialog', { name: '为什么不合适？' })
    await dialog.getByRole('button', { name: '不合适' }).click()
    await see(dialog.getByText('请选择原因'))
    await expectSound(page)
    await dialog.getByRole('radio', { name: /其他原因/ }).check()
    await dialog.getByRole('button', { name: '不合适' }).click()
    await see(dialog.getByText('请写明是什么原因'))
    await dialog.getByLabel('说明').fill('只做检测，不做强化')
    await dialog.getByRole('button', { name: '不合适' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await eventually(() => candidates.allInnerTexts()).toEqual([BEST])
    expect((await logged()).filter((line) => line.includes('declined'))).toEqual([`${OTHER} declined other`])
    await page.getByText('不合适（1条）').click()
    await see(page.getByText('其他原因（只做检测，不做强化）'))
    await expectSound(page)
    await page.getByRole('button', { name: `放回候选：${OTHER}` }).click()
    await eventually(() => candidates.allInnerTexts()).toEqual([BEST, OTHER])
    await eventually(() => page.getByText('不合适（1条）').count()).toBe(0)
    await expectSound(page)
  })

  it('over all needs shows how far it is, and its best pairs lead to the workbench', async () => {
    const free = await makePosting(scene, { title: '热锻模具寿命短' })
    const page = await journey.open({ size, login: 'officer-510900' })
    await page.goto('/console/match-runs')
    await see(page.getByText(/还没有运行过全量匹配/), page.getByText(/没有留存的配对/))
    await expectSound(page)
    await page.getByRole('button', { name: '开始匹配' }).click()
    await see(page.getByText('已匹配 0 / 2 条需求'))
    await expectSound(page)
    const { rows } = await scene.product.database.pool.query<{ id: string }>(
      'select id from matching.ranking_run',
    )
    await scene.product.run(system, (ctx) => storeRankings(ctx, { runId: rows[0]!.id }))
    await see(page.getByText('已完成', { exact: true }))
    const pair = page.getByRole('link', { name: '去匹配：热锻模具寿命短' })
    await see(pair)
    await expectSound(page)
    await pair.click()
    await page.waitForURL(`**/console/workbench/${free}`)
  })

  it('tells what an owner saw and opened in the portal', async () => {
    scene.product.clock.advance({ days: 1 })
    const page = await journey.open({ size, login: 'client' })
    const before = await logged()
    await page.goto(`/my/postings/${needId}/matches`)
    await see(page.getByRole('heading', { name: BEST }))
    await eventually(async () => (await logged()).length - before.length).toBe(2)
    await page.getByRole('link', { name: BEST }).click()
    await eventually(async () => (await logged()).length - before.length).toBe(3)
    expect((await logged()).filter((line) => line === `${BEST} opened`)).toEqual([`${BEST} opened`])
  })
})
