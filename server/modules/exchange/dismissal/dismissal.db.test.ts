import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system, type Actor } from '#platform/actor.ts'
import { outcome } from '#modules/register/testing.ts'
import { answerIntroduction } from '../introduction/answer-introduction.ts'
import { introduce } from '../introduction/introduce.ts'
import { listMatches } from '../match/list-matches.ts'
import { startMatchRun, storeRankings } from '../match/store-rankings.ts'
import { withdrawPosting } from '../posting/withdraw-posting.ts'
import {
  announcedOf,
  gate,
  makeOffer,
  makeOrder,
  makePosting,
  openScene,
  type ExchangeScene,
} from '../testing.ts'
import { dismissCandidate } from './dismiss-candidate.ts'
import type { DismissalBody } from './dismissal.contract.ts'
import { listDismissals } from './dismissal.queries.ts'
import { presentDismissals } from './present-dismissal.ts'
import { restoreCandidate } from './restore-candidate.ts'

let scene: ExchangeScene
beforeAll(async () => void (scene = await openScene()))
afterAll(() => scene.product.close())

const why = { reason: 'terms', note: '报价 20 万，超出预算' } as const
const dismiss = (
  actor: Actor,
  pair: { needId: string; offerId: string },
  given: Partial<DismissalBody> = why,
) =>
  scene.product.run(actor, (ctx) => dismissCandidate(ctx, { ...pair, note: '', reason: 'terms', ...given }))
const restore = (actor: Actor, id: string) => scene.product.run(actor, (ctx) => restoreCandidate(ctx, id))
const show = (actor: Actor, needId: string) =>
  scene.product.run(actor, async (ctx) =>
    presentDismissals(ctx, (await listDismissals(ctx, needId, { limit: 20 })).items),
  )
const candidatesOf = async (actor: Actor, postingId: string) => {
  const { items } = await scene.product.run(actor, (ctx) => listMatches(ctx, { postingId, limit: 50 }))
  return items.map(({ posting }) => posting.id)
}
const makePair = async () => ({ needId: await makePosting(scene), offerId: await makeOffer(scene) })

async function logged({ needId, offerId }: { needId: string; offerId: string }) {
  const { rows } = await scene.product.database.pool.query<Record<string, unknown>>(
    `select event, reason, score is not null and jsonb_array_length(signals) > 0 as scored
     from matching.outcome where need_id = $1 and offer_id = $2 order by event`,
    [needId, offerId],
  )
  return rows
}

