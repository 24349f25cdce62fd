import { describe, expect, it } from 'vitest'
import { readPeriods, timeOf, timesOn, writePeriods } from './centre-hours.ts'

const morning = { opens: '09:00', closes: '12:00' }
const afternoon = { opens: '14:00', closes: '17:30' }

describe('opening times', () => {
  it('are read as people type them', () => {
    expect([
      readPeriods('9:00-12:00 14:00-17:30'),
      readPeriods('９：００～１２：００、14:00 至 17:30'),
      readPeriods('09:00 – 12:00，14:00—17:30'),
      readPeriods('  '),
    ]).toEqual([[morning, afternoon], [morning, afternoon], [morning, afternoon], []])
  })

  it('are refused when they are no times', () => {
    expect(['9-12', '上午', '25:00-26:00', '09:00', '09:00-12:60'].map(readPeriods)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('are written as they are read', () => {
    const hours = [
      { weekday: 1, ...afternoon },
      { weekday: 1, ...morning },
      { weekday: 2, ...morning },
    ]
    expect([timesOn(hours, 1), timesOn(hours, 3), readPeriods(writePeriods([afternoon, morning]))]).toEqual([
      '09:00-12:00 14:00-17:30',
      '',
      [morning, afternoon],
    ])
  })

  it('are the times of Shanghai', () => {
    expect([timeOf('2021-06-01T01:05:00.000Z'), timeOf('2021-06-01T17:30:00.000Z')]).toEqual([
      '09:05',
      '01:30',
    ])
  })
})
