import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system, type Actor } from '#platform/actor.ts'
import { transition } from '#platform/workflow.ts'
import { makeOrganisation, outcome } from '#modules/register/testing.ts'
import {
  announcedOf,
  makePosting,
  makeScores,
  openScene,
  staff,
  stateOf,
  type ExchangeScene,
} from '../testing.ts'
import { searchPostings } from '../match/posting-index.ts'
import { postingInput } from './posting.contract.ts'
import { findPosting, lockPosting } from './posting.queries.ts'
import { postingStates } from './posting.states.ts'
import { presentPosting } from './present-posting.ts'
import { listReviews } from './list-reviews.ts'
import { reviewPostings } from './review-postings.ts'
import { createPosting } from './save-posting.ts'
import { submitPosting } from './submit-posting.ts'
import { liftPosting, suspendPosting } from './suspend-posting.ts'
import { withdrawPosting } from './withdraw-posting.ts'

let scene: ExchangeScene
let city: Actor
beforeAll(async () => {
  scene = await openScene()
  city = await staff(scene.product, 'officer', '510900')
})
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
const review = (actor: Actor, scores: ReturnType<typeof makeScores>, ...ids: string[]) =>
  scene.product.run(actor, (ctx) => reviewPostings(ctx, { ids, ...scores }))
const publish = (actor: Actor, ...ids: string[]) => review(actor, makeScores(3), ...ids)
const hold = (actor: Actor, remarks: string, ...ids: string[]) =>
  review(actor, makeScores(2, remarks), ...ids)
const reject = (actor: Actor, remarks: string, ...ids: string[]) =>
  review(actor, makeScores(1, remarks), ...ids)
const withdraw = (actor: Actor, id: string) => scene.product.run(actor, (ctx) => withdrawPosting(ctx, id))
const suspend = (actor: Actor, id: string) =>
  scene.product.run(actor, (ctx) => suspendPosting(ctx, id, '数据待核实。'))
const lift = (actor: Actor, id: string) => scene.product.run(actor, (ctx) => liftPosting(ctx, id))
const statesOf = (...ids: string[]) => Promise.all(ids.map((id) => stateOf(scene.product, 'posting', id)))
const show = (actor: Actor, id: string) =>
  scene.product.run(actor, async (ctx) => presentPosting(ctx, await findPosting(ctx, id)))

async function messagesAbout(id: string) {
  return scene.product.source.db
    .selectFrom('platform.message')
    .select(['template', 'recipientId', 'body'])
    .where('link', '=', `/postings/${id}`)
    .orderBy('createdAt')
    .execute()
}

