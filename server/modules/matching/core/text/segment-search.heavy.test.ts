import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextIndex } from './text-index.ts'

const TERMS = 400
const EVERY_TERM = { minDocumentFrequencyCut: Infinity }

/** Numbers from 0 to 1, the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Terms as texts have them: a few nearly everywhere, most hardly anywhere. */
function someTerms(count: number, roll: () => number): string[] {
  return Array.from({ length: count }, () => `t${Math.floor(TERMS ** roll())}`)
}

function filledIndex(seed: number, segmentSize: number): TextIndex {
  const roll = dice(seed)
  const index = new TextIndex({ segmentSize, sweepAfter: 20 })
  for (let at = 0; at < 3000; at++) {
    // Some documents are about the same things, as a need and its offers are.
    const topic = Math.floor(roll() * 40)
    const about = Array.from({ length: 6 }, (_, each) => `t${200 + ((topic * 6 + each) % 200)}`)
    index.addTokens(`d${at}`, { title: about.slice(0, Math.floor(roll() * 7)), body: someTerms(30, roll) })
  }
  for (let at = 0; at < 150; at++) index.remove(`d${Math.floor(roll() * 3000)}`)
  return index
}

describe('the search of a segment', () => {
  it('gives the best of all there are, though it reads little of long lists', () => {
    const settings = fc.record({ seed: fc.nat(), segmentSize: fc.constantFrom(400, 1500, 5000) })
    fc.assert(
      fc.property(settings, ({ seed, segmentSize }) => {
        const index = filledIndex(seed, segmentSize)
        const roll = dice(seed + 1)
        for (let asked = 0; asked < 12; asked++) {
          const terms = new Map(someTerms(30, roll).map((term) => [term, 1 + Math.floor(roll() * 3)]))
          const topic = Math.floor(roll() * 40)
          for (let each = 0; each < 6; each++) terms.set(`t${200 + ((topic * 6 + each) % 200)}`, 3)
          for (const options of [EVERY_TERM, {}]) {
            const all = index.search({ terms }, { ...options, limit: 3000 })
            for (const limit of [1, 10, 100]) {
              expect(index.search({ terms }, { ...options, limit })).toEqual(all.slice(0, limit))
            }
            const accept = (id: string) => id.endsWith('7')
            const accepted = all.filter(({ id }) => accept(id)).slice(0, 5)
            expect(index.search({ terms }, { ...options, limit: 5, accept })).toEqual(accepted)
            const some = all.filter((_, at) => at % 97 === 0)
            const ids = [...some, ...some].map(({ id }) => id)
            const scores = index.scoresOf({ terms }, ids, options === EVERY_TERM ? Infinity : undefined)
            expect(scores).toEqual([...some, ...some].map(({ score }) => score))
          }
        }
      }),
      { numRuns: 12 },
    )
  })
})
