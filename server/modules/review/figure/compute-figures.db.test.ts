import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { system } from '#platform/actor.ts'
import type { Context } from '#platform/context.ts'
import { Fault } from '#platform/errors.ts'
import type { Figure } from '#platform/figure.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { fees, seedOrganisations, seedPlaces, verified, type SeededOrganisation } from '../testing.ts'
import { figuresOf } from './catalogue.ts'
import { computeFigures, type FigureRequest } from './compute-figures.ts'
import { figureScope, periodOf } from './figure-scope.ts'
import { eachCountedRows, listCountedRows } from './list-counted-rows.ts'

const catalogue = figuresOf([{ figures: [fees] }, { figures: [verified] }, {}])
const year2021 = { from: '2021-01-01', to: '2021-12-31', placeCode: null }

let product: TestProduct
beforeAll(async () => {
  product = await openTestProduct()
  await product.run(system, seedPlaces)
})
afterEach(async () => {
  await sql`delete from register.organisation`.execute(product.source.db)
})
afterAll(() => product.close())

function seed(...rows: SeededOrganisation[]): Promise<void> {
  return product.run(system, (ctx) => seedOrganisations(ctx, rows))
}

function run<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
  return product.run(system, work)
}

/** Value and rows of both figures, as `ref: value (rows)`. */
async function counted(request: FigureRequest): Promise<string[]> {
  const values = await run((ctx) => computeFigures(ctx, request, catalogue))
  return values.map(({ ref, value, rows }) => `${ref}: ${value} (${rows})`)
}

async function labels(figure: Figure, request: FigureRequest, limit: number): Promise<string[]> {
  const scope = figureScope(request, request.placeCode)
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await run((ctx) => listCountedRows(ctx, figure, scope, { cursor, limit }))
    found.push(...page.items.map((row) => row.label))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return found
}

async function refusal(work: Promise<unknown>): Promise<unknown> {
  const error = await work.catch((reason: unknown) => reason)
  return error instanceof Fault ? { code: error.code, params: error.params, field: error.field } : error
}

describe('figures', () => {
  it('give value, rows and what they are', async () => {
    await seed({ name: '甲', at: '2021-05-01T09:00:00+08:00', fee: 12_345n })
    const about = ({ ref, id, name, unit, qualifier, kind, measure, opens }: Figure) => {
      return { ref, id, name, unit, qualifier, kind, measure, opens }
    }
    expect(await run((ctx) => computeFigures(ctx, year2021, catalogue))).toEqual([
      { ...about(verified), value: '1', rows: 1 },
      { ...about(fees), value: '12345', rows: 1 },
    ])
  })

  it('are zero where there is nothing to count', async () => {
    expect(await counted(year2021)).toEqual(['T001: 0 (0)', 'T002: 0 (0)'])
  })

  it('count days from midnight to midnight in Asia/Shanghai', async () => {
    await seed(
      { name: '年前', at: '2020-12-31T23:59:59.999999+08:00', fee: 1n },
      { name: '首日', at: '2021-01-01T00:00:00+08:00', fee: 10n },
      { name: '末日', at: '2021-12-31T23:59:59+08:00', fee: 100n },
      { name: '年后', at: '2022-01-01T00:00:00+08:00', fee: 1_000n },
    )
    expect(await counted(year2021)).toEqual(['T001: 3 (3)', 'T002: 110 (2)'])
    expect(await labels(fees, year2021, 10)).toEqual(['首日', '末日'])
    expect(await counted({ ...year2021, from: '2021-12-31' })).toEqual(['T001: 3 (3)', 'T002: 100 (1)'])
  })

  it('count a place whole across a change of its code', async () => {
    await seed(
      { name: '县时', place: '510922', at: '2018-06-01T09:00:00+08:00', fee: 1n },
      { name: '市时', place: '510981', at: '2020-06-01T09:00:00+08:00', fee: 10n },
      { name: '船山', place: '510903', at: '2020-06-01T09:00:00+08:00', fee: 100n },
    )
    const over = { from: '2017-01-01', to: '2021-12-31' }
    expect(await counted({ ...over, placeCode: '510981' })).toEqual(['T001: 2 (2)', 'T002: 11 (2)'])
    expect(await counted({ ...over, placeCode: '510922' })).toEqual(['T001: 1 (1)', 'T002: 1 (1)'])
    expect(await counted({ ...over, placeCode: '510900' })).toEqual(['T001: 3 (3)', 'T002: 111 (3)'])
  })

  it('add up amounts beyond the whole numbers of JavaScript', async () => {
    const fee = 9_007_199_254_740_993n
    await seed(
      { name: '甲', at: '2021-05-01T09:00:00+08:00', fee },
      { name: '乙', at: '2021-05-02T09:00:00+08:00', fee },
    )
    expect(await counted({ ...year2021, refs: ['T002'] })).toEqual(['T002: 18014398509481986 (2)'])
  })

  it('come in the order asked for, and refuse an unknown number', async () => {
    expect(await counted({ ...year2021, refs: ['T002', 'T001'] })).toEqual(['T002: 0 (0)', 'T001: 0 (0)'])
    expect(await refusal(counted({ ...year2021, refs: ['T009'] }))).toEqual({
      ...{ code: 'review.figure_unknown', params: { ref: 'T009' }, field: undefined },
    })
  })

  it('take one statement each, however many rows there are', async () => {
    const queries = () =>
      product.countQueries(() => computeFigures({ db: product.source.db } as Context, year2021, catalogue))
    await seed({ name: '甲', at: '2021-05-01T09:00:00+08:00' })
    const one = await queries()
    await seed(
      { name: '乙', at: '2021-05-01T09:00:00+08:00' },
      { name: '丙', at: '2021-05-02T09:00:00+08:00' },
    )
    expect([one, await queries()]).toEqual([2, 2])
  })
})