describe('the way of a posting', () => {
  it('leads from draft over a hold to publication, each step announced and its owner told', async () => {
    const { product, client, officer } = scene
    const id = await draft()
    await submit(client, id)
    expect(await hold(officer, '请补充指标。', id)).toEqual({ items: [{ id, outcome: 'hold' }] })
    expect((await show(client, id)).stateReason).toEqual('请补充指标。')
    await submit(client, id)
    expect(await publish(officer, id)).toEqual({ items: [{ id, outcome: 'publish' }] })
    expect((await show(client, id)).stateReason).toEqual(null)
    expect(await announcedOf(product, id)).toEqual([
      'exchange.posting.submitted',
      'exchange.posting.on_hold',
      'exchange.posting.submitted',
      'exchange.posting.published',
    ])
    const { accountId: recipientId } = client
    expect(await messagesAbout(id)).toEqual([
      {
        template: 'exchange.posting-held',
        recipientId,
        body: '您提交的“热锻模具寿命提升”审核得8分（满分20分），暂缓发布：请补充指标。修改后可再次提交。',
      },
      {
        template: 'exchange.posting-published',
        recipientId,
        body: '您提交的“热锻模具寿命提升”已通过审核并发布。系统会自动寻找匹配对象，科服保姆也会跟进。',
      },
    ])
  })

  it('ends where the score is too low, with the reason', async () => {
    const { product, client, officer } = scene
    const id = await draft()
    await submit(client, id)
    await reject(officer, '内容与科技无关', id)
    expect(await announcedOf(product, id)).toEqual([
      'exchange.posting.submitted',
      'exchange.posting.rejected',
    ])
    expect(await outcome(submit(client, id))).toEqual('workflow.wrong_state')
    const { state, stateReason, abilities } = await show(client, id)
    expect([state.code, stateReason, abilities]).toEqual([
      'rejected',
      '内容与科技无关',
      ['withdraw', 'seeReviews', 'seeVersions'],
    ])
  })

  it('is refused to whom it is not given', async () => {
    const { client, expert, broker, stranger, officer } = scene
    const id = await draft()
    expect(await outcome(submit(expert, id))).toEqual('exchange.posting_not_found')
    await submit(client, id)
    expect([
      await outcome(publish(client, id)),
      await outcome(publish(broker, id)),
      await outcome(publish(stranger, id)),
      await outcome(hold(broker, '理由', id)),
      await outcome(hold(officer, '', id)),
      await outcome(reject(officer, '', id)),
      await outcome(publish(city, id)),
      await outcome(suspend(client, id)),
      await outcome(suspend(broker, id)),
      await outcome(suspend(stranger, id)),
      await outcome(withdraw(expert, id)),
      await outcome(withdraw(stranger, id)),
      await outcome(withdraw(client, id)),
    ]).toEqual([
      'policy.role_needed',
      'policy.role_needed',
      'exchange.posting_not_found',
      'policy.role_needed',
      'exchange.remarks_missing',
      'exchange.remarks_missing',
      'done',
      'policy.role_needed',
      'policy.role_needed',
      'policy.other_place',
      'policy.not_yours',
      'policy.other_place',
      'done',
    ])
  })

  it('conflicts with the state it is in', async () => {
    const { client, officer } = scene
    const id = await draft()
    expect([
      await outcome(publish(officer, id)),
      await outcome(suspend(officer, id)),
      await outcome(lift(officer, id)),
    ]).toEqual(['workflow.wrong_state', 'workflow.wrong_state', 'workflow.wrong_state'])
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

  it('may be withdrawn in every state but a contract', async () => {
    const withdrawable = Object.keys(postingStates.states).filter((state) =>
      (postingStates.moves.withdraw.from as readonly string[]).includes(state),
    )
    expect(withdrawable).toEqual([
      'draft',
      'submitted',
      'on_hold',
      'rejected',
      'published',
      'suspended',
      'expired',
    ])
  })
})

describe('scoring', () => {
  it('keeps every score for owner and staff, and shows them to nobody else', async () => {
    const { product, client, expert, officer } = scene
    const id = await draft()
    await submit(client, id)
    await hold(officer, '请补充指标', id)
    await submit(client, id)
    await publish(officer, id)
    const scored = (score: number) => ({
      ...{ authenticity: score, completeness: score, advancement: score, readiness: score },
      ...{ total: score * 4, id: expect.any(String) as string, reviewedAt: expect.any(String) as string },
    })
    const expected = {
      items: [
        { ...scored(3), outcome: 'publish', remarks: '' },
        { ...scored(2), outcome: 'hold', remarks: '请补充指标' },
      ],
      rules: { publishFrom: 10, holdFrom: 5, zeroHolds: true },
    }
    const read = (actor: Actor) => product.run(actor, (ctx) => listReviews(ctx, id))
    expect([await read(client), await read(officer)]).toEqual([expected, expected])
    expect(await outcome(read(expert))).toEqual('policy.not_yours')
  })

  it('has one outcome when two score at once', async () => {
    const { officer } = scene
    const id = await makePosting(scene, {}, 'submitted')
    const outcomes = await Promise.all([outcome(publish(officer, id)), outcome(reject(city, '不符', id))])
    expect(outcomes.sort()).toEqual(['done', 'workflow.wrong_state'])
    const { rows } = await scene.product.database.pool.query<{ outcome: string }>(
      'select outcome from exchange.posting_review where posting_id = $1',
      [id],
    )
    const [state] = await statesOf(id)
    expect(rows).toEqual([{ outcome: state === 'published' ? 'publish' : 'reject' }])
  })

  it('publishes all of many', async () => {
    const ids = [await makePosting(scene, {}, 'submitted'), await makePosting(scene, {}, 'submitted')]
    await publish(scene.officer, ...ids)
    expect(await statesOf(...ids)).toEqual(['published', 'published'])
  })

  it('scores none when one is in the wrong state, elsewhere or unknown', async () => {
    const fine = await makePosting(scene, {}, 'submitted')
    const published = await makePosting(scene)
    const elsewhere = await makePosting(scene, { placeCode: '510904' })
    const none = '0190a000-0000-7000-8000-00000000ffff'
    const outcomes = []
    for (const other of [published, elsewhere, none]) {
      outcomes.push(await outcome(publish(scene.officer, fine, other)))
      outcomes.push(await outcome(hold(scene.officer, '理由', fine, other)))
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

  it('publishes none when one owner is not verified, but holds them', async () => {
    const fine = await makePosting(scene, {}, 'submitted')
    const ownerOrganisationId = await makeOrganisation(scene.product, { name: '待核验公司', verified: false })
    const other = await makePosting(scene, { ownerOrganisationId }, 'submitted')
    expect([
      await outcome(publish(scene.officer, fine, other)),
      await outcome(publish(scene.broker, other)),
    ]).toEqual(['exchange.owner_not_verified', 'policy.role_needed'])
    expect(await statesOf(fine, other)).toEqual(['submitted', 'submitted'])
    expect(await outcome(hold(scene.officer, '请先核验单位', other))).toEqual('done')
  })
})

describe('a suspension', () => {
  it('takes a posting out of search and matching until it is lifted, and tells why', async () => {
    const { product, client, officer } = scene
    const id = await makePosting(scene, { title: '碳化硅衬底翘曲控制' })
    const found = async () => {
      await product.followers.settle()
      return product.run(system, (ctx) =>
        Promise.resolve(searchPostings(ctx, { text: '碳化硅衬底翘曲', limit: 5 }).includes(id)),
      )
    }
    const before = await found()
    await suspend(officer, id)
    const suspended = await found()
    expect((await show(client, id)).stateReason).toEqual('数据待核实。')
    await lift(officer, id)
    expect([before, suspended, await found()]).toEqual([true, false, true])
    expect((await messagesAbout(id)).map(({ template }) => template)).toEqual([
      'exchange.posting-suspended',
      'exchange.posting-lifted',
    ])
    expect(await outcome(lift(officer, id))).toEqual('workflow.wrong_state')
  })

  it('keeps a need that is signed meanwhile from coming back', async () => {
    const id = await makePosting(scene)
    await suspend(scene.officer, id)
    await scene.product.run(scene.broker, async (ctx) => {
      const record = await lockPosting(ctx, id)
      await transition(ctx, { states: postingStates, record, move: 'contract' })
    })
    expect(await outcome(lift(scene.officer, id))).toEqual('workflow.wrong_state')
    expect(await statesOf(id)).toEqual(['contracted'])
  })
})
