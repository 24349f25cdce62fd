import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#platform/clock.ts'
import { areApart, openingAt, periodsOn, type OpeningHours } from './opening.ts'

const calendar = { holidays: ['2021-10-01', '2021-10-04'], makeUpDays: ['2021-10-09'] }

/** Monday to Friday with a break at noon, and a closure around the new year. */
const week: OpeningHours = {
  hours: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, opens: '14:00', closes: '17:30' },
    { weekday, opens: '09:00', closes: '12:00' },
  ]),
  specialDays: [
    { from: '2021-12-30', to: '2022-01-03', note: '年终盘点', periods: [] },
    {
      from: '2021-10-04',
      to: '2021-10-04',
      note: '国庆值班',
      periods: [{ opens: '10:00', closes: '11:00' }],
    },
  ],
}
const at = (text: string) => new Date(`${text}+08:00`)
const iso = (text: string) => at(text).toISOString()
const morning = { opens: '09:00', closes: '12:00' }
const afternoon = { opens: '14:00', closes: '17:30' }

describe('the periods of a day', () => {
  it('follow the week, the days off, the weekends worked and what is announced', () => {
    expect(
      ['2021-09-29', '2021-09-25', '2021-10-01', '2021-10-09', '2021-10-04', '2021-12-31'].map((day) =>
        periodsOn(day, week, calendar),
      ),
    ).toEqual([[morning, afternoon], [], [], [morning, afternoon], [{ opens: '10:00', closes: '11:00' }], []])
  })

  it('of a weekend are its own where the centre keeps some', () => {
    const saturdays = { ...week, hours: [...week.hours, { weekday: 6, opens: '10:00', closes: '16:00' }] }
    expect(
      ['2021-09-25', '2021-10-09', '2021-09-26'].map((day) => periodsOn(day, saturdays, calendar)),
    ).toEqual([[{ opens: '10:00', closes: '16:00' }], [{ opens: '10:00', closes: '16:00' }], []])
  })
})

describe('whether a centre is open', () => {
  const opening = (text: string, hours = week) => openingAt(at(text), hours, calendar)
  const closed = { isOpen: false, closesAt: null, note: null }

  it('is told with the moment it changes', () => {
    expect([
      opening('2021-09-29T09:00:00'),
      opening('2021-09-29T12:00:00'),
      opening('2021-09-29T17:30:00'),
      opening('2021-09-30T18:00:00'),
      opening('2021-12-31T10:00:00'),
    ]).toEqual([
      { isOpen: true, closesAt: iso('2021-09-29T12:00:00'), opensAt: null, note: null },
      { ...closed, opensAt: iso('2021-09-29T14:00:00') },
      { ...closed, opensAt: iso('2021-09-30T09:00:00') },
      { ...closed, opensAt: iso('2021-10-04T10:00:00') },
      { ...closed, opensAt: iso('2022-01-04T09:00:00'), note: '年终盘点' },
    ])
  })

  it('has no next time without hours', () => {
    expect(opening('2021-09-29T10:00:00', { hours: [], specialDays: [] })).toEqual({
      ...closed,
      opensAt: null,
    })
  })

  it('changes at the moment that was told, and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 1440 }), (minutes) => {
        const now = new Date(at('2021-01-01T00:00:00').getTime() + minutes * 60_000)
        const told = openingAt(now, week, calendar)
        const change = new Date((told.closesAt ?? told.opensAt)!)
        const before = openingAt(new Date(change.getTime() - 60_000), week, calendar)
        expect([change > now, before.isOpen, openingAt(change, week, calendar).isOpen]).toEqual([
          true,
          told.isOpen,
          !told.isOpen,
        ])
      }),
      { numRuns: 200 },
    )
  })

  it('agrees with the periods of the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 1439 }), (days, minute) => {
        const day = addDays('2021-01-01', days)
        const time = [Math.floor(minute / 60), minute % 60]
          .map((part) => String(part).padStart(2, '0'))
          .join(':')
        const isWithin = periodsOn(day, week, calendar).some(
          ({ opens, closes }) => opens <= time && time < closes,
        )
        expect(openingAt(at(`${day}T${time}:00`), week, calendar).isOpen).toEqual(isWithin)
      }),
      { numRuns: 300 },
    )
  })
})

describe('periods', () => {
  it('are apart when each ends after it begins and before the next', () => {
    expect([
      areApart([afternoon, morning]),
      areApart([morning, { opens: '12:00', closes: '13:00' }]),
      areApart([morning, { opens: '11:00', closes: '13:00' }]),
      areApart([{ opens: '12:00', closes: '12:00' }]),
      areApart([]),
    ]).toEqual([true, true, false, false, true])
  })
})
