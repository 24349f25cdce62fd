import { describe, expect, it } from 'vitest'
import { bilingualTablesOf, type DictionaryEntry } from './bilingual-dictionary.ts'
import { openDictionary, packDictionary } from './packed-dictionary.ts'
import { translateQuery } from './translate-query.ts'

const dictionaryOf = (entries: readonly DictionaryEntry[]) =>
  openDictionary(packDictionary(bilingualTablesOf(entries)))

const dictionary = dictionaryOf([
  { chinese: '焊接', english: ['to weld', 'welding (of metal)'] },
  { chinese: '电池', english: ['battery', 'CL:节[jie2]'] },
  { chinese: '锂离子电池', english: ['lithium ion battery'] },
  { chinese: '炮台', english: ['fort', 'battery'] },
  { chinese: '蓄电池', english: ['accumulator', 'battery'] },
  { chinese: '电瓶', english: ['battery', 'accumulator'] },
  { chinese: '张', english: ['surname Zhang', 'to open up'] },
  { chinese: '水电', english: ['a phrase of far too many words', 'see 水力发电'] },
])
const knowing =
  (...terms: string[]) =>
  (term: string) =>
    terms.includes(term)

describe('a bilingual dictionary', () => {
  it('keeps translations, not remarks about words', () => {
    expect(dictionary.englishFor('焊接')).toEqual(['weld', 'welding'])
    expect(dictionary.englishFor('电池')).toEqual(['battery'])
    expect(dictionary.englishFor('张')).toEqual(['open up'])
    expect(dictionary.englishFor('水电')).toEqual([])
  })

  it('puts first the headwords that mean it first and are as long as usual words', () => {
    expect(dictionary.chineseFor('battery')).toEqual(['电池', '电瓶', '炮台', '蓄电池'])
  })
})

describe('translating a query', () => {
  it('looks for an English phrase at its longest, in the terms of the documents', () => {
    const isKnown = knowing('锂离', '离子', '电池')
    expect(translateQuery('Lithium ion batteries', { isKnown, dictionary })).toEqual(
      new Map([
        ['锂离', 0.7],
        ['离子', 0.7],
        ['电池', 0.7],
      ]),
    )
  })

  it('shares the weight among translations, three at most', () => {
    const isKnown = knowing('电池', '电瓶', '炮台', '蓄电')
    expect(translateQuery('battery', { isKnown, dictionary })).toEqual(
      new Map([
        ['电池', 0.7 / 3],
        ['电瓶', 0.7 / 3],
        ['炮台', 0.7 / 3],
      ]),
    )
  })

  it('translates Chinese words for English documents', () => {
    const isKnown = knowing('welding', 'lithium', 'ion', 'battery')
    expect(translateQuery('锂离子电池焊接', { isKnown, dictionary })).toEqual(
      new Map([
        ['welding', 0.7],
        ['lithium', 0.7],
        ['ion', 0.7],
        ['battery', 0.7],
      ]),
    )
  })

  it('leaves alone what the documents have, and what nothing stands for', () => {
    expect(
      translateQuery('battery 焊接', { isKnown: knowing('battery', '焊接', '电池', 'weld'), dictionary }),
    ).toEqual(new Map())
    expect(translateQuery('battery 焊接', { isKnown: () => false, dictionary })).toEqual(new Map())
    expect(translateQuery('graphene 天麻', { isKnown: knowing('电池'), dictionary })).toEqual(new Map())
  })

  it('adds at most two hundred terms', () => {
    const words = Array.from({ length: 300 }, (_, at) => `word${String.fromCharCode(97 + (at % 26))}${at}`)
    const large = dictionaryOf(words.map((word, at) => ({ chinese: `译${at}`, english: [word] })))
    const added = translateQuery(words.join(' '), {
      isKnown: (term) => !term.startsWith('word'),
      dictionary: large,
    })
    expect(added.size).toBe(200)
  })
})
