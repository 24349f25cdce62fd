import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import type { RuleSet } from '#platform/rules.ts'
import { tryRuleVersion } from '#platform/try-rule-version.ts'
import { writeRuleVersion } from '#platform/write-rule-version.ts'
import { placePath } from '#register'
import { makePosting, makeScores, openScene, staff, stateOf, type ExchangeScene } from '../testing.ts'
import { renewPosting } from './renew-posting.ts'
import { reviewPostings } from './review-postings.ts'
import { reviewRules } from './review.rules.ts'
import { termRules } from './term.rules.ts'

const STRICT = '510904'
const review = { publishFrom: 14, holdFrom: 10, zeroHolds: true }
const term = { months: 6, remindDays: 60 }

let scene: ExchangeScene
let administrator: Actor
beforeAll(async () => {
  scene = await openScene()
  administrator = await staff(scene.product, 'administrator', STRICT)
})
afterAll(() => scene.product.close())

async function write<T>(ruleSet: RuleSet<T>, body: Record<string, unknown>): Promise<void> {
  const version = { placeCode: STRICT, validFrom: '2022-01-31', body, reason: '本区从严', latest: 0 }
  await scene.product.run(administrator, async (ctx) =>
    writeRuleVersion(ctx, ruleSet as RuleSet, { ...version, within: await placePath(ctx, STRICT) }),
  )
}

const effectsOf = async (ruleSet: RuleSet, body: Record<string, unknown>) => {
  const tried = await scene.product.run(administrator, async (ctx) =>
    tryRuleVersion(ctx, ruleSet, {
      ...{ placeCode: STRICT, validFrom: '2021-06-01', body },
      within: await placePath(ctx, STRICT),
    }),
  )
  return tried.effects.map(({ before, after }) => [before, after])
}

const expiresOn = async (id: string) => {
  const query = scene.product.source.db.selectFrom('exchange.posting').select('expiresOn')
  return (await query.where('id', '=', id).executeTakeFirstOrThrow()).expiresOn
}

describe('the rules of a place', () => {
  it('can be tried on what was reviewed and what is published there', async () => {
    const [low, high] = [
      await makePosting(scene, { placeCode: STRICT }, 'submitted'),
      await makePosting(scene, { placeCode: STRICT }, 'submitted'),
    ]
    const city = await staff(scene.product, 'officer', '510900')
    const score = (id: string, points: number) =>
      scene.product.run(city, (ctx) => reviewPostings(ctx, { ids: [id], ...makeScores(points) }))
    await score(low, 3)
    await score(high, 4)
    expect([
      await effectsOf(reviewRules as RuleSet, review),
      await effectsOf(termRules as RuleSet, { months: 12, remindDays: 90 }),
    ]).toEqual([
      [
        [2, 1],
        [0, 1],
        [0, 0],
      ],
      [[0, 0]],
    ])
    scene.product.clock.advance({ days: 290 })
    expect(await effectsOf(termRules as RuleSet, { months: 12, remindDays: 90 })).toEqual([[0, 2]])
  })

  it('decide for each posting of a batch, and for its term', async () => {
    scene.product.clock.set('2022-01-31T09:00:00+08:00')
    await write(reviewRules, review)
    await write(termRules, term)
    const city = await staff(scene.product, 'officer', '510000')
    const ids = [
      await makePosting(scene, {}, 'submitted'),
      await makePosting(scene, { placeCode: STRICT }, 'submitted'),
    ]
    await scene.product.run(city, (ctx) => reviewPostings(ctx, { ids, ...makeScores(3, '请补充') }))
    expect([
      await Promise.all(ids.map((id) => stateOf(scene.product, 'posting', id))),
      await Promise.all(ids.map(expiresOn)),
    ]).toEqual([
      ['published', 'on_hold'],
      ['2023-01-31', null],
    ])
    const strict = await makePosting(scene, { placeCode: STRICT })
    const published = await expiresOn(strict)
    scene.product.clock.advance({ days: 1 })
    expect([published, await scene.product.run(city, (ctx) => renewPosting(ctx, strict))]).toEqual([
      '2022-07-31',
      { expiresOn: '2022-08-01' },
    ])
  })
})
