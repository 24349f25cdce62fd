import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextIndex } from './text-index.ts'
import type { IndexSettings, TextDocument } from './text-index.ts'

const DOCUMENTS = 60
/** One term in every document, so that its list is long; the others come and go. */
const documentOf = (number: number): TextDocument => ({
  title: `铝 word${number % 7}`,
  body: `铜${number % 3 === 0 ? '锌' : ''} ${'cbn '.repeat(number % 5)} word${number % 23}`,
})
const query = {
  terms: new Map(['铝', '铜', '锌', 'cbn', 'word3', 'word11'].map((term, at) => [term, at + 1])),
}
/** Sweeps begin after a few removals and take many changes. */
const slow: Partial<IndexSettings> = { sweepAfter: 2, sweepShare: 0, sweepSlice: 200 }

describe('a sweep in slices', () => {
  it('changes no answer while documents come, change and go', () => {
    const step = fc.record({ at: fc.nat(DOCUMENTS - 1), content: fc.nat(40), removes: fc.boolean() })
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 30, maxLength: 60 }),
        fc.constantFrom(25, 1000),
        (steps, segmentSize) => {
          const index = new TextIndex({ ...slow, segmentSize })
          const corpus = new Map<string, TextDocument>()
          for (let at = 0; at < DOCUMENTS; at++) corpus.set(`d${at}`, documentOf(at))
          index.addAll(corpus)
          for (const { at, content, removes } of steps) {
            const id = `d${at}`
            index.remove(id)
            corpus.delete(id)
            if (!removes) {
              index.add(id, documentOf(content))
              corpus.set(id, documentOf(content))
            }
            const fresh = new TextIndex()
            fresh.addAll(corpus)
            expect(index.search(query, { limit: 100 })).toEqual(fresh.search(query, { limit: 100 }))
            expect(index.explain(query, 'd7')).toEqual(fresh.explain(query, 'd7'))
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  it('gives the places of removed documents and of their words to others', () => {
    const index = new TextIndex({ sweepAfter: 10, sweepShare: 0, segmentSize: 100 })
    for (let at = 0; at < 5000; at++) {
      index.add(`d${at}`, { title: `word${at} 铝`, body: '' })
      if (at >= 50) index.remove(`d${at - 50}`)
    }
    const found = (term: string) => index.search({ terms: new Map([[term, 1]]) }, { limit: 100 })
    expect([index.size, found('铝').length, found('word4999').map(({ id }) => id), found('word7')]).toEqual([
      50,
      50,
      ['d4999'],
      [],
    ])
  })
})
