import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system, type Actor } from '#platform/actor.ts'
import { dayOf } from '#platform/clock.ts'
import { outcome } from '#modules/register/testing.ts'
import { searchPostings } from '../match/posting-index.ts'
import { openOrder } from '../order/open-order.ts'
import { makePosting, openScene, stateOf, type ExchangeScene } from '../testing.ts'
import { expirePostings, expiryJob, remindOwners } from './expire-postings.ts'
import { renewPosting } from './renew-posting.ts'
import { addMonths } from './term.rules.ts'

const YEAR = 366

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

const today = () => dayOf(scene.product.clock())
const remind = () => scene.product.run(system, remindOwners)
const expire = () => scene.product.run(system, expirePostings)
const renew = (actor: Actor, id: string) => scene.product.run(actor, (ctx) => renewPosting(ctx, id))
const stateNow = (id: string) => stateOf(scene.product, 'posting', id)

async function termOf(id: string) {
  return scene.product.source.db
    .selectFrom('exchange.posting')
    .select(['expiresOn', 'remindedOn', 'publishedAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

async function messages(template: string): Promise<string[]> {
  const rows = await scene.product.source.db
    .selectFrom('platform.message')
    .select(['body'])
    .where('template', '=', template)
    .orderBy('id')
    .execute()
  return rows.map(({ body }) => body)
}

describe('months after a day', () => {
  it('end on the last day of a shorter month', () => {
    expect([
      addMonths('2021-06-01', 12),
      addMonths('2021-01-31', 1),
      addMonths('2020-02-29', 12),
      addMonths('2021-11-30', 3),
    ]).toEqual(['2022-06-01', '2021-02-28', '2021-02-28', '2022-02-28'])
  })
})

describe('the term of a posting', () => {
  it('is a year, with one reminder for all of an owner’s, and ends it thirty days later', async () => {
    const { product } = scene
    const first = await makePosting(scene, { title: '钛合金薄壁件铣削颤振抑制' })
    const second = await makePosting(scene, { title: '另一条将到期的需求' })
    const last = addMonths(today(), 12)
    expect(await termOf(first)).toMatchObject({ expiresOn: last, remindedOn: null })
    product.clock.advance({ days: YEAR - 32 })
    expect([await remind(), await expire()]).toEqual([0, 0])
    product.clock.advance({ days: 2 })
    expect([await remind(), await remind(), await expire()]).toEqual([2, 0, 0])
    expect(await messages('exchange.postings-expiring')).toEqual([
      `您发布的“钛合金薄壁件铣削颤振抑制”等2条信息最早于${last}到期，到期后不再公开。仍然有效的，请在“我的”中续期。`,
    ])
    product.clock.advance({ days: 29 })
    expect([today(), await expire()]).toEqual([last, 0])
    product.clock.advance({ days: 1 })
    expect(await expire()).toEqual(2)
    expect([await stateNow(first), await stateNow(second)]).toEqual(['expired', 'expired'])
    expect((await messages('exchange.postings-expired')).length).toEqual(1)
    await product.followers.settle()
    const found = (id: string) =>
      product.run(system, (ctx) =>
        Promise.resolve(searchPostings(ctx, { text: '薄壁件铣削颤振', limit: 5 }).includes(id)),
      )
    const expired = await found(first)
    await renew(scene.broker, first)
    await product.followers.settle()
    expect([expired, await found(first)]).toEqual([false, true])
  })

  it('does not end before its owner had thirty days’ notice, nor while a broker works on it', async () => {
    const late = await makePosting(scene)
    const worked = await makePosting(scene)
    await scene.product.run(scene.broker, (ctx) => openOrder(ctx, { needId: worked }))
    scene.product.clock.advance({ days: YEAR + 100 })
    await scene.product.run(system, (ctx) => expiryJob.handle(ctx, {}))
    expect([await stateNow(late), (await termOf(late)).remindedOn]).toEqual(['published', today()])
    scene.product.clock.advance({ days: 30 })
    await scene.product.run(system, (ctx) => expiryJob.handle(ctx, {}))
    expect([await stateNow(late), await stateNow(worked)]).toEqual(['expired', 'published'])
  })
})

describe('a renewal', () => {
  it('gives another year from today to what expired or will, and keeps the day of publication', async () => {
    const id = await makePosting(scene)
    const { publishedAt } = await termOf(id)
    scene.product.clock.advance({ days: YEAR - 10 })
    await remind()
    const expiresOn = addMonths(today(), 12)
    expect(await renew(scene.client, id)).toEqual({ expiresOn })
    expect(await termOf(id)).toEqual({ expiresOn, remindedOn: null, publishedAt })
    expect(await stateNow(id)).toEqual('published')
  })

  it('is refused to others, and in a state that has no term', async () => {
    const id = await makePosting(scene)
    const submitted = await makePosting(scene, {}, 'submitted')
    scene.product.clock.advance({ days: 1 })
    expect([
      await outcome(renew(scene.expert, id)),
      await outcome(renew(scene.stranger, id)),
      await outcome(renew(scene.client, submitted)),
      await outcome(renew(scene.officer, id)),
    ]).toEqual(['policy.not_yours', 'policy.other_place', 'workflow.wrong_state', 'done'])
  })

  it('is given once when two press it at once', async () => {
    const id = await makePosting(scene)
    scene.product.clock.advance({ days: 1 })
    const outcomes = await Promise.all(
      [scene.client, scene.broker, scene.officer].map((actor) => outcome(renew(actor, id))),
    )
    expect(outcomes.sort()).toEqual(['done', 'exchange.renewed_already', 'exchange.renewed_already'])
  })
})

describe('a posting taken over from elsewhere', () => {
  it('keeps the last day it has, once it is published', async () => {
    const expiresOn = addMonths(today(), 5)
    const published = await makePosting(scene, { expiresOn })
    const submitted = await makePosting(scene, { expiresOn }, 'submitted')
    expect([(await termOf(published)).expiresOn, (await termOf(submitted)).expiresOn]).toEqual([
      expiresOn,
      null,
    ])
  })
})
