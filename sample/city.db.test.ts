import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { computeFigures, figuresOf } from '#review'
import { system } from '#platform/actor.ts'
import { isSample } from '#platform/installation.ts'
import { openTestProduct, type TestProduct } from '#server/testing.ts'
import { loadCity } from './city.ts'
import { plan } from './plan.ts'

let product: TestProduct
let logins: string[]
beforeAll(async () => {
  product = await openTestProduct('2026-11-23T09:00:00+08:00')
  logins = (await loadCity(product)).accounts.map(({ login }) => login)
}, 300_000)
afterAll(() => product.close())

const figures = async (from: string, to: string, placeCode: string | null) => {
  const values = await product.run(system, (ctx) =>
    computeFigures(ctx, { from, to, placeCode }, figuresOf(product.modules)),
  )
  return Object.fromEntries(values.map(({ ref, value }) => [ref, Number(value)]))
}

describe('the sample city', () => {
  it('comes out as the five-year review has it, counted by the figures’ own queries', async () => {
    expect(await figures('2017-01-01', '2021-12-31', null)).toEqual({
      F002: 17,
      F004: 154,
      F005: 19,
      F006: 117_000_000_00,
      F011: 5_126,
      F012: 23,
      F007: 1_600_000_00,
      F008: 1,
      F009: 5,
      F010: 6,
      F013: 38_000,
      F013A: 2_426,
      F014: 9_044,
      F015: 3_299,
      F015A: 2_699,
      F015S: 30,
      F016: 4_954,
      F017: 451_000_000_00,
    })
  })

  it('adds up over the counties, and has nothing before the platform began', async () => {
    const counties = ['510903', '510904', '510921', '510923', '510981']
    const parts = await Promise.all(counties.map((county) => figures('2017-01-01', '2021-12-31', county)))
    const sum = (ref: string) => parts.reduce((total, part) => total + (part[ref] ?? 0), 0)
    expect([sum('F014'), sum('F016'), sum('F017')]).toEqual([9_044, 4_954, 451_000_000_00])
    const before = Object.values(await figures('2017-01-01', '2020-07-15', null))
    expect(new Set(before)).toEqual(new Set([0]))
  })

  it('says that it is a sample, and gives every role an account and work to do', async () => {
    expect(await isSample(product.source.db)).toBe(true)
    expect(logins).toEqual(
      expect.arrayContaining(['admin', 'city-officer', 'broker-shehong', 'enterprise', 'expert']),
    )
    const { rows } = await product.database.pool.query<{ state: string }>(
      `select distinct state from exchange.service_order union select distinct state from exchange.posting order by 1`,
    )
    const states = rows.map(({ state }) => state)
    expect(states).toEqual([
      'contracted',
      'introduced',
      'on_hold',
      'opened',
      'plan_issued',
      'published',
      'rejected',
      'submitted',
      'suspended',
      'won',
    ])
  })

  it('has looked through matches, so that their quality can be told and weights learned', async () => {
    const { rows } = await product.database.pool.query<{ event: string; pairs: string }>(
      `select event, count(*)::text as pairs from matching.outcome group by event`,
    )
    const pairs = Object.fromEntries(rows.map((row) => [row.event, Number(row.pairs)]))
    const { deals, conference, inHand } = plan
    const needs = deals + conference.signed + (inHand.orders * 2) / 3
    expect([pairs['shown'], pairs['signed']]).toEqual([10 * needs, deals + conference.signed])
    expect(pairs['introduced']).toBe(deals + conference.signed + inHand.orders / 3)
    expect(pairs['opened']).toBeGreaterThan(needs / 2)
  })
})
