import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepOutcomes, type OutcomeEvent } from '#matching'
import { logLearnable, numberedId, signalsOf } from '#modules/matching/testing.ts'
import { system } from '#platform/actor.ts'
import { codeOf, itemsOf, openApi, type ExchangeApi } from '../api-testing.ts'
import { makeOffer, makePosting, staff } from '../testing.ts'
import { postingIndex } from './posting-index.ts'
import { trainWeights } from './train-weights.ts'

let api: ExchangeApi
let city: string
beforeAll(async () => {
  api = await openApi()
  city = await api.scene.product.signIn((await staff(api.scene.product, 'officer', '510900')).accountId!)
})
afterAll(() => api.scene.product.close())

const call = (method: 'GET' | 'POST', path: string, session = city) =>
  api.scene.product.call(method, `/exchange${path}`, { session })
const quality = async (query = '', session = city) =>
  (await call('GET', `/match-quality${query}`, session)).body as Record<string, unknown>
const learn = (trainingId: string) =>
  api.scene.product.run(system, (ctx) => trainWeights(ctx, { trainingId, isAsked: true }))
const start = async () => ((await call('POST', '/match-trainings')).body as { id: string }).id
const audited = async (subjectId: string) =>
  itemsOf(await api.scene.product.call('GET', `/platform/audit/${subjectId}`, { session: city })).map(
    ({ actor, sentence }) => [actor, sentence],
  )

interface Pair {
  readonly needId: string
  readonly offer: number
  readonly score: number | null
  readonly events: readonly OutcomeEvent[]
}

/** Logs what became of pairs on a day. */
const log = (day: string, ...pairs: Pair[]) =>
  api.scene.product.run(system, (ctx) =>
    keepOutcomes(
      ctx,
      pairs.flatMap(({ needId, offer, score, events }) =>
        events.map((event) => ({
          ...{ needId, offerId: numberedId(offer), event, score },
          signals: signalsOf({ title: 0.5 }),
        })),
      ),
      new Date(`${day}T10:00:00+08:00`),
    ),
  )

