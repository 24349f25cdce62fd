import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedPart } from './text-change.tsx'

describe('the changed part of a text', () => {
  it('is what lies between the common beginning and end', () => {
    expect([
      changedPart('寿命三千件即报废', '寿命八千件即报废'),
      changedPart('模具', '模具寿命'),
      changedPart('', '新写的'),
      changedPart('一样', '一样'),
      changedPart('啊啊', '啊'),
    ]).toEqual([
      { head: '寿命', removed: '三', added: '八', tail: '千件即报废' },
      { head: '模具', removed: '', added: '寿命', tail: '' },
      { head: '', removed: '', added: '新写的', tail: '' },
      { head: '一样', removed: '', added: '', tail: '' },
      { head: '啊', removed: '啊', added: '', tail: '' },
    ])
  })

  it('gives both texts back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const { head, removed, added, tail } = changedPart(before, after)
        expect([head + removed + tail, head + added + tail]).toEqual([before, after])
      }),
    )
  })
})
