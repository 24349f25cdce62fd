import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuse } from './fuse.ts'
import { hybridSearch } from './hybrid-search.ts'
import { VectorIndex } from './vector-index.ts'

const scored = fc.uniqueArray(
  fc.record({ id: fc.string(), lexical: fc.double({ min: 0, max: 100, noNaN: true }) }),
  { selector: ({ id }) => id },
)

describe('fuse', () => {
  it('weighs the words and the vectors, each over its best', () => {
    const fused = fuse(
      [
        { id: 'words', lexical: 10, similarity: 0.1 },
        { id: 'both', lexical: 8, similarity: 0.4 },
        { id: 'meaning', lexical: 0, similarity: 0.5 },
        { id: 'neither', lexical: 0, similarity: -0.5 },
      ],
      0.5,
    )
    expect(fused.map(({ id, score }) => [id, Number(score.toFixed(9))])).toEqual([
      ['both', 0.8],
      ['words', 0.6],
      ['meaning', 0.5],
      ['neither', 0],
    ])
  })

  it('keeps the order and shares of the words where the other arm is missing or sees nothing', () => {
    fc.assert(
      fc.property(scored, fc.constantFrom(undefined, 0, -0.3), (candidates, similarity) => {
        const best = Math.max(...candidates.map(({ lexical }) => lexical), 0)
        const expected = candidates
          .map(({ id, lexical }) => ({ id, lexical, similarity, score: best === 0 ? 0 : lexical / best }))
          .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        expect(fuse(candidates.map((candidate) => ({ ...candidate, similarity })))).toEqual(expected)
      }),
    )
  })

  it('neither praises nor blames a document without a vector', () => {
    const fused = fuse([
      { id: 'a', lexical: 10, similarity: 0.9 },
      { id: 'b', lexical: 5 },
    ])
    expect(fused.map(({ id, score }) => [id, score])).toEqual([
      ['a', 1],
      ['b', 0.5],
    ])
  })
})

describe('a search by both', () => {
  const scores = new Map([
    ['words', 4],
    ['some', 1],
  ])
  const lexical = {
    search: (limit: number) => [...scores].slice(0, limit).map(([id, score]) => ({ id, score })),
    scoresOf: (ids: readonly string[]) => ids.map((id) => scores.get(id) ?? 0),
  }
  const index = new VectorIndex(2)
  index.put('meaning', Float32Array.of(1, 0))
  index.put('some', Float32Array.of(0.6, 0.8))
  index.put('opposite', Float32Array.of(-1, 0))
  const vector = Float32Array.of(1, 0)

  it('takes what either arm finds, with the score of both', () => {
    const found = hybridSearch(lexical, { index, vector }, { limit: 10, weight: 0.5 })
    expect(found).toEqual([
      { id: 'words', lexical: 4, similarity: undefined, score: 1 },
      { id: 'meaning', lexical: 0, similarity: 1, score: 0.5 },
      {
        id: 'some',
        lexical: 1,
        similarity: expect.closeTo(0.6, 6) as number,
        score: expect.closeTo(0.425, 6) as number,
      },
    ])
  })

  it('asks the words for the score of what only the vectors found', () => {
    const found = hybridSearch(lexical, { index, vector }, { limit: 3, byWords: 3 })
    const narrow = { ...lexical, search: (limit: number) => lexical.search(Math.min(limit, 1)) }
    expect(hybridSearch(narrow, { index, vector }, { limit: 3, byWords: 3 })).toEqual(found)
  })

  it('is a search by words where there is no vector', () => {
    expect(hybridSearch(lexical, undefined, { limit: 10 })).toEqual([
      { id: 'words', lexical: 4, score: 1 },
      { id: 'some', lexical: 1, score: 0.25 },
    ])
  })

  it('keeps to what is accepted and to the limit', () => {
    const accept = (id: string) => id !== 'meaning'
    const found = hybridSearch(lexical, { index, vector }, { limit: 2, accept })
    expect(found.map(({ id }) => id)).toEqual(['words', 'some'])
  })
})
