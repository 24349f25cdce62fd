import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { makeIntroduction, makeOffer, makePosting, openScene, type ExchangeScene } from '../testing.ts'
import { listMatches } from './list-matches.ts'
import { matchOfPair } from './rank-matches.ts'

describe('the matches of a posting', () => {
  let scene: ExchangeScene
  let needId: string
  let strongId: string
  let weakId: string

  const list = (actor: Actor, postingId: string) =>
    scene.product.run(actor, (ctx) => listMatches(ctx, { postingId, limit: 10 }))

  beforeAll(async () => {
    scene = await openScene()
    const indices = [{ name: '抗拉强度', op: '>=' as const, value: 600, unit: 'MPa' }]
    needId = await makePosting(scene, { details: { indices, budgetHighFen: '10000000' } })
    strongId = await makeOffer(scene, {
      details: { indices: [{ name: '拉伸强度', op: '=', value: 0.65, unit: 'GPa' }] },
    })
    weakId = await makeOffer(scene, {
      details: { indices: [{ name: '抗拉强度', op: '=', value: 500, unit: 'MPa' }] },
    })
    // Beyond the budget, and the enterprise's own.
    await makeOffer(scene, { details: { priceLowFen: '10000001' } })
    await makeOffer(scene, { ownerOrganisationId: scene.enterpriseId })
  })

  it('compare indices across units and names, and say so', async () => {
    const { items } = await list(scene.broker, needId)
    const sentences = items.map(({ posting, signals }) => [
      posting.id,
      signals.find(({ name }) => name === 'indices')?.sentence,
    ])
    expect(sentences).toEqual([
      [strongId, '指标满足 1/1：抗拉强度 650 MPa（要求 ≥ 600 MPa）'],
      [weakId, '指标满足 0/1；未满足：抗拉强度 500 MPa（要求 ≥ 600 MPa）'],
    ])
  })

  it('show whole points that add up to the score', async () => {
    const { items } = await list(scene.broker, needId)
    expect(items.map(({ signals }) => signals.reduce((sum, { points }) => sum + points, 0))).toEqual(
      items.map(({ score }) => Math.round(score)),
    )
  })

  it('never hold what a gate stands against; only staff read the counts', async () => {
    const staff = await list(scene.broker, needId)
    const owner = await list(scene.client, needId)
    expect(staff.leftOut).toEqual([
      { reason: 'budget', label: '报价高于预算', count: 1 },
      { reason: 'same_owner', label: '同一单位', count: 1 },
    ])
    expect([owner.items.length, owner.leftOut]).toEqual([2, []])
  })

  it('leave a need out whose wanted day has passed, unless the need itself asks', async () => {
    const expired = await makePosting(scene, { details: { deadlineOn: '2000-01-01' } })
    const forOffer = await list(scene.expert, strongId)
    expect(forOffer.items.map(({ posting }) => posting.id)).toEqual([needId])
    expect((await list(scene.broker, expired)).items.map(({ posting }) => posting.id)).toContain(strongId)
  })

  it('value a pair for its introduction as the list shows it', async () => {
    const { items } = await list(scene.broker, needId)
    const pairs = await scene.product.run(scene.broker, (ctx) =>
      Promise.all(items.map(async ({ posting }) => (await matchOfPair(ctx, needId, posting.id))?.score)),
    )
    expect(items.length).toBeGreaterThan(1)
    expect(pairs).toEqual(items.map(({ score }) => score))
  })

  it('count what an owner has open', async () => {
    const loadOf = () =>
      scene.product.run(scene.broker, async (ctx) => {
        const match = await matchOfPair(ctx, needId, strongId)
        return match?.signals.find(({ name }) => name === 'load')?.detail
      })
    const before = await loadOf()
    await makeIntroduction(scene)
    await scene.product.followers.settle()
    expect([before, await loadOf()]).toEqual([
      { open: 0, limit: 10 },
      { open: 1, limit: 10 },
    ])
  })

  it('are refused to others', async () => {
    await expect(list(scene.expert, needId)).rejects.toMatchObject({ code: 'policy.not_yours' })
  })
})
