import { describe, expect, it } from 'vitest'
import { queryOf, QUERY_WEIGHTS, weightedQuery } from './query.ts'

describe('queryOf', () => {
  it('counts the title three times and every other field once', () => {
    const { terms } = queryOf({ title: 'cbn', problem: 'cbn 铝', indices: '600MPa', text: 'cbn 铜' })
    expect([...terms]).toEqual([
      ['cbn', 5],
      ['铝', 1],
      ['600', 1],
      ['mpa', 1],
      ['铜', 1],
    ])
  })

  it('takes other weights, and leaves out a field without weight', () => {
    const weights = { ...QUERY_WEIGHTS, title: 0, problem: 2 }
    expect([...queryOf({ title: 'cbn', problem: '铝', text: '铝', weights }).terms]).toEqual([['铝', 3]])
  })
})

describe('weightedQuery', () => {
  it('takes texts and terms in their order', () => {
    const { terms } = weightedQuery([
      { content: ['激光 雷达', 'b'], weight: 1.5 },
      { content: 'B x', weight: 1 },
    ])
    expect([...terms]).toEqual([
      ['激光 雷达', 1.5],
      ['b', 2.5],
      ['x', 1],
    ])
  })
})
