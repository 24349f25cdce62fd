import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldTexts } from '../semantic/testing.ts'
import { trainVectors } from '../semantic/train-vectors.ts'
import { expertAffinities } from './affinities.ts'
import type { AffinityProgress, ExpertProfile, Paper } from './affinities.ts'
import { poolScores } from './pool-scores.ts'
import type { Pooling } from './pool-scores.ts'

const METHODS: readonly Pooling[] = ['max', 'mean', 'best_three', 'log_sum_exp']
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('poolScores', () => {
  it('pools by hand-computed examples', () => {
    const scores = [0.1, 0.9, 0.5, 0.7]
    expect(METHODS.map((method) => Number(poolScores(scores, method).toFixed(6)))).toEqual([
      0.9,
      0.55,
      0.7,
      Number((Math.log((Math.exp(1) + Math.exp(9) + Math.exp(5) + Math.exp(7)) / 4) / 10).toFixed(6)),
    ])
    expect(METHODS.map((method) => poolScores([], method))).toEqual([0, 0, 0, 0])
    expect(METHODS.map((method) => poolScores([0.25], method))).toEqual([0.25, 0.25, 0.25, 0.25])
  })

  it('stays between the lowest and the highest, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1 }), fc.constantFrom(...METHODS), (scores, method) => {
        const pooled = poolScores(scores, method)
        expect(pooled).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-12)
        expect(pooled).toBeLessThanOrEqual(Math.max(...scores) + 1e-12)
        expect(poolScores(scores.toReversed(), method)).toBeCloseTo(pooled, 12)
      }),
    )
  })

  it('never falls when a score rises', () => {
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 1 }),
        fc.nat(),
        share,
        fc.constantFrom(...METHODS),
        (scores, at, raised, method) => {
          const index = at % scores.length
          const higher = scores.with(index, Math.max(scores[index]!, raised))
          expect(poolScores(higher, method)).toBeGreaterThanOrEqual(poolScores(scores, method) - 1e-12)
        },
      ),
    )
  })
})

