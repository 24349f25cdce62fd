import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { tryRuleVersion } from '#platform/try-rule-version.ts'
import { writeRuleVersion } from '#platform/write-rule-version.ts'
import { placePath } from '#register'
import { makeIntroduction, makeOffer, makePosting, openScene, staff, type ExchangeScene } from '../testing.ts'
import { listMatches } from './list-matches.ts'
import { matchRules } from './match.rules.ts'
import { matchOfPair } from './rank-matches.ts'

const PLACE = '510904'

let scene: ExchangeScene
let administrator: Actor
let needId: string
let offerId: string
beforeAll(async () => {
  scene = await openScene()
  administrator = await staff(scene.product, 'administrator', PLACE)
  needId = await makePosting(scene)
  offerId = await makeOffer(scene)
})
afterAll(() => scene.product.close())

/** What the list and the pair say of the offer's owner. */
async function load() {
  const { product, broker } = scene
  const { items } = await product.run(broker, (ctx) => listMatches(ctx, { postingId: needId, limit: 10 }))
  const listed = items.find(({ posting }) => posting.id === offerId)
  const pair = await product.run(broker, async (ctx) => matchOfPair(ctx, needId, offerId))
  return [
    listed?.signals.find(({ name }) => name === 'load')?.sentence,
    pair?.signals.find(({ name }) => name === 'load')?.detail,
  ]
}

async function write(openIntroductions: number, validFrom: string, latest = 0): Promise<void> {
  await scene.product.run(administrator, async (ctx) =>
    writeRuleVersion(ctx, matchRules, {
      ...{ placeCode: PLACE, validFrom, body: { openIntroductions }, reason: '本区力量有限', latest },
      within: await placePath(ctx, PLACE),
    }),
  )
  await scene.product.followers.settle()
}

describe('how many introductions one owner can look after', () => {
  it('is ten until the offer’s place says otherwise, at once and from a later day on', async () => {
    const standard = ['在办对接 0 项，上限 10 项', { open: 0, limit: 10 }]
    expect(await load()).toEqual(standard)
    await write(3, '2021-06-01')
    expect(await load()).toEqual(['在办对接 0 项，上限 3 项', { open: 0, limit: 3 }])
    await write(4, '2021-06-02', 1)
    expect(await load()).toEqual(['在办对接 0 项，上限 3 项', { open: 0, limit: 3 }])
    scene.product.clock.advance({ days: 1 })
    expect(await load()).toEqual(['在办对接 0 项，上限 4 项', { open: 0, limit: 4 }])
  })

  it('can be tried before it is written: how many owners would be at the limit', async () => {
    await makeIntroduction(scene)
    await makeIntroduction(scene)
    const tried = await scene.product.run(administrator, async (ctx) =>
      tryRuleVersion(ctx, matchRules, {
        ...{ placeCode: PLACE, validFrom: '2021-06-02', body: { openIntroductions: 2 } },
        within: await placePath(ctx, PLACE),
      }),
    )
    expect(tried).toEqual({
      before: { openIntroductions: 4 },
      isStandard: false,
      effects: [{ label: '在办对接已达上限的供给方', unit: '个', before: 0, after: 1 }],
    })
  })
})