describe('dismissing a candidate', () => {
  it('takes it out of the lists of both, and says so with its reason under the need', async () => {
    const pair = await makePair()
    const { id } = await dismiss(scene.broker, pair)
    expect({
      ofNeed: (await candidatesOf(scene.broker, pair.needId)).includes(pair.offerId),
      ofOwner: (await candidatesOf(scene.client, pair.needId)).includes(pair.offerId),
      ofOffer: (await candidatesOf(scene.expert, pair.offerId)).includes(pair.needId),
      logged: await logged(pair),
      announced: await announcedOf(scene.product, id),
    }).toEqual({
      ...{ ofNeed: false, ofOwner: false, ofOffer: false },
      logged: [{ event: 'declined', reason: 'terms', scored: true }],
      announced: ['exchange.dismissal.dismissed'],
    })
    const shown = await show(scene.officer, pair.needId)
    expect(shown).toEqual([
      {
        id,
        offer: expect.objectContaining({ id: pair.offerId, ownerName: '示例材料研究所' }) as unknown,
        reason: { code: 'terms', label: '条件谈不拢' },
        note: why.note,
        dismissedByName: 'broker-510903',
        dismissedAt: '2021-06-01T01:00:00.000Z',
        abilities: ['restore'],
      },
    ])
    expect(await show(scene.stranger, pair.needId)).toEqual([])
  })

  it('is history without the broker’s words', async () => {
    const pair = await makePair()
    const { id } = await dismiss(scene.broker, pair)
    await restore(scene.broker, id)
    const entries = await scene.product.source.db
      .selectFrom('platform.auditEntry')
      .select('sentence')
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute()
    expect(entries).toEqual([
      {
        sentence: {
          zh: '把供给“热锻模具表面渗氮强化工艺”标为不合适：条件谈不拢',
          en: 'marked the offer “热锻模具表面渗氮强化工艺” as not suitable: Terms do not suit',
        },
      },
      { sentence: { zh: '把供给放回了候选', en: 'put the offer back among the candidates' } },
    ])
  })

  it('is refused to others, for what is no offer of a need, not published, or said in no words', async () => {
    const { needId, offerId } = await makePair()
    const withdrawn = await makeOffer(scene)
    await scene.product.run(scene.expert, (ctx) => withdrawPosting(ctx, withdrawn))
    const submitted = await makePosting(scene, {}, 'submitted')
    const other = { reason: 'other', note: '  ' } as const
    expect([
      await outcome(dismiss(scene.client, { needId, offerId })),
      await outcome(dismiss(scene.stranger, { needId, offerId })),
      await outcome(dismiss(scene.broker, { needId: offerId, offerId: needId })),
      await outcome(dismiss(scene.broker, { needId, offerId: needId })),
      await outcome(dismiss(scene.broker, { needId, offerId: withdrawn })),
      await outcome(dismiss(scene.broker, { needId: submitted, offerId })),
      await outcome(dismiss(scene.broker, { needId, offerId }, other)),
    ]).toEqual([
      'policy.role_needed',
      'policy.other_place',
      'exchange.dismiss_for_need',
      'exchange.not_an_offer',
      'exchange.posting_not_found',
      'exchange.not_published',
      'exchange.decline_words',
    ])
    expect(await logged({ needId, offerId })).toEqual([])
  })

  it('conflicts with itself and with an introduction, until that is declined', async () => {
    const { needId, orderId } = await makeOrder(scene)
    const offerId = await makeOffer(scene)
    const bring = () =>
      scene.product.run(scene.broker, (ctx) => introduce(ctx, { orderId, offerId, message: '' }))
    const first = await dismiss(scene.broker, { needId, offerId })
    const twice = await outcome(dismiss(scene.officer, { needId, offerId }))
    const introduced = await outcome(bring())
    await restore(scene.officer, first.id)
    const { id } = await bring()
    const during = await outcome(dismiss(scene.broker, { needId, offerId }))
    await scene.product.run(scene.expert, (ctx) =>
      answerIntroduction(ctx, id, { side: 'offer', answer: 'declined', declineReason: 'timing' }),
    )
    expect([twice, introduced, during, await outcome(dismiss(scene.broker, { needId, offerId }))]).toEqual([
      'exchange.dismissed_already',
      'exchange.dismissed_already',
      'exchange.introduced_already',
      'done',
    ])
  })

  it('happens once although two ask at the same moment', async () => {
    const pair = await makePair()
    const arrive = gate(2)
    const one = (actor: Actor) =>
      scene.product.run(actor, async (ctx) => {
        await arrive()
        return dismissCandidate(ctx, { ...pair, reason: 'unrelated', note: '' })
      })
    const seen = await Promise.all([outcome(one(scene.broker)), outcome(one(scene.officer))])
    expect(seen.toSorted()).toEqual(['done', 'exchange.dismissed_already'])
  })

  it('never stands beside an introduction made at the same moment', async () => {
    const seen = []
    for (let round = 0; round < 4; round++) {
      const { needId, orderId } = await makeOrder(scene)
      const offerId = await makeOffer(scene)
      const arrive = gate(2)
      const bring = scene.product.run(scene.broker, async (ctx) => {
        await arrive()
        return introduce(ctx, { orderId, offerId, message: '' })
      })
      const drop = scene.product.run(scene.officer, async (ctx) => {
        await arrive()
        return dismissCandidate(ctx, { needId, offerId, reason: 'unrelated', note: '' })
      })
      const done = [await outcome(bring), await outcome(drop)].filter((one) => one === 'done')
      seen.push(done.length)
    }
    expect(seen).toEqual([1, 1, 1, 1])
  })
})

describe('a dismissed candidate', () => {
  it('is put back once, with what was logged forgotten', async () => {
    const pair = await makePair()
    const { id } = await dismiss(scene.broker, pair)
    expect([
      await outcome(restore(scene.stranger, id)),
      await outcome(restore(scene.client, id)),
      await outcome(restore(scene.officer, id)),
      await outcome(restore(scene.broker, id)),
    ]).toEqual([
      'exchange.dismissal_not_found',
      'exchange.dismissal_not_found',
      'done',
      'workflow.wrong_state',
    ])
    expect([
      await candidatesOf(scene.broker, pair.needId).then((ids) => ids.includes(pair.offerId)),
      await show(scene.broker, pair.needId),
      await logged(pair),
    ]).toEqual([true, [], []])
    expect(await outcome(dismiss(scene.broker, pair))).toEqual('done')
  })

  it('put back leaves what a side declined in the log', async () => {
    const { needId, orderId } = await makeOrder(scene)
    const offerId = await makeOffer(scene)
    const { id } = await scene.product.run(scene.broker, (ctx) =>
      introduce(ctx, { orderId, offerId, message: '' }),
    )
    await scene.product.run(scene.expert, (ctx) =>
      answerIntroduction(ctx, id, { side: 'offer', answer: 'declined', declineReason: 'timing' }),
    )
    await scene.product.followers.settle()
    scene.product.clock.advance({ minutes: 1 })
    const dismissal = await dismiss(scene.broker, { needId, offerId })
    await restore(scene.broker, dismissal.id)
    expect(await logged({ needId, offerId })).toEqual([
      { event: 'declined', reason: 'timing', scored: true },
      { event: 'introduced', reason: null, scored: true },
    ])
  })

  it('is left out of the stored rankings', async () => {
    const pair = await makePair()
    await dismiss(scene.broker, pair)
    const best = (await candidatesOf(scene.broker, pair.needId)).slice(0, 10)
    const { id: runId } = await scene.product.run(system, (ctx) => startMatchRun(ctx))
    await scene.product.run(system, (ctx) => storeRankings(ctx, { runId }))
    const { rows } = await scene.product.database.pool.query<{ candidate_id: string }>(
      `select candidate_id from matching.ranking where kind = 'offer' and need_id = $1 order by rank`,
      [pair.needId],
    )
    expect(rows.map((row) => row.candidate_id)).toEqual(best)
    expect(best).toHaveLength(10)
  })
})
