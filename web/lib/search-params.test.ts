import { describe, expect, it } from 'vitest'
import { parseSearch, stringifySearch } from './search-params.ts'

describe('search parameters', () => {
  it('stay the texts they are', () => {
    expect(parseSearch('?q=123&open=true&field=a&field=b')).toEqual({
      q: '123',
      open: 'true',
      field: ['a', 'b'],
    })
    expect(parseSearch('')).toEqual({})
  })

  it('leave out what is empty', () => {
    expect(stringifySearch({ q: '', cursor: undefined, none: null })).toBe('')
    expect(stringifySearch({ q: '冷链 保鲜', page: 2, field: ['a', 'b'] })).toBe(
      '?q=%E5%86%B7%E9%93%BE+%E4%BF%9D%E9%B2%9C&page=2&field=a&field=b',
    )
  })

  it('come back as they went', () => {
    const search = { q: '"引号" & 100%', field: ['甲', '乙'] }
    expect(parseSearch(stringifySearch(search))).toEqual(search)
  })
})
