import { describe, expect, it } from 'vitest'
import { changesBetween, leavesOf, limitsOf, valueAt, type ValueSchema } from './rule-schema.console.ts'

const schema: ValueSchema = {
  type: 'object',
  properties: {
    days: { type: 'integer', title: '期限', minimum: 1, maximum: 9_007_199_254_740_991 },
    prizes: {
      type: 'object',
      title: '奖金',
      properties: { first: { type: 'integer', title: '一等' }, second: { type: 'integer' } },
    },
    levels: { type: 'array', title: '级别', items: { type: 'string' } },
  },
}

describe('the values of a rule set', () => {
  it('stand in the order of the schema, those of a part below its title', () => {
    expect(leavesOf(schema).map(({ path, label }) => [path.join('.'), label])).toEqual([
      ['days', '期限'],
      ['prizes.first', '奖金 · 一等'],
      ['prizes.second', '奖金 · second'],
      ['levels', '级别'],
    ])
  })

  it('are found by their path, and missing where there is none', () => {
    const body = { prizes: { first: 3 } }
    expect([['prizes', 'first'], ['days'], ['days', 'x']].map((path) => valueAt(body, path))).toEqual([
      3,
      undefined,
      undefined,
    ])
  })

  it('differ where either body says something else', () => {
    const before = { days: 5, prizes: { first: 3 }, levels: ['省'] }
    const after = { days: 5, prizes: { first: 4, second: 1 }, levels: ['省', '市'] }
    expect(changesBetween(schema, before, after).map(({ path }) => path.join('.'))).toEqual([
      ...['prizes.first', 'prizes.second', 'levels'],
    ])
    expect(changesBetween(schema, before, { ...before })).toEqual([])
  })

  it('have the limits that somebody set', () => {
    expect([limitsOf(schema.properties?.['days'] ?? {}), limitsOf({ minimum: 0, maximum: 90 })]).toEqual([
      { min: 1 },
      { min: 0, max: 90 },
    ])
  })
})
