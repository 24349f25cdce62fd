import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { outcome } from '#modules/register/testing.ts'
import { dismissCandidate } from '../dismissal/dismiss-candidate.ts'
import { withdrawPosting } from '../posting/withdraw-posting.ts'
import { makeOffer, makePosting, openScene, type ExchangeScene } from '../testing.ts'
import { listMatches } from './list-matches.ts'
import { logOpened, logShown } from './log-seen.ts'

let scene: ExchangeScene | undefined
let needId: string
let offerId: string
let secondId: string
beforeEach(async () => {
  await scene?.product.close()
  scene = await openScene()
  needId = await makePosting(scene)
  offerId = await makeOffer(scene)
  secondId = await makeOffer(scene, { title: '模具寿命检测', body: '测量热锻模具磨损。' })
})
afterAll(() => scene?.product.close())

const show = (actor: Actor, ids: readonly string[], postingId = needId) =>
  scene!.product.run(actor, (ctx) => logShown(ctx, { postingId, ids }))
const open = (actor: Actor, id: string, postingId = needId) =>
  scene!.product.run(actor, (ctx) => logOpened(ctx, { postingId, id }))

/** Everything logged, with the score and the number of reasons. */
async function logged() {
  const { rows } = await scene!.product.database.pool.query<Record<string, unknown>>(
    `select need_id, offer_id, event, day::text, score, jsonb_array_length(signals) as signals
     from matching.outcome order by day, offer_id, event`,
  )
  return rows
}

/** The rows that the list says are right. */
async function rowsFor(events: readonly string[], ids: readonly string[], day = '2021-06-01') {
  const { items } = await scene!.product.run(scene!.broker, (ctx) =>
    listMatches(ctx, { postingId: needId, limit: 10 }),
  )
  return ids.toSorted().flatMap((id) => {
    const { score, signals } = items.find(({ posting }) => posting.id === id)!
    return events.map((event) => ({
      ...{ need_id: needId, offer_id: id, event, day, score, signals: signals.length },
    }))
  })
}

describe('what was seen of a list', () => {
  it('is logged once for a pair and day, with the score and reasons of the list', async () => {
    await show(scene!.broker, [offerId, secondId])
    await show(scene!.client, [offerId])
    const day = await rowsFor(['shown'], [offerId, secondId])
    expect(await logged()).toEqual(day)
    scene!.product.clock.advance({ days: 1 })
    await show(scene!.broker, [offerId])
    expect(await logged()).toEqual([...day, ...(await rowsFor(['shown'], [offerId], '2021-06-02'))])
  })

  it('is the same pair from the offer’s side', async () => {
    await show(scene!.expert, [needId], offerId)
    expect((await logged()).map(({ need_id, offer_id, event }) => [need_id, offer_id, event])).toEqual([
      [needId, offerId, 'shown'],
    ])
  })

  it('passes over what the reader’s list does not hold', async () => {
    const own = await makeOffer(scene!, { ownerOrganisationId: scene!.enterpriseId })
    const withdrawn = await makeOffer(scene!)
    await scene!.product.run(scene!.expert, (ctx) => withdrawPosting(ctx, withdrawn))
    await scene!.product.followers.settle()
    await scene!.product.run(scene!.broker, (ctx) =>
      dismissCandidate(ctx, { needId, offerId: secondId, reason: 'timing', note: '' }),
    )
    await show(scene!.broker, [own, withdrawn, secondId, needId])
    await open(scene!.broker, own)
    expect((await logged()).map(({ event }) => event)).toEqual(['declined'])
  })

  it('is shown when it is opened, however often', async () => {
    await open(scene!.client, offerId)
    await open(scene!.broker, offerId)
    await show(scene!.broker, [offerId])
    expect(await logged()).toEqual(await rowsFor(['opened', 'shown'], [offerId]))
  })

  it('is not written by reading the list, nor by others', async () => {
    await scene!.product.run(scene!.broker, (ctx) => listMatches(ctx, { postingId: needId, limit: 10 }))
    expect([
      await outcome(show(scene!.expert, [offerId])),
      await outcome(open(scene!.stranger, offerId)),
      await outcome(show(scene!.broker, [offerId], '01890000-0000-7000-8000-000000000000')),
    ]).toEqual(['policy.not_yours', 'policy.other_place', 'exchange.posting_not_found'])
    expect(await logged()).toEqual([])
  })

  it('of a posting no longer published is refused', async () => {
    await scene!.product.run(scene!.client, (ctx) => withdrawPosting(ctx, needId))
    await scene!.product.followers.settle()
    expect(await outcome(show(scene!.client, [offerId]))).toEqual('exchange.not_published')
  })
})