describe('the rows behind a figure', () => {
  const at = '2021-05-01T09:00:00+08:00'

  it('are as many as the value, whatever the page', async () => {
    const names = ['甲', '乙', '丙', '丁', '戊']
    // Equal instants and instants within one millisecond are where a page could lose or repeat a row.
    const instants = [at, at, '2021-05-01T09:00:00.000001+08:00', '2021-05-01T09:00:00.000002+08:00', at]
    await seed(...names.map((name, index) => ({ name, at: instants[index] ?? at, fee: 1n })))
    expect(await counted(year2021)).toEqual(['T001: 5 (5)', 'T002: 5 (5)'])
    for (const limit of [1, 2, 3, 5, 100]) {
      const found = await labels(verified, year2021, limit)
      expect([found.toSorted(), found.slice(3)]).toEqual([names.toSorted(), ['丙', '丁']])
    }
  })

  it('carry what an export needs', async () => {
    await seed({ name: '甲', at, fee: 250n })
    const batches = await run(async (ctx) => {
      const read = []
      for await (const batch of eachCountedRows(ctx, fees, figureScope(year2021, null))) read.push(batch)
      return read
    })
    const row = { label: '甲', placeCode: '510903', at: '2021-05-01T01:00:00.000Z', amount: 250n }
    expect(batches).toEqual([[{ ...row, id: expect.any(String) }]])
  })

  it('refuse a page position that was tampered with', async () => {
    const scope = figureScope(year2021, null)
    const page = { cursor: 'x', limit: 1 }
    const expected = { code: 'page.wrong_cursor', params: {}, field: 'cursor' }
    expect(await refusal(run((ctx) => listCountedRows(ctx, verified, scope, page)))).toEqual(expected)
  })
})

describe('periods', () => {
  it('end today and begin before everything where nothing is asked', () => {
    const now = new Date('2021-06-30T16:30:00Z')
    expect(periodOf({}, now)).toEqual({ from: '2000-01-01', to: '2021-07-01' })
    expect(periodOf({ from: '2017-01-01', to: '2021-12-31' }, now)).toEqual({
      from: '2017-01-01',
      to: '2021-12-31',
    })
  })

  it('become instants of Asia/Shanghai', () => {
    const scope = { start: '2020-12-31T16:00:00.000Z', end: '2021-12-31T16:00:00.000Z', placeCode: '510900' }
    expect(figureScope(year2021, '510900')).toEqual({ from: '2021-01-01', to: '2021-12-31', ...scope })
  })

  it.each([
    ['2021-02-29', '2021-12-31', { code: 'review.day_unreal', params: { day: '2021-02-29' }, field: 'from' }],
    ['2021-01-01', '2021-13-01', { code: 'review.day_unreal', params: { day: '2021-13-01' }, field: 'to' }],
    ['2021-01-01', '21-1-1', { code: 'review.day_unreal', params: { day: '21-1-1' }, field: 'to' }],
    [
      ...(['2021-02-01', '2021-01-31'] as const),
      { code: 'review.period_reversed', params: { from: '2021-02-01', to: '2021-01-31' }, field: 'to' },
    ],
  ] as const)('refuse %s to %s', async (from, to, expected) => {
    expect(await refusal(Promise.resolve().then(() => figureScope({ from, to }, null)))).toEqual(expected)
  })
})

describe('the catalogue', () => {
  it('sorts by number and refuses two figures of one name', () => {
    expect(catalogue.map(({ ref }) => ref)).toEqual(['T001', 'T002'])
    expect(() => figuresOf([{ figures: [fees, fees] }])).toThrow('Two figures have the ref T002')
    expect(() => figuresOf([{ figures: [fees, { ...fees, ref: 'T003' }] }])).toThrow('the id test.fees')
  })
})
