import { describe, expect, it } from 'vitest'
import { defineTexts, translator } from './i18n.tsx'
import { chooseLanguage } from './language.ts'

const texts = defineTexts({
  save: { zh: '保存', en: 'Save' },
  chosen: { zh: '已选{count}条，共{total}条', en: '{count} of {total} selected' },
})

describe('translator', () => {
  it('says a text in its language', () => {
    expect(translator(texts, 'zh')('save')).toBe('保存')
    expect(translator(texts, 'en')('save')).toBe('Save')
  })

  it('fills the places of a text', () => {
    const values = { count: 3, total: '1.2万' }
    expect(translator(texts, 'zh')('chosen', values)).toBe('已选3条，共1.2万条')
    expect(translator(texts, 'en')('chosen', values)).toBe('3 of 1.2万 selected')
  })

  it('takes a value as it is, braces and all', () => {
    expect(translator(texts, 'en')('chosen', { count: '{total}', total: 2 })).toBe('{total} of 2 selected')
  })

  it('requires the values that a text has places for', () => {
    const t = translator(texts, 'zh')
    // @ts-expect-error the text has two places
    expect(t('chosen', { count: 1 })).toBe('已选1条，共{total}条')
    // @ts-expect-error the text has no places
    expect(t('save', { count: 1 })).toBe('保存')
  })
})

describe('chooseLanguage', () => {
  it('follows the choice before the browser', () => {
    expect(chooseLanguage('en', ['zh-CN'])).toBe('en')
    expect(chooseLanguage('zh', ['en'])).toBe('zh')
  })

  it('takes English only when the browser wants it before Chinese', () => {
    expect(chooseLanguage(null, ['en-GB', 'zh-CN'])).toBe('en')
    expect(chooseLanguage(null, ['zh-TW', 'en'])).toBe('zh')
    expect(chooseLanguage(null, ['fr', 'en'])).toBe('en')
    expect(chooseLanguage(null, [])).toBe('zh')
    expect(chooseLanguage('fr', ['fr'])).toBe('zh')
  })
})
