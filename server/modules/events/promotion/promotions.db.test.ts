import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anonymous, type Actor } from '#platform/actor.ts'
import { outcome } from '#modules/register/testing.ts'
import { makeEvent, openEventScene, type EventScene } from '../testing.ts'
import { presentPromotions } from './present-promotion.ts'
import { promotionQuery, type PromotionDraft, type PromotionQuery } from './promotion.contract.ts'
import { listPromotions } from './promotion.queries.ts'
import { recordPromotions } from './record-promotions.ts'
import { withdrawPromotion } from './withdraw-promotion.ts'

let scene: EventScene
beforeAll(async () => void (scene = await openEventScene()))
afterAll(() => scene.product.close())

const NOTHING = '0190a000-0000-7000-8000-00000000ffff'
let count = 0
const draftOf = (parts: Partial<PromotionDraft> = {}): PromotionDraft => ({
  kind: 'post',
  title: '科技云服务走进企业',
  channel: 'wechat',
  link: `https://example.org/posts/${++count}`,
  publishedOn: '2021-05-20',
  eventId: null,
  placeCode: '510903',
  ...parts,
})
const record = (items: PromotionDraft[], actor: Actor = scene.broker) =>
  scene.product.run(actor, (ctx) => recordPromotions(ctx, items))
const withdraw = (id: string, actor: Actor = scene.broker) =>
  scene.product.run(actor, (ctx) => withdrawPromotion(ctx, id, '链接失效'))
const list = (query: Partial<PromotionQuery>, actor: Actor = anonymous) =>
  scene.product.run(actor, async (ctx) =>
    presentPromotions(ctx, (await listPromotions(ctx, promotionQuery.parse(query))).items),
  )

describe('posts and videos', () => {
  it('are recorded together and read by everyone', async () => {
    const eventId = await makeEvent(scene)
    const post = draftOf()
    const video = draftOf({ kind: 'video', channel: 'douyin', title: '论坛三分钟', eventId })
    const { ids } = await record([post, { ...video, publishedOn: '2021-05-21' }])
    const { eventId: _none, ...shown } = post
    expect(await list({ place: '510900' })).toEqual([
      {
        ...{ id: ids[1], kind: 'video', title: '论坛三分钟', channel: 'douyin', link: video.link },
        ...{ publishedOn: '2021-05-21', event: { id: eventId, title: '示例产业技术论坛' } },
        ...{ placeCode: '510903', placeName: '船山区', abilities: [] },
      },
      { ...shown, id: ids[0], event: null, placeName: '船山区', abilities: [] },
    ])
    expect((await list({ event: eventId }, scene.officer)).map(({ abilities }) => abilities)).toEqual([
      ['withdraw'],
    ])
    expect([
      (await list({ kind: 'video', channel: 'douyin', q: '三分', from: '2021-05-21', to: '2021-05-21' }))
        .length,
      (await list({ channel: 'press' })).length,
    ]).toEqual([1, 0])
  })

  it('are refused all together when one is not right', async () => {
    const before = (await list({ limit: 100 })).length
    const hidden = await makeEvent(scene, { placeCode: '510904' }, 'draft')
    expect([
      await outcome(record([draftOf(), draftOf({ publishedOn: '2021-06-02' })])),
      await outcome(record([draftOf(), draftOf({ title: '详询13800138000' })])),
      await outcome(record([draftOf(), draftOf({ eventId: NOTHING })])),
      await outcome(record([draftOf(), draftOf({ eventId: hidden })])),
      await outcome(record([draftOf(), draftOf({ placeCode: '510904' })])),
      await outcome(record([draftOf()], anonymous)),
      (await list({ limit: 100 })).length,
    ]).toEqual([
      'events.promotion_in_future',
      'events.personal_data',
      'events.event_not_found',
      'events.event_not_found',
      'policy.other_place',
      'policy.sign_in',
      before,
    ])
  })

  it('are recorded once, by their link, until a wrong record is withdrawn', async () => {
    const post = draftOf()
    const [id] = (await record([post])).ids
    expect([
      await outcome(record([draftOf(), { ...post, title: '同一条' }])),
      await outcome(
        record([
          { ...draftOf(), link: 'https://example.org/twice' },
          { ...draftOf(), link: 'https://example.org/twice' },
        ]),
      ),
      await outcome(withdraw(id!, scene.stranger)),
      await outcome(withdraw(NOTHING)),
      await outcome(withdraw(id!)),
      await outcome(withdraw(id!)),
      await outcome(record([post])),
    ]).toEqual([
      'events.promotion_known',
      'events.promotion_known',
      'policy.other_place',
      'events.promotion_not_found',
      'done',
      'events.promotion_withdrawn',
      'done',
    ])
    expect((await list({ limit: 100 })).filter(({ link }) => link === post.link).length).toBe(1)
  })

  it('have exactly one record when two record the same at once', async () => {
    const post = draftOf()
    const results = await Promise.all([outcome(record([post])), outcome(record([post], scene.officer))])
    expect(results.toSorted()).toEqual(['done', 'events.promotion_known'])
    const many = Array.from({ length: 50 }, () => draftOf())
    const batches = await Promise.all([
      outcome(record(many)),
      outcome(record(many.toReversed(), scene.officer)),
    ])
    expect(batches.toSorted()).toEqual(['done', 'events.promotion_known'])
  })

  it('beside an event not everyone may see are as hidden as the event', async () => {
    const eventId = await makeEvent(scene, { isPublic: false })
    await record([draftOf({ eventId })])
    expect([
      (await list({ event: eventId })).length,
      (await list({ event: eventId }, scene.officer)).length,
    ]).toEqual([0, 1])
  })
})
