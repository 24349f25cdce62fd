import { describe, expect, it } from 'vitest'
import { defineFaults, Fault } from './errors.ts'
import { fill, languageOf, say } from './i18n.ts'

describe('fill', () => {
  it.each([
    ['共 {count} 条', { count: 3 }, '共 3 条'],
    ['{name} {missing}', { name: 'A' }, 'A {missing}'],
    ['{a}{b}', { a: '{b}', b: '1' }, '{b}1'],
    ['{a}', { a: '$& $1 \\' }, '$& $1 \\'],
    ['{toString}', {}, '{toString}'],
  ])('%s', (template, params, text) => {
    expect(fill(template, params)).toBe(text)
  })
})

describe('languageOf', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['EN', 'en'],
    ['fr-FR,fr;q=0.9', 'zh'],
    ['fr,en;q=0.5', 'en'],
    ['zh;q=0.2,en;q=0.9', 'en'],
    ['en;q=0,zh', 'zh'],
    ['*', 'zh'],
    [`${'en-'.repeat(20_000)}`, 'en'],
  ])('%s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })
})

describe('a fault', () => {
  const faults = defineFaults('test', {
    full: { kind: 'conflict', zh: '已满 {places} 人', en: '{places} places are taken', field: 'places' },
    gone: { kind: 'not_found', zh: '没有了', en: 'gone' },
  })

  it('has a kind, a code, both texts and its field', () => {
    const fault = faults.full({ places: 5 })
    const { kind, code, params, field, message } = fault
    expect({ kind, code, params, field, message, zh: fault.say('zh'), en: fault.say('en') }).toEqual({
      kind: 'conflict',
      code: 'test.full',
      params: { places: 5 },
      field: 'places',
      message: 'test.full: 5 places are taken',
      zh: '已满 5 人',
      en: '5 places are taken',
    })
    expect(fault).toBeInstanceOf(Fault)
  })

  it('takes the field of the call before the one declared', () => {
    expect([faults.full({}, 'rows.3.places').field, faults.gone().field]).toEqual([
      'rows.3.places',
      undefined,
    ])
  })

  it('says a text alone', () => {
    expect(say({ zh: '你好', en: 'hello {name}' }, 'en', { name: 'you' })).toBe('hello you')
  })
})
