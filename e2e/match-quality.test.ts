import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepOutcomes } from '#matching'
import { trainWeights } from '#modules/exchange/match/train-weights.ts'
import { makePosting, openScene, staff, type ExchangeScene } from '#modules/exchange/testing.ts'
import { logLearnable, numberedId, signalsOf } from '#modules/matching/testing.ts'
import { system } from '#platform/actor.ts'
import {
  eventually,
  expectSound,
  PHONE,
  see,
  seePage,
  startJourney,
  textsOf,
  type Journey,
} from './harness.ts'

const QUALITY = '/console/match-quality?period=2021-05-01,2021-06-30'

let scene: ExchangeScene
let journey: Journey
beforeAll(async () => {
  scene = await openScene()
  await staff(scene.product, 'officer', '510900')
  journey = await startJourney(scene.product)
})
afterAll(() => journey?.close())

/** The jobs are not run in a test: what the background would do when it comes to the training that waits. */
async function workOnTraining(): Promise<void> {
  const { product } = scene
  const waiting = await product.source.db
    .selectFrom('matching.training')
    .select('id')
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  await product.run(system, (ctx) => trainWeights(ctx, { trainingId: waiting.id, isAsked: true }))
  await product.followers.settle()
}

describe('the quality of matches', () => {
  it('says what is missing as long as nothing was shown', async () => {
    const page = await journey.open({ login: 'officer-510900' })
    await page.goto('/console')
    await page.getByRole('menuitem', { name: '匹配质量' }).click()
    await seePage(page)
    await see(
      page.getByText('这个时段和地区还没有展示过匹配', { exact: false }),
      page.getByText('还要 200 条结果、20 个好坏兼有的需求', { exact: false }),
      page.getByText('一直在用内置权重，没有变动。'),
    )
    await expectSound(page)
  })

  it('is learned from at a press, shown with its gain, and taken back', async () => {
    const { product } = scene
    const needId = await makePosting(scene)
    const shown = [90, 80, 70].map((score, at) => ({
      ...{ needId, offerId: numberedId(at), score, signals: signalsOf({ title: 0.5 }) },
    }))
    await product.run(system, async (ctx) => {
      await keepOutcomes(ctx, [
        ...shown.map((pair) => ({ ...pair, event: 'shown' as const })),
        { ...shown[0]!, event: 'introduced' },
        { ...shown[0]!, event: 'signed' },
        { ...shown[2]!, event: 'introduced' },
      ])
      await logLearnable(ctx, { needIds: Array.from({ length: 22 }, (_, at) => numberedId(at)) })
    })
    const page = await journey.open({ login: 'officer-510900' })
    await page.goto(QUALITY)
    await seePage(page)
    await see(page.getByText('66.7%', { exact: true }).first())
    const bands = page.getByRole('region', { name: '各分数段的签约率' }).getByRole('row')
    expect((await textsOf(bands)).slice(4)).toEqual(['60–80\t1\t0\t0%\t', '80–100\t1\t1\t100%\t'])
    await see(page.getByText('可以学习了', { exact: false }))

    await page.getByRole('button', { name: '立即学习' }).press('Enter')
    const training = page.getByRole('region', { name: '最近一次学习' })
    await see(training.getByText('正在学习，一般不超过几分钟', { exact: false }))
    await expectSound(page)
    await eventually(() => page.getByRole('button', { name: '立即学习' }).isDisabled()).toBe(true)
    await workOnTraining()
    await see(training.getByText('效果更好，已启用'), training.getByText(/nDCG@10 由 0\.\d+ 变为/).first())
    await see(page.getByText('现在用的是从匹配去向学到的权重。'))
    await expectSound(page)

    await page.getByRole('button', { name: '恢复内置权重' }).click()
    const dialog = page.getByRole('dialog', { name: '恢复内置权重？' })
    await expectSound(page)
    await dialog.getByRole('button', { name: '恢复内置权重' }).click()
    await see(page.getByText('现在用的是内置权重。'))
    const history = page.getByRole('region', { name: '权重的变动' }).getByRole('row')
    await eventually(async () => (await textsOf(history)).length).toBe(3)
  })

  it('is read on a phone, in English, by those who may not change it', async () => {
    const page = await journey.open({ size: PHONE, language: 'en', login: 'broker-510903' })
    await page.goto(QUALITY)
    await seePage(page)
    await see(page.getByText('Precision of the best five'))
    expect(await page.getByRole('button', { name: 'Learn now' }).count()).toBe(0)
    await expectSound(page)
  })
})
