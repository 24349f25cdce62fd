import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { transition } from '#platform/workflow.ts'
import { makeOrganisation, outcome } from '#modules/register/testing.ts'
import { announcedOf, makePosting, openScene, staff, stateOf, type ExchangeScene } from '../testing.ts'
import { publishPostings, returnPostings, submitPosting, withdrawPosting } from './move-postings.ts'
import { postingInput } from './posting.contract.ts'
import { findPosting } from './posting.queries.ts'
import { postingStates } from './posting.states.ts'
import { createPosting } from './save-posting.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

async function draft(): Promise<string> {
  const input = postingInput.parse({
    kind: 'need',
    title: '热锻模具寿命提升',
    placeCode: '510903',
    ownerOrganisationId: scene.enterpriseId,
  })
  return (await scene.product.run(scene.client, (ctx) => createPosting(ctx, input))).id
}

const submit = (actor: Actor, id: string) => scene.product.run(actor, (ctx) => submitPosting(ctx, id))
const publish = (actor: Actor, ...ids: string[]) =>
  scene.product.run(actor, (ctx) => publishPostings(ctx, ids))
const giveBack = (actor: Actor, reason: string, ...ids: string[]) =>
  scene.product.run(actor, (ctx) => returnPostings(ctx, ids, reason))
const withdraw = (actor: Actor, id: string) => scene.product.run(actor, (ctx) => withdrawPosting(ctx, id))
const statesOf = (...ids: string[]) => Promise.all(ids.map((id) => stateOf(scene.product, 'posting', id)))

async function messagesAbout(id: string) {
  return scene.product.source.db
    .selectFrom('platform.message')
    .select(['template', 'recipientId', 'body'])
    .where('link', '=', `/postings/${id}`)
    .orderBy('createdAt')
    .execute()
}

describe('the way of a posting', () => {
  it('leads from draft over a return to publication, each step announced and its owner told', async () => {
    const { product, client, officer } = scene
    const id = await draft()
    await submit(client, id)
    await giveBack(officer, '请补充指标', id)
    expect(await product.run(client, async (ctx) => (await findPosting(ctx, id)).stateReason)).toEqual(
      '请补充指标',
    )
    await submit(client, id)
    await publish(officer, id)
    expect(await announcedOf(product, id)).toEqual([
      'exchange.posting.submitted',
      'exchange.posting.returned',
      'exchange.posting.submitted',
      'exchange.posting.published',
    ])
    expect(await messagesAbout(id)).toEqual([
      {
        template: 'exchange.posting-returned',
        recipientId: client.accountId,
        body: '您提交的“热锻模具寿命提升”需要修改，原因：请补充指标。修改后可再次提交。',
      },
      {
        template: 'exchange.posting-published',
        recipientId: client.accountId,
        body: '您提交的“热锻模具寿命提升”已通过审核并发布。系统会自动寻找匹配对象，科服保姆也会跟进。',
      },
    ])
  })

  it('is refused to whom it is not given', async () => {
    const { client, expert, broker, stranger, officer } = scene
    const city = await staff(scene.product, 'officer', '510900')
    const id = await draft()
    expect(await outcome(submit(expert, id))).toEqual('exchange.posting_not_found')
    await submit(client, id)
    expect([
      await outcome(publish(client, id)),
      await outcome(publish(broker, id)),
      await outcome(publish(stranger, id)),
      await outcome(giveBack(broker, '理由', id)),
      await outcome(giveBack(officer, ' ', id)),
      await outcome(publish(city, id)),
      await outcome(withdraw(expert, id)),
      await outcome(withdraw(stranger, id)),
      await outcome(withdraw(client, id)),
    ]).toEqual([
      'policy.role_needed',
      'policy.role_needed',
      'exchange.posting_not_found',
      'policy.role_needed',
      'workflow.reason_missing',
      'done',
      'policy.not_yours',
      'policy.other_place',
      'done',
    ])
  })

  it('conflicts with the state it is in', async () => {
    const { client, officer } = scene
    const id = await draft()
    expect([await outcome(publish(officer, id)), await outcome(giveBack(officer, '理由', id))]).toEqual([
      'workflow.wrong_state',
      'workflow.wrong_state',
    ])
    await withdraw(client, id)
    expect([await outcome(submit(client, id)), await outcome(withdraw(client, id))]).toEqual([
      'workflow.wrong_state',
      'workflow.wrong_state',
    ])
  })

  it('conflicts with a change made meanwhile', async () => {
    const { product, client } = scene
    const id = await draft()
    const record = await product.run(client, (ctx) => findPosting(ctx, id))
    await submit(client, id)
    const stale = product.run(client, (ctx) =>
      transition(ctx, { states: postingStates, record, move: 'submit' }),
    )
    expect(await outcome(stale)).toEqual('workflow.changed_meanwhile')
    expect(await announcedOf(product, id)).toEqual(['exchange.posting.submitted'])
  })

  it('is gone once when two withdraw it at once', async () => {
    const id = await draft()
    const { client, broker, officer } = scene
    const outcomes = await Promise.all([client, broker, officer].map((actor) => outcome(withdraw(actor, id))))
    expect(outcomes.sort()).toEqual(['done', 'workflow.wrong_state', 'workflow.wrong_state'])
    expect(await announcedOf(scene.product, id)).toEqual(['exchange.posting.withdrawn'])
  })
})

describe('publishing many', () => {
  it('publishes all of them', async () => {
    const ids = [await makePosting(scene, {}, 'submitted'), await makePosting(scene, {}, 'submitted')]
    await publish(scene.officer, ...ids)
    expect(await statesOf(...ids)).toEqual(['published', 'published'])
  })

  it('publishes none when one is in the wrong state, elsewhere or unknown', async () => {
    const fine = await makePosting(scene, {}, 'submitted')
    const published = await makePosting(scene)
    const elsewhere = await makePosting(scene, { placeCode: '510904' })
    const none = '0190a000-0000-7000-8000-00000000ffff'
    const outcomes = []
    for (const other of [published, elsewhere, none]) {
      outcomes.push(await outcome(publish(scene.officer, fine, other)))
      outcomes.push(await outcome(giveBack(scene.officer, '理由', fine, other)))
    }
    expect(outcomes).toEqual([
      'workflow.wrong_state',
      'workflow.wrong_state',
      'policy.other_place',
      'policy.other_place',
      'exchange.posting_not_found',
      'exchange.posting_not_found',
    ])
    expect(await statesOf(fine)).toEqual(['submitted'])
    expect(await messagesAbout(fine)).toEqual([])
  })

  it('publishes none when one owner is not verified', async () => {
    const fine = await makePosting(scene, {}, 'submitted')
    const ownerOrganisationId = await makeOrganisation(scene.product, { name: '待核验公司', verified: false })
    const other = await makePosting(scene, { ownerOrganisationId }, 'submitted')
    expect([
      await outcome(publish(scene.officer, fine, other)),
      await outcome(publish(scene.broker, other)),
    ]).toEqual(['exchange.owner_not_verified', 'policy.role_needed'])
    expect(await statesOf(fine, other)).toEqual(['submitted', 'submitted'])
  })
})
