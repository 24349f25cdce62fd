import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { signDeal } from '../deal/sign-deal.ts'
import { answerIntroduction } from '../introduction/answer-introduction.ts'
import { makeDeal, makeIntroduction, openScene, type ExchangeScene } from '../testing.ts'
import { logOutcomes } from './log-outcomes.ts'

let scene: ExchangeScene | undefined
beforeEach(async () => {
  await scene?.product.close()
  scene = await openScene()
})
afterAll(() => scene?.product.close())

interface Logged {
  readonly event: string
  readonly reason: string | null
  readonly scored: boolean
  readonly signals: number
}

async function logged(offerId: string): Promise<Logged[]> {
  const { rows } = await scene!.product.database.pool.query<Logged>(
    `select event, reason, score is not null as scored, jsonb_array_length(signals) as signals
     from matching.outcome where offer_id = $1 order by day, at, event`,
    [offerId],
  )
  return rows
}

const reasons = { scored: true, signals: expect.any(Number) as number }

describe('the log of outcomes', () => {
  it('has introductions, agreements and the signing, each once although it is announced again', async () => {
    const { product, broker } = scene!
    const { offerId, introductionId, dealId } = await makeDeal(scene!)
    await product.run(broker, (ctx) => signDeal(ctx, dealId, { signedOn: '2021-06-01', conferenceId: null }))
    await product.followers.settle()
    const payload = { id: introductionId }
    await product.run(system, (ctx) =>
      logOutcomes.handle(ctx, {
        ...{ event: 'exchange.introduction.invited', payload, at: ctx.now.toISOString() },
      }),
    )
    expect((await logged(offerId)).toSorted((a, b) => (a.event < b.event ? -1 : 1))).toEqual([
      { event: 'agreed', reason: null, ...reasons },
      { event: 'introduced', reason: null, ...reasons },
      { event: 'signed', reason: null, ...reasons },
    ])
  })

  it('has why something was declined as a code, without the words', async () => {
    const { product, expert } = scene!
    const { offerId, introductionId } = await makeIntroduction(scene!)
    await product.run(expert, (ctx) =>
      answerIntroduction(ctx, introductionId, {
        ...{ side: 'offer', answer: 'declined' },
        ...{ declineReason: 'terms', reason: '产能不足，请联系王工 13800138000' },
      }),
    )
    await product.followers.settle()
    expect(await logged(offerId)).toEqual([
      { event: 'declined', reason: 'terms', ...reasons },
      { event: 'introduced', reason: null, ...reasons },
    ])
  })
})
