import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from './random.ts'
import { VectorIndex } from './vector-index.ts'
import { toUnitLength } from './vector-model.ts'

const WIDTH = 20

function unitVector(seed: number, width = WIDTH): Float32Array {
  const random = createRandom(seed)
  const vector = Float32Array.from({ length: width }, () => random() - 0.5)
  toUnitLength(vector)
  return vector
}

function indexOf(entries: Iterable<readonly [string, number]>): VectorIndex {
  const index = new VectorIndex(WIDTH)
  for (const [id, seed] of entries) index.put(id, unitVector(seed))
  return index
}

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0)
}

describe('VectorIndex', () => {
  it('finds what is nearest, equals by id', () => {
    const index = indexOf([
      ['b', 1],
      ['c', 2],
      ['a', 1],
    ])
    const found = index.search(unitVector(1), 3)
    expect(found.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(found.map(({ score }) => score)).toEqual(index.similaritiesOf(unitVector(1), ['a', 'b', 'c']))
    expect(found[0]!.score).toBeCloseTo(1, 6)
  })

  it('answers after any changes as an index built at once', () => {
    const change = fc.record({ id: fc.nat(30), seed: fc.nat(200), remove: fc.boolean() })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 150 }), fc.nat(200), (changes, seed) => {
        const changed = new VectorIndex(WIDTH)
        const kept = new Map<string, number>()
        for (const { id, seed: vector, remove } of changes) {
          const key = `d${id}`
          if (remove) expect(changed.remove(key)).toBe(kept.delete(key))
          else {
            changed.put(key, unitVector(vector))
            kept.set(key, vector)
          }
        }
        const rebuilt = indexOf([...kept].reverse())
        const ids = [...kept.keys(), 'absent']
        const query = unitVector(seed)
        expect(changed.size).toBe(kept.size)
        expect(changed.search(query, 10)).toEqual(rebuilt.search(query, 10))
        expect(changed.similaritiesOf(query, ids)).toEqual(rebuilt.similaritiesOf(query, ids))
      }),
    )
  })

  it('finds nearly all of the nearest among many, in whatever order they came', () => {
    const entries = Array.from({ length: 6000 }, (_, at) => [`d${at}`, at] as const)
    const index = indexOf(entries)
    const reversed = indexOf([...entries].reverse())
    let held = 0
    for (let seed = 10_000; seed < 10_010; seed++) {
      const query = unitVector(seed)
      const exact = index.search(query, 20, { accept: () => true })
      const quick = index.search(query, 20)
      expect(reversed.search(query, 20)).toEqual(quick)
      const found = new Set(quick.map(({ id }) => id))
      held += exact.filter(({ id }) => found.has(id)).length
    }
    expect(held).toBeGreaterThanOrEqual(190)
  })

  it('takes only what is accepted', () => {
    const index = indexOf(Array.from({ length: 50 }, (_, at) => [`d${at}`, at] as const))
    const even = (id: string) => Number(id.slice(1)) % 2 === 0
    const found = index.search(unitVector(3), 50, { accept: even })
    expect(found.map(({ id }) => id).sort()).toEqual(
      Array.from({ length: 25 }, (_, at) => `d${2 * at}`).sort(),
    )
  })

  it('gives cosines of the vectors put in, the last for each id', () => {
    const index = indexOf([
      ['a', 1],
      ['a', 2],
    ])
    expect([index.size, index.has('a'), index.has('b')]).toEqual([1, true, false])
    expect([index.get('a'), index.get('b')]).toEqual([unitVector(2), undefined])
    const [given, absent] = index.similaritiesOf(unitVector(3), ['a', 'b'])
    expect(given).toBeCloseTo(cosine(unitVector(2), unitVector(3)), 6)
    expect(absent).toBe(0)
  })

  it('refuses vectors of another width', () => {
    const index = indexOf([['a', 1]])
    expect(() => index.put('b', unitVector(1, 4))).toThrow(RangeError)
    expect(() => index.search(unitVector(1, 4), 1)).toThrow(RangeError)
    expect(() => index.similaritiesOf(unitVector(1, 4), ['a'])).toThrow(RangeError)
  })
})
