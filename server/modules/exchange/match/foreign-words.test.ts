import { describe, expect, it } from 'vitest'
import { writtenIn } from './foreign-words.ts'

describe('the language a text is in', () => {
  it.each([
    ['lithium battery', 'en'],
    ['Energy use of spray drying in LFP production', 'en'],
    ['Tea (茶)', undefined],
    ['锂电池', 'zh'],
    ['基于 PLC 的焊接机器人控制系统', 'zh'],
    ['5G', undefined],
    ['', undefined],
    ['≥ 600', undefined],
  ])('of %s is %s', (text, language) => {
    expect(writtenIn(text)).toBe(language)
  })
})
