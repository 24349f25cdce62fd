import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { outcome } from '#modules/register/testing.ts'
import { signDeal } from '../deal/sign-deal.ts'
import { makeDeal, makePosting, openScene, type ExchangeScene } from '../testing.ts'
import { createConference, listConferences, releaseAtConference } from './conferences.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

const held = {
  name: '示例科创会',
  edition: 3,
  placeCode: '510903',
  heldFrom: '2021-06-01',
  heldTo: '2021-06-02',
}
const create = (actor: Actor, parts: Partial<typeof held> = {}) =>
  scene.product.run(actor, (ctx) => createConference(ctx, { ...held, ...parts }))
const release = (actor: Actor, id: string, ...postingIds: string[]) =>
  scene.product.run(actor, (ctx) => releaseAtConference(ctx, id, postingIds))

describe('a conference', () => {
  it('is listed with what was released and signed there', async () => {
    const { id } = await create(scene.officer)
    const { needId, dealId } = await makeDeal(scene)
    const other = await makePosting(scene)
    expect([
      await release(scene.officer, id, needId, other, other),
      await release(scene.officer, id, needId, await makePosting(scene)),
    ]).toEqual([{ released: 2 }, { released: 1 }])
    await scene.product.run(scene.officer, (ctx) =>
      signDeal(ctx, dealId, { signedOn: '2021-06-01', conferenceId: id }),
    )
    expect(await scene.product.run(scene.client, listConferences)).toEqual({
      items: [{ id, ...held, placeName: '船山区', released: 3, signed: 1 }],
    })
  })

  it('is recorded by officers of its place, ending no earlier than it begins', async () => {
    expect([
      await outcome(create(scene.broker)),
      await outcome(create(scene.client)),
      await outcome(create(scene.stranger)),
      await outcome(create(scene.officer, { heldTo: '2021-05-31' })),
      await outcome(create(scene.officer, { placeCode: '999999' })),
    ]).toEqual([
      'policy.role_needed',
      'policy.role_needed',
      'policy.other_place',
      'exchange.held_reversed',
      'register.place_unknown',
    ])
  })

  it('releases what is published, all or none', async () => {
    const { id } = await create(scene.officer, { edition: 4 })
    const published = await makePosting(scene)
    const submitted = await makePosting(scene, {}, 'submitted')
    const nothing = '0190a000-0000-7000-8000-00000000ffff'
    expect([
      await outcome(release(scene.officer, id, published, submitted)),
      await outcome(release(scene.officer, id, published, nothing)),
      await outcome(release(scene.officer, nothing, published)),
      await outcome(release(scene.stranger, id, published)),
      await outcome(release(scene.broker, id, published)),
      await release(scene.officer, id, published),
    ]).toEqual([
      'exchange.not_published',
      'exchange.not_published',
      'exchange.conference_not_found',
      'policy.other_place',
      'policy.role_needed',
      { released: 1 },
    ])
  })
})
