import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#platform/clock.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'
import { workingDayRules } from './working-days.rules.ts'

const calendar = workingDayRules.standard
const plain = { holidays: [], makeUpDays: [] }

describe('a term in working days', () => {
  it('passes over weekends, holidays and what is worked instead', () => {
    expect([
      addWorkingDays('2021-06-01', 15, plain),
      // Dragon boat festival: Monday the 14th is off.
      addWorkingDays('2021-06-01', 15, calendar),
      addWorkingDays('2021-06-01', 30, calendar),
      // National day: the 26th and 9 October are worked, 1 to 7 October are off.
      addWorkingDays('2021-09-24', 1, calendar),
      addWorkingDays('2021-09-30', 1, calendar),
      addWorkingDays('2021-10-08', 1, calendar),
    ]).toEqual(['2021-06-22', '2021-06-23', '2021-07-14', '2021-09-26', '2021-10-08', '2021-10-09'])
  })

  it('ends on a working day, with so many of them since', () => {
    const day = fc.integer({ min: 0, max: 2500 }).map((offset) => addDays('2020-01-01', offset))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = addWorkingDays(from, count, calendar)
        let worked = 0
        for (let at = addDays(from, 1); at <= to; at = addDays(at, 1))
          if (isWorkingDay(at, calendar)) worked++
        expect([worked, isWorkingDay(to, calendar)]).toEqual([count, true])
      }),
    )
  })

  it('knows of the seven years only days that change something', () => {
    const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
    const isWeekend = (day: string) => weekday(day) % 6 === 0
    const { holidays, makeUpDays } = calendar
    expect([holidays.filter(isWeekend), makeUpDays.filter((day) => !isWeekend(day))]).toEqual([[], []])
  })
})
