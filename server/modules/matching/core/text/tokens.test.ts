import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from './tokens.ts'

describe('tokenise', () => {
  it.each<[name: string, text: string, terms: string[]]>([
    ['nothing', '', []],
    ['one character', '铝', ['铝']],
    ['characters and pairs', '立方氮化硼', ['立', '方', '立方', '氮', '方氮', '化', '氮化', '硼', '化硼']],
    ['function characters only inside pairs', '目的', ['目', '目的']],
    ['only function characters', '的和', ['的和']],
    ['only function words', 'the of AND to', []],
    ['punctuation between characters', '铝。铜', ['铝', '铜']],
    ['traditional characters as they are', '機械', ['機', '械', '機械']],
    ['characters beyond the basic plane', '𠮷野', ['𠮷', '野', '𠮷野']],
    ['half a surrogate pair', '铝\ud842铜\udfb7', ['铝', '铜']],
    ['kana', 'モータ', ['モ', 'ー', 'モー', 'タ', 'ータ']],
    ['compatibility forms and full width', 'ＣＢＮ㎏①', ['cbnkg1']],
    ['English', 'Boron Nitride, sintered', ['boron', 'nitride', 'sintered']],
    ['accents and other scripts', 'Café μ粒 Ωм', ['café', 'μ', '粒', 'ωм']],
    ['a language with signs', 'C++ 与 C#', ['c++', 'c#']],
    ['mixed', '高温CBN单晶', ['高', '温', '高温', 'cbn', '单', '晶', '单晶']],
    ['formulas', 'PM2.5 40Cr Al2O3 5G', ['pm2.5', '40cr', 'al2o3', '5g']],
    ['numbers', '3.14 1,000 1,2 v1.2.3.', ['3.14', '1000', '1', '2', 'v1.2.3']],
    ['a number and its unit', '600MPa 600 MPa', ['600', 'mpa', '600', 'mpa']],
    ['an area and a temperature', '10㎡ 25℃', ['10', 'm2', '25', '°c']],
    ['comparisons', '≥600 >=5 ≦3 <= 2', ['600', '≥600', '5', '≥5', '3', '≤3', '2', '≤2']],
    ['percentages', '95%', ['95', '95%']],
    ['emoji', '铝👍🏽合金❤️1️⃣', ['铝', '合', '金', '合金', '1']],
    ['control characters', '铝\u0000\u0007铜\n', ['铝', '铜']],
    ['invisible characters', '合\u200b金 bor\u00adon', ['合', '金', '合金', 'boron']],
    ['variation selectors', '葛󠄀城', ['葛', '城', '葛城']],
  ])('%s', (_name, text, terms) => {
    expect(tokenise(text)).toEqual(terms)
  })

  it('cuts a word without end', () => {
    expect(tokenise('a'.repeat(1000))).toEqual(['a'.repeat(64)])
  })

  it('takes a text of one megabyte', () => {
    expect(tokenise('氮化'.repeat(500_000)).length).toBe(1_999_999)
  })

  it('gives short, stable, non-empty terms for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const terms = tokenise(text)
        expect(terms.filter((term) => term === '' || term.length > 70 || /\s/.test(term))).toEqual([])
        expect(tokenise(text.normalize('NFKC'))).toEqual(terms)
      }),
    )
  })
})
