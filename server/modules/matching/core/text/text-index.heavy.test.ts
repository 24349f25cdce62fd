import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '#platform/errors.ts'
import { queryOf } from './query.ts'
import { bruteForce, shortText, textDocument, updates } from './testing.ts'
import type { Update } from './testing.ts'
import { TextIndex } from './text-index.ts'
import type { IndexSettings, TextDocument } from './text-index.ts'

const need = fc.record({ title: shortText, text: shortText })
/** Small enough that random updates cross every threshold. */
const eager: Partial<IndexSettings> = {
  sweepAfter: 1,
  sweepShare: 0.3,
  sweepSlice: 2,
  segmentSize: 5,
  cutFrom: 6,
  cutShare: 0.5,
}
const neverSweeping: Partial<IndexSettings> = { ...eager, segmentSize: 1000, sweepAfter: Infinity }

function applyAll(index: TextIndex, corpus: Map<string, TextDocument>, steps: readonly Update[]): void {
  for (const step of steps) {
    if (step.kind === 'remove') {
      expect(index.remove(step.id)).toBe(corpus.delete(step.id))
    } else {
      if (corpus.has(step.id)) index.change(step.id, step.document)
      else index.add(step.id, step.document)
      corpus.set(step.id, step.document)
    }
  }
}

/** Scores agree to single precision: the same terms may be summed with the factors in another order. */
function expectSame(actual: { id: string; score: number }[], wanted: { id: string; score: number }[]): void {
  const scores = new Map(wanted.map(({ id, score }) => [id, score]))
  expect(actual.length).toBe(wanted.length)
  actual.forEach(({ id, score }, at) => {
    expect(Math.abs(score - scores.get(id)!) / score).toBeLessThan(1e-5)
    expect(Math.abs(score - wanted[at]!.score) / score).toBeLessThan(1e-5)
  })
}

