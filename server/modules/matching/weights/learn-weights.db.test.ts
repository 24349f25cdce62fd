import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { DEFAULT_WEIGHTS } from '../core/score/signals.ts'
import { keepOutcomes, type LoggedOutcome } from '../ranking/outcomes.ts'
import { logLearnable, numberedId, signalsOf } from '../testing.ts'
import { learnableOutcomes, countLearnable } from './learnable-outcomes.ts'
import { learnWeights, settleTraining } from './learn-weights.ts'
import { currentWeights, listWeights, resetWeights, WEIGHTS_TRAINED } from './score-weights.ts'
import { beginTraining, findTraining, lastTraining } from './trainings.ts'

let product: TestProduct
beforeEach(async () => {
  await product?.close()
  product = await openTestProduct()
})
afterAll(() => product?.close())

const NEEDS = Array.from({ length: 22 }, (_, at) => numberedId(at))
const begin = () => product.run(system, beginTraining)
const learn = () => learnWeights(product.source.db)
const log = (parts: Parameters<typeof logLearnable>[1]) =>
  product.run(system, (ctx) => logLearnable(ctx, parts))

async function settle(id: string, isAsked = true, learned = learn()) {
  const found = await learned
  return product.run(system, (ctx) => settleTraining(ctx, { id, learned: found, isAsked }))
}
async function train(isAsked = true) {
  const { id } = await begin()
  return { id, state: await settle(id, isAsked) }
}
const reset = () => product.run(system, resetWeights)
const total = (weights: object) => Object.values(weights).reduce((sum: number, one: number) => sum + one, 0)

describe('what can be learned from', () => {
  const [need, shown, declined, dismissed, signed] = [1, 2, 3, 4, 5].map(numberedId) as [
    ...[string, string, string, string, string],
  ]
  const first = signalsOf({ title: 0.25 })
  const later = signalsOf({ title: 0.75 })

  const keep = (day: string, ...outcomes: Omit<LoggedOutcome, 'needId'>[]) =>
    product.run(system, (ctx) =>
      keepOutcomes(
        ctx,
        outcomes.map((outcome) => ({ needId: need, ...outcome })),
        new Date(`${day}T10:00:00+08:00`),
      ),
    )
  const learned = async (...given: [span?: { from?: string; to?: string }, most?: number]) => {
    const { outcomes, leftOut } = await learnableOutcomes(product.source.db, ...given)
    return { pairs: outcomes.map(({ offer, grade, features }) => [offer, grade, features['title']]), leftOut }
  }

  it('is the furthest step of each pair with the signals it was first shown with', async () => {
    await keep('2021-05-01', { offerId: shown, event: 'introduced', signals: later })
    await keep('2021-05-02', { offerId: shown, event: 'shown', signals: first })
    await keep('2021-05-03', { offerId: shown, event: 'shown', signals: later })
    await keep('2021-05-03', { offerId: declined, event: 'introduced', signals: later })
    await keep('2021-05-04', { offerId: declined, event: 'declined', reason: 'terms', signals: first })
    await keep('2021-05-04', { offerId: dismissed, event: 'declined', reason: 'unrelated', signals: first })
    await keep('2021-05-05', { offerId: signed, event: 'signed' })
    const leftOut = { unscored: 1, older: 0 }
    expect(await learned()).toEqual({
      pairs: [
        [shown, 2, 0.25],
        [declined, 1, 0.75],
        [dismissed, 0, 0.25],
      ],
      leftOut,
    })
    await keep('2021-05-06', { offerId: declined, event: 'introduced', signals: later })
    await keep('2021-05-06', { offerId: signed, event: 'opened', signals: first })
    expect((await learned()).pairs).toEqual([
      [shown, 2, 0.25],
      [declined, 2, 0.75],
      [dismissed, 0, 0.25],
      [signed, 3, 0.25],
    ])
    expect(await learned({ from: '2021-05-03', to: '2021-05-05' })).toEqual({
      pairs: [
        [shown, 0, 0.75],
        [declined, 1, 0.75],
        [dismissed, 0, 0.25],
      ],
      leftOut,
    })
    expect(await countLearnable(product.source.db)).toEqual({ outcomes: 4, mixedNeeds: 1 })
  })

  it('is kept to the needs last heard of, whole, and says how much that leaves out', async () => {
    await keep('2021-05-01', { offerId: shown, event: 'shown', signals: first })
    await keep('2021-05-01', { offerId: declined, event: 'opened', signals: first })
    const newer: LoggedOutcome = { needId: signed, offerId: shown, event: 'shown', signals: later }
    await product.run(system, (ctx) => keepOutcomes(ctx, [newer]))
    const leftOut = { unscored: 0, older: 2 }
    expect(await learned({}, 2)).toEqual({ pairs: [[shown, 0, 0.75]], leftOut })
    expect(await countLearnable(product.source.db)).toEqual({ outcomes: 3, mixedNeeds: 1 })
  })
})