describe('the quality of matches', () => {
  beforeAll(async () => {
    const needId = await makePosting(api.scene)
    const other = await makePosting(api.scene, { placeCode: '510904' })
    const shown = (offer: number, score: number, ...more: OutcomeEvent[]): Pair => ({
      ...{ needId, offer, score, events: ['shown', ...more] },
    })
    // Six shown, of which the sixth is past the best five although it was signed; two equals take the fifth place.
    await log(
      '2021-05-10',
      shown(1, 90, 'opened'),
      shown(2, 80),
      shown(3, 70, 'introduced', 'signed'),
      shown(4, 60),
      shown(5, 50),
      shown(6, 50, 'opened'),
    )
    // Shown again a day later, and opened two days later: both lists count it.
    await log('2021-05-11', shown(2, 85))
    await log('2021-05-12', { needId, offer: 2, score: 85, events: ['opened'] })
    await log('2021-05-12', { needId, offer: 7, score: null, events: ['introduced'] })
    await log('2021-05-12', { needId, offer: 8, score: 100.000001, events: ['introduced'] })
    await log('2021-05-12', { needId: other, offer: 1, score: 75, events: ['shown', 'introduced'] })
  })

  it('is the precision of the best five, the signing rate by score, and what became of pairs', async () => {
    const found = await quality('?from=2021-05-01&to=2021-05-31&place=510903')
    const empty = { introduced: 0, signed: 0, rate: null }
    expect({ ...found, events: Object.fromEntries(eventsOf(found)), weights: 0, learnable: 0 }).toEqual({
      ...{ from: '2021-05-01', to: '2021-05-31', lists: 2, needs: 1, precision5: (3 / 5 + 1) / 2 },
      bands: [
        { from: 0, to: 20, ...empty },
        { from: 20, to: 40, ...empty },
        { from: 40, to: 60, ...empty },
        { from: 60, to: 80, introduced: 1, signed: 1, rate: 1 },
        { from: 80, to: 100, introduced: 1, signed: 0, rate: 0 },
      ],
      ...{ unscored: 1, unscoredSigned: 0 },
      events: { shown: 7, opened: 3, introduced: 3, agreed: 0, declined: 0, signed: 1 },
      ...{ origin: 'built_in', weights: 0, training: null, learnable: 0, abilities: ['train', 'reset'] },
    })
    expect(found['learnable']).toEqual({
      ...{ outcomes: 9, mixedNeeds: 1, leastOutcomes: 200, leastMixedNeeds: 20 },
    })
  })

  const eventsOf = (found: Record<string, unknown>) =>
    (found['events'] as { event: string; count: number }[]).map(({ event, count }) => [event, count])

  it('counts the period and the places of the reader alone', async () => {
    const figures = async (query: string, session = city) => {
      const { lists, precision5, unscored } = await quality(query, session)
      return { lists, precision5, unscored }
    }
    expect(await figures('?from=2021-05-11&to=2021-05-11')).toEqual({ lists: 1, precision5: 1, unscored: 0 })
    expect(await figures('')).toEqual({ lists: 3, precision5: (3 / 5 + 1 + 1) / 3, unscored: 1 })
    expect(await figures('', api.sessions.officer)).toEqual({ lists: 2, precision5: 0.8, unscored: 1 })
    expect(await figures('', api.sessions.stranger)).toEqual({ lists: 1, precision5: 1, unscored: 0 })
    expect(await figures('?place=510904', api.sessions.officer)).toEqual({
      ...{ lists: 0, precision5: null, unscored: 0 },
    })
    expect((await quality('', api.sessions.broker))['abilities']).toEqual([])
  })

  it('is for staff, of a period that ends after it begins, of a place there is', async () => {
    const refused = await Promise.all([
      call('GET', '/match-quality', api.sessions.client),
      call('GET', '/match-quality?from=2021-05-02&to=2021-05-01'),
      call('GET', '/match-quality?place=999999'),
    ])
    expect(refused.map(codeOf)).toEqual([
      [403, 'policy.role_needed'],
      [400, 'exchange.period_reversed'],
      [422, 'register.place_unknown'],
    ])
  })

  it('goes out as a sheet', async () => {
    const { body, headers } = await call(
      'GET',
      '/match-quality/export?from=2021-05-01&to=2021-05-31&place=510903',
    )
    const lines = String(body).replace('\ufeff', '').trim().split('\r\n')
    expect(String(headers['content-type'])).toBe('text/csv; charset=utf-8')
    expect([lines[0], lines[1], lines.length]).toEqual([
      ['类别', '项目', '指标', '数值'].join(),
      ['前五条命中率', '2021-05-01 至 2021-05-31', '比例', '0.8'].join(),
      1 + 3 + 15 + 6 + 18,
    ])
    expect(lines).toContain(['签约率', '匹配度 60–80', '签约', '1'].join())
    expect(lines).toContain(['权重', '技术指标', '内置', '0.1'].join())
  })
})

