import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { signDeal } from '../deal/sign-deal.ts'
import { answerIntroduction } from '../introduction/answer-introduction.ts'
import { openPosting } from '../posting/open-posting.ts'
import {
  makeDeal,
  makeIntroduction,
  makeOffer,
  makePosting,
  openScene,
  type ExchangeScene,
} from '../testing.ts'
import { listMatches } from './list-matches.ts'
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
  it('has what was shown and opened, once a day, and only for who may see the list', async () => {
    const { product, broker, client, expert } = scene!
    const needId = await makePosting(scene!)
    const offerId = await makeOffer(scene!)
    const show = () => product.run(broker, (ctx) => listMatches(ctx, { postingId: needId, limit: 10 }))
    const open = (actor = client, matchOf = needId) =>
      product.run(actor, (ctx) => openPosting(ctx, offerId, matchOf))
    await open()
    expect(await logged(offerId)).toEqual([])
    await product.run(system, (ctx) => listMatches(ctx, { postingId: needId, limit: 10 }))
    expect(await logged(offerId)).toEqual([])
    await show()
    await show()
    await open(expert)
    await open(client, offerId)
    expect((await logged(offerId)).map(({ event }) => event)).toEqual(['shown'])
    await open()
    await open()
    const day = [
      { event: 'opened', reason: null, ...reasons },
      { event: 'shown', reason: null, ...reasons },
    ]
    expect(await logged(offerId)).toEqual(day)
    product.clock.advance({ days: 1 })
    await show()
    expect(await logged(offerId)).toEqual([...day, day[1]])
  })

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

  it('has why something was declined', async () => {
    const { product, expert } = scene!
    const { offerId, introductionId } = await makeIntroduction(scene!)
    await product.run(expert, (ctx) =>
      answerIntroduction(ctx, introductionId, { side: 'offer', answer: 'declined', reason: '产能不足' }),
    )
    await product.followers.settle()
    expect(await logged(offerId)).toEqual([
      { event: 'declined', reason: '产能不足', ...reasons },
      { event: 'introduced', reason: null, ...reasons },
    ])
  })
})
