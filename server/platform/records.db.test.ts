import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { actorWith, openTestProduct, type TestProduct } from '#server/testing.ts'
import { system } from './actor.ts'
import { inTransaction } from './context.ts'
import { toJson } from './db/json-column.ts'
import { nextNumber } from './numbers.ts'
import { defineRuleSet, ruleInForce } from './rules.ts'

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
})
afterAll(() => product.close())

describe('a number series', () => {
  it('counts up for each prefix and year in Shanghai', async () => {
    const next = (prefix: string) => product.run(system, (ctx) => nextNumber(ctx, prefix))
    product.clock.set('2021-12-31T23:59:59+08:00')
    const numbers = [await next('BM'), await next('BM'), await next('HT')]
    product.clock.set('2022-01-01T00:00:00+08:00')
    numbers.push(await next('BM'))
    expect(numbers).toEqual(['BM2021-00001', 'BM2021-00002', 'HT2021-00001', 'BM2022-00001'])
  })

  it('gives none twice to thirty at once', async () => {
    const taken = await Promise.all(
      Array.from({ length: 30 }, () => product.run(system, (ctx) => nextNumber(ctx, 'P'))),
    )
    expect(taken.toSorted()).toEqual(
      Array.from({ length: 30 }, (_, n) => `P2022-${String(n + 1).padStart(5, '0')}`),
    )
  })

  it('takes a number back with the transaction that is undone', async () => {
    const undone = product.run(system, async (ctx) => {
      await nextNumber(ctx, 'U')
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await product.run(system, (ctx) => nextNumber(ctx, 'U'))).toBe('U2022-00001')
  })

  it('goes past five digits', async () => {
    await product.source.db
      .insertInto('platform.numberSeries')
      .values({ prefix: 'L', year: 2022, last: 99_999 })
      .execute()
    expect(await product.run(system, (ctx) => nextNumber(ctx, 'L'))).toBe('L2022-100000')
  })
})

describe('a rule in force', () => {
  const ruleSet = defineRuleSet({
    ...{ name: 'test.fee', title: { zh: '费用', en: 'Fee' }, schema: z.object({ fee: z.number() }) },
    purpose: { zh: '收费多少', en: 'How much it costs' },
    standard: { fee: 0 },
  })
  const write = (
    version: number,
    placeCode: string,
    fee: unknown,
    validFrom: string,
    validTo: string | null = null,
  ) =>
    product.source.db
      .insertInto('platform.ruleSet')
      .values({
        ...{ id: crypto.randomUUID(), name: 'test.fee', version, placeCode, validFrom, validTo },
        ...{ body: toJson({ fee }), createdAt: product.clock() },
      })
      .execute()
  const on = (day: string, ...within: string[]) => {
    product.clock.set(`${day}T12:00:00+08:00`)
    return product.run(system, (ctx) => ruleInForce(ctx, ruleSet, within))
  }

  it('is the nearest place’s newest, on the day, and else the standard', async () => {
    await write(1, '510000', 10, '2021-01-01')
    await write(1, '510903', 20, '2021-06-01', '2022-01-01')
    await write(2, '510903', 21, '2021-07-01', '2022-01-01')
    const county = ['510903', '510900', '510000', '000000']
    expect([
      await on('2020-12-31', ...county),
      await on('2021-01-01', ...county),
      await on('2021-06-01', ...county),
      await on('2021-07-01', ...county),
      await on('2022-01-01', ...county),
      await on('2021-07-01', '510904', '510900', '510000'),
      await on('2021-07-01', '500000'),
    ]).toEqual([0, 10, 20, 21, 10, 10, 0].map((fee) => ({ fee })))
  })

  it('that does not fit its schema is not used in silence', async () => {
    await write(1, '510981', 'much', '2021-01-01')
    await expect(on('2021-02-01', '510981')).rejects.toBeInstanceOf(z.ZodError)
  })
})

describe('the history', () => {
  it('keeps who, what and when, for one record or for thousands', async () => {
    product.clock.set('2021-06-01T09:00:00+08:00')
    const actor = actorWith({ name: '王保姆' })
    const subjects = Array.from({ length: 5_001 }, () => crypto.randomUUID())
    const sentence = { zh: '做了', en: 'did' }
    const options = { actor, requestId: 'r1' }
    await inTransaction(product.source, options, (ctx) =>
      ctx.audit(
        ...subjects.map((subjectId) => ({ action: 'test.do', subjectType: 'test', subjectId, sentence })),
      ),
    )
    const { db } = product.source
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from platform.audit_entry where action = 'test.do'`.execute(db)
    const last = await db
      .selectFrom('platform.auditEntry')
      .selectAll()
      .where('subjectId', '=', subjects.at(-1)!)
      .executeTakeFirstOrThrow()
    expect([rows[0]?.n, { ...last, id: '' }]).toEqual([
      5_001,
      {
        ...{
          id: '',
          at: '2021-06-01T01:00:00.000Z',
          actorId: actor.accountId,
          actorName: '王保姆',
          action: 'test.do',
        },
        ...{ subjectType: 'test', subjectId: subjects.at(-1), sentence, changes: null, requestId: 'r1' },
      },
    ])
  })

  it('of a year without a partition of its own is kept all the same', async () => {
    const subjectId = crypto.randomUUID()
    product.clock.set('2055-06-01T09:00:00+08:00')
    await product.run(system, (ctx) =>
      ctx.audit({
        action: 'test.later',
        subjectType: 'test',
        subjectId,
        sentence: { zh: '做了', en: 'did' },
      }),
    )
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from platform.audit_entry_other`.execute(product.source.db)
    expect(rows).toEqual([{ n: 1 }])
  })
})
