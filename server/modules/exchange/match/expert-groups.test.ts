import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_WEIGHTS, industryNearness, placeNearness, subjectNearness } from '#matching'
import { bestGroups, joinGroup, leaveGroup, type ExpertGroups, type GroupTraits } from './expert-groups.ts'

const some = (...codes: string[]) => fc.subarray(codes, { maxLength: 2 })
const traits: fc.Arbitrary<GroupTraits> = fc.record({
  subjects: some('520', '52020', '5202050', '210'),
  industries: some('39', '3911', 'C30', '0111'),
  place: fc.constantFrom('510903', '510904', '510700', '110101'),
  record: fc.constantFrom(0, 0.25, 0.5),
  load: fc.constantFrom(1, 0.9),
  isPublic: fc.boolean(),
})
const wish = fc.record({
  subjects: some('520', '21010'),
  industries: some('39', '01'),
  place: fc.option(fc.constantFrom('510903', '510981'), { nil: undefined }),
})

const accept = ({ isPublic, place }: GroupTraits) => isPublic || place === '510903'

const nearest = (
  wanted: readonly string[],
  given: readonly string[],
  nearness: (a: string, b: string) => { value: number },
) => Math.max(0, ...wanted.flatMap((a) => given.map((b) => nearness(a, b).value)))

describe('groups of people who are alike', () => {
  it('come in the order of what all of their signals are worth', () => {
    fc.assert(
      fc.property(
        fc.array(traits, { maxLength: 40 }),
        wish,
        fc.integer({ min: 1, max: 8 }),
        (people, need, most) => {
          const groups: ExpertGroups = new Map()
          people.forEach((one, at) => joinGroup(groups, `p${at}`, one))
          const { subject, industry, place, track_record: record, load } = DEFAULT_WEIGHTS
          const worth = (one: GroupTraits) =>
            subject * nearest(need.subjects, one.subjects, subjectNearness) +
            place * nearest(need.place === undefined ? [] : [need.place], [one.place], placeNearness) +
            record * one.record +
            load * one.load +
            industry * nearest(need.industries, one.industries, industryNearness)
          const all = [...groups.values()]
            .filter(accept)
            .sort((a, b) => worth(b) - worth(a) || (a.key < b.key ? -1 : 1))
          expect(bestGroups(groups, need, { most, weights: DEFAULT_WEIGHTS, accept })).toEqual(
            all.slice(0, most),
          )
        },
      ),
    )
  })

  it('hold everyone once whatever the order they come and go in', () => {
    fc.assert(
      fc.property(fc.array(traits, { maxLength: 20 }), fc.array(fc.nat(19)), (people, leaving) => {
        const forward: ExpertGroups = new Map()
        const backward: ExpertGroups = new Map()
        people.forEach((one, at) => joinGroup(forward, `p${at}`, one))
        people.forEach((one, at) => joinGroup(forward, `p${at}`, one))
        for (let at = people.length - 1; at >= 0; at--) joinGroup(backward, `p${at}`, people[at]!)
        for (const at of leaving) if (people[at]) leaveGroup(forward, `p${at}`, people[at])
        for (const at of leaving.toReversed()) if (people[at]) leaveGroup(backward, `p${at}`, people[at])
        expect(new Map([...forward].sort())).toEqual(new Map([...backward].sort()))
        const left = people.flatMap((_, at) => (leaving.includes(at) ? [] : [`p${at}`]))
        expect([...forward.values()].flatMap(({ ids }) => ids).sort()).toEqual(left.sort())
      }),
    )
  })
})
