import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropPlace, emptyPlaces, findPlace, movePlace, NONE, putPlace } from './places.ts'

const id = fc.oneof(
  fc.integer({ min: 0, max: 300 }).map((number) => `o${number}`),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom('', '\ud800', '\udfff'),
)

describe('places', () => {
  it('are those of a map, whatever comes, moves and goes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.nat(2)), { maxLength: 400 }), (steps) => {
        const places = emptyPlaces()
        const known = new Map<string, number>()
        const ids: string[] = ['']
        const idAt = (place: number) => ids[place]!
        for (const [each, kind] of steps) {
          const from = known.get(each)
          if (from === undefined) {
            known.set(each, ids.push(each) - 1)
            putPlace(places, each, ids.length - 1, idAt)
          } else if (kind === 0) {
            known.delete(each)
            dropPlace(places, each, idAt)
          } else {
            const to = ids.push(each) - 1
            known.set(each, to)
            movePlace(places, each, { from, to })
          }
          expect([places.size, findPlace(places, 'never there', idAt)]).toEqual([known.size, NONE])
        }
        const found = steps.map(([each]) => findPlace(places, each, idAt))
        expect(found).toEqual(steps.map(([each]) => known.get(each) ?? NONE))
      }),
    )
  })
})
