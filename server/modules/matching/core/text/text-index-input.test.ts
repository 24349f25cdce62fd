import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queryOf, weightedQuery } from './query.ts'
import { shortText, textDocument } from './testing.ts'
import { TextIndex } from './text-index.ts'
import { tokenise } from './tokens.ts'

const need = fc.record({ title: shortText, text: shortText })

describe('texts split elsewhere', () => {
  it('are found by the same terms as texts', () => {
    fc.assert(
      fc.property(fc.array(textDocument, { maxLength: 8 }), need, (documents, each) => {
        const split = new TextIndex()
        const whole = new TextIndex()
        documents.forEach(({ title, body }, at) => {
          split.addTokens(`d${at}`, { title: tokenise(title), body: tokenise(body) })
          whole.add(`d${at}`, { title, body })
        })
        const query = weightedQuery([
          { content: tokenise(each.title), weight: 3 },
          { content: tokenise(each.text), weight: 1 },
        ])
        expect(split.search(query, { limit: 20 })).toEqual(whole.search(queryOf(each), { limit: 20 }))
      }),
    )
  })

  it('may be words of any kind', () => {
    const index = new TextIndex()
    const words = ['', '\u0000', '\u0000铝', '铝', '铝\u0000', '立方氮化硼', '激光', 'a b']
    words.forEach((word, at) => {
      index.addTokens(`d${at}`, { title: [], body: [word] })
    })
    const found = words.map((word) => index.search({ terms: new Map([[word, 1]]) }, { limit: 9 }))
    expect(found.map((hits) => hits.map(({ id }) => id))).toEqual(words.map((_, at) => [`d${at}`]))
  })

  it('are refused like texts where the id is known', () => {
    const index = new TextIndex()
    index.add('a', { title: '铝', body: '' })
    expect(() => {
      index.addTokens('a', { title: [], body: [] })
    }).toThrow('a is already')
  })
})

describe('bad input', () => {
  const index = new TextIndex()
  index.add('target', { title: '高温铝合金', body: '机械 600MPa 𠮷野家' })
  it.each([
    ['empty text', '', []],
    ['one character', '铝', ['target']],
    ['control characters', '\u0000\u0007铝\u001b合\n', ['target']],
    ['emoji', '👍🏽❤️1️⃣👨‍👩‍👧', []],
    ['rare characters', '𠮷', ['target']],
    ['a pair with a rare character', '𠮷野', ['target']],
    ['half a surrogate pair', '\ud842', []],
    ['traditional characters', '鋁機', []],
    ['full-width digits and letters', '６００ＭＰａ', ['target']],
    ['only stop words', 'the of 的 和', []],
  ])('%s', (_name, text, wanted) => {
    const empty = new TextIndex()
    empty.add('bad', { title: text, body: text })
    const query = queryOf({ title: text, text })
    const ids = index.search(query, { limit: 5 }).map(({ id }) => id)
    expect([ids, empty.size, empty.remove('bad'), empty.size]).toEqual([wanted, 1, true, 0])
  })

  it('finds a text of a megabyte by each of its words', () => {
    const long = new TextIndex()
    const words = Array.from({ length: 100_000 }, (_, at) => `word${at}`)
    long.add('long', { title: '', body: words.join(' ') })
    long.add('other', { title: 'word', body: '' })
    const found = ['word0', 'word99999', 'word100000'].map((word) =>
      long.search(queryOf({ title: word, text: '' }), { limit: 5 }),
    )
    expect(found.map((hits) => hits.map(({ id }) => id))).toEqual([['long'], ['long'], []])
  })
})
