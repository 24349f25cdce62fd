import { describe, expect, it } from 'vitest'
import { changeFilter, readFilter } from './search-filter.portal.ts'

describe('readFilter', () => {
  it('keeps filters and leaves out what is none', () => {
    const search = {
      q: ' 冷链 ',
      side: 'need',
      kind: 'all',
      industry: '13',
      place: '510903',
      page: '2',
      x: ['a'],
    }
    expect(readFilter(search)).toEqual({ q: '冷链', side: 'need', industry: '13', place: '510903' })
  })

  it('takes nothing from values of another shape', () => {
    expect(readFilter({ q: ['a', 'b'], side: 'both', kind: '', place: '51090x' })).toEqual({})
  })
})

describe('changeFilter', () => {
  it('drops the kind when the side changes', () => {
    const filter = { q: '冷链', side: 'offer', kind: 'capability' } as const
    expect(changeFilter(filter, 'side', 'need')).toEqual({ q: '冷链', side: 'need' })
  })

  it('sets the side of a kind', () => {
    expect(changeFilter({}, 'kind', 'achievement')).toEqual({ side: 'offer', kind: 'achievement' })
  })

  it('drops a value that is taken back', () => {
    expect(changeFilter({ side: 'need', place: '510903' }, 'place', '')).toEqual({ side: 'need' })
  })
})