describe('search', () => {
  it('finds what is there now for a query that was asked before', () => {
    fc.assert(
      fc.property(updates, need, (steps, asked) => {
        const index = new TextIndex(eager)
        const corpus = new Map<string, TextDocument>()
        const query = queryOf(asked)
        for (const step of steps) {
          applyAll(index, corpus, [step])
          expectSame(index.search(query, { limit: 100 }), bruteForce(corpus, query, eager))
        }
      }),
    )
  })

  it('equals scoring every document, after any additions, changes and removals', () => {
    fc.assert(
      fc.property(
        updates,
        fc.array(need, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (steps, needs, sweeping) => {
          const settings = sweeping ? eager : neverSweeping
          const index = new TextIndex(settings)
          const corpus = new Map<string, TextDocument>()
          for (const each of needs) {
            applyAll(index, corpus, steps)
            const wanted = bruteForce(corpus, queryOf(each), settings)
            const all = index.search(queryOf(each), { limit: 100 })
            expectSame(all, wanted)
            expect(index.search(queryOf(each), { limit: 3 })).toEqual(all.slice(0, 3))
            expect(index.size).toBe(corpus.size)
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('does not depend on the order of insertion, on removed documents, on segments or on sweeps', () => {
    fc.assert(
      fc.property(
        fc.array(textDocument, { maxLength: 12 }),
        need,
        fc.infiniteStream(fc.nat()),
        (documents, each, dice) => {
          const entries = documents.map((document, at) => [`d${at}`, document] as const)
          const straight = new TextIndex(neverSweeping)
          straight.addAll(entries)
          const shuffled = new TextIndex(eager)
          const keys = new Map(entries.map(([id]) => [id, dice.next().value!]))
          for (const [id, document] of [...entries].sort(([a], [b]) => keys.get(a)! - keys.get(b)!)) {
            shuffled.add(`x${id}`, document)
            shuffled.add(id, { title: document.body, body: '铝' })
            shuffled.change(id, document)
            shuffled.remove(`x${id}`)
          }
          const query = queryOf(each)
          expect(shuffled.search(query, { limit: 20 })).toEqual(straight.search(query, { limit: 20 }))
          expect(shuffled.ceiling(query)).toBe(straight.ceiling(query))
        },
      ),
    )
  })

  it('orders by id where scores are equal, whatever the limit', () => {
    const index = new TextIndex()
    for (const id of ['c', 'a', 'd', 'b']) index.add(id, { title: '铝合金', body: '' })
    const ids = (limit: number) =>
      index.search(queryOf({ title: '合金', text: '' }), { limit }).map(({ id }) => id)
    expect([ids(0), ids(1), ids(3), ids(9)]).toEqual([[], ['a'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']])
  })

  it('returns only accepted documents', () => {
    const index = new TextIndex()
    for (const id of ['a', 'b', 'c']) index.add(id, { title: '铝合金', body: '' })
    const hits = index.search(queryOf({ title: '合金', text: '' }), { limit: 2, accept: (id) => id !== 'a' })
    expect(hits.map(({ id }) => id)).toEqual(['b', 'c'])
  })

  it('finds nothing for empty texts, function words and an empty index', () => {
    const index = new TextIndex()
    const search = (title: string) => index.search(queryOf({ title, text: '' }), { limit: 5 })
    expect(search('铝')).toEqual([])
    index.add('empty', { title: '', body: '' })
    index.add('a', { title: '铝', body: 'the of' })
    expect([search(''), search('的'), search('the'), search('\u0000👍')]).toEqual([[], [], [], []])
    expect(search('铝').map(({ id }) => id)).toEqual(['a'])
  })

  it('prefers the word in the title over the word in the body', () => {
    const index = new TextIndex()
    index.add('a', { title: '设备 方法', body: '激光 检测' })
    index.add('b', { title: '激光 检测', body: '设备 方法' })
    expect(index.search(queryOf({ title: '激光', text: '' }), { limit: 2 }).map(({ id }) => id)).toEqual([
      'b',
      'a',
    ])
  })

  it('finds rare characters, English and a megabyte of text', () => {
    const index = new TextIndex()
    index.add('rare', { title: '𠮷野', body: '' })
    index.add('english', { title: 'Boron nitride', body: '' })
    index.add('long', { title: '', body: '立方氮化硼'.repeat(200_000) })
    const first = (title: string, text = '') => index.search(queryOf({ title, text }), { limit: 1 })[0]?.id
    expect([first('𠮷'), first('BORON'), first('氮化硼'), first('', '氮化硼陶瓷'.repeat(200_000))]).toEqual([
      'rare',
      'english',
      'long',
      'long',
    ])
  })

  it('looks up the earlier of equally weighty terms', () => {
    const index = new TextIndex({ mostTerms: 1 })
    index.add('a', { title: 'x铝', body: '' })
    index.add('b', { title: 'y铜', body: '' })
    const query = {
      terms: new Map([
        ['铜', 1],
        ['x', 1],
        ['铝', 1],
      ]),
    }
    expect(index.search(query, { limit: 5 })).toEqual(
      index.search({ terms: new Map([['x', 1]]) }, { limit: 5 }),
    )
  })

  it('looks up the weightiest terms where a query has more than it may', () => {
    const index = new TextIndex({ mostTerms: 1 })
    index.add('a', { title: '铝', body: '' })
    index.add('b', { title: '铜', body: '' })
    expect(
      index
        .search(
          {
            terms: new Map([
              ['铝', 1],
              ['铜', 2],
            ]),
          },
          { limit: 5 },
        )
        .map(({ id }) => id),
    ).toEqual(['b'])
  })
})

describe('the cut of frequent terms', () => {
  const filled = () => {
    const index = new TextIndex({ cutFrom: 10, cutShare: 0.5 })
    for (let number = 0; number < 10; number++)
      index.add(`d${number}`, { title: number < 6 ? '铝' : '铜', body: '' })
    return index
  }
  const both = {
    terms: new Map([
      ['铝', 1],
      ['铜', 1],
    ]),
  }

  it('leaves a term out once it is in more than its share of a large corpus', () => {
    expect(
      filled()
        .search(both, { limit: 20 })
        .map(({ id }) => id),
    ).toEqual(['d6', 'd7', 'd8', 'd9'])
  })
  it('counts a smaller corpus as one of that size, so that nothing jumps when it is reached', () => {
    const found = (cutFrom: number) => {
      const index = new TextIndex({ cutFrom, cutShare: 0.5 })
      for (let number = 0; number < 9; number++)
        index.add(`d${number}`, { title: number < 6 ? '铝' : '铜', body: '' })
      return index.search(both, { limit: 20 }).length
    }
    expect([found(9), found(10), found(11), found(12)]).toEqual([3, 3, 3, 9])
  })
  it('sees removals at once', () => {
    const index = filled()
    index.remove('d0')
    index.add('d10', { title: '铜', body: '' })
    expect(index.search(both, { limit: 20 }).length).toBe(10)
  })
  it('keeps it below the given number of documents', () => {
    expect(filled().search(both, { limit: 20, minDocumentFrequencyCut: 6 }).length).toBe(10)
  })
  it('never leaves out everything', () => {
    expect(filled().search({ terms: new Map([['铝', 1]]) }, { limit: 20 }).length).toBe(6)
  })
})

describe('changes', () => {
  it('refuses a known id and a change of an unknown one', () => {
    const index = new TextIndex()
    index.add('a', { title: '铝', body: '' })
    const codeOf = (act: () => void) => {
      try {
        act()
      } catch (error) {
        return error instanceof Fault ? [error.kind, error.code, error.params] : error
      }
      return 'done'
    }
    expect(codeOf(() => index.add('a', { title: '铜', body: '' }))).toEqual([
      'conflict',
      'matching.document_known',
      { id: 'a' },
    ])
    expect(codeOf(() => index.change('b', { title: '铜', body: '' }))).toEqual([
      'not_found',
      'matching.document_unknown',
      { id: 'b' },
    ])
    expect([index.remove('b'), index.size, index.has('a'), index.has('b')]).toEqual([false, 1, true, false])
  })

  it('keeps the documents before a repeated id', () => {
    const index = new TextIndex()
    const document = { title: '铝', body: '' }
    expect(() =>
      index.addAll([
        ['a', document],
        ['b', document],
        ['a', document],
        ['c', document],
      ]),
    ).toThrow('a is already')
    expect(index.search(queryOf(queryText('铝')), { limit: 5 }).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('forgets terms that no document has any more', () => {
    const index = new TextIndex({ sweepAfter: 4, sweepShare: 0, segmentSize: 50 })
    for (let number = 0; number < 200; number++) {
      index.add(`d${number}`, { title: `word${number}`, body: '' })
      if (number >= 5) index.remove(`d${number - 5}`)
    }
    const found = (title: string) => index.search(queryOf(queryText(title)), { limit: 5 }).map(({ id }) => id)
    expect([found('word199'), found('word195'), found('word194')]).toEqual([['d199'], ['d195'], []])
  })
})

describe('explain', () => {
  it('gives contributions that add up to the score, strongest first', () => {
    fc.assert(
      fc.property(updates, need, (steps, each) => {
        const index = new TextIndex(eager)
        applyAll(index, new Map(), steps)
        const query = queryOf(each)
        const hits = index.search(query, { limit: 20 })
        expect(index.scoresOf(query, [...hits.map(({ id }) => id), 'unknown'])).toEqual([
          ...hits.map(({ score }) => score),
          0,
        ])
        for (const { id, score } of hits) {
          const parts = index.explain(query, id).map(({ contribution }) => contribution)
          expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - score) / score).toBeLessThan(1e-4)
          expect(parts).toEqual([...parts].sort((a, b) => b - a))
          expect(score).toBeLessThan(index.ceiling(query))
        }
      }),
    )
  })

  it('orders equal contributions by term', () => {
    const index = new TextIndex()
    index.add('a', { title: '铝 铜 cbn', body: '' })
    const query = queryOf(queryText('铜 cbn 铝'))
    expect(index.explain(query, 'a').map(({ term }) => term)).toEqual(['cbn', '铜', '铝'])
  })

  it('is empty for a document that is not there', () => {
    expect(new TextIndex().explain(queryOf(queryText('铝')), 'a')).toEqual([])
  })
})

function queryText(title: string): { title: string; text: string } {
  return { title, text: '' }
}
