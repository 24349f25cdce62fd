import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { afterAll, beforeAll, expect, it, describe } from 'vitest'
import { system } from '#platform/actor.ts'
import { createPersonWithAccount } from '#register'
import { loadTestPlaces } from '#modules/register/testing.ts'
import { modules } from '#server/modules.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import type { ruleSetList } from './rule.contract.ts'
import { rulesJsonSchema } from './rules-schema.ts'
import { defineRuleSet } from './rules.ts'

const RULES = '/platform/rules/exchange.service-orders'

let product: TestProduct
let administrator: string
beforeAll(async () => {
  product = await openTestProduct()
  await loadTestPlaces(product)
  const { accountId } = await product.run(system, (ctx) =>
    createPersonWithAccount(ctx, {
      name: '规则管理员',
      placeCode: '510903',
      verified: true,
      login: 'rules-admin',
      password: 'a long test password',
      grants: [{ role: 'administrator', placeCode: '510903' }],
    }),
  )
  administrator = await product.signIn(accountId)
})
afterAll(() => product.close())

const inForce = async (place: string) =>
  (await product.call('GET', `${RULES}/in-force?place=${place}`, { session: administrator })).body
const write = (body: object) => product.call('POST', `${RULES}/versions`, { session: administrator, body })
const version = (validFrom: string, planWithinDays: unknown, { placeCode = '510903', latest = 0 } = {}) => ({
  placeCode,
  validFrom,
  body: { planWithinDays },
  reason: '本区人手增加',
  latest,
})
const list = async (headers?: Record<string, string>) => {
  const { body } = await product.call('GET', '/platform/rules', {
    session: administrator,
    ...(headers ? { headers } : {}),
  })
  const { items } = body as { items: z.infer<typeof ruleSetList>['items'] }
  return items.find(({ name }) => name === 'exchange.service-orders')
}

describe('rule sets by place and day', () => {
  it('hold as the standard until a place writes its own, from its day on and for that place alone', async () => {
    expect(await inForce('510903')).toEqual({ body: { planWithinDays: 5 }, isStandard: true })
    expect((await write(version('2021-06-03', 9))).status).toBe(201)
    expect(await inForce('510903')).toEqual({ body: { planWithinDays: 5 }, isStandard: true })
    product.clock.advance({ days: 2 })
  })

  it('end where the next version begins, and stay readable', async () => {
    const second = await write(version('2021-07-01', 12, { latest: 1 }))
    expect(second.body).toMatchObject({ code: 'policy.sign_in' })
    await refresh()
    expect(await inForce('510903')).toEqual({ body: { planWithinDays: 9 }, isStandard: false })
    expect(await inForce('510904')).toEqual({ body: { planWithinDays: 5 }, isStandard: true })
    expect((await write(version('2021-07-01', 12, { latest: 1 }))).body).toMatchObject({ version: 2 })
    const common = {
      ...{
        id: expect.any(String) as string,
        placeCode: '510903',
        placeName: '船山区',
        reason: '本区人手增加',
      },
      author: '规则管理员',
    }
    expect((await list())?.versions).toEqual([
      {
        ...{ ...common, version: 2, state: 'planned', validFrom: '2021-07-01', validTo: null },
        ...{ body: { planWithinDays: 12 }, createdAt: '2021-06-03T01:00:00.000Z' },
      },
      {
        ...{ ...common, version: 1, state: 'in_force', validFrom: '2021-06-03', validTo: '2021-07-01' },
        ...{ body: { planWithinDays: 9 }, createdAt: '2021-06-01T01:00:00.000Z' },
      },
    ])
  })

  it('are not written over a version that somebody wrote in between, nor by two at once', async () => {
    const stale = await write(version('2021-08-01', 7, { latest: 1 }))
    const both = await Promise.all([
      write(version('2021-08-01', 7, { latest: 2 })),
      write(version('2021-08-01', 8, { latest: 2 })),
    ])
    const codes = [stale, ...both].map(({ status, body }) => (body as { code?: string }).code ?? status)
    expect([codes[0], codes.slice(1).sort()]).toEqual([
      'rules.changed_meanwhile',
      [201, 'rules.changed_meanwhile'],
    ])
    expect((await list())?.versions.map(({ version: number }) => number)).toEqual([3, 2, 1])
  })

  it('are refused for the past, before the latest version, for another place, and when they do not fit', async () => {
    const answers = [
      await write(version('2021-06-01', 7)),
      await write(version('2021-06-20', 7, { latest: 3 })),
      await write(version('2021-08-01', 7, { placeCode: '510904' })),
      await write(version('2021-09-01', 0, { latest: 3 })),
    ]
    expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual([
      [400, 'rules.in_past'],
      [409, 'rules.before_latest'],
      [403, 'policy.other_place'],
      [400, 'http.invalid_input'],
    ])
    expect((answers[3]?.body as { errors: unknown }).errors).toEqual([
      { field: 'body.planWithinDays', code: 'too_small', detail: '不能小于 1' },
    ])
  })
})