describe('expertAffinities', () => {
  const profiles: ExpertProfile[] = [
    {
      id: 'grower',
      documents: [
        { title: 'Rice breeding', text: 'Resistant rice varieties for wet fields' },
        { title: 'Tea gardens', text: 'Pruning tea on slopes' },
      ],
    },
    {
      id: 'smith',
      documents: [{ title: 'Aluminium welding', text: 'Laser welding of thin aluminium sheets' }],
    },
    { id: 'newcomer', documents: [] },
  ]
  const papers: Paper[] = [
    { id: 'rice', title: 'Breeding rice', text: 'Wet fields and resistant varieties' },
    { id: 'weld', title: '铝合金 laser welding', text: 'Seams of aluminium' },
  ]
  const all = [...expertAffinities({ profiles, papers })]

  it('answers for every person and paper, paper by paper, and finds the one at home in the field', () => {
    expect(all.map(({ paper, person }) => [paper, person])).toEqual(
      papers.flatMap(({ id }) => profiles.map((profile) => [id, profile.id])),
    )
    const bestFor = (paper: string) =>
      all.filter((one) => one.paper === paper).toSorted((a, b) => b.score - a.score)[0]!.person
    expect([bestFor('rice'), bestFor('weld')]).toEqual(['grower', 'smith'])
    expect(all.filter(({ person }) => person === 'newcomer').map(({ score }) => score)).toEqual([0, 0])
  })

  it('gives the same answer each time, and a score of 1 to the very same text', () => {
    expect([...expertAffinities({ profiles, papers })]).toEqual(all)
    const same = { title: 'Aluminium welding', text: 'Laser welding of thin aluminium sheets' }
    const [, smith] = expertAffinities({ profiles, papers: [{ id: 'same', ...same }] })
    expect(smith!.score).toBeCloseTo(1, 12)
  })

  it('reports progress and stays within 0 and 1 with trained vectors', () => {
    const fields = ['rice field water', 'laser weld metal', 'cloud data model', 'tea leaf soil']
    const words = (at: number) => `${fields[at % 4]!} ${fields[at % 4]!.split(' ')[at % 3]!} number${at}`
    const many = Array.from({ length: 60 }, (_, person) => ({
      id: `p${person}`,
      documents: [0, 1, 2, 3].map((at) => ({ title: words(person), text: words(person + 4 * at) })),
    }))
    const stages = new Set<string>()
    const scored = [
      ...expertAffinities(
        { profiles: many, papers: [{ id: 'x', title: 'weld metal', text: 'laser' }] },
        ({ stage, share: done }) => {
          stages.add(stage)
          expect(done).toBeGreaterThanOrEqual(0)
          expect(done).toBeLessThanOrEqual(1)
        },
      ),
    ]
    expect([...stages]).toEqual(['reading', 'relating', 'scoring'])
    expect(scored.filter(({ score }) => !(score >= 0 && score <= 1))).toEqual([])
    const mean = (field: number) => {
      const group = scored.filter((_, person) => person % 4 === field)
      return group.reduce((sum, { score }) => sum + score, 0) / group.length
    }
    expect(mean(1)).toBeGreaterThan(Math.max(mean(0), mean(2), mean(3)) + 0.2)
  })

  it('counts a joint work once, however many wrote it', () => {
    const shared = { title: 'Tea leaves', text: 'Drying of tea' }
    const others = profiles.map((profile) => ({ ...profile, id: `second ${profile.id}` }))
    const alone = [{ id: 'first', documents: [shared] }, ...profiles]
    const together = [...alone, { id: 'second', documents: [shared] }, ...others]
    const [one, two] = [alone, together].map((people) => [...expertAffinities({ profiles: people, papers })])
    expect(two!.filter(({ person }) => alone.some(({ id }) => id === person))).toEqual(one)
    expect(two!.filter(({ person }) => person === 'second').map(({ score }) => score)).toEqual(
      one!.filter(({ person }) => person === 'first').map(({ score }) => score),
    )
  })

  it('does not take a title for the beginning of a text', () => {
    const split = [
      { id: 'a', documents: [{ title: 'laser', text: 'weld' }] },
      { id: 'b', documents: [{ title: '', text: 'laser weld' }] },
    ]
    const [a, b] = expertAffinities({
      profiles: split,
      papers: [{ id: 'x', title: 'laser', text: 'weld' }],
    })
    expect([a!.score, b!.score < a!.score]).toEqual([expect.closeTo(1, 12), true])
  })

  it('pools as it is told', () => {
    const scoresBy = (pooling: Pooling) =>
      [...expertAffinities({ profiles, papers: papers.slice(0, 1) }, undefined, { pooling })].map(
        ({ score }) => score,
      )
    const works = profiles[0]!.documents.map((document, at) => ({ id: `${at}`, documents: [document] }))
    const each = [
      ...expertAffinities({ profiles: [...works, profiles[1]!], papers: papers.slice(0, 1) }),
    ].map(({ score }) => score)
    expect([scoresBy('max')[0], scoresBy('mean')[0]]).toEqual([
      Math.max(each[0]!, each[1]!),
      expect.closeTo((each[0]! + each[1]!) / 2, 12),
    ])
  })

  it('mixes words and meaning in the share it is told, opposites in meaning counting nothing', () => {
    const texts = fieldTexts(203)
    const people = texts.slice(0, 200).map((text, at) => ({ id: `${at}`, documents: [{ title: '', text }] }))
    const asked = texts.slice(200).map((text, at) => ({ id: `${at}`, title: '', text }))
    const told: AffinityProgress[] = []
    const scoresBy = (semanticWeight: number) =>
      [
        ...expertAffinities({ profiles: people, papers: asked }, (progress) => told.push(progress), {
          semanticWeight,
          dimensions: 8,
        }),
      ].map(({ score }) => score)
    const [words, meaning] = [scoresBy(0), scoresBy(1)]
    const whole = texts.map((text) => `\n${text}`)
    const model = trainVectors(whole, { dimensions: 8, rounds: 8 })
    const vectors = whole.map((text) => model.encode(text)!)
    const cosines = asked.flatMap((_, paper) =>
      people.map((_person, at) => {
        const cosine = vectors[200 + paper]!.reduce((sum, value, i) => sum + value * vectors[at]![i]!, 0)
        return expect.closeTo(Math.min(1, Math.max(0, cosine)), 5) as number
      }),
    )
    expect(meaning).toEqual(cosines)
    told.length = 0
    expect(scoresBy(0.2)).toEqual(
      words.map((score, at) => expect.closeTo(0.8 * score + 0.2 * meaning[at]!, 9) as number),
    )
    expect([told.at(0), ...told.slice(-4)]).toEqual([
      { stage: 'reading', share: 1 },
      { stage: 'relating', share: 1 },
      ...[1 / 3, 2 / 3, 1].map((done) => ({ stage: 'scoring', share: done })),
    ])
  })

  it('knows what to do with nobody and nothing', () => {
    expect([...expertAffinities({ profiles: [], papers })]).toEqual([])
    expect([...expertAffinities({ profiles, papers: [] })]).toEqual([])
  })
})
