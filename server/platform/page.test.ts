import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutPage, decodeCursor, encodeCursor } from './page.ts'
import { Fault } from './errors.ts'

const codeOf = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error instanceof Fault ? error.code : error
  }
}

describe('a cursor', () => {
  it('comes back as it was, whatever the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (at, id) => {
        expect(decodeCursor(encodeCursor([at, id]))).toEqual([at, id])
      }),
    )
  })

  it('made by somebody else is refused, never a defect', () => {
    const forged = [
      '',
      'x',
      '%%%',
      ...['null', '[]', '["a"]', '[1,2]', '{"0":"a"}', '["a","b","c"]'].map(base64),
    ]
    expect(forged.map((cursor) => codeOf(() => decodeCursor(cursor)))).toEqual(
      forged.map(() => 'page.wrong_cursor'),
    )
    fc.assert(
      fc.property(fc.string(), (cursor) => {
        const result = codeOf(() => decodeCursor(cursor))
        expect(Array.isArray(result) || result === 'page.wrong_cursor').toBe(true)
      }),
    )
  })
})

describe('cutPage', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ id }))
  const keyOf = (row: { id: string }) => ['at', row.id] as const

  it.each([
    [3, ['a', 'b', 'c'], null],
    [4, ['a', 'b', 'c'], null],
    [2, ['a', 'b'], ['at', 'b']],
    [1, ['a'], ['at', 'a']],
  ])('of %i', (limit, ids, next) => {
    const page = cutPage(rows, limit, keyOf)
    const cursor = page.nextCursor === null ? null : decodeCursor(page.nextCursor)
    expect([page.items.map(({ id }) => id), cursor]).toEqual([ids, next])
  })

  it('of nothing', () => {
    expect(cutPage([], 20, keyOf)).toEqual({ items: [], nextCursor: null })
  })
})

function base64(text: string): string {
  return Buffer.from(text).toString('base64url')
}