describe('the list of rule sets', () => {
  it('describes every value in the reader’s language', async () => {
    const [zh, en] = [await list(), await list({ 'accept-language': 'en' })]
    const schema = (title: string, unit: string, description: string) => ({
      type: 'object',
      properties: {
        planWithinDays: { type: 'integer', minimum: 1, maximum: 90, title, description, 'x-unit': unit },
      },
      required: ['planWithinDays'],
      additionalProperties: false,
    })
    expect([zh?.title, zh?.schema, zh?.standard, zh?.abilities]).toEqual([
      ...['保姆单办理规则', schema('出具一单一策的期限', '天', '从开立保姆单之日起算，1 至 90 天。')],
      ...[{ planWithinDays: 5 }, ['write']],
    ])
    expect([en?.title, en?.schema]).toEqual([
      'Service orders',
      schema('Time for the plan', 'days', 'From the day the order is opened, 1 to 90 days.'),
    ])
  })

  it('asks the database as often for one version as for three', async () => {
    const count = () => product.countQueries(() => list())
    await product.followers.settle()
    const before = await count()
    await write(version('2021-10-01', 9, { latest: 3 }))
    await product.followers.settle()
    expect([await count(), (await list())?.versions.length]).toEqual([before, 4])
  })

  it('holds none whose values the console could not show', () => {
    const ruleSets = modules.flatMap((module) => module.ruleSets ?? [])
    expect(ruleSets.flatMap((ruleSet) => unreadable(rulesJsonSchema(ruleSet, 'zh'), ruleSet.name))).toEqual(
      [],
    )
    const bare = defineRuleSet({
      ...{ name: 'test', title: { zh: '测', en: 'test' }, purpose: { zh: '测', en: 'test' } },
      schema: z.object({ bare: z.int(), pairs: z.record(z.string(), z.int()) }),
      standard: { bare: 1, pairs: {} },
    })
    expect(unreadable(rulesJsonSchema(bare, 'zh'), 'test')).toEqual(['test.bare', 'test.pairs', 'test.pairs'])
  })
})

describe('a trial', () => {
  const attempt = (body: object) => product.call('POST', `${RULES}/trials`, { session: administrator, body })
  const trial = (planWithinDays: unknown, placeCode = '510903') => ({
    ...{ placeCode, validFrom: '2021-12-01', body: { planWithinDays } },
  })

  it('counts orders under both rules, without those of places that keep their own, and saves nothing', async () => {
    const versions = (await list())?.versions.length
    await openOrders({ '510903': [3, 8, 20], '510904': [8] })
    const label = '还没有方案、按此期限已经逾期的保姆单'
    expect((await attempt(trial(2))).body).toEqual({
      ...{ before: { planWithinDays: 9 }, isStandard: false },
      effects: [{ label, unit: '单', before: 1, after: 3 }],
    })
    const { accountId } = await product.run(system, (ctx) =>
      createPersonWithAccount(ctx, {
        ...{ name: '市管理员', placeCode: '510900', verified: true, login: 'city-admin' },
        ...{ password: 'a long test password', grants: [{ role: 'administrator', placeCode: '510900' }] },
      }),
    )
    const session = await product.signIn(accountId)
    const city = await product.call('POST', `${RULES}/trials`, { session, body: trial(10, '510900') })
    expect(city.body).toEqual({
      ...{ before: { planWithinDays: 5 }, isStandard: true },
      effects: [{ label, unit: '单', before: 1, after: 0 }],
    })
    expect((await list())?.versions.length).toBe(versions)
  })

  it('is refused for another place, and for values that do not fit', async () => {
    const answers = [await attempt(trial(3, '510904')), await attempt(trial('many'))]
    expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual([
      [403, 'policy.other_place'],
      [400, 'http.invalid_input'],
    ])
  })
})

/** Orders without a plan, by place and the days since they were opened. */
async function openOrders(days: Readonly<Record<string, readonly number[]>>): Promise<void> {
  const { db } = product.source
  const account = await db.selectFrom('platform.account').select(['id', 'personId']).executeTakeFirstOrThrow()
  for (const [placeCode, ages] of Object.entries(days)) {
    for (const age of ages) {
      const at = new Date(product.clock().getTime() - age * 86_400_000)
      const common = { placeCode, createdAt: at, updatedAt: at }
      const need = {
        ...common,
        id: uuidv7(),
        title: '需求',
        kind: 'need',
        source: 'broker',
        state: 'published',
      }
      const number = `BM-${placeCode}-${age}`
      await db
        .insertInto('exchange.posting')
        .values({
          ...need,
          ...{ ownerPersonId: account.personId, createdBy: account.id },
          ...{ publishedAt: at, expiresOn: '2099-01-01' },
        })
        .execute()
      await db
        .insertInto('exchange.serviceOrder')
        .values({
          ...{ ...common, id: uuidv7(), number, needId: need.id, brokerId: account.id },
          ...{ state: 'opened', openedAt: at },
        })
        .execute()
    }
  }
}

/** Where a schema has a value without a label, or of a kind for which there is no control. */
function unreadable(schema: Record<string, unknown>, at: string): string[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Record<string, unknown>>)
  return properties.flatMap(([name, property]) => {
    const path = `${at}.${name}`
    const unlabelled = property['title'] === undefined ? [path] : []
    return [...unlabelled, ...unsupported(property, path)]
  })
}

function unsupported(schema: Record<string, unknown>, path: string): string[] {
  if (schema['enum'] !== undefined) return []
  switch (schema['type']) {
    case 'integer':
    case 'number':
    case 'string':
    case 'boolean':
      return []
    case 'array':
      return unsupported(schema['items'] as Record<string, unknown>, path)
    case 'object':
      return schema['properties'] === undefined ? [path] : unreadable(schema, path)
    default:
      return [path]
  }
}

/** The clock has gone on by days, so the session has ended. */
async function refresh(): Promise<void> {
  const { id } = await product.source.db
    .selectFrom('platform.account')
    .select('id')
    .where('login', '=', 'rules-admin')
    .executeTakeFirstOrThrow()
  administrator = await product.signIn(id)
}