// Each learns a few times, some seconds of a core that others want too.
describe('a training', { timeout: 120_000 }, () => {
  it('puts better weights into use, and nothing that is not better than those', async () => {
    await log({ needIds: NEEDS })
    const { id, state } = await train()
    const { report } = await findTraining(product.source.db, id)
    const { origin, weights } = await currentWeights(product.source.db)
    expect([state, origin, weights]).toEqual(['installed', 'trained', report?.learned])
    expect(report).toMatchObject({ outcomes: 220, needs: 22, isBetter: true, present: DEFAULT_WEIGHTS })
    expect(report!.weights.gain.low).toBeGreaterThan(0)
    expect(total(weights)).toBeCloseTo(1, 12)
    expect(weights.indices).toBeGreaterThan(DEFAULT_WEIGHTS.indices)
    const announced = await product.source.db
      .selectFrom('platform.outbox')
      .select('payload')
      .where('event', '=', WEIGHTS_TRAINED)
      .execute()
    const [record] = await listWeights(product.source.db)
    expect(announced).toEqual([{ payload: { id: record?.id } }])

    const again = await train()
    expect(again.state).toBe('not_better')
    expect(await currentWeights(product.source.db)).toEqual({ id: record?.id, origin, weights })
    expect((await lastTraining(product.source.db))?.id).toBe(again.id)
  })

  it('changes nothing where the signals say nothing', async () => {
    await log({ needIds: NEEDS, decidedBy: 'chance' })
    expect((await train()).state).toBe('not_better')
    expect(await currentWeights(product.source.db)).toEqual({
      ...{ id: null, origin: 'built_in', weights: DEFAULT_WEIGHTS },
    })
  })

  it('is refused with the numbers when there is too little', async () => {
    await log({ needIds: NEEDS.slice(0, 3) })
    const { id, state } = await train()
    const training = await findTraining(product.source.db, id)
    expect([state, training.report, training.refusal?.params]).toEqual([
      ...['refused', null],
      { outcomes: 30, needs: 3, leastOutcomes: 200, leastNeeds: 20 },
    ])
  })

  it('is one at a time, until one that never ended gives way after an hour', async () => {
    const { id } = await begin()
    await expect(begin()).rejects.toMatchObject({ code: 'matching.training_open' })
    product.clock.advance({ minutes: 61 })
    const next = await begin()
    expect((await findTraining(product.source.db, id)).state).toBe('abandoned')
    expect(await settle(id)).toBeUndefined()
    expect((await findTraining(product.source.db, next.id)).state).toBe('waiting')
    await expect(settle(numberedId(9))).rejects.toMatchObject({ code: 'matching.training_not_found' })
  })

  it('begun twice at once begins once', async () => {
    const results = await Promise.allSettled(Array.from({ length: 5 }, begin))
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1)
  })

  it('does not replace weights it was not compared with, nor a decision nobody has taken back', async () => {
    await log({ needIds: NEEDS })
    const learned = learn()
    const { id } = await begin()
    await settle(id, true, learned)
    const second = await begin()
    expect(await settle(second.id, true, learned)).toBe('outdated')
    await reset()
    await expect(reset()).rejects.toMatchObject({ code: 'matching.weights_built_in' })
    expect((await train(false)).state).toBe('held')
    expect((await currentWeights(product.source.db)).weights).toEqual(DEFAULT_WEIGHTS)
    expect((await train(true)).state).toBe('installed')
    const history = await listWeights(product.source.db)
    expect(history.map(({ state, origin, setByName }) => [state, origin, setByName])).toEqual([
      ['current', 'trained', '系统'],
      ['old', 'built_in', '系统'],
      ['old', 'trained', '系统'],
    ])
  })
})