// Learning takes some seconds of a core that others want too.
describe('a training of the weights', { timeout: 120_000 }, () => {
  it('is for officers of a city or above, and one at a time', async () => {
    const refused = await call('POST', '/match-trainings', api.sessions.officer)
    const broker = await call('POST', '/match-trainings', api.sessions.broker)
    const id = await start()
    const second = await call('POST', '/match-trainings')
    const hidden = await call('GET', `/match-trainings/${id}`, api.sessions.officer)
    expect([refused, broker, second, hidden].map(codeOf)).toEqual([
      [403, 'exchange.weights_for_city'],
      [403, 'policy.role_needed'],
      [409, 'matching.training_open'],
      [403, 'exchange.weights_for_city'],
    ])
    const asked = { id, requestedAt: '2021-06-01T01:00:00.000Z' }
    expect((await call('GET', `/match-trainings/${id}`)).body).toEqual({
      ...{ ...asked, state: 'waiting', label: '正在学习', endedAt: null, refusal: null, report: null },
    })
    await learn(id)
    expect((await call('GET', `/match-trainings/${id}`)).body).toEqual({
      ...{
        ...asked,
        state: 'refused',
        label: '结果太少，没有学习',
        endedAt: asked.requestedAt,
        report: null,
      },
      refusal:
        '可学习的结果 9 条、好坏兼有的需求 1 个，不足 200 条和 20 个，暂按现有权重排序；请继续记录对接结果，积累后再学习。',
    })
    const unknown = await call('GET', '/match-trainings/01890000-0000-7000-8000-000000000000')
    expect(codeOf(unknown)).toEqual([404, 'matching.training_not_found'])
  })

  it('puts better weights into use everywhere, until an officer goes back; the history tells both', async () => {
    const { product } = api.scene
    const needId = await makePosting(api.scene)
    await makeOffer(api.scene)
    const weightsShown = async () => {
      const [first] = itemsOf(await call('GET', `/postings/${needId}/matches`))
      const signals = first!['signals'] as { name: string; weight: number; points: number }[]
      expect(signals.reduce((sum, { points }) => sum + points, 0)).toBe(Math.round(first!['score'] as number))
      return signals.find(({ name }) => name === 'place')!.weight
    }
    const before = await weightsShown()
    await product.run(system, (ctx) =>
      logLearnable(ctx, {
        needIds: Array.from({ length: 22 }, (_, at) => numberedId(500 + at)),
        decidedBy: 'place',
      }),
    )
    const id = await start()
    await learn(id)
    await product.followers.settle()
    expect(await weightsShown()).toBeGreaterThan(2 * before)
    const { origin, weights, training, learnable } = await quality()
    const inUse = postingIndex(product.source).weights
    expect(training).toMatchObject({ id, state: 'installed', label: '效果更好，已启用', refusal: null })
    expect([origin, learnable]).toEqual(['trained', null])
    expect(
      Object.fromEntries(
        (weights as { name: string; present: number }[]).map((one) => [one.name, one.present]),
      ),
    ).toEqual(inUse)
    // The first need's outcomes are learned from as well.
    const [installed] = itemsOf(await call('GET', '/match-weights'))
    expect(installed).toMatchObject({ isCurrent: true, origin: 'trained', setBy: '系统', weights: inUse })
    expect(installed!['report']).toMatchObject({ outcomes: 229, isBetter: true, unscored: 0, older: 0 })
    expect(await audited(String(installed!['id']))).toEqual([['系统', '启用了从 229 条匹配去向学到的权重']])

    const refused = await call('POST', '/match-weights/reset', api.sessions.officer)
    expect(codeOf(refused)).toEqual([403, 'exchange.weights_for_city'])
    const reset = (await call('POST', '/match-weights/reset')).body as { id: string }
    await product.followers.settle()
    expect(await weightsShown()).toBe(before)
    expect(codeOf(await call('POST', '/match-weights/reset'))).toEqual([409, 'matching.weights_built_in'])
    expect(await audited(reset.id)).toEqual([['officer-510900', '恢复了内置的匹配权重']])
    const history = itemsOf(await call('GET', '/match-weights'))
    expect(history.map(({ id: one, isCurrent, setBy }) => [one, isCurrent, setBy])).toEqual([
      [reset.id, true, 'officer-510900'],
      [installed!['id'], false, '系统'],
    ])
  })

  it('adds to a history read with as many statements for three as for one', async () => {
    const count = () => api.scene.product.countQueries(() => call('GET', '/match-weights'))
    const before = await count()
    const id = await start()
    await learn(id)
    await call('POST', '/match-weights/reset')
    await api.scene.product.followers.settle()
    expect([itemsOf(await call('GET', '/match-weights')).length, await count()]).toEqual([4, before])
  })
})
